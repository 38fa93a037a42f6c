/** Makes occasions of candidates: several mentions of one meeting in a report are one entry. */
import { dayRange } from '../../contract/edtf.ts';
import { stateOf } from '../../knowledge/states.ts';
import type { Names } from '../types.ts';
import type { Candidate } from './candidates.ts';
import type { MeetingDraft } from './draft.ts';
import type { Reality } from './status/reality.ts';

interface Occasion extends Candidate {
  spans: MeetingDraft['evidence'];
  /** The nouns of meeting that it has been called by. */
  words: Set<string>;
}

/** How many sentences back "the talks" may take up an occasion. */
const REACH = 14;

export function mergeCandidates(
  names: Names,
  candidates: readonly Candidate[],
  publishedDay: number | null,
): MeetingDraft[] {
  const occasions: Occasion[] = [];
  let waiting: Candidate | null = null;
  for (const raw of candidates) {
    // A journey to talks with others is told by the talks.
    if (
      raw.kind === 'visit' &&
      candidates.some(
        (x) =>
          x.sentence === raw.sentence &&
          x.kind !== 'visit' &&
          isJoint(names, x) &&
          overlap(x.people, raw.people) &&
          !within(raw.parties, x.parties),
      )
    )
      continue;
    let c = settleByDate(raw, publishedDay);
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
    if (!into) c = inherit(names, occasions, c);
    if (c.reality.status === 'none') {
      if (into && c.pos === 'noun' && c.definite && into.reality.status === 'planned') {
        into.reality = { status: 'called-off', hard: true };
        into.spans.push(c.evidence);
      }
    } else if (into) absorb(names, into, c, publishedDay);
    else if (standsAlone(names, c)) {
      const made: Occasion = { ...c, spans: [c.evidence], words: new Set([c.word]) };
      occasions.push(made);
      if (waiting && completes(names, made, waiting)) absorb(names, made, waiting, publishedDay);
    } else if (c.pos === 'noun' && (c.date || c.place)) waiting = c;
  }
  return occasions.map((o) => ({
    parties: o.parties,
    people: o.people,
    date: o.date,
    place: o.place,
    status: o.reality.status as MeetingDraft['status'],
    medium: o.medium,
    evidence: o.spans,
  }));
}

/** Whether an occasion is the one of which its sentence told one side before: "returned for talks, where he was greeted by". */
function completes(names: Names, o: Occasion, c: Candidate): boolean {
  return (
    c.sentence === o.sentence &&
    c.parties.length + c.people.length > 0 &&
    within(c.parties, o.parties) &&
    within(c.people, o.people) &&
    datesMeet(o.date, c.date) &&
    placesMeet(names, o, c) &&
    mediaMeet(o, c) &&
    realitiesMeet(o, c, false)
  );
}

