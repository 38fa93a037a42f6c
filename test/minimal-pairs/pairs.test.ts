import { describe, expect, it } from 'vitest';
import { casesOf, fault } from './pairs.ts';

/** The share of texts that must be read right in every column. */
const FLOOR = 0.95;

const files = [
  { layer: 'meetings', cases: casesOf('./meetings.tsv', 'sentence'), least: 150 },
  { layer: 'statements', cases: casesOf('./quotations.tsv', 'text'), least: 175 },
] as const;

describe('minimal pairs', () => {
  it.each(files)('of $layer come in sets of several', ({ cases, least }) => {
    expect(cases.length).toBeGreaterThanOrEqual(least);
    for (const set of new Set(cases.map((c) => c.set)))
      expect(cases.filter((c) => c.set === set).length, set).toBeGreaterThanOrEqual(5);
  });

  it('are told apart', () => {
    let right = 0;
    let all = 0;
    for (const { layer, cases } of files) {
      const faults = cases.flatMap((c) => fault(c, layer) ?? []);
      right += cases.length - faults.length;
      all += cases.length;
      if (faults.length)
        console.log(`${layer}: ${faults.length} of ${cases.length} wrong\n${faults.join('\n')}`);
    }
    expect(right / all).toBeGreaterThanOrEqual(FLOOR);
  });
});
