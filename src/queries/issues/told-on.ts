/**
 * What is told on an issue by the positions and proposals that the record has on it: an issue that only a dossier knows
 * is shown by words that the record does not keep, but what was found by them stands in it.
 */
import type { EntryKind } from '../../record/kinds.ts';
import type { RecordStore } from '../../store/port.ts';
import { codes } from '../../store/schema.ts';
import { idList, keyList } from '../evidence/citations.ts';
import { groupBy } from '../evidence/group.ts';
import { paragraphSpan } from '../filters/search.ts';
import { kept } from '../kept.ts';

type Store = Pick<RecordStore, 'db'>;
type ToldKind = Extract<EntryKind, 'occasion' | 'statement' | 'commitment'>;

interface Words {
  entry: number;
  report: number;
  start: number;
  end: number;
}

/**
 * The issues of each entry, by its number: a statement or commitment is on one if a position or proposal on it rests on
 * some of its words, an occasion if one rests on words of its paragraph.
 */
export const issuesToldOf = (
  store: Store,
  kind: ToldKind,
  issues: readonly string[],
): Promise<ReadonlyMap<number, ReadonlySet<string>>> =>
  kept(store, `issues told of ${kind}s: ${issues.toSorted().join(' ')}`, () => toldOf(store, kind, issues));

async function toldOf(store: Store, kind: ToldKind, issues: readonly string[]) {
  const showing = groupBy(await showingWords(store, issues), (w) => w.report);
  const reports = [...showing.keys()];
  const found = new Map<number, Set<string>>();
  const texts = kind === 'occasion' ? await textsOf(store, reports) : null;
  for (const { entry, report, start, end } of await wordsOf(store, kind, reports)) {
    const [from, to] = texts ? paragraphSpan(texts.get(report)!, start, end) : [start, end];
    for (const { issue, ...there } of showing.get(report) ?? []) {
      if (there.start >= to || there.end <= from) continue;
      const own = found.get(entry) ?? new Set();
      found.set(entry, own.add(issue));
    }
  }
  return found;
}

/** Words on which positions and proposals on the issues rest. */
async function showingWords(
  { db }: Store,
  issues: readonly string[],
): Promise<(Words & { issue: string })[]> {
  const wanted = keyList(issues);
  const positions = await db
    .selectFrom('position')
    .select(['id', 'issue'])
    .where('issue', 'in', wanted)
    .execute();
  const proposals = await db
    .selectFrom('proposal')
    .select(['id', 'issue'])
    .where('issue', 'in', wanted)
    .$narrowType<{ issue: string }>()
    .execute();
  const issueOf = new Map([...positions, ...proposals].map(({ id, issue }) => [id, issue]));
  const rows = await db
    .selectFrom('evidence')
    .select(['entry_id as entry', 'report_id as report', 'start_at as start', 'end_at as end'])
    .where('entry_id', 'in', idList([...issueOf.keys()]))
    .execute();
  return rows.map((row) => ({ ...row, issue: issueOf.get(row.entry)! }));
}

const wordsOf = ({ db }: Store, kind: ToldKind, reports: readonly number[]): Promise<Words[]> =>
  db
    .selectFrom('evidence')
    .select(['entry_id as entry', 'report_id as report', 'start_at as start', 'end_at as end'])
    .where('entry_kind', '=', codes.entryKind.indexOf(kind))
    .where('report_id', 'in', idList(reports))
    .execute();

async function textsOf({ db }: Store, reports: readonly number[]): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('report')
    .select(['id', 'text'])
    .where('id', 'in', idList(reports))
    .execute();
  return new Map(rows.map(({ id, text }) => [id, text]));
}
