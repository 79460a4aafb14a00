import type { ReactNode } from 'react';

interface SectionProps {
  id?: string;
  title: ReactNode;
  /** A note in the margin below the title: the source, the date, the rule. */
  aside?: ReactNode;
  children: ReactNode;
}

/**
 * A section on its hairline: the title hangs in the margin on wide pages and stands above on
 * narrow ones, like the side-heads of a printed report.
 */
export function Section({ id, title, aside, children }: SectionProps) {
  return (
    <section
      id={id}
      className="grid gap-x-10 gap-y-5 border-ink border-t py-8 lg:grid-cols-[16rem_minmax(0,1fr)] lg:py-10"
    >
      <div>
        <h2 className="text-lead">{title}</h2>
        {aside ? <div className="mt-2 max-w-[40ch] text-fine text-soft">{aside}</div> : null}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
