/** Which issues the reports speak of where they tell of an occasion. All at once, since each report is read for it. */
import { foldName } from '../../record/names.ts';
import type { RecordStore } from '../../store/port.ts';
import { codes } from '../../store/schema.ts';
import { idList } from '../evidence/citations.ts';
import { paragraphAround } from '../filters/search.ts';
import { defaultWords, type IssueWords } from './words.ts';

type Store = Pick<RecordStore, 'db'>;

/** The issues of which a text uses a sure term. */
export function issuesSpokenOf(text: string, { index }: IssueWords = defaultWords()): Set<string> {
  const words = foldName(text).split(' ');
  const found = new Set<string>();
  for (const [i, word] of words.entries())
    for (const { words: term, last, issue } of index.get(word) ?? []) {
      const end = term.length - 1;
      if (found.has(issue) || !last.has(words[i + end] ?? '')) continue;
      if (term.every((w, j) => j === end || w === words[i + j])) found.add(issue);
    }
  return found;
}

/** Reports are read so many at a time. */
const chunk = 300;

/** The issues of each occasion, by its row. */
export async function issuesOfOccasions(
  store: Store,
  ids: readonly number[],
  words: IssueWords = defaultWords(),
): Promise<Map<number, Set<string>>> {
  const rows = await store.db
    .selectFrom('evidence')
    .select(['entry_id', 'report_id', 'start_at', 'end_at'])
    .where('entry_kind', '=', codes.entryKind.indexOf('occasion'))
    .where('entry_id', 'in', idList(ids))
    .orderBy('report_id')
    .execute();
  const reports = [...new Set(rows.map((r) => r.report_id))];
  const found = new Map<number, Set<string>>();
  let at = 0;
  for (let i = 0; i < reports.length; i += chunk) {
    const some = reports.slice(i, i + chunk);
    const read = await store.db
      .selectFrom('report')
      .select(['id', 'text'])
      .where('id', 'in', idList(some))
      .execute();
    const texts = new Map(read.map(({ id, text }) => [id, text]));
    const last = some.at(-1)!;
    /** Several words of a report often stand in the same paragraph. */
    const known = new Map<string, Set<string>>();
    for (; at < rows.length && rows[at]!.report_id <= last; at++) {
      const { entry_id, report_id, start_at, end_at } = rows[at]!;
      const paragraph = paragraphAround(texts.get(report_id) ?? '', start_at, end_at);
      const issues = known.get(paragraph) ?? issuesSpokenOf(paragraph, words);
      known.set(paragraph, issues);
      const own = found.get(entry_id) ?? new Set();
      for (const issue of issues) own.add(issue);
      found.set(entry_id, own);
    }
  }
  return found;
}
