/** Links the mentions of people by name: full names first, then surnames to the person who bears them. */
import type { Tokens } from '../types.ts';
import type { Draft, OfficePhrase } from './draft.ts';
import type { KnownOfficial } from './gazetteer.ts';
import { foldName, namePart, officialNamed, officialsWith } from './lexicon.ts';
import { isActive, partyAt, partyOfOffice, possessor } from './parties.ts';

export interface PersonDraft {
  name: string;
  words: string[];
  offices: OfficePhrase[];
  party: string | null;
  gender: 'm' | 'f' | null;
  official: KnownOfficial | null;
  /** Indexes of its drafts. */
  drafts: number[];
}

const GENERATION = /^(?:jr|sr|ii|iii|iv)$/;

/** Newspaper spellings of Korean surnames that are one and the same. */
const SURNAME_CLASS: Record<string, string> = {
  roh: 'noh',
  no: 'noh',
  ro: 'noh',
  yi: 'lee',
  rhee: 'lee',
  ri: 'lee',
  pak: 'park',
  choe: 'choi',
  gim: 'kim',
  jong: 'chung',
  jung: 'chung',
  jeong: 'chung',
  chong: 'chung',
};

const classOf = (word: string) => SURNAME_CLASS[word] ?? word;

const coreWords = (name: string) =>
  foldName(name)
    .split(' ')
    .filter((w) => w.length > 1 && !GENERATION.test(w));

/** Whether two full names may be one person's: one holds all words of the other, in either order. */
function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return false;
  return (
    short.every((w) => long.includes(w)) ||
    (short.length === long.length &&
      short.every(
        (w, i) => w === long[i] || classOf(w) === classOf(long[i]!) || (i > 0 && alike(w, long[i]!)),
      ))
  );
}

/** Two spellings of one given-name syllable: "duk" and "deok", "kyu" and "gyu". */
function alike(a: string, b: string): boolean {
  return syllable(a) === syllable(b);
}

const syllable = (w: string) =>
  w
    .replace(/^k(?!h)/, 'g')
    .replace(/^ch|^j/, 'j')
    .replace(/^r|^n(?=[oi])/, 'l')
    .replace(/^p/, 'b')
    .replace(/^t/, 'd')
    .replace(/eo|u(?=[^aeiou]|$)|oo/g, 'o')
    .replace(/ae|e/g, 'e')
    .replace(/k$/, 'g')
    .replace(/yy/g, 'y');

/** Words by which a person may be called alone: the surname at either end, and the given name last of all. */
function rankAs(person: PersonDraft, word: string): number {
  const at = person.words.findIndex((w) => w === word || classOf(w) === classOf(word));
  if (at < 0) return 0;
  const last = person.words.length - 1;
  if (
    at === last &&
    !(
      last > 0 &&
      namePart(person.words[0]!)?.surname &&
      !namePart(person.words[last]!)?.surname &&
      isEastern(person.words[0]!)
    )
  )
    return 3;
  if (at === 0) return isEastern(word) ? 3 : 1;
  return 2;
}

const isEastern = (word: string) => {
  const part = namePart(word);
  return !!part && part.surname && !part.given;
};

/** The people of a report, from its drafts of kind `person`. */
export function peopleOf(
  tokens: Tokens,
  drafts: readonly Draft[],
  published: string | undefined,
): PersonDraft[] {
  const people: PersonDraft[] = [];
  const textOf = (d: Draft) => tokens.text.slice(d.from, d.to);
  const indexes = drafts.flatMap((d, i) => (d.kind === 'person' ? [i] : []));
  const single: number[] = [];
  for (const i of indexes) {
    const d = drafts[i]!;
    const words = coreWords(textOf(d));
    if (words.length < 2) {
      single.push(i);
      continue;
    }
    let person = people.find((p) => sameFullName(p.words, words));
    if (!person) {
      person = fresh(textOf(d), words);
      people.push(person);
    } else if (
      words.length > person.words.length ||
      (words.length === person.words.length && textOf(d).length > person.name.length)
    ) {
      person.name = textOf(d);
      person.words = words;
    }
    take(person, d, i);
  }
  for (const i of single) {
    const d = drafts[i]!;
    const word = coreWords(textOf(d))[0] ?? foldName(textOf(d));
    const person =
      bearer(people, drafts, i, word) ?? people.find((p) => p.words.length === 1 && p.words[0] === word);
    if (person) take(person, d, i);
    else {
      const made = fresh(textOf(d), [word]);
      people.push(made);
      take(made, d, i);
    }
  }
  people.sort((a, b) => Math.min(...a.drafts) - Math.min(...b.drafts));
  for (const p of people) settle(tokens, p, drafts, published);
  return people;
}

