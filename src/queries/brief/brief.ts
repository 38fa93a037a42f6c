import { sql } from 'kysely';
import { dayRange } from '../../contract/edtf.ts';
import type { Party } from '../../contract/reading.ts';
import { kindCode } from '../../record/kinds.ts';
import type { RecordStore } from '../../store/port.ts';
import type { Citation, OccasionAnswer, PersonAnswer, StatementAnswer } from '../answers.ts';
import { keyList } from '../evidence/citations.ts';
import { groupBy } from '../evidence/group.ts';
import type { Filters } from '../filters/filters.ts';
import { partyName } from '../filters/party.ts';
import { dayText, meetings } from '../meetings.ts';
import { people } from '../people.ts';
import { statements } from '../statements.ts';

type Store = Pick<RecordStore, 'db'>;

export interface BriefPerson {
  id: string;
  name: string;
  office: string | null;
  /** Where the office, else the name, stands. */
  citation: Citation | null;
}

export interface BriefParty {
  party: Party | null;
  name: string;
  /** How many of the occasions of this brief it took part in. */
  occasions: number;
  people: BriefPerson[];
  /** How many more people of this party the brief does not name. */
  more: number;
}

export interface BriefSpeaker {
  /** Null for one whom the reports do not name. */
  person: string | null;
  name: string;
  party: Party | null;
  statements: StatementAnswer[];
  more: number;
}

/** The best supported of several occasions in order of date, and how many more there are. */
export interface BriefOccasions {
  occasions: OccasionAnswer[];
  more: number;
}

/** A negotiation at a glance; every occasion, statement and person with citations. */
export interface Brief {
  /** Days of the first and last report that the brief draws on. */
  firstReport: string | null;
  lastReport: string | null;
  reports: number;
  sources: number;
  parties: BriefParty[];
  /** Held and called-off occasions. */
  happened: BriefOccasions;
  speakers: BriefSpeaker[];
  moreSpeakers: number;
  /** Planned or proposed for the day of the last report of the record, or later. */
  next: BriefOccasions;
  /** Planned or proposed for a day that has passed, with no report that they were held. */
  unheard: BriefOccasions;
  /** Planned or proposed with no date given. */
  undated: BriefOccasions;
}

export interface BriefSize {
  /** At most so many occasions of each kind, those of most independent sources. Default 40. */
  occasions?: number | undefined;
  /** At most so many people of each party. Default 8. */
  people?: number;
  /** Default 16. */
  speakers?: number;
  /** At most so many statements of each speaker. Default 3. */
  statements?: number;
}

const bySources = (a: { sources: number; id: string }, b: { sources: number; id: string }) =>
  b.sources - a.sources || (a.id < b.id ? -1 : 1);

/** The `count` best supported, in the order in which all of them stand. */
function best<T extends { sources: number; id: string }>(all: T[], count: number): T[] {
  const chosen = new Set(all.toSorted(bySources).slice(0, count));
  return all.filter((a) => chosen.has(a));
}

function speakersOf(all: StatementAnswer[], perSpeaker: number): BriefSpeaker[] {
  const named = all.filter((s) => s.person ?? s.speaker ?? s.party);
  const groups = groupBy(named, (s) => s.person?.id ?? `${s.party} ${s.speaker?.toLowerCase()}`);
  return [...groups.values()]
    .map((own) => {
      const first = own[0]!;
      const direct = own.filter((s) => s.kind === 'direct');
      const chosen = best(direct.length >= perSpeaker ? direct : own, perSpeaker);
      return {
        person: first.person?.id ?? null,
        name: first.person?.name ?? first.speaker ?? partyName(first.party!),
        party: first.person?.party ?? first.party,
        statements: chosen,
        more: own.length - chosen.length,
      };
    })
    .sort((a, b) => Number(b.person !== null) - Number(a.person !== null) || total(b) - total(a));
}

const total = (s: BriefSpeaker) => s.statements.length + s.more;

function officeCitation(person: PersonAnswer): Citation | null {
  const withOffice = person.citations.find((c) => c.passages.some((p) => p.role === 'office'));
  return withOffice ?? person.citations[0] ?? null;
}

function partiesOf(occasions: OccasionAnswer[], persons: PersonAnswer[], most: number): BriefParty[] {
  const taking = groupBy(
    occasions.flatMap((o) => o.parties),
    (p) => p,
  );
  const members = groupBy(persons, (p) => p.party);
  return [...new Set<Party | null>([...taking.keys(), ...members.keys()])]
    .map((party) => {
      const own = members.get(party) ?? [];
      return {
        party,
        name: party === null ? 'Others' : partyName(party),
        occasions: party === null ? 0 : (taking.get(party)?.length ?? 0),
        people: own.slice(0, most).map((p) => ({
          id: p.id,
          name: p.name,
          office: p.office,
          citation: null,
        })),
        more: Math.max(0, own.length - most),
      };
    })
    .sort(
      (a, b) =>
        Number(a.party === null) - Number(b.party === null) ||
        b.occasions - a.occasions ||
        b.people.length + b.more - (a.people.length + a.more) ||
        (a.name < b.name ? -1 : 1),
    );
}

