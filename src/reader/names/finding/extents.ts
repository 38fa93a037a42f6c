/** How far names reach: bodies, firms and people, from their first word. */

import { isCommonWord } from '../../../knowledge/common-words.ts';
import { nameWords } from '../../../knowledge/name-words.ts';
import { Shape, type Tokens } from '../../types.ts';
import { isCap, isNameLike } from '../draft.ts';
import { type Entry, lookUp } from '../gazetteer.ts';
import { namePart, officialsWith } from '../lexicon.ts';
import { isEastern } from '../linking/namesakes.ts';
import { officeAt } from '../offices.ts';
import { WordClass, wordClassAt } from '../word-class.ts';
import { wordSet } from '../word-set.ts';

/** "Jordan" in "Jordan Smith": a one-word place before an unknown name that is written like a surname. */
export function isGivenPart(tokens: Tokens, k: number, end: number, limit: number, entry: Entry): boolean {
  if (
    end - k !== 1 ||
    end >= limit ||
    entry.kind === 'adjective' ||
    entry.kind === 'organisation' ||
    entry.kind === 'media'
  )
    return false;
  if (
    !isCap(tokens, end) ||
    tokens.shape[end]! & (Shape.AllCaps | Shape.Possessive) ||
    lookUp(tokens, end, limit) ||
    officeAt(tokens, end, limit)
  )
    return false;
  return (
    entry.kind === 'capital' &&
    GIVEN_CAPITALS.has(tokens.lower[k]!) &&
    !nameWords('not-name').has(tokens.lower[end]!)
  );
}

// Capitals that are also common given names.
const GIVEN_CAPITALS = new Set([
  'paris',
  'sofia',
  'victoria',
  'valencia',
  'santiago',
  'george',
  'kingston',
  'san',
  'lima',
  'roma',
]);

const SURNAME_NOUNS = new Set([
  'post',
  'church',
  'banks',
  'bank',
  'court',
  'times',
  'chambers',
  'board',
  'guard',
  'service',
  'school',
  'temple',
  'union',
  'trust',
  'command',
  'wing',
  'league',
]);

const ORGANISATION_LINKS = new Set(['of', 'for', 'on']);

/** Firms whose name ends with this noun: "Lund Architects of Oslo" is a firm and a town. */
const FIRM_NOUNS = new Set(['architects', 'partners', 'associates', 'attorneys', 'consultants']);

/** Whether token `i` describes the noun after it ("Oslo-based") or is two words written as one ("LundOslo"): part of no name. */
export const isDescriptive = (tokens: Tokens, i: number) =>
  (wordClassAt(tokens, i) & WordClass.Descriptive) !== 0;
export const isGlued = (tokens: Tokens, i: number) => (wordClassAt(tokens, i) & WordClass.Glued) !== 0;

/** Days and months, which end a body's name rather than going on with it. */
const DATE_WORD =
  /^(?:[a-z]+day|january|february|march|april|june|july|august|september|october|november|december|[a-z]{3,4}\.)$/;

/** The end of a body's name that begins at `k` ("Ministry of Foreign Affairs"), or `k` where none does. */
export function organisationEnd(tokens: Tokens, k: number, limit: number): number {
  if (
    !isCap(tokens, k) ||
    tokens.lower[k] === 'the' ||
    isDescriptive(tokens, k) ||
    officeAt(tokens, k, limit)
  )
    return k;
  const nouns = nameWords('organisation');
  let r = k;
  let head = -1;
  while (r < limit && r - k < 9) {
    if (isCap(tokens, r) && !(tokens.shape[r]! & Shape.Possessive)) {
      // A title ends the body's name ("State Department Secretary"), unless the body's noun follows ("Democratic Justice Party").
      const office = r > k ? officeAt(tokens, r, limit) : null;
      if (office && nouns.has(tokens.lower[r]!) && office.end - r > 1) break;
      if (
        office?.office.kind === 'title' &&
        !nouns.has(tokens.lower[r]!) &&
        !(r + 1 < limit && nouns.has(tokens.lower[r + 1]!) && isCap(tokens, r + 1))
      )
        break;
      if (nouns.has(tokens.lower[r]!)) head = r;
      r++;
    } else if (
      (tokens.word[r] === '&' || tokens.word[r] === 'and') &&
      head < 0 &&
      r > k &&
      r + 1 < limit &&
      isCap(tokens, r + 1) &&
      hasHead(tokens, r + 1, limit, nouns)
    )
      r++;
    else break;
  }
  if (head < 0) return k;
  // "David Post": a given name before a noun that is a surname too.
  if (head === k + 1 && namePart(tokens.lower[k]!)?.given && SURNAME_NOUNS.has(tokens.lower[head]!)) return k;
  // "Lund Air Force Base" is a place.
  if (r - 1 === head + 1 && nameWords('place').has(tokens.lower[r - 1]!)) return k;
  const field = fieldEnd(tokens, head, k, limit);
  if (field > head + 1) return field;
  return head > k ? head + 1 : k;
}

