/** Saved queries: what is asked of the record after each round, and where what is new goes. */
import { z } from 'zod';

const words = z.string('Write words here.').trim().min(1, 'It is empty.');
const several = z.union(
  [words.transform((w) => [w]), z.array(words).min(1)],
  'Write words, or a list of them.',
);
const date = z.union([words, z.int().transform(String)]);

export const savedQuestions = ['meetings', 'statements', 'timeline'] as const;

const webhook = z.strictObject({
  url: words.refine((u) => /^https?:\/\//.test(u) && URL.canParse(u), 'Write a whole address: https://….'),
  /** The environment variable that holds the secret which messages are signed with. */
  'secret-env': words.regex(/^[A-Za-z_]\w*$/, 'Write the name of an environment variable.'),
});

const query = z
  .strictObject({
    name: words.regex(/^[\w.-]+$/, 'Write letters, digits, hyphens, dots and underscores only.'),
    title: words.optional(),
    question: z.enum(savedQuestions, `Write one of ${savedQuestions.join(', ')}.`),
    dossier: words.optional(),
    party: several.optional(),
    between: several.optional(),
    person: several.optional(),
    from: date.optional(),
    to: date.optional(),
    status: several.optional(),
    medium: several.optional(),
    place: words.optional(),
    kind: words.optional(),
    search: words.optional(),
    source: several.optional(),
    /** A file that holds what is new as an Atom feed. */
    atom: words.optional(),
    webhook: webhook.optional(),
  })
  .refine((q) => q.atom !== undefined || q.webhook !== undefined, {
    error: 'Nobody would hear of it: add atom or webhook.',
  });

export const savedQueriesSchema = z.strictObject({
  queries: z.array(query, 'Write a list of queries.').min(1, 'Write at least one query.'),
});

export interface SavedQuery {
  name: string;
  title?: string | undefined;
  question: (typeof savedQuestions)[number];
  /** A dossier file or the name of a shipped one. */
  dossier?: string | undefined;
  party?: string[] | undefined;
  between?: string[] | undefined;
  person?: string[] | undefined;
  from?: string | undefined;
  to?: string | undefined;
  status?: string[] | undefined;
  medium?: string[] | undefined;
  place?: string | undefined;
  kind?: string | undefined;
  search?: string | undefined;
  source?: string[] | undefined;
  atom?: string | undefined;
  webhook?: { url: string; 'secret-env': string } | undefined;
}
