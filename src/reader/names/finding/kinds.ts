/** Names that are those of bodies, places, ships and rounds by their own words or the word before them. */
import { isCommonWord } from '../../../knowledge/common-words.ts';
import { nameWords } from '../../../knowledge/name-words.ts';
import { prominentState } from '../../../knowledge/prominent-cities.ts';
import { Shape, type Tokens } from '../../types.ts';
import type { Draft } from '../draft.ts';
import { citiesOf, namePart } from '../lexicon.ts';
import { wordSet } from '../word-set.ts';

/** Forms of firms, in capitals at the end of their names. */
const FIRM = wordSet('ag pjsc ojsc sa se nv asa oyj spa kg');

/** What armed groups and movements are called with, in Arabic. */
const GROUP = wordSet(
  "liwa harakat kataib kata'ib katibat ansar jabhat jaish jaysh ahrar saraya faylaq hayat",
);

/** Acronyms written as one with a word: "EGYNews". */
const WITH_ACRONYM = /^\p{Lu}{2,}(?:\p{Ll}{2}|\p{Ll}+[^s\W]|\p{Ll}{3,})$/u;

/** A body by its own words, or by the noun before it. */
export function isBodyByForm(tokens: Tokens, d: Draft): boolean {
  const last = d.end - 1;
  if (d.end - d.first === 1) return WITH_ACRONYM.test(tokens.word[last]!) || isAgency(tokens, d);
  if (GROUP.has(tokens.lower[d.first]!)) return true;
  return (tokens.shape[last]! & Shape.AllCaps) !== 0 && FIRM.has(tokens.lower[last]!);
}

/** "news agency Lund", "the magazine Lund" */
const isAgency = (tokens: Tokens, d: Draft) =>
  d.first > 0 &&
  !isCommonWord(tokens.lower[d.first]!) &&
  /^(?:agency|newspaper|magazine|tabloid|website|broadcaster)$/.test(tokens.lower[d.first - 1]!);

/** Opening words of the names of places, in English, Arabic and Hebrew. */
const PLACE_FIRST =
  /^(?:mount|mt\.?|lake|cape|port|fort|ft\.|camp|beit|deir|kafr|kfar|wadi|jabal|moshav|kibbutz)$/;

/** A place by its own words; a town of two words or more. */
export function isPlaceByForm(tokens: Tokens, d: Draft): boolean {
  if (d.end - d.first < 2) return false;
  const first = tokens.lower[d.first]!;
  if (nameWords('place').has(tokens.lower[d.end - 1]!) || PLACE_FIRST.test(first)) return true;
  if (/^(?:north|south|east|west)$/.test(first) && citiesOf(tokens.word[d.end - 1]!).length > 0) return true;
  if (namePart(first)?.given || d.title) return false;
  return citiesOf(tokens.text.slice(d.from, d.to)).length > 0;
}

/** "Geneva II": a numbered round of talks named by its town. */
export const isRound = (tokens: Tokens, d: Draft) =>
  d.end - d.first === 2 &&
  /^[IVX]+$/.test(tokens.word[d.first + 1]!) &&
  prominentState(tokens.word[d.first]!) !== undefined;

const CRAFT = wordSet(
  'ship tanker vessel destroyer frigate carrier submarine freighter trawler warship cruiser ferry exercise exercises drill',
);
const CRAFT_FIRST = wordSet('uss hms ins hmas hmcs mv exercise operation hurricane typhoon');

/** Nouns that an apposition calls a place or a body by: "Lund, a town near Oslo", "Lund, a group of hackers". */
const PLACE_NOUN = wordSet(
  'town city village district suburb stronghold settlement neighborhood neighbourhood province capital port enclave camp hamlet',
);
const BODY_NOUN = wordSet(
  'group militia party company firm agency newspaper magazine organization organisation nonprofit think-tank brigade bank broadcaster website supplier retailer manufacturer movement network charity',
);

/** How many words an apposition has before its noun. */
const APPOSED = 7;

/** What an apposition that opens with an article calls a name: "Lund, a small town near", "Lund, a militia that". */
export function kindByApposition(tokens: Tokens, d: Draft): 'place' | 'organisation' | null {
  let i = d.end + 1;
  if (i + 1 >= tokens.count || tokens.word[d.end] !== ',' || !/^(?:a|an|the)$/.test(tokens.lower[i]!))
    return null;
  const stop = Math.min(tokens.count, i + APPOSED);
  for (i++; i < stop; i++) {
    const lower = tokens.lower[i]!;
    const next = i + 1 < tokens.count ? tokens.lower[i + 1]! : '.';
    if (ENDS_APPOSED.has(next))
      return PLACE_NOUN.has(lower) ? 'place' : BODY_NOUN.has(lower) ? 'organisation' : null;
    if (!/^[\p{L}-]+$/u.test(lower)) return null;
  }
  return null;
}

const ENDS_APPOSED = wordSet(
  '. , ; : ) - — – that which who whose of in on at near with from for to where and outside north south east west',
);

/** Nouns that a name of two words describes without being a person's: "the Ida Lund pipeline". */
const THING = /^(?:drills?|exercises?|pipeline|airport|stores?|brand|rockets?|missiles?)$/;

/** What no person's name is: ships ("the tanker Lund"), exercises, wars by number. */
export function isThing(tokens: Tokens, d: Draft): boolean {
  const n = d.end - d.first;
  if (d.first > 0 && CRAFT.has(tokens.lower[d.first - 1]!)) return true;
  if (CRAFT_FIRST.has(tokens.lower[d.first]!) || isRound(tokens, d)) return true;
  if (n > 1 && d.end < tokens.count && THING.test(tokens.lower[d.end]!)) return true;
  return n > 2 && /^[IVX]+$/.test(tokens.word[d.end - 1]!) && tokens.lower[d.end - 2] === 'war';
}
