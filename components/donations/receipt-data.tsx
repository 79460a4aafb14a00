import { useTranslations } from 'next-intl';
import type { DonationDetail } from '@/lib/donations/queries';
import { type Definition, DefinitionList } from '../ui/definition-list';
import { DateTime, Money } from '../ui/figure';
import { Hash } from '../ui/hash';

/** What a bookkeeper asks for. It says what we know; the receipt for tax is the beneficiary's to give. */
export function ReceiptData({ donation }: { donation: DonationDetail }) {
  const t = useTranslations('donate');
  const { company, beneficiary, currency, totals, net, receivedAt, stripePaymentIntentId } = donation;
  const money = (minor: bigint) => <Money amount={{ minor, currency }} fraction="always" />;
  const item = (key: ReceiptKey, description: Definition['description'], shown = true): Definition[] =>
    shown ? [{ key, term: t(`receipt.${key}`), description }] : [];
  const arrived = totals.captured > 0n;
  return (
    <>
      {donation.sample ? <p className="mb-4 text-soft">{t('receipt.sample')}</p> : null}
      <DefinitionList
        items={[
          ...item('reference', <Hash value={donation.reference} what={t('receipt.reference')} />),
          ...item('amount', money(donation.amountMinor)),
          ...item('method', t(`methods.${donation.method}`)),
          ...item('from', `${company.legalName} (${company.country})`),
          ...item('to', `${beneficiary.legalName ?? beneficiary.name} (${beneficiary.country})`),
          ...item('pledge', donation.pledge.reference),
          ...item(
            'started',
            <DateTime value={donation.startedAt} format="minute" timeZone={company.timeZone} />,
          ),
          ...item(
            'received',
            receivedAt ? <DateTime value={receivedAt} format="minute" timeZone={company.timeZone} /> : null,
            receivedAt !== null,
          ),
          ...item('refunded', money(totals.refunded), totals.refunded > 0n),
          ...item('disputed', money(totals.disputed), totals.disputed > 0n),
          ...item('net', money(net), arrived),
          ...item('fee', money(totals.fees), totals.fees > 0n),
          ...item(
            'intent',
            stripePaymentIntentId ? <Hash value={stripePaymentIntentId} what={t('receipt.intent')} /> : null,
            arrived && stripePaymentIntentId !== null,
          ),
        ]}
      />
    </>
  );
}

type ReceiptKey =
  | 'reference'
  | 'amount'
  | 'method'
  | 'from'
  | 'to'
  | 'pledge'
  | 'started'
  | 'received'
  | 'refunded'
  | 'disputed'
  | 'net'
  | 'fee'
  | 'intent';
