import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AppShell } from '@/app/app-shell';
import { requirePerson } from '@/app/guards';
import { ButtonLink } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { companiesOf } from '@/lib/companies/queries';
import { formatDate } from '@/lib/i18n/format';
import { type Locale, localePath } from '@/lib/i18n/locales';

interface CompaniesProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: CompaniesProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'company' });
  return { title: t('listTitle'), robots: { index: false } };
}

/** A signed-in person's own: the companies they act for. With one there is nothing to choose. */
export default async function CompaniesPage({ params }: CompaniesProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requirePerson(locale, '/company');
  const memberships = await companiesOf(actor);
  const [only, ...others] = memberships;
  if (!only) redirect(localePath(locale, '/company/register'));
  if (others.length === 0 && only.status === 'active') {
    redirect(localePath(locale, `/company/${only.company.slug}`));
  }
  const t = await getTranslations('company');
  return (
    <AppShell actor={actor} current="company">
      <PageHeading size="title" title={t('listTitle')} />
      {memberships.length === 0 ? <EmptyState title={t('listNone')} /> : null}
      <DefinitionList
        className="max-w-measure"
        items={memberships.map(({ id, status, askedAt, company }) => ({
          key: id,
          term: company.domain,
          description:
            status === 'active' ? (
              <Link href={`/company/${company.slug}`}>{company.displayName}</Link>
            ) : (
              <>
                {company.displayName}
                <p className="text-soft">{t('listAsked', { date: formatDate(askedAt, locale) })}</p>
              </>
            ),
        }))}
      />
      <p className="mt-8">
        <ButtonLink href="/company/register" look="secondary">
          {t('registerAnother')}
        </ButtonLink>
      </p>
    </AppShell>
  );
}
