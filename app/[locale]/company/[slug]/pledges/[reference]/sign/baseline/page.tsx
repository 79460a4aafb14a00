import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { FormMessages } from '@/components/forms/form-messages';
import { SavedSum } from '@/components/pledges/saved-sum';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import { paidPlatforms } from '@/lib/pledges/draft';
import { savedBudget } from '@/lib/pledges/saved-budget';
import { type PledgePlace, requireTask } from '../../../../../guards';
import { TaskShell } from '../task-shell';
import { BaselineForm } from './baseline-form';

interface BaselineProps {
  params: Promise<PledgePlace & { locale: Locale }>;
}

export async function generateMetadata({ params }: BaselineProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'sign.baseline' });
  return { title: t('title'), robots: { index: false } };
}

/** A representative's: the usual week's spend, and what the pause saves. */
export default async function BaselinePage({ params }: BaselineProps) {
  const { locale, slug, reference } = await params;
  setRequestLocale(locale);
  const { actor, task, place } = await requireTask(locale, { slug, reference }, '/baseline');
  const t = await getTranslations('sign.baseline');
  const { scope, weeks, baseline } = task.draft;
  const paid = scope ? paidPlatforms(scope) : [];
  const nameOf = (platform: string) => task.platforms.find((one) => one.slug === platform)?.name ?? platform;
  return (
    <TaskShell
      {...{ actor, task, place }}
      step={3}
      section="baseline"
      title={t('title')}
      lead={paid.length > 0 ? t('lead') : t('leadNone')}
    >
      <FormMessages parts={['sign']}>
        <BaselineForm
          task={task}
          place={place}
          paid={paid.map((one) => ({ slug: one, name: nameOf(one) }))}
        />
      </FormMessages>
      {paid.length > 0 ? (
        <div className="mt-12">
          <Section id="sum" title={t('sum')}>
            {baseline && weeks ? (
              <SavedSum
                saved={savedBudget(baseline, weeks.length)}
                weekCount={weeks.length}
                nameOf={nameOf}
              />
            ) : (
              <p className="text-soft">{weeks ? t('sumEmpty') : t('sumWeeks')}</p>
            )}
          </Section>
        </div>
      ) : null}
    </TaskShell>
  );
}
