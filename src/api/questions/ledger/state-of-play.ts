import { z } from '@hono/zod-openapi';
import { withDossierOf } from '../../../dossiers/choosing/state-of-play.ts';
import { shippedDossiers } from '../../../dossiers/shipped.ts';
import { resolveFilters } from '../../../queries/filters/filters.ts';
import { dayMeant, issuesOf } from '../../../queries/ledger/choices.ts';
import { stateOfPlay as stateOf } from '../../../queries/state-of-play/state-of-play.ts';
import { citing, upTo } from '../../schemas/asked.ts';
import { stateOfPlaySchema } from '../../schemas/overview/state-of-play.ts';
import { dossierMeant, dossierNamed } from '../dossier.ts';
import { question } from '../question.ts';
import { from, issue, party, to } from './ledger-question.ts';

const words = (description: string) => z.string().trim().min(1).max(200).optional().describe(description);

export const stateOfPlay = question({
  name: 'stateOfPlay',
  path: '/state-of-play',
  tag: 'Overview',
  summary: 'Where all stand on everything',
  description:
    'Parties × issues: each cell the position that counts now, by whose words, from when, how well sourced, and whether it ' +
    'is harder or softer than the one before. Without `party` and `issue`, those with most positions.',
  input: z.object({
    party,
    issue,
    from,
    to,
    on: words('As of the end of this day, by what had been reported then.'),
    dossier: words('The parties, issues and period of this dossier: its name.'),
    rows: upTo(100, 12, 'At most so many parties where none are given.'),
    columns: upTo(50, 10, 'At most so many issues where none are given.'),
    citations: citing.citations.default(0),
  }),
  answer: stateOfPlaySchema,
  async ask({ store }, { issue: issues, on, dossier, rows, columns, citations, ...asked }) {
    const { parties, period } = await resolveFilters(store, asked);
    const filters = {
      parties,
      period,
      issues: await issuesOf(store, issues),
      on: on === undefined ? undefined : dayMeant('--on', on, 'last'),
      rows,
      columns,
      citations,
    };
    const names = shippedDossiers();
    const meant = await dossierMeant(dossier);
    const all = await Promise.all(names.map(dossierNamed));
    const state = await stateOf(store, meant ? await withDossierOf(store, meant, filters) : filters);
    return { ...state, dossiers: names.map((one, i) => ({ dossier: one, name: all[i]!.name })) };
  },
});
