import { type RawBuilder, sql } from 'kysely';
import { entryKinds } from '../record/kinds.ts';
import { entryStateOf } from '../store/decisions/state.ts';
import type { RecordStore } from '../store/port.ts';
import { codes } from '../store/schema.ts';
import type { OccasionAnswer, PersonAnswer, ReportRef, StatementAnswer } from './answers.ts';
import { claims } from './checks/claims.ts';
import type { EventAnswer } from './events/answers.ts';
import { events } from './events/events.ts';
import { type EntryKind, reportRef } from './evidence/citations.ts';
import { reportId } from './evidence/report-ids.ts';
import { nearest } from './filters/nearest.ts';
import { resolvePerson } from './filters/person.ts';
import type { ClaimAnswer, CommitmentAnswer, PositionAnswer, ProposalAnswer } from './ledger/answers.ts';
import { commitments } from './ledger/commitments.ts';
import { positions } from './ledger/positions.ts';
import { proposals } from './ledger/proposals.ts';
import { meetings } from './meetings.ts';
import { people } from './people.ts';
import { type Named, QueryError } from './problems.ts';
import { statements } from './statements.ts';

type Store = Pick<RecordStore, 'db'>;

/** A report with all that the record has from it. */
export interface ReportEntry extends ReportRef {
  type: 'report';
  language: string | null;
  status: (typeof codes.reportStatus)[number];
  text: string;
  /** Reports that are near-duplicates of it. */
  copies: ReportRef[];
  occasions: OccasionAnswer[];
  statements: StatementAnswer[];
  people: PersonAnswer[];
}

export type EntryAnswer =
  | { type: 'occasion'; occasion: OccasionAnswer; statements: StatementAnswer[] }
  | { type: 'statement'; statement: StatementAnswer }
  | { type: 'person'; person: PersonAnswer; occasions: OccasionAnswer[]; statements: StatementAnswer[] }
  | LedgerEntryAnswer
  | ReportEntry;

export type LedgerEntryAnswer =
  /** With all positions of the party on the issue, the latest first, without citations. */
  | { type: 'position'; position: PositionAnswer; others: PositionAnswer[] }
  | { type: 'proposal'; proposal: ProposalAnswer }
  | { type: 'commitment'; commitment: CommitmentAnswer }
  | { type: 'claim'; claim: ClaimAnswer }
  | { type: 'event'; event: EventAnswer };

const kinds = [...entryKinds, 'report'] as const;
type Kind = (typeof kinds)[number];

const labels: { [kind in Kind]?: RawBuilder<string> } = {
  person: sql`name`,
  occasion: sql`coalesce(date, '') || ' ' || coalesce(place, '')`,
  report: sql`coalesce(title, substr(text, 1, 60))`,
};
const words: RawBuilder<string> = sql`substr(text, 1, 60)`;

function keysOf(store: Store, kind: Kind) {
  return store.db
    .selectFrom(kind)
    .select(['key', (labels[kind] ?? words).as('name')])
    .orderBy('key');
}

const publicId = (kind: Kind, key: string) => (kind === 'report' ? reportId(key) : key);

/** The kind and key meant by an id, by its beginning, or by its digits alone. */
async function find(store: Store, id: string): Promise<{ kind: Kind; key: string } | null> {
  const named = kinds.find((k) => id.startsWith(`${k}-`));
  const digits = named ? id.slice(named.length + 1) : id;
  const found: { kind: Kind; key: string; name: string }[] = [];
  if (/^[0-9a-f]+$/.test(digits) && (named || digits.length >= 3))
    for (const kind of named ? [named] : kinds) {
      const start = kind === 'report' ? digits : `${kind}-${digits}`;
      const rows = await keysOf(store, kind)
        .where('key', '>=', start)
        .where('key', '<', `${start}g`)
        .limit(12)
        .execute();
      found.push(...rows.map((r) => ({ kind, ...r })));
    }
  const exact = found.find((f) => publicId(f.kind, f.key) === id);
  if (exact || found.length === 1) return exact ?? found[0]!;
  if (found.length === 0) return null;
  const candidates = found.map((f) => ({ id: publicId(f.kind, f.key), name: f.name.trim() }));
  throw new QueryError({ kind: 'ambiguous-entry', id, candidates });
}

async function nearestIds(store: Store, id: string): Promise<Named[]> {
  const named = kinds.find((k) => id.startsWith(k.slice(0, 4)));
  const all: Named[] = [];
  for (const kind of named ? [named] : kinds)
    for (const { key, name } of await keysOf(store, kind).execute())
      all.push({ id: publicId(kind, key), name: name.trim() });
  return nearest(id, all, (c) => [c.id, c.id.slice(c.id.indexOf('-') + 1)]);
}

/**
 * The entry that an id leads to which was merged into another, or that goes by another since. Throws a
 * {@link QueryError}: `rejected-entry`.
 */
async function survivor(store: Store, id: string): Promise<{ kind: Kind; key: string } | null> {
  const state = await entryStateOf(store.db, id);
  if (!state) return null;
  if (!state.isShown) throw new QueryError({ kind: 'rejected-entry', id });
  return { kind: state.kind, key: state.id };
}

/** Ids of the entries of a kind that rest on a report. */
async function restingOn(store: Store, report: number, kind: EntryKind): Promise<string[]> {
  const rows = await store.db
    .selectFrom(kind)
    .select('key')
    .where(
      'id',
      'in',
      store.db
        .selectFrom('evidence')
        .select('entry_id')
        .where('report_id', '=', report)
        .where('entry_kind', '=', codes.entryKind.indexOf(kind)),
    )
    .execute();
  return rows.map((r) => r.key);
}

