/**
 * `npm start`, and `npm run dev` with `--dev`: one HTTP server that is the front (lib/front), with Next.js behind
 * it in the same process.
 */

import { createServer, Server } from 'node:http';
import { join } from 'node:path';
import next from 'next';
import { followDemoClock } from '@/lib/demo-clock';
import { env } from '@/lib/env';
import { createFront } from '@/lib/front/front';
import { kibibytes } from '@/lib/front/limits';
import { seconds } from '@/lib/time';
import { checkDatabase } from './check-database';
import { dev } from './mode';
import { runProcess } from './run-process';

await runProcess('web', async () => {
  const { HOST, PORT, APP_URL } = env();
  await checkDatabase();
  const server = createServer({
    maxHeaderSize: kibibytes(16),
    headersTimeout: seconds(15),
    requestTimeout: seconds(60),
    keepAliveTimeout: seconds(20),
  });
  const app = next({
    dev,
    dir: join(import.meta.dirname, '..'),
    hostname: HOST,
    port: PORT,
    // Next adds a WebSocket handler, which only development needs; in production it gets a server that nobody reaches.
    httpServer: dev ? server : new Server(),
  });
  await app.prepare();
  const front = createFront({ handle: app.getRequestHandler(), dev });
  await front.start();
  const unfollow = await followDemoClock(front.clockMoved);
  server.on('request', front.answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${PORT} is taken. Stop what listens there, or choose another with PORT=NUMBER.`)
          : error,
      ),
    );
    server.listen(PORT, HOST, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : PORT;
  console.log(`ready: web on http://${HOST}:${port} for ${APP_URL}`);

  return async () => {
    const drained = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    // A browser holds its connection open for the next request; what is under way gets three seconds.
    const impatient = setTimeout(() => server.closeAllConnections(), seconds(3));
    await drained;
    clearTimeout(impatient);
    await Promise.all([front.stop(), unfollow()]);
    await app.close();
  };
});
