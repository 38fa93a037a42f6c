import { expect, it } from 'vitest';
import type { ConflictAnswer } from '../../queries/ledger/answers.ts';
import { conflictLines } from './conflicts.ts';
import type { BriefLine } from './document.ts';

const conflict = (change: Partial<ConflictAnswer>): ConflictAnswer => ({
  type: 'conflict',
  id: 'occasion-1',
  entry: 'occasion',
  what: 'KOR, USA',
  field: 'date',
  value: '2021-10-18',
  other: '2021-10-19',
  otherReports: 2,
  otherSources: 2,
  reports: 5,
  sources: 4,
  citations: [],
  ...change,
});
const line: BriefLine = {
  id: 'occasion-1',
  lead: '18 October 2021',
  note: null,
  text: 'The two met.',
  citations: [],
};

it('tells once of what is said instead of one field', () => {
  const all = [
    conflict({}),
    conflict({ other: '2021-10-20', otherSources: 1 }),
    conflict({ field: 'status', value: 'held', other: 'called-off', otherSources: 1 }),
  ];
  expect(conflictLines(all, () => line).map((l) => l.text)).toEqual([
    'The two met. On the date, where the record goes by 18 October 2021, 2 independent reports say 19 October 2021, 1 says 20 October 2021.',
    'The two met. On whether it was held, where the record goes by “held”, 1 independent report says “called off”.',
  ]);
});

it('does not say the words twice', () => {
  const said = { ...line, text: 'Kim: “We go on.”' };
  const [told] = conflictLines(
    [conflict({ field: 'text', value: 'We go on.', other: 'We will go on.', otherSources: 1 })],
    () => said,
  );
  expect(told?.text).toBe('Kim: “We go on.” On the words, 1 independent report says “We will go on.”.');
});
