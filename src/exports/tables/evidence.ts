import type { OccasionAnswer, PersonAnswer, StatementAnswer } from '../../queries/answers.ts';
import { integer, text } from './columns.ts';
import { citationFields, type Fields } from './fields.ts';
import type { Table } from './table.ts';

function rowsOf({ type, id, citations }: OccasionAnswer | StatementAnswer | PersonAnswer): Fields[] {
  return citations.flatMap((c) =>
    citationFields(c).map((passage) => ({
      entry_type: type,
      entry_id: id,
      ...passage,
      says_status: c.says?.status ?? null,
      says_date: c.says?.date ?? null,
      says_place: c.says?.place ?? null,
    })),
  );
}

/** Every passage of every report that an entry rests on, and what the report says of an occasion. */
export const evidenceTable: Table = {
  name: 'evidence',
  columns: [
    ...text(
      'entry_type entry_id report_id report_source report_published report_title report_url copy_of role',
    ),
    ...integer('start end'),
    ...text('words says_status says_date says_place'),
  ],
  async *rows({ occasions, statements, people }) {
    for await (const a of occasions()) yield* rowsOf(a);
    for await (const a of statements()) yield* rowsOf(a);
    for await (const a of people()) yield* rowsOf(a);
  },
};
