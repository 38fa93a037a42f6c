import ambiguousText from './ambiguous-names.tsv';
import text from './states.tsv';
import { lazyTable, names, once, parseTsv } from './tsv.ts';

/** Degrees, WGS 84. */
export interface Position {
  lat: number;
  lon: number;
}

export interface State {
  /** ISO 3166-1 alpha-3; XKX for Kosovo. */
  alpha3: string;
  /** The short name in plain English: "South Korea". */
  name: string;
  /** Other names and abbreviations, without "the": "Republic of Korea", "ROK". */
  aliases: readonly string[];
  /** "South Korean"; most also serve as noun for one person. */
  adjectives: readonly string[];
  /** Nouns for its people: "South Koreans", "Briton", "Britons". */
  people: readonly string[];
  /** The capital first, then seats of government and spellings that stand for the government too. */
  capitals: readonly string[];
  /** Houses and quarters that stand for the government: "Kremlin", "Blue House". */
  seats: readonly string[];
  /** A representative point of the state. */
  position: Position;
  capitalPosition: Position;
}

export const statesText = text;

export const stateFrom = (c: readonly string[]): State => ({
  alpha3: c[0]!,
  name: c[1]!,
  aliases: names(c[2]),
  adjectives: names(c[3]),
  people: names(c[4]),
  capitals: names(c[5]),
  seats: names(c[6]),
  position: { lat: Number(c[7]), lon: Number(c[8]) },
  capitalPosition: { lat: Number(c[9]), lon: Number(c[10]) },
});

/** All states, by code. */
export const states = lazyTable<State>(text, stateFrom);

const byCode = once(() => new Map(states().map((s) => [s.alpha3, s])));

/** The state of that ISO 3166-1 alpha-3 code. */
export function stateOf(alpha3: string): State | undefined {
  return byCode().get(alpha3);
}

/**
 * Names that may mean several parties, with the parties they may mean. The first is meant unless the report says
 * otherwise; it is the empty string where no party is likelier than a person or thing of that name.
 */
export const ambiguousNames = once(
  (): ReadonlyMap<string, readonly string[]> =>
    new Map(
      parseTsv(ambiguousText)
        .slice(1)
        .map((c) => [c[0]!, c[1]!.split('|')]),
    ),
);
