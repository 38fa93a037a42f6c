/** Subjects with descriptions between commas: "Lund, the envoy, who led the talks, said". */
import { Shape } from '../../types.ts';
import type { Range } from '../draft.ts';
import type { Ground } from '../ground.ts';
import { nounPhraseBefore } from './phrases.ts';
import { isOffice } from './roles.ts';
import { CLAUSE_OPENERS, DETERMINERS, isAdverb, isAuxiliary, looksPast, PREPOSITIONS } from './words.ts';

/** Whether the stretch that opens at `first` between commas describes the noun before it. */
function isParenthetical(ground: Ground, first: number, end: number): boolean {
  const w = ground.lower[first]!;
  if (/^(?:who|which|whose|whom|himself|herself|itself|themselves|both|also|now|then|once)$/.test(w))
    return true;
  if (PREPOSITIONS.has(w) || /ing$/.test(w) || isAdverb(w) || looksPast(w)) return true;
  if (ground.tokens.shape[first]! & Shape.Digit || DETERMINERS.has(w)) return true;
  if (!ground.isCapital(first)) return true;
  return end - first <= 3 && /^[RDI](?:-|$)/.test(ground.tokens.word[first]!);
}

/** Whether the stretch [first, end) can be a noun phrase: no finite verb in it, and no opening preposition or participle. */
function isNominal(ground: Ground, first: number, end: number): boolean {
  const w = ground.lower[first]!;
  if (PREPOSITIONS.has(w) || CLAUSE_OPENERS.has(w)) return false;
  if ((/ing$/.test(w) || isAdverb(w) || w === 'both') && !ground.isCapital(first)) return false;
  for (let i = first; i < end; i++) if (isAuxiliary(ground.lower[i]!) && !ground.isQuoted(i)) return false;
  return true;
}

/** Whether "Iran's foreign minister" and the like, at [first, end), can describe a name before its comma. */
const isPossessed = (ground: Ground, first: number, end: number) => {
  for (let i = first; i < end; i++) if (ground.isPossessive(i)) return true;
  return false;
};

/** The first token of the stretch between commas that ends before `end`. */
function stretchStart(ground: Ground, end: number, floor: number): number {
  let i = end - 1;
  while (i >= floor) {
    const stop = ground.isStop(i) && !ground.is(i + 1, ',');
    if (ground.is(i, ',') || ground.is(i, ':') || stop || ground.isQuoted(i) || ground.isDash(i)) break;
    i--;
  }
  return i + 1;
}

/** The noun phrase of the stretch [first, end) without what stands in brackets after it. */
export function phraseOf(ground: Ground, first: number, end: number): Range | null {
  let last = end;
  if (ground.is(end - 1, ')')) while (last > first && !ground.is(last, '(')) last--;
  return last > first ? nounPhraseBefore(ground, last, first) : null;
}

/** Whether a person is named in tokens [first, end). */
function namesPerson(ground: Ground, first: number, end: number): boolean {
  const { names } = ground;
  for (let i = first; i < end; i++) {
    const mention = names.mentions[names.at[i] ?? -1];
    if (mention?.form === 'name' && names.entities[mention.entity]?.kind === 'person') return true;
  }
  return false;
}

/** Whether a person's name, with the title before it, opens the stretch [first, end). */
function opensWithPerson(ground: Ground, first: number, end: number): boolean {
  const { names } = ground;
  for (let i = first; i < end; i++) {
    const mention = names.mentions[names.at[i] ?? -1];
    if (mention?.form === 'name' && names.entities[mention.entity]?.kind === 'person')
      return mention.phraseFirst <= first;
  }
  return false;
}

/** The phrase of the person whose name ends at token `end`, not reaching over `floor`; null where none does. */
function personEnding(ground: Ground, end: number, floor: number): Range | null {
  const { names } = ground;
  const mention = names.mentions[names.at[end - 1] ?? -1];
  if (mention?.form !== 'name' || mention.end !== end || names.entities[mention.entity]?.kind !== 'person')
    return null;
  const before = mention.phraseFirst - 1;
  if (
    before >= floor &&
    (PREPOSITIONS.has(ground.lower[before]!) || ground.is(before, 'and') || ground.isPossessive(before))
  )
    return null;
  return { first: Math.max(mention.phraseFirst, floor), end };
}

