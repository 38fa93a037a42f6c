/** Two surnames that a page has run together: "Lund Berg" where the report names Lund and Berg apart. */
import { isCommonWord } from '../../../knowledge/common-words.ts';
import type { Tokens } from '../../types.ts';
import { type Draft, draft } from '../draft.ts';
import { namePart, officialNamed, officialsWith, SURNAME_FIRST } from '../lexicon.ts';

const GENERATION = /^(?:[js]r\.?|ii|iii|iv)$/;

/** How often a surname stands alone in a report that puts it before another name by mistake. */
const OFTEN = 3;

/** An official's name with a surname grown on to it by a widget, "Kim Jong UnTrump": nobody, and the official is named beside it. */
function isGrownTogether(tokens: Tokens, d: Draft): boolean {
  if (d.end - d.first < 2 || (d.kind !== 'unknown' && d.kind !== 'person')) return false;
  const [, head, tail] = /^([A-Z][a-z]+)([A-Z][a-z]{2,})$/.exec(tokens.word[d.end - 1]!) ?? [];
  if (head === undefined || !bearsSurname(tail!.toLowerCase())) return false;
  return officialNamed([...tokens.word.slice(d.first, d.end - 1), head].join(' ')) !== null;
}

/** Parts names that are two people's surnames, or an official's surname and the name or word of a headline behind it. */
export function partRunTogether(tokens: Tokens, all: readonly Draft[]): Draft[] {
  const drafts = all.filter((d) => !isGrownTogether(tokens, d));
  const alone = new Map<string, number>();
  for (const d of drafts)
    if (d.end - d.first === 1 && (d.kind === 'unknown' || d.kind === 'person'))
      alone.set(tokens.lower[d.first]!, (alone.get(tokens.lower[d.first]!) ?? 0) + 1);
  const times = new Map<string, number>();
  const words = (d: Draft) => tokens.lower.slice(d.first, d.end).join(' ');
  const together = drafts.filter((d) => isPair(tokens, d, alone) || isBeforeName(tokens, d, alone));
  for (const d of together) times.set(words(d), (times.get(words(d)) ?? 0) + 1);
  if (together.length === 0) return drafts;
  return drafts.flatMap((d) => {
    const once = times.get(words(d)) === 1 || d.end - d.first > 2;
    if (!once || !together.includes(d)) return [d];
    const [a, b] = [
      [d.first, d.first + 1],
      [d.first + 1, d.end],
    ].map(([first, end]) => ({
      ...draft(tokens, first!, end!, first === d.first ? d.kind : 'unknown', null),
      sentence: d.sentence,
    }));
    return [{ ...a!, title: d.title, phraseFirst: d.phraseFirst }, b!];
  });
}

/** "Lund Paul", "Lund Ida Berg": an official's surname that the report calls often, before a given name or a word of no name. */
function isBeforeName(tokens: Tokens, d: Draft, alone: ReadonlyMap<string, number>): boolean {
  if (d.end - d.first < 2 || d.end - d.first > 3 || (d.kind !== 'unknown' && d.kind !== 'person'))
    return false;
  const [a, b] = [tokens.lower[d.first]!, tokens.lower[d.first + 1]!];
  if ((alone.get(a) ?? 0) < OFTEN || !bearsSurname(a) || GENERATION.test(b)) return false;
  return (
    officialNamed(tokens.text.slice(d.from, d.to)) === null &&
    (namePart(b)?.given === true || isCommonWord(b))
  );
}

/** Whether a word is the surname of officials who are called by it alone, and no given name. */
const bearsSurname = (lower: string) =>
  !namePart(lower)?.given &&
  officialsWith(lower).length > 0 &&
  // "Kim Jong": where the surname comes first, another word follows it.
  !officialsWith(lower).some((o) => o.terms.some((t) => SURNAME_FIRST.has(t.party)));

/** Whether both words are surnames that stand alone elsewhere or are an official's, and the two are no one person's name. */
function isPair(tokens: Tokens, d: Draft, alone: ReadonlyMap<string, number>): boolean {
  if (d.end - d.first !== 2 || (d.kind !== 'unknown' && d.kind !== 'person')) return false;
  const [a, b] = [tokens.lower[d.first]!, tokens.lower[d.first + 1]!];
  if (a === b || GENERATION.test(b) || !alone.has(a) || !bearsSurname(a) || namePart(b)?.given) return false;
  if (!alone.has(b) && officialsWith(b).length === 0) return false;
  return officialNamed(tokens.text.slice(d.from, d.to)) === null;
}
