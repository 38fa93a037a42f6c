/** Which entries of a record belong to a dossier. */
import { dayRange } from '../../contract/edtf.ts';
import { stateOf } from '../../knowledge/states.ts';
import type { OccasionAnswer, PersonAnswer, StatementAnswer } from '../../queries/answers.ts';
import type { Filters } from '../../queries/filters/filters.ts';
import { partyName } from '../../queries/filters/party.ts';
import { meetings } from '../../queries/meetings.ts';
import { people } from '../../queries/people.ts';
import { statements } from '../../queries/statements.ts';
import { foldName, nameKey } from '../../record/names.ts';
import type { RecordStore } from '../../store/port.ts';
import type { Dossier, DossierPerson } from '../schema.ts';
import { dossierEvents } from './events.ts';
import { reportedOn } from './reported.ts';
import { centralParties, dossierSearches } from './words.ts';

type Store = Pick<RecordStore, 'db'>;

/** What a state or body is called, its adjectives included. */
function namesOf(party: string): string[] {
  const state = stateOf(party);
  return state ? [state.name, ...state.aliases, ...state.adjectives] : [partyName(party)];
}

/** The dossier's period as a filter; undefined where it is open on both sides. */
function periodOf({ period: { from, to } }: Dossier): Filters['period'] {
  if (from === undefined && to === undefined) return undefined;
  return {
    first: dayRange(from)?.first ?? Number.NEGATIVE_INFINITY,
    last: dayRange(to)?.last ?? Number.POSITIVE_INFINITY,
  };
}

/** Those of the record's people whom the dossier names, by any of the names that either knows. */
function known(all: readonly PersonAnswer[], named: readonly DossierPerson[]): Set<string> {
  const forms = (names: readonly string[]) => names.flatMap((n) => [foldName(n), nameKey(n)]);
  const byForm = new Map(named.flatMap((p) => forms([p.name, ...p.aliases]).map((f) => [f, p] as const)));
  return new Set(
    all
      .filter(({ name, names, party }) =>
        forms([name, ...names.map((n) => n.words)]).some((form) => {
          const person = byForm.get(form);
          return person !== undefined && (party === null || person.party === party);
        }),
      )
      .map((p) => p.id),
  );
}

interface Membership {
  parties: Set<string>;
  central: Set<string>;
  people: Set<string>;
  /** Ids of the entries whose words speak of an issue, and of those that name a central party. */
  onIssue: Set<string>;
  onCentral: Set<string>;
  /** Ids of the occasions of which a report tells that uses the words of an issue anywhere. */
  reportedOnIssue: Set<string>;
}

/**
 * Someone of the dossier meets on one of its issues; or two of the dossier meet, of whom one is central, or about one
 * who is, or by a report on one of its issues.
 */
function occasionBelongs(a: OccasionAnswer, m: Membership): boolean {
  const sides = a.parties.filter((p) => m.parties.has(p));
  const others = a.people.filter((p) => m.people.has(p.id) && (p.party === null || !m.parties.has(p.party)));
  const taking = sides.length + others.length;
  if (taking === 0) return false;
  const isNear = sides.some((p) => m.central.has(p)) || m.onCentral.has(a.id) || m.reportedOnIssue.has(a.id);
  return m.onIssue.has(a.id) || (isNear && taking > 1);
}

/** Someone of the dossier speaks, for a central party, about one, or on an issue. */
function statementBelongs(a: StatementAnswer, m: Membership): boolean {
  const party = a.party ?? a.person?.party ?? null;
  const isOfDossier =
    (party !== null && m.parties.has(party)) || (a.person !== null && m.people.has(a.person.id));
  const isCentral = m.onCentral.has(a.id) || (party !== null && m.central.has(party));
  return isOfDossier && (isCentral || m.onIssue.has(a.id));
}

/** The answers in which a party or person of the dossier takes part or speaks: none else can belong to it. */
async function ofDossier<T extends { id: string }>(
  ask: (store: Store, filters: Filters) => Promise<T[]>,
  store: Store,
  asked: Filters,
  { parties, people }: Membership,
): Promise<T[]> {
  const found = [
    ...(await ask(store, { ...asked, parties: [...parties] })),
    ...(people.size === 0 ? [] : await ask(store, { ...asked, people: [...people] })),
  ];
  return [...new Map(found.map((a) => [a.id, a])).values()];
}

/** Ids of the occasions and statements that the search finds. */
async function spokenOf(store: Store, search: string | null, asked: Filters): Promise<Set<string>> {
  if (search === null) return new Set();
  const found = [
    ...(await meetings(store, { ...asked, search })),
    ...(await statements(store, { ...asked, search })),
  ];
  return new Set(found.map((a) => a.id));
}

async function membershipOf(store: Store, d: Dossier, asked: Filters): Promise<Membership> {
  const { issues, central } = dossierSearches(d, namesOf);
  return {
    parties: new Set(d.parties.map((p) => p.party)),
    central: new Set(centralParties(d).map((p) => p.party)),
    people: known(await people(store, { citations: 0 }), d.people),
    onIssue: await spokenOf(store, issues, asked),
    onCentral: await spokenOf(store, central, asked),
    reportedOnIssue: await reportedOn(store, issues),
  };
}

/**
 * Filters that choose what belongs to the dossier: occasions, statements, events and people by their ids, within its period.
 * They may be joined with what else is asked, see {@link joinFilters}.
 */
export async function dossierFilters(store: Store, d: Dossier): Promise<Filters> {
  const period = periodOf(d);
  const asked: Filters = { citations: 0, ...(period ? { period } : {}) };
  const membership = await membershipOf(store, d, asked);
  const occasions = (await ofDossier(meetings, store, asked, membership)).filter((a) =>
    occasionBelongs(a, membership),
  );
  const said = (await ofDossier(statements, store, asked, membership)).filter((a) =>
    statementBelongs(a, membership),
  );
  const taking = [...occasions.flatMap((a) => a.people), ...said.flatMap((a) => a.person ?? [])];
  const persons = new Set([...membership.people, ...taking.map((p) => p.id)]);
  const done = await dossierEvents(store, d, asked);
  const ids = [...[...occasions, ...said, ...done].map((a) => a.id), ...persons];
  return { ids, ...(period ? { period } : {}) };
}

/** The filters that a question on sources takes from a dossier: its period, and its words in the text. */
export function dossierSources(d: Dossier): Filters {
  const period = periodOf(d);
  const { matter } = dossierSearches(d, namesOf);
  return { ...(period ? { period } : {}), ...(matter === null ? {} : { search: matter }) };
}

/** Both at once: what either leaves out is left out. The search of `asked` counts, where both have one. */
export function joinFilters(asked: Filters, own: Filters): Filters {
  const ids = asked.ids && own.ids ? asked.ids.filter((id) => own.ids!.includes(id)) : (asked.ids ?? own.ids);
  const period =
    asked.period && own.period
      ? {
          first: Math.max(asked.period.first, own.period.first),
          last: Math.min(asked.period.last, own.period.last),
        }
      : (asked.period ?? own.period);
  return { ...own, ...asked, ...(ids ? { ids } : {}), ...(period ? { period } : {}) };
}
