import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AppShell } from '@/app/app-shell';
import { requirePerson } from '@/app/guards';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { buttonClass } from '@/components/ui/button-class';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { type Locale, localePath } from '@/lib/i18n/locales';
import { personalData } from '@/lib/identity/personal-data';
import { DataList } from './data-list';

interface DataProps {
  params: Promise<{ locale: Locale }>;
}

const PARTS = [
  'person',
  'companies',
  'roles',
  'sessions',
  'secondFactor',
  'signatures',
  'weekAnswers',
  'donations',
  'decisions',
  'mails',
] as const;

export async function generateMetadata({ params }: DataProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'account' });
  return { title: t('dataTitle'), robots: { index: false } };
}

/** A signed-in person's own: everything kept about them, to read and to take along. */
export default async function DataPage({ params }: DataProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requirePerson(locale, '/account/data');
  const t = await getTranslations('account');
  const data = await personalData(actor);
  return (
    <AppShell actor={actor} current="account">
      <PageHeading
        size="title"
        above={<Breadcrumbs items={[{ href: '/account', label: t('title') }]} />}
        title={t('dataTitle')}
        lead={t('dataLead')}
      >
        <a href={localePath(locale, '/account/export')} className={buttonClass('secondary')} download>
          {t('download')}
        </a>
      </PageHeading>
      {PARTS.map((part) => (
        <Section key={part} title={t(`parts.${part}`)}>
          <DataList value={data[part]} none={t('none')} />
        </Section>
      ))}
    </AppShell>
  );
}
