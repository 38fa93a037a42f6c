import type { Kysely } from 'kysely';
import { foldName, nameKey } from '../../../record/names.ts';
import { officesOf, type PersonFields } from '../../../record/people/fields.ts';
import type { WrittenEntry } from '../../../record/settle/ledger.ts';
import type { SqliteDatabase } from '../../dialect.ts';
import type { RecordDatabase } from '../../schema.ts';
import { prepare } from '../query.ts';
import { rowKeeper, saver } from './row.ts';
import type { EntryWriter } from './writers.ts';

export function personWriter(db: Kysely<RecordDatabase>, raw: SqliteDatabase): EntryWriter {
  const save = saver(db, raw, 'person', [
    'key',
    'name',
    'names_folded',
    'name_key',
    'party',
    'office',
    'ref',
    'reports',
    'sources',
    'first_day',
    'last_day',
  ]);
  const addForm = prepare(
    raw,
    db
      .insertInto('person_form')
      .values({ person_id: 0, form: 'name', words: '', reports: 0 })
      .onConflict((c) =>
        c
          .columns(['person_id', 'form', 'words'])
          .doUpdateSet((e) => ({ reports: e.ref('excluded.reports') })),
      ),
  );
  const removeForm = prepare(
    raw,
    db
      .deleteFrom('person_form')
      .where('person_id', '=', 0)
      .where('form', '=', 'name')
      .where('words', '=', ''),
  );
  const removeForms = prepare(raw, db.deleteFrom('person_form').where('person_id', '=', 0));

  /** Every form of the name and the office; of those that changed since the last time, where that is known. */
  const saveForms = ({ entry: { entry }, tally, changed }: WrittenEntry, isNew: boolean) => {
    if (!changed && !isNew) removeForms.run(entry);
    const forms = tally['form'] ?? {};
    for (const words of changed ? (changed['form'] ?? []) : Object.keys(forms))
      addForm.run(entry, 'name', words, forms[words]!.reports);
    const folded = changed && new Set([...(changed['office'] ?? [])].map(foldName));
    if (folded?.size === 0) return;
    if (folded)
      for (const words of Object.keys(tally['office'] ?? {}))
        if (folded.has(foldName(words))) removeForm.run(entry, 'office', words);
    for (const { words, reports } of officesOf(tally['office']))
      if (!folded || folded.has(foldName(words))) addForm.run(entry, 'office', words, reports);
  };

  return {
    ...rowKeeper(db, raw, 'person'),
    write(key, written, isNew) {
      const { name, party, office, ref, firstDay, lastDay } = written.fields as PersonFields;
      const { entry, reports, sources } = written.entry;
      const names = [name, ...Object.keys(written.tally['form'] ?? {}).sort()];
      save(
        {
          id: entry,
          key,
          name,
          names_folded: [...new Set(names.map(foldName))].join(' | '),
          name_key: nameKey(name),
          party,
          office,
          ref,
          reports,
          sources,
          first_day: firstDay,
          last_day: lastDay,
        },
        isNew,
      );
      saveForms(written, isNew);
    },
  };
}
