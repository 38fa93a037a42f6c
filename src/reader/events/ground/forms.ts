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

/** How many forms are kept between reports; then the table begins anew. */
const LIMIT = 100_000;

/** By tag and part of speech the lexemes of the forms met, so that each is worked out once. */
let met: (Map<string, EventLexeme> | undefined)[] = [];
let count = 0;

/** The lexeme of token `i` with part of speech `pos`, whose form in lower case is `lower`; `syntax` is the parser's. */
export function lexemeOfForm(lower: string, pos: number, syntax: Syntax, i: number): EventLexeme {
  const at = ((pos << 5) | syntax.pos[i]!) * 64 + syntax.penn[i]!;
  let forms = met[at];
  if (!forms) {
    forms = new Map();
    met[at] = forms;
  }
  let lexeme = forms.get(lower);
  if (!lexeme) {
    if (count >= LIMIT) {
      met = [];
      count = 0;
    }
    lexeme = lexemeFor(lower, pos, syntax.lemma(i).toLowerCase());
    forms.set(lower, lexeme);
    count++;
  }
  return lexeme;
}

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
