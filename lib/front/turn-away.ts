import type { ServerResponse } from 'node:http';

const WORDS: Record<number, string> = {
  400: 'Bad request',
  403: 'Not from here',
  405: 'Method not allowed',
  411: 'Length required',
  413: 'Too large',
  414: 'Address too long',
  415: 'Not a form of ours',
  500: 'Something went wrong',
  503: 'Busy; try again in a moment',
};

/** A short plain answer, and the end of the connection: the rest of the request is not read. */
export function turnAway(response: ServerResponse, status: number): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
    ...(status === 405 ? { allow: 'GET, HEAD, POST, OPTIONS' } : {}),
    ...(status === 503 ? { 'retry-after': '2' } : {}),
  });
  response.end(`${WORDS[status] ?? status}\n`);
}
