/** Makes occasions of candidates: several mentions of one meeting in a report are one entry. */
import { dayRange } from '../../contract/edtf.ts';
import type { Names } from '../types.ts';
import type { Candidate } from './candidates.ts';
import type { Appointment } from './circumstances/appointments.ts';
import { addDetails, shownDetails } from './details/details.ts';
import type { MeetingDraft } from './draft.ts';
import { framed, isJourney } from './frames.ts';
import { completes, findSame, inherit, isCurrent, type Occasion } from './same.ts';
import { isJoint, overlap, standsAlone, within } from './standing.ts';
import type { Reality } from './status/reality.ts';

/** How many candidates to either side of one may tell of the same journey. */
const NEAR = 8;

/** What the report says beside its meetings that bears on them. */
export interface Setting {
  publishedDay: number | null;
  /** Entity of the dateline's place, or −1. */
  dateline: number;
  appointments: readonly Appointment[];
}

export function mergeCandidates(
  names: Names,
  candidates: readonly Candidate[],
  { publishedDay, dateline, appointments }: Setting,
): MeetingDraft[] {
  const occasions: Occasion[] = [];
  let waiting: Candidate | null = null;
  const journeys: Candidate[] = [];
  for (const [at, raw] of candidates.entries()) {
    if (isJourney(raw)) journeys.push(raw);
    if (raw.kind === 'arrive') continue;
    // A journey to talks with others is told by the talks.
    if (
      raw.kind === 'visit' &&
      candidates
        .slice(Math.max(0, at - NEAR), at + NEAR)
        .some(
          (x) =>
            x.sentence === raw.sentence &&
            x.kind !== 'visit' &&
            isJoint(names, x) &&
            overlap(x.people, raw.people) &&
            !within(raw.parties, x.parties),
        )
    )
      continue;
    let c = framed(names, settleByDate(raw, publishedDay), journeys, publishedDay);
    if (c.kind === 'event') {
      const last = occasions[occasions.length - 1];
      if (
        c.reality.status === 'called-off' &&
        c.definite &&
        last &&
        c.sentence - last.sentence < 2 &&
        last.reality.status !== 'held'
      )
        absorb(names, last, { ...c, date: null }, publishedDay);
      continue;
    }
    const into = findSame(names, occasions, c, publishedDay);
    if (!into) c = inherit(names, occasions, c, publishedDay);
    if (c.reality.status === 'none') {
      if (into && c.phase === 'denied') into.phase = 'denied';
      if (into && c.reality.denied && c.pos === 'noun' && c.definite && into.reality.status === 'planned') {
        into.reality = { status: 'called-off', hard: true };
        into.spans.push(c.evidence);
      }
    } else if (into) absorb(names, into, c, publishedDay);
    else if (standsAlone(names, c)) {
      const made: Occasion = {
        ...c,
        levels: new Map(c.levels),
        topics: [...c.topics],
        first: c.sentence,
        spans: [c.evidence],
        words: new Set([c.word]),
      };
      occasions.push(made);
      if (waiting && completes(names, made, waiting)) absorb(names, made, waiting, publishedDay);
    } else if (c.pos === 'noun' && (c.date || c.place)) waiting = c;
  }
  for (const a of appointments) keep(names, occasions, a);
  for (const o of occasions) narrow(names, o, dateline, publishedDay);
  return occasions.map((o) => ({
    parties: o.parties,
    people: o.people,
    date: o.date ?? o.story,
    place: o.place,
    status: o.reality.status as MeetingDraft['status'],
    medium: o.medium,
    evidence: o.spans,
    ...(o.date || o.story ? { dateFrom: o.date ? ('words' as const) : ('story' as const) } : {}),
    ...(o.venue && o.venue !== o.place ? { venue: o.venue } : {}),
    ...shownDetails(names, o),
  }));
}

/** How many sentences behind a plan its day may be named. */
const KEPT = 20;

/** Gives the day of an appointment to the plan told before for a time that holds it, and the place where it has none. */
function keep(names: Names, occasions: readonly Occasion[], a: Appointment): void {
  const day = dayRange(a.date)!;
  for (const o of [...occasions].reverse()) {
    const days = dayRange(o.date);
    if (o.first > a.sentence || a.sentence - o.sentence > KEPT || !days || days.first === days.last) continue;
    if (o.reality.status !== 'planned' || day.first < days.first || day.last > days.last) continue;
    o.date = a.date;
    if (o.place === null && a.place >= 0) {
      o.place = names.entities[a.place]!.name;
      o.placeEntity = a.place;
    }
    return;
  }
}

