/** The words of the codebook: what verbs, phrases and nouns code, who is acted on, and who can act. Data in event-*.tsv. */
import {
  actorTable,
  type EventNoun,
  type EventOperator,
  nounTable,
  operatorTable,
  wordTable,
} from './event-tables.ts';
import { type VerbTerm, verbTerms } from './event-verbs.ts';
import { once } from './tsv.ts';

export type {
  EventNoun,
  EventOperator,
  EventType,
  EventWord,
  OperatorKind,
  PartOfSpeech,
} from './event-tables.ts';
export { phraseWith, type VerbTerm } from './event-verbs.ts';

/** What kinds of actor a common noun names, as bits; 0 for a thing. */
export const ActorKind = { organ: 1, group: 2, people: 4, press: 8 } as const;

/** The entries that a noun has a part in; words in dictionary form. */
export interface NounTerms {
  /** By itself. */
  readonly alone: EventNoun | null;
  /** With what stands before it ("arms" in "arms embargo"). */
  readonly before: ReadonlyMap<string, EventNoun> | null;
  /** With what comes after it ("of siege" in "state of siege", "to" in "offer to"). */
  readonly after: ReadonlyMap<string, EventNoun> | null;
  readonly kinds: number;
  readonly kindsBefore: ReadonlyMap<string, number> | null;
  readonly kindsAfter: ReadonlyMap<string, number> | null;
}

/** All that the tables know of a word by its dictionary form. */
export interface EventLexeme {
  readonly lemma: string;
  /** The phrases that it begins as a verb; null where there are none. */
  readonly verb: VerbTerm | null;
  readonly noun: NounTerms | null;
  /** Whether it may head an entry of the tables for nouns. */
  readonly headsNoun: boolean;
  /** Whether it begins an entry of the tables for adjectives. */
  readonly adjective: boolean;
  /** The operators that it is as a noun ("threat") and as an adjective ("willing"). */
  readonly nounOperator: EventOperator | null;
  readonly adjectiveOperator: EventOperator | null;
}

interface Entries<T> {
  alone: T | null;
  before: Map<string, T> | null;
  after: Map<string, T> | null;
}

/** The entries of a table by their last word and by their first. */
function byEnds<T>(table: ReadonlyMap<string, T>): ReadonlyMap<string, Entries<T>> {
  const ends = new Map<string, Entries<T>>();
  const at = (word: string) => {
    let known = ends.get(word);
    if (!known) {
      known = { alone: null, before: null, after: null };
      ends.set(word, known);
    }
    return known;
  };
  for (const [key, value] of table) {
    const first = key.indexOf(' ');
    if (first < 0) {
      at(key).alone = value;
      continue;
    }
    const last = key.lastIndexOf(' ');
    const ending = at(key.slice(last + 1));
    ending.before ??= new Map();
    ending.before.set(key.slice(0, last), value);
    const opening = at(key.slice(0, first));
    opening.after ??= new Map();
    opening.after.set(key.slice(first + 1), value);
  }
  return ends;
}

const nounEnds = once(() => byEnds(nounTable()));

const kindEnds = once(() =>
  byEnds(
    new Map(
      Array.from(actorTable(), ([word, kinds]) => [word, kinds.reduce((all, k) => all | ActorKind[k], 0)]),
    ),
  ),
);

const nounHeads = once(() => {
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

const adjectiveHeads = once(() => {
  const heads = new Set<string>();
  for (const table of [wordTable(), operatorTable()])
    for (const key of table.keys()) if (key.startsWith('a ')) heads.add(key.split(' ')[1]!);
  return heads as ReadonlySet<string>;
});

const known = new Map<string, EventLexeme>();

/** What the tables know of a dictionary form. */
export function lexemeOf(lemma: string): EventLexeme {
  const found = known.get(lemma);
  if (found) return found;
  const entries = nounEnds().get(lemma);
  const kinds = kindEnds().get(lemma);
  const lexeme: EventLexeme = {
    lemma,
    verb: verbTerms().get(lemma) ?? null,
    noun:
      entries || kinds
        ? {
            alone: entries?.alone ?? null,
            before: entries?.before ?? null,
            after: entries?.after ?? null,
            kinds: kinds?.alone ?? 0,
            kindsBefore: kinds?.before ?? null,
            kindsAfter: kinds?.after ?? null,
          }
        : null,
    headsNoun: nounHeads().has(lemma),
    adjective: adjectiveHeads().has(lemma),
    nounOperator: operatorTable().get(`n ${lemma}`) ?? null,
    adjectiveOperator: operatorTable().get(`a ${lemma}`) ?? null,
  };
  // Words that no table knows are without end.
  if (lexeme.verb || lexeme.noun || lexeme.headsNoun || lexeme.adjective) known.set(lemma, lexeme);
  return lexeme;
}

/** Whether the tables have a noun by this dictionary form, one that codes, has a class or acts. */
export const isNounOfTables = (word: string): boolean => nounTable().has(word) || actorTable().has(word);

/** Whether any entry of the tables for verbs begins with the word: others code nothing. */
export const isEventVerb = (lemma: string): boolean => verbTerms().has(lemma);

/** What an adjective with its preposition codes: "critical of". */
export const eventAdjective = (word: string) => wordTable().get(`a ${word}`);

/** A noun's classes, by its dictionary form. */
export const eventNoun = (word: string): EventNoun | undefined => nounTable().get(word);

/** Whether a word, by its dictionary form, is one that an accuser calls a thing or a person. */
export const isSlur = (word: string): boolean => nounTable().get(word)?.classes.includes('slur') ?? false;
