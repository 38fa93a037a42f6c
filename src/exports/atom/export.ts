/** What came in last of what the filters choose, as an Atom feed: whoever reads it again and again hears of what is new. */
import { sql } from 'kysely';
import { shortHash } from '../../contract/ids.ts';
import { keyList } from '../../queries/evidence/citations.ts';
import { meetings } from '../../queries/meetings.ts';
import { statements } from '../../queries/statements.ts';
import { codes } from '../../store/schema.ts';
import type { Exporter } from '../export.ts';
import { occasionIds, statementIds } from '../selection/ids.ts';
import type { Selection } from '../selection/selection.ts';
import { atomFeed, type News } from './feed.ts';

/** Readers of feeds come often enough for so many. */
const most = 100;
/** At most so many independent reports are named for an entry. */
const citations = 3;

interface Told {
  key: string;
  /** When the first and the last report of it came in, ISO 8601. */
  first: string;
  last: string;
}

type Kind = 'occasion' | 'statement';

/** Those of the entries of which a report came in last, the latest first. */
async function lately({ store }: Selection, kind: Kind, keys: string[]): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select x.key, min(r.ingested_at) as first, max(r.ingested_at) as last
    from ${sql.table(kind)} x
    join evidence e on e.entry_id = x.id and e.entry_kind = ${sql.lit(codes.entryKind.indexOf(kind))}
    join report r on r.id = e.report_id
    where x.key in ${keyList(keys)}
    group by x.key
    order by last desc, x.key
    limit ${most}`.execute(store.db);
  return rows;
}

/** `table` keeps to `occasions` or `statements`. */
export const exportAtom: Exporter = async function* (selection, { title = 'Rapporteur', table }) {
  const { store, filters } = selection;
  const { limit: _, reverse: __, citations: ___, ...chosen } = filters;
  const told = [
    ...(table === 'statements' ? [] : await lately(selection, 'occasion', await occasionIds(store, chosen))),
    ...(table === 'occasions' ? [] : await lately(selection, 'statement', await statementIds(store, chosen))),
  ]
    .sort((a, b) => (a.last < b.last ? 1 : a.last > b.last ? -1 : a.key < b.key ? -1 : 1))
    .slice(0, most);
  const ids = told.map((t) => t.key);
  const answers = new Map(
    [...(await meetings(store, { ids, citations })), ...(await statements(store, { ids, citations }))].map(
      (a) => [a.id, a],
    ),
  );
  const news = told.flatMap(({ key, first, last }): News[] => {
    const answer = answers.get(key);
    return answer ? [{ answer, change: first === last ? 'new' : 'changed', found: Date.parse(last) }] : [];
  });
  const name = `feed-${shortHash(JSON.stringify([table ?? null, chosen]))}`;
  yield atomFeed({ name, title }, news.reverse(), 0);
};
