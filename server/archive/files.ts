import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Manifest } from './manifest';

/** Copies the product's files into a backup. Their names are their content's hashes, so none changes meanwhile. */
export async function saveFiles(from: string, to: string): Promise<Manifest['files']> {
  const saved: Manifest['files'] = [];
  for (const path of listFiles(from)) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    await copyFile(join(from, path), join(to, path));
    saved.push({ path, bytes: statSync(join(to, path)).size, sha256: await sha256Of(join(to, path)) });
  }
  return saved;
}

/** Copies a backup's files back, refusing one that is not as it was. */
export async function loadFiles(from: string, to: string, files: Manifest['files']): Promise<void> {
  for (const { path, sha256 } of files) {
    const source = join(from, path);
    if (!existsSync(source)) throw new Error(`The backup lacks the file ${path}.`);
    if ((await sha256Of(source)) !== sha256) throw new Error(`The backup's file ${path} is damaged.`);
    const target = join(to, path);
    if (relative(to, target).startsWith('..'))
      throw new Error(`The backup names a file outside of it: ${path}`);
    mkdirSync(dirname(target), { recursive: true });
    await copyFile(source, target);
  }
}

export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
