/** Whether a candidate speaks of an occasion told before in the report. */
import { dayRange } from '../../contract/edtf.ts';
import type { Names } from '../types.ts';
import type { Candidate } from './candidates.ts';
import type { MeetingDraft } from './draft.ts';
import { isInterstate } from './sides/bodies.ts';
import { isJoint, overlap, partyOf, within } from './standing.ts';

export interface Occasion extends Candidate {
  /** The sentence that first tells of it; `sentence` is the last so far. */
  first: number;
  spans: MeetingDraft['evidence'];
  /** The nouns of meeting that it has been called by. */
  words: Set<string>;
}

/** How many sentences back "the talks" may take up an occasion. */
const REACH = 14;

const same = <T>(a: readonly T[], b: readonly T[]) => within(a, b) && within(b, a);

function datesMeet(a: string | null, b: string | null): boolean {
  const x = dayRange(a);
  const y = dayRange(b);
  return !x || !y || (x.first <= y.last && y.first <= x.last);
}

function placesMeet(names: Names, a: Candidate, b: Candidate): boolean {
  if (a.placeEntity < 0 || b.placeEntity < 0 || a.placeEntity === b.placeEntity) return true;
  const x = names.entities[a.placeEntity]!;
  const y = names.entities[b.placeEntity]!;
  // A town or a house and the state it lies in agree, two towns or two states do not.
  return x.kind !== y.kind && (x.party === null || y.party === null || x.party === y.party);
}

/** Whether the same people are to meet at two places of one country, one of them a room or a house in the other. */
function isCloser(names: Names, o: Candidate, c: Candidate): boolean {
  const x = names.entities[o.placeEntity]?.party;
  const y = names.entities[c.placeEntity]?.party;
  return (
    x != null &&
    x === y &&
    c.date === null &&
    o.reality.status === c.reality.status &&
    c.people.length > 1 &&
    same(o.people, c.people)
  );
}

const mediaMeet = (a: Candidate, b: Candidate) =>
  a.medium === b.medium || a.medium === 'unknown' || b.medium === 'unknown';

/** Whether "talks in Hanoi" are the occasion told of there, or in the state whose town it is. */
function isThere(names: Names, o: Candidate, c: Candidate): boolean {
  if (o.placeEntity < 0 || c.placeEntity < 0 || o.reality.status !== c.reality.status) return false;
  if (o.placeEntity === c.placeEntity) return true;
  return names.entities[o.placeEntity]!.party !== null && placesMeet(names, o, c);
}

/** Whether "talks in Hanoi" right behind an occasion without a place say where it is. */
const isTaken = (o: Candidate, c: Candidate) =>
  o.place === null &&
  c.place !== null &&
  c.pos === 'noun' &&
  c.parties.length + c.people.length === 0 &&
  o.reality.status === 'held' &&
  c.reality.status === 'held' &&
  c.sentence - o.sentence < 4;

/** Whether no party is represented by different people in the two. */
function peopleMeet(names: Names, a: Candidate, b: Candidate): boolean {
  for (const party of a.parties) {
    const x = a.people.filter((p) => partyOf(names, p) === party);
    const y = b.people.filter((p) => partyOf(names, p) === party);
    if (x.length && y.length && !overlap(x, y)) return false;
  }
  return true;
}

/** The occasion that a candidate speaks of again; the latest first. */
export function findSame(
  names: Names,
  occasions: readonly Occasion[],
  c: Candidate,
  publishedDay: number | null,
): Occasion | null {
  const bare = c.parties.length === 0 && c.people.length === 0;
  const joint = isJoint(names, c);
  let other: Occasion | null = null;
  for (let i = occasions.length - 1; i >= Math.max(0, occasions.length - RECENT); i--) {
    const o = occasions[i]!;
    if (!datesMeet(o.date, c.date) || !mediaMeet(o, c)) continue;
    if (!placesMeet(names, o, c) && !isCloser(names, o, c)) continue;
    if (!realitiesMeet(o, c, bare, publishedDay)) continue;
    if (c.further && c.reality.status !== 'held' && o.reality.status === 'held') continue;
    // A journey that was given up is not the meeting told of elsewhere.
    if (c.kind === 'visit' && c.reality.status === 'called-off' && o.kind !== 'visit' && !c.definite)
      continue;
    // What is dated long ago is not the undated occasion in hand, unless it is that which is being told of.
    if (
      o.date === null &&
      joint &&
      c.date !== null &&
      !c.definite &&
      c.reality.status === 'held' &&
      !isCurrent(c, publishedDay)
    )
      continue;
    // What has neither date nor name of its own is the occasion in hand, not one of long ago.
    if (
      c.date === null &&
      !isCurrent(o, publishedDay) &&
      !c.definite &&
      !(o.people.length > 0 && within(o.people, c.people))
    )
      continue;
    if (bare || !joint) {
      if (bare && (c.pos === 'verb' || !TAKES_UP.has(c.word))) continue;
      const near = c.sentence - o.sentence;
      const there = isThere(names, o, c) || (i === occasions.length - 1 && isTaken(o, c));
      // A summit stays the summit for longer than a meeting the meeting.
      const reach = c.word === 'summit' && o.words.has('summit') ? 2 * REACH : REACH;
      if (near > (c.definite || there ? reach : 0)) continue;
      if (!kindsMeet(o, c)) continue;
      if (!bare && !(within(c.parties, o.parties) && within(c.people, o.people))) continue;
      // "the summit" is rather the one so called than the meeting told of last.
      if (o.words.has(c.word)) return o;
      other ??= o;
      continue;
    }
    if (isGatheringOf(o, c) || isPartOf(o, c)) return o;
    if (!same(c.parties, o.parties) || !peopleMeet(names, o, c)) continue;
    return o;
  }
  return other;
}

