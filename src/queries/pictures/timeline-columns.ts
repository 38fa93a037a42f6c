/** The timeline in columns: as little of each entry as a picture needs. */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { RecordStore } from '../../store/port.ts';
import { codes } from '../../store/schema.ts';
import { statementsMatching } from '../../store/search.ts';
import { withoutEvents } from '../events/chronicle.ts';
import { eventWhere } from '../events/where.ts';
import { idList } from '../evidence/citations.ts';
import type { Filters } from '../filters/filters.ts';
import { partyName } from '../filters/party.ts';
import { occasionsSpokenOf } from '../filters/search.ts';
import { occasionWhere, statementWhere } from '../filters/where.ts';
import { onIssues, wordlessIssues } from '../issues/narrow.ts';
import { issuesOfOccasions } from '../issues/spoken-of.ts';
import { issuesToldOf } from '../issues/told-on.ts';
import { defaultWords, type IssueWords, searchOfIssues } from '../issues/words.ts';
import { issueKeys } from '../ledger/choices.ts';
import { attendance } from '../ledger/occasion-lines.ts';
import { type Counted, type DatedKey, datedListing } from '../listing.ts';

type Store = Pick<RecordStore, 'db'>;

export interface TimelineColumns {
  /** How many entries fit the filters; the columns hold the latest of them. */
  total: number;
  /** Parties or issues, those with most entries first. */
  lanes: { id: string; name: string }[];
  ids: string[];
  /** A letter an entry: `o` occasion, `e` event, `s` statement. */
  kinds: string;
  /** A letter an entry: `h` held, `p` planned, `q` proposed, `c` called off, `-` for what is no occasion. */
  statuses: string;
  /** A letter an entry: `d` day, `i` interval, `w` some time within the days, `r` the day of the first report. */
  precisions: string;
  /** First day as days since the one before (the first since 1970-01-01), and how many days follow it. */
  first: number[];
  more: number[];
  /** Places in `lanes`. */
  in: number[][];
  /** Speaker, place, or the type of event. */
  labels: string[];
}

type Kind = 'o' | 'e' | 's';

interface Placed {
  kind: Kind;
  id: number;
  key: string;
  day: number;
}

/** What is told of it beside its day. */
interface Row {
  id: number;
  date: string | null;
  last: number | null;
  label: string | null;
  /** Of an occasion. */
  status?: number;
  /** Of a statement. */
  party?: string | null;
}

export interface ColumnsAsked {
  withStatements: boolean;
  withEvents: boolean;
  /** What was said, and nothing else. */
  saidOnly?: boolean;
  /** Only what speaks of any of these issues. */
  issues: readonly string[];
  by: 'party' | 'issue';
  /** By which words issues are known; those of the default list unless told. */
  words?: IssueWords | undefined;
  /** At most so many entries. */
  most: number;
}

const statusLetters = ['h', 'p', 'q', 'c'];
const longestLabel = 28;

/** The latest of one kind that have a day, the latest first, and how many there are. */
async function latest(kind: Kind, listing: Counted<DatedKey>, most: number) {
  const keys = await listing.slice(0, most);
  return {
    total: await listing.total(),
    entries: keys.flatMap(({ id, key, day }): Placed[] => (day === null ? [] : [{ kind, id, key, day }])),
  };
}

/** In which order the entries of a day stand. */
const order: { [kind in Kind]: number } = { o: 0, e: 1, s: 2 };

