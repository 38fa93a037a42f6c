/** Who the members of a group are: people and parties joined in one sentence, else those named of late. */

import type { OfficeLevel } from '../../../knowledge/offices.ts';
import type { NameMention } from '../../types.ts';
import { wordSet } from '../word-set.ts';
import { REACH, type State } from './state.ts';

/** Entities joined by "and": "Lund and Berg", "the ministers of Norway, Chad and Cuba". */
interface Chain {
  members: number[];
  /** Whether it stands where a subject does. */
  subject: boolean;
}

/** What stands before a subject that does not open its sentence. */
const BEFORE_SUBJECT = wordSet(
  ', ; : “ " ‘ — – - -- that and but as while when where after before because if both said says',
);

/** The groups of two or more that a sentence joins, in its order. */
function chainsOf(state: State, sentence: number): Chain[] {
  const { tokens } = state.layout;
  const { entities } = state.linked;
  const here: NameMention[] = [];
  for (let k = state.out.length - 1; k >= 0; k--) {
    const m = state.out[k]!;
    if (tokens.sentence[m.first]! < sentence) break;
    const one = m.entity >= 0 && !m.adjective && entities[m.entity]!.kind !== 'place';
    if (tokens.sentence[m.first] === sentence && one) here.push(m);
  }
  here.reverse();
  const chains: Chain[] = [];
  for (let a = 0; a < here.length; a++) {
    const members = [here[a]!.entity];
    let b = a;
    let closed = false;
    while (b + 1 < here.length && !closed) {
      const link = linkBetween(state, here[b]!, here[b + 1]!);
      if (link === null) break;
      if (!members.includes(here[b + 1]!.entity)) members.push(here[b + 1]!.entity);
      closed = link === 'and';
      b++;
    }
    if (!closed || members.length < 2) continue;
    const { first } = state.layout.sentences[sentence]!;
    const before = here[a]!.phraseFirst - 1;
    chains.push({ members, subject: before < first || BEFORE_SUBJECT.has(tokens.lower[before]!) });
    a = b;
  }
  return chains;
}

/** What joins two mentions into a list: a comma, "and", or nothing that does. */
function linkBetween(state: State, a: NameMention, b: NameMention): ',' | 'and' | null {
  const { lower } = state.layout.tokens;
  const gap = b.phraseFirst - a.phraseEnd;
  const last = lower[b.phraseFirst - 1];
  // An apposition takes its closing comma into the phrase.
  if (gap === 0) return last === ',' ? ',' : null;
  if (gap === 1 && (last === ',' || last === 'and')) return last;
  return gap === 2 && last === 'and' && lower[a.phraseEnd] === ',' ? 'and' : null;
}

/** Verbs of what people do together: who does them and with whom are "they" in the next sentence. */
const TOGETHER = wordSet(
  'met meet meets meeting talked talk talks spoke sat held discussed hosted welcomed received greeted joined visited called dined embraced',
);

/** The people of a sentence in which one does something together with others, and all who are named are these. */
function together(state: State, sentence: number): number[] {
  const { tokens, quoted } = state.layout;
  const people: number[] = [];
  let from = -1;
  let to = -1;
  for (let k = state.recent.length - 1; k >= 0 && state.recent[k]!.sentence >= sentence; k--) {
    const c = state.recent[k]!;
    if (c.sentence !== sentence || c.entity < 0 || c.role === 0 || quoted[c.token]! >= 0) continue;
    if (!people.includes(c.entity)) people.unshift(c.entity);
    from = c.token;
    if (to < 0) to = c.token;
  }
  if (people.length < 2 || people.length > 3) return [];
  for (let i = from; i < to; i++) if (TOGETHER.has(tokens.lower[i]!)) return people;
  return [];
}

/** What "they" takes up: the last group, those joined as subject, who did something together, or any two joined of late. */
export function lastGroup(state: State, s: number): number[] {
  const { tokens } = state.layout;
  let group: NameMention | null = null;
  for (let k = state.out.length - 1; k >= 0 && !group; k--) {
    const m = state.out[k]!;
    if (s - tokens.sentence[m.first]! > 2) break;
    if (m.members.length > 1) group = m;
  }
  for (let at = s; at >= Math.max(0, s - 2); at--) {
    if (group && tokens.sentence[group.first]! >= at) return group.members;
    const chains = chainsOf(state, at);
    const subject = chains.findLast((c) => c.subject);
    if (subject) return subject.members;
    const both = together(state, at);
    if (both.length > 0) return both;
    if (chains.length > 0) return chains.at(-1)!.members;
  }
  return [];
}

/** The latest `count` different people, of one level where one is asked for and enough are of it. */
export function lastPeople(state: State, s: number, count: number, level: OfficeLevel | null): number[] {
  if (level) {
    const ofLevel = foremost(state, s, count, (e) => state.linked.roles[e]!.some((o) => o.level === level));
    if (ofLevel.length === count) return ofLevel;
  }
  return foremost(state, s, count, (e) => state.linked.entities[e]!.kind === 'person');
}

/**
 * The people of whom a group may be made: those whom the latest sentence joins, or names, if just as many, else those
 * named most often of late, as they were first named.
 */
function foremost(state: State, s: number, count: number, fits: (e: number) => boolean): number[] {
  const times = new Map<number, number>();
  let here: number[] = [];
  let sentence = s;
  const settled = () => {
    if (here.length === count) return here;
    return here.length < count
      ? undefined
      : chainsOf(state, sentence).find((c) => c.members.length === count && c.members.every(fits))?.members;
  };
  for (let k = state.recent.length - 1; k >= 0; k--) {
    const c = state.recent[k]!;
    if (s - c.sentence > REACH * 3) break;
    if (c.entity < 0 || !fits(c.entity)) continue;
    if (c.sentence !== sentence) {
      const found = s - sentence <= REACH ? settled() : undefined;
      if (found) return found;
      here = [];
      sentence = c.sentence;
    }
    if (!here.includes(c.entity)) here.unshift(c.entity);
    times.set(c.entity, (times.get(c.entity) ?? 0) + 1);
  }
  const found = s - sentence <= REACH ? settled() : undefined;
  if (found) return found;
  const latest = [...times.keys()];
  return latest
    .toSorted((a, b) => times.get(b)! - times.get(a)!)
    .slice(0, count)
    .toSorted((a, b) => latest.indexOf(b) - latest.indexOf(a));
}

/** The latest `count` different parties. */
export function lastParties(state: State, s: number, count: number): string[] {
  const found: string[] = [];
  for (let k = state.parties.length - 1; k >= 0 && found.length < count; k--) {
    const p = state.parties[k]!;
    if (s - p.sentence > REACH * 2) break;
    if (!found.includes(p.party)) found.push(p.party);
  }
  return found.reverse();
}
