import type { Kysely } from 'kysely';
import type { EventFields } from '../../../record/events/fields.ts';
import { foldName } from '../../../record/names.ts';
import type { SqliteDatabase } from '../../dialect.ts';
import { codes, type RecordDatabase } from '../../schema.ts';
import { prepare } from '../query.ts';
import { partiesOf, shared, sharedValues } from './ledger.ts';
import { rowKeeper, saver } from './row.ts';
import type { EntryWriter, PersonEntry } from './writers.ts';

export function eventWriter(
  db: Kysely<RecordDatabase>,
  raw: SqliteDatabase,
  personEntry: PersonEntry,
): EntryWriter {
  const save = saver(db, raw, 'event', [
    ...shared,
    'day',
    'told',
    'type',
    'status',
    'mode',
    'cameo',
    'contexts',
    'issue',
    'place',
    'place_folded',
    'trigger',
  ]);
  const row = rowKeeper(db, raw, 'event');
  const parties = partiesOf(db, raw);
  const removePeople = prepare(raw, db.deleteFrom('event_person').where('event_id', '=', 0));
  const addPerson = prepare(
    raw,
    db.insertInto('event_person').values({ event_id: 0, role: 'source', person_id: 0 }).orIgnore(),
  );
  return {
    giveWay: row.giveWay,
    write(key, written, isNew) {
      const e = written.fields as EventFields;
      const { entry, told } = written.entry;
      const values = sharedValues(key, written, e.date, e.text);
      save(
        {
          ...values,
          day: values.first_day ?? values.first_reported,
          told,
          type: codes.eventType.indexOf(e.type),
          status: codes.eventStatus.indexOf(e.status),
          mode: e.mode,
          cameo: e.cameo,
          contexts: e.contexts.length === 0 ? '' : ` ${e.contexts.join(' ')} `,
          issue: e.issue,
          place: e.place,
          place_folded: e.place === null ? null : foldName(e.place),
          trigger: e.trigger,
        },
        isNew,
      );
      parties.replace(entry, { source: e.source, target: e.target }, isNew);
      if (!isNew) removePeople.run(entry);
      for (const [role, people] of [['source', e.agents] as const, ['target', e.patients] as const])
        for (const account of people) {
          const person = personEntry(account);
          if (person !== null) addPerson.run(entry, role, person);
        }
    },
    remove(entry) {
      removePeople.run(entry);
      parties.remove(entry);
      row.remove(entry);
    },
  };
}
