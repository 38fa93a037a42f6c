/** Which entry each account is in, once it is clear which account leads which. */
import type { EntryKind } from '../kinds.ts';
import type { Overlay } from '../overlay.ts';
import type { AccountRow, EntryRow, Ledger } from './ledger.ts';
import type { Placing } from './place.ts';

export interface Assigned {
  /** `from`: the entry that it was in; 0 for a new account. */
  moves: { account: AccountRow; from: number }[];
  /** Entries that go by another account now. */
  renamed: number[];
}

/**
 * Decides what is in the queue of `placing`, and puts the accounts into the entries of their heads: of their leaders,
 * or where people have declared entries to be one, of the highest of these. An entry goes on under its number as long
 * as its old head is in it. `decided`: accounts on which decisions have changed.
 */
export function assign(
  ledger: Ledger,
  kind: EntryKind,
  placing: Placing,
  overlay: Overlay,
  decided: readonly AccountRow[],
): Assigned {
  const placed = placing.settle();
  const pairs = overlay.joined(kind).flatMap(([a, b]) => {
    const [x, y] = [ledger.account(kind, a), ledger.account(kind, b)];
    return x && y ? [[x, y] as const] : [];
  });
  const headOf = headsOf(ledger, pairs, placing);
  const moving = new Set(placed.map((p) => p.account));
  if (pairs.length > 0 || decided.length > 0) {
    const leaders = new Set([
      ...[...pairs.flat(), ...decided].map((a) => a.leader),
      ...placed.flatMap((p) => (p.before === 0 ? [] : [p.before])),
    ]);
    for (const row of leaders) {
      const leader = ledger.byRow(row);
      if (leader.entry === 0 || ledger.entry(leader.entry).head === headOf(leader).row) continue;
      for (const account of ledger.accountsOf(leader.entry)) if (account.leader === row) moving.add(account);
    }
  }
  const groups = new Map<AccountRow, AccountRow[]>();
  for (const account of moving) {
    const head = headOf(account);
    const group = groups.get(head);
    if (group) group.push(account);
    else groups.set(head, [account]);
  }
  const assigned: Assigned = { moves: [], renamed: [] };
  for (const [head, accounts] of groups) {
    const entry = keptEntry(ledger, head, accounts, headOf) ?? ledger.newEntry(kind, head);
    if (entry.head !== head.row) {
      entry.head = head.row;
      ledger.saveEntry(entry);
      assigned.renamed.push(entry.entry);
    }
    for (const account of accounts) {
      const from = account.entry;
      if (from === entry.entry) continue;
      account.entry = entry.entry;
      ledger.saveAccount(account);
      assigned.moves.push({ account, from });
    }
  }
  return assigned;
}

/** The head of the entry that an account belongs into. */
function headsOf(
  ledger: Ledger,
  pairs: readonly (readonly [AccountRow, AccountRow])[],
  placing: Placing,
): (account: AccountRow) => AccountRow {
  const above = new Map<AccountRow, AccountRow>();
  const find = (leader: AccountRow): AccountRow => {
    let head = leader;
    for (let next = above.get(head); next; next = above.get(head)) head = next;
    return head;
  };
  const headOf = (account: AccountRow) => find(ledger.byRow(account.leader));
  for (const [a, b] of pairs) {
    const [x, y] = [headOf(a), headOf(b)];
    if (x === y) continue;
    if (placing.outranks(x, y)) above.set(y, x);
    else above.set(x, y);
  }
  return headOf;
}

/** The entry that one group of accounts goes on with: the one that went by its head, or by an account that follows it now. */
function keptEntry(
  ledger: Ledger,
  head: AccountRow,
  accounts: readonly AccountRow[],
  headOf: (account: AccountRow) => AccountRow,
): EntryRow | null {
  for (const { entry: number } of [head, ...accounts]) {
    if (number === 0) continue;
    const entry = ledger.entry(number);
    if (entry.head === head.row || headOf(ledger.byRow(entry.head)) === head) return entry;
  }
  return null;
}
