/** Values of fields for those who correct them. */
import type { PersonRef } from '../../../api/schemas/index.ts';

export const given = (value: string | null): string[] => (value === null ? [] : [value]);
export const ids = (people: readonly PersonRef[]): string[] => people.map((p) => p.id);
/** What people are called, by id. */
export const called = (people: readonly PersonRef[]): ReadonlyMap<string, string> =>
  new Map(people.map((p) => [p.id, p.name]));
