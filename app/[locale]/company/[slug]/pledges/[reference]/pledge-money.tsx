import { useLocale, useTranslations } from 'next-intl';
import { Figure, Money } from '@/components/ui/figure';
import { Link } from '@/components/ui/link';
import { Mark } from '@/components/ui/mark';
import { Table } from '@/components/ui/table';
import { formatDate } from '@/lib/i18n/format';
import { type Currency, formatMoney } from '@/lib/money';
import type { PledgeDetail } from '@/lib/pledges/queries';

/** What is to be given, to whom, and what of it has arrived; received and confirmed apart. */
export function PledgeMoney({ pledge, base }: { pledge: PledgeDetail; base: string }) {
  const t = useTranslations('company.pledge');
  const locale = useLocale();
  const { totals, shares } = pledge;
  if (!totals) return null;
  const currency = totals.currency as Currency;
  const money = (minor: bigint) => <Money amount={{ minor, currency }} />;
  const due = formatDate(totals.dueOn.toISOString().slice(0, 10), locale);
  return (
    <div className="grid gap-8">
      <dl className="grid grid-cols-2 gap-6 lg:grid-cols-4">
        <Figure value={money(totals.savedMinor)} label={t('saved')} note={<Mark kind="declared" />} />
        <Figure value={money(totals.redirectMinor)} label={t('due')} note={t('moneyDue', { date: due })} />
        <Figure value={money(totals.receivedMinor)} label={t('received')} />
        <Figure
          value={money(totals.confirmedMinor)}
          label={t('confirmed')}
          note={<Mark kind="confirmed" />}
        />
      </dl>
      {shares.length > 0 ? (
        <Table
          caption={t('due')}
          captionHidden
          narrow="scroll"
          columns={[
            { key: 'beneficiary', label: t('beneficiary') },
            { key: 'due', label: t('due'), kind: 'figure' },
          ]}
          rows={[
            ...shares.map((share) => ({
              key: share.beneficiaryId,
              cells: {
                beneficiary: (
                  <Link href={`/beneficiaries/${share.beneficiary.slug}`}>{share.beneficiary.name}</Link>
                ),
                due: formatMoney({ minor: share.dueMinor, currency }, locale, 'always'),
              },
            })),
            {
              key: 'total',
              cells: {
                beneficiary: <strong className="font-semibold">{t('total')}</strong>,
                due: (
                  <strong className="font-semibold">
                    {formatMoney({ minor: totals.redirectMinor, currency }, locale, 'always')}
                  </strong>
                ),
              },
            },
          ]}
        />
      ) : null}
      {pledge.status === 'published' ? (
        <p>
          <Link href={`${base}/donate`}>{t('donate')}</Link>
        </p>
      ) : null}
    </div>
  );
}
