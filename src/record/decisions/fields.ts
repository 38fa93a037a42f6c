/** The fields of entries that a person may correct, and what may stand in them. */
import type { EntryKind } from '../kinds.ts';
import type { Correction } from '../overlay.ts';
import { type FieldRule, rules } from './rules.ts';
import { DecisionError } from './types.ts';

/** The fields of a kind that can be corrected. */
export const fieldsOf = (kind: EntryKind): readonly string[] => Object.keys(rules[kind] ?? {});

/** The name under which what the reports say of the field is counted. */
export const voteOf = (kind: EntryKind, field: string): string => rules[kind]?.[field]?.vote ?? field;

/** Whether a field of this name takes several values, of whatever kind the entry is. */
export const isList = (field: string): boolean =>
  Object.values(rules).some((own) => Object.hasOwn(own, field) && own[field]!.many === true);

/** Whether a field of this name takes people, of whatever kind the entry is. */
export const isOfPeople = (field: string): boolean =>
  Object.values(rules).some((own) => Object.hasOwn(own, field) && own[field]!.people === true);

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
  const words = given.map((v) => v.normalize('NFC').trim()).filter((v) => v !== '');
  const values = [...new Set(rule.read ? words.map(rule.read) : words)];
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
  const voted = rule.voted ? said.map(rule.voted) : said;
  return [{ field: rule.vote ?? field, value: voted }, ...(rule.with?.(said) ?? [])];
}
