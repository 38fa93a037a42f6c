import type { Party } from '../../contract/reading.ts';
import { stateOf, states } from '../../knowledge/states.ts';
import { once } from '../../knowledge/tsv.ts';
import { bodies, namesOf, partyCode, plain } from '../../record/decisions/party-code.ts';
import type { RecordStore } from '../../store/port.ts';
import { kept } from '../kept.ts';
import { type Named, QueryError } from '../problems.ts';
import { nearest } from './nearest.ts';

type Store = Pick<RecordStore, 'db'>;

const bodyNames = once(
  () => new Map(bodies().flatMap((o) => (o.names.includes(o.party!) ? [[o.party!, o.names[0]!]] : []))),
);

/** A party's plain English name: "South Korea" for KOR, "European Union" for EU; an unknown party is its own name. */
export function partyName(party: Party): string {
  return stateOf(party)?.name ?? bodyNames().get(party) ?? party;
}

/** Every party that the record holds, in the order of its code. */
export const partiesOfRecord = (store: Store): Promise<readonly Named[]> =>
  kept(store, 'parties', () => partiesIn(store));

async function partiesIn(store: Store): Promise<Named[]> {
  const rows = await store.db
    .selectFrom('occasion_party')
    .select('party')
    .union(
      store.db
        .selectFrom('person')
        .select('party')
        .where('party', 'is not', null)
        .$castTo<{ party: string }>(),
    )
    .union(
      store.db
        .selectFrom('statement')
        .select('party')
        .where('party', 'is not', null)
        .$castTo<{ party: string }>(),
    )
    .union(
      // Whom a claim names stands there by a number.
      store.db.selectFrom('entry_party').select('party').where('role', '!=', 'person'),
    )
    .orderBy('party')
    .execute();
  return rows.map(({ party }) => ({ id: party, name: partyName(party) }));
}

/**
 * The party meant by a code (`KOR`, `eu`) or a name ("South Korea", "US", "Seoul"). A state that the record does not
 * hold is still a party. Throws a {@link QueryError} `unknown-party`.
 */
export async function resolveParty(store: Store, words: string): Promise<Party> {
  const wanted = plain(words);
  const known = await partiesOfRecord(store);
  const inRecord = known.find((p) => plain(p.id) === wanted || plain(p.name) === wanted);
  const party = inRecord?.id ?? partyCode(wanted);
  if (party) return party;
  const candidates = new Map(known.map((p) => [p.id, { ...p, spelled: [plain(p.id), plain(p.name)] }]));
  for (const s of states()) candidates.set(s.alpha3, { id: s.alpha3, name: s.name, spelled: namesOf(s) });
  const alike = nearest(wanted, [...candidates.values()], (c) => c.spelled);
  throw new QueryError({
    kind: 'unknown-party',
    words,
    nearest: alike.map(({ id, name }) => ({ id, name })),
    known: [...known],
  });
}
