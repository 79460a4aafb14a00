import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { FormMessages } from '@/components/forms/form-messages';
import { GivenSum } from '@/components/pledges/given-sum';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import { redirectOf } from '@/lib/pledges/draft';
import { savedBudget } from '@/lib/pledges/saved-budget';
import { type PledgePlace, requireTask } from '../../../../../guards';
import { TaskShell } from '../task-shell';
import { RedirectForm } from './redirect-form';

interface RedirectProps {
  params: Promise<PledgePlace & { locale: Locale }>;
}

export async function generateMetadata({ params }: RedirectProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'sign.redirect' });
  return { title: t('title'), robots: { index: false } };
}

/** A representative's: which share goes to whom, and by when. */
export default async function RedirectPage({ params }: RedirectProps) {
  const { locale, slug, reference } = await params;
  setRequestLocale(locale);
  const { actor, task, place } = await requireTask(locale, { slug, reference }, '/redirect');
  const t = await getTranslations('sign.redirect');
  const { weeks, baseline, redirect } = task.draft;
  const saved = baseline && weeks ? savedBudget(baseline, weeks.length).total : null;
  const nameOf = (one: string) => task.beneficiaries.find((found) => found.slug === one)?.name ?? one;
  return (
    <TaskShell
      {...{ actor, task, place }}
      step={4}
      section="redirect"
      title={t('title')}
      lead={saved?.minor === 0n ? t('leadNone') : t('lead')}
    >
      {task.beneficiaries.length === 0 ? <Notice kind="warning" title={t('none')} className="mb-8" /> : null}
      <FormMessages parts={['sign']}>
        <RedirectForm task={task} place={place} />
      </FormMessages>
      {saved && saved.minor > 0n && baseline && weeks && redirect ? (
        <div className="mt-12">
          <Section
            id="sum"
            title={t('sum')}
            aside={baseline.visibility === 'public' ? undefined : t('privateNote')}
          >
            <GivenSum
              {...redirectOf(baseline, weeks.length, redirect)}
              saved={saved}
              shareBasisPoints={redirect.shareBasisPoints}
              nameOf={nameOf}
            />
          </Section>
        </div>
      ) : null}
    </TaskShell>
  );
}
