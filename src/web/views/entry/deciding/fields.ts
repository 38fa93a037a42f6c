/** The fields that can be corrected, and how each is entered. */
import type { Entry } from '../../../../api/schemas/index.ts';
import { messages } from '../../../messages/index.ts';

export type FieldInput =
  | { as: 'words' | 'text' | 'date' | 'party' | 'parties' | 'person' | 'people' }
  | { as: 'choice'; choices: readonly { value: string; label: string }[]; isOptional?: boolean };

const choice = (labels: { readonly [value: string]: string }, isOptional = false): FieldInput => ({
  as: 'choice',
  choices: Object.entries(labels).map(([value, label]) => ({ value, label: label || value })),
  isOptional,
});
const { unknown: _, ...media } = messages.medium;

export const fieldInputs: { [kind in Entry['type']]?: { readonly [field: string]: FieldInput } } = {
  person: { name: { as: 'words' }, party: { as: 'party' }, office: { as: 'words' } },
  occasion: {
    date: { as: 'date' },
    status: choice(messages.status),
    place: { as: 'words' },
    medium: choice(media, true),
    people: { as: 'people' },
    parties: { as: 'parties' },
  },
  statement: {
    date: { as: 'date' },
    person: { as: 'person' },
    party: { as: 'party' },
    speaker: { as: 'words' },
    text: { as: 'text' },
  },
};
