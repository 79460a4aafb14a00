/** What becomes of a payment with one of Stripe's test cards. */
export interface CardFate {
  brand: string;
  country: string;
  funding: 'credit' | 'debit';
  decline?: { code: string; declineCode: string; message: string };
  challenge?: boolean;
  /** Where the refusal comes after a passed challenge. */
  dispute?: 'fraudulent' | 'product_not_received' | 'inquiry';
  refund?: 'fails' | 'pending';
}

const visa = { brand: 'visa', country: 'US', funding: 'credit' } as const;
const declined = (declineCode: string, message: string, code = 'card_declined') => ({
  ...visa,
  decline: { code, declineCode, message },
});

/** Numbers from Stripe's testing page. A number that is not here is refused, as in test mode. */
export const testCards: Record<string, CardFate> = {
  '4242424242424242': visa,
  '4000056655665556': { ...visa, funding: 'debit' },
  '5555555555554444': { ...visa, brand: 'mastercard' },
  '378282246310005': { ...visa, brand: 'amex' },
  '4000002760000016': { ...visa, country: 'DE' },
  '4000005280000002': { ...visa, country: 'NL' },
  '4000002500000003': { ...visa, country: 'FR' },
  '4000008260000000': { ...visa, country: 'GB' },
  '4000000000000077': visa,
  '4000000000000002': declined('generic_decline', 'Your card was declined.'),
  '4000000000009995': declined('insufficient_funds', 'Your card has insufficient funds.'),
  '4000000000009987': declined('lost_card', 'Your card was declined.'),
  '4000000000009979': declined('stolen_card', 'Your card was declined.'),
  '4000000000000069': declined('expired_card', 'Your card has expired.', 'expired_card'),
  '4000000000000127': declined('incorrect_cvc', "Your card's security code is incorrect.", 'incorrect_cvc'),
  '4000000000000119': declined(
    'processing_error',
    'An error occurred while processing your card. Try again in a little bit.',
    'processing_error',
  ),
  '4000000000006975': declined('card_velocity_exceeded', 'Your card was declined.'),
  '4000002500003155': { ...visa, country: 'FR', challenge: true },
  '4000002760003184': { ...visa, country: 'DE', challenge: true },
  '4000000000003220': { ...visa, challenge: true },
  '4000008400001629': { ...declined('generic_decline', 'Your card was declined.'), challenge: true },
  '4000008260003178': {
    ...declined('insufficient_funds', 'Your card has insufficient funds.'),
    country: 'GB',
    challenge: true,
  },
  '4000000000000259': { ...visa, dispute: 'fraudulent' },
  '4000000000002685': { ...visa, dispute: 'product_not_received' },
  '4000000000001976': { ...visa, dispute: 'inquiry' },
  '4000000000005126': { ...visa, refund: 'fails' },
  '4000000000007726': { ...visa, refund: 'pending' },
};

/** Stripe's ready-made payment methods and tokens, which the CLI and server-side tests use. */
export const namedCards: Record<string, string> = {
  visa: '4242424242424242',
  visa_debit: '4000056655665556',
  mastercard: '5555555555554444',
  amex: '378282246310005',
  bypassPending: '4000000000000077',
  chargeDeclined: '4000000000000002',
  visa_chargeDeclined: '4000000000000002',
  chargeDeclinedInsufficientFunds: '4000000000009995',
  visa_chargeDeclinedInsufficientFunds: '4000000000009995',
  chargeDeclinedLostCard: '4000000000009987',
  chargeDeclinedStolenCard: '4000000000009979',
  chargeDeclinedExpiredCard: '4000000000000069',
  chargeDeclinedIncorrectCvc: '4000000000000127',
  chargeDeclinedProcessingError: '4000000000000119',
  authenticationRequired: '4000002760003184',
  threeDSecure2Required: '4000000000003220',
  threeDSecureRequired: '4000000000003220',
  createDispute: '4000000000000259',
  createDisputeProductNotReceived: '4000000000002685',
  createDisputeInquiry: '4000000000001976',
  refundFail: '4000000000005126',
  pendingRefund: '4000000000007726',
  nl: '4000005280000002',
  de: '4000002760000016',
  gb: '4000008260000000',
};

export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return digits.length >= 12 && sum % 10 === 0;
}
