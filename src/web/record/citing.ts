/** Statements as citations to be put into a text. */
import type { Citation, ReportRef, Statement } from '../../api/schemas/index.ts';
import { dateWords, dayWords } from './dates.ts';

/** The address of an entry or a report on this desk. */
export const permalink = (id: string): string =>
  `${location.origin}/${id.startsWith('report-') ? 'reports' : 'entries'}/${id}`;

/** `“Title”, Publisher, 19 Oct 2021, https://…` */
export function reportCitation({ title, source, published, url }: ReportRef): string {
  return [title && `“${title}”`, source, published && dayWords(published), url].filter(Boolean).join(', ');
}

/** The words of a report quoted, and where they stand. */
export const passageCitation = ({ words, report }: Citation, link: string): string =>
  `“${words}” ${reportCitation(report)}. ${link}`;

/** `Sung Kim, 18 Oct 2021: “We …” Quoted in “Title”, Publisher, 19 Oct 2021, https://…. PERMALINK` */
export function statementCitation(statement: Statement, speaker: string, link: string): string {
  const { text, date, kind, citations } = statement;
  const who = [speaker, date && dateWords(date)].filter(Boolean).join(', ');
  const said =
    kind === 'direct' ? `“${text.replace(/^[“"]|[”"]$/g, '')}”` : /[.!?]$/.test(text) ? text : `${text}.`;
  const report = citations[0]?.report;
  const where = report ? ` ${kind === 'direct' ? 'Quoted' : 'Reported'} in ${reportCitation(report)}.` : '';
  return `${who}: ${said}${where} ${link}`;
}
