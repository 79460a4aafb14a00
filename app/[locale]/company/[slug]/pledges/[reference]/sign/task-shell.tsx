import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AppShell } from '@/app/app-shell';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import type { Person } from '@/lib/actor';
import type { DraftProblem, Section } from '@/lib/pledges/draft';
import type { TaskList } from '@/lib/pledges/queries';
import { type PledgePlace, pledgePath } from '../../../../guards';
import { useProblemWords } from './problem-words';

interface TaskShellProps {
  actor: Person;
  task: TaskList;
  place: PledgePlace;
  step: 1 | 2 | 3 | 4 | 5 | 6;
  section?: Section;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** What stands around each short page: where it is in the list, and what is wrong with what it holds now. */
export function TaskShell({ actor, task, place, step, section, title, lead, children }: TaskShellProps) {
  const t = useTranslations('sign');
  const list = `${pledgePath(place)}/sign`;
  const wrong = task.problems.filter((one) => one.section === section && one.reason !== 'missing');
  return (
    <AppShell actor={actor} current="company">
      <div className="pt-6">
        <Breadcrumbs
          items={[
            { href: `/company/${place.slug}`, label: task.company.displayName },
            { href: list, label: t('reference', { reference: place.reference }) },
          ]}
        />
      </div>
      <PageHeading size="title" above={t('step', { step })} title={title} lead={lead} />
      {wrong.length > 0 ? <Wrong problems={wrong} task={task} /> : null}
      {children}
    </AppShell>
  );
}

function Wrong({ problems, task }: { problems: readonly DraftProblem[]; task: TaskList }) {
  const say = useProblemWords(task);
  return (
    <Notice kind="warning" className="mb-8">
      {problems.map((problem) => (
        <p key={problem.reason}>{say(problem)}</p>
      ))}
    </Notice>
  );
}
