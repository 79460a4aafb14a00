import type { ReactNode } from 'react';

/** The buttons at the end of a form: the way forward first, the way back beside it. */
export function ActionsRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-4">{children}</div>;
}
