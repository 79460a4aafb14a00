import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** What there is none of, and why: "No pledge matches these filters." */
  title: ReactNode;
  /** What to do about it. */
  children?: ReactNode;
}

/** Nothing to list: says so plainly and offers the next step. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className="border-line border-y py-10">
      <p className="font-display text-lead">{title}</p>
      {children ? <div className="mt-2 max-w-measure text-soft [&>*+*]:mt-3">{children}</div> : null}
    </div>
  );
}
