/** Look-ups of single words and names that several steps of the names stage share. */
import { type City, citiesNamed } from '../../knowledge/places.ts';
import { speechVerbs } from '../../knowledge/speech-verbs.ts';
import { once } from '../../knowledge/tsv.ts';

export { namePart } from '../../knowledge/given-names.ts';
export { foldName } from '../../knowledge/naming/fold.ts';
export { type Official, officialNamed, officialsWith, SURNAME_FIRST } from '../../knowledge/officials.ts';
export type { City };

/** Cities of this name, largest first. */
export function citiesOf(name: string): readonly City[] {
  return citiesNamed(name.toLowerCase());
}

const speech = once(() => {
  const set = new Set<string>();
  for (const v of speechVerbs()) for (const f of v.forms) if (!f.includes(' ')) set.add(f);
  return set;
});

/** Whether a word is a form of a verb of saying. */
export function isSpeechVerb(lower: string): boolean {
  return speech().has(lower);
}
