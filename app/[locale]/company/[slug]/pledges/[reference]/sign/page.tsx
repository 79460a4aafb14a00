import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AppShell } from '@/app/app-shell';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ButtonLink } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { formatDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { SECTIONS } from '@/lib/pledges/draft';
import { type PledgePlace, pledgePath, requireTask } from '../../../../guards';
import { TaskRows } from './task-rows';

interface SignProps {
  params: Promise<PledgePlace & { locale: Locale }>;
}

export async function generateMetadata({ params }: SignProps): Promise<Metadata> {
  const { locale, reference } = await params;
  const t = await getTranslations({ locale, namespace: 'sign' });
  return { title: t('reference', { reference }), robots: { index: false } };
}

/** A representative's: the list of short pages that make a pledge, and what is still to do. */
export default async function SignPage({ params }: SignProps) {
  const { locale, slug, reference } = await params;
  setRequestLocale(locale);
  const { actor, company, task, place } = await requireTask(locale, { slug, reference }, '');
  const t = await getTranslations('sign');
  const change = task.status !== 'draft';
  const first = SECTIONS.find((section) => task.problems.some((problem) => problem.section === section));
  const base = `${pledgePath(place)}/sign`;
  return (
    <AppShell actor={actor} current="company">
      <div className="pt-6">
        <Breadcrumbs items={[{ href: `/company/${slug}`, label: company.displayName }]} />
      </div>
      <PageHeading
        size="title"
        above={t('reference', { reference })}
        title={change ? t('changeTitle', { reference }) : t('title')}
        lead={t('lead')}
      />
      <TaskRows task={task} base={base} />
      <div className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">
        <ButtonLink href={`${base}/${first ?? 'check'}`}>
          {first ? t(`tasks.${first}`) : t('tasks.sign')}
        </ButtonLink>
        <p className="text-fine text-soft">
          {t('saved', { date: formatDate(task.updatedAt, locale, 'minute') })} UTC
        </p>
      </div>
      <p className="mt-12">
        <Link href={`${base}/discard`}>{t(change ? 'discardChange' : 'discard')}</Link>
      </p>
    </AppShell>
  );
}
