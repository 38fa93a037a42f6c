/** What a person is to look at, and why: the queue of `rapporteur review`. */
import { fieldsOf, voteOf } from '../../record/decisions/fields.ts';
import { type EntryKind, entryKinds } from '../../record/kinds.ts';
import { type EntryState, statesOf } from '../../store/decisions/state.ts';
import type { RecordStore } from '../../store/port.ts';
import type { Citation } from '../answers.ts';
import { citationsOf } from '../evidence/citations.ts';
import { reportId } from '../evidence/report-ids.ts';
import { type Found, finders, reviewedEntries } from './finders.ts';
import { type ReviewReason, reviewReasons } from './reasons.ts';

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
  says: { value: string; reports: number; sources: number; citations: Citation[] }[];
  /** What is uncertain, in a few words. */
  why: string;
}

export interface ReviewAsked {
  reasons?: readonly ReviewReason[] | undefined;
  kinds?: readonly EntryKind[] | undefined;
  /** Entries in which any of these parties, by their codes, has a part. */
  parties?: readonly string[] | undefined;
  /** At most so many of each reason; of {@link reviewKeys}, of each kind too. Default 100. */
  limit?: number | undefined;
}

export interface ReviewOptions extends ReviewAsked {
  /** Ids of items that are not wanted. */
  without?: ReadonlySet<string> | undefined;
  /** Independent reports cited for an entry. Default 3. */
  citations?: number | undefined;
}

/**
 * Uncertain merges, the likeliest first; conflicts, the best supported first; then what rests on a single source and what
 * lacks the essentials, latest first. What was decided on is left out.
 */
export async function reviewKeys(store: Store, options: ReviewAsked = {}): Promise<Found[]> {
  const { reasons = reviewReasons, kinds = entryKinds, parties, limit = 100 } = options;
  const asked = { store, kinds, parties, reviewed: await reviewedEntries(store), limit };
  const found: Found[] = [];
  for (const reason of reviewReasons)
    if (reasons.includes(reason)) found.push(...(await finders[reason](asked)));
  return found;
}

/** The queue of {@link reviewKeys} with the entries and their words. */
export async function reviewQueue(store: Store, options: ReviewOptions = {}): Promise<ReviewItem[]> {
  const { limit = 100, without, citations = 3 } = options;
  const found = await reviewKeys(store, { ...options, limit: limit + (without?.size ?? 0) });
  const wanted = found.filter((f) => !without?.has(f.id));
  const first = reviewReasons.flatMap((r) => wanted.filter((f) => f.reason === r).slice(0, limit));
  return reviewItems(store, first, citations);
}

/** What was found, with the entries and at most so many of the independent reports of each. */
export async function reviewItems(
  store: Store,
  found: readonly Found[],
  citations: number,
): Promise<ReviewItem[]> {
  const entries = new Map<number, ReviewEntry>();
  for (const [kind, numbers] of numbersOf(found)) {
    const cited = await citationsOf(store, kind, numbers, citations);
    for (const [number, state] of await statesOf(store.db, kind, numbers))
      entries.set(number, { ...state, citations: cited.get(number) ?? [] });
  }
  const items: ReviewItem[] = [];
  for (const item of found) {
    const entry = entries.get(item.entry);
    const other = item.other === null ? null : entries.get(item.other);
    // Somebody may have rejected it since it was found.
    if (!entry || other === undefined) continue;
    const { id, kind, reason, pair, score, vote, why } = item;
    const field = vote === null ? null : (fieldsOf(kind).find((f) => voteOf(kind, f) === vote) ?? null);
    const value = field === null ? null : String(entry.fields[field] ?? '') || null;
    const says = vote === null ? [] : await saysOf(store, item, vote, citations);
    items.push({ type: 'review', id, reason, entry, other, pair, score, field, value, says, why });
  }
  return items;
}

/** What some reports say otherwise of a field, the most supported first. */
async function saysOf(
  store: Store,
  { kind, entry }: Found,
  vote: string,
  citations: number,
): Promise<ReviewItem['says']> {
  const rows = await store.db
    .selectFrom('conflict')
    .select(['value', 'reports', 'originals as sources'])
    .where('entry_kind', '=', entryKinds.indexOf(kind))
    .where('entry_id', '=', entry)
    .where('field', '=', vote)
    .orderBy('originals', 'desc')
    .orderBy('reports', 'desc')
    .orderBy('value')
    .execute();
  const cited = citations === 0 ? [] : ((await citationsOf(store, kind, [entry])).get(entry) ?? []);
  const says: ReviewItem['says'] = [];
  for (const row of rows) {
    const saying = citations === 0 ? new Set<string>() : await reportsSaying(store, entry, vote, row.value);
    const own = cited.filter((c) => c.copyOf === null && saying.has(c.report.id));
    says.push({ ...row, citations: own.slice(0, citations) });
  }
  return says;
}

/** Ids of the reports that say the value of the field. */
async function reportsSaying(
  { db }: Store,
  entry: number,
  vote: string,
  value: string,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('mention')
    .innerJoin('account', 'account.row', 'mention.account')
    .innerJoin('report', 'report.id', 'mention.report')
    .select(['report.key', 'votes'])
    .where('account.entry', '=', entry)
    .execute();
  const isSaid = (votes: string) =>
    (JSON.parse(votes) as { [vote: string]: string[] })[vote]?.includes(value);
  return new Set(rows.filter((r) => isSaid(r.votes)).map((r) => reportId(r.key)));
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
