/** What the pages of entries have in common. */
import type { Citation } from '../../queries/answers.ts';
import { partyName } from '../../queries/filters/party.ts';
import { reportLine } from '../sources.ts';
import type { Item } from './page.ts';

/** "South Korea (KOR)" */
export const party = (code: string) => (partyName(code) === code ? code : `${partyName(code)} (${code})`);

export const support = (a: { reports: number; sources: number }) =>
  a.reports === a.sources ? `${a.sources}` : `${a.sources} independent, ${a.reports} with near-copies`;

export function sourceItems(citations: Citation[], also: (c: Citation) => string = () => ''): Item[] {
  return citations.map((c) => ({
    text: reportLine(c.report) + (c.copyOf === null ? '' : ' (near-copy)') + also(c),
    id: c.report.id,
    quoted: c.words,
  }));
}
