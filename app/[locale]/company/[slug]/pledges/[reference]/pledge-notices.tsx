import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { formatDate } from '@/lib/i18n/format';
import type { PledgeDetail } from '@/lib/pledges/queries';

/** What is out of the ordinary: declined, withdrawn, a version that waits, a change that is open. */
export function PledgeNotices({ pledge, base }: { pledge: PledgeDetail; base: string }) {
  const t = useTranslations('company.pledge');
  const locale = useLocale();
  const [newest] = pledge.decisions;
  const declined = newest?.kind === 'decline_pledge' && pledge.pendingVersion === null ? newest : null;
  const shown = pledge.status === 'declined' || pledge.status === 'published' ? declined : null;
  return (
    <div className="mb-8 grid gap-4 empty:hidden">
      {shown ? (
        <Notice
          kind="problem"
          title={t(pledge.status === 'declined' ? 'declinedTitle' : 'declinedChangeTitle')}
        >
          <p className="whitespace-pre-line">{shown.note}</p>
        </Notice>
      ) : null}
      {pledge.withdrawnAt ? (
        <Notice title={t('withdrawnTitle', { date: formatDate(pledge.withdrawnAt, locale) })}>
          <p className="whitespace-pre-line">{pledge.withdrawnWhy}</p>
        </Notice>
      ) : null}
      {pledge.pendingVersion ? (
        <Notice title={t('pendingTitle', { number: pledge.pendingVersion })}>
          <p>{t('pendingBody', { version: pledge.version })}</p>
        </Notice>
      ) : null}
      {pledge.draft && pledge.status !== 'withdrawn' ? (
        <Notice title={t('changeOpenTitle')}>
          <p>
            <Link href={`${base}/sign`}>{t('changeOpenAction')}</Link>
          </p>
        </Notice>
      ) : null}
    </div>
  );
}
