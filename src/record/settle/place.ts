/**
 * Which account leads which: greedy, from the highest rank down, redone only where something has changed that an
 * account looks at. An account's leader follows from accounts that outrank it alone, so that the result is the one
 * fixed point, whatever came first.
 */
import type { Aspect, Mention, Standing } from '../aspects.ts';
import { hash52 } from '../keys.ts';
import type { Overlay } from '../overlay.ts';
import { Heap } from './heap.ts';
import type { AccountRow, Ledger } from './ledger.ts';

const CROWD = 200;

const levelOf = (count: number) => 32 - Math.clz32(count);

/** Accounts as they stand, for one pass. */
interface Place {
  row: AccountRow;
  level: number;
  rank: number;
}

export class Placing {
  readonly #aspect: Aspect;
  readonly #ledger: Ledger;
  readonly #overlay: Overlay;
  readonly #places = new Map<number, Place>();
  readonly #queue = new Heap<Place>(outranks);
  /** By row, the leaders before this pass of the accounts that were given another in it. */
  readonly #before = new Map<number, number>();
  readonly #keys = new Map<string, number>();

  constructor(aspect: Aspect, ledger: Ledger, overlay: Overlay) {
    this.#aspect = aspect;
    this.#ledger = ledger;
    this.#overlay = overlay;
  }

