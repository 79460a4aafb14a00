import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** How a backup's folder is read; a later form gets a later number. */
export const FORMAT = 1;

const digest = z.string().regex(/^[0-9a-f]{64}$/);

const manifest = z.strictObject({
  format: z.literal(FORMAT),
  /** When the snapshot was taken. */
  at: z.iso.datetime(),
  /** Names of the migrations that the database had, in order. */
  migrations: z.array(z.string()),
  tables: z.array(
    z.strictObject({
      /** With its schema: `public.pledges`. */
      name: z.string(),
      rows: z.number().int().min(0),
      /** Of the rows as Postgres writes them, whatever their order. */
      checksum: z.string(),
      /** SHA-256 of the packed file. */
      sha256: digest,
    }),
  ),
  sequences: z.array(z.strictObject({ name: z.string(), value: z.string(), called: z.boolean() })),
  files: z.array(z.strictObject({ path: z.string(), bytes: z.number().int().min(0), sha256: digest })),
});

/** What a backup holds. Written last: a folder without it is an interrupted backup, and is refused. */
export type Manifest = z.output<typeof manifest>;

const NAME = 'manifest.json';

export function writeManifest(folder: string, content: Manifest): void {
  writeFileSync(join(folder, NAME), `${JSON.stringify(manifest.parse(content), null, 2)}\n`);
}

/** @throws Error when the folder holds no whole backup that this version can read */
export function readManifest(folder: string): Manifest {
  let text: string;
  try {
    text = readFileSync(join(folder, NAME), 'utf8');
  } catch (cause) {
    throw new Error(`${folder} holds no whole backup: there is no ${NAME} in it.`, { cause });
  }
  const parsed = manifest.safeParse(JSON.parse(text));
  if (!parsed.success)
    throw new Error(`${join(folder, NAME)} is not of format ${FORMAT}: ${parsed.error.message}`);
  return parsed.data;
}

/** A table's packed rows, one JSON object a line. */
export const tableFile = (folder: string, table: string) => join(folder, 'tables', `${table}.jsonl.gz`);
/** The folder of the product's files inside a backup. */
export const filesFolder = (folder: string) => join(folder, 'files');
