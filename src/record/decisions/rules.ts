/** What may stand in each field that a person may correct. */
import { dayRange } from '../../contract/edtf.ts';
import {
  eventTypes,
  firmnesses,
  meetingStatuses,
  proposalKinds,
  responseKinds,
  stances,
} from '../../contract/reading.ts';
import { outcomes } from '../commitments/outcomes.ts';
import type { EntryKind } from '../kinds.ts';
import { speakerRanks } from '../ledger/speaker-rank.ts';
import type { Correction } from '../overlay.ts';
import { partyCode } from './party-code.ts';

export interface FieldRule {
  /** What is expected, for whoever gave something else. */
  expected: string;
  /** Whether it may be emptied. */
  optional?: true;
  /** Whether it takes several values. */
  many?: true;
  /** The values are ids of people. */
  people?: true;
  /** Must be among what the reports say, or stand in one of them. */
  reported?: true;
  /** What is meant by a value as it is given. */
  read?: (value: string) => string;
  test?: (value: string) => boolean;
  /** The votes that it stands for, where they are not named like it. */
  vote?: string;
  /** A value as it is voted, where that is another form. */
  voted?: (value: string) => string;
  /** What is laid over other votes with it. */
  with?: (value: readonly string[]) => Correction[];
}

const oneOf = (...values: readonly string[]): Pick<FieldRule, 'expected' | 'test'> => ({
  expected: `one of ${values.join(', ')}`,
  test: (value) => values.includes(value),
});
const date: FieldRule = {
  expected: 'an EDTF date: 2021-10-18, 2021-10, 2021-10-18/2021-10-20',
  optional: true,
  test: (value) => dayRange(value) !== null,
};
const isParty = (value: string) => /^\p{L}[\p{L}\p{N}_-]*$/u.test(value);
/** A state or body by its name is taken by its code. */
const read = (value: string) => partyCode(value) ?? value;
const party: FieldRule = { expected: 'the code of a party: KOR, UN', optional: true, read, test: isParty };
const parties: FieldRule = {
  expected: 'codes of parties: KOR USA',
  many: true,
  read,
  test: isParty,
  vote: 'party',
};
/** A side is a party, or a person by name. */
const side = (vote: string): FieldRule => ({
  expected: 'codes of parties, or names',
  many: true,
  read,
  vote,
});
const people: FieldRule = {
  expected: 'ids of people of the record',
  many: true,
  optional: true,
  people: true,
};
const words: FieldRule = { expected: 'words', optional: true };
const text: FieldRule = { expected: 'words that stand so in one of its reports', reported: true };
const person: FieldRule = { expected: 'the id of a person of the record', optional: true, people: true };
const issue: FieldRule = {
  expected: 'the key of an issue: sanctions, talks',
  test: (value) => /^[\p{L}\p{N}][\p{L}\p{N}-]*$/u.test(value),
};
/** Held or planned follows from what is said and when; what a person says does not. */
const decided = (value: readonly string[]): Correction[] => [{ field: 'decided', value }];

const responseForm = /^(.*\S):([a-z-]+)$/u;

export const rules: { readonly [kind in EntryKind]: { readonly [field: string]: FieldRule } } = {
  person: { name: { expected: 'a name' }, party, office: words, ref: words },
  occasion: {
    date,
    place: words,
    status: { ...oneOf(...meetingStatuses), with: decided },
    medium: { ...oneOf('in-person', 'phone', 'video'), optional: true },
    parties: { ...parties, with: () => [{ field: 'several', value: null }] },
    people: { ...people, vote: 'person' },
  },
  statement: { text, date, party, speaker: words, person },
  position: {
    stance: oneOf(...stances),
    issue,
    date,
    party,
    person,
    speaker: words,
    office: words,
    rank: oneOf(...speakerRanks),
    firmness: oneOf(...firmnesses),
    condition: words,
    tied: { ...issue, optional: true },
    text,
  },
  proposal: {
    kind: oneOf(...proposalKinds),
    authors: side('author'),
    addressees: { ...side('addressee'), optional: true },
    issue: { ...issue, optional: true },
    date,
    text,
    responses: {
      expected: `of each who answered PARTY:RESPONSE, the response one of ${responseKinds.join(', ')}`,
      many: true,
      optional: true,
      read: (value) => value.replace(responseForm, (_, who: string, how: string) => `${read(who)}:${how}`),
      test: (value) => (responseKinds as readonly string[]).includes(responseForm.exec(value)?.[2] ?? ''),
      vote: 'response',
      voted: (value) => value.replace(responseForm, '$1|$2'),
    },
  },
  commitment: {
    outcome: { ...oneOf(...outcomes), optional: true },
    due: date,
    holders: side('holder'),
    counterparts: { ...side('counterpart'), optional: true },
    date,
    condition: words,
    text,
  },
  claim: { parties, period: date, text },
  event: {
    type: { ...oneOf(...eventTypes), read: (value) => value.toUpperCase() },
    source: { ...parties, vote: 'source' },
    target: { ...parties, vote: 'target', optional: true },
    agents: { ...people, vote: 'agent' },
    patients: { ...people, vote: 'patient' },
    date,
    status: { ...oneOf('happened', 'planned', 'denied'), with: decided },
    place: words,
    issue: { ...issue, optional: true },
    text,
  },
};
