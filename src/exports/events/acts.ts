/** What the reports say that one party did to another, report by report. */
import { sql } from 'kysely';
import { type DayRange, dayRange, parseDay } from '../../contract/edtf.ts';
import type { Actor, Event, Reading, Span } from '../../contract/reading.ts';
import type { PersonRef } from '../../queries/answers.ts';
import { idList } from '../../queries/evidence/citations.ts';
import { groupBy } from '../../queries/evidence/group.ts';
import type { Filters } from '../../queries/filters/filters.ts';
import { read } from '../../reader/read.ts';
import { foldName } from '../../record/names.ts';
import { codes } from '../../store/schema.ts';
import type { Coordinates } from '../places/coordinates.ts';
import { inPages } from '../selection/pages.ts';
import type { ExportedReport } from '../selection/reports.ts';
import type { Selection } from '../selection/selection.ts';
import { cameoOf } from './scales.ts';

export interface ActActor {
  party: string | null;
  /** The fullest name in the report; null where only the party is meant. */
  name: string | null;
  office: string | null;
  /** The person of the record that it is. */
  person: PersonRef | null;
  /** The words that name the actor here. */
  words: string;
}

/** An event of a reading with what its report makes of those who act. */
/** What the record knows of what the act is told of, by all its reports. */
export interface ActEntry {
  /** Of an event, or of the occasion that a meeting is. */
  id: string;
  reports: number;
  /** Independent ones: near-duplicates count once. */
  sources: number;
}

export interface Act {
  /** `act-…`: made from the report's text, so the same in any record. */
  id: string;
  /** Null where the record does not keep it: what is only possible, or done by no known party. */
  entry: ActEntry | null;
  report: ExportedReport;
  type: Event['type'];
  status: Event['status'];
  mode: string | null;
  contexts: string[];
  /** The CAMEO code that the words lead to, else that of the type. */
  cameo: string;
  date: string | null;
  /** Days of the date; of publication where the report gives none; null with neither. */
  days: DayRange | null;
  source: ActActor[];
  target: ActActor[];
  place: string | null;
  coordinates: Coordinates | null;
  trigger: string;
  /** Where the words stand that show it. */
  span: Span;
  /** The sentence, from 0. */
  sentence: number;
}

/** Readings kept at the depth of the record hold no events; those are read again, which gives the same reading deeper. */
function deepReading(report: ExportedReport): Reading | null {
  const kept = report.reading();
  if (kept === null || (kept.events?.length ?? 0) > 0 || kept.proposals !== undefined) return kept;
  const { text, published } = report;
  return read({ id: report.id, text, ...(published === null ? {} : { published }) });
}

type People = Map<string, PersonRef>;

/** The people of the record by where reports name them: "report start end". */
async function peopleNamed({ store }: Selection, reports: readonly number[]): Promise<People> {
  const rows = await store.db
    .selectFrom('evidence as e')
    .innerJoin('person as p', 'p.id', 'e.entry_id')
    .select(['e.report_id', 'e.start_at', 'e.end_at', 'p.key as id', 'p.name', 'p.party'])
    .where('e.entry_kind', '=', codes.entryKind.indexOf('person'))
    .where('e.role', '=', 'name')
    .where('e.report_id', 'in', idList(reports))
    .execute();
  return new Map(
    rows.map(({ report_id, start_at, end_at, ...person }) => [`${report_id} ${start_at} ${end_at}`, person]),
  );
}

/** The days of a bounded date; of publication where it has none. */
function daysOf(event: Event, { published }: ExportedReport): DayRange | null {
  const days = dayRange(event.date);
  if (days && Number.isFinite(days.first) && Number.isFinite(days.last)) return days;
  const day = parseDay(published);
  return day === null ? null : { first: day, last: day };
}

/** The entries that the acts of reports are told of. */
interface Entries {
  /** By where the trigger of an event stands: "report start end". */
  events: Map<string, ActEntry>;
  /** By report, with the words that tell of a meeting. */
  occasions: Map<number, { report: number; span: Span; entry: ActEntry }[]>;
}

