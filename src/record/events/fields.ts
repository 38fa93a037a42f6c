/** What is known of an event, and what its reports disagree on. */
import { dayRange } from '../../contract/edtf.ts';
import type { Edtf, Event, EventContext, EventMode, Party } from '../../contract/reading.ts';
import { eventContexts } from '../../contract/reading.ts';
import { foldName } from '../names.ts';
import { type Conflict, conflicts, type Field, type Tally, winner, winningDate } from '../tally.ts';
import type { EventAccount } from './account.ts';

/** What is only possible is no event of the record. */
export type EventStatus = Exclude<Event['status'], 'hypothetical'>;

export interface EventFields {
  type: Event['type'];
  source: Party[];
  target: Party[];
  /** Ids of accounts of people. */
  agents: number[];
  patients: number[];
  mode: EventMode | null;
  status: EventStatus;
  date: Edtf | null;
  place: string | null;
  contexts: EventContext[];
  issue: string | null;
  cameo: string | null;
  /** The word that codes it. */
  trigger: string;
  /** A sentence that tells it. */
  text: string;
}

/**
 * Type and sides are those of the account that leads, unless a person has put them right. Mode and code of another type
 * say nothing then.
 */
export function eventFields(leader: EventAccount, tally: Tally): EventFields {
  const date = winningDate(tally['date']);
  const type = (winner(tally['type']) as Event['type'] | null) ?? leader.type;
  const isRetyped = type !== leader.type;
  return {
    type,
    source: parties(tally['source']) ?? leader.source,
    target: parties(tally['target']) ?? leader.target,
    agents: people(tally['agent']),
    patients: people(tally['patient']),
    mode: isRetyped ? null : ((leader.mode ?? winner(tally['mode'])) as EventMode | null),
    status:
      (winner(tally['decided']) as EventStatus | null) ??
      statusOf(tally['status'] ?? {}, dayRange(date)?.first ?? null),
    date,
    place: winner(tally['place']),
    contexts: eventContexts.filter((c) => tally['context']?.[c]),
    issue: winner(tally['issue']),
    cameo: isRetyped ? null : winner(tally['cameo']),
    trigger: winner(tally['trigger']) ?? '',
    text: winner(tally['text']) ?? '',
  };
}

/** In order of the alphabet; null where nobody has decided. */
const parties = (decided: Field | undefined): Party[] | null =>
  decided ? Object.keys(decided).sort() : null;

const people = (field: Field | undefined): number[] =>
  Object.keys(field ?? {})
    .map(Number)
    .sort((a, b) => a - b);

/**
 * Happened where a report of its first day or later says so, unless more sources deny it; a report from before the day
 * cannot know more than the plan.
 */
function statusOf(says: Field, firstDay: number | null): EventStatus {
  const sources = (status: EventStatus) => (says[status] ? says[status].originals || 0.5 : 0);
  const [happened, denied] = [sources('happened'), sources('denied')];
  if (denied > happened) return 'denied';
  if (happened === 0) return 'planned';
  const last = says['happened']!.last;
  return firstDay !== null && last !== null && last < firstDay - 1 ? 'planned' : 'happened';
}

/** What reports say of an event that cannot be so if the entry is right. A plan contradicts nothing that came of it. */
export function eventConflicts(fields: EventFields, tally: Tally): Conflict[] {
  const own = dayRange(fields.date);
  return [
    ...conflicts(tally, 'date', (value) => {
      const range = dayRange(value);
      return own !== null && range !== null && (range.last < own.first || own.last < range.first);
    }),
    ...conflicts(tally, 'place', (value) => {
      const [a, b] = [` ${foldName(value)} `, ` ${foldName(fields.place ?? '')} `];
      return !a.includes(b) && !b.includes(a);
    }),
    ...conflicts(
      tally,
      'status',
      (value) => value !== 'planned' && (value === 'denied') !== (fields.status === 'denied'),
    ),
  ];
}
