/** Merging people who are named in full, or whom the gazetteer knows. */
import { nameShape } from '../names.ts';
import { Sets } from '../union.ts';
import type { Naming } from './people.ts';

/** How many times as many reports must give a person one party for another to be taken for a slip. */
const SLIP = 4;

/**
 * Groups of namings of one person. Two are one person where the gazetteer says so; else where their names are the
 * same (see names.ts), the gazetteer does not say otherwise, and their parties agree: equal, one unknown, one an
 * international body that the person may have gone to or come from, or one so rare beside the other that it is a slip.
 */
export function mergeNamed(namings: readonly Naming[]): Naming[][] {
  const merging = new Merging(namings);
  merging.byReference();
  merging.byName();
  merging.byShortName();
  return merging.groups();
}

/** A state: three capital letters. Bodies of three letters that are no ISO 3166 code pass for one, which only keeps apart. */
const isState = (party: string) => /^[A-Z]{3}$/.test(party);

class Merging {
  readonly #namings: readonly Naming[];
  readonly #sets: Sets;
  /** Of each set, at its least member: its reference, its parties with the number of uses, and its number of uses. */
  readonly #refs: (string | null)[];
  readonly #parties: Map<string, number>[];

  constructor(namings: readonly Naming[]) {
    this.#namings = namings;
    this.#sets = new Sets(namings.length);
    this.#refs = namings.map((n) => n.ref);
    this.#parties = namings.map((n) => new Map(n.party === null ? [] : [[n.party, n.uses.length]]));
  }

  byReference(): void {
    for (const members of this.#index((n) => (n.ref === null ? [] : [n.ref])).values())
      for (const m of members.slice(1)) this.#join(members[0]!, m);
  }

  byName(): void {
    for (const members of this.#index((n) => nameShape(n.name).full).values())
      for (const generation of this.#generations(members)) this.#joinAgreeing(generation);
  }

  /** A name without the first name joins the one person, if it is one, who has it with the first name. */
  byShortName(): void {
    const shorts = this.#index((n) => nameShape(n.name).short);
    const fulls = this.#index((n) => nameShape(n.name).full);
    for (const [name, long] of shorts) {
      for (const short of new Set((fulls.get(name) ?? []).map((i) => this.#sets.find(i)))) {
        const agreeing = new Set(
          long.map((i) => this.#sets.find(i)).filter((i) => i !== short && this.#agree(i, short)),
        );
        if (agreeing.size === 1) this.#join([...agreeing][0]!, short);
      }
    }
  }

  groups(): Naming[][] {
    const groups = new Map<number, Naming[]>();
    this.#namings.forEach((naming, i) => {
      const root = this.#sets.find(i);
      const group = groups.get(root);
      if (group) group.push(naming);
      else groups.set(root, [naming]);
    });
    return [...groups.values()];
  }

  #index(terms: (naming: Naming) => readonly string[]): Map<string, number[]> {
    const index = new Map<string, number[]>();
    this.#namings.forEach((naming, i) => {
      for (const term of terms(naming)) {
        const members = index.get(term);
        if (members) members.push(i);
        else index.set(term, [i]);
      }
    });
    return index;
  }

  /** Father and son where one report names both; else all together, for a "Jr." is often left out. */
  #generations(members: number[]): number[][] {
    const by = new Map<string | null, number[]>();
    for (const m of members) {
      const { generation } = nameShape(this.#namings[m]!.name);
      by.set(generation, [...(by.get(generation) ?? []), m]);
    }
    if (by.size === 1) return [members];
    const reports = new Set<number>();
    for (const generation of by.values()) {
      const own = new Set(generation.flatMap((m) => this.#namings[m]!.uses.map((u) => u.report)));
      for (const report of own) {
        if (reports.has(report)) return [...by.values()];
        reports.add(report);
      }
    }
    return [members];
  }

  /** First those of equal party, then those that agree otherwise: to the strongest first, so that it takes the slips. */
  #joinAgreeing(members: number[]): void {
    for (const exact of [true, false]) {
      const roots = [...new Set(members.map((m) => this.#sets.find(m)))].sort(
        (a, b) => this.#weight(b) - this.#weight(a) || a - b,
      );
      roots.forEach((root, i) => {
        for (const other of roots.slice(i + 1)) {
          const [a, b] = [this.#sets.find(root), this.#sets.find(other)];
          if (a !== b && (exact ? this.#shareParty(a, b) : this.#agree(a, b))) this.#join(a, b);
        }
      });
    }
  }

  #weight(root: number): number {
    return [...this.#parties[root]!.values()].reduce((n, uses) => n + uses, 0);
  }

  #mayBeOne(a: number, b: number): boolean {
    return this.#refs[a] === null || this.#refs[b] === null || this.#refs[a] === this.#refs[b];
  }

  #shareParty(a: number, b: number): boolean {
    return this.#mayBeOne(a, b) && [...this.#parties[a]!.keys()].some((p) => this.#parties[b]!.has(p));
  }

  #agree(a: number, b: number): boolean {
    if (!this.#mayBeOne(a, b)) return false;
    const [x, y] = [this.#parties[a]!, this.#parties[b]!];
    if (x.size === 0 || y.size === 0 || this.#shareParty(a, b)) return true;
    const states = (of: Map<string, number>) => [...of.keys()].filter(isState);
    if (states(x).length === 0 || states(y).length === 0) return true;
    const [more, less] = [this.#weight(a), this.#weight(b)].sort((m, n) => n - m) as [number, number];
    return more >= SLIP * less;
  }

  #join(a: number, b: number): void {
    const [x, y] = [this.#sets.find(a), this.#sets.find(b)];
    if (x === y) return;
    const [root, other] = x < y ? [x, y] : [y, x];
    this.#sets.join(root, other);
    this.#refs[root] ??= this.#refs[other]!;
    for (const [party, uses] of this.#parties[other]!)
      this.#parties[root]!.set(party, (this.#parties[root]!.get(party) ?? 0) + uses);
  }
}
