import { z } from 'zod';

/**
 * What we take as an address: ASCII, lower case, no comments, no quotes, a domain with a letter at the top. The
 * same pattern is the database's check (`users_email_form`), and what is stored is what SMTP's RCPT TO gets: a
 * looser parser has delivered `ceo@evil.com<TAB>.victim.com` to evil.com.
 */
export const EMAIL_PATTERN =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;
export const LONGEST_EMAIL = 254;

/** An address as typed, without the spaces around it and in ASCII lower case; null when it is not one of ours. */
export function normalizeIdentifier(typed: string): string | null {
  if (typed.length > LONGEST_EMAIL + 100) return null;
  const address = typed
    .replace(/^ +| +$/g, '')
    .replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32));
  return address.length <= LONGEST_EMAIL && EMAIL_PATTERN.test(address) ? address : null;
}

/** For forms and interfaces: the normalised address, or the issue `errors.form.email`. */
export const emailAddress = z.string().transform((typed, context) => {
  const address = normalizeIdentifier(typed);
  if (address !== null) return address;
  context.addIssue({ code: 'custom', message: 'errors.form.email' });
  return z.NEVER;
});