  /** Makes ready what the accounts that are new look at, and what looks at these and at the marks of the mentions. */
  expect(mentions: readonly { mention: Mention<unknown>; isNew: boolean }[]): void {
    const marks: string[] = [];
    for (const { mention, isNew } of mentions) {
      marks.push(...this.#withWatchers(mention.marks ?? []));
      if (!isNew) continue;
      marks.push(...this.#withWatchers(this.#aspect.marks(mention.account)));
      marks.push(...this.#aspect.seeks(mention.account));
    }
    this.#expect(marks);
  }

  /** Puts a new account under its marks. */
  enter(row: AccountRow): void {
    this.#enqueue(row);
    this.#before.set(row.row, 0);
    for (const mark of this.#aspect.marks(row.account)) this.#mark(row, mark);
  }

  /** Gives an account a mark by a mention. */
  markLate(row: AccountRow, mark: string): void {
    if (this.#mark(row, mark)) this.#ledger.addLateMark(row, mark);
  }

  /** Counts a report in support of some of its accounts, or (−1) no longer. */
  support(rows: readonly AccountRow[], by: 1 | -1): void {
    const names = new Map(rows.map((row) => [this.#aspect.support?.(row.account) ?? null, row]));
    for (const row of rows) {
      const name = this.#aspect.support?.(row.account) ?? null;
      if (name === '' || (name !== null && names.get(name) === row)) this.#support(row, name, by);
    }
  }

  #support(row: AccountRow, name: string, by: 1 | -1): void {
    const key = this.#supportKey(row, name);
    const count = this.#ledger.support(key);
    if (levelOf(count) === levelOf(count + by)) {
      this.#ledger.addSupport(key, by);
      return;
    }
    const before = (name === '' ? [row] : this.#all(name)).map((peer) => this.#place(peer));
    this.#ledger.addSupport(key, by);
    for (const old of before) this.#places.delete(old.row.row);
    for (const old of before) {
      const now = this.#place(old.row);
      this.#enqueue(old.row);
      this.#enqueueWatchers(now, outranks(old, now) ? old : now);
    }
  }

  /** Has an account decided anew, as after a decision of a person's. */
  touch(row: AccountRow): void {
    this.#enqueue(row);
  }

  /** Of two accounts, whether `a` has the higher rank. */
  outranks(a: AccountRow, b: AccountRow): boolean {
    return outranks(this.#place(a), this.#place(b));
  }

  /** Decides until nothing changes. Returns the accounts that have another leader than `before`; 0 for a new one. */
  settle(): { account: AccountRow; before: number }[] {
    for (let place = this.#queue.pop(); place; place = this.#queue.pop()) {
      // One whose rank has changed since stands in the queue again.
      if (this.#places.get(place.row.row) === place) this.#decide(place);
    }
    const moved = [...this.#before]
      .map(([row, before]) => ({ account: this.#ledger.byRow(row), before }))
      .filter(({ account, before }) => account.leader !== before);
    this.#before.clear();
    return moved;
  }

  #decide(place: Place): void {
    const { row } = place;
    const leader = this.#leaderFor(place);
    if (leader === row.leader) return;
    if (!this.#before.has(row.row)) this.#before.set(row.row, row.leader);
    row.leader = leader;
    this.#ledger.saveAccount(row);
    this.#enqueueWatchers(place, place);
  }

  #leaderFor(place: Place): number {
    const { row } = place;
    const near = this.#near(place);
    if (near.length === 0) {
      this.#ledger.saveDoubts(row, []);
      return row.row;
    }
    const standing = this.#standing(place);
    const choice = this.#aspect.choose(
      standing,
      near.map((p) => this.#standing(p)),
      { under: (mark) => this.#seen(mark).map((r) => r.id) },
    );
    this.#ledger.saveDoubts(row, choice.doubts ?? []);
    return choice.joins === null ? row.row : near.find((p) => p.row.id === choice.joins)!.row.leader;
  }

  /** Those in sight that outrank it, highest first. */
  #near(place: Place): Place[] {
    const found = new Map<number, Place>();
    const seeks = this.#aspect.seeks(place.row.account);
    this.#expect(seeks);
    for (const mark of seeks)
      for (const other of this.#seen(mark)) {
        if (other === place.row || found.has(other.row) || !this.#regards(place.row, other)) continue;
        const there = this.#place(other);
        if (outranks(there, place) && !this.#isApart(place, other)) found.set(other.row, there);
      }
    return [...found.values()].sort((a, b) => (outranks(a, b) ? -1 : 1));
  }

  #regards(self: AccountRow, other: AccountRow): boolean {
    return this.#aspect.regards?.(self.account, other.account) ?? true;
  }

  /** Whether the other, or what follows its leader, was declared to be of another entry. What ranks lower will give way itself. */
  #isApart(place: Place, other: AccountRow): boolean {
    return this.#apartFrom(place.row).some(
      (row) => row.leader === other.leader && outranks(this.#place(row), place),
    );
  }

  #apartFrom({ id }: AccountRow): AccountRow[] {
    return this.#overlay.apartFrom(id).flatMap((a) => this.#ledger.account(this.#aspect.kind, a) ?? []);
  }

  #standing({ row, level, rank }: Place): Standing<unknown> {
    const leader = row.leader === row.row ? row : this.#ledger.byRow(row.leader);
    return { id: row.id, account: row.account, level, rank, leader };
  }

  #place(row: AccountRow): Place {
    let place = this.#places.get(row.row);
    if (!place) {
      place = this.#placed(row, this.#level(row));
      this.#places.set(row.row, place);
    }
    return place;
  }

  #placed(row: AccountRow, level: number): Place {
    return { row, level, rank: this.#aspect.rank(row.account, level) };
  }

  #level(row: AccountRow): number {
    const name = this.#aspect.support?.(row.account) ?? null;
    return name === null ? 1 : levelOf(this.#ledger.support(this.#supportKey(row, name)));
  }

  #supportKey(row: AccountRow, name: string): number {
    return name === '' ? row.id : this.#key(name);
  }

  #enqueue(row: AccountRow): void {
    const place = this.#place(row);
    if (!this.#queue.has(place)) this.#queue.push(place);
  }

  /** All that look at the account and rank below `limit`. */
  #enqueueWatchers({ row }: Place, limit: Place): void {
    const marks = [...this.#aspect.marks(row.account), ...this.#ledger.lateMarks(row)];
    this.#expect(this.#withWatchers(marks));
    for (const mark of marks) if (!this.#isCrowded(mark)) this.#enqueueUnder(mark, row, limit);
    for (const other of this.#apartFrom(row)) if (outranks(limit, this.#place(other))) this.#enqueue(other);
  }

  #enqueueUnder(mark: string, row: AccountRow, limit: Place | null): void {
    for (const watcher of this.#aspect.watchers?.(mark) ?? [mark])
      for (const other of this.#all(watcher))
        if (
          other !== row &&
          (limit === null || outranks(limit, this.#place(other))) &&
          this.#regards(other, row)
        )
          this.#enqueue(other);
  }

  /** Puts the account under the mark, and has those decided anew that look there. False where it had the mark. */
  #mark(row: AccountRow, mark: string): boolean {
    if (!this.#ledger.addMark(this.#key(mark), row)) return false;
    const cap = this.#cap(mark);
    const count = this.#ledger.count(this.#key(mark), cap + 2);
    if (count <= cap) this.#enqueueUnder(mark, row, this.#place(row));
    // What was looked at is so no more.
    else if (count === cap + 1) this.#enqueueUnder(mark, row, null);
    return true;
  }

  #cap(mark: string): number {
    return this.#aspect.crowd?.(mark) ?? CROWD;
  }

  #isCrowded(mark: string): boolean {
    const cap = this.#cap(mark);
    return this.#ledger.count(this.#key(mark), cap + 1) > cap;
  }

  #seen(mark: string): readonly AccountRow[] {
    return this.#isCrowded(mark) ? [] : this.#all(mark);
  }

  #all(mark: string): readonly AccountRow[] {
    return this.#ledger.under(this.#key(mark));
  }

  #withWatchers(marks: readonly string[]): string[] {
    return marks.flatMap((mark) => [mark, ...(this.#aspect.watchers?.(mark) ?? [])]);
  }

  #expect(marks: readonly string[]): void {
    this.#ledger.expect({ marks: [...new Set(marks.map((mark) => this.#key(mark)))] });
  }

  #key(mark: string): number {
    let key = this.#keys.get(mark);
    if (key === undefined) {
      key = hash52(`${this.#aspect.kind} ${mark}`);
      this.#keys.set(mark, key);
    }
    return key;
  }
}

/** Whether `a` is decided before `b`. */
function outranks(a: Place, b: Place): boolean {
  return a.rank === b.rank ? a.row.id < b.row.id : a.rank > b.rank;
}
