import { z } from '@hono/zod-openapi';
import { dossierIssueWords } from '../../../dossiers/issue-words.ts';
import { wholeBrief } from '../../../queries/brief/whole.ts';
import { resolveFilters } from '../../../queries/filters/filters.ts';
import { common, ofBriefs, ofOccasions, upTo } from '../../schemas/asked.ts';
import { briefSchema } from '../../schemas/overview/brief.ts';
import { briefFilters, dossierMeant } from '../dossier.ts';
import { question } from '../question.ts';

export const brief = question({
  name: 'brief',
  path: '/brief',
  tag: 'Overview',
  summary: 'A negotiation at a glance',
  description:
    'Who took part, what happened, what was said by whom, where each party stands, what was proposed and promised, what is ' +
    'planned next and what was not heard of again, where sources disagree, each with citations. `/export/markdown` writes the same as a document.',
  input: z.object({
    ...common,
    between: ofOccasions.between,
    place: ofOccasions.place,
    ...ofBriefs,
    occasions: upTo(200, 40, 'At most so many occasions of each kind.'),
    speakers: upTo(100, 16, 'At most so many who said something.'),
    statements: upTo(20, 3, 'At most so many statements of each speaker.'),
    members: upTo(50, 8, 'At most so many people of each party.'),
  }),
  answer: briefSchema,
  async ask(
    { store },
    { occasions, speakers, statements, members, issue, without, first, dossier, ...asked },
  ) {
    const size = { occasions, speakers, statements, people: members };
    const plain = await resolveFilters(store, asked);
    const words = issue && (await dossierIssueWords());
    const { filters, ledger } = await briefFilters(store, plain, await dossierMeant(dossier), issue);
    return wholeBrief(store, filters, { issue, without, first, ledger, words }, size);
  },
});
