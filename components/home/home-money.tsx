import { useTranslations } from 'next-intl';
import type { Money as Amount } from '@/lib/money';
import { Money } from '../ui/figure';
import { Link } from '../ui/link';
import { Mark } from '../ui/mark';
import { SampleLabel } from '../ui/sample-label';
import { Section } from '../ui/section';

/** The money of one currency: what was promised, what has arrived, what two keys confirm; all net. */
export interface HomeTotal {
  declared: Amount;
  received: Amount;
  confirmed: Amount;
  /** Pledges in this currency whose amount is not public: counted, never summed (it would give the newest away). */
  undisclosed?: number;
  /** Fictional pledges are among them. */
  sample?: boolean;
}

/** Declared and confirmed, side by side and per currency: the distance between them is the point. */
export function HomeMoney({ totals }: { totals: readonly HomeTotal[] }) {
  const t = useTranslations('home.money');
  return (
    <Section
      title={t('title')}
      aside={
        <>
          {t('aside')} <Link href="/how-we-know">{t('rule')}</Link>
        </>
      }
    >
      {totals.length === 0 ? (
        <p className="font-serif text-lead text-soft">{t('empty')}</p>
      ) : (
        <ul className="grid gap-8">
          {totals.map(({ declared, received, confirmed, undisclosed = 0, sample }, index) => (
            <li key={declared.currency}>
              {sample ? <SampleLabel className="mb-3" /> : null}
              <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-3">
                <Total amount={confirmed} kind="confirmed" note={index === 0 ? t('confirmed') : null} large />
                <Total amount={declared} kind="declared" note={index === 0 ? t('declared') : null} large />
                <Total amount={received} note={index === 0 ? t('received') : null} />
              </dl>
              {undisclosed > 0 ? (
                <p className="mt-2 text-fine text-soft">
                  {t('undisclosed', { count: undisclosed, currency: declared.currency })}
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface TotalProps {
  amount: Amount;
  kind?: 'declared' | 'confirmed';
  /** What the word means here; said once, with the first currency. */
  note: string | null;
  large?: boolean;
}

function Total({ amount, kind, note, large = false }: TotalProps) {
  const t = useTranslations('home.money');
  return (
    <div className="flex flex-col">
      <dt className="order-2 mt-1">
        {kind ? <Mark kind={kind} className="font-medium" /> : t('onItsWay')}
        {note ? <span className="block max-w-[32ch] text-fine text-soft">{note}</span> : null}
      </dt>
      <dd className={`order-1 font-display ${large ? 'text-title' : 'text-title text-soft'}`}>
        <Money amount={amount} />
      </dd>
    </div>
  );
}
