import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionsRow } from '@/components/forms/actions-row';
import { Checkbox } from '@/components/forms/checkbox';
import { Form } from '@/components/forms/form';
import { FormMessages } from '@/components/forms/form-messages';
import { Hidden } from '@/components/forms/hidden';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextInput } from '@/components/forms/text-input';
import { PromiseSentence } from '@/components/pledges/promise';
import { formatDate } from '@/lib/i18n/format';
import { type Locale, localePath } from '@/lib/i18n/locales';
import type { TaskList } from '@/lib/pledges/queries';
import { dateIn } from '@/lib/time';
import { type PledgePlace, pledgePath, requireTask } from '../../../../../guards';
import { promiseOf, wholeDraft } from '../check/whole-draft';
import { TaskShell } from '../task-shell';
import { signPledgeAction } from './actions';

interface SignatureProps {
  params: Promise<PledgePlace & { locale: Locale }>;
}

export async function generateMetadata({ params }: SignatureProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'sign.signature' });
  return { title: t('title'), robots: { index: false } };
}

/** A representative's: the signature. */
export default async function SignaturePage({ params }: SignatureProps) {
  const { locale, slug, reference } = await params;
  setRequestLocale(locale);
  const { actor, task, place } = await requireTask(locale, { slug, reference }, '/signature');
  const whole = wholeDraft(task);
  const list = localePath(locale, `${pledgePath(place)}/sign`);
  if (!whole || task.problems.length > 0) redirect(list);
  if (task.clashes.length > 0) redirect(`${list}/check`);
  const t = await getTranslations('sign.signature');
  return (
    <TaskShell
      {...{ actor, task, place }}
      step={6}
      title={t('title')}
      lead={<PromiseSentence facts={promiseOf(task, whole)} />}
    >
      <FormMessages parts={['sign']}>
        <SignatureForm task={task} place={place} locale={locale} submissionKey={randomUUID()} />
      </FormMessages>
    </TaskShell>
  );
}

interface SignatureFormProps {
  task: TaskList;
  place: PledgePlace;
  locale: Locale;
  /** Minted with this page: a double click, a reload or a second try signs once. */
  submissionKey: string;
}

function SignatureForm({ task, place, locale, submissionKey }: SignatureFormProps) {
  const t = useTranslations('sign.signature');
  const { legalName, timeZone } = task.company;
  const today = formatDate(dateIn(task.context.now, timeZone), locale);
  return (
    <Form
      id="sign"
      action={signPledgeAction.bind(null, place)}
      labels={{
        name: t('name'),
        jobTitle: t('jobTitle'),
        authorised: t('authority', { company: legalName }),
      }}
    >
      <Hidden name="submissionKey" value={submissionKey} />
      <Hidden name="revision" value={String(task.revision)} />
      <TextInput name="name" autoComplete="name" width="half" hint={t('private')} />
      <TextInput name="jobTitle" autoComplete="organization-title" width="half" />
      <Checkbox name="authorised" />
      <dl className="grid grid-cols-[auto_1fr] gap-x-6">
        <dt className="text-soft">{t('date')}</dt>
        <dd>
          {today} ({timeZone.replaceAll('_', ' ')})
        </dd>
      </dl>
      <p className="text-soft">{t('freeze')}</p>
      <ActionsRow>
        <SubmitButton>{t('submit')}</SubmitButton>
      </ActionsRow>
    </Form>
  );
}
