/** What beside a name shows that it is a place: "in Lund", "residents of Lund", "the Lund district", "Ida Berg, 43, of Lund". */

import { Shape, type Tokens } from '../../types.ts';
import type { Draft } from '../draft.ts';
import { citiesOf } from '../lexicon.ts';
import { wordSet } from '../word-set.ts';

/** Prepositions and verbs of going that lead to places, and to people too. */
export const LOCATIVE = new Set([
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
  'throughout',
  'via',
  'leaving',
  'visited',
  'visiting',
  'visit',
]);

/** What is of a place: "the town of Lund", "residents of Lund". */
const PLACE_OF = wordSet(
  'town city cities towns village villages capital port province region regions district districts island islands state suburb suburbs county enclave peninsula outskirts neighborhood neighborhoods neighbourhood neighbourhoods streets residents inhabitants mayor shore shores coast',
);

/** Nouns that a place stands before: "the Lund district". */
const PLACE_BEFORE =
  /^(?:district|province|region|governorate|prefecture|oblast|county|canton|neighbou?rhood|suburbs?|village|municipality|township|peninsula|valley|enclave|archipelago)s?$/;

/** Nouns that a town stands before where it is large enough to be known: "a Lund doctor", "the Lund police". */
const TOWN_BEFORE = wordSet(
  'area police mayor suburb suburbs airport hospital metro street streets resident residents man woman men women teenager couple family doctor lawyer native court courthouse jail prison hotel office bureau conference summit talks meeting accord accords agreement process declaration protocol communique communiqué round format negotiations embassy consulate headquarters',
);

/** Inhabitants, in thousands, from which a town is known by its bare name. */
const LARGE = 100;

const lowerAt = (tokens: Tokens, i: number) => (i >= 0 && i < tokens.count ? tokens.lower[i]! : '');

/** Whether a preposition, "town of" or the like leads to a place here. */
export function isLocative(tokens: Tokens, d: Draft): boolean {
  const before = lowerAt(tokens, d.first - 1);
  if (before === 'of') return PLACE_OF.has(lowerAt(tokens, d.first - 2)) || isHome(tokens, d.first - 2);
  return (
    before === 'in' ||
    before === 'at' ||
    before === 'near' ||
    before === 'outside' ||
    (before === 'from' && citiesOf(tokens.text.slice(d.from, d.to)).length > 0)
  );
}

/** ", 43," before "of": what follows is where somebody lives. */
const isHome = (tokens: Tokens, comma: number) =>
  lowerAt(tokens, comma) === ',' &&
  /^\d\d$/.test(lowerAt(tokens, comma - 1)) &&
  lowerAt(tokens, comma - 2) === ',';

/** Whether the noun after a name is one that places stand before, and that is itself no part of the name. */
export function isBeforePlaceNoun(tokens: Tokens, d: Draft): boolean {
  const { end } = d;
  if (end >= tokens.count || tokens.shape[end]! & Shape.Cap) return false;
  const noun = tokens.lower[end]!;
  if (PLACE_BEFORE.test(noun)) return true;
  if (!TOWN_BEFORE.has(noun)) return false;
  const city = citiesOf(tokens.text.slice(d.from, d.to))[0];
  return city !== undefined && city.population >= LARGE && (!city.word || d.end - d.first > 1);
}

/** Heads of towns and provinces, whose titles stand behind the name of what they head: "Lund Mayor Ida Berg". */
const HEAD_OF_PLACE = /^(?:mayor|governor|gov\.|sheriff|bishop|archbishop|coroner)$/;

/** Whether a name stands before the title of the head of a place, and a person's name. */
export const isBeforeMayor = (tokens: Tokens, d: Draft) =>
  d.end + 1 < tokens.count &&
  HEAD_OF_PLACE.test(tokens.lower[d.end]!) &&
  (tokens.shape[d.end]! & tokens.shape[d.end + 1]! & Shape.Cap) !== 0;
