import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionsRow } from '@/components/forms/actions-row';
import { Form } from '@/components/forms/form';
import { FormMessages } from '@/components/forms/form-messages';
import { SubmitButton } from '@/components/forms/submit-button';
import { Textarea } from '@/components/forms/textarea';
import { RevisionField } from '@/components/pledges/revision-field';
import { Statement } from '@/components/pledges/statement';
import { Section } from '@/components/ui/section';
import { formatLanguage } from '@/lib/i18n/format';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import type { TaskList } from '@/lib/pledges/queries';
import { LONGEST_STATEMENT } from '@/lib/pledges/text';
import { type PledgePlace, pledgePath, requireTask } from '../../../../../guards';
import { TaskShell } from '../task-shell';
import { saveStatementAction } from './actions';
import { LanguageLinks } from './language-links';

interface StatementPageProps {
  params: Promise<PledgePlace & { locale: Locale }>;
  searchParams: Promise<{ in?: string | string[] }>;
}

export async function generateMetadata({ params }: StatementPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'sign.statement' });
  return { title: t('title'), robots: { index: false } };
}

/** A representative's: the company's own words, one language at a time (`?in=nl-NL`). */
export default async function StatementPage({ params, searchParams }: StatementPageProps) {
  const { locale, slug, reference } = await params;
  setRequestLocale(locale);
  const { actor, task, place } = await requireTask(locale, { slug, reference }, '/statement');
  const t = await getTranslations('sign.statement');
  const asked = (await searchParams).in;
  const [first] = Object.keys(task.draft.statement ?? {}).filter(isLocale);
  const written = isLocale(asked) ? asked : (first ?? locale);
  const body = task.draft.statement?.[written];
  return (
    <TaskShell {...{ actor, task, place }} step={5} section="statement" title={t('title')} lead={t('lead')}>
      <LanguageLinks
        here={`${pledgePath(place)}/sign/statement`}
        written={Object.keys(task.draft.statement ?? {}).filter(isLocale)}
        open={written}
      />
      <FormMessages parts={['sign']}>
        <StatementForm key={written} task={task} place={place} written={written} locale={locale} />
      </FormMessages>
      {body ? (
        <div className="mt-12">
          <Section id="preview" title={t('preview')}>
            <Statement body={body} locale={written} />
          </Section>
        </div>
      ) : null}
    </TaskShell>
  );
}

interface StatementFormProps {
  task: TaskList;
  place: PledgePlace;
  written: Locale;
  locale: Locale;
}

function StatementForm({ task, place, written, locale }: StatementFormProps) {
  const t = useTranslations('sign');
  const others = Object.keys(task.draft.statement ?? {}).some((one) => one !== written);
  return (
    <Form
      id="statement"
      action={saveStatementAction.bind(null, place, written)}
      labels={{ body: t('statement.body', { language: formatLanguage(written, locale) }) }}
      defaultValue={{ body: task.draft.statement?.[written] }}
      className="max-w-measure"
    >
      <RevisionField revision={task.revision} />
      <Textarea
        name="body"
        rows={14}
        limit={LONGEST_STATEMENT}
        lang={written}
        hint={
          <>
            {t('statement.hint')} {others ? t('statement.remove') : null}
          </>
        }
      />
      <ActionsRow>
        <SubmitButton name="way" value="next">
          {t('next')}
        </SubmitButton>
        <SubmitButton name="way" value="stay" look="secondary">
          {t('statement.previewButton')}
        </SubmitButton>
      </ActionsRow>
    </Form>
  );
}
