import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** The header by which the app learns who asks. Whatever a client sends under this name is thrown away. */
export const CLIENT_ADDRESS = 'x-client-address';

/** Headers in which proxies speak. Without a proxy of ours nobody may. */
const FORWARDED = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
];

/**
 * Who asks: the socket's address, or with `trustedProxies` = n the n-th address from the right in
 * X-Forwarded-For, which is the one that the outermost proxy of ours saw. What stands further left was
 * written by the client. Anything that is not an address counts as the socket's.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string {
  const socket = plain(socketAddress ?? '') || 'unknown';
  if (trustedProxies === 0) return socket;
  const chain = (forwardedFor ?? '').split(',').map((part) => part.trim());
  const seen = plain(chain.at(-trustedProxies) ?? '');
  return isIP(seen) ? seen : socket;
}

/** Writes the client's address into the request's headers, and takes out what a client may not say. */
export function markClient(request: IncomingMessage, trustedProxies: number): void {
  const { headers } = request;
  const forwardedFor = headers['x-forwarded-for'];
  const address = clientAddress(
    request.socket.remoteAddress,
    Array.isArray(forwardedFor) ? forwardedFor.join(',') : forwardedFor,
    trustedProxies,
  );
  if (trustedProxies === 0) for (const name of FORWARDED) delete headers[name];
  headers[CLIENT_ADDRESS] = address;
}

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');
