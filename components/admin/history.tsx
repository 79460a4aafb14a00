import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/figure';
import type { RecordKind } from '@/lib/record/record';

interface HistoryProps {
  entries: readonly { seq: bigint; at: Date; kind: string; actorRole: string; data: unknown }[];
}

/** The record's entries in sentences, oldest first. */
export function History({ entries }: HistoryProps) {
  const t = useTranslations('admin.record');
  const roles = useTranslations('admin.roles');
  if (entries.length === 0) return <p className="text-soft">{t('none')}</p>;
  return (
    <ol>
      {entries.map((entry) => (
        <li
          key={String(entry.seq)}
          className="grid gap-x-6 border-line border-b py-2 sm:grid-cols-[minmax(12rem,1fr)_3fr]"
        >
          <span className="text-soft">
            <DateTime value={entry.at} format="minute" />
          </span>
          <span>
            {t(entry.kind as RecordKind)}{' '}
            <span className="text-soft">
              ({roles(entry.actorRole as 'company')}) {factsOf(entry.data)}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The entry's own facts, as they stand in the public log. */
function factsOf(data: unknown): string {
  if (typeof data !== 'object' || data === null) return '';
  return Object.entries(data)
    .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join(' · ');
}
