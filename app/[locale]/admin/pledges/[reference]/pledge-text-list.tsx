import { useLocale, useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import { DateTime, Money } from '@/components/ui/figure';
import { Prose } from '@/components/ui/prose';
import { Tag } from '@/components/ui/tag';
import { formatCountry, formatLanguage, formatPercent } from '@/lib/i18n/format';
import { savedBudget } from '@/lib/pledges/saved-budget';
import type { OpenedText } from '@/lib/pledges/text';
import type { PledgeFile } from './pledge-versions';

interface PledgeTextListProps {
  file: PledgeFile;
  text: OpenedText;
}

/** What was promised, field by field; private ones are marked. */
export function PledgeTextList({ file, text }: PledgeTextListProps) {
  const t = useTranslations('admin.pledges');
  const locale = useLocale();
  const { scope, baseline, redirect, statement, signature } = text;
  const platform = (slug: string) => file.platformNames.get(slug) ?? slug;
  const currency = baseline.currency;
  const secret =
    baseline.visibility === 'public' ? null : <Tag>{t(`visibility.${baseline.visibility}`)}</Tag>;
  return (
    <DefinitionList
      items={[
        {
          key: 'company',
          term: t('company'),
          description: `${text.company.legalName} (${text.company.domain})`,
        },
        {
          key: 'platforms',
          term: t('platforms'),
          description: (
            <ul>
              {scope.platforms.map((one) => (
                <li key={one.slug}>
                  {platform(one.slug)}:{' '}
                  {[one.paid ? t('paid') : '', one.organic ? t('organic') : ''].filter(Boolean).join(', ')}
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: 'brands',
          term: t('brands'),
          description: scope.brands === 'all' ? t('all') : scope.brands.join(', '),
        },
        {
          key: 'countries',
          term: t('countries'),
          description:
            scope.countries === 'all'
              ? t('all')
              : scope.countries.map((code) => formatCountry(code, locale)).join(', '),
        },
        { key: 'excluded', term: t('excluded'), description: scope.excluded || t('nothing') },
        {
          key: 'weeks',
          term: `${t('weeks')} (${text.company.timeZone})`,
          description: (
            <ul>
              {text.weeks.map((monday) => (
                <li key={monday}>
                  <DateTime value={monday} format="weekday" />
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: 'baseline',
          term: t('baseline'),
          description: (
            <>
              {secret}
              <ul>
                {baseline.perPlatform.map((one) => (
                  <li key={one.slug}>
                    {platform(one.slug)}:{' '}
                    <Money
                      amount={{ minor: BigInt(one.weeklyMinor), currency: currency }}
                      fraction="always"
                    />
                  </li>
                ))}
              </ul>
              <p className="text-soft">
                {t(`method.${baseline.method}`)} · <DateTime value={baseline.period.from} />–
                <DateTime value={baseline.period.to} />
              </p>
            </>
          ),
        },
        {
          key: 'saved',
          term: t('saved'),
          description: (
            <>
              <Money amount={savedBudget(baseline, text.weeks.length).total} fraction="always" /> {secret}
            </>
          ),
        },
        {
          key: 'redirect',
          term: `${t('redirect')}, ${formatPercent(redirect.shareBasisPoints / 10_000, locale)}`,
          description: (
            <ul>
              {redirect.shares.map((share) => {
                const beneficiary = file.beneficiaries.get(share.beneficiarySlug);
                return (
                  <li key={share.beneficiarySlug}>
                    {beneficiary?.name ?? share.beneficiarySlug}:{' '}
                    <Money amount={{ minor: BigInt(share.minor), currency: currency }} fraction="always" />{' '}
                    {beneficiary?.acceptedAt ? null : <Tag strong>{t('notAccepted')}</Tag>}
                  </li>
                );
              })}
            </ul>
          ),
        },
        { key: 'due', term: t('due'), description: <DateTime value={redirect.dueOn} /> },
        ...Object.entries(statement).map(([tag, body]) => ({
          key: `statement-${tag}`,
          term: `${t('statement')}, ${formatLanguage(tag, locale)}`,
          description: (
            <Prose lang={tag}>
              <p className="whitespace-pre-line">{body}</p>
            </Prose>
          ),
        })),
        {
          key: 'signature',
          term: t('signature'),
          description: (
            <>
              <p>
                {signature.name ?? t('erased')}, {signature.jobTitle ?? t('erased')}{' '}
                <Tag>{t('personal')}</Tag>
              </p>
              <p className="text-soft">“{signature.authority}”</p>
              <DateTime value={signature.date} />
            </>
          ),
        },
      ]}
    />
  );
}
