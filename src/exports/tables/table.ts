import type { Citation } from '../../queries/answers.ts';
import type { Selection } from '../selection/selection.ts';
import { sourceColumns, type TableColumn } from './columns.ts';
import { citationFields, type Fields } from './fields.ts';

/** A table of the record as it is exported. */
export interface Table {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  /** Every row has exactly the columns. */
  rows(selection: Selection): AsyncIterable<Fields>;
}

/** The report and words that an entry rests on first: of several passages that of the role which comes first in `roles`. */
export function sourceFields(citations: readonly Citation[], ...roles: string[]): Fields {
  const passages: Fields[] = citations[0] === undefined ? [] : citationFields(citations[0]);
  const main =
    roles.flatMap<Fields>((role) => passages.find((p) => p['role'] === role) ?? [])[0] ?? passages[0];
  return Object.fromEntries(sourceColumns.map(({ name }) => [name, main?.[name] ?? null]));
}
