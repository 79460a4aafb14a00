import { isIPv4, isIPv6 } from 'node:net';

/**
 * What counts as one client for a rate limit: an IPv4 address, or the /64 of an IPv6 one, which a single
 * connection is given whole. Anything else counts as one unknown client.
 */
export function clientKey(address: string | null): string {
  const bare = (address ?? '').trim().toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1] ?? bare;
  if (isIPv4(mapped)) return mapped;
  const [withoutZone = ''] = mapped.split('%');
  return isIPv6(withoutZone) ? `${firstGroups(withoutZone).join(':')}::/64` : 'unknown';
}

function firstGroups(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''));
}
