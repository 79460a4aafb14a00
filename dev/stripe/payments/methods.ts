import { createHash } from 'node:crypto';
import type Stripe from 'stripe';
import { newId } from '../ids';
import type { Scope } from '../scope';
import { invalidRequest, noSuch, Refusal } from '../wire/errors';
import { namedCards, passesLuhn, testCards } from './test-cards';
import { cleanIban, isIban } from './test-ibans';

export interface CardInput {
  number: string;
  expMonth: number;
  expYear: number;
  cvc?: string | undefined;
}
type Billing = Stripe.PaymentMethod.BillingDetails;

/** A payment method for one of Stripe's test cards; any other number is refused, as in test mode. */
export function cardMethod(scope: Scope, card: CardInput, billing: Billing): Stripe.PaymentMethod {
  const number = card.number.replaceAll(/[\s-]/g, '');
  if (!passesLuhn(number) || !/^\d+$/.test(number)) {
    throw cardError('incorrect_number', 'Your card number is incorrect.', 'number');
  }
  const fate = testCards[number];
  if (!fate) {
    const message =
      'Your card was declined. Your request was in test mode, but used a card that is not a test card.';
    throw new Refusal(402, {
      type: 'card_error',
      code: 'card_declined',
      decline_code: 'test_mode_live_card',
      message,
    });
  }
  checkExpiry(scope, card);
  if (card.cvc !== undefined && !/^\d{3,4}$/.test(card.cvc)) {
    throw cardError('invalid_cvc', "Your card's security code is invalid.", 'cvc');
  }
  return keep(scope, number, {
    ...blank(scope, 'card', billing),
    card: {
      brand: fate.brand,
      checks: {
        address_line1_check: null,
        address_postal_code_check: null,
        cvc_check: card.cvc ? 'pass' : null,
      },
      country: fate.country,
      display_brand: fate.brand,
      exp_month: card.expMonth,
      exp_year: card.expYear,
      fingerprint: fingerprint(number),
      funding: fate.funding,
      generated_from: null,
      last4: number.slice(-4),
      networks: { available: [fate.brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
  });
}

function checkExpiry(scope: Scope, card: CardInput): void {
  if (!Number.isInteger(card.expMonth) || card.expMonth < 1 || card.expMonth > 12) {
    throw cardError('invalid_expiry_month', "Your card's expiration month is invalid.", 'exp_month');
  }
  const now = new Date(scope.now() * 1000);
  const months = (card.expYear - now.getUTCFullYear()) * 12 + card.expMonth - (now.getUTCMonth() + 1);
  if (!Number.isInteger(card.expYear) || months < 0 || months > 50 * 12) {
    throw cardError('invalid_expiry_year', "Your card's expiration year is invalid.", 'exp_year');
  }
}

export function sepaMethod(scope: Scope, given: string, billing: Billing): Stripe.PaymentMethod {
  const iban = cleanIban(given);
  if (!isIban(iban)) {
    throw invalidRequest('The IBAN you provided is invalid.', {
      code: 'invalid_bank_account_iban',
      param: 'sepa_debit[iban]',
    });
  }
  for (const field of ['name', 'email'] as const) {
    if (billing[field]) continue;
    const param = `billing_details[${field}]`;
    throw invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  }
  return keep(scope, iban, {
    ...blank(scope, 'sepa_debit', billing),
    sepa_debit: {
      bank_code: iban.slice(4, 9),
      branch_code: '',
      country: iban.slice(0, 2),
      fingerprint: fingerprint(iban),
      generated_from: { charge: null, setup_attempt: null },
      last4: iban.slice(-4),
    },
  });
}

/** `pm_card_visa` and its like make a new payment method; other ids name one that exists. */
export function methodById(scope: Scope, id: string): Stripe.PaymentMethod {
  const named = /^pm_card_(\w+)$/.exec(id)?.[1];
  if (named === undefined) {
    const method = scope.find('payment_method', id);
    if (!method) throw noSuch('PaymentMethod', id, 'payment_method', 400);
    return method;
  }
  return namedMethod(scope, named, id, emptyBilling);
}

/** A card by the name Stripe gives it in `pm_card_…` and `tok_…`. */
export function namedMethod(scope: Scope, name: string, id: string, billing: Billing): Stripe.PaymentMethod {
  const number = namedCards[name];
  if (!number) throw noSuch('PaymentMethod', id, 'payment_method', 400);
  const expYear = new Date(scope.now() * 1000).getUTCFullYear() + 1;
  return cardMethod(scope, { number, expMonth: 12, expYear }, billing);
}

const emptyBilling: Billing = {
  address: { city: null, country: null, line1: null, line2: null, postal_code: null, state: null },
  email: null,
  name: null,
  phone: null,
  tax_id: null,
};

function blank(scope: Scope, type: 'card' | 'sepa_debit', billing: Billing): Stripe.PaymentMethod {
  return {
    id: newId('pm_1', 23),
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: billing,
    created: scope.now(),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type,
  };
}

function keep(scope: Scope, fate: string, method: Stripe.PaymentMethod): Stripe.PaymentMethod {
  return scope.put('payment_method', method, { fate });
}

function fingerprint(secret: string): string {
  return createHash('sha256').update(secret).digest('hex').slice(0, 16);
}

function cardError(code: string, message: string, param: string): Refusal {
  return new Refusal(402, { type: 'card_error', code, message, param });
}
