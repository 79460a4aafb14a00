import { parse } from 'tldts';
import { DISPOSABLE, FREE_MAIL } from './free-mail';

/** Names that RFC 2606 reserves for examples and tests: the demo's companies live there. */
const RESERVED_SUFFIXES = new Set(['example', 'test']);

/**
 * The registrable domain of a host or an address of the web ("https://www.Sonos.com/en" is "sonos.com"), private
 * suffixes on, so that two shops on one hosting platform differ. Null for an IP address, a bare suffix, or a
 * suffix nobody registers under.
 */
export function registrableDomain(hostOrUrl: string): string | null {
  const found = parse(hostOrUrl, { allowPrivateDomains: true });
  if (found.isIp || !found.domain || !found.publicSuffix) return null;
  const registered = found.isIcann || found.isPrivate || RESERVED_SUFFIXES.has(found.publicSuffix);
  return registered ? found.domain.toLowerCase() : null;
}

/** The website as it is kept: scheme and host, or null where this is no public address of the web. */
export function websiteOf(typed: string): { website: string; domain: string } | null {
  const text = typed.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) return null;
  const domain = registrableDomain(url.hostname);
  return domain ? { website: url.origin, domain } : null;
}

/** Where an e-mail address lives, as its registrable domain; the whole host where it has none. */
export function addressDomain(email: string): string {
  const host = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  return registrableDomain(host) ?? host;
}

/** Why an address cannot stand for a company: anybody can have one there. Null when it can. */
export function addressRefusal(email: string): 'free_mail' | 'disposable' | null {
  const host = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  const domain = addressDomain(email);
  if (DISPOSABLE.has(host) || DISPOSABLE.has(domain)) return 'disposable';
  return FREE_MAIL.has(host) || FREE_MAIL.has(domain) ? 'free_mail' : null;
}
