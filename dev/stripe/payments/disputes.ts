import type Stripe from 'stripe';
import { newId } from '../ids';
import type { Scope } from '../scope';
import { invalidRequest } from '../wire/errors';
import { book } from './balance';

const disputeFee = 2000;
const week = 7 * 24 * 60 * 60;

interface DisputeInput {
  /** `inquiry`: a question before a chargeback; no money moves. */
  reason?: string | undefined;
  amount?: number | undefined;
}

export function openDispute(scope: Scope, chargeId: string, input: DisputeInput): Stripe.Dispute {
  const charge = scope.need('charge', chargeId, 'charge');
  const left = charge.amount - charge.amount_refunded;
  const amount = input.amount ?? left;
  if (charge.status !== 'succeeded')
    throw invalidRequest(`Charge ${chargeId} is ${charge.status}; nothing to dispute.`);
  if (charge.disputed) throw invalidRequest(`Charge ${chargeId} has been disputed already.`);
  if (amount < 1 || amount > left)
    throw invalidRequest(`Of ${chargeId}, ${left} can be disputed.`, { param: 'amount' });
  const card = charge.payment_method_details?.card;
  const inquiry = input.reason === 'inquiry';
  const dispute: Stripe.Dispute = {
    id: newId('du_1', 23),
    object: 'dispute',
    amount,
    balance_transactions: [],
    charge: charge.id,
    created: scope.now(),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: emptyEvidence,
    evidence_details: {
      due_by: card ? scope.now() + week : null,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: inquiry,
    livemode: false,
    metadata: {},
    ...(card ? { network_reason_code: '10.4' } : {}),
    payment_intent: charge.payment_intent,
    ...(card ? { payment_method_details: cardDetails(card.brand ?? 'visa', inquiry) } : {}),
    reason: inquiry ? 'general' : (input.reason ?? (card ? 'fraudulent' : 'debit_not_authorized')),
    status: inquiry ? 'warning_needs_response' : 'needs_response',
  };
  scope.put('dispute', dispute);
  if (!inquiry) withdraw(scope, dispute);
  const opened = scope.need('dispute', dispute.id);
  scope.emit('charge.updated', scope.change('charge', charge.id, { disputed: true }), charge);
  scope.emit('charge.dispute.created', opened);
  if (!inquiry) scope.emit('charge.dispute.funds_withdrawn', opened);
  // A debit can be claimed back without giving a reason: the dispute is final as it opens.
  if (!card) return closeDispute(scope, dispute.id, 'lost');
  return opened;
}

function withdraw(scope: Scope, dispute: Stripe.Dispute): void {
  const movement = book(scope, {
    amount: -dispute.amount,
    currency: dispute.currency,
    type: 'adjustment',
    reportingCategory: 'dispute',
    source: dispute.id,
    description: `Chargeback withdrawal for ${dispute.charge}`,
    fee: disputeFee,
    feeDescription: 'Dispute fee',
  });
  scope.change('dispute', dispute.id, { balance_transactions: [movement] });
}

export function closeDispute(scope: Scope, id: string, outcome: 'won' | 'lost'): Stripe.Dispute {
  const before = scope.need('dispute', id);
  const warning = before.status.startsWith('warning_');
  if (['won', 'lost', 'warning_closed'].includes(before.status)) {
    throw invalidRequest('This dispute is already closed.', { code: 'dispute_already_closed' });
  }
  const closed = scope.change('dispute', id, { status: warning ? 'warning_closed' : outcome });
  scope.emit('charge.dispute.closed', closed, before);
  if (outcome === 'lost' || warning) return closed;
  const movement = book(scope, {
    amount: closed.amount,
    currency: closed.currency,
    type: 'adjustment',
    reportingCategory: 'dispute_reversal',
    source: id,
    description: `Chargeback reversal for ${closed.charge}`,
  });
  const reinstated = scope.change('dispute', id, {
    balance_transactions: [...closed.balance_transactions, movement],
  });
  scope.emit('charge.dispute.funds_reinstated', reinstated);
  return reinstated;
}

/** Evidence is handed in; the words of Stripe's test mode decide at once. */
export function updateDispute(
  scope: Scope,
  id: string,
  change: { evidence: Record<string, string>; metadata: Record<string, string>; submit: boolean },
): Stripe.Dispute {
  const before = scope.need('dispute', id);
  const given = Object.keys(change.evidence).length > 0;
  if (given && !before.status.endsWith('needs_response')) {
    throw invalidRequest(`This dispute is ${before.status}; evidence can no longer be changed.`);
  }
  const submitted = given && change.submit;
  const details = before.evidence_details;
  const after = scope.change('dispute', id, {
    evidence: { ...before.evidence, ...change.evidence },
    evidence_details: {
      ...details,
      has_evidence: details.has_evidence || given,
      submission_count: details.submission_count + (submitted ? 1 : 0),
      submission_method: submitted ? 'manual' : details.submission_method,
    },
    metadata: change.metadata,
    status: submitted ? before.status.replace('needs_response', 'under_review') : before.status,
  });
  scope.emit('charge.dispute.updated', after, before);
  const words = change.evidence.uncategorized_text;
  if (submitted && words === 'winning_evidence') return closeDispute(scope, id, 'won');
  if (submitted && words === 'losing_evidence') return closeDispute(scope, id, 'lost');
  return after;
}

function cardDetails(brand: string, inquiry: boolean): Stripe.Dispute.PaymentMethodDetails {
  const case_type = inquiry ? 'inquiry' : 'chargeback';
  return { card: { brand, case_type, network: brand, network_reason_code: '10.4' }, type: 'card' };
}

const emptyEvidence: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
};
