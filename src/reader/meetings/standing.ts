/** Which candidates are occasions by themselves. */
import { dayRange } from '../../contract/edtf.ts';
import type { Names } from '../types.ts';
import type { Candidate } from './candidates.ts';
import { isInterstate } from './sides/bodies.ts';

export const partyOf = (names: Names, person: number) => names.entities[person]!.party;

/** Whether several sides meet: two parties, or two people who are not known to be of one. */
export function isJoint(names: Names, c: Candidate): boolean {
  if (c.parties.length > 1) return true;
  if (c.people.length < 2 || /^(?:speak|discuss|call|host)$/.test(c.kind)) return false;
  return c.people.some((p) => partyOf(names, p) === null);
}

/** Whether people and several parties are named. */
const isNamed = (c: Candidate) => c.people.length > 1 && c.parties.length > 1;

/** A meeting of the members of an interstate body: "NATO ambassadors met", "EU foreign ministers' meeting". */
function isOfBody(c: Candidate): boolean {
  if (c.parties.length !== 1 || c.people.length > 0 || c.plural || c.mass) return false;
  if (!/^(?:meet|confer|occasion)$/.test(c.kind)) return false;
  const [party] = c.parties;
  return isInterstate(party!);
}

function isOneDay(date: string | null): boolean {
  const days = dayRange(date);
  return days !== null && days.first === days.last;
}

/** Whether a candidate is a particular occasion with enough said of it. */
export function standsAlone(names: Names, c: Candidate): boolean {
  if (c.counted && !isOneDay(c.date)) return false;
  if (c.gathering && c.people.length > 0)
    return (
      c.reality.status !== 'proposed' &&
      (c.date !== null || c.place !== null || isOfBody({ ...c, people: [] }))
    );
  if (!isJoint(names, c))
    return isOfBody(c) && c.reality.status !== 'proposed' && (c.date !== null || c.place !== null);
  if (c.kind === 'briefing') return c.reality.status === 'held' && isNamed(c);
  const known = c.date !== null || c.place !== null;
  if (c.reality.status === 'proposed' && !c.reality.hard) return c.date !== null;
  if (c.kind === 'visit')
    return c.people.length > 0 && (c.talks || (c.reality.hard && c.reality.status !== 'held'));
  if (c.word === 'negotiate' || c.word === 'consult') return known;
  if (c.pos === 'verb') return true;
  if (c.plural || c.mass) return known;
  if (c.kind === 'talks' || c.kind === 'round') return known || c.reality.hard || isNamed(c);
  return true;
}

export const overlap = <T>(a: readonly T[], b: readonly T[]) => a.some((x) => b.includes(x));

export const within = <T>(a: readonly T[], b: readonly T[]) => a.every((x) => b.includes(x));