/** The latest entries that fit, in order of day. What nothing dates at all, not even a report, is left out. */
async function entriesOf(store: Store, filters: Filters, asked: ColumnsAsked) {
  const { withStatements, withEvents, saidOnly = false, issues, most } = asked;
  const spoken = await onIssues(store, filters, issues, asked.words);
  const { statuses, media, place } = filters;
  const found: Awaited<ReturnType<typeof latest>>[] = [];
  const dated = (kind: 'occasion' | 'statement' | 'event', where: Expression<SqlBool>) =>
    datedListing(
      kind,
      store.db
        .selectFrom(kind)
        .where(where)
        .where(sql.ref(`${kind}.day`), 'is not', null),
      ['told', 'id'],
      true,
    );
  if (!saidOnly) {
    const spokenOf = spoken.search ? await occasionsSpokenOf(store, spoken.search) : undefined;
    found.push(await latest('o', dated('occasion', occasionWhere(spoken, spokenOf)), most));
  }
  if (withEvents && !saidOnly && !withoutEvents(filters)) {
    const { statuses: _, ...rest } = filters;
    const ofEvents = { ...rest, issues: issues.length > 0 ? [...issues] : undefined };
    found.push(await latest('e', dated('event', eventWhere(ofEvents)), most));
  }
  if ((withStatements || saidOnly) && !statuses && !media && !place)
    found.push(await latest('s', dated('statement', statementWhere(spoken)), most));
  const entries = found.flatMap((one) => one.entries.reverse());
  entries.sort((a, b) => a.day - b.day || order[a.kind] - order[b.kind]);
  return { total: found.reduce((n, one) => n + one.total, 0), entries: entries.slice(-most) };
}

type Rows = { [kind in Kind]: Map<number, Row> };

async function rowsOf(store: Store, entries: readonly Placed[]): Promise<Rows> {
  const ids = (kind: Kind) => idList(entries.filter((e) => e.kind === kind).map((e) => e.id));
  const occasions = await store.db
    .selectFrom('occasion')
    .select(['id', 'date', 'last_day as last', 'place as label', 'status'])
    .where('id', 'in', ids('o'))
    .execute();
  const statements = await store.db
    .selectFrom('statement')
    .leftJoin('person', 'person.id', 'statement.person_id')
    .select(['statement.id', 'statement.date', 'statement.last_day as last', 'statement.party'])
    .select(sql<string | null>`coalesce(person.name, statement.speaker, statement.party)`.as('label'))
    .where('statement.id', 'in', ids('s'))
    .execute();
  const events = await store.db
    .selectFrom('event')
    .select(['id', 'date', 'last_day as last', 'type'])
    .where('id', 'in', ids('e'))
    .execute();
  const byId = (rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));
  return {
    o: byId(occasions),
    s: byId(statements),
    e: byId(events.map(({ type, ...row }) => ({ ...row, label: codes.eventType[type]!.toLowerCase() }))),
  };
}

function precisionOf(date: string | null): string {
  if (date === null) return 'r';
  if (date.includes('/')) return 'i';
  return /^\d{4}-\d\d-\d\d/.test(date) ? 'd' : 'w';
}

type Lanes = Map<Kind, Map<number, string[]>>;

function gathered(rows: readonly { id: number; lane: string }[]): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const { id, lane } of rows) {
    const own = found.get(id);
    if (own) own.push(lane);
    else found.set(id, [lane]);
  }
  return found;
}

/** Of each entry the parties that take part or speak. */
async function partiesOf(store: Store, entries: readonly Placed[], rows: Rows): Promise<Lanes> {
  const ids = (kind: Kind) => idList(entries.filter((e) => e.kind === kind).map((e) => e.id));
  const occasions = await sql<{ id: number; lane: string }>`
    select occasion_id as id, party as lane from ${attendance} where occasion_id in ${ids('o')}`.execute(
    store.db,
  );
  const events = await store.db
    .selectFrom('entry_party')
    .select(['entry_id as id', 'party as lane'])
    .distinct()
    .where('role', 'in', ['source', 'target'])
    .where('entry_id', 'in', ids('e'))
    .execute();
  return new Map([
    ['o', gathered(occasions.rows)],
    ['e', gathered(events)],
    ['s', new Map([...rows.s].flatMap(([id, { party }]) => (party ? [[id, [party]]] : [])))],
  ]);
}

