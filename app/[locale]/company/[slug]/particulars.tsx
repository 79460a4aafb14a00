import { useLocale, useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { formatCountry } from '@/lib/i18n/format';

interface ParticularsProps {
  company: {
    slug: string;
    status: string;
    legalName: string;
    website: string;
    country: string;
    registerId: string | null;
    industry: string;
    sizeClass: string;
    timeZone: string;
  };
}

/** What we know of the company, and where it is changed. */
export function Particulars({ company }: ParticularsProps) {
  const t = useTranslations('company');
  const words = useTranslations('register');
  const locale = useLocale();
  const facts = [
    ['legalName', company.legalName],
    ['website', company.website],
    ['country', formatCountry(company.country, locale)],
    ['register', company.registerId ?? t('facts.registerNone')],
    ['industry', words(`industries.${company.industry as 'A'}`)],
    ['size', words(`sizes.${company.sizeClass as 'micro'}`)],
    ['timeZone', company.timeZone.replaceAll('_', ' ')],
  ] as const;
  const base = `/company/${company.slug}`;
  return (
    <Section
      title={t('home.particulars')}
      aside={
        <ul className="grid gap-1">
          <li>
            <Link href={`${base}/edit`}>{t('home.edit')}</Link>
          </li>
          <li>
            <Link href={`${base}/colleagues`}>{t('home.colleagues')}</Link>
          </li>
          {company.status === 'approved' ? (
            <li>
              <Link href={`/companies/${company.slug}`}>{t('home.publicPage')}</Link>
            </li>
          ) : null}
        </ul>
      }
    >
      <DefinitionList
        items={facts.map(([key, description]) => ({ key, term: t(`facts.${key}`), description }))}
      />
    </Section>
  );
}
