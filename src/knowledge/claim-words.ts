import text from './claim-words.tsv';
import { inflected } from './inflections.ts';
import { names, once, parseTsv } from './tsv.ts';

export interface ClaimWords {
  /** Singular and plural of what can be counted. */
  events: ReadonlySet<string>;
  often: ReadonlySet<string>;
  seldom: ReadonlySet<string>;
  rising: ReadonlySet<string>;
  falling: ReadonlySet<string>;
  /** All forms of verbs of growing and shrinking in number. */
  grow: ReadonlySet<string>;
  shrink: ReadonlySet<string>;
  /** Comparatives that need no other word: "rarer". */
  rarer: ReadonlySet<string>;
  commoner: ReadonlySet<string>;
  /** "On the rise", "on the wane". */
  waveUp: ReadonlySet<string>;
  waveDown: ReadonlySet<string>;
  superlatives: ReadonlySet<string>;
  ordinals: ReadonlyMap<string, number>;
  numbers: ReadonlyMap<string, number>;
}

const valued = (cell: string | undefined) =>
  new Map(names(cell).map((entry) => [entry.split('=')[0]!, Number(entry.split('=')[1])] as const));

export const claimWords = once((): ClaimWords => {
  const rows = new Map(
    parseTsv(text)
      .slice(1)
      .map(([kind, cell]) => [kind!, cell] as const),
  );
  const set = (kind: string) => new Set(names(rows.get(kind)));
  const forms = (kind: string, pos: 'v' | 'n') =>
    new Set(names(rows.get(kind)).flatMap((w) => inflected(w, pos)));
  return {
    events: forms('event', 'n'),
    often: set('often'),
    seldom: set('seldom'),
    rising: set('rising'),
    falling: set('falling'),
    grow: forms('grow', 'v'),
    shrink: forms('shrink', 'v'),
    rarer: set('rarer'),
    commoner: set('commoner'),
    waveUp: set('wave-up'),
    waveDown: set('wave-down'),
    superlatives: set('superlative'),
    ordinals: valued(rows.get('ordinal')),
    numbers: valued(rows.get('number')),
  };
});
