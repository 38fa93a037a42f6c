/** From the log of decisions to what is laid over the readings. */
import type { EntryKind } from '../kinds.ts';
import type { Correction, Overlay } from '../overlay.ts';
import { Bonds } from './bonds.ts';
import { correctionsOf } from './fields.ts';
import { standing } from './standing.ts';
import type { Anchor, Decision } from './types.ts';

/** The account that an anchor leads to in a record; null where it leads to none. */
export type Resolve = (kind: EntryKind, anchor: Anchor) => number | null;

export interface DecidedOverlay extends Overlay {
  /** Ids of decisions that hold, but that a newer one contradicts. */
  readonly overruled: ReadonlySet<string>;
  /** What is laid over each account of a kind, as JSON. */
  facts(kind: EntryKind): ReadonlyMap<number, string>;
}

interface OfKind {
  joined: readonly (readonly [number, number])[];
  apart: ReadonlyMap<number, readonly number[]>;
  corrected: { account: number; corrections: Correction[] }[];
  rejected: number[];
}

const nothing: OfKind = { joined: [], apart: new Map(), corrected: [], rejected: [] };
const none: readonly never[] = [];

/**
 * What follows from the decisions that hold, by the rules:
 * 1. A decision is tied to accounts: where these go, by merging, splitting or new reports, it goes with them.
 * 2. Of corrections of one field of an entry, the newest holds; so it does of merging and splitting where they contradict.
 * 3. Who is apart from one of several that were declared one is apart from all of them.
 * 4. An entry is rejected if the account that leads it was in an entry that was rejected.
 */
export function overlayOf(log: readonly Decision[], resolve: Resolve): DecidedOverlay {
  const holding = standing(log);
  const overruled = new Set<string>();
  const kinds = new Map<EntryKind, OfKind>();
  for (const kind of new Set(holding.map((d) => d.entry)))
    kinds.set(
      kind,
      ofKind(
        holding.filter((d) => d.entry === kind),
        resolve,
        overruled,
      ),
    );
  const of = (kind: EntryKind) => kinds.get(kind) ?? nothing;
  const naming = namingOf(holding, resolve);
  const apart = new Map([...kinds.values()].flatMap((k) => [...k.apart]));
  return {
    overruled,
    joined: (kind) => of(kind).joined,
    apartFrom: (account) => apart.get(account) ?? none,
    corrected: (kind) => of(kind).corrected,
    naming: (person) => naming.get(person) ?? none,
    rejected: (kind) => of(kind).rejected,
    facts: (kind) => factsOf(of(kind)),
  };
}

function ofKind(decisions: readonly Decision[], resolve: Resolve, overruled: Set<string>): OfKind {
  const ids = ({ entry }: Decision, anchors: readonly Anchor[]) =>
    anchors.flatMap((a) => resolve(entry, a) ?? []);
  const bonds = new Bonds();
  for (const decision of [...decisions].reverse()) {
    const { kind, id, anchors, others } = decision;
    if (kind !== 'merge' && kind !== 'split') continue;
    const [first, ...more] = ids(decision, anchors);
    if (first === undefined) continue;
    const joins = more.map((other) => bonds.join(first, other));
    const parts = kind === 'split' ? ids(decision, others).map((other) => bonds.part(first, other)) : [];
    const held = [...joins, ...parts];
    if (held.length > 0 && held.every((h) => !h)) overruled.add(id);
  }
  const corrected: OfKind['corrected'] = [];
  const rejected: number[] = [];
  for (const decision of decisions) {
    const { kind, entry, field, value, anchors, others } = decision;
    const own = ids(decision, anchors);
    if (kind === 'reject') rejected.push(...own);
    if ((kind !== 'correct' && kind !== 'confirm') || field === null || own[0] === undefined) continue;
    const people = others.flatMap((a) => resolve('person', a) ?? []);
    corrected.push({ account: own[0], corrections: correctionsOf(entry, field, value, people) });
  }
  return { joined: bonds.pairs, apart: bonds.apart(), corrected, rejected };
}

function namingOf(decisions: readonly Decision[], resolve: Resolve) {
  const naming = new Map<number, { kind: EntryKind; account: number }[]>();
  for (const { entry: kind, kind: decided, anchors, others, added } of decisions) {
    const account = decided === 'split' || !anchors[0] ? null : resolve(kind, anchors[0]);
    if (account === null) continue;
    const people = added
      ? (added.mention.votes['person'] ?? []).map(Number)
      : others.flatMap((anchor) => resolve('person', anchor) ?? []);
    for (const person of people) {
      const own = naming.get(person);
      if (own) own.push({ kind, account });
      else naming.set(person, [{ kind, account }]);
    }
  }
  return naming;
}

function factsOf({ joined, apart, corrected, rejected }: OfKind): Map<number, string> {
  const facts = new Map<number, unknown[]>();
  const add = (account: number, fact: unknown) => {
    const own = facts.get(account);
    if (own) own.push(fact);
    else facts.set(account, [fact]);
  };
  for (const [a, b] of joined) {
    add(a, ['one', b]);
    add(b, ['one', a]);
  }
  for (const [account, others] of apart) add(account, ['apart', others]);
  for (const { account, corrections } of corrected) add(account, corrections);
  for (const account of rejected) add(account, 'rejected');
  return new Map([...facts].map(([account, own]) => [account, JSON.stringify(own)]));
}

/** Ids of the accounts on which two overlays differ. */
export function differing(a: DecidedOverlay | null, b: DecidedOverlay, kind: EntryKind): number[] {
  const [x, y] = [a?.facts(kind) ?? new Map<number, string>(), b.facts(kind)];
  return [...new Set([...x.keys(), ...y.keys()])].filter((account) => x.get(account) !== y.get(account));
}
