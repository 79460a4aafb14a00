'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useScripted } from '../ui/scripted';
import { describedBy, Field, type FieldProps } from './field';
import { useFieldState } from './form-context';

interface TextareaProps extends FieldProps {
  rows?: number;
  /** Characters at most; counted down while typing, never cut off: the reader decides what goes. */
  limit?: number;
  lang?: string;
}

/** Several lines. With a limit it says how many characters are left, quietly until few are. */
export function Textarea({ name, hint, optional, rows = 6, limit, lang }: TextareaProps) {
  const field = useFieldState(name);
  const initial = (field.value as string | undefined) ?? '';
  const [length, setLength] = useState(() => lengthOf(initial));
  const countId = `${field.id}-count`;
  const described = [describedBy(field, hint !== undefined), limit ? countId : null]
    .filter(Boolean)
    .join(' ');
  return (
    <Field field={field} hint={hint} optional={optional}>
      <textarea
        id={field.id}
        name={name}
        rows={rows}
        lang={lang}
        defaultValue={initial}
        required={!optional || undefined}
        aria-invalid={field.errors.length > 0 || undefined}
        aria-describedby={described || undefined}
        onChange={limit ? (event) => setLength(lengthOf(event.currentTarget.value)) : undefined}
        className="control control-long"
      />
      {limit ? <Counter id={countId} limit={limit} length={length} /> : null}
    </Field>
  );
}

function Counter({ id, limit, length }: { id: string; limit: number; length: number }) {
  const t = useTranslations('forms');
  const scripted = useScripted();
  const left = limit - length;
  const words = !scripted
    ? t('charactersMost', { count: limit })
    : left < 0
      ? t('charactersOver', { count: -left })
      : t('charactersLeft', { count: left });
  return (
    <p id={id} className={`text-fine ${scripted && left < 0 ? 'font-medium text-danger' : 'text-soft'}`}>
      {words}
    </p>
  );
}

/** Characters as people count them, with line ends as the server receives them. */
function lengthOf(text: string): number {
  return [...text.replaceAll('\r\n', '\n')].length;
}
