import type { ReactNode } from 'react';
import { MarkGlyph } from './mark';
import type { MarkKind } from './mark-kind';

export interface TimelineItem {
  key: string;
  date: ReactNode;
  title: ReactNode;
  /** How this is known; without one the entry is a plain fact of ours (a signature, a date to come). */
  mark?: MarkKind;
  /** Something still ahead: set lighter. */
  ahead?: boolean;
  body?: ReactNode;
}

/** What happened and what is due, oldest first. The title says the mark's word in its sentence. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="border-line border-l">
      {items.map((item) => (
        <li key={item.key} className={`relative pb-6 pl-7 last:pb-0 ${item.ahead ? 'text-soft' : ''}`}>
          <span className="absolute top-1 -left-[8px] grid size-4 place-items-center bg-paper text-ui">
            {item.mark ? (
              <MarkGlyph kind={item.mark} className="size-3.5" />
            ) : (
              <span className={`h-3.5 w-0.5 ${item.ahead ? 'bg-line' : 'bg-ink'}`} />
            )}
          </span>
          <p className="text-fine text-soft">{item.date}</p>
          <p className={item.ahead ? '' : 'font-medium'}>{item.title}</p>
          {item.body ? <div className="mt-1 max-w-measure text-soft">{item.body}</div> : null}
        </li>
      ))}
    </ol>
  );
}
