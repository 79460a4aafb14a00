import { Client } from 'pg';
import { log } from '../log';
import { seconds } from '../time';

export interface Listener {
  /** True while a change cannot be missed. */
  readonly listening: boolean;
  stop(): Promise<void>;
}

interface Hears {
  /** Connected (again): whatever was said before may have been missed. */
  connected: (client: Client) => Promise<void>;
  /** The connection is lost. */
  lost: () => void;
  /** NOTIFYs since the last call, in order. While it runs, later ones wait. */
  facts: (client: Client, payloads: string[]) => Promise<void>;
}

const shared = globalThis as { quietWeekListening?: boolean };

/** Whether this process hears of changes. */
export const isListening = (): boolean => shared.quietWeekListening === true;

const HEARTBEAT = seconds(5);

/**
 * LISTENs for changed facts on a connection of its own, for as long as the process lives: reconnects, and asks
 * the server for a sign of life, because a connection can be dead without either end having said so.
 */
export function listen(connectionString: string, hears: Hears): Listener {
  let stopped = false;
  let current: Client | undefined;
  let waiting: string[] = [];

  const setListening = (value: boolean) => {
    shared.quietWeekListening = value;
  };

  async function hold(): Promise<void> {
    const client = new Client({
      connectionString,
      application_name: 'front',
      connectionTimeoutMillis: seconds(5),
    });
    const gone = new Promise<void>((resolve) => {
      client.once('error', () => resolve());
      client.once('end', () => resolve());
    });
    current = client;
    // One statement after another: the driver does not queue them.
    let turn: Promise<unknown> = Promise.resolve();
    const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
      const result = turn.then(act);
      turn = result.catch(() => {});
      return result;
    };
    const hear = async () => {
      if (waiting.length > 0) await hears.facts(client, waiting.splice(0));
    };
    try {
      await client.connect();
      client.on('notification', ({ payload = '' }) => {
        waiting.push(payload);
        inTurn(hear).catch((error) => drop(client, error));
      });
      await inTurn(() => client.query('LISTEN facts'));
      await inTurn(() => hears.connected(client));
      setListening(true);
      await beat(() => inTurn(() => client.query('SELECT 1')), gone);
    } finally {
      setListening(false);
      waiting = [];
      hears.lost();
      destroy(client);
    }
  }

  async function run(): Promise<void> {
    for (let failures = 0; !stopped; failures += 1) {
      const since = Date.now();
      await hold().catch((error) => log.warn({ err: error }, 'front: not hearing of changes'));
      if (Date.now() - since > HEARTBEAT) failures = 0;
      if (!stopped) await pause(Math.min(seconds(2), 100 * 2 ** failures));
    }
  }

  setListening(false);
  const running = run();
  return {
    get listening() {
      return isListening();
    },
    async stop() {
      stopped = true;
      if (current) destroy(current);
      await running;
    },
  };
}

/** Asks for a sign of life until there is none, or until the connection ends by itself. */
async function beat(ask: () => Promise<unknown>, gone: Promise<void>): Promise<void> {
  let ended = false;
  gone.then(() => {
    ended = true;
  });
  while (!ended) {
    await Promise.race([gone, pause(HEARTBEAT)]);
    if (ended) return;
    await Promise.race([
      ask(),
      gone,
      pause(HEARTBEAT).then(() => {
        throw new Error('the database did not answer in time');
      }),
    ]);
  }
}

function drop(client: Client, error: unknown): void {
  log.warn({ err: error }, 'front: could not read what changed');
  destroy(client);
}

/** Ends the socket at once: a server that does not answer would not answer a goodbye either. */
function destroy(client: Client): void {
  client.on('error', () => {});
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
