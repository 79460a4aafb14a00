/** Longest address we carry through signing in. */
const LONGEST = 300;

/**
 * Where a person goes after signing in: a path of this site, or the fallback. An address on another host, a
 * scheme, a backslash or `//` (which browsers read as a host) never passes.
 */
export function nextAddress(wanted: unknown, fallback: string): string {
  if (typeof wanted !== 'string' || wanted.length > LONGEST) return fallback;
  if (!/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wanted)) return fallback;
  const base = 'http://same.invalid';
  if (!URL.canParse(wanted, base)) return fallback;
  const url = new URL(wanted, base);
  // Dots may leave `//host` behind once a browser has resolved them.
  if (url.origin !== base || url.pathname.startsWith('//')) return fallback;
  return `${url.pathname}${url.search}`;
}
