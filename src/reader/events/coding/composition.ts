/** What an act becomes under the word that governs it: "agreed to lift", "refused to meet", "threatened to attack". */
import type { OperatorKind } from '../../../knowledge/event-words.ts';
import type { EventStatus, EventType } from '../draft.ts';

/** PLOVER's quadrants, as far as composition asks. */
const COOPERATIVE = new Set<EventType>([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'CONCEDE',
  'RETREAT',
]);

const CONFLICTUAL = new Set<EventType>(['SANCTION', 'COERCE', 'ASSAULT', 'PROTEST', 'MOBILIZE', 'THREATEN']);

export const isCooperative = (type: EventType): boolean => COOPERATIVE.has(type);

export const isConflictual = (type: EventType): boolean => CONFLICTUAL.has(type);

export interface Composed {
  type: EventType;
  status: EventStatus;
}

/**
 * What the operator's subject does, in a clause of status `status`, with an act of type `inner` (null: an act outside
 * the codebook). Null where nothing is to be coded. Operators whose object acts ("urge", "allow") do not come here.
 */
export function compose(
  kind: OperatorKind,
  alone: EventType | null,
  inner: EventType | null,
  status: EventStatus,
): Composed | null {
  if (!inner && !alone) return null;
  switch (kind) {
    case 'agree':
      // "agreed to refrain from".
      if (inner === 'REJECT') return { type: 'AGREE', status };
      if (inner && !isCooperative(inner)) return { type: inner, status: later(status, 'planned') };
      return { type: 'AGREE', status };
    case 'promise':
    case 'offer':
    case 'willing':
      if (inner === 'REJECT') return { type: 'AGREE', status };
      if (inner && isConflictual(inner)) return { type: 'THREATEN', status };
      if (inner && !isCooperative(inner)) return { type: inner, status: later(status, 'planned') };
      return { type: 'AGREE', status };
    case 'refuse':
      return { type: 'REJECT', status };
    case 'fail':
      if (inner && isCooperative(inner)) return { type: 'REJECT', status };
      return null;
    case 'threaten':
    case 'warn':
      return { type: 'THREATEN', status };
    case 'plan':
      return inner && intended(inner, status);
    case 'begin':
    case 'announce':
      return inner && { type: inner, status };
    case 'attempt':
      return inner && { type: inner, status: inner === 'ASSAULT' ? status : later(status, 'hypothetical') };
    case 'stop':
      if (!inner) return null;
      if (inner === 'CONSULT') return { type: 'REJECT', status };
      if (isCooperative(inner)) return { type: 'SANCTION', status };
      return { type: inner === 'ASSAULT' || inner === 'MOBILIZE' ? 'RETREAT' : 'CONCEDE', status };
    case 'deny':
      return inner && { type: inner, status: 'denied' };
    default:
      return alone && { type: alone, status };
  }
}

/**
 * An act that is announced for the future: by the manual a cooperative one is an agreement, a conflictual one a threat.
 * A meeting that is planned stays a meeting.
 */
export function announced(inner: EventType, status: EventStatus): Composed {
  if (inner === 'CONSULT') return { type: inner, status: later(status, 'planned') };
  if (isCooperative(inner)) return { type: 'AGREE', status: status === 'planned' ? 'happened' : status };
  if (isConflictual(inner)) return { type: 'THREATEN', status: status === 'planned' ? 'happened' : status };
  return { type: inner, status };
}

/** An act that someone plans, wants or means to do. */
function intended(inner: EventType, status: EventStatus): Composed {
  if (inner === 'CONSULT' || isConflictual(inner)) return { type: inner, status: later(status, 'planned') };
  if (isCooperative(inner)) return { type: 'AGREE', status };
  return { type: inner, status: later(status, 'planned') };
}

const later = (status: EventStatus, to: EventStatus): EventStatus => (status === 'happened' ? to : status);
