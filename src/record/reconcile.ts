import { clustersOf } from './clusters.ts';
import { type Gathered, gather, inOrder } from './gather.ts';
import { findOccasions } from './occasions/occasions.ts';
import { identifyPeople } from './people/people.ts';
import { findStatements } from './statements/statements.ts';
import type { ReadReport, Record } from './types.ts';

/**
 * The record that follows from readings: the same in whatever order they come. Each reading is let go of before the
 * next is asked for.
 */
export function reconcile(readings: Iterable<ReadReport>): Record {
  const gathered: Gathered[] = [];
  for (const reading of readings) gathered.push(gather(reading));
  const reports = inOrder(gathered);
  const sources = clustersOf(reports);
  const identified = identifyPeople(reports, sources);
  return {
    people: identified.people,
    occasions: findOccasions(reports, sources, identified),
    statements: findStatements(reports, sources, identified),
    clusters: new Map(reports.map((r, i) => [r.number, reports[sources[i]!]!.number])),
  };
}
