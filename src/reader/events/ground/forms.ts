/** From the forms of words to the entries of the tables. */
import {
  type EventLexeme,
  type EventNoun,
  isEventVerb,
  isNounOfTables,
  lexemeOf,
  type NounTerms,
} from '../../../knowledge/event-words.ts';
import { Pos } from '../../syntax/labels.ts';
import type { Syntax } from '../../syntax/syntax.ts';
import type { Word } from '../../types.ts';

/** Plurals and forms that the lemmatizer keeps. */
const FORMS: ReadonlyMap<string, string> = new Map([
  ['talks', 'talk'],
  ['forces', 'force'],
  ['sanctions', 'sanction'],
  ['arms', 'arm'],
]);

/** Pasts that taggers take for adjectives, with their verbs. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['left', 'leave'],
  ['shut', 'shut'],
  ['cut', 'cut'],
  ['hit', 'hit'],
  ['held', 'hold'],
  ['sent', 'send'],
  ['met', 'meet'],
  ['shot', 'shoot'],
  ['fought', 'fight'],
]);

/** A form's lemma where the tables know it, else the first of its possible stems that they know. */
function knownForm(lemma: string, lower: string, known: (word: string) => boolean): string {
  if (known(lemma)) return lemma;
  const stem = /^(.{2,}?)(?:ied|ies|ed|ing|es|s)$/.exec(lower)?.[1];
  if (!stem) return lemma;
  const single = /(.)\1$/.test(stem) ? stem.slice(0, -1) : stem;
  return [stem, `${stem}e`, `${stem}y`, single].find(known) ?? lemma;
}

/** The lexeme of a form in lower case with part of speech `pos`; of the lemmas that it may have, one that the tables know. */
function lexemeFor(lower: string, pos: number, lemma: string): EventLexeme {
  const base = FORMS.get(lower) ?? lemma;
  if (pos === Pos.VERB) return lexemeOf(IRREGULAR.get(lower) ?? knownForm(base, lower, isEventVerb));
  return lexemeOf(pos === Pos.NOUN || pos === Pos.PROPN ? knownForm(base, lower, isNounOfTables) : base);
}

/** The lexeme of token `i` with part of speech `pos`, a form of `word`; `syntax` is the parser's. */
export function lexemeOfForm(word: Word, pos: number, syntax: Syntax, i: number): EventLexeme {
  const tags = (((pos << 5) | syntax.pos[i]!) << 6) | syntax.penn[i]!;
  for (let form = word.events; form; form = form.next) if (form.tags === tags) return form.lexeme;
  const lexeme = lexemeFor(word.lower, pos, syntax.lemma(i).toLowerCase());
  word.events = { tags, lexeme, next: word.events };
  return lexeme;
}

/** How many forms are kept between reports; then the table begins anew. */
const LIMIT = 100_000;

/** A form's own entry and what the tables know of it without a plural's "s". */
interface NounForm {
  own: EventNoun | null;
  singular: NounTerms | null;
}

let nounForms = new Map<string, NounForm>();

/** The entry of a noun by its form alone, with the word before it where they are one term ("arms embargoes"). */
export function entryOfForm(form: string, before: string): EventNoun | null {
  let found = nounForms.get(form);
  if (!found) {
    if (nounForms.size >= LIMIT) nounForms = new Map();
    const singular = lexemeOf(form.endsWith('s') ? form.slice(0, -1) : form).noun;
    found = { own: lexemeOf(form).noun?.alone ?? null, singular };
    nounForms.set(form, found);
  }
  return found.singular?.before?.get(before) ?? found.own ?? found.singular?.alone ?? null;
}
