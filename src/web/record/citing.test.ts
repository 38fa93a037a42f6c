import { expect, it } from 'vitest';
import type { Statement } from '../../api/schemas/index.ts';
import { statementCitation } from './citing.ts';

const statement: Statement = {
  type: 'statement',
  id: 'statement-1',
  reports: 1,
  sources: 1,
  date: '2021-10-18',
  kind: 'direct',
  text: '“The door is open.”',
  speaker: 'the envoy',
  person: null,
  party: 'USA',
  reported: '2021-10-19',
  citations: [
    {
      report: {
        id: 'report-1',
        title: 'Envoys meet',
        source: 'The Wire',
        published: '2021-10-19T08:00:00Z',
        url: null,
      },
      copyOf: null,
      passages: [],
      words: 'The door is open.',
      says: null,
    },
  ],
};

it('quotes direct speech once and names report, publisher, day and permalink', () => {
  expect(statementCitation(statement, 'The envoy', 'http://desk/entries/statement-1')).toBe(
    'The envoy, 18 Oct 2021: “The door is open.” Quoted in “Envoys meet”, The Wire, 19 Oct 2021. http://desk/entries/statement-1',
  );
});

it('does not put into quotation marks what is told', () => {
  const told = { ...statement, kind: 'indirect' as const, text: 'that the door was open', date: null };
  expect(statementCitation(told, 'The envoy', 'x')).toBe(
    'The envoy: that the door was open. Reported in “Envoys meet”, The Wire, 19 Oct 2021. x',
  );
});
