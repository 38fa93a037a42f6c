/** Look-ups of single words and names that several steps of the names stage share. */
import { givenNames } from '../../knowledge/given-names.ts';
import { speechVerbs } from '../../knowledge/speech-verbs.ts';
import { once } from '../../knowledge/tsv.ts';

export { citiesOf, foldName, officialNamed, officialsWith } from './gazetteer.ts';

export interface NamePart {
  given: boolean;
  surname: boolean;
  gender: 'm' | 'f' | null;
}

const parts = once(() => {
  const map = new Map<string, NamePart>();
  for (const g of givenNames()) {
    const key = g.name.toLowerCase();
    const made = map.get(key) ?? { given: false, surname: false, gender: null };
    if (g.sort === 'given') {
      made.given = true;
      made.gender = g.gender;
    } else made.surname = true;
    map.set(key, made);
  }
  return map;
});

/** What is known of a word as part of a person's name. */
export function namePart(lower: string): NamePart | undefined {
  return parts().get(lower);
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
