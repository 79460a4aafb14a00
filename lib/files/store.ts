import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { env } from '../env';

let disk: Disk | undefined;

/** Files by content: the name is the SHA-256 of the bytes, so a file is never rewritten and may be cached for ever. */
function files(): Disk {
  disk ??= new Disk(new FSDriver({ location: resolve(env().FILES_DIR), visibility: 'private' }));
  return disk;
}

const keyOf = (sha256: string) => `${sha256.slice(0, 2)}/${sha256}`;

/** Keeps bytes and returns their SHA-256, under which `readStored` finds them. */
export async function keepFile(bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (!(await files().exists(keyOf(sha256)))) await files().put(keyOf(sha256), bytes);
  return sha256;
}

/** The bytes of a kept file, or null. A name that is no SHA-256 is no file. */
export async function readStored(sha256: string): Promise<Uint8Array | null> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
  return (await files().exists(keyOf(sha256))) ? files().getBytes(keyOf(sha256)) : null;
}
