import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AppShell } from '@/app/app-shell';
import { requireRepresentative } from '@/app/guards';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { declinedBecause } from '@/lib/companies/queries';
import type { Locale } from '@/lib/i18n/locales';
import { EditForm } from './edit-form';
import { LogoForm } from './logo-form';

interface EditProps {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<{ said?: string | string[] }>;
}

export async function generateMetadata({ params }: EditProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'company' });
  return { title: t('home.edit'), robots: { index: false } };
}

/** A representative's: the particulars of the company, and its logo. */
export default async function EditPage({ params, searchParams }: EditProps) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const { actor, company } = await requireRepresentative(locale, slug, `/company/${slug}/edit`);
  const t = await getTranslations('register');
  const { said } = await searchParams;
  const declined = company.status === 'declined' ? await declinedBecause(actor, company.id) : null;
  return (
    <AppShell actor={actor} current="company">
      <div className="pt-6">
        <Breadcrumbs items={[{ href: `/company/${slug}`, label: company.displayName }]} />
      </div>
      <PageHeading
        size="title"
        title={t('editTitle', { company: company.displayName })}
        lead={t('editLead')}
      />
      {said === 'saved' || said === 'resubmitted' ? (
        <Notice kind="done" live title={t(said)} className="mb-8" />
      ) : null}
      {declined ? (
        <Notice kind="problem" title={t('declined')} className="mb-8">
          <p>{declined}</p>
        </Notice>
      ) : null}
      <EditForm company={company} />
      <div className="mt-12">
        <Section title={t('logoTitle')}>
          <LogoForm company={company} />
        </Section>
      </div>
    </AppShell>
  );
}
