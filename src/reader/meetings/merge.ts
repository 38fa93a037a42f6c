/** Makes occasions of candidates: several mentions of one meeting in a report are one entry. */
import { dayRange } from '../../contract/edtf.ts';
import type { Names } from '../types.ts';
import type { Candidate } from './candidates.ts';
import type { MeetingDraft } from './draft.ts';

interface Occasion extends Candidate {
  spans: MeetingDraft['evidence'];
}

/** How many sentences back a bare "the talks" may take up an occasion. */
const REACH = 12;

export function mergeCandidates(
  names: Names,
  candidates: readonly Candidate[],
  publishedDay: number | null,
): MeetingDraft[] {
  const occasions: Occasion[] = [];
  for (const c of candidates) {
    const dated = settleByDate(c, publishedDay);
    const into = findSame(names, occasions, dated);
    if (into) absorb(into, dated);
    else if (standsAlone(dated)) occasions.push({ ...dated, spans: [dated.evidence] });
  }
  return occasions.map((o) => ({
    parties: o.parties,
    people: o.people,
    date: o.date,
    place: o.place,
    status: o.status,
    medium: o.medium,
    evidence: o.spans,
  }));
}

/** A date after publication makes plain news of an occasion a plan. */
function settleByDate(c: Candidate, publishedDay: number | null): Candidate {
  const days = dayRange(c.date);
  if (!days || publishedDay === null) return c;
  if (days.first > publishedDay && c.status === 'held') return { ...c, status: 'planned' };
  if (days.last < publishedDay && c.status === 'planned' && !c.marked) return { ...c, status: 'held' };
  return c;
}

/** Whether a candidate is a particular occasion with enough said of it. */
function standsAlone(c: Candidate): boolean {
  const sides = Math.max(c.parties.length, c.people.length);
  if (sides >= 2) return c.strong || c.date !== null || c.place !== null || c.status !== 'held';
  if (sides === 1)
    return (
      c.strong &&
      (c.date !== null || c.place !== null) &&
      /^(?:summit|meeting|conference|talks|visit|visits|meet)?$/.test(c.noun)
    );
  return false;
}

const overlap = <T>(a: readonly T[], b: readonly T[]) => a.some((x) => b.includes(x));
const within = <T>(a: readonly T[], b: readonly T[]) => a.every((x) => b.includes(x));

function datesMeet(a: string | null, b: string | null): boolean {
  const x = dayRange(a);
  const y = dayRange(b);
  return !x || !y || (x.first <= y.last && y.first <= x.last);
}

function placesMeet(names: Names, a: Candidate, b: Candidate): boolean {
  if (a.placeEntity < 0 || b.placeEntity < 0 || a.placeEntity === b.placeEntity) return true;
  const x = names.entities[a.placeEntity]!;
  const y = names.entities[b.placeEntity]!;
  return x.party === y.party && (x.kind === 'state' || y.kind === 'state');
}

/** The occasion that a candidate speaks of again; the latest first. */
function findSame(names: Names, occasions: readonly Occasion[], c: Candidate): Occasion | null {
  for (let i = occasions.length - 1; i >= 0; i--) {
    const o = occasions[i]!;
    if (!datesMeet(o.date, c.date) || !placesMeet(names, o, c)) continue;
    if (c.medium !== o.medium && c.medium !== 'unknown' && o.medium !== 'unknown') continue;
    const bare = c.parties.length === 0 && c.people.length === 0;
    if (bare) {
      if (c.definite && c.sentence - o.sentence <= REACH && (c.status === o.status || !c.marked)) return o;
      continue;
    }
    if (!statusesMeet(o, c)) continue;
    const people = within(c.people, o.people) || within(o.people, c.people);
    if (!people) continue;
    const parties = within(c.parties, o.parties) || within(o.parties, c.parties);
    if (!parties || !(overlap(c.parties, o.parties) || overlap(c.people, o.people))) continue;
    const sides = Math.max(c.parties.length, c.people.length);
    if (sides < 2 && !c.definite && !(o.date && c.date)) continue;
    return o;
  }
  return null;
}

function statusesMeet(o: Occasion, c: Candidate): boolean {
  if (o.status === c.status) return true;
  if (o.date && c.date) return true;
  // "agreed to meet … the meeting will": a plan and its cancellation are one; a past and a future occasion are two.
  const pair = `${o.status} ${c.status}`;
  return /planned|proposed/.test(o.status) && /planned|proposed|called-off/.test(c.status)
    ? true
    : pair === 'called-off planned' || pair === 'called-off proposed' || !c.marked;
}

function absorb(o: Occasion, c: Candidate): void {
  for (const p of c.parties) if (!o.parties.includes(p)) o.parties.push(p);
  for (const p of c.people) if (!o.people.includes(p)) o.people.push(p);
  const x = dayRange(o.date);
  const y = dayRange(c.date);
  if (!x || (y && y.last - y.first < x.last - x.first)) o.date = c.date ?? o.date;
  if (o.placeEntity < 0 && c.placeEntity >= 0) {
    o.place = c.place;
    o.placeEntity = c.placeEntity;
  }
  if (o.medium === 'unknown') o.medium = c.medium;
  if (c.marked && rank(c.status) > rank(o.status)) o.status = c.status;
  o.spans.push(c.evidence);
  o.sentence = c.sentence;
}

const rank = (s: Candidate['status']) => ['proposed', 'planned', 'held', 'called-off'].indexOf(s);
