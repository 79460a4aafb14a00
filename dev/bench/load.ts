import { connect } from 'node:net';

export interface Load {
  requestsPerSecond: number;
  bytesPerAnswer: number;
}

/**
 * Asks for one address over and over on kept-alive connections. It reads nothing but lengths (every answer must
 * be as long as the first one), so that the server is measured and not this.
 */
export async function load(url: string, connections: number, milliseconds: number): Promise<Load> {
  const { hostname, port, pathname, search } = new URL(url);
  const asks = `GET ${pathname}${search} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAccept-Encoding: br\r\n\r\n`;
  const length = await lengthOfAnswer(hostname, Number(port), asks);
  const until = performance.now() + milliseconds;
  const begun = performance.now();
  const counts = await Promise.all(
    Array.from({ length: connections }, () => keepAsking(hostname, Number(port), asks, length, until)),
  );
  const seconds = (performance.now() - begun) / 1000;
  return { requestsPerSecond: counts.reduce((a, b) => a + b, 0) / seconds, bytesPerAnswer: length };
}

function lengthOfAnswer(host: string, port: number, asks: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let heard = Buffer.alloc(0);
    const socket = connect(port, host, () => socket.write(asks)).on('error', reject);
    socket.on('data', (part) => {
      heard = Buffer.concat([heard, part]);
      const head = heard.indexOf('\r\n\r\n');
      if (head === -1) return;
      const text = heard.subarray(0, head).toString('latin1');
      const body = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN);
      if (!text.startsWith('HTTP/1.1 200')) reject(new Error(text.split('\r\n', 1)[0]));
      if (heard.length < head + 4 + body) return;
      socket.destroy();
      resolve(head + 4 + body);
    });
  });
}

function keepAsking(
  host: string,
  port: number,
  asks: string,
  length: number,
  until: number,
): Promise<number> {
  return new Promise((resolve, reject) => {
    let [answers, missing] = [0, length];
    const socket = connect({ port, host, noDelay: true }, () => socket.write(asks)).on('error', reject);
    socket.on('data', (part) => {
      missing -= part.length;
      if (missing > 0) return;
      if (missing < 0) return reject(new Error('an answer of another length'));
      answers += 1;
      missing = length;
      if (performance.now() < until) return socket.write(asks);
      socket.destroy();
      resolve(answers);
    });
  });
}
