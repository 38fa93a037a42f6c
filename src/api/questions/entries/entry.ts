import { z } from '@hono/zod-openapi';
import { dayRange } from '../../../contract/edtf.ts';
import { entry as entryOf, idOfAnswer, ledgerEntry } from '../../../queries/entry.ts';
import type { Filters } from '../../../queries/filters/filters.ts';
import { meetings, occasionAnswers } from '../../../queries/meetings.ts';
import { people } from '../../../queries/people.ts';
import { statementAnswers, statements } from '../../../queries/statements.ts';
import { entryKinds } from '../../../record/kinds.ts';
import { occasionKeys, statementKeys } from '../../paging/keys.ts';
import { needed, upTo } from '../../schemas/asked.ts';
import { type EntryPage, entrySchema } from '../../schemas/lists.ts';
import { type Asked, question } from '../question.ts';

interface Size {
  citations: number;
  limit: number;
}

const exactId = new RegExp(`^(?:${entryKinds.join('|')})-[0-9a-f]+$`);

/** Of what belongs to an entry, no more is cited than tells what it is. */
const ofList = ({ limit, citations }: Size): Size => ({ limit, citations: Math.min(citations, 2) });

/** Of what the filters choose, the first `limit`, and how many there are. */
async function statementsOf({ store }: Asked, filters: Filters, { limit, citations }: Size) {
  const keys = await statementKeys(store, filters);
  const ids = (await keys.slice(0, limit)).map((k) => k.id);
  return { items: await statementAnswers(store, ids, citations), total: await keys.total() };
}

async function occasionsOf({ store }: Asked, filters: Filters, { limit, citations }: Size) {
  const keys = await occasionKeys(store, filters);
  const ids = (await keys.slice(0, limit)).map((k) => k.id);
  return { items: await occasionAnswers(store, ids, citations), total: await keys.total() };
}

/** The entry of exactly this id; null where there is none. */
async function exact(asked: Asked, id: string, size: Size): Promise<EntryPage | null> {
  const { store } = asked;
  const chosen = { ids: [id], citations: size.citations };
  const some = ofList(size);
  if (id.startsWith('statement-')) {
    const [statement] = await statements(store, chosen);
    return statement ? { type: 'statement', statement } : null;
  }
  if (id.startsWith('person-')) {
    const [person] = await people(store, chosen);
    if (!person) return null;
    const filters = { people: [id], reverse: true };
    return {
      type: 'person',
      person,
      occasions: await occasionsOf(asked, filters, some),
      statements: await statementsOf(asked, filters, some),
    };
  }
  if (!id.startsWith('occasion-')) return ofLedger(asked, id, size);
  const [occasion] = await meetings(store, chosen);
  if (!occasion) return null;
  const days = dayRange(occasion.date);
  const said =
    days && occasion.people.length > 0
      ? await statementsOf(
          asked,
          { people: occasion.people.map((p) => p.id), period: { first: days.first, last: days.last + 1 } },
          some,
        )
      : { items: [], total: 0 };
  return { type: 'occasion', occasion, statements: said };
}

async function ofLedger({ store }: Asked, id: string, size: Size): Promise<EntryPage | null> {
  const found = await ledgerEntry(store, id, size.citations);
  if (found?.type !== 'position') return found;
  return { ...found, others: { items: found.others.slice(0, size.limit), total: found.others.length } };
}

/**
 * Thrown for what opens another entry: a merged id, the beginning of an id, a name, or a report, which has a page of
 * its own.
 */
export class ElsewhereError extends Error {
  readonly id: string;

  constructor(id: string) {
    super(`The entry is ${id}.`);
    this.name = 'ElsewhereError';
    this.id = id;
  }
}

export const entry = question({
  name: 'entry',
  path: '/entries/{id}',
  tag: 'Record',
  summary: 'One entry with what belongs to it',
  description:
    'An entry of any kind by its id: an occasion with what was said then, a person with occasions and statements, a ' +
    'position with the others of the party on the issue, a proposal with the responses, a commitment with its outcome, a ' +
    'claim with the verdict. The beginning of an id, a name, the id of a merged entry and the id of a report lead ' +
    'elsewhere. Lists are cut at `limit`, the latest first.',
  input: z.object({
    id: needed('An id, its beginning, or words of a name.'),
    citations: z
      .int()
      .min(0)
      .max(100)
      .default(20)
      .describe('At most so many independent reports are cited for the entry, two for what belongs to it.'),
    limit: upTo(200, 50, 'At most so many of what belongs to it.'),
  }),
  answer: entrySchema,
  async ask(asked, { id, ...size }) {
    const found = exactId.test(id) ? await exact(asked, id, size) : null;
    if (found) return found;
    throw new ElsewhereError(idOfAnswer(await entryOf(asked.store, id)));
  },
});
