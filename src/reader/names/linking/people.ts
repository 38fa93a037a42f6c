/** Links the mentions of people by name: full names first, then surnames to the person who bears them. */
import { isCommonWord } from '../../../knowledge/common-words.ts';
import type { Tokens } from '../../types.ts';
import type { Draft, OfficePhrase } from '../draft.ts';
import { foldName, namePart, type Official, officialNamed } from '../lexicon.ts';
import { type Role, roleOfWords } from '../offices.ts';
import { Bearers, isKin } from './bearers.ts';
import { classOf, coreWords, generationOf, sameFullName } from './namesakes.ts';
import { isAnother, lastWord, onlyOfficial } from './office-holders.ts';
import { belonging, partyAt, partyOfOffice, possessor, termsAt } from './parties.ts';

export interface PersonDraft {
  name: string;
  words: string[];
  /** "jr", "sr", "ii", … where a form of the name has it. */
  generation: string | null;
  offices: OfficePhrase[];
  /** What role nouns may take the person up by: offices of the report, and the one known to be held at the time. */
  roles: Role[];
  party: string | null;
  gender: 'm' | 'f' | null;
  official: Official | null;
  /** Whether the report has called the person by "Mr." and the like. */
  styled: boolean;
  /** Whether the report brings the person in as kin of somebody: "his daughter Ida Lund". */
  kin: boolean;
  /** Indexes of its drafts. */
  drafts: number[];
}

/** People by the words of their names, so that a name is compared only with those that share one. */
class ByWord {
  private readonly blocks = new Map<string, PersonDraft[]>();

  add(person: PersonDraft, words: readonly string[]): void {
    for (const word of words) {
      const block = this.blocks.get(classOf(word));
      if (!block) this.blocks.set(classOf(word), [person]);
      else if (!block.includes(person)) block.push(person);
    }
  }

  of(word: string): readonly PersonDraft[] {
    return this.blocks.get(classOf(word)) ?? [];
  }
}

/** A word that more people than this share says nothing of who is meant. */
const BLOCK_LIMIT = 50;

/** The people of a report, from its drafts of kind `person`. */
export function peopleOf(
  tokens: Tokens,
  drafts: readonly Draft[],
  published: string | undefined,
): PersonDraft[] {
  const people: PersonDraft[] = [];
  const byWord = new ByWord();
  const textOf = (d: Draft) => tokens.text.slice(d.from, d.to);
  const add = (d: Draft, index: number, words: string[]) => {
    const made: PersonDraft = {
      name: textOf(d),
      words,
      generation: generationOf(textOf(d)),
      offices: [],
      roles: [],
      party: null,
      gender: null,
      official: null,
      styled: false,
      kin: words.length > 1 && isKin(tokens, d),
      drafts: [],
    };
    people.push(made);
    byWord.add(made, words);
    take(made, d, index);
    return made;
  };
  const single: number[] = [];
  /** Whom the drafts of full names name. */
  const full = new Map<number, PersonDraft>();
  for (const [i, d] of drafts.entries()) {
    if (d.kind !== 'person') continue;
    const words = coreWords(textOf(d));
    if (words.length < 2) {
      single.push(i);
      continue;
    }
    const person = fullNamesake(byWord, textOf(d), words);
    full.set(i, person ?? add(d, i, words));
    if (!person) continue;
    if (isFuller(textOf(d), words, person)) {
      person.name = textOf(d);
      person.words = words;
      byWord.add(person, words);
    }
    take(person, d, i);
  }
  for (const p of people) p.gender ??= officialNamed(p.name)?.gender ?? namePart(p.words[0]!)?.gender ?? null;
  const bearers = new Bearers(tokens, drafts, full, published);
  const parties = new Set(
    drafts.flatMap((d) => (d.kind !== 'person' && d.entry?.party ? [d.entry.party] : [])),
  );
  for (const i of single) {
    const d = drafts[i]!;
    const word = coreWords(textOf(d))[0] ?? foldName(textOf(d));
    const person = bearers.of(byWord.of(word).slice(0, BLOCK_LIMIT), i, textOf(d));
    const isBefore = person !== null && i < person.drafts[0]!;
    if (person && !isAnother({ namesake: person, isBefore }, people, word, d.title, published, parties))
      take(person, d, i);
    else add(d, i, [word]);
  }
  for (const p of people) p.drafts.sort((a, b) => a - b);
  people.sort((a, b) => a.drafts[0]! - b.drafts[0]!);
  for (const p of people) settle(tokens, p, drafts, published, parties);
  return people;
}

