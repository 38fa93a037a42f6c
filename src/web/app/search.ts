/** The state that addresses hold: the filters of each view, by the names that the API has for them. */
import * as z from 'zod/mini';
import { type Params, queryOf } from '../api/client.ts';

const text = z.catch(z.optional(z.string()), undefined);
const several = z.catch(
  z.optional(
    z.pipe(
      z.union([z.string(), z.array(z.string())]),
      z.transform((v) => (typeof v === 'string' ? [v] : v)),
    ),
  ),
  undefined,
);
/** Only what differs from the usual stands in the address. */
const flag = z.catch(
  z.optional(
    z.pipe(
      z.union([z.boolean(), z.literal('true')]),
      z.transform((v): true | undefined => (v === false ? undefined : true)),
    ),
  ),
  undefined,
);
const oneOf = <T extends string>(...values: [T, ...T[]]) => z.catch(z.optional(z.enum(values)), undefined);

const common = { party: several, person: several, from: text, to: text, search: text, source: several };
const ofOccasions = { between: several, status: several, medium: several, place: text };

const schemas = {
  state: z.object({
    party: several,
    issue: several,
    from: text,
    to: text,
    /** As of this day. */
    on: text,
    dossier: text,
    /** How many parties and issues are shown. */
    rows: text,
    columns: text,
  }),
  timeline: z.object({
    ...common,
    ...ofOccasions,
    statements: flag,
    events: flag,
    issue: several,
    /** Lanes by party where absent. */
    lanes: oneOf('issue'),
    /** The window of the picture, days as `2021-01-01/2021-12-31`. */
    window: text,
  }),
  meetings: z.object({ ...common, ...ofOccasions, issue: several, reverse: flag }),
  contacts: z.object({
    /** A matrix where absent. */
    as: oneOf('network', 'map'),
    party: several,
    level: several,
    /** The place that is chosen on the map. */
    at: text,
    from: text,
    to: text,
    search: text,
    source: several,
    status: several,
    medium: several,
    place: text,
  }),
  statements: z.object({ ...common, issue: several, kind: oneOf('direct', 'indirect'), reverse: flag }),
  people: z.object(common),
  parties: z.object({ ...common, status: several, medium: several, place: text }),
  sources: z.object({ from: text, to: text, search: text, source: several, reverse: flag }),
  reports: z.object({
    from: text,
    to: text,
    search: text,
    source: several,
    status: oneOf('read', 'other-language', 'empty'),
    order: oneOf('published', 'ingested'),
    reverse: flag,
  }),
  positions: z.object({ ...common, issue: several, changes: flag }),
  proposals: z.object({ ...common, issue: several, state: several, reverse: flag }),
  promises: z.object({ ...common, outcome: several, reverse: flag }),
  /** Two speakers, or parties, side by side. */
  compare: z.object({ a: text, b: text, near: flag, from: text, to: text, search: text, issue: several }),
  review: z.object({ ...common, reason: several, kind: text, at: text }),
  brief: z.object({
    ...common,
    between: several,
    issue: several,
    dossier: text,
    /** Ids of entries and names of parts that are left out; ids of those that stand first, in order. */
    without: several,
    first: several,
    title: text,
    edit: flag,
  }),
  search: z.object({ q: text }),
  report: z.object({
    /** Layers that are marked; those of the record's entries where absent, `none` for none. */
    layers: several,
    /** What kind of entry is being added by hand. */
    add: oneOf('occasion', 'statement', 'person'),
    /** The words that are chosen: `120-180`, UTF-16 offsets. */
    at: text,
  }),
};

export type SearchOf<V extends keyof typeof schemas> = z.output<(typeof schemas)[V]>;

/** Checks the search of a view: what is unknown is left out; what is malformed is undefined, over what the address has. */
export const searchOf =
  <V extends keyof typeof schemas>(view: V) =>
  (raw: Record<string, unknown>): SearchOf<V> => {
    const parsed = schemas[view].parse(raw) as { [name: string]: unknown };
    const given = Object.entries(parsed).filter(([name, v]) => v !== undefined || name in raw);
    return Object.fromEntries(given) as SearchOf<V>;
  };

/** `?party=KOR&party=USA` as values and lists of strings, and back. */
export function parseSearch(search: string): Record<string, string | string[]> {
  const found: Record<string, string | string[]> = {};
  const query = new URLSearchParams(search);
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name);
    found[name] = values.length === 1 ? values[0]! : values;
  }
  return found;
}

export const stringifySearch = (search: Record<string, unknown>): string => queryOf(search as Params);
