import { z } from 'zod';
import { METHODS } from './donation';

/** What the donate form may say. The amount stays text until the pledge's currency is known. */
export const startDonationInput = z.strictObject({
  pledgeReference: z.string().max(40),
  beneficiary: z.string().min(1).max(120),
  amount: z.string().trim().min(1).max(40),
  method: z.enum(METHODS),
  /** Minted with the form: sending it twice starts one donation. */
  submissionKey: z.uuid(),
});
export type StartDonationInput = z.output<typeof startDonationInput>;

/** Names one donation, in an address or a form. */
export const donationReference = z.string().regex(/^QD-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
