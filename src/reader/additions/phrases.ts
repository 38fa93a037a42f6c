/** Names and offices that a dossier adds, as sequences of tokens to be found in a report. */
import type { AddedPerson, Additions } from '../../contract/additions.ts';
import { tokenize } from '../text/tokens.ts';

/** What a phrase means. */
export type Meaning =
  | { kind: 'person'; person: AddedPerson }
  | { kind: 'party'; party: string; name: string }
  | { kind: 'office'; party: string };

export interface Phrase {
  /** As written; compared without regard to case where the phrase is an office. */
  words: string[];
  meaning: Meaning;
}

/** Phrases by the lower-case form of their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

const wordsOf = (name: string): string[] => {
  const { word, count } = tokenize(name);
  return word.slice(0, count);
};

function index(additions: Additions): Phrases {
  const all: Phrase[] = [];
  const add = (names: readonly string[], meaning: Meaning) => {
    for (const name of names) all.push({ words: wordsOf(name), meaning });
  };
  // One word of a name is too little to know a person by.
  for (const person of additions.people)
    add(
      [person.name, ...person.aliases].filter((n) => /\s/.test(n.trim())),
      { kind: 'person', person },
    );
  for (const { party, names } of additions.parties)
    for (const name of names) add([name], { kind: 'party', party, name });
  for (const { names, party } of additions.offices) add(names, { kind: 'office', party });
  const phrases = new Map<string, Phrase[]>();
  for (const phrase of all) {
    const first = phrase.words[0]?.toLowerCase();
    if (first === undefined) continue;
    const list = phrases.get(first);
    if (list) list.push(phrase);
    else phrases.set(first, [phrase]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return phrases;
}

const indices = new WeakMap<Additions, Phrases>();

/** The phrases of the additions, made once for each. */
export function phrasesOf(additions: Additions): Phrases {
  let phrases = indices.get(additions);
  if (!phrases) {
    phrases = index(additions);
    indices.set(additions, phrases);
  }
  return phrases;
}