const fresh = (name: string, words: string[]): PersonDraft => ({
  name,
  words,
  offices: [],
  party: null,
  gender: null,
  official: null,
  drafts: [],
});

function take(person: PersonDraft, d: Draft, index: number): void {
  person.drafts.push(index);
  if (!d.title) return;
  if (d.title.gender) person.gender ??= d.title.gender;
  if (!d.title.honorific) person.offices.push(d.title);
}

/** The person whom a single name calls: by surname before given name, by title, then the one last mentioned. */
function bearer(
  people: readonly PersonDraft[],
  drafts: readonly Draft[],
  index: number,
  word: string,
): PersonDraft | null {
  let best: PersonDraft | null = null;
  let bestScore = 0;
  const title = drafts[index]!.title;
  for (const p of people) {
    const rank = rankAs(p, word);
    if (rank === 0) continue;
    if (title?.gender && p.gender && title.gender !== p.gender) continue;
    const before = p.drafts.filter((i) => i < index);
    const near = before.length ? 1 / (1 + (index - Math.max(...before)) / 4) : 0.01;
    const office = title && !title.honorific && p.offices.some((o) => o.head === title.head) ? 2 : 0;
    const score = rank * 2 + office + near;
    if (score > bestScore) {
      bestScore = score;
      best = p;
    }
  }
  return best;
}

function settle(
  tokens: Tokens,
  p: PersonDraft,
  drafts: readonly Draft[],
  published: string | undefined,
): void {
  p.drafts.sort((a, b) => a - b);
  p.official = p.words.length > 1 ? officialNamed(p.name) : onlyOfficial(p, published);
  p.gender ??= p.official?.gender ?? namePart(p.words[0]!)?.gender ?? null;
  for (const i of p.drafts) {
    const title = drafts[i]!.title;
    if (!title || title.honorific) continue;
    title.party = partyOfOffice(tokens, title, drafts, i) ?? possessor(tokens, title.first, drafts, i);
  }
  const named = p.official && p.words.length > 1 ? partyAt(p.official, published) : null;
  const byOffice = p.offices.find((o) => o.party)?.party ?? null;
  const owned =
    p.drafts.map((i) => possessor(tokens, drafts[i]!.phraseFirst, drafts, i)).find((x) => x) ?? null;
  p.party = named ?? byOffice ?? owned ?? (p.official ? partyAt(p.official, published) : null);
}

/** The official whom a bare surname means: in office about the time, with a fitting title where one stands. */
function onlyOfficial(p: PersonDraft, published: string | undefined): KnownOfficial | null {
  const all = officialsWith(p.words[0]!).filter((o) => {
    const words = foldName(o.name).split(' ');
    return isActive(o, published, 6) && (words[words.length - 1] === p.words[0] || isEastern(p.words[0]!));
  });
  if (all.length <= 1) return all[0] ?? null;
  const heads = p.offices.map((o) => o.head);
  const titled = all.filter((o) =>
    o.terms.some((t) => heads.some((h) => t.office.toLowerCase().includes(h))),
  );
  if (titled.length === 1) return titled[0]!;
  const serving = (titled.length ? titled : all).filter((o) => isActive(o, published, 0));
  return serving.length === 1 ? serving[0]! : null;
}
