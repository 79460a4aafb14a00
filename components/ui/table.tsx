import type { ReactNode } from 'react';

export interface Column<Key extends string> {
  key: Key;
  label: ReactNode;
  /** `figure` is set right with tabular numerals; give every cell the same number of decimals. */
  kind?: 'text' | 'figure';
  /** The column that names its row; the first one if none does. */
  rowHeader?: boolean;
}

export interface Row<Key extends string> {
  key: string;
  cells: Record<Key, ReactNode>;
}

interface TableProps<Key extends string> {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column<Key>[];
  rows: readonly Row<Key>[];
  /** Below 640 px: `stack` turns each row into a small list; `scroll` keeps columns to compare. */
  narrow?: 'stack' | 'scroll';
}

/**
 * The roles a table has by itself, written out: the stacked form changes `display`, which in some
 * browsers takes the table's semantics away.
 */
const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  column: { role: 'columnheader' },
  header: { role: 'rowheader' },
  cell: { role: 'cell' },
};

/** A table with its caption: real columns, aligned figures, readable down to 320 px. */
export function Table<Key extends string>(props: TableProps<Key>) {
  const { caption, captionHidden = false, columns, rows, narrow = 'stack' } = props;
  const header = columns.find((column) => column.rowHeader)?.key ?? columns[0]?.key;
  const table = (
    <table {...roles.table} className={`data-table ${narrow === 'stack' ? 'data-table-stack' : ''}`}>
      <caption className={captionHidden ? 'unseen' : ''}>{caption}</caption>
      <thead {...roles.group}>
        <tr {...roles.row}>
          {columns.map((column) => (
            <th key={column.key} scope="col" {...roles.column} data-kind={column.kind}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.group}>
        {rows.map((row) => (
          <tr key={row.key} {...roles.row}>
            {columns.map((column) => cell(column, row, column.key === header))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (narrow === 'stack') return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section tabIndex={0} aria-label={typeof caption === 'string' ? caption : undefined} className="scroll-x">
      {table}
    </section>
  );
}

function cell<Key extends string>(column: Column<Key>, row: Row<Key>, isHeader: boolean) {
  const label = typeof column.label === 'string' ? column.label : undefined;
  return isHeader ? (
    <th key={column.key} scope="row" {...roles.header} data-kind={column.kind}>
      {row.cells[column.key]}
    </th>
  ) : (
    <td key={column.key} {...roles.cell} data-kind={column.kind} data-label={label}>
      {row.cells[column.key]}
    </td>
  );
}
