import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { promiseSentence } from '@/components/record/promise-sentence';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { readReference } from '@/lib/pledges/pledge';
import { mondayOf, now } from '@/lib/time';
import { type PublicPledge, readPledge } from '@/lib/wall/pledge-queries';
import { readEntry } from '@/lib/wall/queries';
import { yearShown } from '@/lib/wall/totals-queries';
import { pageMetadata } from '../../page-metadata';
import { PledgeRecord } from './pledge-record';

export const dynamic = 'force-dynamic';

interface PledgePageProps {
  params: Promise<{ locale: Locale; reference: string }>;
}

export async function generateMetadata({ params }: PledgePageProps): Promise<Metadata> {
  const { locale, reference } = await params;
  const entry =
    isLocale(locale) && readReference(reference) === reference ? await readEntry(reference) : null;
  if (!entry) notFound();
  const [t, record] = await Promise.all([
    getTranslations({ locale, namespace: 'publicPledge' }),
    getTranslations({ locale, namespace: 'record' }),
  ]);
  return pageMetadata({
    locale,
    path: `/pledges/${reference}`,
    title: t('titleOf', { company: entry.company.name, reference }),
    description: promiseSentence(record, entry, locale),
    index: !entry.sample,
  });
}

/** One pledge: the promise, what happened, the money, the statement, the signature, the history. */
export default async function PledgePage({ params }: PledgePageProps) {
  const { locale, reference } = await params;
  setRequestLocale(locale);
  const pledge = await find(reference);
  const at = now();
  const first = pledge.entry.weeks[0]?.monday;
  // A pledge of long ago or far ahead brings its own year; all others share the wall's.
  const shown = yearShown(at);
  const year = first && (first < shown || first > yearShown(at, shown)) ? shownAround(first, shown) : shown;
  return (
    <PledgeRecord pledge={pledge} year={year} now={mondayOf(at, pledge.entry.company.timeZone)} at={at} />
  );
}

async function find(reference: string): Promise<PublicPledge> {
  const pledge = readReference(reference) === reference ? await readPledge(reference) : null;
  if (!pledge) notFound();
  return pledge;
}

function shownAround(first: string, shown: string): string {
  return first < shown ? yearShown(undefined, first) : shown;
}
