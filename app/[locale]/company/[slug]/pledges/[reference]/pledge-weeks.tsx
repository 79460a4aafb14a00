import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Mark } from '@/components/ui/mark';
import { Table } from '@/components/ui/table';
import type { PledgeDetail } from '@/lib/pledges/queries';
import { weekName } from '@/lib/pledges/week-name';
import { now } from '@/lib/time';

type Week = PledgeDetail['pauseWeeks'][number];

/** Each pause week with the company's answer, which is declared, and the way to give one. */
export function PledgeWeeks({ pledge, base }: { pledge: PledgeDetail; base: string }) {
  const t = useTranslations('company.pledge');
  const locale = useLocale();
  return (
    <Table
      caption={t('weeks')}
      captionHidden
      columns={[
        { key: 'week', label: t('week') },
        { key: 'answer', label: t('answerColumn') },
      ]}
      rows={pledge.pauseWeeks.map((week) => ({
        key: week.monday,
        cells: {
          week: weekName(week.monday, locale),
          answer: (
            <Answer week={week} href={`${base}/weeks/${week.monday}`} open={pledge.status === 'published'} />
          ),
        },
      }))}
    />
  );
}

function Answer({ week, href, open }: { week: Week; href: string; open: boolean }) {
  const t = useTranslations('company.pledge');
  const words = useTranslations('pledge.answer');
  if (!week.over)
    return <span className="text-soft">{t(week.startsAt <= now() ? 'weekRunning' : 'weekAhead')}</span>;
  return (
    <div className="flex flex-wrap items-baseline gap-x-4">
      {week.answer ? (
        <span>
          {words(week.answer.answer as 'kept')} <Mark kind="declared" className="ml-2 text-soft" />
        </span>
      ) : (
        <span className="text-soft">{t('weekOpen')}</span>
      )}
      {open ? <Link href={href}>{t(week.answer ? 'weekChange' : 'weekAnswer')}</Link> : null}
      {week.answer?.note ? (
        <p className="basis-full whitespace-pre-line text-soft">{week.answer.note}</p>
      ) : null}
    </div>
  );
}
