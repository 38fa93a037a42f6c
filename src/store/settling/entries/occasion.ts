import type { Kysely } from 'kysely';
import { foldName } from '../../../record/names.ts';
import type { OccasionFields } from '../../../record/occasions/fields.ts';
import type { SqliteDatabase } from '../../dialect.ts';
import { codes, type RecordDatabase } from '../../schema.ts';
import { prepare, type Query } from '../query.ts';
import { days, reported, rowKeeper, saver } from './row.ts';
import type { EntryWriter, PersonEntry } from './writers.ts';

export function occasionWriter(
  db: Kysely<RecordDatabase>,
  raw: SqliteDatabase,
  personEntry: PersonEntry,
): EntryWriter {
  const save = saver(db, raw, 'occasion', [
    'key',
    'date',
    'first_day',
    'last_day',
    'place',
    'place_folded',
    'status',
    'medium',
    'reports',
    'sources',
    'first_reported',
    'last_reported',
    'told',
    'announced',
  ]);
  const parties = {
    there: prepare<{ value: string }>(
      raw,
      db.selectFrom('occasion_party').select('party as value').where('occasion_id', '=', 0),
    ),
    add: prepare(raw, db.insertInto('occasion_party').values({ occasion_id: 0, party: '' })),
    remove: prepare(
      raw,
      db.deleteFrom('occasion_party').where('occasion_id', '=', 0).where('party', '=', ''),
    ),
  };
  const people = {
    there: prepare<{ value: number }>(
      raw,
      db.selectFrom('occasion_person').select('person_id as value').where('occasion_id', '=', 0),
    ),
    add: prepare(raw, db.insertInto('occasion_person').values({ occasion_id: 0, person_id: 0 })),
    remove: prepare(
      raw,
      db.deleteFrom('occasion_person').where('occasion_id', '=', 0).where('person_id', '=', 0),
    ),
  };

  return {
    ...rowKeeper(db, raw, 'occasion'),
    write(key, { entry: { entry, reports, sources, told }, fields, tally }, isNew) {
      const occasion = fields as OccasionFields;
      const { date, place } = occasion;
      save(
        {
          id: entry,
          key,
          date,
          ...days(date),
          place,
          place_folded: place === null ? null : foldName(place),
          status: codes.occasionStatus.indexOf(occasion.status),
          medium: codes.medium.indexOf(occasion.medium),
          reports,
          sources,
          told,
          announced: Object.entries(tally['status'] ?? {}).some(
            ([s, { reports }]) => s !== 'held' && reports > 0,
          )
            ? 1
            : 0,
          ...reported(tally['status']),
        },
        isNew,
      );
      replace(entry, parties, new Set(occasion.parties), isNew);
      replace(entry, people, new Set(occasion.people.flatMap((id) => personEntry(id) ?? [])), isNew);
    },
  };
}

/** Brings the values of an entry to what they are to be. */
function replace<T extends string | number>(
  entry: number,
  { there, add, remove }: { there: Query<{ value: T }>; add: Query<unknown>; remove: Query<unknown> },
  values: Set<T>,
  isNew: boolean,
): void {
  for (const { value } of isNew ? [] : there.all(entry)) if (!values.delete(value)) remove.run(entry, value);
  for (const value of values) add.run(entry, value);
}
