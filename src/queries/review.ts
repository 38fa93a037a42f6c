/** What a person is to look at, and why: the queue of `rapporteur review`. */
import { sql } from 'kysely';
import { fieldsOf, voteOf } from '../record/decisions/fields.ts';
import { standing } from '../record/decisions/standing.ts';
import { publicId } from '../record/keys.ts';
import { type EntryKind, entryKinds } from '../record/kinds.ts';
import { resolver } from '../store/decisions/anchors.ts';
import { Decisions } from '../store/decisions/decisions.ts';
import { type EntryState, statesOf } from '../store/decisions/state.ts';
import type { RecordStore } from '../store/port.ts';
import type { Citation } from './answers.ts';
import { citationsOf, idList } from './evidence/citations.ts';
import { type ReviewReason, reviewReasons } from './review-reasons.ts';

type Store = Pick<RecordStore, 'db'>;

export interface ReviewEntry extends EntryState {
  /** At most a few independent reports of it. */
  citations: Citation[];
}

export interface ReviewItem {
  type: 'review';
  /** The same as long as the same is asked of the same entries. */
  id: string;
  reason: ReviewReason;
  entry: ReviewEntry;
  /** `uncertain-merge`: the entry that may be the same, and what decisions on the two are to name. */
  other: ReviewEntry | null;
  pair: readonly [string, string] | null;
  /** `uncertain-merge`: from 0 to 1, how likely they are one. */
  score: number | null;
  /** `conflict`: the field, its value, and what some reports say instead, the most supported first. */
  field: string | null;
  value: string | null;
  says: { value: string; reports: number; sources: number }[];
  /** What is uncertain, in a few words. */
  why: string;
}

export interface ReviewOptions {
  reasons?: readonly ReviewReason[] | undefined;
  kinds?: readonly EntryKind[] | undefined;
  /** At most so many of each reason. Default 100. */
  limit?: number | undefined;
  /** Ids of items that are not wanted. */
  without?: ReadonlySet<string> | undefined;
  /** Independent reports cited for an entry. Default 3. */
  citations?: number | undefined;
}

/** An item before its entries are looked up. */
interface Found extends Omit<ReviewItem, 'type' | 'id' | 'entry' | 'other' | 'value'> {
  kind: EntryKind;
  entry: number;
  other: number | null;
  /** What tells it from other items of the reason on the same entry. */
  beside: string;
}

const plain = { other: null, pair: null, score: null, field: null, says: [], beside: '' };

/**
 * Uncertain merges, the likeliest first; conflicts, the best supported first; then what rests on a single source and what
 * lacks the essentials, latest first. What was decided on is left out.
 */
export async function reviewQueue(store: Store, options: ReviewOptions = {}): Promise<ReviewItem[]> {
  const { reasons = reviewReasons, kinds = entryKinds, limit = 100, without, citations = 3 } = options;
  const reviewed = await reviewedEntries(store);
  const asked: Asked = { store, kinds, reviewed, limit: limit + (without?.size ?? 0) };
  const items: ReviewItem[] = [];
  for (const reason of reviewReasons) {
    if (!reasons.includes(reason)) continue;
    items.push(...(await named(store, await finders[reason](asked), { limit, citations, without })));
  }
  return items;
}

interface Asked {
  store: Store;
  kinds: readonly EntryKind[];
  /** Numbers of entries that people have confirmed or put right. */
  reviewed: ReadonlySet<number>;
  limit: number;
}

const finders: { [reason in ReviewReason]: (asked: Asked) => Promise<Found[]> } = {
  'uncertain-merge': uncertain,
  conflict: conflicting,
  'single-source': single,
  'low-confidence': lacking,
};

/** Entries with a decision on them that holds: confirmed, put right, merged or split. */
async function reviewedEntries({ db }: Store): Promise<Set<number>> {
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

async function uncertain({ store, kinds, limit }: Asked): Promise<Found[]> {
  const { overlay } = await new Decisions().laid(store.db);
  const rows = await store.db
    .selectFrom('doubt')
    .innerJoin('account as a', 'a.row', 'doubt.account')
    .innerJoin('account as o', (j) => j.onRef('o.id', '=', 'doubt.other').onRef('o.kind', '=', 'a.kind'))
    .select(['a.kind', 'a.id', 'a.entry', 'o.id as otherId', 'o.entry as other', 'score', 'reason'])
    .whereRef('a.entry', '!=', 'o.entry')
    .where(
      'a.kind',
      'in',
      kinds.map((k) => entryKinds.indexOf(k)),
    )
    .orderBy('score', 'desc')
    .orderBy('a.id')
    .orderBy('o.id')
    .limit(limit * 4)
    .execute();
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const kind = entryKinds[row.kind]!;
    const both = [row.entry, row.other].sort((a, b) => a - b).join(' ');
    if (seen.has(both) || overlay.apartFrom(row.id).includes(row.otherId)) return [];
    seen.add(both);
    const { entry, other, score } = row;
    const pair = [publicId(kind, row.id), publicId(kind, row.otherId)] as const;
    const why = `may be one: ${row.reason}`;
    return [{ ...plain, reason: 'uncertain-merge', kind, entry, other, pair, score, why, beside: pair[1] }];
  });
}

