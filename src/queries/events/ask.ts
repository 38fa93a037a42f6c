/** Events asked for in words. */
import { eventContexts, eventModes, eventTypes } from '../../contract/reading.ts';
import type { EventStatus } from '../../record/events/fields.ts';
import { type AskedFilters, type Filters, resolveFilters } from '../filters/filters.ts';
import { resolveParty } from '../filters/party.ts';
import { choices } from '../ledger/choices.ts';
import type { Store } from '../ledger/where.ts';
import { issuesOfEvents } from './events.ts';
import type { EventFilters } from './where.ts';

/** What may be asked beside the filters that all questions share. */
export interface EventAsked {
  by?: string[] | undefined;
  toward?: string[] | undefined;
  type?: string[] | undefined;
  mode?: string[] | undefined;
  /** happened, planned, denied. */
  status?: string[] | undefined;
  context?: string[] | undefined;
  issue?: string[] | undefined;
}

const statuses: readonly EventStatus[] = ['happened', 'planned', 'denied'];

/** Throws a `QueryError` for what cannot be asked. */
export async function eventFilters(store: Store, asked: AskedFilters & EventAsked): Promise<EventFilters> {
  const { by, toward, type, mode, status, context, issue, ...shared } = asked;
  const filters: Filters = await resolveFilters(store, shared);
  const parties = async (words: string[] | undefined) =>
    words?.length ? Promise.all(words.map((w) => resolveParty(store, w))) : undefined;
  return {
    ...filters,
    by: await parties(by),
    toward: await parties(toward),
    types: choices('--type', eventTypes, type),
    modes: choices('--mode', eventModes, mode),
    eventStatuses: choices('--status', statuses, status),
    contexts: choices('--context', eventContexts, context),
    issues: issue?.length ? choices('--issue', await issuesOfEvents(store), issue) : undefined,
  };
}
