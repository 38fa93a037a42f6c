/** What there is to review, by reason, before the entries are looked up. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { fieldsOf, voteOf } from '../../record/decisions/fields.ts';
import { standing } from '../../record/decisions/standing.ts';
import { publicId } from '../../record/keys.ts';
import { type EntryKind, entryKinds } from '../../record/kinds.ts';
import { resolver } from '../../store/decisions/anchors.ts';
import { Decisions } from '../../store/decisions/decisions.ts';
import type { RecordStore } from '../../store/port.ts';
import { idList, keyList } from '../evidence/citations.ts';
import type { ReviewReason } from './reasons.ts';

type Store = Pick<RecordStore, 'db'>;

/** An item of the queue before its entries are looked up. */
export interface Found {
  id: string;
  reason: ReviewReason;
  kind: EntryKind;
  /** Numbers of the entries. */
  entry: number;
  other: number | null;
  pair: readonly [string, string] | null;
  score: number | null;
  /** `conflict`: under what the field is counted. */
  vote: string | null;
  why: string;
}

export interface Asked {
  store: Store;
  kinds: readonly EntryKind[];
  /** Numbers of entries that people have confirmed or put right. */
  reviewed: ReadonlySet<number>;
  /** Only entries in which any of these parties has a part. */
  parties: readonly string[] | undefined;
  limit: number;
}

/** Whether a party has a part in the entry of the number in the column, of whatever kind it is. */
function withParty(column: string, parties: Asked['parties']): RawBuilder<SqlBool> {
  if (parties === undefined) return sql`1`;
  const any = keyList(parties);
  return sql`${sql.ref(column)} in (
    select occasion_id from attendance where party in ${any}
    union all select entry_id from entry_party where party in ${any}
    union all select id from person where party in ${any}
    union all select id from statement where party in ${any}
    union all select id from position where party in ${any})`;
}

export const finders: { readonly [reason in ReviewReason]: (asked: Asked) => Promise<Found[]> } = {
  'uncertain-merge': uncertain,
  conflict: conflicting,
  'single-source': single,
  'low-confidence': lacking,
};

/** `key`: the id of the entry; `beside`: what tells it from other items of the reason on the same entry. */
function item(
  reason: ReviewReason,
  { key, beside = '', ...own }: Pick<Found, 'kind' | 'entry' | 'why'> & { key: string; beside?: string },
): Found {
  const plain = { other: null, pair: null, score: null, vote: null };
  return { id: `${reason} ${key} ${beside}`.trim(), reason, ...plain, ...own };
}

/** Entries with a decision on them that holds: confirmed, put right, merged or split. */
export async function reviewedEntries({ db }: Store): Promise<Set<number>> {
  const log = standing(await new Decisions().log(db)).filter((d) => d.kind !== 'note' && d.kind !== 'reject');
  if (log.length === 0) return new Set();
  const resolve = await resolver(db, log);
  const entries = new Set<number>();
  for (const kind of new Set(log.map((d) => d.entry))) {
    const own = log.filter((d) => d.entry === kind);
    const ids = own.flatMap((d) => d.anchors.flatMap((a) => resolve(kind, a) ?? []));
    const rows = await db
      .selectFrom('account')
      .select('entry')
      .where('kind', '=', entryKinds.indexOf(kind))
      .where('id', 'in', idList(ids))
      .execute();
    for (const { entry } of rows) entries.add(entry);
  }
  return entries;
}

/** The ids of those of the entries that are shown, by their numbers. */
async function shownKeys(store: Store, entries: readonly { kind: number; entry: number }[]) {
  const keys = new Map<number, string>();
  for (const kind of new Set(entries.map((e) => e.kind))) {
    const own = entries.filter((e) => e.kind === kind).map((e) => e.entry);
    const rows = await store.db
      .selectFrom(entryKinds[kind]!)
      .select(['id', 'key'])
      .where('id', 'in', idList(own))
      .execute();
    for (const { id, key } of rows) keys.set(id, key);
  }
  return keys;
}

const numbersOf = (kinds: readonly EntryKind[]) => kinds.map((k) => entryKinds.indexOf(k));