/** "met in Switzerland on Monday" in a report that is written from Lausanne: the state's town that it comes from. */
function narrow(names: Names, o: Occasion, dateline: number, publishedDay: number | null): void {
  const town = names.entities[dateline];
  if (o.placeEntity < 0 || town?.kind !== 'place' || o.reality.status !== 'held') return;
  const state = names.entities[o.placeEntity]!;
  if (state.kind !== 'state' || state.party !== town.party || !isCurrent(o, publishedDay)) return;
  o.place = town.name;
  o.placeEntity = dateline;
}

/** A date after publication makes plain news of an occasion a plan, one before it makes a past plan an event. */
function settleByDate(c: Candidate, publishedDay: number | null): Candidate {
  const days = dayRange(c.date);
  if (!days || publishedDay === null) return c;
  const { status, hard } = c.reality;
  if (days.first > publishedDay && status === 'held') return { ...c, reality: { status: 'planned', hard } };
  if (days.last < publishedDay && status === 'planned' && !hard)
    return { ...c, reality: { status: 'held', hard: false } };
  return c;
}

const RANK: Record<Reality['status'], number> = {
  none: 0,
  proposed: 1,
  planned: 2,
  'called-off': 3,
  held: 4,
};

/** Which of two accounts stands: hard words over soft ones, the end of a plan over the plan. */
function settle(x: Reality, y: Reality): Reality {
  if (x.status === y.status) return { status: x.status, hard: x.hard || y.hard };
  if (x.hard !== y.hard) {
    const [hard, soft] = x.hard ? [x, y] : [y, x];
    // A mention in passing ("the summit") says nothing against a plan.
    if (soft.status === 'called-off' && hard.status !== 'held') return soft;
    return hard;
  }
  if (!x.hard && x.status === 'planned' && y.status === 'held') return x;
  if (!x.hard) return RANK[x.status] >= RANK[y.status] || x.status !== 'proposed' ? x : y;
  if (x.status === 'proposed' || y.status === 'proposed') return x.status === 'proposed' ? y : x;
  if (x.status === 'held' || y.status === 'held') return x.status === 'held' ? x : y;
  return x.status === 'planned' ? y : x;
}

/** How far behind a plan its calling-off is told where it is what went before: "Lund had called off the summit on Thursday". */
const BEHIND = 6;

const isEarlierNews = (o: Occasion, c: Candidate) =>
  c.reality.status === 'called-off' &&
  o.reality.status === 'planned' &&
  o.reality.hard &&
  c.sentence - o.sentence > BEHIND;

/** Whether a place says more closely where an occasion is than what is known: a name than none, a town than its state. */
function isCloser(names: Names, o: Candidate, c: Candidate): boolean {
  if (c.place === null || o.place === null) return c.place !== null;
  const kind = (entity: number) => (entity < 0 ? 'house' : names.entities[entity]!.kind);
  return kind(o.placeEntity) === 'house'
    ? kind(c.placeEntity) === 'place'
    : kind(o.placeEntity) === 'state' && kind(c.placeEntity) === 'place';
}

function absorb(names: Names, o: Occasion, c: Candidate, publishedDay: number | null): void {
  for (const p of c.parties) if (!o.parties.includes(p)) o.parties.push(p);
  for (const p of c.people) if (!o.people.includes(p)) o.people.push(p);
  const x = dayRange(o.date);
  const y = dayRange(c.date);
  if (!x || (y && y.last - y.first < x.last - x.first)) o.date = c.date ?? o.date;
  if (isCloser(names, o, c)) {
    o.place = c.place;
    o.placeEntity = c.placeEntity;
  }
  o.venue ??= c.venue;
  addDetails(o, c);
  o.story ??= c.story;
  if (o.medium === 'unknown') o.medium = c.medium;
  if (!isEarlierNews(o, c)) o.reality = settle(o.reality, c.reality);
  o.reality = settleByDate(o, publishedDay).reality;
  // "plan to meet at a historic summit"
  const called = c.sentence === o.sentence && !c.definite;
  if (c.people.length + c.parties.length > 0 || c.pos === 'verb' || called) o.words.add(c.word);
  o.spans.push(c.evidence);
  o.sentence = c.sentence;
}
