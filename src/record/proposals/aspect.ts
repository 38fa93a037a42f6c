/**
 * Proposals with what others make of them. Tellings of one proposal, in whatever report, have the same author, kind and
 * matter, and no addressee that contradicts; a response told later comes with a telling of the proposal it is to.
 */
import type { EntryAspect, Mention } from '../aspects.ts';
import type { Gathered } from '../gather.ts';
import { holderOf, namesOf } from '../ledger/holders.ts';
import { matterOf, sameMatter, soughtWords } from '../ledger/matter.ts';
import { daysBetween, earlierFirst, followBest, stretches } from '../ledger/nearby.ts';
import { type ProposalFields, proposalFields } from './fields.ts';

export interface ProposalAccount {
  kind: string;
  authors: string[];
  addressees: string[];
  issue: string | null;
  /** Its telling words, as stems. */
  matter: string[];
  day: number | null;
}

/** Days after which the same matter is proposed anew. */
const DAYS = 180;
/** Days within which words mean the same that say nothing of the matter ("the proposal"), or one thing ("meet"). */
const [BARE_DAYS, BRIEF_DAYS] = [30, 90];
/** The share of telling words in common from which on two matters are one. */
const SAME = 0.6;

/** Stems of the words that name a proposal, and say nothing of what it is. */
const NAMING = new Set(
  matterOf('proposal offer plan idea declaration suggestion initiative invitation demand'),
);

/** A demand is no offer; what is a proposal to one report is an offer or invitation to another. */
const groupOf = (kind: string): string => (kind === 'demand' ? 'demand' : 'proposal');

/** By the words of its matter; by its issue it is found by those that say no more than that, and finds these. */
function under({ kind, authors, day }: ProposalAccount, terms: string[]): string[] {
  const about = authors.flatMap((author) =>
    stretches(day, DAYS).map((time) => `${time} ${groupOf(kind)} ${author}`),
  );
  return about.flatMap((a) => terms.map((term) => `${term} ${a}`));
}

const marks = (account: ProposalAccount): string[] => {
  const { issue, matter } = account;
  const about =
    issue === null ? [] : matter.length === 0 ? [`on ${issue}`, `bare ${issue}`] : [`on ${issue}`];
  return under(account, [...words(account), ...about]);
};

const seeks = (account: ProposalAccount): string[] => {
  const { issue, matter } = account;
  const about = issue === null ? [] : [`${matter.length === 0 ? 'on' : 'bare'} ${issue}`];
  return under(account, [...words(account), ...about]);
};

function watchers(mark: string): string[] {
  if (mark.startsWith('on ')) return [`bare ${mark.slice(3)}`];
  return [mark.startsWith('bare ') ? `on ${mark.slice(5)}` : mark];
}

const words = ({ matter }: ProposalAccount) => soughtWords(matter).map((word) => `word ${word}`);

function likeness(a: ProposalAccount, b: ProposalAccount): number {
  if (groupOf(a.kind) !== groupOf(b.kind) || !shares(a.authors, b.authors)) return 0;
  if (a.addressees.length > 0 && b.addressees.length > 0 && !shares(a.addressees, b.addressees)) return 0;
  if (a.issue !== null && b.issue !== null && a.issue !== b.issue) return 0;
  const apart = daysBetween(a.day, b.day);
  if (apart !== null && apart > DAYS) return 0;
  const isSameIssue = a.issue !== null && a.issue === b.issue;
  const [words, days] = [Math.min(a.matter.length, b.matter.length), apart ?? 0];
  // "the end-of-war proposal": all that it says is on what it is.
  if (words === 0) return isSameIssue && days <= BARE_DAYS ? SAME : 0;
  // "offered to meet": to the same addressee, on the same issue.
  if (words === 1 && days > BRIEF_DAYS) return 0;
  if (words === 1 && isSameIssue && shares(a.addressees, b.addressees))
    return shares(a.matter, b.matter) ? SAME : 0;
  const degree = sameMatter(a.matter, b.matter);
  return degree >= SAME ? degree : 0;
}

const shares = (a: readonly string[], b: readonly string[]) => a.some((x) => b.includes(x));

export const proposalAspect: EntryAspect<ProposalAccount, ProposalFields> = {
  kind: 'proposal',
  mentions,
  marks,
  seeks,
  watchers,
  regards: (self, other) => likeness(self, other) > 0,
  rank: ({ day }) => earlierFirst(day),
  choose: (self, near) => followBest(self, near, likeness),
  entry: proposalFields,
};

function mentions(report: Gathered): Mention<ProposalAccount>[] {
  const { reading, day, valid } = report;
  return (reading.proposals ?? []).flatMap(
    ({ kind, authors, addressees, issue, terms, date, evidence, responses }) => {
      const spans = evidence.filter(valid);
      const by = namesOf(report, authors);
      if (!valid(terms) || spans.length === 0 || by.length === 0) return [];
      const text = report.report.text.slice(...terms);
      const to = namesOf(report, addressees).filter((name) => !by.includes(name));
      const answers = responses.flatMap(({ party, kind: answer, span }) => {
        const holder = holderOf(report, party);
        return holder && valid(span) && !by.includes(holder.name)
          ? [{ value: `${holder.name}|${answer}`, span }]
          : [];
      });
      return [
        {
          account: {
            kind,
            authors: by,
            addressees: to,
            issue,
            matter: matterOf(text).filter((w) => !NAMING.has(w)),
            day,
          },
          words: [
            { span: terms, role: 'terms' },
            ...spans.map((span) => ({ span, role: 'proposal' })),
            ...answers.map(({ span }) => ({ span, role: 'response' })),
          ],
          votes: {
            text: [text],
            kind: [kind],
            issue: issue === null ? [] : [issue],
            author: by,
            addressee: to,
            date: date === null ? [] : [date],
            response: [...new Set(answers.map((a) => a.value))],
          },
        },
      ];
    },
  );
}
