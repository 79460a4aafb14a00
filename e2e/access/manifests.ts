import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** A page or route of the build: its pattern ("/[locale]/admin/people"), and which of the two it is. */
export type BuiltRoute = { path: string; kind: 'page' | 'route' };
/** An action of the build: its id in this build, its name and its file, and a page that carries it. */
export type BuiltAction = { id: string; name: string; file: string; page: string };

/** Every page and route that the build answers on; Next's own error pages are not addresses. */
export function builtRoutes(distDir: string): BuiltRoute[] {
  const manifest = readManifest<Record<string, string>>(distDir, 'app-paths-manifest.json');
  return Object.keys(manifest)
    .filter((key) => !key.startsWith('/_'))
    .map((key) => ({
      path: key.replace(/\/(page|route)$/, '').replaceAll(/\/\([^)]+\)/g, '') || '/',
      kind: key.endsWith('/route') ? 'route' : 'page',
    }));
}

/** Every action that a browser could call by its id. */
export function builtActions(distDir: string): BuiltAction[] {
  const manifest = readManifest<{
    node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>;
  }>(distDir, 'server-reference-manifest.json');
  return Object.entries(manifest.node).map(([id, { exportedName, filename, workers }]) => ({
    id,
    name: exportedName,
    file: filename,
    page: pageOf(Object.keys(workers)),
  }));
}

/** The page nearest to the root: the fewest parameters to fill in. */
function pageOf(workers: string[]): string {
  const pages = workers
    .filter((worker) => worker.endsWith('/page'))
    .map((worker) =>
      worker
        .replace(/^app/, '')
        .replace(/\/page$/, '')
        .replaceAll(/\/\([^)]+\)/g, ''),
    );
  const parameters = (page: string) => page.split('[').length;
  return pages.sort((a, b) => parameters(a) - parameters(b) || a.length - b.length)[0] ?? '';
}

function readManifest<Shape>(distDir: string, name: string): Shape {
  return JSON.parse(readFileSync(join(ROOT, distDir, 'server', name), 'utf8')) as Shape;
}
