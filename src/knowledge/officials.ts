import { namePart } from './given-names.ts';
import { cellsAt, eachName, eachRow, KeyIndex, wordKey } from './key-index.ts';
import { foldName } from './naming/fold.ts';
import type { Gender } from './offices.ts';
import text from './officials.tsv';
import { lazyTable, names, once } from './tsv.ts';

/** One office of one person; a person of several offices has several rows of the same key. */
export interface OfficialTerm {
  /** "sung-kim" */
  key: string;
  /** The usual form in English newspapers: "Noh Kyu-duk". */
  name: string;
  /** Other romanisations, orders and fuller forms. */
  aliases: readonly string[];
  gender: Gender;
  /** As in Reading: a state's code, an international body's acronym or a non-state party's name. */
  party: string;
  /** "special representative for North Korea" */
  office: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  from: string;
  /** As `from`; empty while in office. */
  to: string;
}

const term = (c: readonly string[]): OfficialTerm => ({
  key: c[0]!,
  name: c[1]!,
  aliases: names(c[2]),
  gender: c[3] as Gender,
  party: c[4]!,
  office: c[5]!,
  from: c[6]!,
  to: c[7]!,
});

/** Holders of offices that matter in diplomacy, by key and begin of the term. */
export const officialTerms = lazyTable<OfficialTerm>(text, term);

/** A person who holds or held offices. */
export interface Official {
  key: string;
  name: string;
  gender: Gender;
  terms: readonly OfficialTerm[];
}

interface Known extends Official {
  /** All forms of the name, folded. */
  folded: readonly string[];
  /** The words by which the person is called alone. */
  called: readonly string[];
}

/** States whose people are called by their surname first, in English too. */
export const SURNAME_FIRST: ReadonlySet<string> = new Set(['PRK', 'KOR', 'CHN', 'TWN', 'VNM']);

/** The words of a folded name without its generation. */
const wordsOf = (folded: string) => folded.split(' ').filter((w) => !/^(?:jr|sr|ii|iii|iv)$/.test(w));

/** Whether a folded word can only be a surname. */
function isSurname(word: string): boolean {
  const part = namePart(word);
  return part?.surname === true && !part.given;
}

/** The words by which a person of this name is called alone: the last, and the first where it can only be a surname. */
function callNames(words: readonly string[], party: string): string[] {
  const [first, last] = [words[0]!, words[words.length - 1]!];
  if (words.length === 1) return [last];
  const opens = isSurname(first);
  // "Moon Jae-in" is never called "In".
  if (opens && SURNAME_FIRST.has(party) && !isSurname(last)) return [first];
  return opens || SURNAME_FIRST.has(party) ? [first, last] : [last];
}

const isBreak = (code: number) =>
  code <= 0x20 || code === 0x2d || code === 0xa0 || code === 0x2010 || code === 0x2011;

/** Calls `visit` with the keys of the outer words of a name. */
function outerWords(name: string, from: number, to: number, visit: (key: number) => void): void {
  visit(wordKey(name, from, to));
  let start = to;
  while (start > from && !isBreak(name.charCodeAt(start - 1))) start--;
  if (start > from) visit(wordKey(name, start, to));
}

/** About how many bytes of officials.tsv a person takes for each outer word of a name. */
const WORD = 40;

/** Offsets of people's first rows by the outer words of their names. */
const index = once(() => {
  const made = new KeyIndex(text.length / WORD);
  let last = '';
  eachRow(text, (start, end) => {
    const tab = text.indexOf('\t', start);
    if (tab - start === last.length && text.startsWith(last, start)) return;
    last = text.slice(start, tab);
    const add = (from: number, to: number) => outerWords(text, from, to, (key) => made.add(key, start));
    const aliases = eachName(text, tab + 1, end, add) + 1;
    eachName(text, aliases, end, add);
  });
  return made;
});

const read = new Map<number, Known>();

function officialAt(offset: number): Known {
  const known = read.get(offset);
  if (known) return known;
  const terms: OfficialTerm[] = [];
  for (let start = offset; start < text.length; start = text.indexOf('\n', start) + 1) {
    const cells = cellsAt(text, start);
    if (terms.length > 0 && cells[0] !== terms[0]!.key) break;
    terms.push(term(cells));
  }
  const { key, name, aliases, gender } = terms[0]!;
  const folded = [name, ...aliases].map(foldName);
  const called = new Set(folded.flatMap((f) => terms.flatMap((t) => callNames(wordsOf(f), t.party))));
  const made = { key, name, gender, terms, folded, called: [...called] };
  read.set(offset, made);
  return made;
}

/** The official of that name in any of its forms, or null. */
export function officialNamed(name: string): Official | null {
  let end = name.length;
  while (end > 0 && isBreak(name.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && !isBreak(name.charCodeAt(start - 1))) start--;
  const offsets = index().at(wordKey(name, start, end));
  if (offsets.length === 0) return null;
  const folded = foldName(name);
  for (const offset of offsets) {
    const official = officialAt(offset);
    if (official.folded.includes(folded)) return official;
  }
  return null;
}

/** Officials one of whose outer name parts is `surname`; the first part only counts where surnames stand first. */
export function officialsWith(surname: string): readonly Official[] {
  const offsets = index().at(wordKey(surname, 0, surname.length));
  if (offsets.length === 0) return [];
  const folded = foldName(surname);
  return offsets.map(officialAt).filter((o) => o.called.includes(folded));
}
