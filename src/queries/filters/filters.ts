import type { DayRange } from '../../contract/edtf.ts';
import type { MeetingMedium, MeetingStatus, Party, StatementKind } from '../../contract/reading.ts';
import { foldName } from '../../record/names.ts';
import type { RecordStore } from '../../store/port.ts';
import { codes } from '../../store/schema.ts';
import { kept } from '../kept.ts';
import { QueryError } from '../problems.ts';
import { resolveParty } from './party.ts';
import { parsePeriod } from './period.ts';
import { resolvePerson } from './person.ts';

/** What is asked for. Every filter that is given must hold; within a list, any of its values. */
export interface Filters {
  /** Ids of the entries themselves. */
  ids?: string[];
  /** Any of them takes part or speaks. */
  parties?: Party[];
  /** All of them take part. */
  between?: Party[];
  /** Ids of people, any of whom takes part or speaks. */
  people?: string[];
  /** Days that the entry's date must touch; open ends are ±Infinity. */
  period?: DayRange | undefined;
  statuses?: MeetingStatus[] | undefined;
  media?: MeetingMedium[];
  place?: string;
  kind?: StatementKind;
  /** Words to be found in full text. */
  search?: string;
  /** Publishers, as the reports name them. */
  publishers?: string[];
  /** At most so many answers. */
  limit?: number;
  /** Last first. */
  reverse?: boolean;
  /** At most so many independent sources cited for an entry; 0 for none. All where absent. */
  citations?: number;
}

/** Filters in the words of whoever asks. */
export interface AskedFilters {
  party?: string[] | undefined;
  between?: string[] | undefined;
  person?: string[] | undefined;
  from?: string | undefined;
  to?: string | undefined;
  status?: string[] | undefined;
  medium?: string[] | undefined;
  place?: string | undefined;
  kind?: string | undefined;
  search?: string | undefined;
  source?: string[] | undefined;
  limit?: number | undefined;
  reverse?: boolean | undefined;
  citations?: number | undefined;
}

function oneOf<T extends string>(option: string, known: readonly T[], words: string): T {
  const solid = (w: string) => foldName(w).replaceAll(' ', '');
  const found = known.find((k) => solid(k) === solid(words));
  if (found) return found;
  throw new QueryError({ kind: 'unknown-value', option, words, known });
}

/** The names of the publishers in the record that hold these words. Throws `unknown-source`. */
async function resolvePublishers(store: Pick<RecordStore, 'db'>, words: string): Promise<string[]> {
  const all = await kept(store, 'publishers', async () => {
    const rows = await store.db.selectFrom('report').select('source').distinct().orderBy('source').execute();
    return rows.flatMap((r) => (r.source === null ? [] : [r.source]));
  });
  const wanted = foldName(words);
  const exact = all.filter((s) => foldName(s) === wanted);
  const found = exact.length > 0 ? exact : all.filter((s) => foldName(s).includes(wanted));
  if (found.length === 0 || wanted === '')
    throw new QueryError({ kind: 'unknown-source', words, known: all });
  return found;
}

async function each<T>(words: string[], resolve: (w: string) => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (const w of words) all.push(await resolve(w));
  return [...new Set(all)];
}

/**
 * Filters as the queries take them, from the words of whoever asks: parties by code or name, people by id or any
 * words of a name, dates of any precision. Throws a {@link QueryError} for what the record does not know.
 */
export async function resolveFilters(store: Pick<RecordStore, 'db'>, asked: AskedFilters): Promise<Filters> {
  const filters: Filters = {};
  const period = parsePeriod(asked.from, asked.to);
  if (period) filters.period = period;
  if (asked.status?.length)
    filters.statuses = asked.status.map((s) => oneOf('--status', codes.occasionStatus, s));
  if (asked.medium?.length) filters.media = asked.medium.map((m) => oneOf('--medium', codes.medium, m));
  if (asked.kind) filters.kind = oneOf('--kind', codes.statementKind, asked.kind);
  if (asked.place) filters.place = asked.place;
  if (asked.search !== undefined) {
    if (!/[\p{L}\p{N}]/u.test(asked.search))
      throw new QueryError({ kind: 'empty-search', words: asked.search });
    filters.search = asked.search;
  }
  if (asked.party?.length) filters.parties = await each(asked.party, (p) => resolveParty(store, p));
  if (asked.between?.length) filters.between = await each(asked.between, (p) => resolveParty(store, p));
  if (asked.person?.length)
    filters.people = (await each(asked.person, (p) => resolvePerson(store, p))).flat();
  if (asked.source?.length)
    filters.publishers = (await each(asked.source, (s) => resolvePublishers(store, s))).flat();
  if (asked.limit !== undefined) filters.limit = asked.limit;
  if (asked.reverse) filters.reverse = true;
  if (asked.citations !== undefined) filters.citations = asked.citations;
  return filters;
}
