import { expect, it } from 'vitest';
import type { Decision, Part } from '../../api/schemas/index.ts';
import { decisions, parts } from './decisions.ts';

const link = (id: string) => `http://desk.example/${id}`;
const report = { id: 'report-1', title: 'At sea', source: 'Wire', published: '2020-03-02', url: null };

it('a decision is told in a line: when, by whom, what, why, and what has become of it', () => {
  const decision: Decision = {
    type: 'decision',
    id: 'decision-1',
    kind: 'correct',
    entryKind: 'occasion',
    target: 'occasion-1',
    entries: [{ id: 'occasion-2', isShown: true }],
    state: 'undone',
    undoneBy: 'decision-2',
    field: 'date',
    value: '2020-03-01',
    by: 'Ada',
    at: '2021-01-02T03:04:05.000Z',
    why: 'seen in\nthe minutes',
  };
  expect(decisions({ items: [decision], total: 1, next: null }, link)).toEqual([
    '1 of 1.',
    '- 2021-01-02 03:04 Ada · correct occasion-1 date: 2020-03-01 · undone · “seen in the minutes” · ' +
      'http://desk.example/occasion-2 · decision-1',
  ]);
});

it('a part is told with its terms and the words of its first report', () => {
  const part: Part = {
    id: 'person-1',
    leads: true,
    terms: 'Ana Lopes, PRT',
    reports: 2,
    first: report,
    words: 'Ana\nLopes',
  };
  expect(parts({ items: [part] }, link)).toEqual([
    '- Ana Lopes, PRT · 2 reports · the entry goes by it · person-1\n> Ana Lopes\n> — http://desk.example/report-1',
  ]);
});
