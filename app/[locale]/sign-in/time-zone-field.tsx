'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** The browser's zone, for the one sentence that names a time; without a script that sentence is in UTC. */
export function TimeZoneField() {
  const zone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => '',
  );
  return <input type="hidden" name="timeZone" value={zone} />;
}
