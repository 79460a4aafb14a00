import type { ReactNode } from 'react';

/** A state or a class in a word ("Pausing now"). Not a mark: how a thing is known has its own shapes. */
export function Tag({ children, strong = false }: { children: ReactNode; strong?: boolean }) {
  return (
    <span
      className={`inline-block whitespace-nowrap border px-1.5 text-fine leading-5 ${strong ? 'border-ink text-ink' : 'border-line text-soft'}`}
    >
      {children}
    </span>
  );
}
