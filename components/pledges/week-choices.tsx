'use client';

import { FieldGroup } from '../forms/field';
import { useFieldState } from '../forms/form-context';

export interface WeekChoice {
  monday: string;
  label: string;
  /** Has begun: it stays in the pledge and cannot be taken away. */
  begun: boolean;
}

interface WeekChoicesProps {
  name: string;
  /** Weeks under their months, in order. */
  months: readonly { label: string; weeks: readonly WeekChoice[] }[];
  begunWord: string;
}

/** A year of weeks by name, month after month; each a box of its own, so that it works in every browser. */
export function WeekChoices({ name, months, begunWord }: WeekChoicesProps) {
  const field = useFieldState(name);
  const ticked = new Set([field.value ?? []].flat());
  let first = true;
  const idOf = (monday: string) => {
    const id = first ? field.id : `${field.id}-${monday}`;
    first = false;
    return id;
  };
  return (
    <FieldGroup field={field}>
      <div className="mt-2 grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {months.map((month) => (
          <fieldset key={month.label} className="min-w-0">
            <legend className="w-full border-line border-b pb-1 text-soft">{month.label}</legend>
            {month.weeks.map(({ monday, label, begun }) => {
              const id = idOf(monday);
              return (
                <div key={monday} className="grid grid-cols-[auto_1fr] gap-x-3">
                  <input
                    id={id}
                    key={String(ticked.has(monday) || begun)}
                    type="checkbox"
                    name={name}
                    value={monday}
                    defaultChecked={ticked.has(monday) || begun}
                    disabled={begun}
                    className="choice"
                  />
                  <label htmlFor={id} className="py-2.5">
                    {label}
                    {begun ? <span className="text-soft"> ({begunWord})</span> : null}
                  </label>
                  {/* A disabled box is not sent. */}
                  {begun ? <input type="hidden" name={name} value={monday} /> : null}
                </div>
              );
            })}
          </fieldset>
        ))}
      </div>
    </FieldGroup>
  );
}
