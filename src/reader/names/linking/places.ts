/** Places: whether a capital stands for its government, and which of several towns of a name is meant. */

import { nameWords } from '../../../knowledge/name-words.ts';
import { prominentState } from '../../../knowledge/prominent-cities.ts';
import { type Sentence, Shape, type Tokens } from '../../types.ts';
import type { Draft } from '../draft.ts';
import { type City, citiesOf, isSpeechVerb } from '../lexicon.ts';
import { wordSet } from '../word-set.ts';

const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'from',
  'to',
  'outside',
  'around',
  'toward',
  'towards',
  'across',
  'via',
  'into',
  'through',
  'within',
  'inside',
  'left',
  'leaving',
  'visit',
  'visited',
  'visiting',
  'reached',
  'central',
  'downtown',
  'northern',
  'southern',
  'eastern',
  'western',
  'north',
  'south',
  'east',
  'west',
  'capital',
  'city',
]);
const PLACE_NOUN = wordSet(
  'talks summit meeting conference agreement accord accords deal declaration negotiations round process protocol session embassy airport suburb suburbs street streets hotel university police mayor resident residents region area district metro skyline hospital apartment neighborhood neighbourhood palace bureau office headquarters correspondent',
);

/** What a town has, and no government: "Ankara's riot police". */
const TOWN_NOUN = wordSet(
  'airport airports suburb suburbs outskirts street streets square squares hotel hotels university universities police mayor resident residents citizens district districts metro subway skyline hospital hospitals neighborhood neighborhoods neighbourhood neighbourhoods palace palaces slum slums cathedral mosque mosques museum museums stadium stock downtown landmark landmarks port harbor harbour',
);

/** Verbs of what governments do, beside the verbs of saying; a capital before one of them acts. */
const ACTS = wordSet(
  'has have had is was were are will would could should may might must can cannot did does do want wants wanted seek seeks sought hope hopes hoped fear fears feared believe believes believed see sees saw view views viewed consider considers considered expect expects expected imposed imposes lifted lifts agreed agrees refused refuses responded responds backs backed support supports supported oppose opposes opposed recognise recognises recognised recognize recognizes recognized withdrew withdraws pulled signed signs launched conducted fired tested sent sends offered offers proposed proposes rejected rejects ended ends began begins continue continues continued remain remains remained need needs needed made makes took takes gave gives put puts kept keeps also never now still already often not recently repeatedly',
);
const TOWARD = new Set([
  'with',
  'between',
  'by',
  'against',
  'both',
  'persuade',
  'urge',
  'urged',
  'urging',
  'told',
  'pressed',
  'pressing',
  'pressure',
  'pressuring',
  'accused',
  'accusing',
  'blamed',
  'blaming',
  'that',
  'if',
  'because',
  'whether',
  'but',
  'while',
  'although',
  'for',
]);
const SENT = wordSet(
  'response reply answer message messages letter concession concessions pressure threat threats demand demands statement signal signals assurance assurances appeal offer offers proposal aid comment support word cooperation according',
);

/**
 * Whether a capital's name means the place rather than the government that sits there. `next`: what is named after it.
 */
export function isPlaceHere(tokens: Tokens, d: Draft, s: Sentence, next: Draft | undefined): boolean {
  if (s.body > d.first) return true;
  const after = d.end < s.end ? tokens.lower[d.end]! : '';
  if (PLACE_NOUN.has(after) || /-based$/.test(tokens.lower[d.end - 1]!)) return true;
  const at = (i: number) => (i >= s.first ? tokens.lower[i]! : '');
  let i = d.first - 1;
  if (at(i) === 'the') i--;
  const before = at(i);
  if ((before === 'from' || before === 'to') && SENT.has(at(i - 1))) return false;
  if (LOCATIVE.has(before)) return true;
  // "Ankara's riot police", "London's Heathrow Airport"
  if (d.end < s.end && tokens.shape[d.end]! & Shape.Possessive) {
    const holds = next?.first === d.end + 1 && next.kind === 'place';
    return (
      holds ||
      TOWN_NOUN.has(at(d.end + 1)) ||
      TOWN_NOUN.has(at(d.end + 2)) ||
      ownsPlace(tokens, d.end + 1, s.end)
    );
  }
  if (TOWARD.has(before) || isSpeechVerb(after) || ACTS.has(after)) return false;
  // The members of a pair or list go together: "Seoul and Washington", "in Geneva and Vienna".
  if (before === 'and' || before === ',' || before === 'or') {
    const first = i - 1;
    if (first > s.first && tokens.shape[first]! & Shape.Cap) return LOCATIVE.has(at(first - 1));
  }
  if ((after === 'and' || after === 'or') && d.end + 1 < s.end && tokens.shape[d.end + 1]! & Shape.Cap)
    return false;
  return !HYPHENATED.test(tokens.word[d.first]!);
}

/** Whether the capitalised words from `i` on name a street, an airport or the like. */
function ownsPlace(tokens: Tokens, i: number, end: number): boolean {
  let last = i;
  while (last < end && last - i < 5 && tokens.shape[last]! & Shape.Cap) last++;
  return last > i && nameWords('place').has(tokens.lower[last - 1]!);
}

/** "Washington-Pyongyang talks": joined names are parties. */
const HYPHENATED = /[-\u2010\u2011\u2013]/;

/** How much larger the largest city of a name may be and still yield to one in a state that the report speaks of. */
const FARTHEST = 60;

/**
 * The town that a name means: in the state named right after it, else the one that news means by the bare name, else
 * the largest, unless the report speaks of another's state and not of its own.
 */
export function cityMeant(name: string, qualifier: string | null, parties: ReadonlySet<string>): City | null {
  const all = citiesOf(name);
  const state = qualifier ?? prominentState(name);
  const there = state ? all.find((c) => c.party === state) : undefined;
  if (there) return there;
  const largest = all[0];
  if (!largest || parties.has(largest.party)) return largest ?? null;
  const here = all.find((c) => parties.has(c.party));
  return here && here.population * FARTHEST >= largest.population ? here : largest;
}
