import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import type { Locale } from '@/lib/i18n/locales';
import { LINK_MINUTES } from '@/lib/identity/ask-for-link';
import { normalizeIdentifier } from '@/lib/identity/email-address';

interface SentProps {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ email?: string | string[] }>;
}

export async function generateMetadata({ params }: SentProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'auth' });
  return { title: t('sentTitle'), robots: { index: false } };
}

/** Anybody's: the same page whatever the address was. It repeats the address, so that a slip is seen. */
export default async function SentPage({ params, searchParams }: SentProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('auth');
  const given = (await searchParams).email;
  const address = typeof given === 'string' ? normalizeIdentifier(given) : null;
  return (
    <>
      <PageHeading
        size="title"
        title={t('sentTitle')}
        lead={
          address
            ? t('sentTo', { address, minutes: LINK_MINUTES })
            : t('sentToYou', { minutes: LINK_MINUTES })
        }
      />
      <ul className="max-w-measure [&>li+li]:mt-3">
        <li>{t('sentButton')}</li>
        <li>{t('sentMissing')}</li>
        <li>
          <Link href="/sign-in" look="forward">
            {t('sentAgain')}
          </Link>
        </li>
      </ul>
    </>
  );
}
