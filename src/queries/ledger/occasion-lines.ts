/** Occasions told in a line, as answers refer to them. */
import { type RawBuilder, sql } from 'kysely';
import { codes } from '../../store/schema.ts';
import { idList } from '../evidence/citations.ts';
import type { OccasionLine } from './answers.ts';
import type { Store } from './where.ts';

/** Every occasion with each party that takes part: by name, or by a person who is known to act for it. */
export const attendance: RawBuilder<{ occasion_id: number; party: string }> = sql`attendance`;

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
