import { describe, expect, it } from 'vitest';
import type { Position } from '../../../api/schemas/index.ts';
import { drawingOf, nextSpot, spotAt } from './drawing.tsx';
import { lanesOf } from './lanes.ts';

const position = (
  id: string,
  party: string,
  date: string | null,
  stance: Position['stance'],
  rank: Position['voice']['rank'] = 'official',
): Position => ({
  type: 'position',
  id,
  date,
  reported: '2021-03-05',
  party,
  holder: party,
  issue: 'talks',
  stance,
  firmness: 'plain',
  text: 'is ready to talk',
  condition: null,
  tied: null,
  voice: { rank, person: null, speaker: null, office: null },
  reports: 1,
  sources: 1,
  citations: [],
});

const all = [
  position('d', 'KOR', '2021-03-01', 'open', 'leader'),
  position('c', 'KOR', '2021-03-01', 'opposes'),
  position('b', 'KOR', '2021-01', 'supports'),
  position('a', 'PRK', null, 'demands', 'another'),
];

describe('lanes', () => {
  it('hold the words of each party in order of time, in the order of the parties', () => {
    const lanes = lanesOf(all, ['PRK', 'SWE', 'KOR']);
    expect(lanes.map((l) => l.party)).toEqual(['PRK', 'KOR']);
    expect(lanes[1]!.marks.map((m) => m.position.id)).toEqual(['b', 'c', 'd']);
  });

  it('follow the highest voice of a day, and no other party', () => {
    const [prk, kor] = lanesOf(all, ['PRK', 'KOR']);
    expect(prk!.marks.map((m) => m.isOnLine)).toEqual([false]);
    expect(kor!.marks.filter((m) => m.isOnLine).map((m) => m.position.id)).toEqual(['b', 'd']);
  });

  it('know with which words a party took another side, by its own voices alone', () => {
    const words = [
      position('a', 'KOR', '2021-01-01', 'supports'),
      position('b', 'KOR', '2021-01-02', 'demands'),
      position('c', 'KOR', '2021-01-03', 'opposes', 'another'),
      position('d', 'KOR', '2021-01-04', 'conditional'),
      position('e', 'KOR', '2021-01-05', 'opposes'),
    ];
    const [kor] = lanesOf(words, ['KOR']);
    expect(kor!.marks.map((m) => m.change)).toEqual([
      undefined,
      undefined,
      undefined,
      { from: 'demands', to: 'conditional' },
      { from: 'conditional', to: 'opposes' },
    ]);
  });
});

describe('the drawing', () => {
  const { spots } = drawingOf(lanesOf(all, ['PRK', 'KOR']), 800);
  const at = (id: string) => spots.find((s) => s.mark.position.id === id)!;

  it('sets later words farther on and softer stances higher', () => {
    expect(at('d').x).toBeGreaterThan(at('b').x);
    expect(at('d').y).toBeLessThan(at('c').y);
  });

  it('finds the mark under a point, and none far from all', () => {
    expect(spotAt(spots, at('b').x + 3, at('b').y - 2)).toBe(at('b'));
    expect(spotAt(spots, at('b').x + 40, at('b').y)).toBeUndefined();
  });

  it('is gone through by keys', () => {
    expect(nextSpot(spots, undefined, 'ArrowLeft')).toBe(spots.at(-1));
    expect(nextSpot(spots, at('b'), 'ArrowRight')).toBe(at('c'));
    expect(nextSpot(spots, at('b'), 'ArrowLeft')).toBeUndefined();
    expect(nextSpot(spots, at('c'), 'ArrowUp')).toBe(at('a'));
  });
});
