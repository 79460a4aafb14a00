import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { StripLegend } from '@/components/charts/strip-legend';
import { Article } from '@/components/prose/article';
import { Link } from '@/components/ui/link';
import { MarkLegend } from '@/components/ui/mark';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { pageMetadata } from '../page-metadata';

interface HowProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: HowProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'how' });
  return pageMetadata({ locale, path: '/how-we-know', title: t('title'), description: t('lead') });
}

/** The method: what each mark rests on, how every figure is made, and what nobody here can know. */
export default async function HowWeKnowPage({ params }: HowProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { title, lead, contents, sections } = messagesFor(locale).how;
  const t = await getTranslations('common');
  return (
    <Article
      title={title}
      lead={lead}
      contents={contents}
      sections={sections}
      below={{
        marks: <MarkLegend />,
        weeks: (
          <div className="grid gap-4">
            <StripLegend />
            <Link href="/platforms">{t('nav.platforms')}</Link>
          </div>
        ),
        ranks: <Link href="/leaderboard">{t('nav.leaderboard')}</Link>,
        history: <Link href="/history">{t('footer.history')}</Link>,
      }}
    />
  );
}
