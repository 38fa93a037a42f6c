/** Occasions told in a line, as answers refer to them. */
import { type RawBuilder, sql } from 'kysely';
import { codes } from '../../store/schema.ts';
import { idList } from '../evidence/citations.ts';
import type { OccasionLine } from './answers.ts';
import type { Store } from './where.ts';

const HELD = codes.occasionStatus.indexOf('held');

/** Every occasion with each party that takes part: by name, or by a person who is known to act for it. */
export const attendance: RawBuilder<{ occasion_id: number; party: string }> = sql`attendance`;

/** Ids of the occasions on which all of the parties took part, or were to. */
export const occasionsOf = (parties: readonly string[]): RawBuilder<number> =>
  sql`(${sql.join(
    parties.map((party) => sql`select occasion_id from attendance where party = ${party}`),
    sql` intersect `,
  )})`;

export async function occasionLines(
  store: Store,
  ids: readonly number[],
): Promise<Map<number, OccasionLine>> {
  const rows = await store.db
    .selectFrom('occasion')
    .select(['id', 'key', 'date', 'place', 'status'])
    .select(
      sql<string>`(select json_group_array(party) from (select party from occasion_party
        where occasion_id = occasion.id order by party))`.as('parties'),
    )
    .where('id', 'in', idList(ids))
    .execute();
  return new Map(
    rows.map(({ id, key, date, place, status, parties }) => [
      id,
      {
        id: key,
        date,
        parties: JSON.parse(parties) as string[],
        place,
        status: codes.occasionStatus[status]!,
      },
    ]),
  );
}

/** The last occasion held by the party after the one day, or in the month before the other, up to it. */
export async function lastOccasionBefore(
  store: Store,
  party: string,
  first: number,
  last: number,
): Promise<OccasionLine | null> {
  const row = await store.db
    .selectFrom('occasion')
    .select('id')
    .where('status', '=', HELD)
    .where('first_day', '>=', Math.min(first, last - 30))
    .where('first_day', '<=', last)
    .where('id', 'in', occasionsOf([party]))
    .orderBy('first_day', 'desc')
    .orderBy('sources', 'desc')
    .orderBy('key')
    .limit(1)
    .executeTakeFirst();
  return row ? ((await occasionLines(store, [row.id])).get(row.id) ?? null) : null;
}
