'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FieldState } from './form-context';

export interface FieldProps {
  /** The name in the form data and in the schema; the form's `labels` must have it. */
  name: string;
  /** What to know before answering. Examples of the format, never the question again. */
  hint?: ReactNode;
  /** Marks the field as optional in words; what is not marked is asked of everybody. */
  optional?: boolean;
}

interface LayoutProps extends Omit<FieldProps, 'name'> {
  field: FieldState;
  children: ReactNode;
}

/** Label, hint, error and control of a field with one control, in reading order. */
export function Field({ field, hint, optional, children }: LayoutProps) {
  return (
    <div className={fieldClass(field)}>
      <label htmlFor={field.id} className="font-medium">
        {field.label}
        {optional ? <Optional /> : null}
      </label>
      <HintAndErrors field={field} hint={hint} />
      {children}
    </div>
  );
}

/** The same for a group of choices: its label is the legend. */
export function FieldGroup({ field, hint, optional, children }: LayoutProps) {
  return (
    <fieldset className={fieldClass(field)} aria-describedby={describedBy(field, hint !== undefined)}>
      <legend className="mb-1 font-medium">
        {field.label}
        {optional ? <Optional /> : null}
      </legend>
      <HintAndErrors field={field} hint={hint} />
      {children}
    </fieldset>
  );
}

/** The ids a control names in `aria-describedby`: its hint and its errors, where there are any. */
export function describedBy(field: FieldState, hasHint: boolean): string | undefined {
  const ids = [hasHint ? field.hintId : null, field.errors.length > 0 ? field.errorId : null].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

function fieldClass(field: FieldState): string {
  return `grid min-w-0 gap-1 ${field.errors.length > 0 ? 'border-danger border-l-4 pl-4' : ''}`;
}

function Optional() {
  const t = useTranslations('forms');
  return <span className="font-normal text-soft"> ({t('optional')})</span>;
}

function HintAndErrors({ field, hint }: { field: FieldState; hint?: ReactNode }) {
  const t = useTranslations('forms');
  return (
    <>
      {hint === undefined ? null : (
        <div id={field.hintId} className="text-soft">
          {hint}
        </div>
      )}
      {field.errors.length > 0 ? (
        <div id={field.errorId} className="font-medium text-danger">
          {field.errors.map((error) => (
            <p key={error}>
              <span className="unseen">{t('error')} </span>
              {error}
            </p>
          ))}
        </div>
      ) : null}
    </>
  );
}
