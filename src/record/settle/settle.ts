/** Taking reports into the record, a batch at a time. */
import type { Aspect, EntryAspect, Mention } from '../aspects.ts';
import type { Gathered } from '../gather.ts';
import { accountId } from '../keys.ts';
import type { EntryKind } from '../kinds.ts';
import { noOverlay, type Overlay } from '../overlay.ts';
import { sourceAspect } from '../sources/aspect.ts';
import { assign } from './assign.ts';
import { corrector } from './correct.ts';
import { Entries } from './entries.ts';
import type { AccountRow, Ledger, MentionRow, WrittenEntry } from './ledger.ts';
import { Placing } from './place.ts';

export interface SettleOptions {
  aspects: readonly EntryAspect[];
  overlay?: Overlay;
  /** From how many mentions on an entry keeps its tally. */
  large?: number;
}

/**
 * Adds the reports, none of which the ledger has mentions of, and brings every entry that this bears on up to date.
 * Whatever was settled in whatever batches and order, the ledger then holds the same entries. To be run in a
 * transaction.
 */
export function settle(ledger: Ledger, batch: readonly Gathered[], options: SettleOptions): void {
  new Settling(ledger, options).settle(batch);
}

/** Brings the entries up to date after decisions on accounts, by id: those now in the overlay, or no more. */
export function settleDecisions(
  ledger: Ledger,
  accounts: readonly AccountRow[],
  options: SettleOptions,
): void {
  new Settling(ledger, options).redecide(accounts);
}

/** What a person has added to what a report says. */
export interface ToldByHand {
  kind: EntryKind;
  report: number;
  mention: Mention<unknown>;
}

/** Adds what people have found in reports that are settled; what these say already is left out. */
export function settleAdditions(ledger: Ledger, told: readonly ToldByHand[], options: SettleOptions): void {
  new Settling(ledger, options).tell(told);
}

interface Added {
  account: AccountRow;
  mention: MentionRow;
}

class Settling {
  readonly #ledger: Ledger;
  readonly #aspects: readonly EntryAspect[];
  readonly #overlay: Overlay;
  readonly #entries: Entries;
  /** Numbers of the reports of the batch. */
  readonly #fresh = new Set<number>();
  /** Reports of earlier batches that turn out to be originals (1) or copies (−1). */
  readonly #shifted = new Map<number, 1 | -1>();

  constructor(ledger: Ledger, { aspects, overlay = noOverlay, large }: SettleOptions) {
    this.#ledger = ledger;
    this.#aspects = aspects;
    this.#overlay = overlay;
    this.#entries = new Entries(ledger, large);
  }