/** The parties with where the offices of their people, or else their names, stand. */
async function withOffices(store: Store, parties: BriefParty[]): Promise<BriefParty[]> {
  const ids = parties.flatMap((party) => party.people.map((p) => p.id));
  const cited = new Map((await people(store, { ids, citations: 3 })).map((p) => [p.id, officeCitation(p)]));
  return parties.map((party) => ({
    ...party,
    people: party.people.map((p) => ({ ...p, citation: cited.get(p.id) ?? null })),
  }));
}

/** Rows of the reports that tell of the entries of a kind. */
const tellingOf = (store: Store, kind: 'occasion' | 'statement', keys: string[]) =>
  store.db
    .selectFrom('account')
    .innerJoin('mention', 'mention.account', 'account.row')
    .select('mention.report')
    .where('account.kind', '=', kindCode(kind))
    .where('account.entry', 'in', (eb) => eb.selectFrom(kind).select('id').where('key', 'in', keyList(keys)));

/** Number and days of the reports that tell of these entries, or of all. */
async function reportsOf(store: Store, of?: { occasions: string[]; statements: string[] }) {
  return store.db
    .selectFrom('report')
    .select([
      sql<number>`count(*)`.as('reports'),
      sql<number>`count(distinct coalesce(cluster, id))`.as('sources'),
      sql<number | null>`min(published_day)`.as('first'),
      sql<number | null>`max(published_day)`.as('last'),
    ])
    .$if(of !== undefined, (q) =>
      q.where(
        'id',
        'in',
        tellingOf(store, 'occasion', of!.occasions).union(tellingOf(store, 'statement', of!.statements)),
      ),
    )
    .executeTakeFirstOrThrow();
}

/** The last day on which an occasion may be; null where it has no date. */
const lastDayOf = (o: OccasionAnswer) => dayRange(o.date)?.last ?? null;

/** What puts the citations to what is shown. */
async function citedAs(store: Store, occasions: OccasionAnswer[], said: StatementAnswer[]) {
  const ids = (all: { id: string }[]) => all.map((a) => a.id);
  const cited = new Map<string, Citation[]>(
    [
      ...(await meetings(store, { ids: ids(occasions) })),
      ...(await statements(store, { ids: ids(said) })),
    ].map((a) => [a.id, a.citations]),
  );
  const cite = <T extends { id: string; citations: Citation[] }>(all: T[]): T[] =>
    all.map((a) => ({ ...a, citations: cited.get(a.id) ?? [] }));
  return {
    occasions: (some: BriefOccasions): BriefOccasions => ({ ...some, occasions: cite(some.occasions) }),
    statements: cite<StatementAnswer>,
  };
}

/**
 * Who took part, what happened, what was said by whom, what is planned, within the filters. What is "next" and what
 * was "not heard of again" is told by the day of the last report in the whole record.
 */
export async function brief(store: Store, filters: Filters = {}, size: BriefSize = {}): Promise<Brief> {
  const { limit, reverse: _, citations: __, ...chosen } = filters;
  // Words are looked up for what is shown alone.
  const all = await meetings(store, { ...chosen, citations: 0 });
  const said = await statements(store, { ...chosen, citations: 0 });
  const done = all.filter((o) => o.status === 'held' || o.status === 'called-off');
  const intended = all.filter((o) => o.status === 'planned' || o.status === 'proposed');
  const today = (await reportsOf(store)).last ?? Number.NEGATIVE_INFINITY;
  const select = (some: OccasionAnswer[]): BriefOccasions => {
    const occasions = best(some, size.occasions ?? limit ?? 40);
    return { occasions, more: some.length - occasions.length };
  };
  const happened = select(done);
  const next = select(intended.filter((o) => (lastDayOf(o) ?? Number.NEGATIVE_INFINITY) >= today));
  const unheard = select(intended.filter((o) => (lastDayOf(o) ?? Number.POSITIVE_INFINITY) < today));
  const undated = select(intended.filter((o) => lastDayOf(o) === null));
  const shown = [happened, next, unheard, undated].flatMap((s) => s.occasions);
  const speakers = speakersOf(said, size.statements ?? 3);
  const mostSpeakers = size.speakers ?? 16;
  const heard = speakers.slice(0, mostSpeakers);
  const named = new Set([
    ...shown.flatMap((o) => o.people.map((p) => p.id)),
    ...speakers.flatMap((s) => s.person ?? []),
  ]);
  const persons = await people(store, { ids: [...named], citations: 0 });
  const reports = await reportsOf(store, {
    occasions: all.map((o) => o.id),
    statements: said.map((s) => s.id),
  });
  const withWords = await citedAs(
    store,
    shown,
    heard.flatMap((s) => s.statements),
  );
  return {
    firstReport: dayText(reports.first),
    lastReport: dayText(reports.last),
    reports: reports.reports,
    sources: reports.sources,
    parties: await withOffices(store, partiesOf(shown, persons, size.people ?? 8)),
    happened: withWords.occasions(happened),
    speakers: heard.map((s) => ({ ...s, statements: withWords.statements(s.statements) })),
    moreSpeakers: Math.max(0, speakers.length - mostSpeakers),
    next: withWords.occasions(next),
    unheard: withWords.occasions(unheard),
    undated: withWords.occasions(undated),
  };
}
