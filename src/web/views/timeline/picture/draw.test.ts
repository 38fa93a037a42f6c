import { describe, expect, it } from 'vitest';
import { type Entries, entriesIn } from '../columns.ts';
import { cellsOf, lanesOf } from '../lanes.ts';
import { draw, type Scene } from './draw.ts';

const statuses = 'hpqc';

/** Entries over some thirty years, many of them in the same weeks. */
function entriesOf(count: number): Entries {
  const days = Array.from(
    { length: count },
    (_, i) => 9000 + Math.floor(((i * 7919) % count) ** 1.2 % 11_000),
  );
  const sorted = days.sort((a, b) => a - b);
  const kinds = sorted.map((_, i) => 'osse'[i % 4]!).join('');
  return entriesIn({
    total: count,
    lanes: Array.from({ length: 30 }, (_, i) => ({ id: `P${i}`, name: `Party ${i}` })),
    ids: sorted.map((_, i) => `entry-${i}`),
    kinds,
    statuses: sorted.map((_, i) => (kinds[i] === 'o' ? statuses[i % 4]! : '-')).join(''),
    precisions: sorted.map((_, i) => 'ddwi'[i % 4]!).join(''),
    first: sorted.map((day, i) => day - (sorted[i - 1] ?? 0)),
    more: sorted.map((_, i) => (i % 4 > 1 ? i % 40 : 0)),
    in: sorted.map((_, i) => [i % 30, (i * 7) % 30]),
    labels: sorted.map(() => ''),
  });
}

/** A context that counts what it is told to do. */
function counting(): { g: CanvasRenderingContext2D; calls(): number } {
  let calls = 0;
  const target: { [name: string]: unknown } = { measureText: () => ({ width: 40 }) };
  const g = new Proxy(target, {
    get: (own, name: string) =>
      own[name] ??
      (() => {
        calls++;
      }),
    set: (own, name: string, value) => {
      own[name] = value;
      return true;
    },
  });
  return { g: g as unknown as CanvasRenderingContext2D, calls: () => calls };
}

const colours = { ink: '', faint: '', line: '', paper: '', accent: '' };

function drawn(count: number, window = { from: 9000, to: 20_000 }) {
  const entries = entriesOf(count);
  const lanes = lanesOf(entries, 10, 'Others');
  const scene: Scene = { width: 640, window, entries, lanes, bars: ['s', 'e'], chosen: null };
  const { g, calls } = counting();
  const spots = draw(g, scene, colours);
  return { spots, calls: calls(), entries };
}

describe('a frame', () => {
  it('costs no more with a hundred times the entries', () => {
    const [many, most] = [drawn(10_000), drawn(400_000)];
    expect(many.spots.length).toBeGreaterThan(1000);
    for (const { spots, calls } of [many, most]) {
      expect(spots.length).toBeLessThan(7000);
      expect(calls).toBeLessThan(40_000);
    }
  });

  it('stands for every entry of the window, alone or in a heap', () => {
    for (const window of [
      { from: 9000, to: 20_000 },
      { from: 12_000, to: 12_030 },
    ]) {
      const { spots, entries } = drawn(10_000, window);
      const shown = new Set<number>();
      for (const { row, start, end } of spots) for (let i = start; i < end; i++) shown.add(row.entries[i]!);
      for (let entry = 0; entry < entries.count; entry++) {
        const middle = (entries.from[entry]! + entries.to[entry]!) / 2;
        if (middle >= window.from && middle < window.to) expect(shown.has(entry)).toBe(true);
      }
    }
  });
});

it('cells hold each day once, in order', () => {
  const days = Float64Array.from([1, 1.5, 2, 8, 8, 30]);
  const row = { days, entries: Int32Array.from(days.keys()) };
  expect(cellsOf(row, 0, 31, 4)).toEqual([
    { at: 0, start: 0, end: 3 },
    { at: 2, start: 3, end: 5 },
    { at: 7, start: 5, end: 6 },
  ]);
  expect(cellsOf(row, 5, 20, 4)).toEqual([{ at: 2, start: 3, end: 5 }]);
});