function fullNamesake(byWord: ByWord, name: string, words: readonly string[]): PersonDraft | null {
  for (const word of words) {
    const found = byWord
      .of(word)
      .slice(0, BLOCK_LIMIT)
      .find((p) => sameFullName(p, name));
    if (found) return found;
  }
  return null;
}

/** Whether a name says more than the one that a person has: in words, as an official is known, in letters. */
function isFuller(name: string, words: readonly string[], person: PersonDraft): boolean {
  // "Ida Lund Maps": a word of the page behind the name.
  const cut = isFurnished(words);
  if (cut !== isFurnished(person.words)) return !cut;
  if (words.length !== person.words.length) return words.length > person.words.length;
  const known = officialNamed(name) !== null;
  if (known !== (officialNamed(person.name) !== null)) return known;
  return name.length > person.name.length;
}

/** Whether a name of three words or more ends in a plain word. */
function isFurnished(words: readonly string[]): boolean {
  const last = words[words.length - 1]!;
  return words.length > 2 && !namePart(last) && (isCommonWord(last) || isCommonWord(last.replace(/s$/, '')));
}

/** How many offices of one person are kept. */
const OFFICE_LIMIT = 40;

function take(person: PersonDraft, d: Draft, index: number): void {
  person.drafts.push(index);
  if (!d.title) return;
  if (d.title.gender) person.gender ??= d.title.gender;
  if (d.title.honorific) person.styled = true;
  else if (person.offices.length < OFFICE_LIMIT) person.offices.push(d.title);
}

function settle(
  tokens: Tokens,
  p: PersonDraft,
  drafts: readonly Draft[],
  published: string | undefined,
  parties: ReadonlySet<string>,
): void {
  p.official =
    p.words.length > 1 || p.generation
      ? officialNamed(p.name)
      : onlyOfficial(p.words, p.offices, published, parties);
  p.gender ??= p.official?.gender ?? namePart(p.words[0]!)?.gender ?? null;
  for (const i of p.drafts) {
    const title = drafts[i]!.title;
    if (!title || title.honorific) continue;
    title.party = partyOfOffice(tokens, title, drafts, i) ?? possessor(tokens, title.first, drafts, i);
  }
  p.roles = p.offices.map((o) => ({
    words: o.head,
    head: lastWord(o.head),
    level: o.level,
  }));
  for (const term of p.official ? termsAt(p.official, published) : []) {
    const role = roleOfWords(term.office);
    if (role) p.roles.push(role);
  }
  const named = p.official && p.words.length > 1 ? partyAt(p.official, published) : null;
  const byOffice = p.offices.find((o) => o.party && actsFor(tokens, o))?.party ?? null;
  const owned =
    p.drafts.map((i) => possessor(tokens, drafts[i]!.phraseFirst, drafts, i)).find((x) => x) ?? null;
  const mayAct = p.offices.length === 0 || p.offices.some((o) => actsFor(tokens, o));
  const behind = mayAct
    ? (p.drafts.map((i) => belonging(tokens, drafts[i]!.end, drafts, i)).find((x) => x) ?? null)
    : null;
  p.party = named ?? byOffice ?? owned ?? behind ?? (p.official ? partyAt(p.official, published) : null);
}

const PAST = new Set(['former', 'ex', 'retired', 'onetime', 'one-time', 'ousted', 'deposed']);

/**
 * Whether the holder of an office acts for its party: experts, activists and the like speak for themselves, and so does
 * who no longer holds it, save leaders, who stay their country's.
 */
function actsFor(tokens: Tokens, office: OfficePhrase): boolean {
  if (office.level === 'expert' || office.level === 'other') return false;
  if (office.level === 'leader') return true;
  for (let i = office.first; i < office.end; i++)
    if (PAST.has(tokens.lower[i]!) || tokens.lower[i]!.startsWith('ex-')) return false;
  return true;
}
