/** Entries in plain English. */
import type { OccasionAnswer } from '../queries/answers.ts';
import { partyName } from '../queries/filters/party.ts';

/** Names that stand with the article: the Netherlands, the United States. */
const withArticle =
  /^(United|European Union|African Union|Arab League|Netherlands|Philippines|Bahamas|Maldives|Gambia|Comoros|Seychelles|Holy See|Central African|Soviet|Taliban)|Republic$|Islands$/;

/** "the United States", "South Korea", "the EU". */
export function partyInText(party: string): string {
  const name = partyName(party);
  const bare = /^(UN|EU|IAEA|WTO|AU|IMF|OSCE|OPCW|WHO|ICRC|GCC)$/.test(name);
  return bare || withArticle.test(name) ? `the ${name}` : name;
}

/** "a, b and c" */
export function listed(items: string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Those who took part, each party with its people: "South Korea (Noh Kyu-duk)". */
export function sidesOf({ parties, people }: Pick<OccasionAnswer, 'parties' | 'people'>): string[] {
  const sides = parties.map((party) => {
    const own = people.filter((p) => p.party === party).map((p) => p.name);
    return own.length > 0 ? `${partyInText(party)} (${listed(own)})` : partyInText(party);
  });
  const others = people.filter((p) => p.party === null || !parties.includes(p.party)).map((p) => p.name);
  return [...sides, ...others];
}

const verbs = {
  'in-person': ['met', 'meet', 'meeting'],
  phone: ['spoke by telephone', 'speak by telephone', 'telephone call'],
  video: ['met by video link', 'meet by video link', 'video call'],
  unknown: ['held talks', 'hold talks', 'round of talks'],
} as const;

function wherePhrase({ place, medium }: Pick<OccasionAnswer, 'place' | 'medium'>): string {
  if (place === null || medium === 'phone' || medium === 'video') return '';
  return /^the /i.test(place) ? ` at ${place}` : ` in ${place}`;
}

/** "South Korea (Noh Kyu-duk) and the United States (Sung Kim) met in Washington" */
export function occasionPhrase(occasion: OccasionAnswer): string {
  const { status, medium } = occasion;
  const sides = sidesOf(occasion);
  const [past, future, noun] = verbs[medium];
  const where = wherePhrase(occasion);
  if (sides.length === 0) {
    const outcome =
      status === 'held' ? 'was held' : status === 'called-off' ? 'was called off' : `was ${status}`;
    return `A ${noun} ${outcome}${where}`;
  }
  if (status === 'held') return capital(`${listed(sides)} ${past}${where}`);
  if (status === 'planned')
    return capital(`${listed(sides)} ${sides.length > 1 ? 'are' : 'is'} to ${future}${where}`);
  const between = sides.length > 1 ? `between ${listed(sides)}` : `with ${sides[0]}`;
  return `A ${noun} ${between}${where} was ${status === 'proposed' ? 'proposed' : 'called off'}`;
}
