/** What a dossier file may say. */
import { z } from 'zod';
import { dayRange } from '../contract/edtf.ts';

const words = z.string('Write words here.').trim().min(1, 'It is empty.');

/** A day, month or year. YAML reads a bare year as a number. */
const date = z
  .union([z.string(), z.int().transform(String)], 'Write a date: 2021, 2021-10 or 2021-10-18.')
  .refine((d) => /^\d{4}(-\d\d){0,2}$/.test(d) && dayRange(d) !== null, {
    error: ({ input }) =>
      /^\d{4}(-\d\d){1,2}$/.test(String(input))
        ? `There is no date ${input} in the calendar.`
        : 'Write a date: 2021, 2021-10 or 2021-10-18.',
  });

const list = <T extends z.ZodType>(of: T) => z.array(of, 'Write a list, an item a line, each after "- ".');

const period = z.strictObject({ from: date.optional(), to: date.optional() });

const party = z.union(
  [
    words.transform((code) => ({ party: code, aliases: [] as string[], central: false })),
    z.strictObject({
      party: words,
      aliases: list(words).default([]),
      central: z.boolean('Write true or false.').default(false),
    }),
  ],
  'Write a code such as KOR, or party, aliases and central.',
);

const office = z.strictObject({ office: words, from: date.optional(), to: date.optional() });

const person = z.strictObject({
  name: words,
  party: words,
  aliases: list(words).default([]),
  offices: list(office).default([]),
});

const issue = z.strictObject({
  issue: words.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Write a key in lower case with hyphens: end-of-war.'),
  about: words.optional(),
  terms: list(words).default([]),
  contrary: list(words).default([]),
  vague: list(words).default([]),
});

export const dossierSchema = z.strictObject({
  name: words,
  about: words.optional(),
  period: period.default({}),
  parties: list(party).min(1, 'Name at least one party.'),
  people: list(person).default([]),
  offices: list(z.strictObject({ office: words, party: words, aliases: list(words).default([]) })).default(
    [],
  ),
  issues: list(issue).default([]),
});

export interface DossierParty {
  /** A code or the plain name of a non-state party. */
  party: string;
  aliases: string[];
  /** Whether the negotiation is about it; others of the dossier belong only with it, or with an issue. */
  central: boolean;
}

export interface DossierPerson {
  name: string;
  party: string;
  aliases: string[];
  /** Dates of any precision, both included. */
  offices: { office: string; from?: string | undefined; to?: string | undefined }[];
}

export interface DossierIssue {
  issue: string;
  about?: string | undefined;
  /** What names the issue: "end-of-war declaration". */
  terms: string[];
  /** What names its contrary: "nuclear arsenal" for denuclearization. */
  contrary: string[];
  /** What means the issue only beside surer words: "declaration". */
  vague: string[];
}

/** One negotiation as an analyst describes it. */
export interface Dossier {
  name: string;
  about?: string | undefined;
  period: { from?: string | undefined; to?: string | undefined };
  parties: DossierParty[];
  people: DossierPerson[];
  offices: { office: string; party: string; aliases: string[] }[];
  issues: DossierIssue[];
}
