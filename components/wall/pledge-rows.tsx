import { useLocale, useTranslations } from 'next-intl';
import { PhaseTag } from '@/components/record/phase-tag';
import { promiseSentence } from '@/components/record/promise-sentence';
import { Link } from '@/components/ui/link';
import { SampleLabel } from '@/components/ui/sample-label';
import type { WallEntry } from '@/lib/wall/wall-entry';

/** Pledges as sentences, for a page about something they name. */
export function PledgeRows({ entries }: { entries: readonly WallEntry[] }) {
  const t = useTranslations('record');
  const locale = useLocale();
  return (
    <ul className="-mt-4">
      {entries.map((entry) => (
        <li key={entry.reference} className="border-line border-b py-4">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <Link href={`/pledges/${entry.reference}`} className="font-medium">
              {entry.company.name}
            </Link>
            <PhaseTag entry={entry} />
            {entry.sample ? <SampleLabel /> : null}
          </p>
          <p className="mt-1 max-w-measure">{promiseSentence(t, entry, locale)}</p>
        </li>
      ))}
    </ul>
  );
}
