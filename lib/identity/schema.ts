import { z } from 'zod';
import { emailAddress } from './email-address';

/** A zone the browser named; nothing (UTC is then shown) where there is no script or the name is made up. */
const timeZone = z
  .string()
  .max(60)
  .optional()
  .transform((zone) => (zone && isZone(zone) ? zone : 'UTC'));

export const askForLinkForm = z.strictObject({
  email: emailAddress,
  next: z.string().max(400).optional(),
  timeZone,
});

export const confirmSignInForm = z.strictObject({
  email: emailAddress,
  token: z.string().min(1).max(200),
  next: z.string().max(400).optional(),
});

/** A form that carries nothing but its button. */
export const emptyForm = z.strictObject({});

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}
