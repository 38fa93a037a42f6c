/** `rapporteur brief` */

import { onDossier } from '../../dossiers/choosing/brief.ts';
import { dossierIssueWords } from '../../dossiers/issue-words.ts';
import { titleOf } from '../../exports/brief/title.ts';
import { briefHtml } from '../../exports/html/brief.ts';
import { briefMarkdown } from '../../exports/markdown/brief.ts';
import { type BriefChoice, wholeBrief } from '../../queries/brief/whole.ts';
import { type AskedFilters, resolveFilters } from '../../queries/filters/filters.ts';
import { dossierOf } from '../dossier/apply.ts';
import { withRecord } from './record.ts';

export interface BriefOptions
  extends Omit<AskedFilters, 'citations' | 'reverse'>,
    Omit<BriefChoice, 'ledger' | 'words'> {
  record: string;
  format: 'markdown' | 'html' | 'json';
  title?: string | undefined;
  /** A dossier to whose matter the brief keeps. */
  dossier?: string | undefined;
}

/** Writes the brief on standard output. Throws a `QueryError` for what cannot be asked, and the store's errors. */
export async function runBrief(options: BriefOptions): Promise<number> {
  const { record, format, title, dossier, issue, without, first, ...asked } = options;
  const text = await withRecord(record, async (store) => {
    const plain = await resolveFilters(store, asked);
    const on = dossier === undefined ? null : await dossierOf(dossier);
    const { filters, ledger } = on ? await onDossier(store, on, plain, issue) : { filters: plain };
    const words = issue && (await dossierIssueWords(on ?? undefined));
    const found = await wholeBrief(store, filters, { issue, without, first, ledger, words });
    if (format === 'json') return `${JSON.stringify(found, null, 2)}\n`;
    const heading = title ?? titleOf('Brief', { ...asked, issue, dossier: on?.name }, plain);
    return format === 'html' ? briefHtml(found, heading) : briefMarkdown(found, heading);
  });
  process.stdout.write(text);
  return 0;
}
