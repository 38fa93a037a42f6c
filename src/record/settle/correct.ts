/** Corrections and rejections by people, laid over what the reports say of an entry. */
import type { EntryKind } from '../kinds.ts';
import type { Correction, Overlay } from '../overlay.ts';
import type { Field, Tally } from '../tally.ts';
import type { EntryRow, Ledger } from './ledger.ts';

interface Decided {
  corrections: Map<number, Correction[]>;
  rejected: Set<number>;
}

/** Gives the tally with what was corrected in place of what is said; null where the entry was rejected. */
export function corrector(ledger: Ledger, overlay: Overlay): (entry: EntryRow, tally: Tally) => Tally | null {
  const kinds = new Map<EntryKind, Decided>();
  const decidedOn = (kind: EntryKind): Decided => {
    let decided = kinds.get(kind);
    if (!decided) {
      decided = { corrections: new Map(), rejected: new Set() };
      for (const { account, corrections } of overlay.corrected(kind)) {
        const entry = ledger.account(kind, account)?.entry;
        if (entry === undefined) continue;
        decided.corrections.set(entry, [...(decided.corrections.get(entry) ?? []), ...corrections]);
      }
      for (const id of overlay.rejected(kind)) decided.rejected.add(ledger.account(kind, id)?.entry ?? 0);
      kinds.set(kind, decided);
    }
    return decided;
  };
  return ({ kind, entry }, tally) => {
    const { corrections, rejected } = decidedOn(kind);
    if (rejected.has(entry)) return null;
    const own = corrections.get(entry);
    return own ? own.reduce(corrected, tally) : tally;
  };
}

function corrected(tally: Tally, { field, value }: Correction): Tally {
  const counts: Field = {};
  const said = value === null ? [] : typeof value === 'string' ? [value] : value;
  for (const v of said)
    counts[v] = tally[field]?.[v] ?? { reports: 1, originals: 1, first: null, last: null };
  return { ...tally, [field]: counts };
}
