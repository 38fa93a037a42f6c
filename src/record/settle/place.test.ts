import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Aspect } from '../aspects.ts';
import { accountId } from '../keys.ts';
import { noOverlay } from '../overlay.ts';
import type { AccountRow } from './ledger.ts';
import { MemoryLedger } from './memory.ts';
import { Placing } from './place.ts';

/** An account of an aspect of its own: found under some marks, supported under a name, following whom it is like. */
interface Toy {
  n: number;
  colour: string;
  marks: string[];
}

/** A mark of more than three accounts is crowded; every second account sees two marks further. */
const toys: Aspect<Toy, null> = {
  kind: 'person',
  mentions: () => [],
  marks: ({ marks, colour }) => [...marks.map((m) => `at ${m}`), `of ${colour}`],
  seeks: ({ marks, n }) => marks.flatMap((m) => (n % 2 ? [`at ${m}`, `late ${m}`] : [`at ${m}`])),
  watchers: (mark) => [mark.replace('late', 'at')],
  crowd: () => 3,
  support: ({ colour, n }) => (n % 3 ? `of ${colour}` : null),
  rank: ({ n }, level) => (n % 4) + level,
  choose(self, near) {
    const fitting = near.filter((o) => o.account.colour === self.account.colour && o.leader.account.n !== 5);
    const best = fitting.find((o) => o.level >= self.level) ?? fitting[0];
    return { joins: best?.id ?? null };
  },
  entry: () => null,
};

const toy = fc
  .record({
    colour: fc.constantFrom('red', 'blue'),
    marks: fc.subarray(['a', 'b', 'c']),
    late: fc.subarray(['a', 'b']),
  })
  .map(({ late, ...t }) => ({ t, late }));
const events = fc.array(toy, { maxLength: 14 }).chain((all) =>
  fc.tuple(
    fc.constant(all),
    fc.shuffledSubarray(
      all.map((_, i) => i),
      { minLength: all.length },
    ),
    fc.integer({ min: 1, max: 4 }),
    fc.array(fc.nat(13), { maxLength: 12 }),
  ),
);

/** Enters the accounts in an order, so many between decisions, then supports some of them once more. */
function leaders(
  all: { t: Omit<Toy, 'n'>; late: string[] }[],
  order: number[],
  batch: number,
  again: number[],
) {
  const ledger = new MemoryLedger();
  const rows = new Map<number, AccountRow>();
  const pass = (work: (placing: Placing) => void) => {
    const placing = new Placing(toys as Aspect, ledger, noOverlay);
    work(placing);
    placing.settle();
  };
  for (let i = 0; i < order.length; i += batch)
    pass((placing) => {
      for (const n of order.slice(i, i + batch)) {
        const account = { n, ...all[n]!.t };
        const row = ledger.addAccount('person', accountId('person', account), account);
        rows.set(n, row);
        placing.enter(row);
        for (const mark of all[n]!.late) placing.markLate(row, `late ${mark}`);
        placing.support([row], 1);
      }
    });
  for (const n of again) {
    const row = rows.get(n);
    if (row) pass((placing) => placing.support([row], n % 5 ? 1 : -1));
  }
  return order
    .map((n) => [n, (ledger.byRow(rows.get(n)!.leader).account as Toy).n])
    .sort((a, b) => a[0]! - b[0]!);
}

test('whom an account follows does not depend on what came first', () => {
  fc.assert(
    fc.property(events, ([all, order, batch, again]) => {
      const once = leaders(
        all,
        all.map((_, i) => i),
        100,
        again,
      );
      expect(leaders(all, order, batch, again)).toEqual(once);
      expect(leaders(all, order, 1, again.toReversed())).toEqual(once);
    }),
    { numRuns: 400 },
  );
});

test('who leads another leads itself', () => {
  fc.assert(
    fc.property(events, ([all, order, batch]) => {
      const found = new Map(leaders(all, order, batch, []) as [number, number][]);
      for (const leader of found.values()) expect(found.get(leader)).toBe(leader);
    }),
  );
});
