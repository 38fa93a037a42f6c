import { describe, expect, it } from 'vitest';
import { casesOf, fault } from './pairs.ts';

/** The share of texts that must be read right in every column. */
const FLOOR = 0.95;

describe.each([
  { layer: 'meetings', file: './meetings.tsv', text: 'sentence', least: 150 },
  { layer: 'statements', file: './quotations.tsv', text: 'text', least: 90 },
] as const)('minimal pairs of $layer', ({ layer, file, text, least }) => {
  const cases = casesOf(file, text);

  it('come in sets that hold different answers', () => {
    expect(cases.length).toBeGreaterThanOrEqual(least);
    for (const set of new Set(cases.map((c) => c.set))) {
      expect(cases.filter((c) => c.set === set).length, set).toBeGreaterThanOrEqual(5);
    }
  });

  it('are told apart', () => {
    const faults = cases.flatMap((c) => fault(c, layer) ?? []);
    if (faults.length) console.log(`${faults.length} of ${cases.length} wrong\n${faults.join('\n')}`);
    expect(1 - faults.length / cases.length).toBeGreaterThanOrEqual(FLOOR);
  });
});
