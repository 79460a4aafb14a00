import type { ReactNode } from 'react';

interface PageHeadingProps {
  title: ReactNode;
  /** One or two sentences: what this page is and what it rests on. */
  lead?: ReactNode;
  /** A line above the title: where we are, a reference, a label. */
  above?: ReactNode;
  /** A task page is worked on, not read: its heading is smaller. */
  size?: 'display' | 'title';
  children?: ReactNode;
}

/** The top of a page: its one `h1`, what it is, and the way forward. */
export function PageHeading({ title, lead, above, size = 'display', children }: PageHeadingProps) {
  return (
    <header className={size === 'display' ? 'pt-12 pb-10 lg:pt-16' : 'pt-8 pb-6'}>
      {above ? <div className="mb-3 text-fine text-soft">{above}</div> : null}
      <h1 className={`max-w-[24ch] ${size === 'title' ? 'text-title' : ''}`}>{title}</h1>
      {lead ? <p className="mt-4 max-w-measure font-serif text-lead text-soft">{lead}</p> : null}
      {children ? <div className="mt-6">{children}</div> : null}
    </header>
  );
}
