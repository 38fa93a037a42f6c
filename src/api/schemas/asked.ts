/** What may be asked: the filters that questions share. Plain values; `queryOf` makes query parameters of them. */
import { z } from '@hono/zod-openapi';

const words = z.string().trim().min(1).max(200);
const several = z.array(words).max(20);

const party = several.openapi({
  description: 'With any of these parties: code, name, adjective or capital (KOR, "South Korea", Seoul).',
});
const between = several.openapi({ description: 'With all of these parties.' });
const person = several.openapi({ description: 'With any of these people: id, or words of a name.' });
const from = words.openapi({
  description: 'On or after: 2021-10-18, 2021-10, 2021, "18 October 2021".',
  example: '2021-09',
});
const to = words.openapi({ description: 'On or before.', example: '2021-10' });
const search = words.openapi({
  description: 'Of which the reports use these words; "a phrase", begin* and OR are understood.',
});
const source = several.openapi({ description: 'Reported by any of these publishers.' });
const status = several.openapi({ description: 'held, planned, proposed, called-off: any of them.' });
const medium = several.openapi({ description: 'in-person, phone, video, unknown: any of them.' });
const place = words.openapi({ description: 'At a place of this name, or whose name begins a word so.' });
const kind = words.openapi({ description: 'Statements that are direct or indirect.' });

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
export const ofStatements = { kind: kind.optional() };

export const paging = {
  limit: z.int().min(1).max(200).default(50).openapi({ description: 'At most so many items a page.' }),
  cursor: z
    .string()
    .max(400)
    .optional()
    .openapi({ description: 'Where to go on: `next` of the page before, with the same filters.' }),
  reverse: z.boolean().default(false).openapi({ description: 'Last first.' }),
};

export const citing = {
  citations: z.int().min(0).max(50).default(2).openapi({
    description: 'At most so many independent reports are cited for each entry; 0 for none.',
  }),
};

export const wordsParameter = words;
