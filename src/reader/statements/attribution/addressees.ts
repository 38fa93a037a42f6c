/** Whom a verb of saying addresses: "told reporters", "told Chilean envoy Pablo Soto". */
import { cueWords } from '../../../knowledge/speech-cues-words.ts';
import type { Ground } from '../ground.ts';
import { beginsClause } from './phrases.ts';
import { isOffice } from './roles.ts';
import { DETERMINERS, isAdverb, PREPOSITIONS, WH } from './words.ts';

const OBJECT_PRONOUNS = new Set(['him', 'her', 'them', 'us', 'me', 'you', 'it']);

/** Whether the word is all that names the person addressed. */
export const isAudience = (word: string) => OBJECT_PRONOUNS.has(word) || cueWords('audience').has(word);

/** Pronouns that open a clause and address nobody. */
export const NO_ADDRESSEE = new Set(['it', 'she', 'he', 'they', 'we', 'there', 'i']);

const afterCapitals = (ground: Ground, i: number, end: number) => {
  let at = i;
  while (at < end && ground.isCapital(at)) at++;
  return at;
};

/** The first token of the phrase that the name at `i` belongs to, titles and descriptions included. */
const phraseFirstAt = (ground: Ground, i: number) =>
  ground.names.mentions[ground.names.at[i] ?? -1]?.phraseFirst ?? i;

/** The end of the person addressed, whose phrase begins at `i`. */
export function afterAddressee(ground: Ground, i: number, end: number): number {
  const { lower } = ground;
  if (isAudience(lower[i]!)) return i + 1;
  for (let j = i + 1; j < end; j++) {
    const w = lower[j]!;
    const opened = ground.opensAt(j);
    if (opened && ground.isTitle(opened)) {
      j = opened.close;
      continue;
    }
    if (ground.isPossessive(j) || (ground.isPossessive(j - 1) && !DETERMINERS.has(w))) continue;
    if (ground.isPunctuation(j)) return j;
    if (w === 'that' || w === 'to' || w === 'not' || w === 'about' || WH.has(w) || NO_ADDRESSEE.has(w))
      return j;
    if (DETERMINERS.has(w) && lower[j - 1] !== 'of' && lower[j - 1] !== 'and') return j;
    if (PREPOSITIONS.has(w) && w !== 'of' && w !== 'for') return j;
    if ((ground.isTimeWord(j, end) && !ground.isCapital(j - 1)) || isAdverb(w)) return j;
    if (
      ground.isCapital(j) &&
      !ground.isCapital(j - 1) &&
      !DETERMINERS.has(lower[j - 1]!) &&
      lower[j - 1] !== 'and' &&
      lower[j - 1] !== 'of' &&
      !isOffice(lower[j - 1]!) &&
      !cueWords('outlet').has(lower[j - 1]!) &&
      !cueWords('press').has(lower[j - 1]!) &&
      phraseFirstAt(ground, j) > i &&
      beginsClause(ground, j, end) &&
      !ground.is(afterCapitals(ground, j, end), 'that')
    )
      return j;
  }
  return end;
}
