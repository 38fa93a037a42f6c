/** A reading with its report, with what the aspects of the record share put ready. */
import { type DayRange, dayRange, parseDay } from '../contract/edtf.ts';
import type {
  Entity,
  MeetingMedium,
  MeetingStatus,
  Mention,
  Reading,
  Report,
  Span,
  StatementKind,
} from '../contract/reading.ts';
import type { Words } from './aspects.ts';
import { type GatheredEvent, gatherEvents } from './events/gathered.ts';
import { accountId } from './keys.ts';
import { foldName } from './names.ts';
import { type PersonAccount, personAccount } from './people/account.ts';
import type { ReadReport } from './types.ts';

export interface Gathered {
  number: number;
  key: string;
  /** Day of publication. */
  day: number | null;
  /** The publisher, folded. */
  publisher: string | null;
  /** As `signatureOf` made it. */
  signature: string;
  report: Report;
  reading: Reading;
  /** Whether a span lies in the report. */
  valid: (span: Span) => boolean;
  people: GatheredPerson[];
  /** By the id of the entity. */
  personOf: ReadonlyMap<string, GatheredPerson>;
  meetings: GatheredMeeting[];
  statements: GatheredStatement[];
  events: GatheredEvent[];
}

export interface GatheredPerson {
  /** The terms in which the report names the person, and the id of the account: what refers to the person refers to it. */
  account: PersonAccount;
  id: number;
  name: string;
  party: string | null;
  office: string | null;
  ref: string | null;
  /** The fullest form and every other form of the name. */
  forms: string[];
  evidence: Words[];
}

export interface Place {
  name: string;
  folded: string;
  /** The state that it lies in, or is. */
  party: string | null;
  isState: boolean;
  geo: { lat: number; lon: number } | null;
}

export interface GatheredMeeting {
  /** Of the meetings of the reading that it is. */
  ids: string[];
  parties: string[];
  people: GatheredPerson[];
  date: string | null;
  range: DayRange | null;
  place: Place | null;
  status: MeetingStatus;
  medium: MeetingMedium;
  spans: Span[];
}

export interface GatheredStatement {
  /** Of the statement in the reading. */
  id: string;
  kind: StatementKind;
  text: string;
  content: Span[];
  cue: Span | null;
  source: Span | null;
  /** The words that name the speaker. */
  sourceWords: string | null;
  speaker: GatheredPerson | null;
  party: string | null;
  date: string | null;
}

/** Takes from a reading what the record needs. Spans that do not lie in the report are left out, and what has no other. */
export function gather({ number, key, signature, report, reading }: ReadReport): Gathered {
  const valid = ([start, end]: Span) => 0 <= start && start < end && end <= report.text.length;
  const mentions = mentionsOf(reading, valid);
  const day = parseDay(report.published);
  const personOf = new Map<string, GatheredPerson>();
  for (const entity of reading.entities) {
    if (entity.kind !== 'person') continue;
    const own = mentions.get(entity.id) ?? [];
    const person = gatherPerson(entity, own, report.text, day);
    if (person.evidence.length > 0) personOf.set(entity.id, person);
  }
  const places = new Map<string, Entity>();
  for (const e of reading.entities) {
    if (e.kind === 'place' || e.kind === 'state') places.set(foldName(e.name), e);
    // A seat of government, which is where one meets too.
    else if (e.kind === 'organisation' && e.geo && !places.has(foldName(e.name)))
      places.set(foldName(e.name), e);
  }
  const meetings = gatherMeetings(reading, personOf, places, valid);
  return {
    number,
    key,
    day,
    publisher: report.source ? foldName(report.source) : null,
    signature,
    report,
    reading,
    valid,
    people: [...personOf.values()],
    personOf,
    meetings,
    statements: gatherStatements(reading, personOf, report.text, valid),
    events: gatherEvents(reading, report.text, personOf, meetings, day, valid),
  };
}

