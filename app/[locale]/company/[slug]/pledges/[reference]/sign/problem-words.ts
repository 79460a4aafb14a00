import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/lib/i18n/format';
import type { DraftProblem } from '@/lib/pledges/draft';
import type { TaskList } from '@/lib/pledges/queries';
import { weekName } from '@/lib/pledges/week-name';

/** Says what is wrong with a section, with the week, the date or the name it is about. */
export function useProblemWords(task: Pick<TaskList, 'beneficiaries'>): (problem: DraftProblem) => string {
  const t = useTranslations('sign.problems');
  const locale = useLocale();
  return ({ reason, detail = '' }) => {
    switch (reason) {
      case 'week_out_of_reach':
      case 'begun_week_missing':
        return t(reason, { detail: weekName(detail, locale) });
      case 'due_too_early':
      case 'due_too_late':
        return t(reason, { detail: formatDate(detail, locale) });
      case 'not_accepted':
        return t(reason, { detail: task.beneficiaries.find((one) => one.slug === detail)?.name ?? detail });
      default:
        return t(reason, { detail });
    }
  };
}