async function conflicting({ store, kinds, reviewed, limit }: Asked): Promise<Found[]> {
  const rows = await store.db
    .selectFrom('conflict')
    .select(['entry_kind', 'entry_id', 'field'])
    .where(
      'entry_kind',
      'in',
      kinds.map((k) => entryKinds.indexOf(k)),
    )
    .groupBy(['entry_kind', 'entry_id', 'field'])
    .orderBy(sql`max(originals)`, 'desc')
    .orderBy('entry_kind')
    .orderBy('entry_id')
    .orderBy('field')
    .limit(limit + reviewed.size)
    .execute();
  const found: Found[] = [];
  for (const { entry_kind, entry_id: entry, field: vote } of rows) {
    const kind = entryKinds[entry_kind]!;
    const field = fieldsOf(kind).find((f) => voteOf(kind, f) === vote) ?? null;
    if (field === null && reviewed.has(entry)) continue;
    const says = await store.db
      .selectFrom('conflict')
      .select(['value', 'reports', 'originals as sources'])
      .where('entry_kind', '=', entry_kind)
      .where('entry_id', '=', entry)
      .where('field', '=', vote)
      .orderBy('originals', 'desc')
      .orderBy('reports', 'desc')
      .orderBy('value')
      .execute();
    const why = `reports disagree on ${field ?? vote}`;
    found.push({ ...plain, reason: 'conflict', kind, entry, field, says, why, beside: vote });
  }
  return found;
}

/** The kinds that stand or fall with one report: of people, a single mention is no cause to look. */
const weighty = ['occasion', 'proposal', 'commitment', 'position', 'statement'] as const;

async function single({ store, kinds, reviewed, limit }: Asked): Promise<Found[]> {
  const found: Found[] = [];
  for (const kind of weighty.filter((k) => kinds.includes(k))) {
    const rows = await store.db
      .selectFrom(kind)
      .select('id')
      .where('sources', '<=', 1)
      .where('id', 'not in', idList([...reviewed]))
      .orderBy('last_reported', 'desc')
      .orderBy('key')
      .limit(limit)
      .execute();
    for (const { id } of rows)
      found.push({ ...plain, reason: 'single-source', kind, entry: id, why: 'rests on a single source' });
  }
  return found;
}

async function lacking({ store: { db }, kinds, reviewed, limit }: Asked): Promise<Found[]> {
  const found: Found[] = [];
  const add = (kind: EntryKind, rows: { id: number }[], why: string) => {
    for (const { id } of rows)
      found.push({ ...plain, reason: 'low-confidence', kind, entry: id, why, beside: why });
  };
  const known = idList([...reviewed]);
  if (kinds.includes('occasion')) {
    const occasions = db.selectFrom('occasion').select('id').where('id', 'not in', known);
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
  if (kinds.includes('statement')) {
    const rows = await db
      .selectFrom('statement')
      .select('id')
      .where('id', 'not in', known)
      .where('person_id', 'is', null)
      .where('party', 'is', null)
      .orderBy('sources', 'desc')
      .orderBy('key')
      .limit(limit)
      .execute();
    add('statement', rows, 'it is not known who speaks');
  }
  if (kinds.includes('person')) {
    const rows = await db
      .selectFrom('person')
      .select('id')
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

/** The first `limit` items with their entries; those whose entries are not shown are left out. */
async function named(
  store: Store,
  found: readonly Found[],
  {
    limit,
    citations,
    without,
  }: { limit: number; citations: number; without?: ReadonlySet<string> | undefined },
): Promise<ReviewItem[]> {
  const states = new Map<number, EntryState>();
  for (const [kind, numbers] of numbersOf(found))
    for (const [number, state] of await statesOf(store.db, kind, numbers)) states.set(number, state);
  const idOf = ({ reason, entry, beside }: Found) => `${reason} ${states.get(entry)!.id} ${beside}`.trim();
  const wanted = found
    .filter((f) => states.has(f.entry) && (f.other === null || states.has(f.other)))
    .filter((f) => !without?.has(idOf(f)))
    .slice(0, limit);
  const cited = new Map<number, Citation[]>();
  for (const [kind, numbers] of numbersOf(wanted))
    for (const [number, own] of await citationsOf(store, kind, numbers, citations)) cited.set(number, own);
  const entryOf = (number: number): ReviewEntry => ({
    ...states.get(number)!,
    citations: cited.get(number) ?? [],
  });
  return wanted.map((item) => {
    const { reason, pair, score, field, says, why } = item;
    const entry = entryOf(item.entry);
    const other = item.other === null ? null : entryOf(item.other);
    const value = field === null ? null : String(entry.fields[field] ?? '') || null;
    return { type: 'review', id: idOf(item), reason, entry, other, pair, score, field, value, says, why };
  });
}

function numbersOf(found: readonly Found[]): Map<EntryKind, number[]> {
  const numbers = new Map<EntryKind, number[]>();
  for (const { kind, entry, other } of found) {
    const own = numbers.get(kind) ?? [];
    own.push(entry, ...(other === null ? [] : [other]));
    numbers.set(kind, own);
  }
  return new Map([...numbers].map(([kind, own]) => [kind, [...new Set(own)]]));
}
