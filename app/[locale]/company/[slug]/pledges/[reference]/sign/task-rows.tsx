import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { SECTIONS } from '@/lib/pledges/draft';
import type { TaskList } from '@/lib/pledges/queries';

/** Each short page with whether it is filled in; the signature opens when all of them are. */
export function TaskRows({ task, base }: { task: TaskList; base: string }) {
  const t = useTranslations('sign.tasks');
  const stateOf = (section: (typeof SECTIONS)[number]) => {
    const problems = task.problems.filter((problem) => problem.section === section);
    if (problems.length === 0) return 'done';
    return problems.some((problem) => problem.reason === 'missing') ? 'todo' : 'wrong';
  };
  const ready = task.problems.length === 0;
  return (
    <ol aria-label={t('label')} className="max-w-form border-ink border-t">
      {SECTIONS.map((section, index) => {
        const state = stateOf(section);
        return (
          <li key={section} className="flex items-baseline justify-between gap-6 border-line border-b py-3">
            <Link href={`${base}/${section}`} className="font-medium" aria-describedby={`task-${section}`}>
              {index + 1}. {t(section)}
            </Link>
            <span id={`task-${section}`}>
              {state === 'done' ? (
                <span className="text-soft">{t('done')}</span>
              ) : (
                <Tag strong={state === 'wrong'}>{t(state)}</Tag>
              )}
            </span>
          </li>
        );
      })}
      <li className="flex items-baseline justify-between gap-6 border-line border-b py-3">
        {ready ? (
          <>
            <Link href={`${base}/check`} className="font-medium" aria-describedby="task-sign">
              6. {t('sign')}
            </Link>
            <span id="task-sign">
              <Tag>{t('todo')}</Tag>
            </span>
          </>
        ) : (
          <>
            <span className="text-soft">6. {t('sign')}</span>
            <span className="text-soft">{t('locked')}</span>
          </>
        )}
      </li>
    </ol>
  );
}
