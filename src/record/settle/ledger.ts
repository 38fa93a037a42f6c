/**
 * What settling reads and writes as it goes: a port, since the record is settled in memory (tests, the library) as in
 * a database. Everything is written through: what was written is read back at once.
 */
import type { Words } from '../aspects.ts';
import type { AccountKind, EntryKind } from '../kinds.ts';
import type { Conflict, Tally } from '../tally.ts';

/** One object for each account as long as the ledger is at hand. */
export interface AccountRow {
  /** The ledger's own number, which nothing but the ledger may read anything into. */
  readonly row: number;
  readonly id: number;
  readonly kind: AccountKind;
  readonly account: unknown;
  /** `row` of the account that it follows; its own where it leads. */
  leader: number;
  /** The ledger's number of its entry; 0 before it has one. */
  entry: number;
}

export interface MentionRow {
  /** `row` of the account. */
  account: number;
  report: number;
  /** Where its first words begin. */
  at: number;
  votes: { [field: string]: readonly string[] };
}

export interface ReportRow {
  number: number;
  key: string;
  /** Day of publication. */
  day: number | null;
  /** The number of the first report of its near-duplicates; its own where it stands alone. */
  cluster: number;
}

export interface EntryRow {
  /** The ledger's own number. */
  readonly entry: number;
  readonly kind: EntryKind;
  /** `row` of the account that the entry goes by: the leader of its accounts, or the highest leader of those that people have merged. */
  head: number;
  mentions: number;
  /** Different reports among them. */
  reports: number;
  /** Different clusters among these. */
  sources: number;
  /** The least {@link placeOf} of its mentions; '' without any. */
  told: string;
  /** Kept for an entry of many mentions only: null where it is made of the mentions each time. */
  tally: Tally | null;
}

/** A text that orders mentions by day of publication, report and place in it. */
export function placeOf({ day, key }: ReportRow, { at }: MentionRow): string {
  // From the year 0 on, so that no day is negative; a report without a date comes last.
  const when = day === null ? '9999999' : String(day + 719_528).padStart(7, '0');
  return `${when} ${key} ${String(at).padStart(8, '0')}`;
}

export interface DoubtRow {
  other: number;
  score: number;
  reason: string;
}

export interface Ledger {
  /** Makes ready what is about to be asked for: accounts by id, and what stands under marks. */
  expect(what: { kind: AccountKind; ids: readonly number[] } | { marks: readonly number[] }): void;

  /** An account by its id. */
  account(kind: AccountKind, id: number): AccountRow | null;
  byRow(row: number): AccountRow;
  /** A new account, which leads itself and has no entry. */
  addAccount(kind: AccountKind, id: number, account: unknown): AccountRow;
  saveAccount(account: AccountRow): void;
  accountsOf(entry: number): AccountRow[];

  /** False where the account has the mark already. */
  addMark(mark: number, account: AccountRow): boolean;
  /** How many accounts are under a mark, at most `limit`. */
  count(mark: number, limit: number): number;
  /** The accounts under a mark. */
  under(mark: number): readonly AccountRow[];
  /** Notes a mark that a mention gave, so that {@link lateMarks} has it. */
  addLateMark(account: AccountRow, mark: string): void;
  lateMarks(account: AccountRow): string[];

  support(key: number): number;
  addSupport(key: number, by: 1 | -1): void;

  addMention(account: AccountRow, mention: MentionRow, words: readonly Words[]): void;
  mentionsOf(account: AccountRow): MentionRow[];
  mentionsIn(report: number): { account: AccountRow; mention: MentionRow }[];

  report(number: number): ReportRow;
  /** The numbers of the reports of a cluster. */
  cluster(number: number): number[];
  saveCluster(report: number, cluster: number): void;

  newEntry(kind: EntryKind, head: AccountRow): EntryRow;
  entry(entry: number): EntryRow;
  saveEntry(entry: EntryRow): void;
  removeEntry(entry: EntryRow): void;
  /** Replaces the doubts of an account. */
  saveDoubts(account: AccountRow, doubts: readonly DoubtRow[]): void;

  /** Puts entries, as their aspects have them, where they are asked for. Those that others name come first. */
  write(entries: readonly WrittenEntry[]): void;
}

export interface WrittenEntry {
  entry: EntryRow;
  head: AccountRow;
  /** What the aspect made of it; null where it was rejected. */
  fields: unknown;
  conflicts: readonly Conflict[];
  tally: Tally;
  /** The values of the tally that have changed since it was written last; null: any may have. */
  changed: { [field: string]: Set<string> } | null;
}
