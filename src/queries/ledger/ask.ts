/** The questions of the ledger by their names, asked in words: what commands and the API share. */
import { speakerRanks } from '../../record/ledger/speaker-rank.ts';
import { codes } from '../../store/schema.ts';
import type { OccasionAnswer } from '../answers.ts';
import { asOfAnswers, asOfListing } from '../checks/as-of.ts';
import { claimAnswers, claimListing } from '../checks/claims.ts';
import { conflictAnswers, conflictListing } from '../checks/conflicts.ts';
import { lineAnswers, newsListing, singleSourcedListing } from '../checks/lines.ts';
import { channelAnswers, channelListing } from '../contact/channels.ts';
import { contactAnswers, contactListing } from '../contact/contacts.ts';
import { planAnswers, planListing } from '../contact/plans.ts';
import type { Filters } from '../filters/filters.ts';
import type { Key, Listing } from '../listing.ts';
import { type LedgerAnswer, outcomes, planOutcomes, verdicts } from './answers.ts';
import { changeAnswers, changeListing } from './changes.ts';
import { choices, dayMeant, issuesOf } from './choices.ts';
import { commitmentAnswers, commitmentListing } from './commitments.ts';
import { positionAnswers, positionListing } from './positions.ts';
import { proposalAnswers, proposalListing } from './proposals.ts';
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

/** The answers to a question: what of, in their order, and what is told of each. */
export interface LedgerAnswers {
  listing: Listing<unknown>;
  /** Tells a key from the others of the listing. */
  idOf(key: unknown): string;
  /** In the order of the keys; nothing of one of which there is nothing to tell. */
  of(keys: unknown[]): Promise<LedgerResult[]>;
}

/** The one place where the type of a listing's keys is let go of. */
function answers<K>(
  listing: Listing<K>,
  of: (keys: K[]) => Promise<LedgerResult[]>,
  idOf: (key: K) => string,
): LedgerAnswers {
  return { listing, of: (keys) => of(keys as K[]), idOf: (key) => idOf(key as K) };
}

const publicId = ({ key }: Key) => key;

type Ask = (
  store: Store,
  filters: LedgerFilters,
  asked: LedgerAsked,
) => LedgerAnswers | Promise<LedgerAnswers>;

const disputed = ['date', 'place', 'party', 'medium', 'status', 'text', 'due'] as const;

const questions = {
  async positions(store, filters, { stance, rank, current }) {
    const listing = await positionListing(store, {
      ...filters,
      stances: choices('--stance', codes.stance, stance),
      ranks: choices('--rank', speakerRanks, rank),
      current,
    });
    return answers(listing, (keys) => positionAnswers(store, keys, filters.citations), publicId);
  },
  changes: (store, filters) =>
    answers(
      changeListing(store, filters),
      (keys) => changeAnswers(store, keys, filters.citations),
      ({ before, id }) => `${before} ${id}`,
    ),
  async conditions(store, filters) {
    const listing = await positionListing(store, { ...filters, tied: true });
    return answers(listing, (keys) => positionAnswers(store, keys, filters.citations), publicId);
  },
  async proposals(store, filters, { open }) {
    const listing = await proposalListing(store, { ...filters, open });
    return answers(listing, (keys) => proposalAnswers(store, keys, filters.citations), publicId);
  },
  async commitments(store, filters, { outcome }) {
    const listing = await commitmentListing(store, {
      ...filters,
      outcomes: choices('--outcome', outcomes, outcome),
    });
    return answers(listing, (keys) => commitmentAnswers(store, keys, filters.citations), publicId);
  },
  async plans(store, filters, { outcome }) {
    const listing = await planListing(store, {
      ...filters,
      planOutcomes: choices('--outcome', planOutcomes, outcome),
    });
    return answers(listing, (keys) => planAnswers(store, keys, filters.citations), publicId);
  },
  contacts: (store, filters) =>
    answers(
      contactListing(store, filters),
      (pairs) => contactAnswers(store, pairs, filters),
      (pair) => pair.join(' '),
    ),
  channels: (store, filters) =>
    answers(
      channelListing(store, filters),
      (some) => channelAnswers(store, some, filters.citations),
      ({ answer }) => `${answer.between.join(' ')} ${answer.id}`,
    ),
  news(store, filters, { since, entries }) {
    const listing = newsListing(store, dayMeant('--since', since ?? '', 'first'), {
      ...filters,
      kinds: choices('--entries', codes.entryKind, entries),
    });
    return answers(listing, (keys) => lineAnswers(store, keys, filters.citations), publicId);
  },
  async 'as-of'(store, filters, { on }) {
    const day = dayMeant('--on', on ?? '', 'last');
    const listing = await asOfListing(store, day, filters);
    return answers(listing, (keys) => asOfAnswers(store, day, keys, filters.citations), publicId);
  },
  conflicts: (store, filters, { field }) =>
    answers(
      conflictListing(store, { ...filters, fields: choices('--field', disputed, field) }),
      (some) => conflictAnswers(store, some, filters.citations),
      ({ key, field, other }) => `${key} ${field} ${other.slice(0, 80)}`,
    ),
  async unconfirmed(store, filters, { entries }) {
    const listing = await singleSourcedListing(store, {
      ...filters,
      kinds: choices('--entries', codes.entryKind, entries),
    });
    return answers(listing, (keys) => lineAnswers(store, keys, filters.citations), publicId);
  },
  async claims(store, filters, { verdict }) {
    const listing = await claimListing(store, {
      ...filters,
      verdicts: choices('--verdict', verdicts, verdict),
    });
    return answers(listing, (keys) => claimAnswers(store, keys, filters.citations), publicId);
  },
} satisfies { [name: string]: Ask };

export type LedgerQuestionName = keyof typeof questions;

/** What a question is answered with, before any answer is made. Throws a `QueryError` for what cannot be asked. */
export async function ledgerAnswers(
  name: LedgerQuestionName,
  store: Store,
  filters: Filters,
  asked: LedgerAsked,
): Promise<LedgerAnswers> {
  const issues = await issuesOf(store, asked.issue);
  const ask: Ask = questions[name];
  return ask(store, issues === undefined ? filters : { ...filters, issues }, asked);
}

/** The answers up to the limit of the filters. Throws a `QueryError` for what cannot be asked. */
export async function askLedger(
  name: LedgerQuestionName,
  store: Store,
  filters: Filters,
  asked: LedgerAsked,
): Promise<LedgerResult[]> {
  const { listing, of } = await ledgerAnswers(name, store, filters, asked);
  return of(await listing.slice(0, filters.limit));
}
