/** Finds verbs of saying and whether they say that something was said. */

import type { VenueKind } from '../../../contract/reading.ts';
import { venueKindOf } from '../../../knowledge/speech-cues-venues.ts';
import type { SpeechVerb } from '../../../knowledge/speech-verbs.ts';
import { type SpeechUse, usesOf } from '../../../knowledge/speech-verbs-uses.ts';
import type { Range } from '../draft.ts';
import type { Ground } from '../ground.ts';
import { Trigger } from '../triggers.ts';
import { nounPhraseBefore } from './phrases.ts';
import { canSpeak } from './roles.ts';
import { type VerbEntry, type VerbForm, verbAt } from './verbs.ts';
import {
  BE,
  DETERMINERS,
  DO,
  HAVE,
  isAdverb,
  isAuxiliary,
  MODALS,
  NEGATIONS,
  PREPOSITIONS,
  PRONOUNS,
} from './words.ts';

export interface Cue {
  sentence: number;
  /** Tokens [first, end) of the verb with its particle. */
  first: number;
  end: number;
  verb: SpeechVerb;
  form: VerbForm;
  uses: ReadonlySet<SpeechUse>;
  /** The first token of the verb group with its auxiliaries and adverbs: "has repeatedly said". */
  group: number;
  /** Whether a saying that took place is reported: not denied, supposed, asked for or still to come. */
  said: boolean;
  /** "quoted as saying", "is said to". */
  passive: boolean;
  infinitive: boolean;
  /** "has said". */
  perfect: boolean;
  /** The one quoted, in "the agency quoted Kim as saying". */
  speaker: Range | null;
  /** The one who quotes: "the agency", also in "was quoted by the agency as saying". */
  via: Range | null;
}

interface Group {
  first: number;
  negated: boolean;
  modal: boolean;
  have: boolean;
  be: boolean;
  does: boolean;
  infinitive: boolean;
}

/** Reads the auxiliaries and adverbs to the left of the verb at `i`, not past `floor`. */
function groupBefore(ground: Ground, i: number, floor: number): Group {
  const g: Group = {
    first: i,
    negated: false,
    modal: false,
    have: false,
    be: false,
    does: false,
    infinitive: false,
  };
  const { lower } = ground;
  for (let j = i - 1; j >= floor; j--) {
    const w = lower[j]!;
    if (NEGATIONS.has(w) || w.endsWith("n't") || w === 'cannot') g.negated = true;
    if (MODALS.has(w)) g.modal = true;
    else if (HAVE.has(w)) g.have = true;
    else if (BE.has(w)) {
      if (w === "'s" && !(j === i - 1 && lower[i]!.endsWith('ing'))) break;
      g.be = true;
    } else if (DO.has(w)) g.does = true;
    else if (w === 'to' && j === g.first - 1) g.infinitive = true;
    else if (!isAdverb(w) && !NEGATIONS.has(w)) break;
    g.first = j;
    if (g.infinitive) break;
  }
  return g;
}

/** Whether the -ing form whose group begins at `i` is what did not happen: "without saying", "stopped short of saying". */
const fallsShort = (ground: Ground, i: number) =>
  ground.is(i - 1, 'without') ||
  /^(?:den(?:y|ies|ied|ying)|avoid(?:s|ed|ing)?)$/.test(ground.lower[i - 1] ?? '') ||
  (ground.is(i - 1, 'of') && ground.is(i - 2, 'short'));

const SPOKEN = new Set<VenueKind | undefined>([
  'briefing',
  'interview',
  'speech',
  'statement',
  'post',
  'letter',
  'article',
]);

const SAYING_INFINITIVE = new Set(['went', 'goes', 'going', 'gone', 'continued', 'used', 'rushed']);

