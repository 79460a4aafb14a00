import { useTranslations } from 'next-intl';
import { Money } from '@/components/ui/figure';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import type { ShareProgress } from '@/lib/donations/queries';

/** What was promised to each beneficiary and what has arrived, with the way to give the rest. */
export function ShareTable({ shares, here }: { shares: readonly ShareProgress[]; here: string }) {
  const t = useTranslations('donate.shares');
  const figure = (share: ShareProgress, minor: bigint) => (
    <Money amount={{ minor, currency: share.currency }} fraction="always" />
  );
  return (
    <Table
      caption={t('caption')}
      columns={[
        { key: 'beneficiary', label: t('beneficiary') },
        { key: 'due', label: t('due'), kind: 'figure' },
        { key: 'received', label: t('received'), kind: 'figure' },
        { key: 'confirmed', label: t('confirmed'), kind: 'figure' },
        { key: 'left', label: t('left'), kind: 'figure' },
        { key: 'way', label: t('way') },
      ]}
      rows={shares.map((share) => ({
        key: share.slug,
        cells: {
          beneficiary: share.name,
          due: figure(share, share.due),
          received: figure(share, share.received),
          confirmed: figure(share, share.confirmed),
          left: figure(share, share.left),
          way: share.accepts ? (
            <Link look="forward" href={`${here}?to=${encodeURIComponent(share.slug)}`}>
              {t('give', { beneficiary: share.name })}
            </Link>
          ) : (
            t('closed')
          ),
        },
      }))}
    />
  );
}
