import { useLocale, useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import { DateTime } from '@/components/ui/figure';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { companyFile } from '@/lib/admin/company-file';
import { formatCountry } from '@/lib/i18n/format';

type File = NonNullable<Awaited<ReturnType<typeof companyFile>>>;

/** What the company says of itself, and whether the address fits the website. */
export function CompanyFacts({ file: { company, registrant, pledges } }: { file: File }) {
  const t = useTranslations('admin.companies');
  const locale = useLocale();
  const matches = company.mismatchNote === null;
  return (
    <>
      <Notice
        kind={matches ? 'done' : 'warning'}
        className="mb-6"
        title={matches ? t('matches') : t('mismatch')}
      >
        <p>{t('mismatchDomains', { address: company.registeredEmailDomain, website: company.domain })}</p>
        {company.mismatchNote ? <p className="whitespace-pre-line">“{company.mismatchNote}”</p> : null}
      </Notice>
      <DefinitionList
        items={[
          { key: 'legal', term: t('legalName'), description: company.legalName },
          { key: 'display', term: t('displayName'), description: company.displayName },
          {
            key: 'website',
            term: t('website'),
            description: <Link href={company.website}>{company.website}</Link>,
          },
          { key: 'domain', term: t('domain'), description: company.domain },
          { key: 'country', term: t('country'), description: formatCountry(company.country, locale) },
          {
            key: 'register',
            term: t('register'),
            description: company.registerId ?? t('registerNone'),
          },
          { key: 'industry', term: t('industry'), description: company.industry },
          { key: 'size', term: t('size'), description: t(`sizes.${company.sizeClass}` as 'sizes.micro') },
          { key: 'zone', term: t('zone'), description: company.timeZone },
          {
            key: 'registrant',
            term: t('registrant'),
            description: registrant
              ? [registrant.name, registrant.email].filter(Boolean).join(', ')
              : t('erased'),
          },
          {
            key: 'since',
            term: t('since'),
            description: <DateTime value={company.createdAt} format="minute" showZone />,
          },
          {
            key: 'pledges',
            term: t('pledges'),
            description:
              pledges.length === 0 ? (
                t('noPledges')
              ) : (
                <ul>
                  {pledges.map((pledge) => (
                    <li key={pledge.reference}>
                      <Link href={`/admin/pledges/${pledge.reference}`}>{pledge.reference}</Link>
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </>
  );
}
