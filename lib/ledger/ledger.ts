/**
 * Where a donation's money can be. Value leaves the debited account and enters the credited one, so an
 * account's balance is its credits less its debits, and all balances of a donation sum to zero.
 */
export const ACCOUNTS = ['donor', 'beneficiary', 'refunded', 'disputed', 'fees'] as const;
export type Account = (typeof ACCOUNTS)[number];

/** What one Stripe object can have done to a donation. Together with the object's id it is a fact's key. */
export const EFFECTS = [
  'completed',
  'processing',
  'captured',
  'fee',
  'refunded',
  'refund_failed',
  'dispute_withdrawn',
  'dispute_reinstated',
  'dispute_lost',
  'failed',
  'expired',
] as const;
export type Effect = (typeof EFFECTS)[number];

/** Which way each effect moves money; the others move none. */
const POSTINGS: Partial<Record<Effect, { debit: Account; credit: Account }>> = {
  captured: { debit: 'donor', credit: 'beneficiary' },
  fee: { debit: 'beneficiary', credit: 'fees' },
  refunded: { debit: 'beneficiary', credit: 'refunded' },
  refund_failed: { debit: 'refunded', credit: 'beneficiary' },
  dispute_withdrawn: { debit: 'beneficiary', credit: 'disputed' },
  dispute_reinstated: { debit: 'disputed', credit: 'beneficiary' },
};

export const postingOf = (effect: Effect) => POSTINGS[effect] ?? null;

/** Something Stripe told us about one donation. Amounts in minor units, null where no money moves. */
export type Fact = {
  objectId: string;
  effect: Effect;
  amountMinor: bigint | null;
  /** When it happened, by Stripe's clock. */
  occurredAt: Date;
};
/** How we came to know: a delivered event, or our own look at Stripe. */
export type Source = { learntFrom: 'webhook' | 'sweep'; eventId?: string };

/** A donation's ledger, summed: what came in, and what of it went back. Minor units, never negative. */
export type Totals = { captured: bigint; refunded: bigint; disputed: bigint; fees: bigint };
export const NOTHING: Totals = { captured: 0n, refunded: 0n, disputed: 0n, fees: 0n };

/** The totals after a fact. */
export function addFact(
  totals: Totals,
  { effect, amountMinor }: Pick<Fact, 'effect' | 'amountMinor'>,
): Totals {
  const amount = amountMinor ?? 0n;
  switch (effect) {
    case 'captured':
      return { ...totals, captured: totals.captured + amount };
    case 'fee':
      return { ...totals, fees: totals.fees + amount };
    case 'refunded':
      return { ...totals, refunded: totals.refunded + amount };
    case 'refund_failed':
      return { ...totals, refunded: totals.refunded - amount };
    case 'dispute_withdrawn':
      return { ...totals, disputed: totals.disputed + amount };
    case 'dispute_reinstated':
      return { ...totals, disputed: totals.disputed - amount };
    default:
      return totals;
  }
}

/**
 * What the public may count: captured less refunded and disputed. A charge can be refunded and disputed at
 * once, so the sum is held at zero; processing fees are the beneficiary's cost and do not lessen the gift.
 */
export function netOf({ captured, refunded, disputed }: Totals): bigint {
  const net = captured - refunded - disputed;
  return net > 0n ? net : 0n;
}

/** The two public figures of a donation. Received includes confirmed; confirmed wants the second key. */
export type Figures = { received: bigint; confirmed: bigint };

export function figuresOf(totals: Totals, verified: boolean): Figures {
  const net = netOf(totals);
  return { received: net, confirmed: verified ? net : 0n };
}
