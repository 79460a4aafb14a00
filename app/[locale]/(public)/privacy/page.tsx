import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Article } from '@/components/prose/article';
import { OperatorAddress } from '@/components/prose/operator-address';
import { operator } from '@/lib/env';
import { formatDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { pageMetadata } from '../page-metadata';

interface PrivacyProps {
  params: Promise<{ locale: Locale }>;
}

/** The day on which this text took effect; changes with the text. */
const inForceSince = '2026-11-22';

export async function generateMetadata({ params }: PrivacyProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'legal.privacy' });
  return pageMetadata({ locale, path: '/privacy', title: t('title'), description: t('lead') });
}

export default async function PrivacyPage({ params }: PrivacyProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { title, lead, sections } = messagesFor(locale).legal.privacy;
  const t = await getTranslations('legal');
  return (
    <Article
      title={title}
      lead={lead}
      updated={t('updated', { date: formatDate(inForceSince, locale) })}
      sections={sections}
    >
      <OperatorAddress title={t('privacy.controller')} operator={operator()} />
    </Article>
  );
}
