import { useLocale, useTranslations } from 'next-intl';
import { ConfirmedMoney } from '@/components/record/confirmed-money';
import { Ratio } from '@/components/record/ratio';
import { ShownMoney } from '@/components/record/shown-money';
import { DefinitionList } from '@/components/ui/definition-list';
import { Money } from '@/components/ui/figure';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import { formatDate, formatDateRange, formatPercent } from '@/lib/i18n/format';
import type { PublicPledge } from '@/lib/wall/pledge-queries';

/** What was saved and promised (declared, or not public), what arrived, and what two keys confirm. */
export function PledgeMoney({ pledge }: { pledge: PublicPledge }) {
  const t = useTranslations('publicPledge');
  const words = useTranslations('record');
  const locale = useLocale();
  const { entry, text } = pledge;
  const { figures } = entry;
  const { method, period } = text.baseline;
  const share = text.redirect.shareBasisPoints;
  if (entry.beneficiaries.length === 0) return <p className="text-soft">{t('nothingRedirected')}</p>;
  const hidden = figures.saved.kind === 'private' || figures.redirect.kind === 'private';
  return (
    <>
      <DefinitionList
        items={[
          {
            key: 'saved',
            term: t('saved'),
            description: (
              <>
                <ShownMoney shown={figures.saved} currency={figures.currency} />
                <span className="block text-fine text-soft">
                  {hidden ? words('privateWhy') : t('savedNote')}
                </span>
              </>
            ),
          },
          {
            key: 'redirect',
            term: t('redirect'),
            description: (
              <>
                <ShownMoney shown={figures.redirect} currency={figures.currency} />
                {typeof share === 'number' ? (
                  <span className="block text-fine text-soft">
                    {t('share', { percent: formatPercent(share / 10_000, locale) })}
                  </span>
                ) : null}
              </>
            ),
          },
          {
            key: 'due',
            term: t('dueOn'),
            description: t('dueZone', {
              date: formatDate(entry.dueOn, locale),
              zone: entry.company.timeZone.replaceAll('_', ' '),
            }),
          },
          {
            key: 'method',
            term: t('method'),
            description: t(`methods.${method}`, { period: formatDateRange(period.from, period.to, locale) }),
          },
          {
            key: 'confirmed',
            term: t('confirmed'),
            description: <ConfirmedMoney amount={figures.confirmed} />,
          },
          { key: 'received', term: t('received'), description: <Money amount={figures.received} /> },
          {
            key: 'ratio',
            term: t('ratio'),
            description: (
              <>
                <Ratio ratio={figures.ratio} />
                <span className="block text-fine text-soft">
                  {t('ratioNote')} <Link href="/leaderboard#rule">{words('ratioRule')}</Link>
                </span>
              </>
            ),
          },
        ]}
      />
      <PledgeSplit pledge={pledge} />
    </>
  );
}

/** To whom: the amounts where they are public, the proportions where they are not. */
function PledgeSplit({ pledge }: { pledge: PublicPledge }) {
  const t = useTranslations('publicPledge');
  const locale = useLocale();
  const { split, shares } = pledge.text.redirect;
  const weights = split ?? (Array.isArray(shares) ? shares : []);
  const whole = weights.reduce((sum, share) => sum + share.weight, 0);
  const { due, entry } = pledge;
  return (
    <div className="mt-8">
      <Table
        caption={t('split')}
        columns={[
          { key: 'beneficiary', label: t('beneficiary'), rowHeader: true },
          { key: 'value', label: t(due ? 'dueAmount' : 'proportion'), kind: 'figure' },
        ]}
        rows={entry.beneficiaries.map(({ slug, name }) => {
          const minor = due?.find((one) => one.slug === slug)?.minor;
          const weight = weights.find((one) => one.beneficiarySlug === slug)?.weight ?? 0;
          return {
            key: slug,
            cells: {
              beneficiary: <Link href={`/beneficiaries/${slug}`}>{name}</Link>,
              value:
                minor === undefined ? (
                  formatPercent(whole > 0 ? weight / whole : 0, locale)
                ) : (
                  <Money amount={{ minor, currency: entry.figures.currency }} fraction="always" />
                ),
            },
          };
        })}
      />
    </div>
  );
}
