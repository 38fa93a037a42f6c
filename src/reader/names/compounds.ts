/** Names inside hyphenated words: "US-led", "South Korea-U.S.", "US-South Korea-Japan". */
import type { Tokens } from '../types.ts';
import { Shape } from '../types.ts';
import type { Draft } from './draft.ts';
import { citiesOf, type Entry, lookUpWords } from './gazetteer.ts';

interface Part {
  word: string;
  from: number;
  to: number;
  token: number;
  /** Whether it is joined to the part before it by a hyphen. */
  joined: boolean;
}

const HYPHEN = /[-\u2010\u2011\u2013/]/;

/** The drafts in a run of words with hyphens that begins at token `k`; null where no part is a known party or body. */
export function compoundNames(
  tokens: Tokens,
  k: number,
  limit: number,
): { drafts: Draft[]; end: number } | null {
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
      first: a.token,
      end: b.token + 1,
      from: a.from,
      to: b.to,
      kind: kindOf(entry),
      entry,
      sentence: tokens.sentence[k]!,
      title: null,
      phraseFirst: a.token,
      phraseEnd: b.token + 1,
    });
    last = b.token;
    p += n;
    if (p < parts.length && !parts[p]!.joined) break;
  }
  const spansHyphen =
    drafts.some((d) => d.to < tokens.end[d.end - 1]! || d.from > tokens.start[d.first]!) || drafts.length > 1;
  return drafts.length && spansHyphen ? { drafts, end: last + 1 } : null;
}

function kindOf(entry: Entry | null): Draft['kind'] {
  switch (entry?.kind) {
    case 'adjective':
    case 'people':
    case 'state':
      return entry.kind;
    case 'regional':
      return 'adjective';
    case 'organisation':
    case 'media':
    case 'seat':
      return 'organisation';
    default:
      return 'place';
  }
}

function longest(parts: readonly Part[], p: number): [Entry | null, number] | null {
  for (let n = Math.min(3, parts.length - p); n >= 1; n--) {
    const words = parts.slice(p, p + n);
    // Inside one name the parts are apart ("South Korea"), not joined, save names that hold a hyphen themselves.
    if (words.slice(1).some((w) => w.joined)) continue;
    const entry = lookUpWords(words.map((w) => w.word));
    if (entry) return [entry, n];
    const city = citiesOf(words.map((w) => w.word).join(' '))[0];
    if (city && city.population >= 100 && !city.word) return [null, n];
  }
  return null;
}
