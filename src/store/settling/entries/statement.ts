import type { Kysely } from 'kysely';
import type { StatementFields } from '../../../record/statements/fields.ts';
import type { SqliteDatabase } from '../../dialect.ts';
import { codes, type RecordDatabase } from '../../schema.ts';
import { searchColumns } from '../../search.ts';
import { prepare } from '../query.ts';
import { days, reported, rowKeeper, saver } from './row.ts';
import type { EntryWriter, PersonEntry } from './writers.ts';

export function statementWriter(
  db: Kysely<RecordDatabase>,
  raw: SqliteDatabase,
  personEntry: PersonEntry,
): EntryWriter {
  const save = saver(db, raw, 'statement', [
    'key',
    'kind',
    'person_id',
    'speaker',
    'party',
    'date',
    'first_day',
    'last_day',
    'reports',
    'sources',
    'first_reported',
    'last_reported',
    'told',
    'text',
  ]);
  const there = prepare(raw, db.selectFrom('statement').select('id').where('id', '=', 0));
  const index = prepare(
    raw,
    db.insertInto('statement_search').values({ rowid: 0, text: '', speaker: '', cjk: '' }),
  );
  const unindex = prepare(raw, db.deleteFrom('statement_search').where('rowid', '=', 0));
  const row = rowKeeper(db, raw, 'statement');

  return {
    ...row,
    write(key, { entry: { entry, reports, sources, told }, fields, tally }, isNew) {
      const { kind, text, person, speaker, party, date } = fields as StatementFields;
      const before = save(
        {
          id: entry,
          key,
          kind: codes.statementKind.indexOf(kind),
          person_id: person === null ? null : personEntry(person),
          speaker,
          party,
          date,
          ...days(date),
          reports,
          sources,
          told,
          ...reported(tally['text']),
          text,
        },
        isNew,
      );
      if (before && before.text === text && before.speaker === speaker) return;
      if (before) unindex.run(entry);
      const words = searchColumns(text);
      const who = searchColumns(speaker ?? '');
      index.run(entry, words.words, who.words, `${words.cjk} ${who.cjk}`.trim());
    },
    remove(entry) {
      if (there.first(entry)) unindex.run(entry);
      row.remove(entry);
    },
  };
}