/** "his first summit in Singapore", "a failed summit in Vietnam in February": another occasion of the sides last told of. */
function inherit(names: Names, occasions: readonly Occasion[], c: Candidate): Candidate {
  if (c.pos !== 'noun' || isJoint(names, c) || c.reality.status !== 'held' || c.mass) return c;
  if (c.kind !== 'occasion' && c.kind !== 'talks' && c.kind !== 'round') return c;
  if (c.date === null ? c.place === null || !c.definite : !c.dated && !c.definite) return c;
  for (let i = occasions.length - 1; i >= 0; i--) {
    const o = occasions[i]!;
    if (c.sentence - o.sentence > (c.definite || c.plural ? REACH : 0)) break;
    if (!within(c.parties, o.parties) || !within(c.people, o.people) || o.parties.length < 2) continue;
    if (c.word === 'summit' && o.word !== 'summit' && o.kind !== 'meet' && o.word !== 'meeting') continue;
    return { ...c, parties: [...o.parties], people: c.definite ? [...o.people] : [] };
  }
  return c;
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

const partyOf = (names: Names, person: number) => names.entities[person]!.party;

/** Whether several sides meet: two parties, or two people who are not known to be of one. */
function isJoint(names: Names, c: Candidate): boolean {
  if (c.parties.length > 1) return true;
  if (c.people.length < 2 || /^(?:speak|discuss|call|host)$/.test(c.kind)) return false;
  return c.people.some((p) => partyOf(names, p) === null);
}

/** A meeting of the members of an interstate body: "NATO ambassadors met", "EU foreign ministers' meeting". */
function isOfBody(c: Candidate): boolean {
  if (c.parties.length !== 1 || c.people.length > 0 || c.plural || c.mass) return false;
  if (!/^(?:meet|confer|occasion)$/.test(c.kind)) return false;
  const [party] = c.parties;
  return /^[A-Z][A-Z0-9+]+$/.test(party!) && stateOf(party!) === undefined;
}

/** Whether a candidate is a particular occasion with enough said of it. */
function standsAlone(names: Names, c: Candidate): boolean {
  if (c.counted && c.date === null) return false;
  if (!isJoint(names, c))
    return isOfBody(c) && c.reality.status !== 'proposed' && (c.date !== null || c.place !== null);
  const known = c.date !== null || c.place !== null;
  if (c.reality.status === 'proposed' && !c.reality.hard) return c.date !== null;
  if (c.kind === 'visit')
    return c.people.length > 0 && (c.talks || (c.reality.hard && c.reality.status !== 'held'));
  if (c.word === 'negotiate' || c.word === 'consult') return known;
  if (c.pos === 'verb') return true;
  if (c.plural || c.mass) return known;
  if (c.kind === 'talks' || c.kind === 'round') return known || c.reality.hard;
  return true;
}

const overlap = <T>(a: readonly T[], b: readonly T[]) => a.some((x) => b.includes(x));
const within = <T>(a: readonly T[], b: readonly T[]) => a.every((x) => b.includes(x));
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

const mediaMeet = (a: Candidate, b: Candidate) =>
  a.medium === b.medium || a.medium === 'unknown' || b.medium === 'unknown';

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
function findSame(
  names: Names,
  occasions: readonly Occasion[],
  c: Candidate,
  publishedDay: number | null,
): Occasion | null {
  const bare = c.parties.length === 0 && c.people.length === 0;
  const joint = isJoint(names, c);
  let other: Occasion | null = null;
  for (let i = occasions.length - 1; i >= 0; i--) {
    const o = occasions[i]!;
    if (!datesMeet(o.date, c.date) || !placesMeet(names, o, c) || !mediaMeet(o, c)) continue;
    if (!realitiesMeet(o, c, bare)) continue;
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
      if (near > (c.definite ? REACH : 0)) continue;
      if (!kindsMeet(o, c)) continue;
      if (!bare && !(within(c.parties, o.parties) && within(c.people, o.people))) continue;
      // "the summit" is rather the one so called than the meeting told of last.
      if (o.words.has(c.word)) return o;
      other ??= o;
      continue;
    }
    if (!same(c.parties, o.parties) || !peopleMeet(names, o, c)) continue;
    return o;
  }
  return other;
}

/** How many days from publication an occasion is still the one in the news. */
const CURRENT = 10;

function isCurrent(o: Candidate, publishedDay: number | null): boolean {
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

function realitiesMeet(o: Occasion, c: Candidate, bare: boolean): boolean {
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
    return !fact.hard && (bare || c.definite);
  }
  return true;
}

const RANK: Record<Reality['status'], number> = {
  none: 0,
  proposed: 1,
  planned: 2,
  'called-off': 3,
  held: 4,
};

/** Which of two accounts stands: hard words over soft ones; of a plan and its end the first told, as news comes first. */
function settle(x: Reality, y: Reality): Reality {
  if (x.status === y.status) return { status: x.status, hard: x.hard || y.hard };
  if (x.hard !== y.hard) {
    const [hard, soft] = x.hard ? [x, y] : [y, x];
    // A mention in passing ("the summit") says nothing against a plan.
    if (soft.status === 'called-off' && hard.status !== 'held') return soft;
    return hard;
  }
  if (!x.hard) return RANK[x.status] >= RANK[y.status] || x.status !== 'proposed' ? x : y;
  if (x.status === 'proposed' || y.status === 'proposed') return x.status === 'proposed' ? y : x;
  if (x.status === 'held' || y.status === 'held') return x.status === 'held' ? x : y;
  return x;
}

function absorb(names: Names, o: Occasion, c: Candidate, publishedDay: number | null): void {
  for (const p of c.parties) if (!o.parties.includes(p)) o.parties.push(p);
  for (const p of c.people) if (!o.people.includes(p)) o.people.push(p);
  const x = dayRange(o.date);
  const y = dayRange(c.date);
  if (!x || (y && y.last - y.first < x.last - x.first)) o.date = c.date ?? o.date;
  if (
    c.placeEntity >= 0 &&
    (o.placeEntity < 0 ||
      (names.entities[o.placeEntity]!.kind === 'state' && names.entities[c.placeEntity]!.kind === 'place'))
  ) {
    o.place = c.place;
    o.placeEntity = c.placeEntity;
  }
  if (o.medium === 'unknown') o.medium = c.medium;
  o.reality = settle(o.reality, c.reality);
  o.reality = settleByDate(o, publishedDay).reality;
  if (c.people.length + c.parties.length > 0 || c.pos === 'verb') o.words.add(c.word);
  o.spans.push(c.evidence);
  o.sentence = c.sentence;
}
