import type Stripe from 'stripe';
import { newId } from '../ids';
import type { Scope } from '../scope';

const days = (count: number) => count * 24 * 60 * 60;
const economicArea = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

interface Movement {
  amount: number;
  currency: string;
  type: Stripe.BalanceTransaction.Type;
  reportingCategory: string;
  source: string;
  description: string | null;
  fee?: number;
  feeDescription?: string;
}

/** Books a movement on the account's Stripe balance. */
export function book(scope: Scope, movement: Movement): Stripe.BalanceTransaction {
  const { amount, currency, fee = 0 } = movement;
  const detail = {
    amount: fee,
    application: null,
    currency,
    description: movement.feeDescription ?? 'Stripe processing fees',
    type: 'stripe_fee',
  };
  return scope.put('balance_transaction', {
    id: newId('txn_3', 23),
    object: 'balance_transaction',
    amount,
    available_on: scope.now() + (amount > 0 ? days(5) : 0),
    balance_type: 'payments',
    created: scope.now(),
    currency,
    description: movement.description,
    exchange_rate: null,
    fee,
    fee_details: fee > 0 ? [detail] : [],
    net: amount - fee,
    reporting_category: movement.reportingCategory,
    source: movement.source,
    status: amount > 0 ? 'pending' : 'available',
    type: movement.type,
  });
}

/** Funds become available with time; nobody has to do anything for it. */
export function asOfNow(scope: Scope, row: Stripe.BalanceTransaction): Stripe.BalanceTransaction {
  return row.available_on <= scope.now() ? { ...row, status: 'available' } : row;
}

/** About what Stripe charges in Europe: it only has to be plausible, and never zero. */
export function processingFee(charge: Stripe.Charge): number {
  if (charge.payment_method_details?.type === 'sepa_debit') return Math.min(35, charge.amount);
  const country = charge.payment_method_details?.card?.country ?? '';
  const permille = economicArea.has(country) ? 15 : country === 'GB' ? 25 : 32.5;
  return Math.min(Math.round((charge.amount * permille) / 1000) + 25, charge.amount);
}
