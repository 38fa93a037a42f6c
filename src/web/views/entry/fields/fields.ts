/** The fields that can be corrected, and how each is entered. */
import type { Entry } from '../../../../api/schemas/index.ts';
import { messages } from '../../../messages/index.ts';

export type FieldInput =
  | { as: 'words' | 'text' | 'date' | 'party' | 'issue' }
  | { as: 'parties' | 'sides' | 'person' | 'people' | 'responses' }
  | { as: 'choice'; choices: readonly Choice[]; isOptional: boolean };

export interface Choice {
  value: string;
  label: string;
}

const choice = (labels: { readonly [value: string]: string }, isOptional = false): FieldInput => ({
  as: 'choice',
  choices: Object.entries(labels).map(([value, label]) => ({ value, label: label || value })),
  isOptional,
});
const { unknown: _, ...media } = messages.medium;
const [words, text, date, party, issue] = (['words', 'text', 'date', 'party', 'issue'] as const).map(
  (as): FieldInput => ({ as }),
) as [FieldInput, FieldInput, FieldInput, FieldInput, FieldInput];
const sides: FieldInput = { as: 'sides' };

export const fieldInputs: { [kind in Entry['type']]: { readonly [field: string]: FieldInput } } = {
  person: { name: words, party, office: words },
  occasion: {
    date,
    status: choice(messages.status),
    place: words,
    medium: choice(media, true),
    people: { as: 'people' },
    parties: { as: 'parties' },
  },
  statement: { date, person: { as: 'person' }, party, speaker: words, text },
  position: {
    stance: choice(messages.stance),
    issue,
    date,
    party,
    person: { as: 'person' },
    office: words,
    rank: choice(messages.rank),
    firmness: choice({ ...messages.firmness, plain: messages.entry.plain }),
    condition: words,
    tied: issue,
    text,
  },
  proposal: {
    kind: choice(messages.proposalKind),
    authors: sides,
    addressees: sides,
    issue,
    date,
    responses: { as: 'responses' },
    text,
  },
  commitment: {
    outcome: choice(messages.outcome),
    due: date,
    holders: sides,
    counterparts: sides,
    date,
    condition: words,
    text,
  },
  claim: { parties: { as: 'parties' }, period: date, text },
  event: {
    type: choice(messages.entry.eventTypes),
    source: { as: 'parties' },
    target: { as: 'parties' },
    agents: { as: 'people' },
    patients: { as: 'people' },
    date,
    status: choice(messages.entry.eventStatus),
    place: words,
    issue,
    text,
  },
};

/** What follows from the record, rather than being said in reports: it is kept by being said. */
export const isDerived = (field: string): boolean => field === 'outcome';
