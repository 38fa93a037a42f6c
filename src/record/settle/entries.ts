/** What entries say, kept up as mentions come in and accounts move. */
import { addVotes, shiftOriginals, type Tally } from '../tally.ts';
import { type AccountRow, type EntryRow, type Ledger, type MentionRow, placeOf } from './ledger.ts';

/** Entries of more mentions than this keep their tally; the others are made of their mentions each time. */
const LARGE = 16;

/** An entry on its way to being written; one without mentions is not to be seen. */
export interface Pending {
  entry: EntryRow;
  tally: Tally;
  changed: { [field: string]: Set<string> } | null;
}

interface Change {
  entry: EntryRow;
  added: { account: AccountRow; mention: MentionRow }[];
  /** Whether something was taken away, so that minima and maxima may be others. */
  isReduced: boolean;
}

export class Entries {
  readonly #ledger: Ledger;
  readonly #large: number;
  readonly #changes = new Map<number, Change>();

  constructor(ledger: Ledger, large = LARGE) {
    this.#ledger = ledger;
    this.#large = large;
  }

  /** A mention that is new to the entry which its account is in now. */
  add(account: AccountRow, mention: MentionRow): void {
    this.#change(account.entry).added.push({ account, mention });
  }

  /** Something of the entry has gone to another. */
  reduce(entry: number): void {
    this.#change(entry).isReduced = true;
  }

  /** The entry is to be written anew, though no mention has come or gone. */
  touch(entry: number): void {
    this.#change(entry);
  }

  /** A report, all of whose mentions are counted, is found to be a copy of another one, or of none. */
  recluster(report: number, cluster: number): void {
    const ledger = this.#ledger;
    const before = ledger.report(report).cluster;
    if (before === cluster) return;
    const own = ledger.mentionsIn(report).filter((m) => m.account.entry > 0);
    const entries = new Set(own.map((m) => m.account.entry));
    const there = this.#entriesOf(ledger.cluster(cluster));
    ledger.saveCluster(report, cluster);
    const left = this.#entriesOf(ledger.cluster(before).filter((r) => r !== report));
    const shift = cluster === report ? 1 : before === report ? -1 : null;
    for (const number of entries) {
      const { entry } = this.#change(number);
      if (!entry.tally) continue;
      entry.sources += (there.has(number) ? 0 : 1) - (left.has(number) ? 0 : 1);
      if (shift === null) continue;
      for (const m of own)
        if (m.account.entry === number) shiftOriginals(entry.tally, m.mention.votes, shift);
    }
  }

  /** Brings all that has changed up to date; entries that nothing is left of are removed. */
  finish(): Pending[] {
    const pending: Pending[] = [];
    for (const change of this.#changes.values()) {
      const { entry } = change;
      // All that a new entry has was added now.
      const kept = entry.tally ?? (entry.mentions === 0 ? {} : null);
      const isGrowing = kept !== null && !change.isReduced;
      const wasLarge = entry.tally !== null;
      const tally = isGrowing ? kept : this.#recount(entry);
      const changed = isGrowing ? this.#grow(change, kept) : null;
      if (entry.mentions === 0 && this.#ledger.accountsOf(entry.entry).length === 0) {
        this.#ledger.removeEntry(entry);
        continue;
      }
      this.#ledger.saveEntry(entry);
      pending.push({ entry, tally, changed: wasLarge ? changed : null });
    }
    this.#changes.clear();
    return pending;
  }

  #change(number: number): Change {
    let change = this.#changes.get(number);
    if (!change) {
      change = { entry: this.#ledger.entry(number), added: [], isReduced: false };
      this.#changes.set(number, change);
    }
    return change;
  }

  #recount(entry: EntryRow): Tally {
    const tally: Tally = {};
    const reports = new Set<number>();
    entry.mentions = 0;
    entry.told = '';
    for (const account of this.#ledger.accountsOf(entry.entry))
      for (const mention of this.#ledger.mentionsOf(account)) {
        const { report, votes } = mention;
        const row = this.#ledger.report(report);
        addVotes(tally, votes, row.day, row.cluster === report);
        entry.told = earlier(entry.told, placeOf(row, mention));
        reports.add(report);
        entry.mentions++;
      }
    entry.reports = reports.size;
    entry.sources = new Set([...reports].map((r) => this.#ledger.report(r).cluster)).size;
    entry.tally = entry.mentions > this.#large ? tally : null;
    return tally;
  }

  /** Adds to a tally, and says which values it touched. */
  #grow({ entry, added }: Change, tally: Tally): Pending['changed'] {
    const changed: { [field: string]: Set<string> } = {};
    const uncounted = new Map<number, Set<AccountRow>>();
    for (const { account, mention } of added) {
      const accounts = uncounted.get(mention.report);
      if (accounts) accounts.add(account);
      else uncounted.set(mention.report, new Set([account]));
      const row = this.#ledger.report(mention.report);
      addVotes(tally, mention.votes, row.day, row.cluster === mention.report);
      entry.told = earlier(entry.told, placeOf(row, mention));
      for (const field in mention.votes) {
        changed[field] ??= new Set();
        for (const value of mention.votes[field]!) changed[field].add(value);
      }
    }
    entry.mentions += added.length;
    entry.tally = entry.mentions > this.#large ? tally : null;
    const isCounted = (report: number) => {
      const waiting = uncounted.get(report);
      return this.#ledger
        .mentionsIn(report)
        .some(({ account }) => account.entry === entry.entry && !waiting?.has(account));
    };
    for (const report of [...uncounted.keys()]) {
      if (!isCounted(report)) {
        entry.reports++;
        if (!this.#ledger.cluster(this.#ledger.report(report).cluster).some(isCounted)) entry.sources++;
      }
      uncounted.delete(report);
    }
    return changed;
  }

  #entriesOf(reports: readonly number[]): Set<number> {
    return new Set(reports.flatMap((r) => this.#ledger.mentionsIn(r).map((m) => m.account.entry)));
  }
}

const earlier = (a: string, b: string) => (a === '' || b < a ? b : a);
