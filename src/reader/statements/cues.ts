/** Finds verbs of saying and whether they say that something was said. */
import type { SpeechVerb } from '../../knowledge/speech-verbs.ts';
import type { Ground } from './ground.ts';
import { type VerbForm, verbAt } from './verbs.ts';
import { BE, DETERMINERS, DO, HAVE, isAdverb, MODALS, NEGATIONS, PREPOSITIONS, PRONOUNS } from './words.ts';

export interface Cue {
  sentence: number;
  /** Tokens [first, end) of the verb with its particle. */
  first: number;
  end: number;
  verb: SpeechVerb;
  form: VerbForm;
  /** The first token of the verb group with its auxiliaries and adverbs: "has repeatedly said". */
  group: number;
  /** Whether a saying that took place is reported: not denied, supposed, asked for or still to come. */
  said: boolean;
  /** "quoted as saying", "is said to". */
  passive: boolean;
  infinitive: boolean;
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

const SAYING_INFINITIVE = new Set(['went', 'goes', 'going', 'gone', 'continued', 'used', 'rushed']);

/** Whether an infinitive reports an act of saying: "went on to say", "prompting Mr. Kim to declare". */
function infinitiveSaid(ground: Ground, to: number, floor: number): boolean {
  const { lower } = ground;
  if (SAYING_INFINITIVE.has(lower[to - 1]!)) return true;
  if (lower[to - 1] === 'on' && SAYING_INFINITIVE.has(lower[to - 2] ?? '')) return true;
  for (let j = to - 1; j >= Math.max(floor, to - 8); j--) {
    if (lower[j] === 'prompting' || lower[j] === 'leading' || lower[j] === 'prompted' || lower[j] === 'led')
      return true;
    if (ground.isPunctuation(j)) return false;
  }
  return false;
}

const NOUN_LIKE =
  /^(?:report|claim|comment|state|note|question|remark|answer|charge|order|offer|post|request|promise|pledge|vow|forecast|demand|protest|object|appeal|reason|rule|signal|stress|text|email|tweet|cry|counter|boast|threat|warning|warn|call|rail|blog|brief|read|quip|joke|guarantee|hint|reply|cite|volunteer|counter|caution|object|correct|muse|propose|praise|rebuke|shout|yell|whisper|scream)s?$/;

/** Whether the word at `i` is a verb here and not the noun or adjective of the same spelling. */
function isVerb(ground: Ground, i: number, form: VerbForm, floor: number, group: Group): boolean {
  const { lower } = ground;
  const word = lower[i]!;
  const auxiliary = group.modal || group.have || group.be || group.does || group.infinitive;
  const before = group.first > floor ? lower[group.first - 1]! : '';
  if (form === 'base') {
    if (auxiliary) return true;
    if (
      DETERMINERS.has(before) &&
      !['these', 'those', 'some', 'many', 'most', 'all', 'both', 'several'].includes(before)
    )
      return false;
    if (PREPOSITIONS.has(before) || before === '' || ground.isPossessive(group.first - 1)) return false;
    const plural =
      /[^s']s$|people|media|police|critics$/.test(before) ||
      ['they', 'we', 'i', 'you', 'who', 'and', 'but', 'many', 'some', 'others'].includes(before);
    return word === 'say'
      ? plural || ground.isCapital(group.first - 1) || ground.isPunctuation(group.first - 1)
      : plural;
  }
  if (form === 'third') {
    if (auxiliary && !group.infinitive) return false;
    if (DETERMINERS.has(before) || PREPOSITIONS.has(before) || ground.isPossessive(group.first - 1))
      return word === 'says';
    if (NOUN_LIKE.test(word)) {
      if (before === '') return false;
      const next = lower[i + 1] ?? '';
      if (
        verbAt(lower, i + 1)?.form === 'past' ||
        PREPOSITIONS.has(next) ||
        MODALS.has(next) ||
        next === 'are' ||
        next === 'were'
      )
        return false;
      return ground.isCapital(group.first - 1) || PRONOUNS.has(before) || !/s$/.test(before);
    }
    return true;
  }
  if (form === 'ing') return !DETERMINERS.has(before) || lower[i + 1] === 'that';
  return true;
}

/** All verbs of saying outside quotation marks, in text order. */
export function cuesOf(ground: Ground): Cue[] {
  const cues: Cue[] = [];
  const { lower } = ground;
  ground.layout.sentences.forEach((s, sentence) => {
    if (s.kind === 'byline') return;
    for (let i = s.body; i < s.end; i++) {
      if (ground.isQuoted(i)) continue;
      const entry = verbAt(lower, i);
      if (!entry || i + entry.words.length > s.end) continue;
      const group = groupBefore(ground, i, s.body);
      if (!isVerb(ground, i, entry.form, s.body, group)) continue;
      const passive = group.be && entry.form === 'past';
      const hypothetical = group.modal || group.negated;
      cues.push({
        sentence,
        first: i,
        end: i + entry.words.length,
        verb: entry.verb,
        form: entry.form,
        group: group.first,
        said: !hypothetical && (!group.infinitive || infinitiveSaid(ground, group.first, s.body)),
        passive,
        infinitive: group.infinitive,
      });
      i += entry.words.length - 1;
    }
  });
  return cues;
}
