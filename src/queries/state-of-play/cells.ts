/** For a party and an issue: the position that stands, and the one that stood before it. */
import { sql } from 'kysely';
import type { DayRange } from '../../contract/edtf.ts';
import { ANOTHER, SAME_TIME, standing } from '../ledger/positions.ts';
import type { Store } from '../ledger/where.ts';

/** A pair of party and issue. */
export type Pair = readonly [party: string, issue: string];

/** A position as far as it matters which one stands. */
export interface Word {
  /** `position.id` */
  id: number;
  key: string;
  day: number | null;
  /** A code of `codes.speakerRank`. */
  rank: number;
  /** A code of `codes.stance`. */
  stance: number;
}

export interface Standing {
  now: Word;
  /** What stood when `now` was said. */
  before: Word | null;
}

/** So many of the latest words are looked at first; of the pairs that they do not settle, more. */
const FIRST = 40;
const MORE = 8;

type Told = [id: number, key: string, day: number | null, rank: number, stance: number];

/** Words that were reported by the end of the day `known` and date from the period, the latest first. */
async function latestWords(
  store: Store,
  pairs: readonly Pair[],
  most: number,
  { period, known }: { period?: DayRange | undefined; known?: number | undefined },
): Promise<Word[][]> {
  const first = period && Number.isFinite(period.first) ? sql`and p.day >= ${period.first}` : sql``;
  const last = period && Number.isFinite(period.last) ? sql`and p.day <= ${period.last}` : sql``;
  const until = known === undefined ? sql`` : sql`and p.day <= ${known} and p.first_reported <= ${known}`;
  const { rows } = await sql<{ words: string }>`
    select (
      select json_group_array(json_array(id, key, day, rank, stance)) from (
        select p.id, p.key, p.day, p.rank, p.stance from position p
        where p.party = json_extract(pair.value, '$[0]') and p.issue = json_extract(pair.value, '$[1]')
          and p.rank != ${ANOTHER} ${first} ${last} ${until}
        order by p.day desc limit ${most}
      )
    ) as words
    from json_each(${JSON.stringify(pairs)}) as pair order by pair.key`.execute(store.db);
  return rows.map(({ words }) =>
    (JSON.parse(words) as Told[]).map(([id, key, day, rank, stance]) => ({ id, key, day, rank, stance })),
  );
}

const inTime = (a: Word, b: Word) => (a.day ?? 0) - (b.day ?? 0) || (a.key < b.key ? -1 : 1);

/** What stands by the words, in order of time; null where there are none. */
export function standingOf(words: readonly Word[]): Standing | null {
  if (words.length === 0) return null;
  const now = standing(words);
  const earlier = words.filter((w) => (w.day ?? 0) < (now.day ?? 0));
  return { now, before: earlier.length === 0 ? null : standing(earlier) };
}

/** Whether no word from before those given could change what stands. */
function isSettled(words: readonly Word[], { before }: Standing): boolean {
  const oldest = words.at(-1)!.day ?? Number.NEGATIVE_INFINITY;
  return before !== null && oldest < (before.day ?? 0) - SAME_TIME;
}

/** What stands for each of the pairs; null where nobody of the party said anything. */
export async function standings(
  store: Store,
  pairs: readonly Pair[],
  asked: { period?: DayRange | undefined; known?: number | undefined },
  most = FIRST,
): Promise<(Standing | null)[]> {
  if (pairs.length === 0) return [];
  const words = await latestWords(store, pairs, most, asked);
  const found = words.map((own) => standingOf(own.toSorted(inTime)));
  const open = found.flatMap((one, i) =>
    one !== null && words[i]!.length === most && !isSettled(words[i]!, one) ? [i] : [],
  );
  const more = await standings(
    store,
    open.map((i) => pairs[i]!),
    asked,
    most * MORE,
  );
  open.forEach((i, at) => {
    found[i] = more[at]!;
  });
  return found;
}
