import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionsRow } from '@/components/forms/actions-row';
import { Form } from '@/components/forms/form';
import { FormMessages } from '@/components/forms/form-messages';
import { SubmitButton } from '@/components/forms/submit-button';
import { RevisionField } from '@/components/pledges/revision-field';
import { WeekChoices } from '@/components/pledges/week-choices';
import { formatDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { TaskList } from '@/lib/pledges/queries';
import { weekName } from '@/lib/pledges/week-name';
import { weeksToChoose } from '@/lib/time';
import { type PledgePlace, requireTask } from '../../../../../guards';
import { TaskShell } from '../task-shell';
import { saveWeeksAction } from './actions';

interface WeeksProps {
  params: Promise<PledgePlace & { locale: Locale }>;
}

export async function generateMetadata({ params }: WeeksProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'sign.weeks' });
  return { title: t('title'), robots: { index: false } };
}

/** A representative's: which weeks, by name, in the company's time zone. */
export default async function WeeksPage({ params }: WeeksProps) {
  const { locale, slug, reference } = await params;
  setRequestLocale(locale);
  const { actor, task, place } = await requireTask(locale, { slug, reference }, '/weeks');
  const t = await getTranslations('sign.weeks');
  const zone = task.company.timeZone.replaceAll('_', ' ');
  return (
    <TaskShell
      {...{ actor, task, place }}
      step={2}
      section="weeks"
      title={t('title')}
      lead={t('lead', { zone })}
    >
      <FormMessages parts={['sign']}>
        <WeeksForm task={task} place={place} locale={locale} />
      </FormMessages>
    </TaskShell>
  );
}

function WeeksForm({ task, place, locale }: { task: TaskList; place: PledgePlace; locale: Locale }) {
  const t = useTranslations('sign');
  return (
    <Form
      id="weeks"
      action={saveWeeksAction.bind(null, place)}
      labels={{ weeks: t('weeks.weeks') }}
      defaultValue={{ weeks: task.draft.weeks ?? [] }}
    >
      <RevisionField revision={task.revision} />
      <WeekChoices name="weeks" months={monthsOf(task, locale)} begunWord={t('weeks.begun')} />
      <ActionsRow>
        <SubmitButton>{t('next')}</SubmitButton>
      </ActionsRow>
    </Form>
  );
}

/** Every week that may be chosen, under the month its Monday lies in. */
function monthsOf({ context }: TaskList, locale: Locale) {
  const begun = new Set(context.fixed?.begunWeeks ?? []);
  const all = [...new Set([...begun, ...weeksToChoose(context.now, context.timeZone)])].sort();
  const months = new Map<string, { monday: string; label: string; begun: boolean }[]>();
  for (const monday of all) {
    const month = formatDate(monday, locale, 'month');
    const week = { monday, label: weekName(monday, locale), begun: begun.has(monday) };
    months.set(month, [...(months.get(month) ?? []), week]);
  }
  return [...months].map(([label, weeks]) => ({ label, weeks }));
}
