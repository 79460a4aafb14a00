import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { newReference } from '@/lib/pledges/pledge';
import { days } from '@/lib/time';
import { spread } from './generate';
import type { Made } from './invent-pledge';
import { accountOf, BENEFICIARIES } from './reference';

/**
 * Donations for pledges whose weeks are over: some whole, some in part, some received and not yet confirmed, a
 * few refunded in part. Writes the rows and their projections, not Stripe's events.
 */
export async function inventDonations(
  client: pg.Client,
  made: Made[],
  { userId, deciderId }: { userId: string; deciderId: string },
  at: Date,
  random: () => number,
): Promise<void> {
  const donations = made
    .filter((one) => one.over && one.pledge.status === 'published' && random() < 0.75)
    .flatMap((one) =>
      one.shares.filter(() => random() < 0.9).map((share) => donationOf(one, share, at, random)),
    )
    .filter((donation) => donation.amount > 0n && donation.receivedAt <= at);
  await spread(client, 'donations', {
    id: 'uuid', reference: 'text', pledge_id: 'uuid', company_id: 'uuid', beneficiary_id: 'uuid', amount_minor: 'bigint',
    currency: 'text', method: 'text', state: 'text', started_by_id: 'uuid', started_at: 'timestamptz',
    received_at: 'timestamptz', confirmed_at: 'timestamptz', submission_key: 'uuid', stripe_account_id: 'text', sample: 'boolean',
  }, donations.map((donation) => rowOf(donation, userId))); // biome-ignore format: columns
  await spread(
    client,
    'donation_totals',
    {
      donation_id: 'uuid',
      currency: 'text',
      captured_minor: 'bigint',
      refunded_minor: 'bigint',
      disputed_minor: 'bigint',
      fee_minor: 'bigint',
    },
    donations.map((d) => ({
      donation_id: d.id,
      currency: d.currency,
      captured_minor: d.amount.toString(),
      refunded_minor: d.refunded.toString(),
      disputed_minor: '0',
      fee_minor: '0',
    })),
  );
  await spread(
    client,
    'decisions',
    {
      id: 'uuid',
      kind: 'text',
      donation_id: 'uuid',
      key: 'text',
      decided_by_id: 'uuid',
      decided_at: 'timestamptz',
      note: 'text',
      evidence: 'jsonb',
      live: 'boolean',
    },
    donations
      .filter((d) => d.confirmedAt)
      .map((d) => ({
        id: randomUUID(),
        kind: 'verify_donation',
        donation_id: d.id,
        key: 'administrator',
        decided_by_id: deciderId,
        decided_at: d.confirmedAt,
        note: 'Compared with the account.',
        evidence: [{ kind: 'stripe', reference: d.account }],
        live: true,
      })),
  );
  const ids = [...new Set(donations.map((donation) => donation.pledgeId))];
  await client.query(PLEDGE_TOTALS, [ids]);
  await client.query(COMPANY_TOTALS, [ids]);
}

function donationOf(one: Made, share: Made['shares'][number], at: Date, random: () => number) {
  const beneficiary = BENEFICIARIES.find((candidate) => candidate.id === share.beneficiary_id);
  const whole = BigInt(share.due_minor);
  const amount = random() < 0.7 ? whole : (whole * BigInt(Math.floor(20 + random() * 70))) / 100n;
  const receivedAt = new Date(
    Math.min(one.last.getTime() + days(5 + random() * 30), at.getTime() - days(0.1)),
  );
  const confirmed = random() < 0.8;
  return {
    id: randomUUID(),
    pledgeId: one.id,
    companyId: one.company.id,
    beneficiaryId: share.beneficiary_id,
    account: accountOf(beneficiary?.slug ?? ''),
    amount,
    refunded: random() < 0.05 ? amount / 4n : 0n,
    currency: share.currency,
    receivedAt,
    confirmedAt: confirmed ? new Date(Math.min(receivedAt.getTime() + days(3), at.getTime())) : null,
    method: random() < 0.6 ? 'sepa_debit' : 'card',
  };
}

const rowOf = (d: ReturnType<typeof donationOf>, userId: string) => ({
  id: d.id, reference: newReference('QD'), pledge_id: d.pledgeId, company_id: d.companyId, beneficiary_id: d.beneficiaryId,
  amount_minor: d.amount.toString(), currency: d.currency, method: d.method, state: d.confirmedAt ? 'confirmed' : 'received',
  started_by_id: userId, started_at: new Date(d.receivedAt.getTime() - days(1)), received_at: d.receivedAt,
  confirmed_at: d.confirmedAt, submission_key: randomUUID(), stripe_account_id: d.account, sample: true,
}); // biome-ignore format: columns

const SUMS = `
  SELECT d.pledge_id, d.company_id, d.currency, sum(t.captured_minor - t.refunded_minor - t.disputed_minor) AS received,
         coalesce(sum(t.captured_minor - t.refunded_minor - t.disputed_minor) FILTER (WHERE d.state = 'confirmed'), 0) AS confirmed
    FROM donations d JOIN donation_totals t ON t.donation_id = d.id WHERE d.pledge_id = ANY ($1::uuid[]) GROUP BY 1, 2, 3`;
const PLEDGE_TOTALS = `
  UPDATE pledge_totals t SET confirmed_minor = s.confirmed, received_minor = s.received FROM (${SUMS}) s WHERE s.pledge_id = t.pledge_id`;
const COMPANY_TOTALS = `
  INSERT INTO company_totals (company_id, currency, confirmed_minor, received_minor)
  SELECT company_id, currency, sum(confirmed), sum(received) FROM (${SUMS}) s GROUP BY 1, 2
  ON CONFLICT (company_id, currency) DO UPDATE SET confirmed_minor = EXCLUDED.confirmed_minor, received_minor = EXCLUDED.received_minor`;
