'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** True once a script runs in the reader's browser; false on the server and before. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
