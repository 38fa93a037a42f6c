/** Which words can open an attribution or a silence, so that most are passed over at once. */
import { silenceWords } from '../../knowledge/speech-cues-silences.ts';
import { cueWords } from '../../knowledge/speech-cues-words.ts';
import { speechCues } from '../../knowledge/speech-verbs.ts';
import { once } from '../../knowledge/tsv.ts';
import { isUtterance } from './attribution/nominal.ts';
import { firstWords } from './attribution/verbs.ts';

/** Bits of {@link triggersOf}. */
export const Trigger = {
  /** The first word of a form of a verb of saying. */
  Verb: 1,
  /** A noun for an utterance. */
  Noun: 2,
  /** The first word of a phrase that leads to a speaker: "according". */
  Phrase: 4,
  /** A word of refusal or negation. */
  Silence: 8,
} as const;

const NEGATIONS = ['not', 'never', 'neither', 'no', 'few', 'without', 'short', 'cannot'];
const AUXILIARIES = [
  'did',
  'does',
  'do',
  'has',
  'have',
  'had',
  'would',
  'wo',
  'could',
  'ca',
  'was',
  'were',
  'is',
  'are',
];

const byWord = once((): ReadonlyMap<string, number> => {
  const map = new Map<string, number>();
  const add = (words: Iterable<string>, bit: number) => {
    for (const w of words) map.set(w, (map.get(w) ?? 0) | bit);
  };
  add(firstWords(), Trigger.Verb);
  const cues = speechCues();
  add(
    cues.flatMap((c) => (c.kind === 'noun' ? c.forms.filter(isUtterance) : [])),
    Trigger.Noun,
  );
  add(cueWords('made'), Trigger.Noun);
  add(
    cues.flatMap((c) => (c.kind === 'preposition' ? [c.words.split(' ')[0]!] : [])),
    Trigger.Phrase,
  );
  add(silenceWords('refuse'), Trigger.Silence);
  add(NEGATIONS, Trigger.Silence);
  add(
    AUXILIARIES.map((w) => `${w}n't`),
    Trigger.Silence,
  );
  return map;
});

/** For each token what it can open, as bits of {@link Trigger}. */
export function triggersOf(lower: readonly string[]): Uint8Array {
  const words = byWord();
  const out = new Uint8Array(lower.length);
  for (let i = 0; i < out.length; i++) out[i] = words.get(lower[i]!) ?? 0;
  return out;
}
