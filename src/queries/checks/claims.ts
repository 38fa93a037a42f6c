/** Claims of pattern in the reports, held against the record: true, false, or not to be decided by it. */
import { type DayRange, dayRange } from '../../contract/edtf.ts';
import { kindCode } from '../../record/kinds.ts';
import { rankOfOffice } from '../../record/ledger/speaker-rank.ts';
import { codes } from '../../store/schema.ts';
import { type Held, heldOccasions } from '../contact/held.ts';
import { apart, eventsCounted, isPlaceOf, VISIT, visited } from '../events/counting.ts';
import { eventLines } from '../events/events.ts';
import { citationsOf, idList } from '../evidence/citations.ts';
import { kept } from '../kept.ts';
import type { ClaimAnswer, Verdict } from '../ledger/answers.ts';
import { occasionLines } from '../ledger/occasion-lines.ts';
import { isSlow, type LedgerFilters, ledgerWhere, partiesOf, type Store } from '../ledger/where.ts';
import { datedListing, inOrder, type Key, keptListing, type Listing, nameOf, walked } from '../listing.ts';
import { dayText } from '../meetings.ts';
import { type Check, verdictOf } from './claim-verdict.ts';

export interface ClaimFilters extends LedgerFilters {
  verdicts?: Verdict[] | undefined;
}

/** Occasions that a verdict is shown by. */
const SHOWN = 12;
/** Days that the date of an occasion may cover at most to be counted. */
const LONGEST = 31;
const REMOTE = [codes.medium.indexOf('phone'), codes.medium.indexOf('video')];

const COUNTED =
  /\b(?:meet\w*|met|talks?|rounds?|summits?|negotiations?|consultations?|sessions?|calls?|phon\w*|dialogues?|contacts?|conversations?)\b/i;
const FACE_TO_FACE = /\b(?:met|meet\w*|summits?)\b/i;
const OF_LEADERS = /\b(?:summits?|presidents?|leaders?|prime ministers?)\b/i;
const CALL = /\b(?:calls?|phon\w*|telephon\w*)\b/i;

