import { useLocale, useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { formatCountry, formatList } from '@/lib/i18n/format';
import { weekName } from '@/lib/pledges/week-name';
import type { PublicText } from '@/lib/wall/public-text';
import type { WallEntry } from '@/lib/wall/wall-entry';

interface PledgeScopeProps {
  entry: Pick<WallEntry, 'platforms'>;
  text: PublicText;
}

/** What falls silent, when, for which brands and countries, and what is excluded: as it was signed. */
export function PledgeScope({ entry, text }: PledgeScopeProps) {
  const t = useTranslations('publicPledge');
  const locale = useLocale();
  const { brands, countries, excluded, platforms } = text.scope;
  const nameOf = (slug: string) => entry.platforms.find((platform) => platform.slug === slug)?.name ?? slug;
  return (
    <DefinitionList
      items={[
        {
          key: 'platforms',
          term: t('platforms'),
          description: (
            <ul>
              {platforms.map(({ slug, paid, organic }) => (
                <li key={slug}>
                  <Link href={`/platforms/${slug}`} look="quiet">
                    {t(paid && organic ? 'both' : paid ? 'paid' : 'organic', { platform: nameOf(slug) })}
                  </Link>
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: 'weeks',
          term: t('weeks'),
          description: (
            <ul>
              {text.weeks.map((monday) => (
                <li key={monday}>{weekName(monday, locale)}</li>
              ))}
            </ul>
          ),
        },
        {
          key: 'brands',
          term: t('brands'),
          description: brands === 'all' ? t('allBrands') : formatList(brands, locale),
        },
        {
          key: 'countries',
          term: t('countries'),
          description:
            countries === 'all'
              ? t('allCountries')
              : formatList(
                  countries.map((code) => formatCountry(code, locale)),
                  locale,
                ),
        },
        {
          key: 'excluded',
          term: t('excluded'),
          description: excluded ? (
            <span className="whitespace-pre-line">{excluded}</span>
          ) : (
            t('nothingExcluded')
          ),
        },
      ]}
    />
  );
}
