import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Answers } from '@/components/pledges/answers';
import { PromiseSentence } from '@/components/pledges/promise';
import { ButtonLink } from '@/components/ui/button';
import { type Locale, localePath } from '@/lib/i18n/locales';
import { type PledgePlace, pledgePath, requireTask } from '../../../../../guards';
import { TaskShell } from '../task-shell';
import { ClashNotice } from './clash-notice';
import { promiseOf, wholeDraft } from './whole-draft';

interface CheckProps {
  params: Promise<PledgePlace & { locale: Locale }>;
}

export async function generateMetadata({ params }: CheckProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'sign.check' });
  return { title: t('title'), robots: { index: false } };
}

/** A representative's: every answer on one page, each with the way to change it. */
export default async function CheckPage({ params }: CheckProps) {
  const { locale, slug, reference } = await params;
  setRequestLocale(locale);
  const { actor, task, place } = await requireTask(locale, { slug, reference }, '/check');
  const base = `${pledgePath(place)}/sign`;
  const whole = wholeDraft(task);
  if (!whole || task.problems.length > 0) redirect(localePath(locale, base));
  const t = await getTranslations('sign.check');
  const platformName = (one: string) => task.platforms.find((found) => found.slug === one)?.name ?? one;
  const beneficiaryName = (one: string) =>
    task.beneficiaries.find((found) => found.slug === one)?.name ?? one;
  return (
    <TaskShell {...{ actor, task, place }} step={6} title={t('title')} lead={t('lead')}>
      {task.clashes.length > 0 ? <ClashNotice clashes={task.clashes} platformName={platformName} /> : null}
      <p className="mb-8 max-w-measure font-serif text-lead">
        <PromiseSentence facts={promiseOf(task, whole)} />
      </p>
      <Answers
        answered={whole}
        platformName={platformName}
        beneficiaryName={beneficiaryName}
        changeAt={base}
      />
      {task.clashes.length === 0 ? (
        <p className="mt-8">
          <ButtonLink href={`${base}/signature`}>{t('continue')}</ButtonLink>
        </p>
      ) : null}
    </TaskShell>
  );
}
