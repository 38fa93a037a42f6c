/**
 * Names in comparable forms. The rules, in their order:
 * 1. Folding: lower case, no marks, no apostrophes or full stops (fold.ts).
 * 2. Titles before and suffixes after a name are no part of it ("Amb.", "Jr."); the generation is kept apart.
 * 3. Particles belong to the word after them ("von der Leyen", "bin Salman"); the article of Arabic names ("al-",
 *    "el-") is dropped.
 * 4. A name of two or three Korean syllables beside a Korean surname is read as one, whichever comes first, hyphen or
 *    no hyphen; surname and syllables then count by sound (korean.ts). So is a Chinese one (chinese.ts).
 * 5. Any other name counts by its first and last word, in either order, by sound; a nickname by the name it is short for.
 *    With three words or more, the middle one may stand in for the first ("Mohammad Javad Zarif", "Javad Zarif").
 * docs/names.md states them with a table of cases, which is the test.
 */
import { chineseSound, chineseSurname, isChineseGiven } from './chinese.ts';
import { foldName, plainName } from './fold.ts';
import { isKoreanGiven, koreanSound, koreanSurname, surnameRank } from './korean.ts';
import { nicknames } from './nicknames.ts';
import { sound } from './sounds.ts';

/** What a name can be recognised by. */
export interface NameShape {
  /** Any two names that share one of these are the same name. Empty where only a surname is given. */
  full: readonly string[];
  /** What a name that leaves out or replaces the first name would have in `full`. */
  short: readonly string[];
  /** The surname, in each way that the name can be read. */
  surnames: readonly string[];
  /** The first name's initial where the name has no more of it: "J. Kerry". */
  initial: string | null;
  /** The first letter of the first name, by sound. */
  letter: string | null;
  /** "jr", "sr", "ii", … where the name ends so. */
  generation: string | null;
}

const titles = new Set(
  'mr mrs ms miss dr prof professor sir dame lord lady gen general lt col colonel maj capt adm admiral amb ambassador sen senator pres president'.split(
    ' ',
  ),
);
const generations = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const degrees = new Set(['phd', 'esq', 'md']);
const particles = new Set(
  'bin ibn bint abu van von der den de da di del della la le du dos ter ten'.split(' '),
);
/** Written apart, these begin a given name with the word after them: "Abdel Fattah". */
const openings = new Set(['abd', 'abdul', 'abdel', 'abdal', 'abdol']);
const article = /^(?:al|el|ul|as|ad|ash|an|ar|at|az)-(?=.)/;

const cache = new Map<string, NameShape>();

/** The shape of a name as a report gives it. */
export function nameShape(name: string): NameShape {
  let shape = cache.get(name);
  if (!shape) {
    if (cache.size > 50_000) cache.clear();
    shape = readName(name);
    cache.set(name, shape);
  }
  return shape;
}

/** The canonical form of a name: the same for every romanisation and order of it, the surname alone where no more is given. */
export function nameKey(name: string): string {
  const { full, surnames } = nameShape(name);
  return full[0] ?? surnames[0] ?? foldName(name);
}

/** A word of a name: its hyphenated parts. */
type Word = string[];

function words(name: string): { all: Word[]; generation: string | null } {
  const split = plainName(name.replace(/\([^)]*\)/g, ' '))
    .replace(/\p{Pd}/gu, '-')
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .split(' ')
    .map((w) => w.replace(/^-+|-+$/g, '').replace(article, ''))
    .filter((w) => w !== '' && w !== 'al' && w !== 'el');
  while (split.length > 1 && titles.has(split[0]!)) split.shift();
  let generation: string | null = null;
  while (split.length > 1 && (generations.has(split.at(-1)!) || degrees.has(split.at(-1)!))) {
    const suffix = split.pop()!;
    if (generations.has(suffix)) generation = suffix;
  }
  const found: Word[] = [];
  let before = '';
  split.forEach((w, i) => {
    const joins = i + 1 < split.length && (i > 0 || openings.has(w)) && (particles.has(w) || openings.has(w));
    if (joins) {
      before += w;
      return;
    }
    const parts = w.split('-').filter((p) => p !== '');
    parts[0] = before + parts[0]!;
    before = '';
    found.push(parts);
  });
  return { all: withoutEcho(found), generation };
}

/** A name run together with another form of itself: "Haley Nikki Haley", "Mike Pompeo Michael". */
function withoutEcho(all: Word[]): Word[] {
  if (all.length < 3) return all;
  const [first, last] = [all[0]!.join(''), all.at(-1)!.join('')];
  if (first === last) return all.slice(1);
  return (nicknames[first] ?? first) === (nicknames[last] ?? last) ? all.slice(0, -1) : all;
}

