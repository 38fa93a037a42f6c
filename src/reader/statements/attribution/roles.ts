/** Common nouns for those who speak: offices, bodies, documents. */
import { nameWords } from '../../../knowledge/name-words.ts';
import { offices } from '../../../knowledge/offices.ts';
import { cueWords } from '../../../knowledge/speech-cues-words.ts';

let officeWords: Set<string> | undefined;

const singularOf = (word: string) => (word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word);

/** Whether a lower-case word, singular or plural, is an office or role: "spokesman". */
export function isOffice(word: string): boolean {
  officeWords ??= new Set(offices().map((o) => o.words));
  return officeWords.has(word) || officeWords.has(singularOf(word));
}

/** Whether a lower-case noun can be the subject of a verb of saying. */
export const canSpeak = (word: string) =>
  isOffice(word) || nameWords('organisation').has(word) || cueWords('document').has(word);
