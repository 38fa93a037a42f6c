/** Singular pronouns: the person who is most prominent and nearest. */

import { isSpeechVerb } from '../lexicon.ts';
import { wordSet } from '../word-set.ts';
import { type Candidate, REACH, type State } from './state.ts';

export const PRONOUNS = new Map<string, 'm' | 'f'>(
  Object.entries({
    he: 'm',
    him: 'm',
    his: 'm',
    himself: 'm',
    she: 'f',
    her: 'f',
    hers: 'f',
    herself: 'f',
  } as const),
);
/** Words and marks that part one clause from another. */
const PARTS = wordSet(
  'that who which whom where while when if because after before as and but or to said says , ; : — – - --',
);
const LEADING = wordSet('of to with by for on at from about against in under');

/** "Lund prodded him": the entity that acts on the object pronoun at `i` in its own clause, or -1. */
function actorBefore(state: State, i: number, s: number): number {
  const { tokens } = state.layout;
  const word = tokens.lower[i]!;
  if (word !== 'him' && !(word === 'her' && !/^\p{Ll}/u.test(tokens.lower[i + 1] ?? ''))) return -1;
  const c = state.recent[state.recent.length - 1];
  if (!c || c.sentence !== s || c.role === 0 || LEADING.has(tokens.lower[c.token - 1] ?? '')) return -1;
  for (let j = c.token + 1; j < i; j++) if (PARTS.has(tokens.lower[j]!)) return -1;
  return c.entity;
}

/** `"He will come," Lund said`: the one who is named as speaking right behind a quotation, or -1. */
function speakerAfter(state: State, quotation: number): number {
  const { tokens, quotations } = state.layout;
  const { close } = quotations[quotation]!;
  const { mentions } = state.linked;
  for (let k = state.next; k < mentions.length && mentions[k]!.first <= close + 5; k++) {
    const m = mentions[k]!;
    if (m.phraseFirst <= close || m.entity < 0) continue;
    const verb =
      isSpeechVerb(tokens.lower[m.phraseEnd] ?? '') || isSpeechVerb(tokens.lower[m.phraseFirst - 1]!);
    return verb && state.linked.entities[m.entity]!.kind === 'person' ? m.entity : -1;
  }
  return -1;
}

/** How many mentions back a woman counts as having been named. */
const MEMORY = 80;

/** Whether somebody without a name counts as an antecedent: the subject of this sentence or the last, no sole woman named. */
function countsUnnamed(state: State, c: Candidate, distance: number, gender: 'm' | 'f'): boolean {
  if (distance > 1 || c.role < 2) return false;
  if (gender === 'm') return true;
  const { recent, linked } = state;
  let woman = -1;
  for (let k = recent.length - 1; k >= Math.max(0, recent.length - MEMORY); k--) {
    const e = recent[k]!.entity;
    if (e < 0 || e === woman || linked.entities[e]!.gender !== 'f') continue;
    if (woman >= 0) return true;
    woman = e;
  }
  return woman < 0;
}

/** The person whom a singular pronoun at token `i` means, or -1. */
export function antecedent(state: State, i: number, s: number, gender: 'm' | 'f'): number {
  const { quoted, sentences } = state.layout;
  const inside = quoted[i]! >= 0;
  const actor = inside ? speakerAfter(state, quoted[i]!) : actorBefore(state, i, s);
  let best = -1;
  let bestScore = -Infinity;
  for (let k = state.recent.length - 1; k >= 0; k--) {
    const c = state.recent[k]!;
    const distance = s - c.sentence;
    if (distance > REACH && best >= 0) break;
    if (distance > REACH * 3) break;
    if (c.entity >= 0 ? c.entity === actor : !countsUnnamed(state, c, distance, gender)) continue;
    const entity = c.entity >= 0 ? state.linked.entities[c.entity]! : null;
    if (entity?.gender && entity.gender !== gender) continue;
    // What is named only inside another's words is rarely taken up outside them.
    const other = !inside && quoted[c.token]! >= 0 ? 1.5 : 0;
    const paragraph = sentences[s]!.paragraph - sentences[c.sentence]!.paragraph;
    // Who speaks is "I" in the words spoken, and those named in them come before others.
    const role = inside && c.role === 3 && quoted[c.token]! < 0 ? 0 : c.role;
    const together = inside && quoted[c.token] === quoted[i] ? 1 : 0;
    const score =
      role +
      together -
      distance * 1.1 -
      Math.min(paragraph, 3) * 0.15 -
      other +
      (entity?.gender === gender ? 0.4 : 0) +
      k * 1e-6;
    if (score > bestScore) {
      bestScore = score;
      best = c.entity;
    }
  }
  if (best >= 0) state.linked.entities[best]!.gender ??= gender;
  return best;
}
