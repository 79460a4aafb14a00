'use client';

import { useTranslations } from 'next-intl';
import { describedBy, type FieldProps } from './field';
import { useFieldState } from './form-context';

/** One statement to agree to; its label is the statement itself. */
export function Checkbox({ name, hint }: Omit<FieldProps, 'optional'>) {
  const t = useTranslations('forms');
  const field = useFieldState(name);
  const wrong = field.errors.length > 0;
  return (
    <div className={`grid grid-cols-[auto_1fr] gap-x-3 ${wrong ? 'border-danger border-l-4 pl-4' : ''}`}>
      {wrong ? (
        <p id={field.errorId} className="col-span-2 font-medium text-danger">
          <span className="unseen">{t('error')} </span>
          {field.errors.join(' ')}
        </p>
      ) : null}
      <input
        id={field.id}
        key={String(field.value)}
        type="checkbox"
        name={name}
        defaultChecked={field.value === 'on'}
        aria-invalid={wrong || undefined}
        aria-describedby={describedBy(field, hint !== undefined)}
        className="choice"
      />
      <label htmlFor={field.id} className="py-2.5">
        {field.label}
      </label>
      {hint === undefined ? null : (
        <div id={field.hintId} className="-mt-2 col-start-2 pb-2 text-soft">
          {hint}
        </div>
      )}
    </div>
  );
}
