/** What a brief says in every format. */
import type { Brief, BriefOccasions } from '../queries/brief.ts';
import { speakDate } from './dates.ts';

export const counted = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

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

/** What is planned, each kind with what leads to it; kinds without an occasion are left out. */
export function plannedLeads(b: Brief): { lead: string; some: BriefOccasions }[] {
  const kinds = [
    { lead: 'Still to come by the last report:', some: b.next },
    {
      lead: 'Not heard of again: announced or proposed for a day that has passed, with no report that it took place.',
      some: b.unheard,
    },
    { lead: 'With no date given:', some: b.undated },
  ];
  return kinds.filter(({ some }) => some.occasions.length > 0);
}
