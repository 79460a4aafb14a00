'use client';

import { useFormContext } from '../forms/form-context';

/**
 * The number of saves that the page was read at. After a clash with another device the answer carries the present
 * one, so that saving again replaces what is there, knowingly.
 */
export function RevisionField({ revision }: { revision: number }) {
  const { state } = useFormContext();
  const answered = state?.initialValue?.revision;
  const value = typeof answered === 'string' ? answered : String(revision);
  return <input key={value} type="hidden" name="revision" value={value} />;
}
