import { z } from 'zod';
import { typedLine, typedLines } from '../typed-text';
import { INDUSTRIES, SIZE_CLASSES } from './company';
import { COUNTRIES, isTimeZone } from './countries';

/** What the registration form says; the register number and the website are judged in the use case's rules. */
export const companyForm = z.strictObject({
  legalName: typedLine(1, 200),
  displayName: typedLine(1, 120),
  website: typedLine(3, 300),
  country: z.string().refine((code) => COUNTRIES.includes(code), 'country'),
  registerId: typedLine(0, 60).optional(),
  registerNone: z.boolean().default(false),
  industry: z.enum(INDUSTRIES),
  sizeClass: z.enum(SIZE_CLASSES),
  timeZone: z.string().refine(isTimeZone, 'time_zone'),
  /** Why the website's domain is not the address's; an administrator reads it. */
  mismatchNote: typedLines(0, 1000).optional(),
});
export type CompanyForm = z.infer<typeof companyForm>;

/** With the logo, as the registration page sends it; an empty file is none. */
export const registrationForm = companyForm.extend({ logo: z.instanceof(File).optional() });
export const logoForm = z.strictObject({
  logo: z.instanceof(File, { error: 'register.errors.noFile' }).optional(),
  remove: z.literal('1').optional(),
});
/** A form that carries nothing but its button. */
export const emptyForm = z.strictObject({});
export const membershipForm = z.strictObject({ membership: z.uuid() });
