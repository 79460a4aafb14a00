import { z } from 'zod';
import { METHODS } from './donation';

/** What the donate form may say. The amount stays text until the pledge's currency is known. */
export const startDonationForm = z.strictObject({
  beneficiary: z.string().min(1).max(120),
  amount: z.string().trim().min(1).max(40),
  method: z.enum(METHODS),
  /** Minted with the form: sending it twice starts one donation. */
  submissionKey: z.uuid(),
});

/** What starts a donation: the form, and which pledge its page is about. */
export const startDonationInput = startDonationForm.extend({ pledgeReference: z.string().min(1).max(40) });
export type StartDonationInput = z.output<typeof startDonationInput>;

/** The buttons of a donation's page carry nothing: the address names the donation. */
export const noFields = z.strictObject({});

/** Which donation, and where its page is. */
export const donationAddress = z.object({
  reference: z.string().max(60),
  pledgeReference: z.string().max(40),
});
