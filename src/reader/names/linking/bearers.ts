/** Whom a single name calls where the report names people in full who bear it. */
import type { Tokens } from '../../types.ts';
import type { Draft, OfficePhrase } from '../draft.ts';
import { foldName, isSpeechVerb, officialNamed } from '../lexicon.ts';
import { roleOfWords } from '../offices.ts';
import { wordSet } from '../word-set.ts';
import { coreWords, generationOf, rankAs } from './namesakes.ts';
import { lastWord } from './office-holders.ts';
import { isActive, termsAt } from './parties.ts';
import type { PersonDraft } from './people.ts';

/** Where each person was last named before a draft, for drafts asked in ascending order. */
class Recent {
  private readonly cursors = new Map<PersonDraft, { full: number; upTo: number }>();

  before(person: PersonDraft, index: number): number {
    let cursor = this.cursors.get(person);
    if (!cursor) {
      cursor = { full: -1, upTo: person.drafts.length };
      this.cursors.set(person, cursor);
    }
    // Full names were taken first, in order; what was taken since are single ones, in order too.
    while (cursor.full + 1 < cursor.upTo && person.drafts[cursor.full + 1]! < index) cursor.full++;
    const full = cursor.full >= 0 ? person.drafts[cursor.full]! : -1;
    const last = person.drafts.length > cursor.upTo ? person.drafts[person.drafts.length - 1]! : -1;
    return Math.max(full, last);
  }
}

const KIN = wordSet(
  'wife husband daughter son sister brother half-brother half-sister mother father widow widower granddaughter grandson grandfather grandmother niece nephew aunt uncle cousin spouse fiancee daughter-in-law son-in-law stepson stepdaughter',
);

/** How many words behind a comma tell whose kin somebody is. */
const APPOSED = 6;

/** "his daughter Ida Lund", "Ida Lund, the president's daughter", "first lady Ida Lund": named by way of another. */
export function isKin(tokens: Tokens, d: Draft): boolean {
  if (d.title?.head === 'first lady') return true;
  const before = tokens.lower[d.first - 1];
  if (KIN.has(before ?? '') || (before === ',' && KIN.has(tokens.lower[d.first - 2] ?? ''))) return true;
  if (tokens.word[d.end] !== ',') return false;
  for (let i = d.end + 1; i < Math.min(tokens.count, d.end + 1 + APPOSED); i++) {
    if (/^[.,;]$/.test(tokens.word[i]!)) return false;
    if (KIN.has(tokens.lower[i]!)) return true;
  }
  return false;
}

/** Whether a person has been given an office of these words, or of this noun ("the chief negotiator", "negotiator Lund"). */
const holds = (p: PersonDraft, title: OfficePhrase) =>
  p.offices.some((o) => o.head === title.head || lastWord(o.head) === title.head);

/** How many sentences back one who was named in full, without speaking, may be the one who speaks. */
const NAMED = 3;

/** How many sentences back a speaker is looked for. */
const SPEECH = 14;

/** How likely a report means a person by the bare surname, whoever was named last. */
const Weight = {
  Leader: 1.5,
  Holder: 0.75,
  Past: -1.5,
  Kin: -1.5,
  First: 0.4,
  Speaks: 2.2,
  Habit: 2,
} as const;

/** Finds the bearers of single names of one report. */
export class Bearers {
  private readonly recent = new Recent();
  /** Whom single names called so far. */
  private readonly called = new Map<number, PersonDraft>();
  private readonly calls = new Map<PersonDraft, number>();
  private readonly standings = new Map<PersonDraft, number>();

  /** `full`: whom the drafts of full names name. */
  constructor(
    private readonly tokens: Tokens,
    private readonly drafts: readonly Draft[],
    private readonly full: ReadonlyMap<number, PersonDraft>,
    private readonly published: string | undefined,
  ) {}

