import type { MeetingMedium } from '../contract/reading.ts';
import text from './meeting-words.tsv';
import { lazyTable, names } from './tsv.ts';

export interface MeetingWord {
  words: string;
  pos: 'verb' | 'noun';
  /** All forms, lower case, the first is {@link words}. */
  forms: readonly string[];
  medium: MeetingMedium;
  /** strong: an occasion by itself; weak: needs two parties or a date. */
  strength: 'strong' | 'weak';
}

/** Verbs and nouns of meeting, by words and part of speech. */
export const meetingWords = lazyTable<MeetingWord>(text, (c) => ({
  words: c[0]!,
  pos: c[1] as MeetingWord['pos'],
  forms: names(c[2]),
  medium: c[3] as MeetingMedium,
  strength: c[4] as MeetingWord['strength'],
}));
