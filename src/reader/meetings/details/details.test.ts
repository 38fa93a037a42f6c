import { describe, expect, it } from 'vitest';
import { read } from '../../read.ts';

const meetings = (text: string) => read({ id: 'x', text, published: '2021-10-20' }).meetings;

describe('what is told beyond who, when and where', () => {
  it.each([
    [
      'round and level of ministers without names',
      'The foreign ministers of Norway and Chile held a third round of talks in Lima on Monday.',
      { round: 3, level: 'ministers' },
    ],
    [
      'level of the side represented at the lowest rank',
      'Latvian President Janis Ozols received Swedish envoy Lina Berg in Riga on Monday.',
      { level: 'envoys', host: 'LVA' },
    ],
    [
      'working level by the word',
      'Working-level officials from Norway and Chile met in Lima on Monday.',
      { level: 'working' },
    ],
    [
      'no ordinal of "the first since"',
      'Norway and Chile held their first summit since 2003 in Lima on Monday.',
      { level: 'leaders' },
    ],
    [
      'topics and the building',
      "Envoy Lina Berg of Sweden met Latvian President Janis Ozols at the envoy's residence in Riga to discuss the cease-fire.",
      { topics: ['ceasefire'], venue: "envoy's residence", host: 'LVA' },
    ],
    [
      'a third party as host',
      'Talks between Norway and Chile hosted by Qatar began in Doha on Monday.',
      { host: 'QAT' },
    ],
    ['under way', 'Norwegian and Chilean envoys are meeting in Lima.', { phase: 'under-way' }],
    ['possible', 'A meeting between Norway and Chile is possible, an aide said.', { phase: 'possible' }],
    [
      'postponed without a day',
      'A meeting between the leaders of Norway and Chile was postponed.',
      { phase: 'postponed', status: 'called-off' },
    ],
    [
      'postponed to a day',
      'A meeting between the leaders of Norway and Chile was postponed until Friday.',
      { phase: 'postponed', status: 'planned', date: '2021-10-22' },
    ],
    [
      'denied by one side',
      'Swedish envoy Lina Berg met Latvian President Janis Ozols on Monday, a paper said. Berg denied having met Ozols.',
      { phase: 'denied', status: 'held' },
    ],
  ])('%s', (_, text, expected) => {
    const [meeting, ...others] = meetings(text);
    expect(others).toEqual([]);
    expect(meeting).toMatchObject(expected);
    for (const key of ['round', 'phase', 'topics'] as const)
      if (!(key in expected)) expect(meeting).not.toHaveProperty(key);
  });

  it('a telephone call has no host and no place', () => {
    const [call] = meetings(
      'Latvian President Janis Ozols telephoned Swedish envoy Lina Berg from Riga on Monday.',
    );
    expect(call).toMatchObject({ medium: 'phone', place: null });
    expect(call).not.toHaveProperty('host');
  });
});
