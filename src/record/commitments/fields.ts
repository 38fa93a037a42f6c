import { dayRange } from '../../contract/edtf.ts';
import type { Edtf } from '../../contract/reading.ts';
import { compareText } from '../gather.ts';
import { type Conflict, conflicts, type Tally, winner, winningDate } from '../tally.ts';
import type { CommitmentAccount } from './aspect.ts';
import type { Outcome } from './outcomes.ts';

export interface CommitmentFields {
  holders: string[];
  counterparts: string[];
  negated: boolean;
  /** The words that say what: "visit Seoul". */
  text: string;
  /** By when, or when. */
  due: Edtf | null;
  /** When it was given. */
  date: Edtf | null;
  condition: string | null;
  /** The id of an account of the planned occasion that it is. */
  occasion: number | null;
  /** The event that would keep it, a `Promised` as JSON. */
  promised: string | null;
  /** What came of it, where a person has said so; else it follows from the record. */
  outcome: Outcome | null;
}

export function commitmentFields(leader: CommitmentAccount, tally: Tally): CommitmentFields {
  const occasion = winner(tally['occasion']);
  return {
    holders: Object.keys(tally['holder'] ?? {}).sort(compareText),
    counterparts: Object.keys(tally['counterpart'] ?? {}).sort(compareText),
    negated: leader.negated,
    text: winner(tally['text']) ?? '',
    due: winningDate(tally['due']),
    date: winningDate(tally['date']),
    condition: winner(tally['condition']),
    occasion: occasion === null ? null : Number(occasion),
    promised: winner(tally['promised']),
    outcome: winner(tally['outcome']) as Outcome | null,
  };
}

/** Other terms than the one that most reports give. */
export function commitmentConflicts({ due }: CommitmentFields, tally: Tally): Conflict[] {
  const own = dayRange(due);
  return conflicts(tally, 'due', (value) => {
    const range = dayRange(value);
    return own !== null && range !== null && (range.last < own.first || own.last < range.first);
  });
}
