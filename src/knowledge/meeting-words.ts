import type { MeetingMedium } from '../contract/reading.ts';
import { nounForms, verbForms } from './inflection.ts';
import text from './meeting-words.tsv';
import { lazyTable, names, once } from './tsv.ts';

export type VerbKind =
  | 'meet'
  | 'confer'
  | 'speak'
  | 'discuss'
  | 'call'
  | 'host'
  | 'beside'
  | 'visit'
  | 'arrive'
  | 'hold';
export type NounKind = 'occasion' | 'call' | 'talks' | 'round' | 'gathering' | 'briefing' | 'visit' | 'event';

export interface MeetingWord {
  /** The dictionary form; of a phrasal verb with what follows the verb ("sit down"). */
  word: string;
  pos: 'verb' | 'noun';
  kind: VerbKind | NounKind;
  /** As far as the word itself shows it. */
  medium: MeetingMedium;
  /** Irregular forms of the first word. */
  forms: readonly string[];
}

const rows = lazyTable<MeetingWord>(text, (c) => ({
  word: c[0]!,
  pos: c[1] as MeetingWord['pos'],
  kind: c[2] as MeetingWord['kind'],
  medium: c[3] as MeetingMedium,
  forms: names(c[4]),
}));

/** Verbs and nouns of meeting by the first word of their dictionary form. */
export const meetingWords = once((): ReadonlyMap<string, readonly MeetingWord[]> => {
  const made = new Map<string, MeetingWord[]>();
  for (const row of rows()) {
    const first = row.word.split(' ')[0]!;
    made.set(first, [...(made.get(first) ?? []), row]);
  }
  for (const list of made.values()) list.sort((a, b) => b.word.length - a.word.length);
  return made;
});

/** The dictionary form of each form of the verbs and nouns of meeting. */
export const meetingForms = once(() => {
  const verbs = new Map<string, string>();
  const nouns = new Map<string, string>();
  for (const row of rows()) {
    const base = row.word.split(' ')[0]!;
    const into = row.pos === 'verb' ? verbs : nouns;
    for (const form of [...(row.pos === 'verb' ? verbForms(base) : nounForms(base)), ...row.forms])
      if (!into.has(form)) into.set(form, base);
  }
  return { verbs, nouns };
});
