/** Where the entries of each kind are kept for those who ask. */
import type { Kysely } from 'kysely';
import type { EntryKind } from '../../../record/kinds.ts';
import type { WrittenEntry } from '../../../record/settle/ledger.ts';
import type { SqliteDatabase } from '../../dialect.ts';
import type { RecordDatabase } from '../../schema.ts';
import { eventWriter } from './event.ts';
import { claimWriter, commitmentWriter, positionWriter, proposalWriter } from './ledger.ts';
import { occasionWriter } from './occasion.ts';
import { personWriter } from './person.ts';
import { statementWriter } from './statement.ts';

export interface EntryWriter {
  /** Where the row of the entry has another key than this, gives it one that no entry has. */
  giveWay(entry: number, key: string): void;
  /** Inserts or updates all rows of an entry. `isNew`: it has none yet. */
  write(key: string, written: WrittenEntry, isNew: boolean): void;
  /** Removes them, where there are any. */
  remove(entry: number): void;
}

/** The entry of a person, by the id of one of the accounts; null where it is not in the record. */
export type PersonEntry = (account: number) => number | null;

export function entryWriters(
  db: Kysely<RecordDatabase>,
  raw: SqliteDatabase,
  personEntry: PersonEntry,
): { [K in EntryKind]: EntryWriter } {
  return {
    person: personWriter(db, raw),
    occasion: occasionWriter(db, raw, personEntry),
    statement: statementWriter(db, raw, personEntry),
    position: positionWriter(db, raw, personEntry),
    proposal: proposalWriter(db, raw),
    commitment: commitmentWriter(db, raw),
    claim: claimWriter(db, raw),
    event: eventWriter(db, raw, personEntry),
  };
}
