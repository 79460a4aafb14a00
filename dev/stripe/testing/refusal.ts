import Stripe from 'stripe';
import { expect } from 'vitest';

/** The error of a call that must be refused. */
export async function refusal(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  const error = await call.then(
    () => null,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(Stripe.errors.StripeError);
  return error;
}
