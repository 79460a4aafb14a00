import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { assertPortFree } from '../ports';
import { type Running, run, signalProcess } from '../processes';
import { findPlace, makeClusterFolder, type Place } from './place';

export interface PostgresOptions {
  /** Folder for the cluster, its log and its password, created when missing. */
  dataDir: string;
  port: number;
  /** The variable that moves the port, for the message when it is taken. Default `POSTGRES_PORT`. */
  portVariable?: string;
  /** `false` turns fsync off: only for databases that are thrown away. Default `true`. */
  durable?: boolean;
  /** Further server settings, as `name: value`. */
  settings?: Record<string, string>;
}

export interface Postgres {
  readonly port: number;
  /** The postmaster's process id. */
  readonly pid: number;
  /** Superuser URL of database `postgres`. */
  readonly adminUrl: string;
  readonly logFile: string;
  readonly exited: Promise<number | string>;
  /** Fast shutdown: open transactions are rolled back, nothing committed is lost. */
  stop(): Promise<void>;
  /** SIGKILL to the postmaster and all its backends at once, as a power cut would. */
  kill(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL 18 on 127.0.0.1, creating the cluster first when there is none. A cluster
 * left behind by a killed supervisor is recovered.
 * @throws PortTaken, or an Error with the last lines of the server's log
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { dataDir, port, durable = true } = options;
  const place = findPlace(dataDir);
  await endLeftover(place.cluster);
  await assertPortFree(port, options.portVariable ?? 'POSTGRES_PORT');
  const password = ensureCluster(place, dataDir, durable);
  const adminUrl = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  const logFile = join(dataDir, 'postgres.log');
  const server = spawnServer(place, logFile, port, durable, options.settings ?? {});
  await untilReady(server, adminUrl, logFile);
  return {
    port,
    pid: server.pid,
    adminUrl,
    logFile,
    exited: server.exited,
    stop: () => server.stop({ signal: 'SIGINT', patienceMs: 8_000 }),
    kill: () => killWithBackends(server),
  };
}

/** Programs are told nothing of our own PG* variables and speak English, so that logs can be read. */
function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: characterClasses(), TZ: 'UTC', NODE_ENV: process.env.NODE_ENV };
}

/** pg_trgm asks the C library which letters are letters, so a UTF-8 locale is needed where there is one. */
function characterClasses(): string {
  const known = new Set(spawnSync('locale', ['-a'], { encoding: 'utf8' }).stdout?.split('\n') ?? []);
  return ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8'].find((name) => known.has(name)) ?? 'C';
}

function ensureCluster(place: Place, dataDir: string, durable: boolean): string {
  const passwordFile = join(dataDir, 'password');
  if (existsSync(join(place.cluster, 'global/pg_control')) && existsSync(passwordFile)) {
    return readFileSync(passwordFile, 'utf8').trim();
  }
  // Anything here is an initdb that was interrupted: the password is written last.
  rmSync(place.cluster, { recursive: true, force: true });
  makeClusterFolder(place);
  const password = randomBytes(24).toString('base64url');
  const handOver = `${place.cluster}.password`; // initdb runs as another user, who reads it from here
  writeFileSync(handOver, `${password}\n`, { mode: 0o600 });
  if (place.user) chownSync(handOver, place.user.uid, place.user.gid);
  for (const program of ['initdb', 'postgres']) makeExecutable(join(place.native, 'bin', program));
  const done = spawnSync(
    join(place.native, 'bin/initdb'),
    [
      `--pgdata=${place.cluster}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${handOver}`,
      '--encoding=UTF8',
      `--locale=${characterClasses()}`,
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...(durable ? [] : ['--no-sync']),
    ],
    {
      ...place.user,
      cwd: dirname(place.cluster),
      env: serverEnvironment(),
      encoding: 'utf8',
    },
  );
  rmSync(handOver);
  if (done.status !== 0) {
    const reason = done.error?.message ?? `${done.stderr}${done.stdout}`.trim();
    throw new Error(`PostgreSQL could not create its data folder ${place.cluster}:\n${reason}`);
  }
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  return password;
}

function makeExecutable(file: string): void {
  const mode = statSync(file).mode;
  if ((mode & 0o111) !== 0o111) chmodSync(file, mode | 0o555);
}

function spawnServer(
  place: Place,
  logFile: string,
  port: number,
  durable: boolean,
  extra: Record<string, string>,
): Running {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...extra,
  };
  const log = openSync(logFile, 'a');
  try {
    return run(
      'postgres',
      join(place.native, 'bin/postgres'),
      [
        '-D',
        place.cluster,
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      {
        ...place.user,
        cwd: place.cluster,
        env: serverEnvironment(),
        stdio: ['ignore', log, log],
        leashSignal: 'SIGINT',
      },
    );
  } finally {
    closeSync(log);
  }
}

async function untilReady(server: Running, adminUrl: string, logFile: string): Promise<void> {
  let gone: number | string | undefined;
  server.exited.then((code) => {
    gone = code;
  });
  const deadline = Date.now() + 60_000;
  while (gone === undefined && Date.now() < deadline) {
    const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 2_000 });
    try {
      await client.connect();
      return;
    } catch {
      await sleep(40);
    } finally {
      await client.end().catch(() => {});
    }
  }
  await server.stop({ signal: 'SIGQUIT' });
  const tail = readFileSync(logFile, 'utf8').trim().split('\n').slice(-12).join('\n');
  throw new Error(`PostgreSQL did not come up (${gone ?? 'no answer within 60 s'}). Its log ends:\n${tail}`);
}

/**
 * Ends a server that a killed supervisor left on this folder. Two supervisors on one folder are prevented
 * further up, by the lock on DATA_DIR.
 */
async function endLeftover(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid < 2 || !isPostgresOn(pid, cluster)) return;
  signalProcess(pid, 'SIGINT');
  for (let waited = 0; waited < 8_000 && signalProcess(pid, 0); waited += 50) await sleep(50);
}

/** A number in an old file may belong to anybody by now; only the program that runs on the folder counts. */
function isPostgresOn(pid: number, cluster: string): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  return Boolean(stdout?.includes('postgres') && stdout.includes(cluster));
}

/** Backends lead process groups of their own, so the group does not reach them: they are asked for by parent. */
async function killWithBackends(server: Running): Promise<void> {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const backends = (stdout ?? '')
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === server.pid)
    .map(([pid]) => pid as number);
  signalProcess(server.pid, 'SIGSTOP'); // or the postmaster would restart what dies
  for (const pid of backends) signalProcess(pid, 'SIGKILL');
  await server.kill();
}
