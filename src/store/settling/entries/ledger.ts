/** Positions, proposals, commitments and claims. */
import type { Kysely } from 'kysely';
import type { ClaimFields } from '../../../record/claims/aspect.ts';
import type { CommitmentFields } from '../../../record/commitments/fields.ts';
import type { PositionFields } from '../../../record/positions/fields.ts';
import type { ProposalFields } from '../../../record/proposals/fields.ts';
import type { WrittenEntry } from '../../../record/settle/ledger.ts';
import type { SqliteDatabase } from '../../dialect.ts';
import type { EntryPartyTable } from '../../ledger-tables.ts';
import { codes, type RecordDatabase } from '../../schema.ts';
import { prepare } from '../query.ts';
import { days, reported, rowKeeper, saver } from './row.ts';
import type { EntryWriter, PersonEntry } from './writers.ts';

type Role = EntryPartyTable['role'];

/** The columns that all have, and events too: whatever they are, they are dated and told by reports in words. */
export const shared = [
  'key',
  'reports',
  'sources',
  'date',
  'first_day',
  'last_day',
  'first_reported',
  'last_reported',
  'text',
] as const;

export const sharedValues = (
  key: string,
  { entry, tally }: WrittenEntry,
  date: string | null,
  text: string,
) => ({
  id: entry.entry,
  key,
  reports: entry.reports,
  sources: entry.sources,
  date,
  ...days(date),
  ...reported(tally['text']),
  text,
});

export function positionWriter(
  db: Kysely<RecordDatabase>,
  raw: SqliteDatabase,
  personEntry: PersonEntry,
): EntryWriter {
  const save = saver(db, raw, 'position', [
    ...shared,
    'party',
    'holder',
    'person_id',
    'speaker',
    'office',
    'rank',
    'issue',
    'stance',
    'firmness',
    'condition',
    'tied',
  ]);
  return {
    ...rowKeeper(db, raw, 'position'),
    write(key, written, isNew) {
      const p = written.fields as PositionFields;
      save(
        {
          ...sharedValues(key, written, p.date, p.text),
          party: p.party,
          holder: p.holder,
          person_id: p.person === null ? null : personEntry(p.person),
          speaker: p.speaker,
          office: p.office,
          rank: codes.speakerRank.indexOf(p.rank),
          issue: p.issue,
          stance: codes.stance.indexOf(p.stance),
          firmness: codes.firmness.indexOf(p.firmness),
          condition: p.condition,
          tied: p.tied,
        },
        isNew,
      );
    },
  };
}

export function proposalWriter(db: Kysely<RecordDatabase>, raw: SqliteDatabase): EntryWriter {
  const save = saver(db, raw, 'proposal', [...shared, 'kind', 'issue']);
  const row = rowKeeper(db, raw, 'proposal');
  const parties = partiesOf(db, raw);
  const removeResponses = prepare(raw, db.deleteFrom('proposal_response').where('proposal_id', '=', 0));
  const addResponse = prepare(
    raw,
    db
      .insertInto('proposal_response')
      .values({ proposal_id: 0, party: '', kind: '', first_reported: 0, last_reported: 0, reports: 0 }),
  );
  return {
    giveWay: row.giveWay,
    write(key, written, isNew) {
      const p = written.fields as ProposalFields;
      const { entry } = written.entry;
      save(
        {
          ...sharedValues(key, written, p.date, p.text),
          kind: codes.proposalKind.indexOf(p.kind),
          issue: p.issue,
        },
        isNew,
      );
      parties.replace(entry, { author: p.authors, addressee: p.addressees }, isNew);
      if (!isNew) removeResponses.run(entry);
      for (const { party, kind, first, last, reports } of p.responses)
        addResponse.run(entry, party, kind, first, last, reports);
    },
    remove(entry) {
      removeResponses.run(entry);
      parties.remove(entry);
      row.remove(entry);
    },
  };
}

export function commitmentWriter(db: Kysely<RecordDatabase>, raw: SqliteDatabase): EntryWriter {
  const save = saver(db, raw, 'commitment', [
    ...shared,
    'negated',
    'due',
    'due_first',
    'due_last',
    'condition',
    'occasion',
    'promised',
    'outcome',
  ]);
  const row = rowKeeper(db, raw, 'commitment');
  const parties = partiesOf(db, raw);
  return {
    giveWay: row.giveWay,
    write(key, written, isNew) {
      const c = written.fields as CommitmentFields;
      const due = days(c.due);
      save(
        {
          ...sharedValues(key, written, c.date, c.text),
          negated: c.negated ? 1 : 0,
          due: c.due,
          due_first: due.first_day,
          due_last: due.last_day,
          condition: c.condition,
          occasion: c.occasion,
          promised: c.promised,
          outcome: c.outcome,
        },
        isNew,
      );
      parties.replace(written.entry.entry, { holder: c.holders, counterpart: c.counterparts }, isNew);
    },
    remove(entry) {
      parties.remove(entry);
      row.remove(entry);
    },
  };
}

export function claimWriter(db: Kysely<RecordDatabase>, raw: SqliteDatabase): EntryWriter {
  const save = saver(db, raw, 'claim', [...shared, 'kind', 'subject', 'count', 'period']);
  const row = rowKeeper(db, raw, 'claim');
  const parties = partiesOf(db, raw);
  return {
    giveWay: row.giveWay,
    write(key, written, isNew) {
      const { kind, parties: counted, text, subject, count, period, people } = written.fields as ClaimFields;
      save(
        {
          ...sharedValues(key, written, null, text),
          kind: codes.claimKind.indexOf(kind),
          subject,
          count,
          period,
        },
        isNew,
      );
      parties.replace(written.entry.entry, { party: counted, person: people.map(String) }, isNew);
    },
    remove(entry) {
      parties.remove(entry);
      row.remove(entry);
    },
  };
}

/** Those who stand beside an entry, by their role. */
export function partiesOf(db: Kysely<RecordDatabase>, raw: SqliteDatabase) {
  const remove = prepare(raw, db.deleteFrom('entry_party').where('entry_id', '=', 0));
  const add = prepare(raw, db.insertInto('entry_party').values({ entry_id: 0, role: 'party', party: '' }));
  return {
    replace(entry: number, roles: { [role in Role]?: readonly string[] }, isNew: boolean): void {
      if (!isNew) remove.run(entry);
      for (const [role, names] of Object.entries(roles)) for (const name of names) add.run(entry, role, name);
    },
    remove(entry: number): void {
      remove.run(entry);
    },
  };
}