async function reportEntry(store: Store, key: string): Promise<ReportEntry> {
  const report = await store.db
    .selectFrom('report')
    .selectAll()
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  const copies = await store.db
    .selectFrom('report')
    .select(['key', 'title', 'source', 'published', 'url'])
    .where(sql<number>`coalesce(cluster, id)`, '=', report.cluster ?? report.id)
    .where('id', '!=', report.id)
    .orderBy('id')
    .execute();
  return {
    type: 'report',
    ...reportRef(report),
    language: report.language,
    status: codes.reportStatus[report.status]!,
    text: report.text,
    copies: copies.map(reportRef),
    occasions: await meetings(store, { ids: await restingOn(store, report.id, 'occasion') }),
    statements: await statements(store, { ids: await restingOn(store, report.id, 'statement') }),
    people: await people(store, { ids: await restingOn(store, report.id, 'person') }),
  };
}

/** What those who took part in an occasion said on its days, and on the day after. */
async function saidAt(store: Store, occasion: OccasionAnswer): Promise<StatementAnswer[]> {
  if (occasion.people.length === 0) return [];
  const row = await store.db
    .selectFrom('occasion')
    .select(['first_day', 'last_day'])
    .where('key', '=', occasion.id)
    .executeTakeFirstOrThrow();
  if (row.first_day === null || row.last_day === null) return [];
  const period = { first: row.first_day, last: row.last_day + 1 };
  return statements(store, { people: occasion.people.map((p) => p.id), period });
}

/** An entry of the ledger by its exact id; null where there is none, or where it is of another kind. */
export async function ledgerEntry(
  store: Store,
  id: string,
  citations?: number,
): Promise<LedgerEntryAnswer | null> {
  const chosen = { ids: [id], ...(citations === undefined ? {} : { citations }) };
  switch (id.slice(0, id.indexOf('-'))) {
    case 'position': {
      const [position] = await positions(store, chosen);
      if (!position) return null;
      const { party, issue } = position;
      const of = { parties: [party ?? ''], issues: [issue], citations: 0, reverse: true };
      return { type: 'position', position, others: party === null ? [] : await positions(store, of) };
    }
    case 'proposal': {
      const [proposal] = await proposals(store, chosen);
      return proposal ? { type: 'proposal', proposal } : null;
    }
    case 'commitment': {
      const [commitment] = await commitments(store, chosen);
      return commitment ? { type: 'commitment', commitment } : null;
    }
    case 'claim': {
      const [claim] = await claims(store, chosen);
      return claim ? { type: 'claim', claim } : null;
    }
    case 'event': {
      const [event] = await events(store, chosen);
      return event ? { type: 'event', event } : null;
    }
    default:
      return null;
  }
}

/**
 * One entry with all that it rests on, by its id or a beginning of it that is unmistakable; a person also by name.
 * Throws a {@link QueryError}: `unknown-entry` with the nearest ids, `rejected-entry`, `ambiguous-entry`, `ambiguous-person`. An entry
 * that was merged opens by its old id as well: the answer then has another id than was asked for.
 */
export async function entry(store: Store, asked: string): Promise<EntryAnswer> {
  const id = asked.trim();
  const found = (await find(store, id.toLowerCase())) ?? (await survivor(store, id.toLowerCase()));
  if (!found) {
    const idLike = /\d/.test(id) || kinds.some((k) => id.startsWith(`${k}-`));
    if (idLike)
      throw new QueryError({ kind: 'unknown-entry', id, nearest: await nearestIds(store, id.toLowerCase()) });
    return entry(store, (await resolvePerson(store, id))[0]!);
  }
  const { kind, key } = found;
  if (kind === 'report') return reportEntry(store, key);
  if (kind === 'statement') return { type: kind, statement: (await statements(store, { ids: [key] }))[0]! };
  if (kind === 'occasion') {
    const occasion = (await meetings(store, { ids: [key] }))[0]!;
    return { type: kind, occasion, statements: await saidAt(store, occasion) };
  }
  if (kind !== 'person') return (await ledgerEntry(store, key))!;
  return {
    type: kind,
    person: (await people(store, { ids: [key] }))[0]!,
    occasions: await meetings(store, { people: [key] }),
    statements: await statements(store, { people: [key] }),
  };
}

/** The id of the entry that was answered with. */
export function idOfAnswer(answer: EntryAnswer): string {
  switch (answer.type) {
    case 'person':
      return answer.person.id;
    case 'occasion':
      return answer.occasion.id;
    case 'statement':
      return answer.statement.id;
    case 'position':
      return answer.position.id;
    case 'proposal':
      return answer.proposal.id;
    case 'commitment':
      return answer.commitment.id;
    case 'claim':
      return answer.claim.id;
    case 'event':
      return answer.event.id;
    case 'report':
      return answer.id;
  }
}

/**
 * The exact id of the entry that is meant, by its id, an old id, a beginning of one, or a person's name; an entry that
 * was rejected only by its exact id. Throws a {@link QueryError} like {@link entry}.
 */
export async function entryIdOf(store: Store, asked: string): Promise<string> {
  const id = asked.trim().toLowerCase();
  const exact = await entryStateOf(store.db, id);
  if (exact) return exact.id;
  const found = await find(store, id);
  if (found) return publicId(found.kind, found.key);
  if (!/\d/.test(id)) return (await resolvePerson(store, asked.trim()))[0]!;
  throw new QueryError({ kind: 'unknown-entry', id: asked.trim(), nearest: await nearestIds(store, id) });
}