function mentionsOf(reading: Reading, valid: (span: Span) => boolean): Map<string, Mention[]> {
  const mentions = new Map<string, Mention[]>();
  for (const mention of reading.mentions) {
    if (!valid(mention.span)) continue;
    const own = mentions.get(mention.entity);
    if (own) own.push(mention);
    else mentions.set(mention.entity, [mention]);
  }
  return mentions;
}

/** The first place of every form of the name, and the first that names the office. */
function gatherPerson(entity: Entity, mentions: Mention[], text: string, day: number | null): GatheredPerson {
  const forms = new Set([entity.name]);
  const evidence: Words[] = [];
  const seen = new Set<string>();
  for (const { span, form } of mentions) {
    const words = text.slice(...span);
    if (form === 'name') forms.add(words);
    const role = form === 'name' ? 'name' : form === 'title' || form === 'nominal' ? 'office' : null;
    if (role === null || seen.has(role === 'name' ? words : role)) continue;
    seen.add(role === 'name' ? words : role);
    evidence.push({ span, role });
  }
  const { name, party, office, ref } = entity;
  const account = personAccount(entity, day);
  const id = accountId('person', account);
  return { account, id, name, party, office, ref, forms: [...forms], evidence };
}

function gatherMeetings(
  reading: Reading,
  personOf: Map<string, GatheredPerson>,
  places: Map<string, Entity>,
  valid: (span: Span) => boolean,
): GatheredMeeting[] {
  const meetings = new Map<string, GatheredMeeting>();
  for (const meeting of reading.meetings) {
    const spans = meeting.evidence.filter(valid);
    const parties = [...new Set(meeting.parties)].sort();
    const people = [...new Set(meeting.people.flatMap((id) => personOf.get(id) ?? []))].sort(
      (a, b) => a.id - b.id,
    );
    if (spans.length === 0 || parties.length + people.length === 0) continue;
    const { date, place, status, medium } = meeting;
    // Two entries of one report are two occasions, unless nothing tells them apart.
    const sameness = JSON.stringify([parties, people.map((p) => p.id), date, place, status, medium]);
    const twin = meetings.get(sameness);
    if (twin) {
      twin.ids.push(meeting.id);
      twin.spans.push(...spans);
    } else {
      const range = dayRange(date);
      meetings.set(sameness, {
        ids: [meeting.id],
        parties,
        people,
        date: range ? date : null,
        range,
        place: place === null ? null : placeOf(place, places),
        status,
        medium,
        spans,
      });
    }
  }
  return [...meetings.values()];
}

function placeOf(name: string, places: Map<string, Entity>): Place {
  const folded = foldName(name);
  const entity = places.get(folded);
  return {
    name,
    folded,
    party: entity?.party ?? null,
    isState: entity?.kind === 'state',
    geo: entity?.geo ?? null,
  };
}

function gatherStatements(
  reading: Reading,
  personOf: Map<string, GatheredPerson>,
  text: string,
  valid: (span: Span) => boolean,
): GatheredStatement[] {
  const names = new Map(reading.entities.map((e) => [e.id, e.name]));
  const found: GatheredStatement[] = [];
  for (const { id, kind, content, cue, source, speaker, party, date } of reading.statements) {
    const spans = content.filter(valid);
    if (spans.length === 0) continue;
    const from = source && valid(source) ? source : null;
    found.push({
      id,
      kind,
      text: spans.map((s) => text.slice(...s)).join(' … '),
      content: spans,
      cue: cue && valid(cue) ? cue : null,
      source: from,
      sourceWords: from ? text.slice(...from) : ((speaker === null ? null : names.get(speaker)) ?? null),
      speaker: speaker === null ? null : (personOf.get(speaker) ?? null),
      party,
      date: dayRange(date) ? date : null,
    });
  }
  return found;
}

/** By UTF-16 units: the same order everywhere. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
