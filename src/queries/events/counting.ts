/** What claims of pattern count beside meetings: tests, strikes, sanctions, vetoes, and visits to a party. */
import { sql } from 'kysely';
import type { Event, EventMode } from '../../contract/reading.ts';
import { stateOf } from '../../knowledge/states.ts';
import { foldName } from '../../record/names.ts';
import { codes } from '../../store/schema.ts';
import { keyList } from '../evidence/citations.ts';
import type { Store } from '../ledger/where.ts';

interface Countable {
  /** In the words for what is counted. */
  subject: RegExp;
  type: Event['type'];
  mode: EventMode | null;
  /** In the sentence that tells of one. */
  words: RegExp;
  /** Done by one party, whoever else the claim names. */
  isAlone?: true;
}

const countables: readonly Countable[] = [
  {
    subject: /\b(?:nuclear|atomic|hydrogen|bomb)\b[^,;]*\btests?\b/i,
    type: 'MOBILIZE',
    mode: 'weapons',
    words: /\b(?:nuclear|atomic|hydrogen)\b[^.;]*\btest|\btest\w*\b[^.;]*\b(?:nuclear|atomic|hydrogen)\b/i,
    isAlone: true,
  },
  {
    subject: /\b(?:missile|rocket|ballistic|icbm)s?\b[^,;]*\b(?:tests?|launch\w*|firings?)\b/i,
    type: 'MOBILIZE',
    mode: 'weapons',
    words: /\b(?:missile|rocket|ballistic|icbm)/i,
    isAlone: true,
  },
  {
    subject:
      /\b(?:rounds?|packages?|sets?) of\b[^,;]*\bsanctions\b|\bsanctions? (?:resolutions?|packages?)\b/i,
    type: 'SANCTION',
    mode: 'embargo',
    words: /\bsanction/i,
  },
  {
    subject: /\b(?:air|missile|drone) ?strikes?\b|\b(?:shelling|bombing|raid)s?\b/i,
    type: 'ASSAULT',
    mode: null,
    words: /strike|shell|bomb|raid/i,
  },
  { subject: /\bveto(?:es)?\b/i, type: 'REJECT', mode: null, words: /\bveto/i },
];

/** Days within which two that are dated are taken for one. */
const SLIP = 3;
/** An event whose date covers more days than this stands on no day. */
const EXACT = 7;

export interface CountedEvents {
  /** Those on a day of their own, in order. */
  dated: { id: number; first: number; last: number }[];
  /** Whether there are others, of which it is not known when they were. */
  hasUndated: boolean;
}

/** The events that the words of a claim count, up to its day; null where they count none. */
export async function eventsCounted(
  store: Store,
  subject: string,
  day: number | null,
  parties: readonly string[],
): Promise<CountedEvents | null> {
  const countable = countables.find((c) => c.subject.test(subject));
  if (!countable || parties.length === 0) return null;
  const by = (role: 'source' | 'target') =>
    sql<number>`(select entry_id from entry_party where party in ${keyList(parties)} and role = ${role})`;
  const rows = await store.db
    .selectFrom('event')
    .select(['id', 'first_day', 'last_day', 'text'])
    .select(
      sql<string>`(select party from entry_party where entry_id = event.id and role = 'source')`.as('party'),
    )
    .where('type', '=', codes.eventType.indexOf(countable.type))
    .where('status', '=', codes.eventStatus.indexOf('happened'))
    .where('id', 'in', by('source'))
    .$if(countable.mode !== null, (q) => q.where('mode', '=', countable.mode))
    .$if(!countable.isAlone && parties.length > 1, (q) => q.where('id', 'in', by('target')))
    .$if(day !== null, (q) => q.where('day', '<=', day))
    .orderBy('day')
    .orderBy('sources', 'desc')
    .orderBy('key')
    .execute();
  const told = rows.filter((r) => countable.words.test(r.text));
  // Of several parties it is not clear whose are counted.
  if (countable.isAlone && new Set(told.map((r) => r.party)).size > 1) return null;
  const onDay = told.flatMap(({ id, first_day: first, last_day: last }) =>
    first !== null && last !== null && last - first < EXACT ? [{ id, first, last }] : [],
  );
  return { dated: apart(onDay), hasUndated: onDay.length < told.length };
}

/** Of those within few days of each other, which may be one, the first. */
export function apart<T extends { first: number; last: number }>(inOrder: readonly T[]): T[] {
  const found: T[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const one of inOrder) {
    if (one.first > last + SLIP) found.push(one);
    last = Math.max(last, one.last);
  }
  return found;
}

export const VISIT = /\b(?:visits?|trips?)\b/i;

/** The one of the parties that the clause says is visited, "to Greece": null where it names none. */
export function visited(text: string, parties: readonly string[]): string | null {
  const words = ` ${foldName(text)} `;
  const isVisited = (party: string) =>
    namesOf(party).some((n) => words.includes(` to ${n} `) || words.includes(` to the ${n} `));
  const found = parties.filter(isVisited);
  return found.length === 1 ? found[0]! : null;
}

/** Whether a place, folded, is the state or its capital. */
export const isPlaceOf = (place: string | null, party: string): boolean =>
  place !== null && namesOf(party).includes(place);

function namesOf(party: string): string[] {
  const state = stateOf(party);
  return state ? [state.name, ...state.aliases, ...state.capitals].map(foldName) : [];
}
