import { useLocale, useTranslations } from 'next-intl';
import { DateTime, Money } from '@/components/ui/figure';
import { Link } from '@/components/ui/link';
import { Mark } from '@/components/ui/mark';
import { Table } from '@/components/ui/table';
import { formatDate } from '@/lib/i18n/format';
import { formatMoney } from '@/lib/money';
import type { PublicDonation } from '@/lib/wall/donation-queries';

interface DonationTableProps {
  donations: readonly PublicDonation[];
  /** Whose page it is: that column is left out. */
  on: 'pledge' | 'company' | 'beneficiary';
  /** The company's, on its own pages; the record's UTC where several companies meet. */
  timeZone?: string;
}

/** Money that arrived, each figure with the keys it rests on, and what went back since. */
export function DonationTable({ donations, on, timeZone = 'UTC' }: DonationTableProps) {
  const t = useTranslations('record.donations');
  if (donations.length === 0) return <p className="text-soft">{t('empty')}</p>;
  const other = on === 'beneficiary' ? 'company' : 'beneficiary';
  return (
    <Table
      caption={t('caption')}
      captionHidden
      columns={[
        { key: 'who', label: t(other), rowHeader: true },
        { key: 'received', label: t('received') },
        { key: 'amount', label: t('amount'), kind: 'figure' },
        { key: 'known', label: t('known') },
      ]}
      rows={donations.map((donation) => ({
        key: donation.reference,
        cells: {
          who: (
            <>
              {other === 'company' ? (
                <Link href={`/companies/${donation.company.slug}`}>{donation.company.name}</Link>
              ) : (
                <Link href={`/beneficiaries/${donation.beneficiary.slug}`}>{donation.beneficiary.name}</Link>
              )}
              {on === 'pledge' ? null : (
                <Link
                  href={`/pledges/${donation.pledge}`}
                  look="quiet"
                  className="mt-1 block min-h-6 text-fine text-soft"
                >
                  <code>{donation.pledge}</code>
                </Link>
              )}
            </>
          ),
          received: <DateTime value={donation.receivedAt} format="day-short" timeZone={timeZone} />,
          amount: <Counts donation={donation} />,
          known: <Keys donation={donation} timeZone={timeZone} />,
        },
      }))}
    />
  );
}

function Counts({ donation }: { donation: PublicDonation }) {
  const t = useTranslations('record.donations');
  const locale = useLocale();
  const { currency, capturedMinor, refundedMinor, disputedMinor, netMinor } = donation;
  const words = (minor: bigint) => formatMoney({ minor, currency }, locale);
  return (
    <div>
      <Money amount={{ minor: netMinor, currency }} fraction="always" />
      {netMinor === capturedMinor ? null : (
        <span className="block text-fine text-soft">
          {t('was', { amount: words(capturedMinor) })}
          {refundedMinor > 0n ? (
            <span className="block">{t('refunded', { amount: words(refundedMinor) })}</span>
          ) : null}
          {disputedMinor > 0n ? (
            <span className="block">{t('disputed', { amount: words(disputedMinor) })}</span>
          ) : null}
        </span>
      )}
    </div>
  );
}

function Keys({ donation, timeZone }: { donation: PublicDonation; timeZone: string }) {
  const t = useTranslations('record.donations');
  const locale = useLocale();
  const words = {
    processor: 'first',
    administrator: 'administrator',
    beneficiary: 'beneficiaryKey',
  } as const;
  return (
    <div>
      {donation.state === 'confirmed' ? <Mark kind="confirmed" /> : <span>{t('receivedOnly')}</span>}
      <ul className="text-fine text-soft">
        {donation.keys.map(({ key, at }) => (
          <li key={key}>{t(words[key], { date: formatDate(at, locale, 'day-short', timeZone) })}</li>
        ))}
        {donation.keys.length < 2 ? <li>{t('missing')}</li> : null}
      </ul>
    </div>
  );
}