  settle(batch: readonly Gathered[]): void {
    for (const { number } of batch) this.#fresh.add(number);
    this.#cluster(batch);
    for (const aspect of this.#aspects) {
      const placing = new Placing(aspect, this.#ledger, this.#overlay);
      this.#shiftSupport(placing, aspect);
      const added = this.#enter(placing, aspect, batch);
      this.#place(placing, aspect, []);
      for (const { account, mention } of added) this.#entries.add(account, mention);
    }
    this.#write();
  }

  tell(told: readonly ToldByHand[]): void {
    for (const aspect of this.#aspects) {
      const own = told.filter((t) => t.kind === aspect.kind);
      if (own.length === 0) continue;
      const placing = new Placing(aspect, this.#ledger, this.#overlay);
      const added = own.flatMap((t) => this.#tellByHand(placing, aspect, t));
      const moved = this.#place(placing, aspect, []);
      for (const { account, mention } of added) if (!moved.has(account)) this.#entries.add(account, mention);
    }
    this.#write();
  }

  #tellByHand(placing: Placing, aspect: Aspect, { report, mention }: ToldByHand): Added[] {
    const id = accountId(aspect.kind, mention.account);
    const there = accountsIn(this.#ledger.mentionsIn(report)).filter((a) => a.kind === aspect.kind);
    if (there.some((a) => a.id === id)) return [];
    const added = this.#tell(placing, aspect, report, id, mention);
    const nameOf = (account: AccountRow) => aspect.support?.(account.account) ?? null;
    const name = aspect.support?.(mention.account) ?? null;
    const isCounted = name !== '' && there.some((a) => nameOf(a) === name);
    if (this.#isOriginal(report) && !isCounted) placing.support(accountsIn(added), 1);
    return added;
  }

  redecide(accounts: readonly AccountRow[]): void {
    for (const aspect of this.#aspects) {
      const own = accounts.filter((a) => a.kind === aspect.kind);
      const placing = new Placing(aspect, this.#ledger, this.#overlay);
      for (const account of own) placing.touch(account);
      this.#place(placing, aspect, own);
      // What was corrected is written whole.
      for (const { entry } of own) {
        this.#entries.reduce(entry);
        if (aspect.kind === 'person') this.#touchNaming(entry);
      }
    }
    this.#write();
  }

  /** Finds the copies among all reports, and tells the entries. */
  #cluster(batch: readonly Gathered[]): void {
    const placing = new Placing(sourceAspect as Aspect, this.#ledger, noOverlay);
    this.#enter(placing, sourceAspect as Aspect, batch);
    const reportOf = (account: AccountRow) => this.#ledger.mentionsOf(account)[0]!.report;
    for (const { account } of placing.settle()) {
      const report = reportOf(account);
      const cluster = reportOf(this.#ledger.byRow(account.leader));
      if (this.#fresh.has(report)) this.#ledger.saveCluster(report, cluster);
      else this.#recluster(report, cluster);
    }
  }

  #recluster(report: number, cluster: number): void {
    const before = this.#isOriginal(report);
    this.#entries.recluster(report, cluster);
    const after = this.#isOriginal(report);
    if (before !== after) this.#shifted.set(report, after ? 1 : -1);
  }

  #isOriginal(report: number): boolean {
    return this.#ledger.report(report).cluster === report;
  }

  /** Copies support nothing: where a report turns out to be one, or none, what it supports has one report less or more. */
  #shiftSupport(placing: Placing, aspect: Aspect): void {
    for (const [report, by] of this.#shifted) {
      const own = this.#ledger.mentionsIn(report).filter((m) => m.account.kind === aspect.kind);
      placing.support(accountsIn(own), by);
    }
  }

  /** Puts down what the reports say, without deciding anything yet. */
  #enter(placing: Placing, aspect: Aspect, batch: readonly Gathered[]): Added[] {
    const told = batch.map((report) => ({ report, mentions: merged(aspect, report) }));
    const ids = new Set(told.flatMap(({ mentions }) => [...mentions.keys()]));
    this.#ledger.expect({ kind: aspect.kind, ids: [...ids] });
    placing.expect(
      told.flatMap(({ mentions }) =>
        [...mentions].map(([id, mention]) => ({ mention, isNew: !this.#ledger.account(aspect.kind, id) })),
      ),
    );
    return told.flatMap(({ report, mentions }) => {
      const added = [...mentions].flatMap(([id, mention]) =>
        this.#tell(placing, aspect, report.number, id, mention),
      );
      if (this.#isOriginal(report.number)) placing.support(accountsIn(added), 1);
      return added;
    });
  }

  #tell(placing: Placing, aspect: Aspect, report: number, id: number, mention: Mention<unknown>): Added[] {
    let account = this.#ledger.account(aspect.kind, id);
    if (!account) {
      account = this.#ledger.addAccount(aspect.kind, id, mention.account);
      placing.enter(account);
    }
    const { words, votes, marks } = mention;
    if (words.length === 0 && aspect.kind !== 'source') return [];
    const row: MentionRow = { account: account.row, report, at: words[0]?.span[0] ?? 0, votes };
    this.#ledger.addMention(account, row, words);
    for (const mark of marks ?? []) placing.markLate(account, mark);
    return [{ account, mention: row }];
  }

  /** Decides who is one with whom, and moves the accounts to the entries of their leaders. Returns those that had another. */
  #place(placing: Placing, aspect: EntryAspect, decided: readonly AccountRow[]): Set<AccountRow> {
    const { moves, renamed } = assign(this.#ledger, aspect.kind, placing, this.#overlay, decided);
    for (const entry of renamed) {
      this.#entries.touch(entry);
      // It may have been rejected under the name that it had, or that it has.
      if (aspect.kind === 'person' && this.#overlay.rejected('person').length > 0) this.#touchNaming(entry);
    }
    for (const { account, from } of moves) {
      if (aspect.kind === 'person') this.#touchDecided(account);
      if (from === 0) continue;
      this.#entries.reduce(from);
      for (const mention of this.#ledger.mentionsOf(account)) {
        if (this.#fresh.has(mention.report)) continue;
        this.#entries.add(account, mention);
        if (aspect.kind === 'person') this.#touchNamed(mention.report);
      }
    }
    return new Set(moves.flatMap((m) => (m.from === 0 ? [] : [m.account])));
  }

  /** What names a person is to be written anew. */
  #touchNaming(person: number): void {
    for (const account of this.#ledger.accountsOf(person)) {
      this.#touchDecided(account);
      for (const { report } of this.#ledger.mentionsOf(account)) this.#touchNamed(report);
    }
  }

  #touchDecided(person: AccountRow): void {
    for (const { kind, account } of this.#overlay.naming(person.id)) {
      const entry = this.#ledger.account(kind, account)?.entry ?? 0;
      if (entry > 0) this.#entries.touch(entry);
    }
  }

  #touchNamed(report: number): void {
    for (const { account } of this.#ledger.mentionsIn(report))
      if (account.entry > 0 && account.kind !== 'person') this.#entries.touch(account.entry);
  }

  #write(): void {
    const pending = this.#entries.finish();
    const correct = corrector(this.#ledger, this.#overlay);
    const written: WrittenEntry[] = [];
    for (const aspect of this.#aspects)
      for (const { entry, tally, changed } of pending) {
        if (entry.kind !== aspect.kind) continue;
        const head = this.#ledger.byRow(entry.head);
        const corrected = entry.mentions === 0 ? null : correct(entry, tally);
        const fields = corrected && aspect.entry(head.account, corrected);
        written.push({
          entry,
          head,
          fields,
          conflicts: corrected ? (aspect.conflicts?.(fields, corrected) ?? []) : [],
          tally: corrected ?? {},
          changed: corrected === tally ? changed : null,
        });
      }
    this.#ledger.write(written);
  }
}

const accountsIn = (mentions: readonly { account: AccountRow }[]) => mentions.map((m) => m.account);

/** The mentions of a report by account; what it says of one account in several places is one mention. */
function merged(aspect: Aspect, report: Gathered): Map<number, Mention<unknown>> {
  const found = new Map<number, Mention<unknown>>();
  for (const mention of aspect.mentions(report)) {
    const id = accountId(aspect.kind, mention.account);
    const other = found.get(id);
    found.set(id, other ? join(other, mention) : mention);
  }
  return found;
}

function join(a: Mention<unknown>, b: Mention<unknown>): Mention<unknown> {
  const votes: { [field: string]: readonly string[] } = { ...a.votes };
  for (const field in b.votes) votes[field] = [...new Set([...(votes[field] ?? []), ...b.votes[field]!])];
  const marks = [...(a.marks ?? []), ...(b.marks ?? [])];
  return { account: a.account, words: [...a.words, ...b.words], votes, marks };
}
