import { useTranslations } from 'next-intl';
import { Stand } from '@/components/pledges/stand';
import { Money } from '@/components/ui/figure';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import type { Currency } from '@/lib/money';
import type { CompanyPledge } from '@/lib/pledges/queries';
import { pledgePath } from '../guards';

/** The company's pledges with what is declared, what arrived and what is confirmed. */
export function PledgeTable({ slug, pledges }: { slug: string; pledges: readonly CompanyPledge[] }) {
  const t = useTranslations('company.home');
  const money = (pledge: CompanyPledge, field: 'redirectMinor' | 'receivedMinor' | 'confirmedMinor') =>
    pledge.totals ? (
      <Money
        amount={{ minor: pledge.totals[field], currency: pledge.totals.currency as Currency }}
        fraction="always"
      />
    ) : (
      ''
    );
  return (
    <Table
      caption={t('pledges')}
      captionHidden
      columns={[
        { key: 'reference', label: t('columns.reference') },
        { key: 'weeks', label: t('columns.weeks') },
        { key: 'stands', label: t('columns.stands') },
        { key: 'redirect', label: t('columns.redirect'), kind: 'figure' },
        { key: 'received', label: t('columns.received'), kind: 'figure' },
        { key: 'confirmed', label: t('columns.confirmed'), kind: 'figure' },
      ]}
      rows={pledges.map((pledge) => ({
        key: pledge.id,
        cells: {
          reference: <Link href={pledgePath({ slug, reference: pledge.reference })}>{pledge.reference}</Link>,
          weeks: pledge.totals ? t('weekCount', { count: pledge.totals.weekCount }) : '',
          stands: <Stand status={pledge.status} phase={pledge.phase} />,
          redirect: money(pledge, 'redirectMinor'),
          received: money(pledge, 'receivedMinor'),
          confirmed: money(pledge, 'confirmedMinor'),
        },
      }))}
    />
  );
}
