import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatCountry, formatDate, formatLanguage, formatList, formatPercent } from '@/lib/i18n/format';
import { isLocale } from '@/lib/i18n/locales';
import { formatMoney } from '@/lib/money';
import { redirectAmount, type SavedBudget, savedBudget, splitRedirect } from '@/lib/pledges/saved-budget';
import type { OpenedText } from '@/lib/pledges/text';
import { daysRange, weekName } from '@/lib/pledges/week-name';
import { type Definition, DefinitionList } from '../ui/definition-list';
import { Link } from '../ui/link';
import { Statement } from './statement';

/** What a pledge says, before or after it is signed. */
export type Answered = Pick<OpenedText, 'scope' | 'weeks' | 'baseline' | 'statement'> & {
  redirect: Omit<OpenedText['redirect'], 'shares'> & {
    shares: readonly { beneficiarySlug: string; weight: number }[];
  };
};

interface AnswersProps {
  answered: Answered;
  platformName: (slug: string) => string;
  beneficiaryName: (slug: string) => string;
  /** The task list's address: each answer then has a link to change it. */
  changeAt?: string;
}

/** Every answer of a pledge on one page, as it is about to be signed or as it was. */
export function Answers({ answered, platformName, beneficiaryName, changeAt }: AnswersProps) {
  const items = useItems(answered, platformName, beneficiaryName);
  const t = useTranslations('sign.check');
  return (
    <DefinitionList
      items={items.map(({ section, ...item }) => ({
        ...item,
        action: changeAt ? (
          <Link href={`${changeAt}/${section}`}>
            {t('change')}
            <span className="unseen"> {item.term}</span>
          </Link>
        ) : undefined,
      }))}
    />
  );
}

type Item = Omit<Definition, 'action'> & { section: string };

function useItems(
  { scope, weeks, baseline, redirect, statement }: Answered,
  platformName: (slug: string) => string,
  beneficiaryName: (slug: string) => string,
): Item[] {
  const t = useTranslations('sign.check');
  const words = useTranslations('pledge');
  const locale = useLocale();
  const saved = savedBudget(baseline, weeks.length);
  const amount = redirectAmount(saved.total, redirect.shareBasisPoints);
  const shares = splitRedirect(amount, redirect.shares);
  const silenceOf = ({ paid, organic }: { paid: boolean; organic: boolean }) =>
    words(`silence.${paid && organic ? 'both' : paid ? 'paid' : 'organic'}`);
  const item = (section: string, key: string, term: string, description: ReactNode): Item => ({
    ...{ section, key, term, description },
  });
  return [
    item(
      'scope',
      'platforms',
      t('platforms'),
      <Lines of={scope.platforms.map((one) => `${platformName(one.slug)}: ${silenceOf(one)}`)} />,
    ),
    item(
      'scope',
      'brands',
      t('brands'),
      scope.brands === 'all' ? words('everywhere.brands') : formatList(scope.brands, locale),
    ),
    item(
      'scope',
      'countries',
      t('countries'),
      scope.countries === 'all'
        ? words('everywhere.countries')
        : formatList(
            scope.countries.map((code) => formatCountry(code, locale)),
            locale,
          ),
    ),
    item(
      'scope',
      'excluded',
      t('excluded'),
      scope.excluded ? <span className="whitespace-pre-line">{scope.excluded}</span> : t('excludedNone'),
    ),
    item('weeks', 'weeks', t('weeks'), <Lines of={weeks.map((monday) => weekName(monday, locale))} />),
    ...(saved.lines.length > 0
      ? [item('baseline', 'spend', t('spend'), <Lines of={spendLines(saved, platformName, locale)} />)]
      : []),
    item('baseline', 'method', t('method'), words(`method.${baseline.method}`)),
    item('baseline', 'period', t('period'), daysRange(baseline.period.from, baseline.period.to, locale)),
    item('baseline', 'visibility', t('visibility'), words(`visibility.${baseline.visibility}`)),
    item('baseline', 'saved', t('saved'), formatMoney(saved.total, locale)),
    item('redirect', 'share', t('share'), formatPercent(redirect.shareBasisPoints / 10_000, locale)),
    item(
      'redirect',
      'give',
      t('give'),
      <Lines
        of={shares.map(
          ({ beneficiarySlug, minor }) =>
            `${beneficiaryName(beneficiarySlug)}: ${formatMoney({ minor: BigInt(minor), currency: amount.currency }, locale)}`,
        )}
      />,
    ),
    item('redirect', 'due', t('due'), formatDate(redirect.dueOn, locale)),
    ...Object.entries(statement)
      .filter(([written]) => isLocale(written))
      .map(([written, body]) =>
        item(
          `statement?in=${written}`,
          `statement-${written}`,
          t('statement', { language: formatLanguage(written, locale) }),
          <Statement body={body ?? ''} locale={written} />,
        ),
      ),
  ];
}

function spendLines(saved: SavedBudget, platformName: (slug: string) => string, locale: string): string[] {
  return saved.lines.map((line) => `${platformName(line.slug)}: ${formatMoney(line.weekly, locale)}`);
}

function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul>
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
