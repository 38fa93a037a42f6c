import text from './status-words.tsv';
import { names, once, parseTsv } from './tsv.ts';

export type StatusPlace = 'auxiliary' | 'verb' | 'modifier' | 'after';
export type StatusWord = 'held' | 'planned' | 'proposed' | 'called-off' | 'none';

const tables = once(() => {
  const made = new Map<string, Map<string, StatusWord>>();
  for (const [place, status, words] of parseTsv(text).slice(1)) {
    const table = made.get(place!) ?? new Map<string, StatusWord>();
    for (const w of names(words)) if (!table.has(w)) table.set(w, status as StatusWord);
    made.set(place!, table);
  }
  return made;
});

/** What a word or phrase (lower case) in that place says of an occasion. */
export function statusWords(place: StatusPlace): ReadonlyMap<string, StatusWord> {
  return tables().get(place)!;
}
