import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button-class';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { crashText } from '@/lib/i18n/crash-text';
import type { Locale } from '@/lib/i18n/locales';

interface BrokenProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: BrokenProps): Promise<Metadata> {
  const { locale } = await params;
  return { title: crashText(locale).title, robots: { index: false } };
}

/** The document that the front gives, with status 500, for a page that failed as a whole. */
export default async function BrokenPage({ params }: BrokenProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const text = crashText(locale);
  return (
    <PageHeading title={text.title} lead={text.body}>
      <div className="flex flex-wrap gap-4">
        {/* A form without an address asks for the one the reader is at: the page that failed. */}
        <form method="get">
          <button type="submit" className={buttonClass('primary')}>
            {text.again}
          </button>
        </form>
        <Link href="/" className={buttonClass('secondary')}>
          {text.home}
        </Link>
      </div>
    </PageHeading>
  );
}
