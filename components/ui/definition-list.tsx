import type { ReactNode } from 'react';

export interface Definition {
  key: string;
  term: ReactNode;
  description: ReactNode;
  /** A "Change" link, on pages that check answers; its text names what it changes. */
  action?: ReactNode;
}

/** Facts as term and value on hairlines: a record, or "check your answers". */
export function DefinitionList({
  items,
  className = '',
}: {
  items: readonly Definition[];
  className?: string;
}) {
  return (
    <dl className={`border-line border-t ${className}`}>
      {items.map((item) => (
        <div
          key={item.key}
          className="grid gap-x-6 gap-y-1 border-line border-b py-3 sm:grid-cols-[minmax(9rem,1fr)_3fr]"
        >
          <dt className="text-soft">{item.term}</dt>
          <dd className="flex min-w-0 flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <div className="min-w-0 max-w-measure flex-1 basis-64">{item.description}</div>
            {item.action ? <div className="no-print shrink-0">{item.action}</div> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