  /**
   * The person of `people` whom the single name of a draft calls: by surname before given name, by title, by who is in
   * office, then the one last mentioned. Drafts are asked in order.
   */
  of(people: readonly PersonDraft[], index: number, name: string): PersonDraft | null {
    const word = coreWords(name)[0] ?? foldName(name);
    const { title } = this.drafts[index]!;
    const generation = generationOf(name);
    let best: PersonDraft | null = null;
    let bestScore = 0;
    const fitting = people.filter((p) => {
      if (generation && generation !== p.generation) return false;
      return !(title?.gender && p.gender && title.gender !== p.gender) && rankAs(p.words, word) > 0;
    });
    for (const p of fitting) {
      const rank = rankAs(p.words, word) - (p.generation && !generation ? 0.5 : 0);
      if (rank <= 0) continue;
      const last = this.recent.before(p, index);
      const near = last >= 0 ? 1 / (1 + (index - last) / 4) : 0.01;
      const office = title && !title.honorific && holds(p, title) ? 2 : 0;
      // "Mr. Lund wrote to Arne Lund": who is called so is not whom the sentence names in full.
      const other = title?.honorific && this.isNamedInFull(p, index) ? 2 : 0;
      const styled = title?.honorific && p.styled ? 0.5 : 0;
      // Who has been called by surname alone, and cannot be one of those named in full, is so called again.
      const alone = p.words.length === 1 ? 1 : 0;
      const among = fitting.length > 1 ? this.among(fitting, p, index) : 0;
      const score = rank * 2 + office + near + styled + alone + among - other;
      if (score > bestScore) {
        bestScore = score;
        best = p;
      }
    }
    if (best) {
      this.called.set(index, best);
      this.calls.set(best, (this.calls.get(best) ?? 0) + 1);
    }
    return best;
  }

  /** What tells for a person among several who bear the name. */
  private among(people: readonly PersonDraft[], p: PersonDraft, index: number): number {
    const first = people.every((x) => x.drafts[0]! >= p.drafts[0]!);
    return (
      this.standing(p) +
      this.habit(people, p) +
      (first ? Weight.First : p.kin ? Weight.Kin : 0) +
      (!p.kin && this.speaksOn(people, p, index) ? Weight.Speaks : 0)
    );
  }

  /** How far the report has kept the bare surname to a person. */
  private habit(people: readonly PersonDraft[], p: PersonDraft): number {
    let all = 0;
    for (const x of people) all += this.calls.get(x) ?? 0;
    return all < 2 ? 0 : (Weight.Habit * (this.calls.get(p) ?? 0)) / all;
  }

  /** Whether an official is in office, at the head of a state, or of another time. */
  private standing(p: PersonDraft): number {
    let standing = this.standings.get(p);
    if (standing !== undefined) return standing;
    const official = p.words.length > 1 ? officialNamed(p.name) : null;
    const terms = official ? termsAt(official, this.published) : [];
    standing = 0;
    if (terms.some((t) => roleOfWords(t.office)?.level === 'leader')) standing = Weight.Leader;
    else if (terms.length > 0) standing = Weight.Holder;
    else if (official && !isActive(official, this.published, 6)) standing = Weight.Past;
    this.standings.set(p, standing);
    return standing;
  }

  /**
   * Whether the speaker goes on speaking: of those who bear the name, the one named in full just before or last named
   * beside a verb of saying ("… said Ida Lund of the institute. Lund added").
   */
  private speaksOn(people: readonly PersonDraft[], p: PersonDraft, index: number): boolean {
    const { sentence } = this.drafts[index]!;
    if (!this.isSaid(index)) return false;
    for (let i = index - 1; i >= 0 && this.drafts[i]!.sentence >= sentence - SPEECH; i--) {
      const who = this.full.get(i) ?? this.called.get(i);
      const named = this.full.has(i) && this.drafts[i]!.sentence >= sentence - NAMED;
      if (who && people.includes(who) && (named || this.isSaid(i))) return who === p;
    }
    return false;
  }

  /** Whether a name, with its apposition, stands beside a verb of saying. */
  private isSaid(index: number): boolean {
    const d = this.drafts[index]!;
    const { lower } = this.tokens;
    const after = lower[d.phraseEnd] === ',' ? d.phraseEnd + 1 : d.phraseEnd;
    return isSpeechVerb(lower[d.phraseFirst - 1] ?? '') || isSpeechVerb(lower[after] ?? '');
  }

  /** Whether the sentence of a draft names a person in full. */
  private isNamedInFull(p: PersonDraft, index: number): boolean {
    const { sentence } = this.drafts[index]!;
    for (const step of [-1, 1])
      for (let i = index + step; this.drafts[i]?.sentence === sentence; i += step)
        if (this.full.get(i) === p) return true;
    return false;
  }
}
