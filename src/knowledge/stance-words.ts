import { inflected } from './inflections.ts';
import text from './stance-words.tsv';
import { names, once, parseTsv } from './tsv.ts';

export type Attitude = 'support' | 'oppose' | 'demand' | 'seek' | 'propose' | 'open' | 'silent';
export type StanceKind =
  | Attitude
  | 'answer'
  | 'further'
  | 'curb'
  | 'good'
  | 'bad'
  | 'light'
  | 'label'
  | 'condition'
  | 'doubt'
  | 'matter';
export type StancePos = 'v' | 'n' | 'a';

/** A word or phrase that shows a stance; see stance-words.tsv. */
export interface StanceWord {
  kind: StanceKind;
  pos: StancePos;
  /** 0 to 1: how surely the word alone is a position. */
  strength: number;
  /** Lower-case tokens in the dictionary form. */
  words: readonly string[];
}

/** Words by every form of their first token, longest first; of the same length in the order of the table. */
export const stanceWords = once((): ReadonlyMap<string, readonly StanceWord[]> => {
  const index = new Map<string, StanceWord[]>();
  for (const [kind, pos, strength, cell] of parseTsv(text).slice(1)) {
    for (const phrase of names(cell)) {
      const words = phrase.split(' ');
      const word = { kind: kind as StanceKind, pos: pos as StancePos, strength: Number(strength), words };
      for (const form of inflected(words[0]!, words.length === 1 || pos === 'v' ? word.pos : 'a')) {
        const list = index.get(form);
        if (list) list.push(word);
        else index.set(form, [word]);
      }
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
});