/** Whether an infinitive reports an act of saying: "went on to say", "prompting Mr. Kim to declare". */
function infinitiveSaid(ground: Ground, to: number, floor: number): boolean {
  const { lower } = ground;
  if (SAYING_INFINITIVE.has(lower[to - 1]!)) return true;
  if (lower[to - 1] === 'on' && SAYING_INFINITIVE.has(lower[to - 2] ?? '')) return true;
  // "Used a tweet to announce", "held a press conference to say"
  if (SPOKEN.has(venueKindOf(lower[to - 1]!))) return true;
  for (let j = to - 1; j >= Math.max(floor, to - 8); j--) {
    if (lower[j] === 'prompting' || lower[j] === 'leading' || lower[j] === 'prompted' || lower[j] === 'led')
      return true;
    if (ground.isPunctuation(j)) return false;
  }
  return false;
}

const PRONOUN_PLURALS = new Set(['they', 'we', 'you', 'who', 'i', 'others']);
const PLURALS = new Set([
  'these',
  'those',
  'some',
  'many',
  'most',
  'all',
  'both',
  'several',
  'others',
  'they',
  'we',
  'you',
  'who',
  'i',
  'people',
  'police',
  'media',
]);

/** Whether the word at `i` is a verb here and not the noun or adjective of the same spelling. */
function isVerb(ground: Ground, i: number, entry: VerbEntry, floor: number, group: Group): boolean {
  const { lower } = ground;
  const { form } = entry;
  const word = lower[i]!;
  const spelledAsNoun = (entry.words.length > 1 ? usesOf(entry.verb.lemma.split(' ')[0]!) : entry.uses).has(
    'noun',
  );
  const next = i + entry.words.length;
  if (ground.isCapital(i) && i > floor && ground.sentenceOf(i).kind !== 'headline') return false;
  const auxiliary = group.modal || group.have || group.be || group.does || group.infinitive;
  const at = group.first - 1;
  const before = at >= floor ? lower[at]! : '';
  const opensContent = lower[next] === 'that' || lower[next] === ':' || ground.opensAt(next) !== undefined;
  if (form === 'base') {
    if (auxiliary) return true;
    if (before === '' || PREPOSITIONS.has(before) || ground.isPossessive(at)) return false;
    if (DETERMINERS.has(before) && !PLURALS.has(before)) return false;
    if (word === 'say') return true;
    const plural = PLURALS.has(before) || /[^s']s$/.test(before);
    if (spelledAsNoun)
      return PRONOUN_PLURALS.has(before) || (plural && (opensContent || canSpeak(lower[at]!)));
    return (
      plural ||
      before === 'and' ||
      before === 'but' ||
      before === 'or' ||
      ground.isCapital(at) ||
      ground.isPunctuation(at)
    );
  }
  if (form === 'third') {
    if (auxiliary && !group.infinitive) return false;
    if (DETERMINERS.has(before) || PREPOSITIONS.has(before) || ground.isPossessive(at))
      return word === 'says';
    if (!spelledAsNoun) return true;
    // "28 member states", "states whose"
    if (word === 'states' && /^(?:member|nation|city|signatory)$/.test(before)) return false;
    if (/^(?:who|whose|which|where)$/.test(lower[next] ?? '')) return false;
    const reportsFrom =
      word === 'reports' && ground.isCapital(at) && /^(?:from|for)$/.test(lower[next] ?? '');
    if (
      before === '' ||
      (PREPOSITIONS.has(lower[next] ?? '') && !reportsFrom) ||
      isAuxiliary(lower[next] ?? '')
    )
      return false;
    const following = verbAt(lower, next);
    if (following && following.form !== 'ing') return false;
    return (
      ground.isCapital(at) ||
      PRONOUNS.has(before) ||
      (ground.isPunctuation(at) && opensContent) ||
      (canSpeak(lower[at]!) && !before.endsWith('s'))
    );
  }
  if (form === 'past' && !auxiliary) {
    // A participle before its noun: "the proposed agreement".
    if (DETERMINERS.has(before) && !PLURALS.has(before) && before !== 'this' && before !== 'that')
      return false;
    if (
      ground.isPossessive(at) ||
      PREPOSITIONS.has(before) ||
      (at >= floor && verbAt(lower, at)?.form === 'past')
    )
      return false;
  }
  if (form === 'ing') {
    // "Norway's earlier warning that", "a stern warning" are nouns.
    if (ground.isPossessive(at - 1)) return false;
    if (entry.uses.has('gerund') && DETERMINERS.has(lower[at - 1] ?? '') && lower[next] !== 'that')
      return false;
    return !DETERMINERS.has(before) || lower[next] === 'that';
  }
  return true;
}

const QUOTING = /^(?:quot(?:es?|ed|ing)|cit(?:es?|ed|ing)|report(?:s|ed))$/;

/** "Was quoted as saying", "quoted X as saying" at the token of "saying"; null when it is no such phrase. */
function quotedAsSaying(ground: Ground, i: number, sentence: number, verb: SpeechVerb): Cue | null {
  const { body } = ground.layout.sentences[sentence]!;
  if (!ground.is(i - 1, 'as')) return null;
  let q = i - 2;
  while (q > body && i - q <= 16 && !QUOTING.test(ground.lower[q]!)) q--;
  if (q <= body || !QUOTING.test(ground.lower[q]!)) return null;
  const group = groupBefore(ground, q, body);
  const active = !group.be && q + 1 < i - 1;
  const quoter = active ? nounPhraseBefore(ground, group.first, body) : null;
  const by = ground.is(q + 1, 'by') && q + 2 < i - 1 ? q + 2 : -1;
  return {
    sentence,
    first: i,
    end: i + 1,
    verb,
    form: 'past',
    uses: usesOf(verb.lemma),
    group: active ? (quoter?.first ?? q) : group.first,
    said: !group.modal && !group.negated,
    passive: false,
    infinitive: false,
    perfect: group.have,
    speaker: active ? { first: q + 1, end: i - 1 } : null,
    via: active ? quoter : by > 0 ? { first: by, end: i - 1 } : null,
  };
}

/** A sentence with more verbs of saying than this is no prose. */
const MOST_CUES = 24;

/** All verbs of saying outside quotation marks, in text order. */
export function cuesOf(ground: Ground): Cue[] {
  const cues: Cue[] = [];
  const { lower } = ground;
  ground.layout.sentences.forEach((s, sentence) => {
    if (s.kind === 'byline') return;
    const before = cues.length;
    for (let i = s.body; i < s.end && cues.length - before < MOST_CUES; i++) {
      if (!(ground.triggers[i]! & Trigger.Verb) || ground.isQuoted(i)) continue;
      const entry = verbAt(lower, i);
      if (!entry || i + entry.words.length > s.end) continue;
      const quoting = ground.is(i, 'saying') ? quotedAsSaying(ground, i, sentence, entry.verb) : null;
      if (quoting) {
        // The quoting verb is part of it.
        while (cues.length > before && cues[cues.length - 1]!.first >= quoting.group) cues.pop();
        cues.push(quoting);
        continue;
      }
      const group = groupBefore(ground, i, s.body);
      if (!isVerb(ground, i, entry, s.body, group)) continue;
      const passive = group.be && entry.form === 'past';
      const hypothetical =
        group.modal || group.negated || (entry.form === 'ing' && fallsShort(ground, group.first));
      cues.push({
        sentence,
        first: i,
        end: i + entry.words.length,
        verb: entry.verb,
        form: entry.form,
        uses: entry.uses,
        group: group.first,
        said: !hypothetical && (!group.infinitive || infinitiveSaid(ground, group.first, s.body)),
        passive,
        infinitive: group.infinitive,
        perfect: group.have,
        speaker: null,
        via: null,
      });
      i += entry.words.length - 1;
    }
  });
  return cues;
}