async function rowsOf(store: Store, ids: readonly number[]) {
  const rows = await store.db.selectFrom('claim').selectAll().where('id', 'in', idList(ids)).execute();
  return inOrder(ids, rows);
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

/** Dated occasions held by all of the parties up to the day, of the kind that the words count. */
async function counted(
  store: Store,
  { subject, day, text }: Row,
  parties: readonly string[],
  people: number[],
): Promise<Held[]> {
  const isCall = CALL.test(subject);
  const isFaceToFace = FACE_TO_FACE.test(`${subject} ${text}`);
  const before = await meetingsOf(store, parties, isCall, isFaceToFace);
  const all = day === null ? before : before.filter((o) => o.first <= day);
  if (people.length > 1) return all.filter((o) => people.every((p) => o.people.includes(p)));
  if (!OF_LEADERS.test(text)) return all;
  const leaders = await leadersOf(store);
  return all.filter((o) => parties.every((party) => o.people.some((p) => leaders.get(p) === party)));
}

/** Those of all of the parties, in order: of many claims the same. */
const meetingsOf = (
  store: Store,
  parties: readonly string[],
  isCall: boolean,
  isFaceToFace: boolean,
): Promise<Held[]> =>
  kept(store, `meetings of ${parties.join(' ')} ${isCall} ${isFaceToFace}`, async () =>
    (await heldOccasions(store))
      .of(parties)
      .filter(({ first, last, medium }) => {
        const isRemote = REMOTE.includes(medium);
        return last - first <= LONGEST && !(isCall && !isRemote) && !(isFaceToFace && isRemote);
      })
      .sort((a, b) => a.first - b.first || (a.key < b.key ? -1 : 1)),
  );

/** The party of each person whose office is that of a leader. */
const leadersOf = (store: Store) =>
  kept(store, 'leaders', async () => {
    const people = await store.db
      .selectFrom('person')
      .select(['id', 'party', 'office'])
      .where('office', 'is not', null)
      .where('party', 'is not', null)
      .$narrowType<{ party: string; office: string }>()
      .execute();
    return new Map(
      people.filter((p) => rankOfOffice(p.office) === 'leader').map((p) => [p.id, p.party] as const),
    );
  });

/** The people whom a claim names, by their entries. */
async function peopleOf(store: Store, named: readonly string[]): Promise<number[]> {
  const rows = await store.db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.entry')
    .select('person.id')
    .distinct()
    .where('account.kind', '=', kindCode('person'))
    .where('account.id', 'in', idList(named.map(Number)))
    .execute();
  return rows.map((r) => r.id);
}

async function checkOf(
  store: Store,
  row: Row,
  [parties, named]: readonly [readonly string[], readonly string[]],
  covered: DayRange | null,
) {
  const kind = codes.claimKind[row.kind]!;
  const isMeeting = COUNTED.test(row.subject) && parties.length >= 2;
  // Who is named alone may have been at any of the meetings.
  const people = named.length > 1 ? await peopleOf(store, named) : [];
  const acts = isMeeting ? null : await eventsCounted(store, row.subject, row.day, parties);
  const host = isMeeting || acts || !VISIT.test(row.subject) ? null : visited(row.text, parties);
  const met = isMeeting || host !== null ? await counted(store, row, parties, people) : null;
  const check: Check = {
    kind,
    count: row.count,
    period: dayRange(row.period),
    day: row.day,
    covered,
    occasions: host === null ? (acts?.dated ?? met) : apart(visitsOf(met ?? [], host)),
    noun: acts ? 'event' : undefined,
    mayLack: acts?.hasUndated,
    // An act is of those whom the claim names; who visited whom is to be told by name.
    isNamed: acts !== null || people.length > 1 || OF_LEADERS.test(row.text),
  };
  return { ...verdictOf(check), areEvents: acts !== null };
}

/** Those at a place of the party that is visited. */
const visitsOf = (met: readonly Held[], host: string) =>
  met.filter(({ place, medium }) => isPlaceOf(place, host) && !REMOTE.includes(medium));

/** The days from the first report to the last: what the record can know of. */
async function coveredDays(store: Store): Promise<DayRange | null> {
  const row = await store.db
    .selectFrom('report')
    .select((e) => [e.fn.min('published_day').as('first'), e.fn.max('published_day').as('last')])
    .executeTakeFirst();
  return row && row.first !== null && row.last !== null ? { first: row.first, last: row.last } : null;
}

/** Those that the filters choose, in order of time. */
export async function claimListing(store: Store, filters: ClaimFilters): Promise<Listing<Key>> {
  const { verdicts: wanted } = filters;
  const chosen = store.db.selectFrom('claim').where(ledgerWhere('claim', filters));
  const all = datedListing('claim', chosen, ['key'], filters.reverse);
  const name = nameOf('claims', filters);
  if (!wanted) return isSlow(filters) ? keptListing(store, name, 'claim', 'day', () => all.ids(store)) : all;
  return walked(store, name, 'claim', all, async (keys) =>
    (await checked(store, keys)).flatMap(({ row, result }) =>
      wanted.includes(result.verdict) ? { id: row.id, key: row.key } : [],
    ),
  );
}

/** Each with its parties and what the record says to it. */
async function checked(store: Store, keys: readonly Key[]) {
  const ids = keys.map((k) => k.id);
  const parties = await partiesOf(store, ids);
  const covered = await kept(store, 'days that the reports cover', () => coveredDays(store));
  const all = [];
  for (const row of await rowsOf(store, ids)) {
    const own = parties(row.id, 'party');
    all.push({ row, own, result: await checkOf(store, row, [own, parties(row.id, 'person')], covered) });
  }
  return all;
}

/**
 * Claims in order of time with a verdict. Counted are meetings between two parties or more, visits to one of them, and
 * events of the kinds of `eventsCounted`; what the record does
 * not cover, it cannot decide, and that something is missing in it proves nothing.
 */
export async function claims(store: Store, filters: ClaimFilters = {}): Promise<ClaimAnswer[]> {
  const listing = await claimListing(store, filters);
  return claimAnswers(store, await listing.slice(0, filters.limit), filters.citations);
}

/** What is told of the claims of these rows, in their order. */
export async function claimAnswers(
  store: Store,
  keys: readonly Key[],
  citations: number | undefined,
): Promise<ClaimAnswer[]> {
  const shown = await checked(store, keys);
  const cited = await citationsOf(
    store,
    'claim',
    keys.map((k) => k.id),
    citations,
  );
  const occasions = await occasionLines(
    store,
    shown.flatMap(({ result }) => (result.areEvents ? [] : result.occasions.slice(0, SHOWN))),
  );
  const acts = await eventLines(
    store,
    shown.flatMap(({ result }) => (result.areEvents ? result.occasions.slice(0, SHOWN) : [])),
  );
  return shown.map(({ row, own, result }) => ({
    type: 'claim',
    id: row.key,
    date: row.date,
    reported: dayText(row.first_reported),
    kind: codes.claimKind[row.kind]!,
    parties: own,
    text: row.text,
    subject: row.subject,
    count: row.count,
    period: row.period,
    verdict: result.verdict,
    reason: result.reason,
    occasions: result.areEvents
      ? []
      : result.occasions.slice(0, SHOWN).flatMap((id) => occasions.get(id) ?? []),
    events: result.areEvents ? result.occasions.slice(0, SHOWN).flatMap((id) => acts.get(id) ?? []) : [],
    reports: row.reports,
    sources: row.sources,
    citations: cited.get(row.id) ?? [],
  }));
}
