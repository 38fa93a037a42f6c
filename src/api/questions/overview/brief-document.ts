import { z } from '@hono/zod-openapi';
import { dossierIssueWords } from '../../../dossiers/issue-words.ts';
import { briefDocument as documentOf } from '../../../exports/brief/document.ts';
import { titleOf } from '../../../exports/brief/title.ts';
import { opening } from '../../../exports/brief/words.ts';
import { wholeBrief } from '../../../queries/brief/whole.ts';
import { resolveFilters } from '../../../queries/filters/filters.ts';
import { common, ofBriefs, ofOccasions } from '../../schemas/asked.ts';
import { briefDocumentSchema } from '../../schemas/overview/brief.ts';
import { briefFilters, dossierMeant } from '../dossier.ts';
import { question } from '../question.ts';

export const briefDocument = question({
  name: 'briefDocument',
  path: '/brief/document',
  tag: 'Overview',
  summary: 'The brief in words, line by line',
  description:
    'The same as `/brief`, as `/export/markdown` and `/export/html` write it: sections, groups and lines in plain English, ' +
    'each line with the entry that it tells of and its citations.',
  input: z.object({ ...common, between: ofOccasions.between, place: ofOccasions.place, ...ofBriefs }),
  answer: briefDocumentSchema,
  isDrawn: true,
  async ask({ store }, { issue, without, first, dossier, ...asked }) {
    const plain = await resolveFilters(store, asked);
    const words = issue && (await dossierIssueWords());
    const meant = await dossierMeant(dossier);
    const { filters, ledger } = await briefFilters(store, plain, meant, issue);
    const brief = await wholeBrief(store, filters, { issue, without, first, ledger, words });
    return {
      title: titleOf('Brief', { ...asked, issue, dossier: meant?.name }, plain),
      opening: opening(brief),
      sections: documentOf(brief),
    };
  },
});
