/** Names inside hyphenated words: "US-led", "South Korea-U.S.", "US-South Korea-Japan". */
import type { Tokens } from '../../types.ts';
import { Shape } from '../../types.ts';
import { type Draft, type DraftKind, draft, isCap, kindOfEntry } from '../draft.ts';
import { type Entry, lookUp, lookUpWords } from '../gazetteer.ts';
import { citiesOf, namePart, officialsWith } from '../lexicon.ts';
import { WordClass, wordClassAt } from '../word-class.ts';

interface Part {
  word: string;
  from: number;
  to: number;
  token: number;
  /** Whether it is joined to the part before it by a hyphen. */
  joined: boolean;
}

const HYPHEN = /[-\u2010\u2011\u2013/]/;

/** Whether a run of capitalised words that begins at `k` holds a hyphen, or two of them are joined by one. */
function hasHyphen(tokens: Tokens, k: number, limit: number): boolean {
  for (let i = k; i < limit && i - k < 6; i++) {
    if (wordClassAt(tokens, i) & WordClass.Compound) return true;
    if (!(tokens.shape[i]! & Shape.Cap)) return false;
  }
  return false;
}

/** The drafts in a run of words with hyphens that begins at token `k`; null where no part is a known party or body. */
export function compoundNames(
  tokens: Tokens,
  k: number,
  limit: number,
): { drafts: Draft[]; end: number } | null {
  if (!hasHyphen(tokens, k, limit) || namePart(tokens.lower[k + 1] ?? '')?.given) return null;
  // "Ban Ki-Moon": a given name of two syllables behind its surname.
  if (k > 0 && isCap(tokens, k - 1) && namePart(tokens.lower[k - 1]!)?.surname && !lookUp(tokens, k, limit))
    return null;
  const parts: Part[] = [];
  let i = k;
  let hyphens = 0;
  while (i < limit && i - k < 6) {
    const word = tokens.word[i]!;
    const dash = i > k && tokens.gap[i] === 0 && HYPHEN.test(word) && word.length === 1;
    if (dash && i + 1 < limit && tokens.gap[i + 1] === 0) {
      hyphens++;
      i++;
      continue;
    }
    if (!(tokens.shape[i]! & Shape.Cap) || (i > k && tokens.shape[i]! & Shape.Punct)) break;
    let from = tokens.start[i]!;
    const pieces = word.split(HYPHEN);
    pieces.forEach((piece, n) => {
      parts.push({
        word: piece,
        from,
        to: from + piece.length,
        token: i,
        joined: n > 0 || (i > k && tokens.gap[i] === 0),
      });
      from += piece.length + 1;
    });
    hyphens += pieces.length - 1;
    i++;
  }
  if (hyphens === 0) return null;
  const drafts: Draft[] = [];
  let last = k;
  for (let p = 0; p < parts.length; ) {
    const hit = longest(parts, p);
    if (!hit) {
      // A word apart from the compound ends it.
      if (!parts[p]!.joined && p > 0) break;
      p++;
      continue;
    }
    const [entry, n] = hit;
    const a = parts[p]!;
    const b = parts[p + n - 1]!;
    drafts.push({
      ...draft(tokens, a.token, b.token + 1, kindOf(entry), typeof entry === 'string' ? null : entry),
      from: a.from,
      to: b.to,
    });
    last = b.token;
    p += n;
    if (p < parts.length && !parts[p]!.joined) break;
  }
  const spansHyphen =
    drafts.some((d) => d.to < tokens.end[d.end - 1]! || d.from > tokens.start[d.first]!) || drafts.length > 1;
  return drafts.length && spansHyphen ? { drafts, end: last + 1 } : null;
}

/** A surname of an official known to the gazetteer ("Trump-Xi summit") is an entry of no kind yet. */
function kindOf(entry: Entry | 'city' | 'surname'): DraftKind {
  if (entry === 'city') return 'place';
  return entry === 'surname' ? 'person' : kindOfEntry[entry.kind];
}

function longest(parts: readonly Part[], p: number): [Entry | 'city' | 'surname', number] | null {
  for (let n = Math.min(3, parts.length - p); n >= 1; n--) {
    const words = parts.slice(p, p + n);
    // Inside one name the parts are apart ("South Korea"), not joined, save names that hold a hyphen themselves.
    if (words.slice(1).some((w) => w.joined)) continue;
    const entry = lookUpWords(words.map((w) => w.word));
    if (entry) return [entry, n];
    const city = citiesOf(words.map((w) => w.word).join(' '))[0];
    if (city && city.population >= 100 && !city.word) return ['city', n];
    if (n === 1 && isSurname(parts[p]!) && isSurname(neighbour(parts, p))) return ['surname', 1];
  }
  return null;
}

/** The part joined to a part by a hyphen. */
const neighbour = (parts: readonly Part[], p: number): Part | undefined =>
  parts[p]!.joined ? parts[p - 1] : parts[p + 1]?.joined ? parts[p + 1] : undefined;

const isSurname = (part: Part | undefined) =>
  part !== undefined && /^\p{Lu}\p{Ll}/u.test(part.word) && officialsWith(part.word).length > 0;
