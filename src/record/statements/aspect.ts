/**
 * Which statements of the reports are the same words of the same speaker.
 *
 * A quotation of six words or more follows the longest one of the same speaker that holds all of its words, or nearly
 * all of them in nearly the same order; so truncations and slightly differing translations are one. Shorter ones, and
 * indirect speech, follow what has the same words in reports of those days.
 */
import type { Choice, EntryAspect, Mention, Standing } from '../aspects.ts';
import type { Gathered } from '../gather.ts';
import { foldName } from '../names.ts';
import { isSurname, mayBeOne, type PersonAccount } from '../people/account.ts';
import { type StatementFields, statementConflicts, statementFields } from './fields.ts';
import { agreement, countWords, fingerprints, TELLING, wordingOf } from './wording.ts';

export interface StatementAccount {
  kind: 'direct' | 'indirect';
  /** The words said, folded. */
  wording: string;
  speaker: PersonAccount | null;
  party: string | null;
  /** Day of publication: only where the words alone do not tell the statement. */
  day?: number | null;
}

/** Days between reports that may repeat a short quotation, or what was said in other words than the speaker's own. */
const SHORT_DAYS = 30;
const INDIRECT_DAYS = 3;

export const statementAspect: EntryAspect<StatementAccount, StatementFields> = {
  kind: 'statement',
  mentions,
  marks,
  seeks: marks,
  /** Whose speaker is known comes first; then the longer words, or the earlier day. */
  rank({ wording, speaker, party, day }) {
    const known = speaker === null ? 0 : isSurname(speaker) ? 1 : 2;
    if (day === undefined) return countWords(wording) * 8 + known * 2 + (party === null ? 0 : 1);
    return (known * 2 + (party === null ? 0 : 1)) * 1e7 - (day ?? 5e6);
  },
  regards: (self, other) =>
    isSameSpeaker(self, other) &&
    (self.day === undefined
      ? agreement(wordingOf(self.wording), wordingOf(other.wording)) > 0
      : daysBetween(self, other) <= daysApart(self.kind)),
  /** Words that so many statements have in a row are a phrase of the trade. */
  crowd: (mark) => (mark.startsWith('run ') ? 32 : 200),
  choose: (self, near) => (self.account.day === undefined ? byWords(self, near) : byDays(self, near)),
  entry: statementFields,
  conflicts: statementConflicts,
};

function mentions({ statements, day }: Gathered): Mention<StatementAccount>[] {
  return statements.map(({ kind, text, content, cue, source, sourceWords, speaker, party, date }) => {
    const folded = foldName(text);
    const acting = party ?? speaker?.party ?? null;
    const account: StatementAccount = {
      kind,
      wording: folded,
      speaker: named(speaker?.account),
      party: acting,
    };
    if (kind === 'indirect' || countWords(folded) < TELLING) account.day = day;
    return {
      account,
      words: [
        ...content.map((span) => ({ span, role: 'content' })),
        ...(cue ? [{ span: cue, role: 'cue' }] : []),
        ...(source ? [{ span: source, role: 'source' }] : []),
      ],
      votes: {
        text: [text],
        person: speaker ? [String(speaker.id)] : [],
        speaker: sourceWords === null ? [] : [sourceWords],
        party: acting === null ? [] : [acting],
        date: date === null ? [] : [date],
      },
    };
  });
}

/** The name without what depends on the report: that would make an account of every repetition. */
const named = (person: PersonAccount | undefined): PersonAccount | null =>
  person ? { name: person.name, party: person.party, ref: person.ref } : null;

/** Nearly the same words are looked for within a party; exactly the same ones wherever they are. */
function marks({ kind, wording: folded, party, day }: StatementAccount): string[] {
  if (day === undefined)
    return [
      `whole ${folded}`,
      ...fingerprints(wordingOf(folded).words).map((f) => `run ${f} ${party ?? ''}`),
    ];
  if (day === null) return [`${kind} ${folded}`];
  // Stretches of time that overlap by half: reports of so many days have one in common.
  const time = Math.floor(day / daysApart(kind));
  return [`${kind} ${time} ${folded}`, `${kind} ${time + 1} ${folded}`];
}

const daysApart = (kind: 'direct' | 'indirect') => (kind === 'direct' ? SHORT_DAYS : INDIRECT_DAYS);

type Candidate = Standing<StatementAccount>;

/** The same person, by names that may be one; where one is not known as a person, the parties equal or unknown. */
function isSameSpeaker(a: StatementAccount, b: StatementAccount): boolean {
  if (a.speaker && b.speaker) return mayBeOne(a.speaker, b.speaker);
  return a.party === null || b.party === null || a.party === b.party;
}

const canFollow = (self: Candidate, other: Candidate) =>
  isSameSpeaker(self.account, other.leader.account as StatementAccount);

function byWords(self: Candidate, near: readonly Candidate[]): Choice {
  const own = wordingOf(self.account.wording);
  const fitting = new Map<number, { joins: number; degree: number }>();
  for (const other of near) {
    if (!canFollow(self, other)) continue;
    const degree = agreement(own, wordingOf(other.account.wording));
    if (degree > (fitting.get(other.leader.id)?.degree ?? 0))
      fitting.set(other.leader.id, { joins: other.id, degree });
  }
  return follow(self, [...fitting.values()]);
}

function byDays(self: Candidate, near: readonly Candidate[]): Choice {
  const fitting = new Map<number, { joins: number; degree: number }>();
  for (const other of near) {
    if (!canFollow(self, other)) continue;
    const degree = 1 / (1 + daysBetween(self.account, other.account));
    if (degree > (fitting.get(other.leader.id)?.degree ?? 0))
      fitting.set(other.leader.id, { joins: other.id, degree });
  }
  return follow(self, [...fitting.values()]);
}

/** Days between two reports; none where neither has a date. */
function daysBetween({ day: a }: StatementAccount, { day: b }: StatementAccount): number {
  if (a === b) return 0;
  return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) : Number.POSITIVE_INFINITY;
}

/** The best; words of nobody known that several said stay by themselves. */
function follow({ account }: Candidate, fitting: { joins: number; degree: number }[]): Choice {
  const [first, second] = fitting.sort((a, b) => b.degree - a.degree);
  if (!first) return { joins: null };
  if (second && second.degree === first.degree && account.speaker === null)
    return {
      joins: null,
      doubts: fitting
        .slice(0, 5)
        .map((f) => ({ other: f.joins, score: 1 / fitting.length, reason: 'speaker' })),
    };
  return { joins: first.joins };
}
