import { describe, expect, it } from 'vitest';
import type { Citation } from '../../api/schemas/index.ts';
import { type BriefLine, type BriefSection, numbered, without } from './notes.ts';

const cited = (report: string, words = 'w', copyOf: string | null = null): Citation => ({
  report: { id: report, title: null, source: null, published: null, url: null },
  copyOf,
  passages: [],
  words,
  says: null,
});
const line = (id: string, citations: Citation[], under: BriefLine[] = []): BriefLine => ({
  id,
  lead: '',
  note: null,
  text: id,
  citations,
  under,
});
const section = (
  part: BriefSection['part'],
  lines: BriefLine[],
  rest: string | null = null,
): BriefSection => ({
  part,
  heading: part,
  groups: [{ heading: null, lead: null, lines, rest }],
});

describe('notes', () => {
  const person = line('p', [cited('r2')]);
  const first = line('a', [cited('r1'), cited('r2', 'w', 'r1'), cited('r3')], [person]);
  const second = line('b', [cited('r1'), cited('r1', 'other words')]);
  const sections = [section('meetings', [first]), section('statements', [second])];

  it('are numbered as they are first referred to, copies apart', () => {
    const notes = numbered(sections);
    expect(notes.all.map((n) => [n.number, n.citation.report.id, n.citation.words])).toEqual([
      [1, 'r1', 'w'],
      [2, 'r3', 'w'],
      [3, 'r2', 'w'],
      [4, 'r1', 'other words'],
    ]);
    expect(notes.of(second)).toEqual([
      { number: 1, isFirst: false },
      { number: 4, isFirst: true },
    ]);
    expect(notes.of(person)).toEqual([{ number: 3, isFirst: true }]);
  });

  it('leave out lines, what is below them, and parts; what is empty then goes too', () => {
    expect(without(sections, new Set(['a'])).map((s) => s.part)).toEqual(['statements']);
    expect(without(sections, new Set(['statements'])).map((s) => s.part)).toEqual(['meetings']);
    const [left] = without(sections, new Set(['p']));
    expect(left?.groups[0]?.lines[0]?.under).toEqual([]);
    expect(without([section('meetings', [first], 'more')], new Set(['a']))).toEqual([]);
  });

  it('leave out a line of several entries only when all of them are', () => {
    const both = [section('positions', [{ ...line('x', [cited('r1')]), also: ['y'] }])];
    expect(without(both, new Set(['x']))).toHaveLength(1);
    expect(without(both, new Set(['x', 'y']))).toEqual([]);
    expect(numbered(both, new Set(['x', 'y'])).all).toEqual([]);
  });
});
