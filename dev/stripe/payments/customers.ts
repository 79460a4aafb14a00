import type Stripe from 'stripe';
import { newId } from '../ids';
import type { Scope } from '../scope';

type Given = Partial<
  Pick<
    Stripe.Customer,
    'address' | 'description' | 'email' | 'metadata' | 'name' | 'phone' | 'preferred_locales' | 'shipping'
  >
>;

export function newCustomer(scope: Scope, given: Given): Stripe.Customer {
  const customer: Stripe.Customer = {
    id: newId('cus_', 14),
    object: 'customer',
    address: given.address ?? null,
    balance: 0,
    created: scope.now(),
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: given.description ?? null,
    discount: null,
    email: given.email ?? null,
    invoice_prefix: newId('', 8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: given.metadata ?? {},
    name: given.name ?? null,
    next_invoice_sequence: 1,
    phone: given.phone ?? null,
    preferred_locales: given.preferred_locales ?? [],
    shipping: given.shipping ?? null,
    tax_exempt: 'none',
    test_clock: null,
  };
  scope.put('customer', customer);
  scope.emit('customer.created', customer);
  return customer;
}
