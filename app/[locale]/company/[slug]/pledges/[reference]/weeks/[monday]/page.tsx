import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AppShell } from '@/app/app-shell';
import { ActionsRow } from '@/components/forms/actions-row';
import { Radios } from '@/components/forms/choices';
import { Form } from '@/components/forms/form';
import { FormMessages } from '@/components/forms/form-messages';
import { SubmitButton } from '@/components/forms/submit-button';
import { Textarea } from '@/components/forms/textarea';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { formatDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { WEEK_ANSWERS } from '@/lib/pledges/pledge';
import { weekName } from '@/lib/pledges/week-name';
import { type PledgePlace, pledgePath, requirePledge } from '../../../../../guards';
import { answerWeekAction } from './actions';

interface AnswerProps {
  params: Promise<PledgePlace & { locale: Locale; monday: string }>;
}

export async function generateMetadata({ params }: AnswerProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'company.answerWeek' });
  return { title: t('title'), robots: { index: false } };
}

/** A representative's: says of one pause week whether it was kept. */
export default async function AnswerPage({ params }: AnswerProps) {
  const { locale, slug, reference, monday } = await params;
  setRequestLocale(locale);
  const rest = `/weeks/${monday}`;
  const { actor, company, pledge, place } = await requirePledge(locale, { slug, reference }, rest);
  const week = pledge.pauseWeeks.find((one) => one.monday === monday);
  if (!week) notFound();
  const t = await getTranslations('company.answerWeek');
  const words = await getTranslations('pledge.answer');
  const before = week.answer;
  return (
    <AppShell actor={actor} current="company">
      <div className="pt-6">
        <Breadcrumbs
          items={[
            { href: `/company/${slug}`, label: company.displayName },
            { href: pledgePath(place), label: reference },
          ]}
        />
      </div>
      <PageHeading
        size="title"
        title={t('title')}
        lead={t('lead', { week: weekName(monday, locale), reference })}
      />
      {before ? (
        <Notice className="mb-8">
          {t('before', {
            answer: words(before.answer as 'kept'),
            date: formatDate(before.at, locale),
          })}
        </Notice>
      ) : null}
      {week.over ? (
        <FormMessages parts={['company']}>
          <AnswerForm place={place} monday={monday} />
        </FormMessages>
      ) : (
        <Notice title={t('errors.not_over')} />
      )}
    </AppShell>
  );
}

function AnswerForm({ place, monday }: { place: PledgePlace; monday: string }) {
  const t = useTranslations('company.answerWeek');
  const words = useTranslations('pledge.answer');
  return (
    <Form
      id="answer"
      action={answerWeekAction.bind(null, place, monday)}
      labels={{ answer: t('answer'), note: t('note') }}
    >
      <Radios
        name="answer"
        choices={WEEK_ANSWERS.map((answer) => ({ value: answer, label: words(answer), hint: t(answer) }))}
      />
      <Textarea name="note" optional rows={5} limit={2000} hint={t('noteHint')} />
      <ActionsRow>
        <SubmitButton>{t('submit')}</SubmitButton>
      </ActionsRow>
    </Form>
  );
}
