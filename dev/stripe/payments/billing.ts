import type Stripe from 'stripe';
import { z } from 'zod';
import { address, asAddress, emptyable, text } from '../wire/params';

export const billingDetails = z.strictObject({
  address: emptyable(address).optional(),
  email: emptyable(text()).optional(),
  name: emptyable(text()).optional(),
  phone: emptyable(text()).optional(),
  tax_id: text().optional(),
});

const noAddress = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };

export function asBilling(
  given: z.infer<typeof billingDetails> | undefined,
): Stripe.PaymentMethod.BillingDetails & Stripe.Charge.BillingDetails {
  return {
    address: asAddress(given?.address) ?? noAddress,
    email: given?.email ?? null,
    name: given?.name ?? null,
    phone: given?.phone ?? null,
    tax_id: given?.tax_id ?? null,
  };
}

export const shipping = z.strictObject({
  address,
  name: text(),
  carrier: text().optional(),
  phone: text().optional(),
  tracking_number: text().optional(),
});

export function asShipping(given: z.infer<typeof shipping> | undefined) {
  if (!given) return null;
  return {
    address: asAddress(given.address) ?? noAddress,
    carrier: given.carrier ?? null,
    name: given.name,
    phone: given.phone ?? null,
    tracking_number: given.tracking_number ?? null,
  };
}