/** Whether two mentions of a body's meeting name other members of it: "the G-7 summit", "Trudeau's G-7 summit". */
function isGatheringOf(o: Occasion, c: Candidate): boolean {
  if (!o.words.has(c.word) || (c.kind !== 'occasion' && c.kind !== 'gathering')) return false;
  if (!within(c.parties, o.parties) && !within(o.parties, c.parties)) return false;
  return c.parties.some((p) => isInterstate(p) && o.parties.includes(p));
}

/** "the call with Berg" after a call with Berg and Lund: some of those who were told to have taken part. */
function isPartOf(o: Occasion, c: Candidate): boolean {
  return (
    c.pos === 'noun' &&
    c.definite &&
    c.date === null &&
    !c.plural &&
    o.parties.length > c.parties.length &&
    c.people.length > 0 &&
    within(c.parties, o.parties) &&
    within(c.people, o.people) &&
    kindsMeet(o, c)
  );
}

/** How many occasions back one is looked for: more than any report tells of, save a list without end. */
const RECENT = 200;

/** How many days from publication an occasion is still the one in the news. */
const CURRENT = 10;

/** Whether an occasion is one of the days before publication, or to come, as far as is known. */
export function isCurrent(o: Candidate, publishedDay: number | null): boolean {
  const days = dayRange(o.date);
  return !days || publishedDay === null || o.reality.status !== 'held' || days.last >= publishedDay - CURRENT;
}

/** Nouns that take up an occasion without naming its sides. */
const TAKES_UP = new Set([
  'meeting',
  'summit',
  'talks',
  'call',
  'conversation',
  'round',
  'session',
  'visit',
  'trip',
  'encounter',
  'dinner',
  'lunch',
  'handshake',
  'conference',
  'gathering',
]);

const LOOSE = new Set(['meet', 'confer', 'speak', 'discuss', 'host', 'talks', 'round', 'visit']);

function kindsMeet(o: Occasion, c: Candidate): boolean {
  if (c.kind === 'visit') return o.kind === 'visit';
  if (c.kind === 'gathering') return o.word === c.word;
  if (c.word === 'summit')
    return o.word === 'summit' || o.kind === 'meet' || o.word === 'meeting' || o.kind === 'talks';
  if (c.kind === 'call') return o.kind === 'call' || o.kind === 'speak';
  return o.kind === c.kind || LOOSE.has(o.kind) || o.kind === 'occasion';
}

function isPast(o: Candidate, publishedDay: number | null): boolean {
  const days = dayRange(o.date);
  return days !== null && publishedDay !== null && days.last < publishedDay;
}

function realitiesMeet(o: Occasion, c: Candidate, bare: boolean, publishedDay: number | null): boolean {
  const x = o.reality;
  const y = c.reality;
  if (y.status === 'none') return true;
  if (x.status === y.status || (o.date && c.date && o.date === c.date)) return true;
  if (x.status === 'held' || y.status === 'held') {
    if (x.status === 'called-off' || y.status === 'called-off') return !x.hard || !y.hard;
    // "will meet again" after "met" is another occasion, "the meeting had been planned" is not.
    const plan = x.status === 'held' ? y : x;
    const fact = x.status === 'held' ? x : y;
    if (!plan.hard) return true;
    const past = x.status === 'held' && isPast(o, publishedDay);
    return !past && !fact.hard && (bare || c.definite);
  }
  return true;
}

/** Whether an occasion is the one of which its sentence told one side before: "returned for talks, where he was greeted by". */
export function completes(names: Names, o: Occasion, c: Candidate): boolean {
  return (
    c.sentence === o.sentence &&
    c.parties.length + c.people.length > 0 &&
    within(c.parties, o.parties) &&
    within(c.people, o.people) &&
    datesMeet(o.date, c.date) &&
    placesMeet(names, o, c) &&
    mediaMeet(o, c) &&
    realitiesMeet(o, c, false, null)
  );
}

/** Days after which those who meet now are not taken to have been those who met: offices have changed hands. */
const LONG_AGO = 730;

/**
 * "his first summit in Singapore", "a failed summit in Vietnam in February": another occasion of the sides last told of,
 * and of the same people where it is not long ago.
 */
export function inherit(
  names: Names,
  occasions: readonly Occasion[],
  c: Candidate,
  publishedDay: number | null,
): Candidate {
  if (c.pos !== 'noun' || isJoint(names, c) || c.reality.status !== 'held' || c.mass) return c;
  if (c.kind !== 'occasion' && c.kind !== 'talks' && c.kind !== 'round') return c;
  if (c.date === null ? c.place === null || !c.definite : !c.dated && !c.definite) return c;
  for (let i = occasions.length - 1; i >= Math.max(0, occasions.length - RECENT); i--) {
    const o = occasions[i]!;
    if (c.sentence - o.sentence > (c.definite || c.plural ? REACH : 0)) break;
    if (!within(c.parties, o.parties) || !within(c.people, o.people) || o.parties.length < 2) continue;
    if (
      c.word === 'summit' &&
      !c.definite &&
      !c.plural &&
      o.word !== 'summit' &&
      o.kind !== 'meet' &&
      o.word !== 'meeting'
    )
      continue;
    const days = dayRange(c.date);
    const isRecent = !days || publishedDay === null || days.last >= publishedDay - LONG_AGO;
    return { ...c, parties: [...o.parties], people: c.definite && isRecent ? [...o.people] : [] };
  }
  return c;
}
