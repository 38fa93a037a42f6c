/** The questions of the ledger by their names, asked in words: what commands and the API share. */
import { speakerRanks } from '../../record/ledger/speaker-rank.ts';
import { codes } from '../../store/schema.ts';
import type { OccasionAnswer } from '../answers.ts';
import { asOf } from '../checks/as-of.ts';
import { claims } from '../checks/claims.ts';
import { conflicts } from '../checks/conflicts.ts';
import { newSince, singleSourced } from '../checks/lines.ts';
import { channels } from '../contact/channels.ts';
import { contacts } from '../contact/contacts.ts';
import { plans } from '../contact/plans.ts';
import type { Filters } from '../filters/filters.ts';
import { type LedgerAnswer, outcomes, planOutcomes, verdicts } from './answers.ts';
import { changes } from './changes.ts';
import { choices, dayMeant, issuesOf } from './choices.ts';
import { commitments } from './commitments.ts';
import { positions } from './positions.ts';
import { proposals } from './proposals.ts';
import type { LedgerFilters, Store } from './where.ts';

/** What may be asked beside the filters that all questions share. */
export interface LedgerAsked {
  issue?: string[] | undefined;
  stance?: string[] | undefined;
  rank?: string[] | undefined;
  current?: boolean | undefined;
  open?: boolean | undefined;
  outcome?: string[] | undefined;
  verdict?: string[] | undefined;
  field?: string[] | undefined;
  entries?: string[] | undefined;
  since?: string | undefined;
  on?: string | undefined;
}

export type LedgerResult = LedgerAnswer | OccasionAnswer;

type Ask = (store: Store, filters: LedgerFilters, asked: LedgerAsked) => Promise<LedgerResult[]>;

const disputed = ['date', 'place', 'party', 'medium', 'status', 'text', 'due'] as const;

const questions = {
  positions: (store, filters, { stance, rank, current }) =>
    positions(store, {
      ...filters,
      stances: choices('--stance', codes.stance, stance),
      ranks: choices('--rank', speakerRanks, rank),
      current,
    }),
  changes: (store, filters) => changes(store, filters),
  conditions: (store, filters) => positions(store, { ...filters, tied: true }),
  proposals: (store, filters, { open }) => proposals(store, { ...filters, open }),
  commitments: (store, filters, { outcome }) =>
    commitments(store, { ...filters, outcomes: choices('--outcome', outcomes, outcome) }),
  plans: (store, filters, { outcome }) =>
    plans(store, { ...filters, planOutcomes: choices('--outcome', planOutcomes, outcome) }),
  contacts: (store, filters) => contacts(store, filters),
  channels: (store, filters) => channels(store, filters),
  news: (store, filters, { since, entries }) =>
    newSince(store, dayMeant('--since', since ?? '', 'first'), {
      ...filters,
      kinds: choices('--entries', codes.entryKind, entries),
    }),
  'as-of': (store, filters, { on }) => asOf(store, dayMeant('--on', on ?? '', 'last'), filters),
  conflicts: (store, filters, { field }) =>
    conflicts(store, { ...filters, fields: choices('--field', disputed, field) }),
  unconfirmed: (store, filters, { entries }) =>
    singleSourced(store, { ...filters, kinds: choices('--entries', codes.entryKind, entries) }),
  claims: (store, filters, { verdict }) =>
    claims(store, { ...filters, verdicts: choices('--verdict', verdicts, verdict) }),
} satisfies { [name: string]: Ask };

export type LedgerQuestionName = keyof typeof questions;

/** Throws a `QueryError` for what cannot be asked. */
export async function askLedger(
  name: LedgerQuestionName,
  store: Store,
  filters: Filters,
  asked: LedgerAsked,
): Promise<LedgerResult[]> {
  const issues = await issuesOf(store, asked.issue);
  const ask: Ask = questions[name];
  return ask(store, issues === undefined ? filters : { ...filters, issues }, asked);
}
