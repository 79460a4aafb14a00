import { z } from 'zod';
import { locales } from '../i18n/locales';
import { typedLine } from '../typed-text';
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

const next = z.string().max(400).optional();

/** Six digits of the app; spaces as apps show them are fine. */
const appCode = z
  .string()
  .max(20)
  .transform((typed) => typed.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'auth.errors.sixDigits'));

export const appCodeForm = z.strictObject({ code: appCode, next });

export const recoveryCodeForm = z.strictObject({ recoveryCode: z.string().trim().min(1).max(40), next });

export const confirmAppForm = z.strictObject({ code: appCode });

const base64url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(8000);

/** What a browser hands back for a passkey; its contents are the library's to verify. */
const credential = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
};

export const passkeyMade = z.strictObject({
  name: typedLine(1, 60),
  response: z.strictObject({
    ...credential,
    response: z.looseObject({
      clientDataJSON: base64url,
      attestationObject: base64url,
      transports: z
        .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))
        .max(7)
        .optional(),
    }),
  }),
});

export const passkeyUsed = z.strictObject({
  response: z.strictObject({
    ...credential,
    response: z.looseObject({
      clientDataJSON: base64url,
      authenticatorData: base64url,
      signature: base64url,
      userHandle: z.string().max(200).optional(),
    }),
  }),
});

export const removePasskeyForm = z.strictObject({ id: base64url });

export const profileForm = z.strictObject({
  name: typedLine(0, 120)
    .optional()
    .transform((name) => name || null),
  language: z.enum(locales),
});

/** Erasure is asked for by typing one's own address: nobody does that by mistake. */
export const eraseForm = z.strictObject({ address: emailAddress });

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}
