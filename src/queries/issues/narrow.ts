/** Occasions and statements on issues: by the words that show these, else by what the record has on them. */
import type { RecordStore } from '../../store/port.ts';
import { statementsMatching } from '../../store/search.ts';
import { idList } from '../evidence/citations.ts';
import type { Filters } from '../filters/filters.ts';
import { occasionsSpokenOf } from '../filters/search.ts';
import { choices, issueKeys } from '../ledger/choices.ts';
import { issuesToldOf } from './told-on.ts';
import { defaultWords, type IssueWords, searchOfIssues } from './words.ts';

type Store = Pick<RecordStore, 'db'>;

/** Issues that the record has positions or proposals on, and that no known words show. */
export async function wordlessIssues(
  store: Store,
  { terms }: IssueWords = defaultWords(),
): Promise<string[]> {
  return (await issueKeys(store)).filter((issue) => issue !== 'other' && !terms.has(issue));
}

/** The keys of the issues meant; undefined where none are. Throws a `QueryError` `unknown-value` for one that nobody knows. */
export async function issuesMeant(
  store: Store,
  asked: readonly string[] | undefined,
  { terms }: IssueWords = defaultWords(),
): Promise<string[] | undefined> {
  if (!asked?.length) return undefined;
  const known = new Set([...terms.keys(), ...(await issueKeys(store))]);
  return choices('--issue', [...known], asked);
}

/** The filters, and on any of the issues. Throws as {@link issuesMeant}. */
export async function onIssues(
  store: Store,
  filters: Filters,
  asked: readonly string[] | undefined,
  words: IssueWords = defaultWords(),
): Promise<Filters> {
  const issues = await issuesMeant(store, asked, words);
  if (!issues) return filters;
  const own = issues.filter((issue) => words.terms.has(issue));
  return narrowed(
    store,
    filters,
    own.length > 0 ? searchOfIssues(own, words) : undefined,
    issues.filter((issue) => !words.terms.has(issue)),
  );
}

/** The filters, and what the words find, or what is told on any of the issues that have none. */
export async function narrowed(
  store: Store,
  filters: Filters,
  words: string | undefined,
  told: readonly string[],
): Promise<Filters> {
  if (told.length === 0) {
    if (words === undefined) return filters;
    return { ...filters, search: filters.search === undefined ? words : `${filters.search} ${words}` };
  }
  const occasions = [...(await issuesToldOf(store, 'occasion', told)).keys()];
  const statements = [...(await issuesToldOf(store, 'statement', told)).keys()];
  if (words !== undefined) {
    occasions.push(...(await occasionsSpokenOf(store, words)));
    statements.push(...(await statementsWith(store, words)));
  }
  const keys = [
    ...(await keysOf(store, 'occasion', occasions)),
    ...(await keysOf(store, 'statement', statements)),
  ];
  const given = filters.ids && new Set(filters.ids);
  return { ...filters, ids: given ? keys.filter((key) => given.has(key)) : keys };
}

async function statementsWith({ db }: Store, words: string): Promise<number[]> {
  const rows = await db
    .selectFrom('statement')
    .select('id')
    .where('id', 'in', statementsMatching(words))
    .execute();
  return rows.map((row) => row.id);
}

async function keysOf({ db }: Store, kind: 'occasion' | 'statement', ids: readonly number[]) {
  const rows = await db.selectFrom(kind).select('key').where('id', 'in', idList(ids)).execute();
  return rows.map((row) => row.key);
}
