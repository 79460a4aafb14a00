import { useLocale, useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import { formatCountry } from '@/lib/i18n/format';
import type { PublicCompany } from '@/lib/wall/company-queries';

/** Who the company is, as it registered and an administrator approved. */
export function CompanyFacts({ company }: { company: PublicCompany }) {
  const t = useTranslations('publicCompany');
  const words = useTranslations('record');
  const locale = useLocale();
  return (
    <>
      {company.logoSha256 ? (
        // biome-ignore lint/performance/noImgElement: a small PNG of our own, re-encoded when it was handed in
        <img
          src={`/logos/${company.logoSha256}.png`}
          alt={t('logoOf', { company: company.name })}
          loading="lazy"
          className="mb-6 max-h-24 max-w-64 bg-white p-2"
        />
      ) : null}
      <DefinitionList
        items={[
          { key: 'legal', term: t('legalName'), description: company.legalName },
          {
            key: 'website',
            term: t('website'),
            description: (
              <a href={company.website} rel="nofollow noopener noreferrer">
                {company.domain}
              </a>
            ),
          },
          { key: 'country', term: t('country'), description: formatCountry(company.country, locale) },
          ...(company.registerId
            ? [{ key: 'register', term: t('register'), description: company.registerId }]
            : []),
          { key: 'industry', term: t('industry'), description: words(`industry.${company.industry as 'A'}`) },
          { key: 'size', term: t('size'), description: words(`size.${company.sizeClass}`) },
          { key: 'zone', term: t('timeZone'), description: company.timeZone.replaceAll('_', ' ') },
        ]}
      />
      <p className="mt-4 text-fine">
        <a href={`/api/v1/companies/${company.slug}`}>{t('data')}</a>
      </p>
    </>
  );
}