/** The end of what a body is of, for or on, whose noun is at `head`: "of Foreign Affairs", "for Defense of the Seas". */
function fieldEnd(tokens: Tokens, head: number, k: number, limit: number): number {
  const link = head + 1;
  if (link + 1 >= limit || !ORGANISATION_LINKS.has(tokens.lower[link]!)) return link;
  if (FIRM_NOUNS.has(tokens.lower[head]!)) return link;
  let next = link + 1;
  if (tokens.lower[next] === 'the' && next + 1 < limit) next++;
  if (!isCap(tokens, next) || DATE_WORD.test(tokens.lower[next]!)) return link;
  if (tokens.lower[link] === 'on' && nameWords('not-name').has(tokens.lower[next]!)) return link;
  if (head > k && tokens.lower[head] !== 'bank' && lookUp(tokens, next, limit)?.kind === 'state') return link;
  let e = next;
  while (e < limit && isCap(tokens, e)) e++;
  if (e + 1 < limit && tokens.word[e] === 'and' && isCap(tokens, e + 1) && !lookUp(tokens, e + 1, limit)) {
    e++;
    while (e < limit && isCap(tokens, e)) e++;
  } else if (
    e + 1 < limit &&
    tokens.lower[e] === 'of' &&
    isCap(tokens, e + 1) &&
    nameWords('not-name').has(tokens.lower[e - 1]!)
  ) {
    // "for Defense of Democracies": a common field goes on with what it is of.
    e++;
    while (e < limit && isCap(tokens, e)) e++;
  }
  return e;
}

/** Bodies that are numbered: "the 7th Fleet", "the 8th Circuit Court of Appeals". */
const NUMBERED = wordSet(
  'army fleet division brigade battalion regiment corps squadron circuit congress court',
);

/** The end of a numbered body's name that begins with the ordinal at `k`, or `k` where none does. */
export function numberedEnd(tokens: Tokens, k: number, limit: number): number {
  if (!/^\d+(?:st|nd|rd|th|d)$/.test(tokens.lower[k]!) || k + 1 >= limit) return k;
  const end = organisationEnd(tokens, k + 1, limit);
  const last = end > k + 1 ? end : k + 1 < limit && isCap(tokens, k + 1) ? k + 2 : k;
  for (let i = k + 1; i < last; i++) if (NUMBERED.has(tokens.lower[i]!) && isCap(tokens, i)) return last;
  return k;
}

/** The end of a firm's name that goes on with "& Co." or "& Poor's" behind a run of capitals that ends at `end`. */
export function firmEnd(tokens: Tokens, end: number, limit: number): number {
  if (end + 1 >= limit || tokens.word[end] !== '&' || !isCap(tokens, end + 1)) return end;
  let r = end + 1;
  while (r < limit && isCap(tokens, r) && !(tokens.shape[r]! & Shape.Punct)) r++;
  return r;
}

function hasHead(tokens: Tokens, from: number, limit: number, nouns: ReadonlySet<string>): boolean {
  for (let i = from; i < limit && i < from + 4 && isCap(tokens, i); i++)
    if (nouns.has(tokens.lower[i]!)) return true;
  return false;
}

/** Days and months that are no surnames: a name before them ends ("Kerry Wednesday …"). */
const DAY_OR_MONTH = wordSet(
  'monday tuesday wednesday thursday saturday sunday friday january february march july september october november december jan. feb. mar. aug. sept. oct. nov. dec.',
);

