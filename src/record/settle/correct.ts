/** Corrections and rejections by people, laid over what the reports say of an entry. */
import type { EntryKind } from '../kinds.ts';
import type { Correction, Overlay } from '../overlay.ts';
import { type Count, type Field, least, most, type Tally } from '../tally.ts';
import type { EntryRow, Ledger } from './ledger.ts';

interface Decided {
  corrections: Map<number, Correction[]>;
  /** By row. */
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
      for (const id of overlay.rejected(kind)) decided.rejected.add(ledger.account(kind, id)?.row ?? 0);
      kinds.set(kind, decided);
    }
    return decided;
  };
  return ({ kind, entry, head }, tally) => {
    const { corrections, rejected } = decidedOn(kind);
    if (rejected.has(head)) return null;
    const own = corrections.get(entry);
    return own ? own.reduce(corrected, tally) : tally;
  };
}

/** What a person says has the weight of all that was said. */
function corrected(tally: Tally, { field, value }: Correction): Tally {
  const all = Object.values(tally[field] ?? {});
  const count: Count = {
    reports: Math.max(1, ...all.map((c) => c.reports)),
    originals: Math.max(1, ...all.map((c) => c.originals)),
    first: all.reduce<number | null>((day, c) => least(day, c.first), null),
    last: all.reduce<number | null>((day, c) => most(day, c.last), null),
  };
  const counts = Object.create(null) as Field;
  for (const said of value === null ? [] : typeof value === 'string' ? [value] : value) counts[said] = count;
  return { ...tally, [field]: counts };
}
