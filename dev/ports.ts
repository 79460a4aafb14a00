import { createServer } from 'node:net';

/** A port somebody else listens on. The message names the port and the variable that moves it. */
export class PortTaken extends Error {
  constructor(port: number, variable: string) {
    super(
      `Port ${port} is taken: something else listens on 127.0.0.1:${port}. ` +
        `Stop it, or choose another port with ${variable}=NUMBER.`,
    );
    this.name = 'PortTaken';
  }
}

/** Resolves when 127.0.0.1:port can be listened on; throws {@link PortTaken} otherwise. */
export async function assertPortFree(port: number, variable: string): Promise<void> {
  if (!(await canListen(port))) throw new PortTaken(port, variable);
}

/** A port nobody listens on now. Ask for several at once so that they differ. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listen(0)));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

async function canListen(port: number): Promise<boolean> {
  try {
    const server = await listen(port);
    await new Promise((done) => server.close(done));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false;
    throw error;
  }
}

function listen(port: number) {
  return new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(server));
  });
}