/** Months that are given names too, unless a day follows. */
const MONTH_NAME = wordSet('april may june august');

/** The end of a run of capitalised words with the connectors of people's names ("Abdel Fattah al-Sisi", "Ursula von der Leyen"). */
export function runEnd(tokens: Tokens, k: number, limit: number): number {
  const connectors = nameWords('connector');
  let r = k + 1;
  while (r < limit && r - k < 6) {
    if (tokens.shape[r]! & (Shape.Punct | Shape.Possessive) || DAY_OR_MONTH.has(tokens.lower[r]!)) break;
    // "met Kim June 12"
    if (MONTH_NAME.has(tokens.lower[r]!) && tokens.shape[r + 1]! & Shape.Digit) break;
    if (isFurniture(tokens, k, r) || isLine(tokens, k, r, limit)) break;
    if (isNameLike(tokens, r)) {
      const office = officeAt(tokens, r, limit);
      if (
        office &&
        tokens.lower[r] !== 'jr.' &&
        (office.office.kind === 'honorific' ||
          (office.office.kind === 'title' &&
            office.end < limit &&
            isCap(tokens, office.end) &&
            !/^(?:jr|sr)\.?$/.test(tokens.lower[office.end]!)))
      )
        break;
      const entry = lookUp(tokens, r, limit);
      if (entry && beginsAnew(tokens, entry, r)) break;
      r++;
      continue;
    }
    if (!connectors.has(tokens.lower[r]!)) break;
    let c = r;
    while (c < limit && connectors.has(tokens.lower[c]!) && !isCap(tokens, c)) c++;
    if (c >= limit || c - r > 2 || !isCap(tokens, c)) break;
    r = c + 1;
  }
  return r;
}

/** Whether a capitalised word at `r` belongs to the page around a name that began at `k`: "Lund MORE", "Lund The Oslo …". */
function isFurniture(tokens: Tokens, k: number, r: number): boolean {
  const lower = tokens.lower[r]!;
  if (lower === 'the' || (wordClassAt(tokens, r) & (WordClass.Glued | WordClass.Descriptive)) !== 0)
    return true;
  if (lower === tokens.lower[k] && (r - k > 1 || officialsWith(lower).length > 0)) return true;
  const shouted = (i: number) => (tokens.shape[i]! & Shape.AllCaps) !== 0;
  return shouted(r) && !shouted(r - 1) && (nameWords('function').has(lower) || isCommonWord(lower));
}

/**
 * Whether a run of capitals from `k` is a title line at `r`, or the name before it said again with another: "Lund Praises",
 * "Ida Lund On His Trip", "Ida Lund Ingeborg (Ida) Lund".
 */
function isLine(tokens: Tokens, k: number, r: number, limit: number): boolean {
  const cls = wordClassAt(tokens, r);
  if (cls & WordClass.Offices && !namePart(tokens.lower[r]!)) return true;
  if (cls & WordClass.Verb) return true;
  if (cls & WordClass.Line) return !isEastern(tokens.lower[k]!);
  // "Ida Lund A 55-year-old"
  if (tokens.word[r] === 'A' && r > k + 1 && r + 1 < limit && !isCap(tokens, r + 1)) return true;
  return (
    r + 2 < limit &&
    r > k + 1 &&
    tokens.word[r + 1] === '(' &&
    tokens.lower[r + 2] === tokens.lower[k] &&
    tokens.word[r + 3] === ')'
  );
}

/** Whether a known name inside a run of capitals begins a name of its own rather than going on with a person's. */
function beginsAnew(tokens: Tokens, entry: Entry, r: number): boolean {
  const before = tokens.lower[r - 1]!;
  const named = namePart(before)?.given === true || /^\p{Lu}\.$/u.test(tokens.word[r - 1]!);
  // "Joe Biden administration": the body's name opens with the person's surname.
  if (!entry.ended && named) return false;
  if (entry.kind === 'adjective' || entry.kind === 'people') return true;
  if (entry.words.length > 1) return true;
  if (entry.kind === 'organisation') return (tokens.shape[r]! & Shape.AllCaps) !== 0;
  return (entry.kind === 'state' || entry.kind === 'region') && !named;
}
