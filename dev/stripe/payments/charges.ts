import type Stripe from 'stripe';
import { newId } from '../ids';
import type { Scope } from '../scope';
import { book, processingFee } from './balance';

interface Attempt {
  status: 'succeeded' | 'pending' | 'failed';
  authenticated?: boolean;
  mandate?: string;
  failure?: { code: string; declineCode: string; message: string };
}

/** Writes down one attempt to take the money of an intent. */
export function newCharge(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  attempt: Attempt,
): Stripe.Charge {
  const taken = attempt.status !== 'failed';
  const id = newId(method.type === 'card' ? 'ch_3' : 'py_3', 23);
  return scope.put('charge', {
    id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: taken ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { ...method.billing_details, tax_id: null },
    calculated_statement_descriptor: method.type === 'card' ? 'STAND-IN' : null,
    captured: taken,
    created: scope.now(),
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: attempt.failure?.code ?? null,
    failure_message: attempt.failure?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: outcome(attempt),
    paid: attempt.status === 'succeeded',
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: details(scope, method, attempt, intent.amount),
    radar_options: {},
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: taken ? `${scope.world.base}/receipts/${id}` : null,
    refunded: false,
    review: null,
    shipping: intent.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: attempt.status,
    transfer_data: null,
    transfer_group: intent.transfer_group,
  });
}

/** The money is on the account's balance from here on; the charge now names the movement. */
export function bookCharge(scope: Scope, charge: Stripe.Charge): Stripe.Charge {
  const card = charge.payment_method_details?.type === 'card';
  const movement = book(scope, {
    amount: charge.amount,
    currency: charge.currency,
    type: card ? 'charge' : 'payment',
    reportingCategory: 'charge',
    source: charge.id,
    description: charge.description,
    fee: processingFee(charge),
  });
  return scope.change('charge', charge.id, { balance_transaction: movement.id });
}

function outcome({ status, failure }: Attempt): Stripe.Charge.Outcome {
  const declined = status === 'failed';
  return {
    advice_code: declined ? 'try_again_later' : null,
    network_advice_code: null,
    network_decline_code: declined ? '01' : null,
    network_status: declined ? 'declined_by_network' : 'approved_by_network',
    reason: failure?.declineCode ?? null,
    risk_level: 'normal',
    risk_score: 20,
    seller_message: declined
      ? `The bank returned the decline code \`${failure?.declineCode}\`.`
      : 'Payment complete.',
    type: declined ? 'issuer_declined' : 'authorized',
  };
}

function details(
  scope: Scope,
  method: Stripe.PaymentMethod,
  attempt: Attempt,
  amount: number,
): Stripe.Charge.PaymentMethodDetails {
  if (method.sepa_debit) {
    const { bank_code, branch_code, country, fingerprint, last4 } = method.sepa_debit;
    const debitDate = new Date((scope.now() + 5 * 24 * 60 * 60) * 1000).toISOString().slice(0, 10);
    const mandate = attempt.mandate ?? null;
    return {
      type: 'sepa_debit',
      sepa_debit: {
        bank_code,
        branch_code,
        country,
        expected_debit_date: debitDate,
        fingerprint,
        last4,
        mandate,
      },
    };
  }
  const card = method.card;
  if (!card) throw new Error(`Payment method ${method.id} is neither a card nor a SEPA debit.`);
  return {
    type: 'card',
    card: {
      amount_authorized: attempt.status === 'failed' ? null : amount,
      authorization_code: attempt.status === 'failed' ? null : newId('', 6).toUpperCase(),
      brand: card.brand,
      checks: card.checks,
      country: card.country,
      electronic_commerce_indicator: attempt.authenticated ? '05' : null,
      exp_month: card.exp_month,
      exp_year: card.exp_year,
      extended_authorization: { status: 'disabled' },
      fingerprint: card.fingerprint ?? null,
      funding: card.funding,
      incremental_authorization: { status: 'unavailable' },
      installments: null,
      last4: card.last4,
      mandate: null,
      multicapture: { status: 'unavailable' },
      network: card.brand,
      network_token: { used: false },
      network_transaction_id: newId('', 15),
      overcapture: { maximum_amount_capturable: amount, status: 'unavailable' },
      regulated_status: 'unregulated',
      three_d_secure: attempt.authenticated ? challengePassed : null,
      transaction_link_id: null,
      wallet: null,
    },
  };
}

const challengePassed: Stripe.Charge.PaymentMethodDetails.Card.ThreeDSecure = {
  authentication_flow: 'challenge',
  electronic_commerce_indicator: '05',
  exemption_indicator: null,
  result: 'authenticated',
  result_reason: null,
  transaction_id: null,
  version: '2.2.0',
};
