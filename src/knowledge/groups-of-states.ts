import text from './groups-of-states.tsv';
import { lazyTable, names, once } from './tsv.ts';

/** A body that is nothing but a few states. */
export interface GroupOfStates {
  /** Its party: "P5+1". */
  body: string;
  /** ISO 3166-1 alpha-3 codes. */
  members: readonly string[];
  /** What its members are called without its name, lower case: "six world powers". */
  called: readonly string[];
}

export const groupsOfStates = lazyTable<GroupOfStates>(text, (c) => ({
  body: c[0]!,
  members: names(c[1]),
  called: names(c[2]),
}));

const byBody = once(() => new Map(groupsOfStates().map((g) => [g.body, g.members])));

/** The states that a body is made of, by its party; none for a body that is more than they. */
export function statesIn(body: string): readonly string[] {
  return byBody().get(body) ?? [];
}
