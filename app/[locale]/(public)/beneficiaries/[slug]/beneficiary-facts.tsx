import { useLocale, useTranslations } from 'next-intl';
import { ReferenceText } from '@/components/record/reference-text';
import { type Definition, DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import type { PublicBeneficiary } from '@/lib/beneficiaries/queries';
import { formatCountry } from '@/lib/i18n/format';

/** What public sources say of an organisation, each with its address; nothing where they say nothing. */
export function BeneficiaryFacts({ beneficiary }: { beneficiary: PublicBeneficiary }) {
  const t = useTranslations('beneficiaries');
  const locale = useLocale();
  const { website, country, founded, legalName, policy, note, sources } = beneficiary;
  const sourced = (['focus', 'founded', 'note'] as const).flatMap((key) =>
    sources[key] ? [{ key, address: sources[key] }] : [],
  );
  const items: (Definition | null)[] = [
    { key: 'website', term: t('website'), description: <Link href={website}>{hostOf(website)}</Link> },
    { key: 'country', term: t('country'), description: formatCountry(country, locale) },
    legalName ? { key: 'legal', term: t('legalName'), description: legalName } : null,
    founded ? { key: 'founded', term: t('founded'), description: String(founded) } : null,
    policy
      ? { key: 'policy', term: t('policy'), description: <ReferenceText>{policy}</ReferenceText> }
      : null,
    note ? { key: 'note', term: t('note'), description: <ReferenceText>{note}</ReferenceText> } : null,
    sourced.length > 0
      ? {
          key: 'sources',
          term: t('sources'),
          description: (
            <ul>
              {sourced.map(({ key, address }) => (
                <li key={key}>
                  <Link href={address}>{hostOf(address)}</Link>{' '}
                  <span className="text-soft">{t(`sourceOf.${key}`)}</span>
                </li>
              ))}
            </ul>
          ),
        }
      : null,
  ];
  return <DefinitionList items={items.filter((item) => item !== null)} />;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}
