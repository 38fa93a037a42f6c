/** The state of play and what is due, as text. */
import type { Due, StateOfPlay } from '../../api/schemas/index.ts';
import { toldOne } from './ledger.ts';
import { joined, type Permalink } from './writing.ts';

export function stateOfPlay(state: StateOfPlay, link: Permalink): string[] {
  const { cells, others, on } = state;
  if (cells.length === 0) return ['Nothing in the record matches.'];
  const parties = [...new Set(cells.map((c) => c.party))];
  const more = [
    others.parties.length > 0 && `Other parties: ${others.parties.map((p) => p.party).join(', ')}.`,
    others.issues.length > 0 && `Other issues: ${others.issues.map((i) => i.issue).join(', ')}.`,
  ];
  return [
    `As of ${on ?? 'an unknown day'}.`,
    ...parties.flatMap((party) => [
      `## ${party}`,
      ...cells
        .filter((c) => c.party === party)
        .map((cell) => {
          const { trend, before } = cell;
          const was = before && `before: ${before.stance}${before.day ? `, ${before.day}` : ''}`;
          return `${toldOne(cell, link)}\n${joined([trend === 'first' ? 'first word on it' : trend, was])}`;
        }),
    ]),
    ...more.filter((line) => line !== false),
  ];
}

export function due({ on, next, overdue }: Due, link: Permalink): string[] {
  const part = (heading: string, items: Due['next']) =>
    items.length === 0 ? [] : [`## ${heading}`, ...items.map((one) => toldOne(one, link))];
  const told = [...part('Promised next', next), ...part('Overdue', overdue)];
  return [`As of ${on ?? 'an unknown day'}.`, ...(told.length > 0 ? told : ['Nothing is due.'])];
}
