import cuesText from './speech-cues.tsv';
import text from './speech-verbs.tsv';
import thoughtText from './thought-verbs.tsv';
import { lazyTable, names } from './tsv.ts';

export const speechClasses = [
  'say',
  'announce',
  'claim',
  'deny',
  'stress',
  'promise',
  'threaten',
  'demand',
  'propose',
  'warn',
  'predict',
  'admit',
  'ask',
  'agree',
  'complain',
  'praise',
  'write',
] as const;
export type SpeechClass = (typeof speechClasses)[number];

export interface SpeechVerb {
  lemma: string;
  /** All inflected forms, lower case, the lemma first; phrases keep their words ("pointed out"). */
  forms: readonly string[];
  class: SpeechClass;
  /** Takes a reported clause, with or without "that". */
  clause: boolean;
  /** Introduces or follows a quotation. */
  quote: boolean;
  /** Takes the person addressed as object before the clause: "told reporters that". */
  addressee: boolean;
  /** Takes an infinitive that is what was said: "vowed to". */
  infinitive: boolean;
}

export interface ThoughtVerb {
  lemma: string;
  forms: readonly string[];
}

export interface SpeechCue {
  words: string;
  /** The words and their plural, lower case. */
  forms: readonly string[];
  kind: 'noun' | 'preposition';
}

/** Verbs and phrases of saying, by lemma. */
export const speechVerbs = lazyTable<SpeechVerb>(text, (c) => ({
  lemma: c[0]!,
  forms: names(c[1]),
  class: c[2] as SpeechClass,
  clause: c[3]!.includes('c'),
  quote: c[3]!.includes('q'),
  addressee: c[3]!.includes('a'),
  infinitive: c[3]!.includes('i'),
}));

/** Verbs of thinking, wanting and hoping, which attribute no statement, by lemma. */
export const thoughtVerbs = lazyTable<ThoughtVerb>(thoughtText, (c) => ({
  lemma: c[0]!,
  forms: names(c[1]),
}));

/** Nouns and prepositions that introduce speech: "according to", "statement", "remarks". */
export const speechCues = lazyTable<SpeechCue>(cuesText, (c) => ({
  words: c[0]!,
  forms: names(c[1]),
  kind: c[2] as SpeechCue['kind'],
}));
