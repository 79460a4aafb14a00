'use client';

import { FieldGroup } from '../forms/field';
import { useFieldState } from '../forms/form-context';

interface SplitRow {
  slug: string;
  name: string;
  about: string;
  partLabel: string;
}

interface SplitChoicesProps {
  /** The boxes' name; the percentages are named `part.<slug>`. */
  name: string;
  hint: string;
  rows: readonly SplitRow[];
}

/** Who receives: a box for each group, and its percentage beside it, empty for equal parts. */
export function SplitChoices({ name, hint, rows }: SplitChoicesProps) {
  const field = useFieldState(name);
  const ticked = new Set([field.value ?? []].flat());
  return (
    <FieldGroup field={field} hint={hint}>
      <ul className="mt-2 border-line border-t">
        {rows.map((row, index) => (
          <Row
            key={row.slug}
            row={row}
            name={name}
            id={index === 0 ? field.id : `${field.id}-${row.slug}`}
            checked={ticked.has(row.slug)}
          />
        ))}
      </ul>
    </FieldGroup>
  );
}

function Row({ row, name, id, checked }: { row: SplitRow; name: string; id: string; checked: boolean }) {
  const part = useFieldState(`part.${row.slug}`);
  const wrong = part.errors.length > 0;
  return (
    <li className="grid grid-cols-[auto_1fr_auto] items-start gap-x-3 border-line border-b py-1">
      <input
        id={id}
        key={String(checked)}
        type="checkbox"
        name={name}
        value={row.slug}
        defaultChecked={checked}
        aria-describedby={`${id}-about`}
        className="choice"
      />
      <div className="min-w-0 py-2.5">
        <label htmlFor={id}>{row.name}</label>
        <p id={`${id}-about`} className="text-fine text-soft">
          {row.about}
        </p>
        {wrong ? (
          <p id={part.errorId} className="font-medium text-danger">
            {part.errors.join(' ')}
          </p>
        ) : null}
      </div>
      <div className="flex items-center gap-2 py-1">
        <input
          id={part.id}
          name={`part.${row.slug}`}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          aria-label={row.partLabel}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? part.errorId : undefined}
          defaultValue={part.value as string | undefined}
          className="control w-20 text-right"
        />
        <span aria-hidden="true" className="text-soft">
          %
        </span>
      </div>
    </li>
  );
}