/** Issues beyond the default list have lanes where the record has positions or proposals on them. */
async function wordsOfLanes(store: Store, words: IssueWords = defaultWords()): Promise<IssueWords> {
  const keys = new Set([...defaultWords().terms.keys(), ...(await issueKeys(store))]);
  const terms = new Map([...words.terms].filter(([issue]) => keys.has(issue)));
  const index = [...words.index].map(
    ([first, all]) => [first, all.filter((t) => keys.has(t.issue))] as const,
  );
  return { terms, index: new Map(index) };
}

/**
 * Of each entry the issues that the words on it speak of, and those of a dossier that are told in these; of an event
 * that which the record gives it.
 */
async function issuesOf(store: Store, entries: readonly Placed[], words: IssueWords): Promise<Lanes> {
  const idsOf = (kind: Kind) => entries.filter((e) => e.kind === kind).map((e) => e.id);
  const occasions = await issuesOfOccasions(store, idsOf('o'), words);
  const statements: { id: number; lane: string }[] = [];
  const own = await wordlessIssues(store, words);
  const told = async (kind: 'occasion' | 'statement') =>
    own.length > 0 ? issuesToldOf(store, kind, own) : new Map<number, ReadonlySet<string>>();
  const isShown = new Set(idsOf('o'));
  for (const [id, issues] of await told('occasion'))
    if (isShown.has(id)) occasions.set(id, new Set([...(occasions.get(id) ?? []), ...issues]));
  for (const [id, issues] of await told('statement'))
    for (const lane of issues) statements.push({ id, lane });
  if (entries.some((e) => e.kind === 's'))
    for (const lane of words.terms.keys()) {
      const { rows } = await sql<{ id: number }>`
        select rowid as id from ${statementsMatching(searchOfIssues([lane], words))}`.execute(store.db);
      for (const { id } of rows) statements.push({ id, lane });
    }
  const events = await store.db
    .selectFrom('event')
    .select(['id', 'issue as lane'])
    .where('issue', 'is not', null)
    .where('id', 'in', idList(idsOf('e')))
    .$narrowType<{ lane: string }>()
    .execute();
  return new Map([
    ['o', new Map([...occasions].map(([id, issues]) => [id, [...issues]]))],
    ['e', gathered(events)],
    ['s', gathered(statements)],
  ]);
}

const cut = (label: string | null) =>
  label === null
    ? ''
    : label.length <= longestLabel
      ? label
      : `${label.slice(0, longestLabel - 1).trimEnd()}…`;

/** What the timeline is drawn from. */
export async function timelineColumns(
  store: Store,
  filters: Filters,
  asked: ColumnsAsked,
): Promise<TimelineColumns> {
  const { total, entries } = await entriesOf(store, filters, asked);
  const rows = await rowsOf(store, entries);
  const found =
    asked.by === 'issue'
      ? await issuesOf(store, entries, await wordsOfLanes(store, asked.words))
      : await partiesOf(store, entries, rows);
  const rowOf = ({ kind, id }: Placed) => rows[kind].get(id)!;
  const lanesOf = ({ kind, id }: Placed) => found.get(kind)?.get(id) ?? [];
  const counts = new Map<string, number>();
  for (const e of entries) for (const lane of lanesOf(e)) counts.set(lane, (counts.get(lane) ?? 0) + 1);
  const lanes = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id);
  const places = new Map(lanes.map((lane, i) => [lane, i]));
  return {
    total,
    lanes: lanes.map((id) => ({ id, name: asked.by === 'party' ? partyName(id) : id })),
    ids: entries.map((e) => e.key),
    kinds: entries.map((e) => e.kind).join(''),
    statuses: entries.map((e) => statusLetters[rowOf(e).status ?? -1] ?? '-').join(''),
    precisions: entries.map((e) => precisionOf(rowOf(e).date)).join(''),
    first: entries.map((e, i) => e.day - (entries[i - 1]?.day ?? 0)),
    more: entries.map((e) => Math.max(0, (rowOf(e).last ?? e.day) - e.day)),
    in: entries.map((e) =>
      lanesOf(e)
        .map((lane) => places.get(lane)!)
        .sort((a, b) => a - b),
    ),
    labels: entries.map((e) => cut(rowOf(e).label)),
  };
}
