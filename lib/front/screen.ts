import type { IncomingMessage } from 'node:http';
import { LARGEST_BODY, LONGEST_ADDRESS } from './limits';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

/** Why a request is turned away before anything reads it; null when it may pass. */
export function screen(
  request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
): 400 | 405 | 411 | 413 | 414 | null {
  const { method = '', url = '', headers } = request;
  if (!METHODS.has(method)) return 405;
  if (url.length > LONGEST_ADDRESS) return 414;
  if (!isAddress(url)) return 400;
  if (headers['transfer-encoding'] !== undefined) return 411; // no browser and no webhook sends an endless body
  const length = headers['content-length'];
  if (length !== undefined && !/^\d{1,15}$/.test(length)) return 400;
  return Number(length ?? 0) > LARGEST_BODY ? 413 : null;
}

/**
 * An address inside this site: a path, not `//host`, a whole URL or `*`; percent-encodings that are UTF-8; no
 * control character and no backslash, encoded or not.
 */
function isAddress(url: string): boolean {
  if (!url.startsWith('/') || url.startsWith('//')) return false;
  const [path = '', query = ''] = splitOnce(url, '?');
  try {
    return isClean(decodeURIComponent(path)) && !CONTROL.test(decodeURIComponent(query.replaceAll('+', ' ')));
  } catch {
    return false;
  }
}

const CONTROL = /\p{Cc}/u;
const isClean = (path: string): boolean => !CONTROL.test(path) && !path.includes('\\');

function splitOnce(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}
