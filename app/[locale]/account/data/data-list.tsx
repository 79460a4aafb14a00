import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/figure';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** A value of the export as nested lists; its names are those of the file. */
export function DataList({ value, none }: { value: unknown; none: string }) {
  const t = useTranslations('account.fields');
  if (Array.isArray(value)) {
    if (value.length === 0) return <p className="text-soft">{none}</p>;
    return (
      <ol className="grid gap-4">
        {value.map((item) => (
          <li key={JSON.stringify(item)} className="border-line border-b pb-4">
            <DataList value={item} none={none} />
          </li>
        ))}
      </ol>
    );
  }
  if (typeof value === 'string' && INSTANT.test(value)) {
    return <DateTime value={value} format="minute" showZone />;
  }
  if (typeof value !== 'object' || value === null)
    return <span>{value === null ? none : String(value)}</span>;
  return (
    <dl>
      {Object.entries(value).map(([name, inner]) => (
        <div key={name} className="grid gap-x-6 py-1 sm:grid-cols-[minmax(9rem,1fr)_3fr]">
          <dt className="text-soft">
            {t.has(name.replace('.', '_') as 'name') ? t(name.replace('.', '_') as 'name') : name}
          </dt>
          <dd className="min-w-0 break-words">
            <DataList value={inner} none={none} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
