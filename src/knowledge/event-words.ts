/** The words of the codebook: what verbs, phrases and nouns code, who is acted on, and who can act. Data in event-*.tsv. */
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
export type ActorKind = 'organ' | 'group' | 'people' | 'press';

const words = (cell: string | undefined): readonly string[] =>
  cell && cell !== '-' ? cell.split(' ').filter(Boolean) : [];
const rowsOf = (text: string) => parseTsv(text).slice(1);

/** Fills a map, the first entry of a key winning. */
function fill<T>(rows: Iterable<readonly [key: string, value: T]>): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const [key, value] of rows) if (!map.has(key)) map.set(key, value);
  return map;
}

const wordTable = once(() =>
  fill(
    rowsOf(wordText).flatMap(([type, pos, targets, mode, list]) => {
      const word: EventWord = { type: type as EventType, targets: words(targets), mode: mode || null };
      return names(list).map((w) => [`${pos} ${w}`, word] as const);
    }),
  ),
);

const operatorTable = once(() =>
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

const nounTable = once(() => {
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

const groupTable = once(() => {
  const groups = new Map<string, string[]>();
  for (const [group, list] of rowsOf(verbText))
    for (const w of names(list)) groups.set(w, [...(groups.get(w) ?? []), group!]);
  return groups as ReadonlyMap<string, readonly string[]>;
});

interface Phrase {
  order: number;
  word: EventWord;
}

const phraseTable = once(() => {
  const phrases = new Map<string, Phrase>();
  rowsOf(phraseText).forEach(([group, link, noun, type, targets, mode], order) => {
    const key = `${group} ${link} ${noun}`;
    if (!phrases.has(key))
      phrases.set(key, {
        order,
        word: { type: type as EventType, targets: words(targets), mode: mode || null },
      });
  });
  return phrases as ReadonlyMap<string, Phrase>;
});

const actorTable = once(() => {
  const kinds = new Map<string, ActorKind[]>();
  for (const [kind, list] of rowsOf(actorText))
    for (const w of names(list)) kinds.set(w, [...(kinds.get(w) ?? []), kind as ActorKind]);
  return kinds as ReadonlyMap<string, readonly ActorKind[]>;
});

const headTable = once(() => {
  const heads = new Set<string>();
  for (const table of [wordTable(), operatorTable()])
    for (const key of table.keys()) if (key.startsWith('v ')) heads.add(key.split(' ')[1]!);
  for (const key of groupTable().keys()) heads.add(key.split(' ')[0]!);
  return heads as ReadonlySet<string>;
});

const nounHeadTable = once(() => {
  const heads = new Set<string>();
  for (const key of nounTable().keys()) {
    const words = key.split(' ');
    const of = words.indexOf('of');
    heads.add(of > 0 ? words[of - 1]! : words[words.length - 1]!);
    heads.add(words[0]!);
  }
  for (const key of operatorTable().keys()) if (key.startsWith('n ')) heads.add(key.slice(2));
  return heads as ReadonlySet<string>;
});

/** Whether a noun may head an entry of the tables for nouns, alone or with modifiers: others code nothing. */
export const isEventHead = (lemma: string): boolean => nounHeadTable().has(lemma);

const adjectiveTable = once(() => {
  const heads = new Set<string>();
  for (const table of [wordTable(), operatorTable()])
    for (const key of table.keys()) if (key.startsWith('a ')) heads.add(key.split(' ')[1]!);
  return heads as ReadonlySet<string>;
});

/** Whether any entry of the tables for adjectives begins with the word. */
export const isEventAdjective = (lemma: string): boolean => adjectiveTable().has(lemma);

/** Whether any entry of the tables for verbs begins with the word: others code nothing. */
export const isEventVerb = (lemma: string): boolean => headTable().has(lemma);

/** What a verb, or an adjective with its preposition, codes whatever its object: "condemn", "call off", "critical of". */
export const eventWord = (pos: 'v' | 'a', word: string): EventWord | undefined =>
  wordTable().get(`${pos} ${word}`);

/** The operator that a word is: "refuse", "willing", "threat". */
export const operatorOf = (pos: PartOfSpeech, word: string): EventOperator | undefined =>
  operatorTable().get(`${pos} ${word}`);

/** A noun's classes, by its dictionary form, alone or with a modifier ("arms embargo", "state of siege"). */
export const eventNoun = (word: string): EventNoun | undefined => nounTable().get(word);

/** Whether a word, by its dictionary form, is one that an accuser calls a thing or a person. */
export const isSlur = (word: string): boolean => nounTable().get(word)?.classes.includes('slur') ?? false;

export const verbGroups = (verb: string): readonly string[] => groupTable().get(verb) ?? [];

/**
 * What a verb codes with an object, or a noun after `link`, of one of the classes; the first row of the table that
 * fits. A row for parties that act together fits only where `together`.
 */
export function eventPhrase(
  verb: string,
  link: string,
  classes: readonly string[],
  together = false,
): EventWord | undefined {
  let best: Phrase | undefined;
  for (const group of verbGroups(verb)) {
    for (const noun of classes) {
      const phrase = phraseTable().get(`${group} ${link} ${noun}`);
      if (!phrase || (best && phrase.order > best.order)) continue;
      if (together || phrase.word.targets[0] !== '&') best = phrase;
    }
  }
  return best?.word;
}

/** What kinds of actor a common noun names; none for a thing. */
export const actorKinds = (noun: string): readonly ActorKind[] => actorTable().get(noun) ?? [];
