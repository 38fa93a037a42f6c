/** A table whose rows lead somewhere; on narrow screens each row is set as a paragraph. */
import type { ReactNode } from 'react';

export interface Column<T> {
  name: string;
  cell(item: T): ReactNode;
  /** Figures stand under each other at the end of the column. */
  isNumber?: boolean;
  /** A word or two, which are not broken. */
  isShort?: boolean;
  /** The column by which a row is called. */
  isHead?: boolean;
}

export function Table<T>({
  label,
  columns,
  items,
  keyOf,
}: {
  label: string;
  columns: readonly Column<T>[];
  items: readonly T[];
  keyOf(item: T): string;
}) {
  const kind = ({ isNumber, isShort }: Column<T>) => (isNumber ? 'number' : isShort ? 'short' : undefined);
  return (
    <table className="table" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.name} scope="col" className={kind(column)}>
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={keyOf(item)} data-row>
            {columns.map((column) =>
              column.isHead ? (
                <th key={column.name} scope="row">
                  {column.cell(item)}
                </th>
              ) : (
                <td key={column.name} className={kind(column)} data-label={column.name}>
                  {column.cell(item)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