function readName(name: string): NameShape {
  const { all, generation } = words(name);
  const solid = all.map((w) => w.join(''));
  const [first, last] = [solid[0], solid.at(-1)];
  if (first === undefined || last === undefined)
    return { full: [], short: [], surnames: [], initial: null, letter: null, generation };
  if (all.length === 1) {
    return { full: [], short: [], surnames: surnamesOf(first), initial: null, letter: null, generation };
  }
  const korean = koreanReadings(all);
  const chinese = chineseReadings(all);
  const given = solid.slice(0, -1);
  const spelled = given.find((g) => g.length > 1 && !/^[^aeiouy]{2}$/.test(g));
  if (spelled === undefined && korean.length === 0) {
    const initial = sound(given[0]!)[0]!;
    return { full: [], short: [], surnames: surnamesOf(last), initial, letter: initial, generation };
  }
  const full = [...korean, ...chinese].map((k) => `${k.surname} ${k.given}`);
  const short: string[] = [];
  if (spelled !== undefined && (all.length === 2 || korean.length === 0)) {
    full.push(pair(spelled, last));
    const tail = all.at(-1)!;
    if (isDouble(tail)) full.push(pair(spelled, tail.at(-1)!));
    for (const middle of given.slice(given.indexOf(spelled) + 1))
      if (middle.length > 1) short.push(pair(middle, last));
    if (given.length > 1) short.push(pair(given.join(''), last));
  }
  const surnames = new Set([...korean, ...chinese].flatMap((k) => [k.surname, k.written]));
  if (korean.length === 0) for (const s of surnamesOf(last)) surnames.add(s);
  if (korean.length === 0 && isDouble(all.at(-1)!)) surnames.add(sound(all.at(-1)!.at(-1)!));
  const letter = sound(spelled ?? first)[0] ?? null;
  return { full, short, surnames: [...surnames], initial: null, letter, generation };
}

/** A double surname ("Takht-Ravanchi"), whose last part may stand alone; the parts of a given name ("Ing-wen") are shorter. */
const isDouble = (word: Word) => word.length > 1 && word.every((part) => part.length > 3);

function surnamesOf(word: string): string[] {
  return [koreanSurname(word), chineseSurname(word), sound(word)].filter((s) => s !== null);
}

/** A given name and a surname, whichever came first. */
function pair(given: string, surname: string): string {
  const [a, b] = [sound(nicknames[given] ?? given), sound(surname)];
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

interface Reading {
  /** The class of the surname. */
  surname: string;
  /** The surname as written, by sound. */
  written: string;
  /** The class of the given name. */
  given: string;
}

/** A Chinese name, whose surname stands first, or last in the Western order. */
function chineseReadings(all: readonly Word[]): Reading[] {
  const made: Reading[] = [];
  const read = (surname: Word, given: readonly Word[]) => {
    const [written] = surname;
    const kind = surname.length === 1 ? chineseSurname(written!) : null;
    const syllables = given.flat();
    if (kind && isChineseGiven(syllables))
      made.push({ surname: kind, written: sound(written!), given: chineseSound(syllables.join('')) });
  };
  read(all[0]!, all.slice(1));
  if (made.length === 0) read(all.at(-1)!, all.slice(0, -1));
  return made;
}

/** A name as surname and given name, or the other way round, the commoner surname first. */
function koreanReadings(all: Word[]): Reading[] {
  const readings: { rank: number; reading: Reading }[] = [];
  const read = (surname: Word, given: Word[]) => {
    const [written] = surname;
    const kind = surname.length === 1 ? koreanSurname(written!) : null;
    const syllables = given.flat();
    if (!kind || syllables.length > 2 || !isKoreanGiven(syllables)) return;
    const rank = surnameRank(kind);
    readings.push({
      rank,
      reading: { surname: kind, written: sound(written!), given: koreanSound(syllables.join('')) },
    });
  };
  read(all[0]!, all.slice(1));
  read(all.at(-1)!, all.slice(0, -1));
  return readings.sort((a, b) => a.rank - b.rank).map((r) => r.reading);
}

/** Whether two full names may be one person's: they share a reading. False where either is a surname alone. */
export function sameName(a: string, b: string): boolean {
  const other = nameShape(b).full;
  return nameShape(a).full.some((k) => other.includes(k));
}
