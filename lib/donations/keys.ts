/** One of the two keys that a confirmed figure names (PRODUCT: two keys for money). */
export type DonationKey =
  | { key: 'processor'; at: Date; paymentIntentId: string | null }
  | { key: 'administrator' | 'beneficiary'; at: Date; decisionId: string; note: string };

type Keyed = {
  state: string;
  receivedAt: Date | null;
  stripePaymentIntentId: string | null;
  decisions: readonly {
    id: string;
    kind: string;
    key: string | null;
    live: boolean;
    decidedAt: Date;
    note: string;
  }[];
};

/**
 * The keys turned for a donation: the processor's once the money arrived, then every live verification. A
 * confirmed donation has at least two; the beneficiary's own has its place beside the administrator's.
 */
export function keysOf(donation: Keyed): DonationKey[] {
  if (donation.state !== 'received' && donation.state !== 'confirmed') return [];
  const first: DonationKey[] = donation.receivedAt
    ? [{ key: 'processor', at: donation.receivedAt, paymentIntentId: donation.stripePaymentIntentId }]
    : [];
  const second = donation.decisions
    .filter(({ kind, live }) => kind === 'verify_donation' && live)
    .map(({ id, key, decidedAt, note }) => ({
      key: key === 'beneficiary' ? ('beneficiary' as const) : ('administrator' as const),
      at: decidedAt,
      decisionId: id,
      note,
    }));
  return [...first, ...second];
}
