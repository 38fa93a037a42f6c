/** What may be asked: the filters that questions share. Plain values, whether they come as query parameters or as arguments of a tool. */
import { z } from '@hono/zod-openapi';
import { briefParts } from '../../queries/brief/parts.ts';

const words = z.string().trim().min(1).max(200);
const several = z.array(words).max(20);

const party = several.describe(
  'With any of these parties: code, name, adjective or capital (KOR, "South Korea", Seoul).',
);
const between = several.describe('With all of these parties.');
const person = several.describe('With any of these people: id, or words of a name.');
const from = words.describe('On or after: 2021-10-18, 2021-10, 2021, "18 October 2021".');
const to = words.describe('On or before.');
const search = words.describe(
  'Of which the reports use these words; "a phrase", begin* and OR are understood.',
);
const source = several.describe('Reported by any of these publishers.');
const status = several.describe('held, planned, proposed, called-off: any of them.');
const medium = several.describe('in-person, phone, video, unknown: any of them.');
const place = words.describe('At a place of this name, or whose name begins a word so.');
const kind = words.describe('Statements that are direct or indirect.');

export const common = {
  party: party.optional(),
  person: person.optional(),
  from: from.optional(),
  to: to.optional(),
  search: search.optional(),
  source: source.optional(),
};
export const ofOccasions = {
  between: between.optional(),
  status: status.optional(),
  medium: medium.optional(),
  place: place.optional(),
};
/** What a brief is on beside the filters, and how it was edited. */
export const ofBriefs = {
  dossier: words.optional().describe('What belongs to this dossier: its name.'),
  issue: several.optional().describe('On any of these issues, by their keys: sanctions, talks.'),
  without: z
    .array(words)
    .max(500)
    .optional()
    .describe(`Entries to leave out by their ids, and parts: ${briefParts.join(', ')}.`),
  first: z.array(words).max(100).optional().describe('Entries to put first, by their ids.'),
};
export const onIssue = several
  .optional()
  .describe('On any of these issues, by their keys, as the words show: sanctions, talks.');
export const ofStatements = { kind: kind.optional() };

export const paging = {
  limit: z.int().min(1).max(1000).default(50).describe('At most so many items a page.'),
  cursor: z
    .string()
    .max(400)
    .optional()
    .describe('Where to go on: `next` of the page before, with the same filters.'),
  reverse: z.boolean().default(false).describe('Last first.'),
};

export const citing = {
  citations: z
    .int()
    .min(0)
    .max(50)
    .default(2)
    .describe('At most so many independent reports are cited for each entry; 0 for none.'),
};

/** Words that must be given. */
export const needed = (description: string) => words.describe(description);

/** A number of items, at most `most` and `usual` unless told. */
export const upTo = (most: number, usual: number, description: string) =>
  z.int().min(1).max(most).default(usual).describe(description);
