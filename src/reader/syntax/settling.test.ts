import { expect, test } from 'vitest';
import { checksOf } from '../../../scripts/settle/checks.ts';
import { Bench, bestOf, type TableName } from '../../../scripts/settle/decisions.ts';
import { orderOf } from '../../../scripts/settle/order.ts';
import { Analyser } from './analyser.ts';
import { englishModel } from './english.ts';
import type { ModelChecks } from './model.ts';

const text =
  'The envoys of Norway and Chile met in Lima on Monday after weeks of delay. Neither side said what they had agreed on, but both promised to return to the table before the summer ends.';

const model = englishModel();
const bench = new Bench(model, 10_000);
bench.read(text);

function analysed(checks: ModelChecks) {
  const word = text.match(/\w+|[.,]/g)!;
  const lower = word.map((w) => w.toLowerCase());
  const out = {
    tag: new Uint8Array(word.length),
    head: new Int32Array(word.length),
    deprel: new Uint8Array(word.length),
  };
  new Analyser({ ...model, checks }).analyse({ word, lower }, [[0, word.length]], out);
  return out;
}

test.each<TableName>(['tags', 'guide', 'moves', 'relations'])(
  'decisions on %s can be settled early',
  (name) => {
    const decisions = bench.decisions[name];
    expect(decisions.taken.length).toBeGreaterThan(20);
    expect(orderOf(decisions).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: decisions.features }, (_, i) => i),
    );
    const { checks, share } = checksOf(decisions, { first: 16, every: 8, change: 0 });
    expect(share).toBeLessThan(1);
    // None that is settled by a check comes out otherwise when all features have been looked up.
    const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
    for (const decision of decisions.taken) {
      const whole = bestOf(decision, decisions.width, upTo(decisions.features));
      for (const [features, margin] of checks) {
        const best = bestOf(decision, decisions.width, upTo(features));
        const sum = (cls: number) =>
          upTo(features).reduce((all, f) => all + decision.scores[f * decisions.width + cls]!, 0);
        const next = Math.max(...decision.classes.filter((c) => c !== best).map(sum));
        if (sum(best) - next < margin) continue;
        expect(best).toBe(whole);
        break;
      }
    }
  },
);

test('checks that no lead reaches change nothing; those that any reaches are obeyed', () => {
  const never: ModelChecks = {
    tags: [[16, 30_000]],
    guide: [[24, 1_000_000]],
    moves: [[24, 1_000_000]],
    relations: [[14, 30_000]],
  };
  expect(analysed(never)).toEqual(analysed({}));
  expect(analysed({ tags: [[2, 0]], moves: [[2, 0]] })).not.toEqual(analysed({}));
});
