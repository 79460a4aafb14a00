'use client';

import type { ReactNode } from 'react';
import { FieldGroup, type FieldProps } from './field';
import { useFieldState } from './form-context';

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

interface ChoicesProps extends FieldProps {
  choices: readonly Choice[];
  /** Long lists of short labels (countries, weeks) stand in columns on wide pages. */
  columns?: boolean;
}

/** One of a few answers, all of them visible. */
export function Radios(props: ChoicesProps) {
  return <Choices type="radio" {...props} />;
}

/** Any number of answers; sent as repeated values of one name. */
export function Checkboxes(props: ChoicesProps) {
  return <Choices type="checkbox" {...props} />;
}

function Choices({
  type,
  name,
  hint,
  optional,
  choices,
  columns,
}: ChoicesProps & { type: 'radio' | 'checkbox' }) {
  const field = useFieldState(name);
  const chosen = new Set([field.value ?? []].flat());
  return (
    <FieldGroup field={field} hint={hint} optional={optional}>
      <div className={`mt-2 grid gap-x-8 gap-y-1 ${columns ? 'sm:grid-cols-2' : ''}`}>
        {choices.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            // The first one carries the field's id, so that the error summary leads to it.
            id={index === 0 ? field.id : `${field.id}-${index}`}
            type={type}
            name={name}
            choice={choice}
            checked={chosen.has(choice.value)}
            invalid={field.errors.length > 0}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

interface ChoiceRowProps {
  id: string;
  type: 'radio' | 'checkbox';
  name: string;
  choice: Choice;
  checked: boolean;
  invalid: boolean;
}

function ChoiceRow({ id, type, name, choice, checked, invalid }: ChoiceRowProps) {
  const hintId = `${id}-what`;
  return (
    <div className="grid grid-cols-[auto_1fr] gap-x-3">
      <input
        id={id}
        // A new answer of the server is a new element: React never changes a default after the fact.
        key={String(checked)}
        type={type}
        name={name}
        value={choice.value}
        defaultChecked={checked}
        disabled={choice.disabled}
        aria-describedby={choice.hint ? hintId : undefined}
        aria-invalid={invalid || undefined}
        className="choice"
      />
      <label htmlFor={id} className="py-2.5">
        {choice.label}
      </label>
      {choice.hint ? (
        <div id={hintId} className="-mt-2 col-start-2 pb-2 text-soft">
          {choice.hint}
        </div>
      ) : null}
    </div>
  );
}
