import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';

/**
 * Runs `act` with Prisma's own schema engine as WebAssembly. The CLI would download a native one, which fails on
 * machines that reach only a package registry; this one comes with the package and writes the same
 * `_prisma_migrations`. It connects at once, also for work that only compares schemas.
 */
export async function withSchemaEngine<T>(
  connectionString: string,
  act: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const { SchemaEngine } = await loadEngine();
  const factory = new PrismaPg({ connectionString, max: 1 });
  const connect = factory.connect.bind(factory);
  const opened: Awaited<ReturnType<typeof connect>>[] = [];
  factory.connect = async () => {
    const adapter = await connect();
    opened.push(adapter);
    return Object.assign(adapter, { executeScript: (sql: string) => executeWhole(connectionString, sql) });
  };
  try {
    const bound = bindMigrationAwareSqlAdapterFactory(factory);
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, bound);
    try {
      return await act(engine);
    } finally {
      engine.free();
    }
  } finally {
    // The engine leaves its connection, and with it Prisma's advisory lock, to whoever opened it.
    await Promise.all(opened.map((adapter) => adapter.dispose()));
  }
}

/**
 * Sends a script as one simple query. The adapter's own version cuts it at every semicolon, also inside a
 * function's body. As one query it is also one implicit transaction: a migration that fails leaves nothing.
 */
async function executeWhole(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    const { code = 'XX000', severity = 'ERROR', message, detail, column, hint } = error;
    throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
  } finally {
    await client.end();
  }
}

let loaded: Promise<typeof import('@prisma/schema-engine-wasm')> | undefined;

function loadEngine() {
  loaded ??= instantiate();
  return loaded;
}

/** The package is made for bundlers, which would do these steps for `import '….wasm'`. */
async function instantiate(): Promise<typeof import('@prisma/schema-engine-wasm')> {
  const bindingsFile = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg' as string);
  const bytes = await readFile(join(bindingsFile, '..', 'schema_engine_bg.wasm'));
  const imports = { ...bindings };
  // The engine never clears the timer of its lock, which would hold up the end of the process for ten seconds.
  for (const name of Object.keys(imports).filter((key) => key.startsWith('__wbg_setTimeout_'))) {
    imports[name] = (...parts: unknown[]) => {
      const timer = bindings[name](...parts);
      timer?.unref?.();
      return timer;
    };
  }
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': imports });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
  return bindings;
}
