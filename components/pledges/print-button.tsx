'use client';

import { useSyncExternalStore } from 'react';
import { Button } from '../ui/button';

const never = () => () => {};

/** Prints this page; shown only where a script can do it, and never on paper. */
export function PrintButton({ children }: { children: string }) {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!scripted) return null;
  return (
    <Button className="no-print" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
