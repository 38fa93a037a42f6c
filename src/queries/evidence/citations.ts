import { sql } from 'kysely';
import type { Span } from '../../contract/reading.ts';
import type { RecordStore } from '../../store/port.ts';
import { codes } from '../../store/schema.ts';
import type { Citation, Passage, ReportRef, Says } from '../answers.ts';
import { kept } from '../kept.ts';
import { earliestReports, oftenTold } from './earliest.ts';
import { groupBy } from './group.ts';
import { reportId } from './report-ids.ts';
import { wordsAround } from './words.ts';

type Store = Pick<RecordStore, 'db'>;
export type EntryKind = (typeof codes.entryKind)[number];

/** Lists of ids as tables, so that their length is not bound by the number of parameters. */
export const idList = (ids: readonly number[]) =>
  sql<number>`(select value from json_each(${JSON.stringify(ids)}))`;
export const keyList = (keys: readonly string[]) =>
  sql<string>`(select value from json_each(${JSON.stringify(keys)}))`;

const chunk = 400;

/** What the entries rest on; of some `reports` alone, where given. */
function evidenceOf(store: Store, kind: EntryKind, ids: readonly number[], reports?: readonly number[]) {
  return store.db
    .selectFrom('evidence as e')
    .innerJoin('report as r', 'r.id', 'e.report_id')
    .select([
      'e.entry_id',
      'e.report_id',
      'e.start_at',
      'e.end_at',
      'e.role',
      'e.says',
      'r.key',
      'r.title',
      'r.source',
      'r.published',
      'r.url',
      'r.cluster',
    ])
    .where('e.entry_kind', '=', codes.entryKind.indexOf(kind))
    .where('e.entry_id', 'in', idList(ids))
    .$if(reports !== undefined, (q) => q.where('e.report_id', 'in', idList(reports!)))
    .orderBy('e.entry_id')
    .orderBy(sql`r.published_day is null`)
    .orderBy('r.published_day')
    .orderBy('e.report_id')
    .orderBy('e.start_at')
    .orderBy('e.end_at')
    .execute();
}

type EvidenceRow = Awaited<ReturnType<typeof evidenceOf>>[number];

export const reportRef = (r: Omit<ReportRef, 'id'> & { key: string }): ReportRef => ({
  id: reportId(r.key),
  title: r.title,
  source: r.source,
  published: r.published,
  url: r.url,
});

/** What is needed of it to cite at most `limit` independent reports of each entry. */
async function neededOf(
  store: Store,
  kind: EntryKind,
  ids: readonly number[],
  limit: number | undefined,
): Promise<EvidenceRow[]> {
  const often = kind === 'person' && limit !== undefined ? await oftenTold(store, ids) : [];
  const first: EvidenceRow[] = [];
  const done = new Set<number>();
  for (const one of often) {
    const reports = await earliestReports(store, one, limit!);
    if (reports === null) continue;
    done.add(one.id);
    first.push(...(await evidenceOf(store, kind, [one.id], reports)));
  }
  const others = ids.filter((id) => !done.has(id));
  return others.length === 0 ? first : [...first, ...(await evidenceOf(store, kind, others))];
}

const clusterOf = (r: EvidenceRow) => r.cluster ?? r.report_id;

/** The evidence of one entry by report, at most `limit` independent reports of it with their copies left out. */
function byReport(rows: EvidenceRow[], limit: number | undefined): EvidenceRow[][] {
  const reports = [...groupBy(rows, (r) => r.report_id).values()];
  if (limit === undefined) return reports;
  const clusters = groupBy(reports, ([first]) => clusterOf(first!));
  return [...clusters.values()].slice(0, limit).map((copies) => copies[0]!);
}

function citation(
  kind: EntryKind,
  rows: EvidenceRow[],
  { text, sentences }: ReportText,
  firstOfCluster: Map<number, string>,
): Citation {
  const first = rows[0]!;
  const cluster = clusterOf(first);
  const original = firstOfCluster.get(cluster);
  if (original === undefined) firstOfCluster.set(cluster, reportId(first.key));
  const passages: Passage[] = rows.map((r) => ({
    role: r.role,
    span: [r.start_at, r.end_at],
    words: text.slice(r.start_at, r.end_at),
  }));
  const says = rows.find((r) => r.says !== null)?.says;
  return {
    report: reportRef(first),
    copyOf: original ?? null,
    passages,
    words: wordsAround(kind, passages, text, sentences),
    says: says ? (JSON.parse(says) as Says) : null,
  };
}

interface ReportText {
  text: string;
  sentences: Span[];
}

/** So many texts are kept at hand: what one answer quotes, the next often quotes too. */
const TEXTS = 400;

/** Texts with the sentences that the reader found in them. */
async function textsOf(store: Store, ids: readonly number[]): Promise<Map<number, ReportText>> {
  const atHand = await kept(store, 'texts', async () => new Map<number, ReportText>());
  const missing = ids.filter((id) => !atHand.has(id));
  const rows = await store.db
    .selectFrom('report')
    .leftJoin('reading', 'reading.report_id', 'report.id')
    .select([
      'report.id',
      'text',
      sql<string | null>`json_extract(reading.json, '$.sentences')`.as('sentences'),
    ])
    .where('report.id', 'in', idList(missing))
    .execute();
  for (const { id, text, sentences } of rows)
    atHand.set(id, { text, sentences: JSON.parse(sentences ?? '[]') as Span[] });
  const texts = new Map(ids.flatMap((id) => (atHand.has(id) ? [[id, atHand.get(id)!]] : [])));
  for (const id of atHand.keys()) {
    if (atHand.size <= TEXTS) break;
    atHand.delete(id);
  }
  return texts;
}

/**
 * The reports that each entry rests on with their exact words, in order of publication. With `limit`, so many
 * independent reports of each and no near-duplicates.
 */
export async function citationsOf(
  store: Store,
  kind: EntryKind,
  ids: readonly number[],
  limit?: number,
): Promise<Map<number, Citation[]>> {
  const found = new Map<number, Citation[]>();
  if (limit === 0) return found;
  for (let at = 0; at < ids.length; at += chunk) {
    const rows = await neededOf(store, kind, ids.slice(at, at + chunk), limit);
    const entries = [...groupBy(rows, (r) => r.entry_id)].map(
      ([id, own]) => [id, byReport(own, limit)] as const,
    );
    const wanted = new Set(entries.flatMap(([, groups]) => groups.map((g) => g[0]!.report_id)));
    const texts = await textsOf(store, [...wanted]);
    for (const [id, groups] of entries) {
      const firstOfCluster = new Map<number, string>();
      found.set(
        id,
        groups.map((g) => citation(kind, g, texts.get(g[0]!.report_id)!, firstOfCluster)),
      );
    }
  }
  return found;
}
