import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/** A child process of the stack, in a process group of its own. */
export interface Running {
  readonly name: string;
  readonly pid: number;
  /** Resolves with the exit code, or the signal's name, when the process is gone. Never rejects. */
  readonly exited: Promise<number | string>;
  /** Asks the process to end, and after `patienceMs` makes it end. Safe to call twice. */
  stop(options?: { signal?: NodeJS.Signals; patienceMs?: number }): Promise<void>;
  /** SIGKILL to the whole group at once: the fault tests' way out. */
  kill(): Promise<void>;
}

/**
 * Starts a program in its own process group, so that Ctrl-C in the terminal reaches only the supervisor,
 * which then stops the stack in order. Should the supervisor itself be killed, a leash ends the group.
 */
export function run(
  name: string,
  program: string,
  args: string[],
  options: SpawnOptions & { leashSignal?: NodeJS.Signals },
): Running & { child: ChildProcess } {
  const child = spawn(program, args, { ...options, detached: true });
  const exited = new Promise<number | string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  const pid = child.pid ?? 0;
  const release = pid > 0 ? leash(pid, options.leashSignal ?? 'SIGTERM') : async () => {};
  const released = exited.then(release);

  const signalGroup = (signal: NodeJS.Signals) => {
    if (pid > 0 && child.exitCode === null && child.signalCode === null) signalProcess(-pid, signal);
  };

  return {
    name,
    pid,
    child,
    exited,
    async stop({ signal = 'SIGTERM', patienceMs = 5_000 } = {}) {
      // The leader alone gets the polite signal: it knows how to stop its own children.
      if (pid > 0 && child.exitCode === null && child.signalCode === null) signalProcess(pid, signal);
      const timer = setTimeout(() => signalGroup('SIGKILL'), patienceMs);
      await exited;
      clearTimeout(timer);
      if (pid > 0) signalProcess(-pid, 'SIGKILL'); // stragglers of the group, if any
      await released;
    },
    async kill() {
      signalGroup('SIGKILL');
      await exited;
    },
  };
}

/**
 * A shell that waits for its standard input to close. The input is a pipe held by this process, so it closes
 * when this process dies in any way, SIGKILL included; the shell then signals the group.
 */
function leash(pid: number, signal: NodeJS.Signals): () => Promise<void> {
  const script = `read -r word; [ "$word" = released ] || kill -s ${signal.slice(3)} -- -${pid}`;
  const shell = spawn('/bin/sh', ['-c', script], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
  });
  shell.unref();
  (shell.stdin as unknown as { unref(): void }).unref();
  shell.stdin?.on('error', () => {}); // the shell may already be gone
  const gone = new Promise<void>((resolve) => shell.once('exit', () => resolve()));
  return () => {
    shell.ref(); // or nothing would hold this process until it has seen the end of the shell
    shell.stdin?.end('released\n');
    return gone;
  };
}

/** Signals a process, or a group by its negative id; a process that is already gone is not an error. */
export function signalProcess(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    if ((error as NodeJS.ErrnoException).code === 'EPERM') return true;
    throw error;
  }
}
