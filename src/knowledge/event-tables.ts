/** The tables of the codebook's words as they stand in event-*.tsv. */
import type { Event } from '../contract/reading.ts';
import actorText from './event-actors.tsv';
import nounText from './event-nouns.tsv';
import operatorText from './event-operators.tsv';
import phraseText from './event-phrases.tsv';
import verbText from './event-verbs.tsv';
import wordText from './event-words.tsv';
import { names, once, parseTsv } from './tsv.ts';

export type EventType = Event['type'];

/** What a word or phrase codes, and the ways that lead from it to its target, best first. */
export interface EventWord {
  type: EventType;
  targets: readonly string[];
  /** A PLOVER mode, or null. */
  mode: string | null;
}

export type OperatorKind =
  | 'agree'
  | 'promise'
  | 'offer'
  | 'willing'
  | 'refuse'
  | 'threaten'
  | 'warn'
  | 'plan'
  | 'begin'
  | 'stop'
  | 'attempt'
  | 'fail'
  | 'announce'
  | 'deny'
  | 'request'
  | 'allow'
  | 'force'
  | 'prevent'
  | 'accuse'
  | 'praise';

/** A word that takes another act as its complement. */
export interface EventOperator {
  kind: OperatorKind;
  /** What it codes where the act codes nothing. */
  alone: EventType | null;
  targets: readonly string[];
}

/** A noun's classes, and what it codes by itself, if anything. */
export interface EventNoun {
  classes: readonly string[];
  word: EventWord | null;
}

export type PartOfSpeech = 'v' | 'n' | 'a';
export type ActorName = 'organ' | 'group' | 'people' | 'press';

const words = (cell: string | undefined): readonly string[] =>
  cell && cell !== '-' ? cell.split(' ').filter(Boolean) : [];
const rowsOf = (text: string) => parseTsv(text).slice(1);

/** Fills a map, the first entry of a key winning. */
function fill<T>(rows: Iterable<readonly [key: string, value: T]>): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const [key, value] of rows) if (!map.has(key)) map.set(key, value);
  return map;
}

/** Verbs and adjectives, the part of speech before the word ("v call off"), that code whatever their object. */
export const wordTable = once(() =>
  fill(
    rowsOf(wordText).flatMap(([type, pos, targets, mode, list]) => {
      const word: EventWord = { type: type as EventType, targets: words(targets), mode: mode || null };
      return names(list).map((w) => [`${pos} ${w}`, word] as const);
    }),
  ),
);

/** Words that take another act, the part of speech before the word. */
export const operatorTable = once(() =>
  fill(
    rowsOf(operatorText).flatMap(([kind, pos, alone, targets, list]) => {
      const operator: EventOperator = {
        kind: kind as OperatorKind,
        alone: (alone || null) as EventType | null,
        targets: words(targets),
      };
      return names(list).map((w) => [`${pos} ${w}`, operator] as const);
    }),
  ),
);

/** Nouns by their dictionary form, alone or with a modifier. */
export const nounTable = once(() => {
  const nouns = new Map<string, { classes: string[]; word: EventWord | null }>();
  for (const [name, type, targets, list] of rowsOf(nounText)) {
    const word: EventWord | null = type
      ? { type: type as EventType, targets: words(targets), mode: null }
      : null;
    for (const w of names(list)) {
      const known = nouns.get(w);
      if (!known) nouns.set(w, { classes: [name!], word });
      else if (!known.classes.includes(name!)) {
        known.classes.push(name!);
        known.word ??= word;
      }
    }
  }
  return nouns as ReadonlyMap<string, EventNoun>;
});

/** The groups of verbs that a verb or phrase belongs to. */
export const groupTable = once(() => {
  const groups = new Map<string, string[]>();
  for (const [group, list] of rowsOf(verbText))
    for (const w of names(list)) groups.set(w, [...(groups.get(w) ?? []), group!]);
  return groups as ReadonlyMap<string, readonly string[]>;
});

export interface PhraseRow {
  /** Its place in the table: of several that fit the first holds. */
  order: number;
  group: string;
  link: string;
  noun: string;
  word: EventWord;
}

export const phraseRows = once((): readonly PhraseRow[] =>
  rowsOf(phraseText).map(([group, link, noun, type, targets, mode], order) => ({
    order,
    group: group!,
    link: link!,
    noun: noun!,
    word: { type: type as EventType, targets: words(targets), mode: mode || null },
  })),
);

/** The kinds of actor that common nouns name. */
export const actorTable = once(() => {
  const kinds = new Map<string, ActorName[]>();
  for (const [kind, list] of rowsOf(actorText))
    for (const w of names(list)) kinds.set(w, [...(kinds.get(w) ?? []), kind as ActorName]);
  return kinds as ReadonlyMap<string, readonly ActorName[]>;
});
