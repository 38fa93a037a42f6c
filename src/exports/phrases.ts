/** Entries in plain English. */
import type { OccasionAnswer } from '../queries/answers.ts';
import { partyName } from '../queries/filters/party.ts';

/** Names of states and bodies that stand with the article: the Netherlands, the European Union. */
const withArticle =
  /^(United|Netherlands|Philippines|Bahamas|Maldives|Gambia|Comoros|Seychelles|Holy See|Central African|Soviet|Taliban)|Republic$|Islands$|(Union|Agency|Nations|League|Council|Bank|Fund|Community|Court|Commission|Authority|Committee|Organi[sz]ation|Association|Conference|Forum|Cooperation|Group)( (of|for|on) |$)/;
const acronymWithArticle = /^(UN|EU|IAEA|WTO|AU|IMF|OSCE|OPCW|WHO|ICRC|GCC)$/;

/** "the United States", "South Korea", "the EU". */
export function partyInText(party: string): string {
  const name = partyName(party);
  return acronymWithArticle.test(name) || withArticle.test(name) ? `the ${name}` : name;
}

/** "a, b and c" */
export function listed(items: string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Words that are capital only where a sentence begins. */
const ordinary =
  /^(The|A|An|It|He|She|They|We|This|That|These|Those|There|Their|Its|His|Her|Our|If|In|On|At|No|Not|All|Both|Any|Every|Each|Some|What|When|While|Whether|As|Such|To|With|For|Talks|Further|More|Most|One|Two|Three|Nothing|Everything|Neither|Either|After|Before|Although|Since|Once|Only)(?=[\s,])/;

/** A clause as it stands within a sentence: "the two had spoken" for "The two had spoken". */
export const clause = (words: string) => words.replace(ordinary, (word) => word.toLowerCase());

export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Those who took part, each party with its people: "South Korea (Noh Kyu-duk)". */
export function sidesOf({ parties, people }: Pick<OccasionAnswer, 'parties' | 'people'>): string[] {
  const sides = parties.map((party) => {
    const own = people.filter((p) => p.party === party).map((p) => p.name);
    return own.length > 0 ? `${partyInText(party)} (${listed(own)})` : partyInText(party);
  });
  return [...sides, ...people.filter((p) => p.party === null).map((p) => p.name)];
}

/** What several did, what they are to do, and what it is called. */
const verbs = {
  'in-person': ['met', 'meet', 'meeting'],
  phone: ['spoke by telephone', 'speak by telephone', 'telephone call'],
  video: ['met by video link', 'meet by video link', 'video call'],
  unknown: ['held talks', 'hold talks', 'round of talks'],
} as const;

/** Houses, at which one meets; one meets in towns and countries. */
const building =
  /(house|headquarters|hotel|palace|office|embassy|mission|ministry|department|residence|building|hall|centre|center|airport|base|pentagon|kremlin|lodge|castle|villa|resort|club)$/i;

function wherePhrase({ place, medium }: Pick<OccasionAnswer, 'place' | 'medium'>): string {
  if (place === null || medium === 'phone' || medium === 'video') return '';
  if (building.test(place)) return /^the /i.test(place) ? ` at ${place}` : ` at the ${place}`;
  return ` in ${place}`;
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
  const alone = sides.length === 1;
  if (status === 'held') return capital(`${listed(sides)} ${alone ? `held a ${noun}` : past}${where}`);
  if (status === 'planned')
    return capital(`${listed(sides)} ${alone ? `is to hold a ${noun}` : `are to ${future}`}${where}`);
  const between = sides.length > 1 ? `between ${listed(sides)}` : `with ${sides[0]}`;
  return `A ${noun} ${between}${where} was ${status === 'proposed' ? 'proposed' : 'called off'}`;
}