/** Whether the stretch before the comma at `comma` names a person and has no verb. */
function namesPersonBefore(ground: Ground, comma: number, floor: number): boolean {
  if (!ground.is(comma, ',')) return false;
  const first = stretchStart(ground, comma, floor);
  return first < comma && isNominal(ground, first, comma) && namesPerson(ground, first, comma);
}

/** The subject that opens right after a quotation: `"…," Kim, who led the talks, said`. */
function afterQuotation(ground: Ground, floor: number, comma: number): Range | null {
  if (floor === 0 || !ground.closesAt(floor - 1)) return null;
  const apart = ground.tokens.sentence[floor - 1] !== ground.tokens.sentence[comma];
  if (apart && !/[!?]$/.test(ground.lower[floor - 2] ?? '')) return null;
  let end = floor;
  while (end < comma && !ground.is(end, ',') && !ground.isDash(end)) end++;
  const phrase = end > floor && isNominal(ground, floor, end) ? phraseOf(ground, floor, end) : null;
  return phrase && withName(ground, phrase, comma);
}

/** Takes in the office of another's that stands before a name and its comma: "Norway's spokeswoman, Ida Lund". */
function withRole(ground: Ground, phrase: Range | null, floor: number): Range | null {
  if (!phrase || !ground.is(phrase.first - 1, ',') || !opensWithPerson(ground, phrase.first, phrase.end))
    return phrase;
  const end = phrase.first - 1;
  const first = stretchStart(ground, end, floor);
  const role = first < end && isOffice(ground.lower[end - 1]!) && isPossessed(ground, first, end);
  return role && isNominal(ground, first, end) ? { first, end: phrase.end } : phrase;
}

/** The subject before a comma: "Kim, who led the talks, said". `comma` is the last comma's token. */
export function beforeParentheses(ground: Ground, comma: number, floor: number): Range | null {
  const quoting = afterQuotation(ground, floor, comma);
  if (quoting) return quoting;
  let end = comma;
  let candidate: Range | null = null;
  for (let hops = 0; hops < 8 && end > floor; hops++) {
    const opening = stretchStart(ground, end, floor);
    if (opening >= end) break;
    const first =
      /^(?:but|and|yet|so|still)$/.test(ground.lower[opening]!) && end - opening > 1 ? opening + 1 : opening;
    const nominal = isNominal(ground, first, end);
    const aside = isParenthetical(ground, first, end);
    if (nominal) {
      const phrase = phraseOf(ground, first, end);
      if (!phrase) break;
      // "the envoy" after "Kim," is an apposition; a name, or a phrase with an adjunct before it, is the subject.
      const described =
        aside ||
        isPossessed(ground, first, end) ||
        (!opensWithPerson(ground, first, end) && namesPersonBefore(ground, first - 1, floor));
      candidate = aside ? { first, end: phrase.end } : phrase;
      if (!described) {
        candidate = withRole(ground, candidate, floor);
        break;
      }
    } else if (candidate && personEnding(ground, end, first)) {
      // "It was then that Lund, the envoy, said": a description after a name is of its bearer.
      candidate = personEnding(ground, end, first);
      break;
    } else if (aside) {
      if (candidate) break;
    } else {
      const phrase = candidate ? null : phraseOf(ground, first, end);
      if (phrase && phrase.first > first) candidate = phrase;
      break;
    }
    if (first <= floor || !ground.is(first - 1, ',')) break;
    end = first - 1;
  }
  return candidate && withName(ground, candidate, comma);
}

/** Takes a name in apposition into the source: "a spokesman, Sami Khoury", "their rival, the cleric Sami Khoury". */
export function withName(ground: Ground, phrase: Range, limit: number): Range {
  const next = phrase.end + 1;
  if (!ground.is(phrase.end, ',') || next >= limit) return phrase;
  if (/^(?:such|including|like|especially|among)$/.test(ground.lower[next]!)) return phrase;
  let end = next;
  while (end < limit && !ground.isPunctuation(end)) end++;
  const closed = end >= ground.tokens.count || ground.is(end, ',') || ground.isStop(end);
  if (!closed || end - next < 2 || end - next > LONGEST_APPOSITION) return phrase;
  let capitals = next;
  while (capitals < end && ground.isCapital(capitals)) capitals++;
  const named =
    capitals === end || (!namesPerson(ground, phrase.first, phrase.end) && personEnding(ground, end, next));
  return named ? { first: phrase.first, end } : phrase;
}

const LONGEST_APPOSITION = 8;
