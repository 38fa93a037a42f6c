/** The fields of entries that a person may correct, and what may stand in them. */
import { dayRange } from '../../contract/edtf.ts';
import type { EntryKind } from '../kinds.ts';
import type { Correction } from '../overlay.ts';
import { DecisionError } from './types.ts';

interface FieldRule {
  /** What is expected, for whoever gave something else. */
  expected: string;
  /** Whether it may be emptied. */
  optional?: true;
  /** Whether it takes several values. */
  many?: true;
  /** The values are ids of people. */
  people?: true;
  /** Must be among what the reports say. */
  reported?: true;
  test?: (value: string) => boolean;
  /** The votes that it stands for, where they are not named like it. */
  vote?: string;
  /** What is laid over other votes with it. */
  with?: (value: readonly string[]) => Correction[];
}

const oneOf = (...values: string[]): Pick<FieldRule, 'expected' | 'test'> => ({
  expected: `one of ${values.join(', ')}`,
  test: (value) => values.includes(value),
});
const date: FieldRule = {
  expected: 'an EDTF date: 2021-10-18, 2021-10, 2021-10-18/2021-10-20',
  optional: true,
  test: (value) => dayRange(value) !== null,
};
const isParty = (value: string) => /^\p{L}[\p{L}\p{N}_-]*$/u.test(value);
const party: FieldRule = { expected: 'the code of a party: KOR, UN', optional: true, test: isParty };
const words: FieldRule = { expected: 'words', optional: true };

const rules: { readonly [kind: string]: { readonly [field: string]: FieldRule } } = {
  person: { name: { expected: 'a name' }, party, office: words, ref: words },
  occasion: {
    date,
    place: words,
    status: {
      ...oneOf('held', 'planned', 'proposed', 'called-off'),
      with: (value) => [{ field: 'decided', value }],
    },
    medium: { ...oneOf('in-person', 'phone', 'video'), optional: true },
    parties: {
      expected: 'codes of parties: KOR USA',
      many: true,
      test: isParty,
      vote: 'party',
      with: () => [{ field: 'several', value: null }],
    },
    people: {
      expected: 'ids of people of the record',
      many: true,
      optional: true,
      people: true,
      vote: 'person',
    },
  },
  statement: {
    text: { expected: 'one of the wordings that its reports have', reported: true },
    date,
    party,
    speaker: words,
    person: { expected: 'the id of a person of the record', optional: true, people: true },
  },
};

export const fieldsOf = (kind: EntryKind): readonly string[] => Object.keys(rules[kind] ?? {});

/** The name under which what the reports say of the field is counted. */
export const voteOf = (kind: EntryKind, field: string): string => rules[kind]?.[field]?.vote ?? field;

/** The rule of a field. Throws a `DecisionError`: `unknown-field`. */
export function fieldRule(kind: EntryKind, field: string): FieldRule {
  const own = rules[kind];
  if (own && Object.hasOwn(own, field)) return own[field]!;
  throw new DecisionError({ kind: 'unknown-field', entry: kind, field, known: fieldsOf(kind) });
}

/** The value as it is kept, of the words given; null for "not known". Throws a `DecisionError`. */
export function checkedValue(
  kind: EntryKind,
  field: string,
  given: readonly string[],
): string | readonly string[] | null {
  const rule = fieldRule(kind, field);
  const values = [...new Set(given.map((v) => v.normalize('NFC').trim()).filter((v) => v !== ''))];
  const wrong = (value: string) =>
    new DecisionError({ kind: 'bad-value', field, value, expected: rule.expected });
  if (values.length === 0) {
    if (rule.optional) return null;
    throw wrong('');
  }
  if (values.length > 1 && !rule.many) throw wrong(values.join(' '));
  for (const value of values)
    if (/\p{Cc}/u.test(value) || (rule.test && !rule.test(value))) throw wrong(value);
  return rule.many ? values.sort() : values[0]!;
}

/** What is laid over the votes. `people`: for a field of people, the ids of their accounts. */
export function correctionsOf(
  kind: EntryKind,
  field: string,
  value: string | readonly string[] | null,
  people: readonly number[],
): Correction[] {
  const rule = rules[kind]?.[field];
  if (!rule) return [];
  const said = rule.people
    ? people.map(String)
    : value === null
      ? []
      : typeof value === 'string'
        ? [value]
        : value;
  return [{ field: rule.vote ?? field, value: said }, ...(rule.with?.(said) ?? [])];
}
