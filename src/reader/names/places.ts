/** Places: whether a capital stands for its government, and which of several towns of a name is meant. */
import { type Sentence, Shape, type Tokens } from '../types.ts';
import type { Draft } from './draft.ts';
import { type City, citiesOf } from './gazetteer.ts';

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
const EVENT =
  /^(?:talks|summit|meeting|conference|agreement|accords?|deal|declaration|negotiations|round|process|protocol|session|embassy|airport|suburb|streets?|hotel|university)$/;

/** Whether a capital's name means the place rather than the government that sits there. */
export function isPlaceHere(tokens: Tokens, d: Draft, s: Sentence): boolean {
  if (s.body > d.first) return true;
  const after = d.end < s.end ? tokens.lower[d.end]! : '';
  if (EVENT.test(after)) return true;
  // "Vienna, Austria"; a list ("Seoul, Washington and Tokyo") has a capital on both sides too, so it needs a preposition.
  let i = d.first - 1;
  let before = i >= s.first ? tokens.lower[i]! : '';
  if (before === 'the') before = i - 1 >= s.first ? tokens.lower[--i]! : '';
  if (before === 'from' || before === 'to') {
    // "between", "response from", "message to", "concessions to": what is sent to or comes from a government.
    const noun = i - 1 >= s.first ? tokens.lower[i - 1]! : '';
    if (
      /^(?:response|reply|answer|message|messages|letter|concessions?|pressure|threats?|demands?|statement|signal|signals|assurances?|appeal|offer|offers|proposal|aid|return|according|comment|support)$/.test(
        noun,
      )
    )
      return false;
  }
  if (LOCATIVE.has(before)) return true;
  if (before === 'and' || before === ',') {
    // The second of a pair goes as the first: "in Geneva and Vienna".
    const first = i - 1;
    if (first > s.first && tokens.shape[first]! & Shape.Cap && LOCATIVE.has(tokens.lower[first - 1]!))
      return true;
  }
  return tokens.word[d.end] === '-based' || /-based$/.test(tokens.word[d.end - 1]!);
}

/** The town that a name means: in the state or region named after it, else in a state of the report, else the largest. */
export function cityMeant(name: string, qualifier: string | null, parties: ReadonlySet<string>): City | null {
  const all = citiesOf(name);
  if (!all.length) return null;
  if (qualifier) {
    const there = all.find((c) => c.party === qualifier);
    if (there) return there;
  }
  const largest = all[0]!;
  const here = all.find((c) => parties.has(c.party));
  return here && here.population * 4 >= largest.population ? here : largest;
}