async function uncertain({ store, kinds, parties, limit }: Asked): Promise<Found[]> {
  const { overlay } = await new Decisions().laid(store.db);
  const rows = await store.db
    .selectFrom('doubt')
    .innerJoin('account as a', 'a.row', 'doubt.account')
    .innerJoin('account as o', (j) => j.onRef('o.id', '=', 'doubt.other').onRef('o.kind', '=', 'a.kind'))
    .select(['a.kind', 'a.id', 'a.entry', 'o.id as otherId', 'o.entry as other', 'score', 'reason'])
    .whereRef('a.entry', '!=', 'o.entry')
    .where('a.kind', 'in', numbersOf(kinds))
    .where(sql<SqlBool>`(${withParty('a.entry', parties)} or ${withParty('o.entry', parties)})`)
    .orderBy('score', 'desc')
    .orderBy('a.id')
    .orderBy('o.id')
    .limit(limit * 4)
    .execute();
  const others = rows.map(({ kind, other }) => ({ kind, entry: other }));
  const keys = await shownKeys(store, [...rows, ...others]);
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const { entry, other, score } = row;
    const kind = entryKinds[row.kind]!;
    const both = [entry, other].sort((a, b) => a - b).join(' ');
    const key = keys.get(entry);
    if (seen.has(both) || key === undefined || !keys.has(other)) return [];
    if (overlay.apartFrom(row.id).includes(row.otherId)) return [];
    seen.add(both);
    const pair = [publicId(kind, row.id), publicId(kind, row.otherId)] as const;
    const why = `may be one: ${row.reason}`;
    return [{ ...item('uncertain-merge', { key, kind, entry, why, beside: pair[1] }), other, pair, score }];
  });
}

async function conflicting({ store, kinds, reviewed, parties, limit }: Asked): Promise<Found[]> {
  const rows = await store.db
    .selectFrom('conflict')
    .select(['entry_kind as kind', 'entry_id as entry', 'field'])
    .where('entry_kind', 'in', numbersOf(kinds))
    .where(withParty('entry_id', parties))
    .groupBy(['entry_kind', 'entry_id', 'field'])
    .orderBy(sql`max(originals)`, 'desc')
    .orderBy('entry_kind')
    .orderBy('entry_id')
    .orderBy('field')
    .limit(limit + reviewed.size)
    .execute();
  const keys = await shownKeys(store, rows);
  return rows.flatMap(({ kind: code, entry, field: vote }) => {
    const kind = entryKinds[code]!;
    const key = keys.get(entry);
    const field = fieldsOf(kind).find((f) => voteOf(kind, f) === vote) ?? null;
    if (key === undefined || (field === null && reviewed.has(entry))) return [];
    const why = `reports disagree on ${field ?? vote}`;
    return [{ ...item('conflict', { key, kind, entry, why, beside: vote }), vote }];
  });
}

/** The kinds that stand or fall with one report: of people, a single mention is no cause to look. */
const weighty = ['occasion', 'proposal', 'commitment', 'position', 'statement'] as const;

async function single({ store, kinds, reviewed, parties, limit }: Asked): Promise<Found[]> {
  const found: Found[] = [];
  for (const kind of weighty.filter((k) => kinds.includes(k))) {
    const rows = await store.db
      .selectFrom(kind)
      .select(['id', 'key'])
      .where('sources', '<=', 1)
      .where('id', 'not in', idList([...reviewed]))
      .where(withParty('id', parties))
      .orderBy('last_reported', 'desc')
      .orderBy('key')
      .limit(limit)
      .execute();
    for (const { id: entry, key } of rows)
      found.push(item('single-source', { key, kind, entry, why: 'rests on a single source' }));
  }
  return found;
}

async function lacking({ store: { db }, kinds, reviewed, parties: any, limit }: Asked): Promise<Found[]> {
  const found: Found[] = [];
  const add = (kind: EntryKind, rows: { id: number; key: string }[], why: string) => {
    for (const { id: entry, key } of rows)
      found.push(item('low-confidence', { key, kind, entry, why, beside: why }));
  };
  const known = idList([...reviewed]);
  if (kinds.includes('occasion')) {
    const occasions = db
      .selectFrom('occasion')
      .select(['id', 'key'])
      .where('id', 'not in', known)
      .where(withParty('id', any));
    const ordered = occasions.orderBy('sources', 'desc').orderBy('key').limit(limit);
    const parties = sql`(select count(*) from occasion_party where occasion_id = occasion.id)`;
    const people = sql`(select count(*) from occasion_person where occasion_id = occasion.id)`;
    add('occasion', await ordered.where('date', 'is', null).execute(), 'no date is known');
    add(
      'occasion',
      await ordered.where(parties, '<', 2).where(people, '<', 2).execute(),
      'only one side is known',
    );
  }
  // Of whom no party is known cannot be told by party.
  if (kinds.includes('statement') && any === undefined) {
    const rows = await db
      .selectFrom('statement')
      .select(['id', 'key'])
      .where('id', 'not in', known)
      .where('person_id', 'is', null)
      .where('party', 'is', null)
      .orderBy('sources', 'desc')
      .orderBy('key')
      .limit(limit)
      .execute();
    add('statement', rows, 'it is not known who speaks');
  }
  if (kinds.includes('person') && any === undefined) {
    const rows = await db
      .selectFrom('person')
      .select(['id', 'key'])
      .where('id', 'not in', known)
      .where('party', 'is', null)
      .where('sources', '>', 1)
      .orderBy('sources', 'desc')
      .orderBy('key')
      .limit(limit)
      .execute();
    add('person', rows, 'it is not known for whom the person acts');
  }
  return found;
}
