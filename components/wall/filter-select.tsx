interface FilterSelectProps {
  name: string;
  label: string;
  value: string | undefined;
  /** The first option, which asks for nothing. */
  any: string;
  options: readonly (readonly [value: string, label: string])[];
}

/** One way to narrow a list. */
export function FilterSelect({ name, label, value, any, options }: FilterSelectProps) {
  const id = `filter-${name}`;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      <select id={id} name={name} defaultValue={value ?? ''} className="filter-control">
        <option value="">{any}</option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
