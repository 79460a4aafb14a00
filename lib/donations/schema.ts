import { z } from 'zod';
import { REFERENCE } from '../pledges/pledge';
import { METHODS } from './donation';

/** What the donate form may say. The amount stays text until the pledge's currency is known. */
export const startDonationForm = z.strictObject({
  beneficiary: z.string().regex(/^[a-z0-9-]{1,100}$/),
  amount: z.string().trim().min(1).max(40),
  method: z.enum(METHODS),
  /** Minted with the form: sending it twice starts one donation. */
  submissionKey: z.uuid(),
});

/** What starts a donation: the form, and which pledge its page is about. */
export const startDonationInput = startDonationForm.extend({
  pledgeReference: z.string().regex(REFERENCE),
});
export type StartDonationInput = z.output<typeof startDonationInput>;

/** The buttons of a donation's page name the donation. */
export const donationForm = z.strictObject({ donation: z.string().regex(REFERENCE) });