async function entriesTold({ store }: Selection, reports: readonly number[]): Promise<Entries> {
  const told = async (kind: 'event' | 'occasion', role: string) => {
    const { rows } = await sql<{ report: number; start: number; end: number } & ActEntry>`
      select e.report_id as report, e.start_at as start, e.end_at as end, t.key as id, t.reports, t.sources
      from evidence e join ${sql.table(kind)} t on t.id = e.entry_id
      where e.entry_kind = ${sql.lit(codes.entryKind.indexOf(kind))} and e.role = ${role}
        and e.report_id in ${idList(reports)}`.execute(store.db);
    return rows.map(({ report, start, end, ...entry }) => ({ report, span: [start, end] as Span, entry }));
  };
  const events = await told('event', 'trigger');
  return {
    events: new Map(events.map(({ report, span, entry }) => [`${report} ${span[0]} ${span[1]}`, entry])),
    occasions: groupBy(await told('occasion', 'meeting'), (m) => m.report),
  };
}

function actsOf(report: ExportedReport, reading: Reading, people: People, told: Entries): Act[] {
  const meetings = told.occasions.get(report.number) ?? [];
  const entryOf = ({ type, trigger, evidence }: Event): ActEntry | null =>
    told.events.get(`${report.number} ${trigger[0]} ${trigger[1]}`) ??
    (type === 'CONSULT'
      ? (meetings.find(({ span }) => span[0] < evidence[1] && evidence[0] < span[1])?.entry ?? null)
      : null);
  const entities = new Map(reading.entities.map((e) => [e.id, e]));
  const persons = new Map<string, PersonRef>();
  for (const { span, entity } of reading.mentions) {
    const person = people.get(`${report.number} ${span[0]} ${span[1]}`);
    if (person && !persons.has(entity)) persons.set(entity, person);
  }
  const words = ([start, end]: Span) => report.text.slice(start, end);
  const actor = ({ party, entity, span }: Actor): ActActor => {
    const named = entity === null ? undefined : entities.get(entity);
    return {
      party,
      name: named?.name ?? null,
      office: named?.office ?? null,
      person: entity === null ? null : (persons.get(entity) ?? null),
      words: words(span),
    };
  };
  const pointOf = (place: string | null): Coordinates | null => {
    const located = place === null ? undefined : reading.entities.find((e) => e.name === place && e.geo);
    return located?.geo ? { ...located.geo, of: located.kind === 'state' ? 'state' : 'place' } : null;
  };
  return reading.events.map((e) => ({
    id: `act-${e.id.slice(1)}`,
    entry: entryOf(e),
    report,
    type: e.type,
    status: e.status,
    mode: e.mode ?? null,
    contexts: (e.contexts ?? []).map((c) => c.context),
    cameo: cameoOf(e),
    date: e.date,
    days: daysOf(e, report),
    source: e.source.map(actor),
    target: e.target.map(actor),
    place: e.place,
    coordinates: pointOf(e.place),
    trigger: words(e.trigger),
    span: e.evidence,
    sentence: Math.max(
      0,
      reading.sentences.findIndex(([start, end]) => start <= e.trigger[0] && e.trigger[0] < end),
    ),
  }));
}

/** Whether the filters choose the act. Kind, medium and the status of an occasion do not bear on acts. */
function chosen(act: Act, { parties, between, people, period, place }: Filters): boolean {
  const actors = [...act.source, ...act.target];
  const takesPart = (party: string) => actors.some((a) => a.party === party || a.person?.party === party);
  if (parties && !parties.some(takesPart)) return false;
  if (between && !between.every(takesPart)) return false;
  if (people && !actors.some((a) => a.person && people.includes(a.person.id))) return false;
  if (place && !` ${foldName(act.place ?? '')}`.includes(` ${foldName(place)}`)) return false;
  return !period || (act.days !== null && act.days.last >= period.first && act.days.first <= period.last);
}

/** The acts that the filters choose, in order of publication and, within a report, of text; near-duplicates once. */
export async function* acts(selection: Selection): AsyncGenerator<Act> {
  const { filters } = selection;
  let left = filters.limit ?? Number.POSITIVE_INFINITY;
  for await (const page of inPages(selection.candidates(), 50)) {
    const numbers = page.map((r) => r.number);
    const people = await peopleNamed(selection, numbers);
    const told = await entriesTold(selection, numbers);
    for (const report of page) {
      if (report.copyOf !== null || report.status !== 'read') continue;
      const reading = deepReading(report);
      for (const act of reading ? actsOf(report, reading, people, told) : []) {
        if (!chosen(act, filters)) continue;
        yield act;
        if (--left <= 0) return;
      }
    }
  }
}
