'use client';

import { useFieldState } from '../forms/form-context';
import { Textarea } from '../forms/textarea';

/** Asked only where it is needed: once the answer said that the domains differ, or where a note is there already. */
export function MismatchNote({ hint }: { hint: string }) {
  const { errors, value } = useFieldState('mismatchNote');
  if (errors.length === 0 && !value) return null;
  return <Textarea name="mismatchNote" rows={3} limit={1000} hint={hint} />;
}
