/** The words that name the speaker beside a verb of saying. */
import { venueKindOf } from '../../../knowledge/speech-cues-venues.ts';
import { cueWords } from '../../../knowledge/speech-cues-words.ts';
import type { Range } from '../draft.ts';
import type { Ground } from '../ground.ts';
import { beforeParentheses, phraseOf, withName } from './appositions.ts';
import type { Cue } from './cues.ts';
import { clauseSubject, mainSubject, nounPhraseBefore } from './phrases.ts';
import { canSpeak, isOffice } from './roles.ts';
import {
  CLAUSE_OPENERS,
  DETERMINERS,
  isAdverb,
  isAuxiliary,
  looksPast,
  PREPOSITIONS,
  PRONOUNS,
} from './words.ts';

/** What of a verb of saying its subject depends on. */
export type VerbGroup = Pick<Cue, 'first' | 'group' | 'form' | 'infinitive'>;

export interface Subject {
  source: Range | null;
  /** The first token of the attribution: of the source where it stands before the verb. */
  first: number;
  /** The verb shares the subject of an earlier verb of its sentence. */
  shared: boolean;
  /** The subject stands in a clause of condition or is nobody: "if X says", "no one said". */
  void: boolean;
  /** The subject may open a relative clause, whose verb then lacks its object. */
  relative?: boolean;
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
    if (i > floor + 2 && venueKindOf(lower[i - 1]!)) {
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

/** Whether a phrase is a lone common noun that a preposition leads to: "taken by surprise, who said". */
const isThing = (ground: Ground, r: Range) =>
  r.end - r.first === 1 &&
  !ground.isCapital(r.first) &&
  PREPOSITIONS.has(ground.lower[r.first - 1] ?? '') &&
  !canSpeak(ground.lower[r.first]!) &&
  !ground.lower[r.first]!.endsWith('s');

/** The last person named in tokens [floor, end), or null. */
function lastPerson(ground: Ground, floor: number, end: number): Range | null {
  const { names } = ground;
  for (let i = end - 1; i >= floor; i--) {
    const mention = names.mentions[names.at[i] ?? -1];
    if (mention?.form === 'name' && names.entities[mention.entity]?.kind === 'person')
      return { first: Math.max(floor, mention.phraseFirst), end: mention.end };
  }
  return null;
}

/** The phrase of the person whose name or office ends at `end`: "met the Dutch envoy, who said"; null where none does. */
function personPhrase(ground: Ground, floor: number, end: number): Range | null {
  const { names } = ground;
  const mention = names.mentions[names.at[end - 1] ?? -1];
  if (mention?.form !== 'name' || mention.end !== end || names.entities[mention.entity]?.kind !== 'person')
    return null;
  return { first: Math.max(floor, mention.phraseFirst), end };
}

/** The one whom "that" or "which" goes back to as speaker: with an utterance, those who made it. */
function relativeSubject(ground: Ground, at: number, floor: number): Range | null {
  const end = ground.is(at - 1, ',') ? at - 1 : at;
  const owner = personPhrase(ground, floor, end) ?? phraseOf(ground, floor, end);
  if (ground.is(at, 'who'))
    return owner && isThing(ground, owner) ? (lastPerson(ground, floor, owner.first) ?? owner) : owner;
  for (let i = end - 1; i > floor; i--)
    if (cueWords('utterance').has(ground.lower[i]!)) return mainSubject(ground, floor, i) ?? owner;
  return owner;
}

const PROMPTING = /^(?:prompt(?:ed|ing|s)?|lead(?:ing|s)?|led)$/;
/** "While insisting", "before saying": the subject is that of the sentence. */
const OPENING_PARTICIPLE = /^(?:while|when|after|before|by|in|without|despite)$/;
const NOBODY = /^(?:no|nobody|neither|none|nothing)$/;
const CONDITION = /^(?:if|whether|unless|should)$/;

const isPerson = (ground: Ground, i: number) => {
  const entity = ground.names.mentions[ground.names.at[i] ?? -1]?.entity ?? -1;
  return entity >= 0 && ground.names.entities[entity]!.kind === 'person';
};

/** Takes in the names of a list before its last two: "**Britain**, France and Germany". */
function withList(ground: Ground, phrase: Range, floor: number): Range {
  const { names } = ground;
  let { first } = phrase;
  if (!ground.isCapital(first)) return phrase;
  let and = first;
  while (and < phrase.end && !ground.is(and, 'and')) and++;
  if (and === phrase.end) return phrase;
  while (first - 2 >= floor && ground.is(first - 1, ',')) {
    const mention = names.mentions[names.at[first - 2] ?? -1];
    if (mention?.form !== 'name' || mention.end !== first - 1 || mention.phraseFirst < floor) break;
    if (isPerson(ground, first - 2) !== isPerson(ground, and - 1)) break;
    const before = mention.phraseFirst - 1;
    // A list begins its clause.
    if (
      before >= floor &&
      !ground.is(before, ',') &&
      !/^(?:that|but|while|as|when|and|:)$/.test(ground.lower[before]!)
    )
      break;
    first = mention.phraseFirst;
  }
  return { first, end: phrase.end };
}

/** Whether a finite verb with its object stands in the words that should name a speaker: "negotiators reached a deal". */
function isClause(ground: Ground, { first, end }: Range): boolean {
  for (let i = first + 1; i + 1 < end; i++) {
    if (/^(?:who|which|that|,)$/.test(ground.lower[i]!)) return false;
    if (
      looksPast(ground.lower[i]!) &&
      !ground.isCapital(i) &&
      /^(?:a|an|the|his|her|its|their)$/.test(ground.lower[i + 1]!)
    )
      return true;
  }
  return false;
}

/** Whether an -ing form stands without auxiliary: ", instead saying that". */
function isParticiple(ground: Ground, cue: VerbGroup): boolean {
  if (cue.form !== 'ing') return false;
  for (let i = cue.group; i < cue.first; i++) if (!isAdverb(ground.lower[i]!)) return false;
  return true;
}

/** The dash that opens the aside which the dash at `close` closes, or -1. */
function dashBefore(ground: Ground, close: number, floor: number): number {
  for (let i = close - 1; i > floor; i--) if (ground.isDash(i)) return i;
  return -1;
}

/** The subject of a verb of saying where it stands before the verb; `earlier` is that of the last attribution of the sentence. */
export function subjectBefore(ground: Ground, cue: VerbGroup, floor: number, earlier: Range | null): Subject {
  const { lower } = ground;
  const at = skipAdjunctsLeft(ground, cue.group, floor);
  const before = at - 1;
  const own = (phrase: Range | null): Subject => {
    const source = phrase && withList(ground, phrase, floor);
    return {
      source,
      first: source ? source.first : cue.group,
      shared: false,
      void:
        source !== null &&
        (NOBODY.test(lower[source.first]!) ||
          isClause(ground, source) ||
          (source.first > 0 && CONDITION.test(lower[source.first - 1]!))),
    };
  };
  const shared = (source: Range | null): Subject => ({
    source,
    first: cue.group,
    shared: true,
    void: source !== null && NOBODY.test(lower[source.first]!),
  });
  if (before < floor) return own(null);
  const w = lower[before]!;
  if (isParticiple(ground, cue) && cueWords('evidence').has(w))
    return { source: null, first: cue.group, shared: false, void: true };
  if (isParticiple(ground, cue) && OPENING_PARTICIPLE.test(w))
    return shared(mainSubject(ground, floor, before) ?? earlier);
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
  const aside = ground.isDash(before) ? dashBefore(ground, before, floor) : -1;
  if (aside > floor && /^(?:and|but|or)$/.test(lower[aside - 1]!))
    return shared(earlier && earlier.first < aside ? earlier : clauseSubject(ground, floor, aside - 1));
  if (w === ',' || ground.isDash(before)) {
    const found = beforeParentheses(ground, before, floor);
    return found ? own(found) : shared(earlier ?? mainSubject(ground, floor, before));
  }
  const phrase = withParticiple(ground, nounPhraseBefore(ground, before + 1, floor), floor);
  return { ...own(phrase), relative: phrase !== null && opensRelative(ground, phrase) };
}

/** Whether a name that may open a relative clause without pronoun ends the phrase: "a measure Obama (promised to veto)". */
function opensRelative(ground: Ground, phrase: Range): boolean {
  const { names } = ground;
  const mention = names.mentions[names.at[phrase.end - 1] ?? -1];
  if (mention?.form !== 'name' || mention.end !== phrase.end || mention.first !== mention.phraseFirst)
    return false;
  if (mention.first <= phrase.first || names.entities[mention.entity]?.kind !== 'person') return false;
  const before = mention.first - 1;
  const w = ground.lower[before]!;
  const noun = !ground.isCapital(before) && !ground.isPunctuation(before) && !ground.isPossessive(before);
  const opens = DETERMINERS.has(ground.lower[phrase.first]!) || /^(?:some|any|every|no)thing$/.test(w);
  return noun && opens && !isOffice(w) && !PREPOSITIONS.has(w) && w !== 'and' && !isAdverb(w);
}

/** Takes in the noun that a participle before the phrase depends on: "some members seeking a cleaner break said". */
function withParticiple(ground: Ground, phrase: Range | null, floor: number): Range | null {
  const verb = phrase ? phrase.first - 1 : -1;
  if (!phrase || verb - 1 < floor) return phrase;
  const w = ground.lower[verb]!;
  if (!/[a-z]{3}ing$/.test(w) || PREPOSITIONS.has(w) || ground.isCapital(verb)) return phrase;
  const noun = ground.lower[verb - 1]!;
  if (
    !/^\p{L}/u.test(noun) ||
    PREPOSITIONS.has(noun) ||
    isAuxiliary(noun) ||
    CLAUSE_OPENERS.has(noun) ||
    isAdverb(noun)
  )
    return phrase;
  if (!canSpeak(noun) && !ground.isCapital(verb - 1) && !noun.endsWith('s')) return phrase;
  const head = nounPhraseBefore(ground, verb, floor);
  return head ? { first: head.first, end: phrase.end } : phrase;
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
