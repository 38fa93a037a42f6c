import { describe, expect, it } from 'vitest';
import { casesOf, fault } from './pairs.ts';

/** The share of the texts of a file that must be read right in every column. */
const FLOOR = 0.95;

const files = [
  { layer: 'meetings', cases: casesOf('./meetings.tsv', 'sentence'), least: 280 },
  { layer: 'statements', cases: casesOf('./quotations.tsv', 'text'), least: 175 },
] as const;

describe('minimal pairs', () => {
  it.each(files)('of $layer come in sets of several', ({ cases, least }) => {
    expect(cases.length).toBeGreaterThanOrEqual(least);
    for (const set of new Set(cases.map((c) => c.set)))
      expect(cases.filter((c) => c.set === set).length, set).toBeGreaterThanOrEqual(5);
  });

  it.each(files)('of $layer are told apart', ({ layer, cases }) => {
    const faults = cases.flatMap((c) => fault(c, layer) ?? []);
    if (faults.length)
      console.log(`${layer}: ${faults.length} of ${cases.length} wrong\n${faults.join('\n')}`);
    expect(1 - faults.length / cases.length).toBeGreaterThanOrEqual(FLOOR);
  });
});
