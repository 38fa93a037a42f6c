/** What an export writes: the entries that the filters choose, page by page, so that no export holds the record. */
import type { OccasionAnswer, PersonAnswer, StatementAnswer } from '../../queries/answers.ts';
import type { Filters } from '../../queries/filters/filters.ts';
import { meetings } from '../../queries/meetings.ts';
import { people } from '../../queries/people.ts';
import { statements } from '../../queries/statements.ts';
import type { RecordStore } from '../../store/port.ts';
import { occasionIds, personIds, reportNumbers, reportsRestedOn, statementIds } from './ids.ts';
import { type ExportedReport, reportsByNumber } from './reports.ts';

/** How many entries are held at once. */
const page = 200;

export interface Selection {
  readonly store: Pick<RecordStore, 'db'>;
  readonly filters: Filters;
  /** With at most `citations` independent sources each, all where not given. */
  occasions(citations?: number): AsyncGenerator<OccasionAnswer>;
  statements(citations?: number): AsyncGenerator<StatementAnswer>;
  /** Everybody where nothing is filtered, else those of the chosen occasions and statements. */
  people(citations?: number): AsyncGenerator<PersonAnswer>;
  /** All reports where nothing is filtered, else those that the chosen occasions and statements rest on. */
  reports(): AsyncGenerator<ExportedReport>;
  /** The reports of the publishers and with the words of the filters, which events are taken from. */
  candidates(): AsyncGenerator<ExportedReport>;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

async function* paged<K, T>(
  keys: () => Promise<K[]>,
  of: (some: K[]) => Promise<T[]>,
): AsyncGenerator<T, void, undefined> {
  const all = await keys();
  for (let at = 0; at < all.length; at += page) yield* await of(all.slice(at, at + page));
}

/** Answers in the order of the ids that were asked for. */
async function inOrder<T extends { id: string }>(ids: string[], asked: Promise<T[]>): Promise<T[]> {
  const answers = new Map((await asked).map((a) => [a.id, a]));
  return ids.flatMap((id) => answers.get(id) ?? []);
}

/** Whether any filter is set but those of number and order. */
function isFiltered({ limit: _, reverse: __, citations: ___, ...chosen }: Filters): boolean {
  return Object.values(chosen).some((f) => f !== undefined);
}

/** What the filters choose from the record. */
export function select(store: Pick<RecordStore, 'db'>, filters: Filters = {}): Selection {
  const occasions = once(() => occasionIds(store, filters));
  const statementsOf = once(() => statementIds(store, filters));
  const entries = async () => ({ occasions: await occasions(), statements: await statementsOf() });
  const persons = once(async () => personIds(store, isFiltered(filters) ? await entries() : undefined));
  const inDirection = (numbers: number[]) => (filters.reverse ? numbers.toReversed() : numbers);
  const reports = once(async () =>
    inDirection(
      isFiltered(filters) ? await reportsRestedOn(store, await entries()) : await reportNumbers(store),
    ),
  );
  const cited = (citations: number | undefined): Filters => (citations === undefined ? {} : { citations });
  return {
    store,
    filters,
    occasions: (citations) =>
      paged(occasions, (ids) => inOrder(ids, meetings(store, { ids, ...cited(citations) }))),
    statements: (citations) =>
      paged(statementsOf, (ids) => inOrder(ids, statements(store, { ids, ...cited(citations) }))),
    people: (citations) => paged(persons, (ids) => inOrder(ids, people(store, { ids, ...cited(citations) }))),
    reports: () => paged(reports, (numbers) => reportsByNumber(store, numbers)),
    candidates: () =>
      paged(
        async () => inDirection(await reportNumbers(store, filters)),
        (numbers) => reportsByNumber(store, numbers),
      ),
  };
}
