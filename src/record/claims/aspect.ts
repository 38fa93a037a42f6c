/** Claims of pattern: "the third meeting this year". The same claim in the same words within a month is one. */
import { dayRange } from '../../contract/edtf.ts';
import type { ClaimKind, Edtf, Party } from '../../contract/reading.ts';
import type { EntryAspect, Mention } from '../aspects.ts';
import { compareText, type Gathered } from '../gather.ts';
import { daysBetween, earlierFirst, followBest, stretches } from '../ledger/nearby.ts';
import { foldName } from '../names.ts';
import { type Tally, winner } from '../tally.ts';

export interface ClaimAccount {
  kind: string;
  parties: string[];
  /** The words for what is counted, folded. */
  subject: string;
  count: number | null;
  period: string | null;
  day: number | null;
}

export interface ClaimFields {
  kind: ClaimKind;
  parties: Party[];
  /** The clause that makes the claim. */
  text: string;
  /** The words for what is counted. */
  subject: string;
  count: number | null;
  period: Edtf | null;
  /** Ids of the accounts of people whom the clause names. */
  people: number[];
}

const DAYS = 30;

const marks = ({ kind, parties, subject, day }: ClaimAccount): string[] =>
  stretches(day, DAYS).map((time) => `${time} ${kind} ${parties.join('+')} ${subject}`);

export const claimAspect: EntryAspect<ClaimAccount, ClaimFields> = {
  kind: 'claim',
  mentions,
  marks,
  seeks: marks,
  rank: ({ day }) => earlierFirst(day),
  choose: (self, near) =>
    followBest(self, near, (a, b) => {
      const apart = a.day === b.day ? 0 : daysBetween(a.day, b.day);
      const isSame = a.count === b.count && a.period === b.period;
      return apart === null || apart > DAYS || !isSame ? 0 : 1 / (1 + apart);
    }),
  entry: claimFields,
};

function mentions(report: Gathered): Mention<ClaimAccount>[] {
  const { reading, day, valid, personOf } = report;
  return (reading.claims ?? []).flatMap(({ kind, parties, subject, count, period, evidence, periodSpan }) => {
    if (!valid(subject) || !valid(evidence)) return [];
    const told = report.report.text.slice(...subject);
    const named = reading.mentions.flatMap(({ span, entity }) =>
      evidence[0] <= span[0] && span[1] <= evidence[1] ? (personOf.get(entity) ?? []) : [],
    );
    return [
      {
        account: {
          kind,
          parties: [...new Set(parties)].sort(compareText),
          subject: foldName(told),
          count,
          period: dayRange(period) ? period : null,
          day,
        },
        words: [
          { span: evidence, role: 'claim' },
          { span: subject, role: 'subject' },
          ...(periodSpan && valid(periodSpan) ? [{ span: periodSpan, role: 'period' }] : []),
        ],
        votes: {
          text: [report.report.text.slice(...evidence)],
          subject: [told],
          person: [...new Set(named.map((p) => String(p.id)))],
        },
      },
    ];
  });
}

function claimFields({ kind, parties, count, period }: ClaimAccount, tally: Tally): ClaimFields {
  // On these no report votes: what stands there a person has decided.
  const { party: counted, period: decided } = tally;
  return {
    kind: kind as ClaimKind,
    parties: counted ? Object.keys(counted).sort(compareText) : parties,
    text: winner(tally['text']) ?? '',
    subject: winner(tally['subject']) ?? '',
    count,
    period: decided ? winner(decided) : period,
    people: Object.keys(tally['person'] ?? {})
      .map(Number)
      .sort((a, b) => a - b),
  };
}
