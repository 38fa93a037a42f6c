/**
 * What parties say they will do. Tellings of one commitment have a holder and a matter in common and no term that
 * contradicts.
 */
import { dayRange } from '../../contract/edtf.ts';
import type { EntryAspect, Mention } from '../aspects.ts';
import { promisedIn } from '../events/promised.ts';
import type { Gathered } from '../gather.ts';
import { accountId } from '../keys.ts';
import { namesOf } from '../ledger/holders.ts';
import { matterWithStates, sameMatter, soughtWords } from '../ledger/matter.ts';
import { daysBetween, earlierFirst, followBest, stretches } from '../ledger/nearby.ts';
import { occasionAccount } from '../occasions/account.ts';
import { type CommitmentFields, commitmentConflicts, commitmentFields } from './fields.ts';

export interface CommitmentAccount {
  holders: string[];
  counterparts: string[];
  negated: boolean;
  due: string | null;
  /** Whether it is to meet: then all who are to be there hold it. */
  meeting: boolean;
  /** Its telling words, as stems. */
  matter: string[];
  day: number | null;
}

/** Days between reports that may tell of one commitment. */
const DAYS = 60;
const SAME = 0.7;

const marks = ({ holders, matter, day }: CommitmentAccount): string[] =>
  stretches(day, DAYS).flatMap((time) =>
    holders.flatMap((holder) => soughtWords(matter).map((word) => `${time} ${holder} ${word}`)),
  );

function likeness(a: CommitmentAccount, b: CommitmentAccount): number {
  if (a.negated !== b.negated || !shares(a.holders, b.holders)) return 0;
  if (a.meeting && b.meeting && !isOneCircle(a, b)) return 0;
  if (a.counterparts.length > 0 && b.counterparts.length > 0 && !shares(a.counterparts, b.counterparts))
    return 0;
  const apart = daysBetween(a.day, b.day);
  if ((apart !== null && apart > DAYS) || !areDuesOne(a.due, b.due)) return 0;
  const degree = sameMatter(a.matter, b.matter);
  return degree >= SAME ? degree : 0;
}

const shares = (a: readonly string[], b: readonly string[]) => a.some((x) => b.includes(x));

/** Of meetings, the sides are the same, or one telling leaves some out. */
function isOneCircle(a: CommitmentAccount, b: CommitmentAccount): boolean {
  const [x, y] = [circle(a), circle(b)];
  const [less, more] = x.length <= y.length ? [x, y] : [y, x];
  return less.every((side) => more.includes(side));
}

const circle = ({ holders, counterparts }: CommitmentAccount) => [...holders, ...counterparts];

function areDuesOne(a: string | null, b: string | null): boolean {
  const [x, y] = [dayRange(a), dayRange(b)];
  return !x || !y || (x.first <= y.last && y.first <= x.last);
}

export const commitmentAspect: EntryAspect<CommitmentAccount, CommitmentFields> = {
  kind: 'commitment',
  mentions,
  marks,
  seeks: marks,
  regards: (self, other) => likeness(self, other) > 0,
  rank: ({ day }) => earlierFirst(day),
  choose: (self, near) => followBest(self, near, likeness),
  entry: commitmentFields,
  conflicts: commitmentConflicts,
};

function mentions(report: Gathered): Mention<CommitmentAccount>[] {
  const { reading, day, valid } = report;
  const { text } = report.report;
  const meetings = new Map(report.meetings.flatMap((m) => m.ids.map((id) => [id, m] as const)));
  const dates = new Map(report.statements.map((s) => [s.id, s.date]));
  return (reading.commitments ?? []).flatMap((commitment) => {
    const { holders, what, negated, counterparts, due, condition, evidence, statement, meeting } = commitment;
    const by = namesOf(report, holders);
    if (!valid(what) || !valid(evidence) || by.length === 0) return [];
    const words = text.slice(...what);
    const toWhom = namesOf(report, counterparts).filter((name) => !by.includes(name));
    const planned = meeting === null ? undefined : meetings.get(meeting);
    const conditional = condition && valid(condition) ? condition : null;
    const until = dayRange(due) ? due : null;
    const promised = promisedIn(reading.events, what, evidence, holders);
    const said = statement === null ? null : (dates.get(statement) ?? null);
    return [
      {
        account: {
          holders: by,
          counterparts: toWhom,
          negated,
          due: until,
          meeting: planned !== undefined,
          matter: matterWithStates(words),
          day,
        },
        words: [
          { span: evidence, role: 'commitment' },
          ...(conditional ? [{ span: conditional, role: 'condition' }] : []),
        ],
        votes: {
          text: [words],
          holder: by,
          counterpart: toWhom,
          due: until === null ? [] : [until],
          date: said === null ? [] : [said],
          condition: conditional ? [text.slice(...conditional)] : [],
          promised: planned || negated || promised === null ? [] : [JSON.stringify(promised)],
          occasion: planned ? [String(accountId('occasion', occasionAccount(planned, day)))] : [],
        },
      },
    ];
  });
}
