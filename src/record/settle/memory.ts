/** A ledger in memory. */
import type { Words } from '../aspects.ts';
import type { AccountKind, EntryKind } from '../kinds.ts';
import type {
  AccountRow,
  DoubtRow,
  EntryRow,
  Ledger,
  MentionRow,
  ReportRow,
  WrittenEntry,
} from './ledger.ts';

export class MemoryLedger implements Ledger {
  readonly written = new Map<number, WrittenEntry>();
  readonly words = new Map<MentionRow, readonly Words[]>();
  readonly doubts = new Map<AccountRow, readonly DoubtRow[]>();
  readonly #accounts: AccountRow[] = [];
  readonly #byId = new Map<string, AccountRow>();
  readonly #members = new Map<number, Set<AccountRow>>();
  readonly #entryOf = new Map<AccountRow, number>();
  readonly #marks = new Map<number, AccountRow[]>();
  readonly #late = new Map<AccountRow, string[]>();
  readonly #support = new Map<number, number>();
  readonly #mentions = new Map<AccountRow, MentionRow[]>();
  readonly #told = new Map<number, { account: AccountRow; mention: MentionRow }[]>();
  readonly #reports = new Map<number, ReportRow>();
  readonly #clusters = new Map<number, Set<number>>();
  readonly #entries = new Map<number, EntryRow>();
  #lastEntry = 0;

  /** Makes a report known; to be called before it is settled. */
  addReport({ number, key, day }: Pick<ReportRow, 'number' | 'key' | 'day'>): void {
    this.#reports.set(number, { number, key, day, cluster: number });
    this.#clusters.set(number, new Set([number]));
  }

  expect(): void {}

  account(kind: AccountKind, id: number): AccountRow | null {
    return this.#byId.get(`${kind} ${id}`) ?? null;
  }

  byRow(row: number): AccountRow {
    return this.#accounts[row - 1]!;
  }

  addAccount(kind: AccountKind, id: number, account: unknown): AccountRow {
    const row = this.#accounts.length + 1;
    const added: AccountRow = { row, id, kind, account, leader: row, entry: 0 };
    this.#accounts.push(added);
    this.#byId.set(`${kind} ${id}`, added);
    this.#mentions.set(added, []);
    return added;
  }

  saveAccount(account: AccountRow): void {
    const before = this.#entryOf.get(account);
    if (before === account.entry) return;
    if (before !== undefined) this.#members.get(before)?.delete(account);
    this.#entryOf.set(account, account.entry);
    this.#members.get(account.entry)?.add(account);
  }

  accountsOf(entry: number): AccountRow[] {
    return [...this.#members.get(entry)!];
  }

  addMark(mark: number, account: AccountRow): boolean {
    const there = this.#marks.get(mark);
    if (!there) this.#marks.set(mark, [account]);
    else if (there.includes(account)) return false;
    else there.push(account);
    return true;
  }

  count(mark: number, limit: number): number {
    return Math.min(limit, this.under(mark).length);
  }

  under(mark: number): readonly AccountRow[] {
    return this.#marks.get(mark) ?? [];
  }

  addLateMark(account: AccountRow, mark: string): void {
    this.#late.set(account, [...this.lateMarks(account), mark]);
  }

  lateMarks(account: AccountRow): string[] {
    return this.#late.get(account) ?? [];
  }

  support(key: number): number {
    return this.#support.get(key) ?? 0;
  }

  addSupport(key: number, by: 1 | -1): void {
    this.#support.set(key, this.support(key) + by);
  }

  addMention(account: AccountRow, mention: MentionRow, words: readonly Words[]): void {
    this.#mentions.get(account)!.push(mention);
    this.words.set(mention, words);
    const told = this.#told.get(mention.report);
    if (told) told.push({ account, mention });
    else this.#told.set(mention.report, [{ account, mention }]);
  }

  mentionsOf(account: AccountRow): MentionRow[] {
    return this.#mentions.get(account)!;
  }

  mentionsIn(report: number): { account: AccountRow; mention: MentionRow }[] {
    return this.#told.get(report) ?? [];
  }

  report(number: number): ReportRow {
    return this.#reports.get(number)!;
  }

  cluster(number: number): number[] {
    return [...(this.#clusters.get(number) ?? [])];
  }

  saveCluster(number: number, cluster: number): void {
    const report = this.report(number);
    this.#clusters.get(report.cluster)!.delete(number);
    report.cluster = cluster;
    this.#clusters.get(cluster)!.add(number);
  }

  newEntry(kind: EntryKind, head: AccountRow): EntryRow {
    const entry = ++this.#lastEntry;
    const row = { entry, kind, head: head.row, mentions: 0, reports: 0, sources: 0, told: '', tally: null };
    this.#entries.set(entry, row);
    this.#members.set(entry, new Set());
    return row;
  }

  entry(entry: number): EntryRow {
    return this.#entries.get(entry)!;
  }

  saveEntry(): void {}

  removeEntry({ entry }: EntryRow): void {
    this.#entries.delete(entry);
    this.written.delete(entry);
  }

  saveDoubts(account: AccountRow, doubts: readonly DoubtRow[]): void {
    this.doubts.set(account, doubts);
  }

  write(entries: readonly WrittenEntry[]): void {
    for (const written of entries)
      if (written.fields === null) this.written.delete(written.entry.entry);
      else this.written.set(written.entry.entry, written);
  }
}
