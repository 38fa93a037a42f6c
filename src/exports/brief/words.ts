/** What a brief says in every format. */
import type { Brief } from '../../queries/brief/brief.ts';
import { speakDate } from '../dates.ts';

export const counted = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** "2 more are in the record"; null where there are none. */
export const moreNote = (n: number, one: string, many = `${one}s`): string | null =>
  n === 0 ? null : `${counted(n, `more ${one} is`, `more ${many} are`)} in the record.`;

/** What the brief draws on. */
export function opening(b: Brief): string {
  if (b.reports === 0) return 'The record holds nothing on this.';
  const [first, last] = [b.firstReport, b.lastReport];
  const days =
    first === null || last === null
      ? ''
      : first === last
        ? ` of ${speakDate(first)}`
        : ` published from ${speakDate(first)} to ${speakDate(last)}`;
  const copies = b.reports === b.sources ? '' : ` (${counted(b.sources, 'independent source')})`;
  return `Drawn from ${counted(b.reports, 'report')}${copies}${days}. Numbers refer to the reports and their exact words at the end.`;
}
