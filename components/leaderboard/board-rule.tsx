import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';

const parts = ['ratio', 'bands', 'weeks', 'amount', 'ties'] as const;

/** How the order comes about, in words; lib/wall/ranking.ts says the same in code. */
export function BoardRule() {
  const t = useTranslations('leaderboard.rule');
  return (
    <Section id="rule" title={t('title')} aside={<Link href="/how-we-know">{t('link')}</Link>}>
      <ul className="max-w-measure [&>*+*]:mt-3">
        {parts.map((part) => (
          <li key={part}>{t(part)}</li>
        ))}
      </ul>
    </Section>
  );
}
