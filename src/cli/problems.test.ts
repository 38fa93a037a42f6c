import { describe, expect, it } from 'vitest';
import { problem } from '../reports/problem.ts';
import { ProblemTeller, problemLine, toldError } from './problems.ts';

describe('problemLine', () => {
  it('names place, problem and remedy', () => {
    expect(problemLine(problem('no-text', { path: 'a.jsonl', line: 3 }, 'no text', 'add some'))).toBe(
      'a.jsonl:3: no text (add some)',
    );
    expect(problemLine(problem('no-text', { path: 'a.json', item: 3 }, 'no text', 'add some'))).toMatch(
      /^a\.json#3: /,
    );
    expect(problemLine(problem('no-text', { path: '-', line: 1 }, 'x', 'y'))).toBe('standard input:1: x (y)');
  });

  it('prints nothing that steers a terminal', () => {
    expect(problemLine(problem('no-such-file', { path: 'a\x1b[2J\n\u202eb' }, 'x', 'y'))).toBe('a b: x (y)');
  });
});

describe('ProblemTeller', () => {
  it('tells every failure, the first notices of a kind, and counts all', () => {
    const lines: string[] = [];
    const teller = new ProblemTeller((line) => lines.push(line));
    for (let line = 1; line <= 50; line++)
      teller.add(problem('no-date', { path: 'a', line }, 'no date', 'add it'));
    for (let line = 1; line <= 50; line++)
      teller.add(problem('no-text', { path: 'a', line }, 'no text', 'add it'));
    expect(lines.filter((l) => l.includes('no date (add'))).toHaveLength(5);
    expect(lines.filter((l) => l.includes('no text'))).toHaveLength(50);
    expect(lines.filter((l) => l.includes('only counted'))).toHaveLength(1);
    expect(Object.fromEntries(teller.counts)).toEqual({ 'no-date': 50, 'no-text': 50 });
  });
});

describe('toldError', () => {
  it('tells errors that bring a remedy, and no others', () => {
    const error = Object.assign(new Error('a.db is in use'), { remedy: 'Wait.' });
    expect(toldError(error)).toBe('a.db is in use. Wait.');
    expect(toldError(new Error('x'))).toBeNull();
    expect(toldError('x')).toBeNull();
  });
});
