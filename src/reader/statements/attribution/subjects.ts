/** The words that name the speaker beside a verb of saying. */
import { Shape } from '../../types.ts';
import type { Range } from '../draft.ts';
import type { Ground } from '../ground.ts';
import type { Cue } from './cues.ts';
import { clauseSubject, mainSubject, nounPhraseBefore } from './phrases.ts';
import {
  CLAUSE_OPENERS,
  DETERMINERS,
  isAdverb,
  isAuxiliary,
  looksPast,
  PREPOSITIONS,
  PRONOUNS,
  UTTERANCES,
  VENUES,
} from './words.ts';

export interface Subject {
  source: Range | null;
  /** The first token of the attribution: of the source where it stands before the verb. */
  first: number;
  /** The verb shares the subject of an earlier verb of its sentence. */
  shared: boolean;
  /** The subject stands in a clause of condition or is nobody: "if X says", "no one said". */
  void: boolean;
}

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
function phraseOf(ground: Ground, first: number, end: number): Range | null {
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

/** Whether the stretch before the comma at `comma` names a person and has no verb. */
function namesPersonBefore(ground: Ground, comma: number, floor: number): boolean {
  if (!ground.is(comma, ',')) return false;
  const first = stretchStart(ground, comma, floor);
  return first < comma && isNominal(ground, first, comma) && namesPerson(ground, first, comma);
}

/** The subject that opens right after a quotation: `"…," Kim, who led the talks, said`. */
function afterQuotation(ground: Ground, floor: number, comma: number): Range | null {
  if (floor === 0 || !ground.closesAt(floor - 1)) return null;
  let end = floor;
  while (end < comma && !ground.is(end, ',') && !ground.isDash(end)) end++;
  const phrase = end > floor && isNominal(ground, floor, end) ? phraseOf(ground, floor, end) : null;
  return phrase && withName(ground, phrase, comma);
}

/** The subject before a comma: "Kim, who led the talks, said". `comma` is the last comma's token. */
function beforeParentheses(ground: Ground, comma: number, floor: number): Range | null {
  const quoting = afterQuotation(ground, floor, comma);
  if (quoting) return quoting;
  let end = comma;
  let candidate: Range | null = null;
  for (let hops = 0; hops < 8 && end > floor; hops++) {
    const first = stretchStart(ground, end, floor);
    if (first >= end) break;
    const nominal = isNominal(ground, first, end);
    const aside = isParenthetical(ground, first, end);
    if (nominal) {
      const phrase = phraseOf(ground, first, end);
      if (!phrase) break;
      // "the envoy" after "Kim," is an apposition; a name, or a phrase with an adjunct before it, is the subject.
      const described =
        aside ||
        isPossessed(ground, first, end) ||
        (!namesPerson(ground, first, end) && namesPersonBefore(ground, first - 1, floor));
      candidate = aside ? { first, end: phrase.end } : phrase;
      if (!described) break;
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

/** Takes a name in apposition into the source: "a spokesman, Sami Khoury". */
function withName(ground: Ground, phrase: Range, limit: number): Range {
  const next = phrase.end + 1;
  if (!ground.is(phrase.end, ',') || next >= limit || !ground.isCapital(next)) return phrase;
  let end = next;
  while (end < limit && ground.isCapital(end)) end++;
  const closed = end >= ground.tokens.count || ground.is(end, ',') || ground.isStop(end);
  return closed && end - next >= 2 ? { first: phrase.first, end } : phrase;
}

/** Steps left over adverbs, time expressions and "in a statement" between subject and verb. */
function skipAdjunctsLeft(ground: Ground, end: number, floor: number): number {
  const { lower } = ground;
  let i = end;
  for (;;) {
    const before = i;
    while (i > floor && isAdverb(lower[i - 1]!)) i--;
    let t = i;
    while (t > floor && ground.isTimeWord(t - 1, i)) t--;
    if (t < i && t > floor) i = PREPOSITIONS.has(lower[t - 1]!) ? t - 1 : t;
    if (i > floor + 2 && VENUES.has(lower[i - 1]!)) {
      for (let j = i - 2; j >= Math.max(floor + 1, i - 6) && !ground.isPunctuation(j); j--) {
        if (/^(?:in|on|at|during)$/.test(lower[j]!)) {
          i = j;
          break;
        }
      }
    }
    if (i === before) return i;
  }
}

/** The one whom "that" or "which" goes back to as speaker: with an utterance, those who made it. */
function relativeSubject(ground: Ground, at: number, floor: number): Range | null {
  const end = ground.is(at - 1, ',') ? at - 1 : at;
  const owner = phraseOf(ground, floor, end);
  if (ground.is(at, 'who')) return owner;
  for (let i = end - 1; i > floor; i--)
    if (UTTERANCES.has(ground.lower[i]!)) return mainSubject(ground, floor, i) ?? owner;
  return owner;
}

const PROMPTING = /^(?:prompt(?:ed|ing|s)?|lead(?:ing|s)?|led)$/;
const NOBODY = /^(?:no|nobody|neither|none|nothing)$/;
const CONDITION = /^(?:if|whether|unless|should)$/;

/** Whether an -ing form stands without auxiliary: ", instead saying that". */
function isParticiple(ground: Ground, cue: Cue): boolean {
  if (cue.form !== 'ing') return false;
  for (let i = cue.group; i < cue.first; i++) if (!isAdverb(ground.lower[i]!)) return false;
  return true;
}

/** The subject of a verb of saying where it stands before the verb; `earlier` is that of the last attribution of the sentence. */
export function subjectBefore(ground: Ground, cue: Cue, floor: number, earlier: Range | null): Subject {
  const { lower } = ground;
  const at = skipAdjunctsLeft(ground, cue.group, floor);
  const before = at - 1;
  const own = (source: Range | null): Subject => ({
    source,
    first: source ? source.first : cue.group,
    shared: false,
    void:
      source !== null &&
      (NOBODY.test(lower[source.first]!) || (source.first > 0 && CONDITION.test(lower[source.first - 1]!))),
  });
  const shared = (source: Range | null): Subject => ({
    source,
    first: cue.group,
    shared: true,
    void: source !== null && NOBODY.test(lower[source.first]!),
  });
  if (before < floor) return own(null);
  const w = lower[before]!;
  if (isParticiple(ground, cue))
    return shared(
      ground.is(cue.group - 1, ',')
        ? (earlier ?? clauseSubject(ground, floor, cue.group))
        : clauseSubject(ground, floor, cue.group),
    );
  if (cue.infinitive) {
    for (let i = before; i > Math.max(floor, before - 12) && !ground.isPunctuation(i); i--)
      if (PROMPTING.test(lower[i]!) && i < before) return own({ first: i + 1, end: before + 1 });
    return shared(earlier ?? mainSubject(ground, floor, cue.group));
  }
  if (w === 'who' || w === 'which' || w === 'that') return own(relativeSubject(ground, before, floor));
  if (w === 'and' || w === 'but' || w === 'then' || w === 'or' || w === 'only')
    return shared(earlier ?? clauseSubject(ground, floor, before));
  if (w === ')') {
    let open = before;
    while (open > floor && lower[open] !== '(') open--;
    const phrase = nounPhraseBefore(ground, open, floor);
    if (phrase) return own(phrase);
  }
  if (w === ',' || ground.isDash(before)) {
    const found = beforeParentheses(ground, before, floor);
    return found ? own(found) : shared(earlier ?? mainSubject(ground, floor, before));
  }
  return own(nounPhraseBefore(ground, before + 1, floor));
}

/** The inverted subject after a verb of saying: "said Kim, the envoy"; null when none stands there. */
export function subjectAfter(ground: Ground, cue: Cue, limit: number): Range | null {
  const { lower } = ground;
  const first = cue.end;
  if (first >= limit || ground.isPunctuation(first)) return null;
  const w = lower[first]!;
  if (PREPOSITIONS.has(w) || CLAUSE_OPENERS.has(w) || isAdverb(w) || ground.isTimeWord(first, limit))
    return null;
  if (/^(?:him|me|us|them|her)$/.test(w)) return null;
  let i = first;
  for (; i < limit; i++) {
    const t = lower[i]!;
    if (ground.isPunctuation(i) && t !== '&' && t !== '/' && !ground.isPossessive(i)) break;
    if (i === first) continue;
    if (PRONOUNS.has(t) && !DETERMINERS.has(t)) break;
    if (PREPOSITIONS.has(t) && t !== 'of' && t !== 'for') break;
    if (CLAUSE_OPENERS.has(t) || ground.isTimeWord(i, limit)) break;
    if (isAdverb(t) && !ground.isCapital(i)) break;
    if (isAuxiliary(t)) return null;
  }
  if (i === first) return null;
  return withName(ground, { first, end: i }, limit);
}
