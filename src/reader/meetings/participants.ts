/** Who takes part in an occasion, from the clause around its trigger. */
import type { Layout, NameMention, Names, Tokens } from '../types.ts';
import { Shape } from '../types.ts';
import type { Trigger } from './triggers.ts';

const PREPOSITION =
  /^(?:of|to|with|by|for|in|at|on|from|against|about|under|over|into|toward|towards|between|among|through|via|near|than)$/;
const LINK = /^(?:and|,|as|well|along|plus|&|or|both)$/;

/** Mentions by sentence, so that a clause is looked up in place. */
export class Mentions {
  private readonly bySentence: NameMention[][];

  constructor(
    readonly layout: Layout,
    readonly names: Names,
  ) {
    this.bySentence = layout.sentences.map(() => []);
    for (const m of names.mentions) this.bySentence[layout.tokens.sentence[m.first]!]!.push(m);
  }

  of(sentence: number): readonly NameMention[] {
    return this.bySentence[sentence]!;
  }
}

/** Whether a mention can take part in a meeting: a person, a party, a group or an unnamed official. */
function canAct(names: Names, m: NameMention): boolean {
  if (m.members.length) return true;
  if (m.entity < 0) return m.party !== null;
  const e = names.entities[m.entity]!;
  if (e.kind === 'person') return true;
  return e.kind !== 'place' && e.party !== null && !isMedia(e.ref);
}

const isMedia = (ref: string | null) => ref !== null && ref.startsWith('media/');

/** The mention's place in the phrase structure: after a preposition, as possessor, or free. */
function isFree(tokens: Tokens, m: NameMention, start: number): boolean {
  if (m.end < tokens.count && tokens.shape[m.end]! & Shape.Possessive) return false;
  if (m.adjective) return false;
  const before = m.phraseFirst > start ? tokens.lower[m.phraseFirst - 1]! : '';
  return !PREPOSITION.test(before) && !(tokens.lower[m.first] === 'his' || tokens.lower[m.first] === 'her');
}

/** The subject of a verb at `at`: the nearest free actor before it in [from, at), with what is joined to it by "and". */
export function subjectBefore(all: Mentions, sentence: number, from: number, at: number): NameMention[] {
  const { tokens } = all.layout;
  const before = all.of(sentence).filter((m) => m.first >= from && m.phraseEnd <= at && canAct(all.names, m));
  for (let i = before.length - 1; i >= 0; i--) {
    const m = before[i]!;
    if (!isFree(tokens, m, from)) continue;
    const found = [m];
    // Joined to the right: "Kim and Noh".
    for (let j = i + 1; j < before.length && isJoined(tokens, before[j - 1]!, before[j]!); j++)
      found.push(before[j]!);
    // Joined to the left: the nearest was the last of a list.
    for (let j = i - 1; j >= 0 && isJoined(tokens, before[j]!, before[j + 1]!); j--)
      found.unshift(before[j]!);
    return found;
  }
  return [];
}

/** Whether only commas and "and" stand between two mentions. */
function isJoined(tokens: Tokens, a: NameMention, b: NameMention): boolean {
  if (b.phraseFirst < a.end) return false;
  // An apposition's closing comma belongs to the phrase: "Zarif, the foreign minister, and Kerry".
  let linked = false;
  for (let i = a.phraseEnd; i < b.phraseFirst; i++) {
    const w = tokens.lower[i]!;
    if (w === 'the' || w === 'then' || w === 'his' || w === 'her') continue;
    if (!LINK.test(w)) return false;
    linked = true;
  }
  return linked;
}

/** The list of actors that begins at or shortly after token `from`, joined by commas and "and". */
export function listFrom(
  all: Mentions,
  sentence: number,
  from: number,
  to: number,
  reach: number,
): NameMention[] {
  const { tokens } = all.layout;
  const found: NameMention[] = [];
  for (const m of all.of(sentence)) {
    if (m.first < from || m.first >= to || !canAct(all.names, m)) continue;
    if (found.length === 0) {
      if (m.phraseFirst - from > reach) return found;
      for (let i = from; i < Math.max(from, m.phraseFirst); i++)
        if (tokens.shape[i]! & Shape.Punct && tokens.lower[i] !== '-') return found;
      found.push(m);
      continue;
    }
    const last = found[found.length - 1]!;
    if (m.first < last.phraseEnd) continue;
    if (!isJoined(tokens, last, m)) break;
    found.push(m);
  }
  return found;
}

/** Actors directly before a noun: "US-North Korea talks", "Trump's meeting", "his visit", "their summit". */
export function compoundBefore(
  all: Mentions,
  sentence: number,
  from: number,
  trigger: Trigger,
): NameMention[] {
  const { tokens } = all.layout;
  const found: NameMention[] = [];
  const list = all
    .of(sentence)
    .filter((m) => m.first >= from && m.end <= trigger.first && canAct(all.names, m));
  let at = trigger.first;
  for (let i = list.length - 1; i >= 0; i--) {
    const m = list[i]!;
    for (let k = m.end; k < at; k++) {
      const w = tokens.lower[k]!;
      const shape = tokens.shape[k]!;
      if (shape & Shape.Possessive || w === '-' || w === '\u2013' || w === 'and' || w === '/') continue;
      if (
        shape & Shape.Punct ||
        PREPOSITION.test(w) ||
        at - m.end > 5 ||
        /^(?:said|has|have|had|is|are|was|were|will|would|the|a|an|that)$/.test(w)
      )
        return found;
    }
    found.unshift(m);
    at = m.first;
  }
  return found;
}

/** Adds mentions to the people and parties who take part, in order, each once. */
export function gather(
  names: Names,
  mentions: readonly NameMention[],
): { parties: string[]; people: number[] } {
  const parties: string[] = [];
  const people: number[] = [];
  const party = (p: string | null) => {
    if (p && !parties.includes(p)) parties.push(p);
  };
  const one = (index: number) => {
    const e = names.entities[index]!;
    if (e.kind === 'person' && !people.includes(index)) people.push(index);
    party(e.party);
  };
  for (const m of mentions) {
    if (m.members.length) m.members.forEach(one);
    else if (m.entity >= 0) one(m.entity);
    else party(m.party);
  }
  return { parties, people };
}
