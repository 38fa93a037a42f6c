import { describe, expect, it } from 'vitest';
import { findings } from '../positions/testing.ts';

/** Claims as "kind parties: subject count period". */
function claims(text: string): string[] {
  const f = findings(text);
  return f.claims.map((c) =>
    [
      `${c.kind} ${c.parties.join('+')}: ${f.words(c.subject)}`,
      c.count,
      c.period,
      c.periodSpan && `(${f.words(c.periodSpan)})`,
    ]
      .filter((x) => x !== null)
      .join(' '),
  );
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'more frequent',
    'Meetings between Chad and Niger have become increasingly frequent.',
    ['frequency-rising TCD+NER: Meetings between Chad and Niger'],
  ],
  ['more and more', 'Visits by Cuba are more and more frequent.', ['frequency-rising CUB: Visits by Cuba']],
  [
    'rarer',
    'Contacts between Chad and Niger have become increasingly rare.',
    ['frequency-falling TCD+NER: Contacts between Chad and Niger'],
  ],
  ['multiplied', 'Drills by Japan have multiplied.', ['frequency-rising JPN: Drills by Japan']],
  [
    'in a time',
    'In recent years, meetings between Chad and Niger have become increasingly frequent.',
    ['frequency-rising TCD+NER: meetings between Chad and Niger (In recent years)'],
  ],
  [
    'third this year',
    'It was the third meeting between Chad and Niger this year.',
    ['ordinal TCD+NER: the third meeting between Chad and Niger 3 2024 (this year)'],
  ],
  ['their third', 'Chad and Niger held their third summit.', ['ordinal TCD+NER: their third summit 3']],
  [
    'for the second time',
    'Putin visited China for the second time this year.',
    ['ordinal RUS+CHN: the second time 2 2024 (this year)'],
  ],
  [
    'first since a year',
    'It is the first visit to Cuba since 2016.',
    ['first-since CUB: the first visit to Cuba 1 2016 (since 2016)'],
  ],
  [
    'first in a time',
    'It is the first visit to Cuba in nearly a decade.',
    ['first-since CUB: the first visit to Cuba 1 (in nearly a decade)'],
  ],
  [
    'first ever',
    'They held the first summit between Chad and Niger.',
    ['first-ever TCD+NER: the first summit between Chad and Niger 1'],
  ],
  [
    'highest',
    'It is the highest-level visit to Cuba since 2016.',
    ['superlative-since CUB: the highest-level visit to Cuba 2016 (since 2016)'],
  ],
  [
    'last',
    'The last such meeting between Chad and Niger was in 2019.',
    ['last TCD+NER: The last such meeting between Chad and Niger 2019 (2019)'],
  ],
  ['last met', 'Chad and Niger last met in 2019.', ['last TCD+NER: met 2019 (2019)']],
  ['not since', 'Chad and Niger have not met since 2019.', ['none-since TCD+NER: met 2019 (since 2019)']],
  ['times', 'Chad and Niger have met four times this year.', ['count TCD+NER: met 4 2024 (this year)']],
  ['twice', 'Putin visited China twice last year.', ['count RUS+CHN: visited 2 2023 (last year)']],
  [
    'missiles',
    'North Korea fired its fourth missile this month.',
    ['ordinal PRK: its fourth missile 4 2024-03 (this month)'],
  ],
  [
    'not in a decade',
    'Lavrov has not visited Chad in a decade.',
    ['none-since RUS+TCD: visited (in a decade)'],
  ],
  [
    'the first by',
    'The visit was the first by a Russian minister in ten years.',
    ['first-since RUS: The visit 1 (in ten years)'],
  ],
  ['their first', 'It was their first meeting.', ['first-ever : their first meeting 1']],
  [
    'rarer by itself',
    'Meetings between Chad and Niger have become rarer.',
    ['frequency-falling TCD+NER: Meetings between Chad and Niger'],
  ],
  ['on the rise', 'Visits by Cuba are on the rise.', ['frequency-rising CUB: Visits by Cuba']],
  ['every month', 'Chad and Niger meet every month.', ['recurring TCD+NER: meet (every month)']],
  ['twice a year', 'Chad and Niger meet twice a year.', ['recurring TCD+NER: meet 2 (a year)']],
  ['what falls', 'Rockets fell on Chad.', []],
  ['a first to come', 'The first missile test will be in three weeks.', []],
  ['a term ahead', 'The deal guarantees no new sanctions for six months.', []],
  ['a date is no ordinal', 'Chad and Niger met on the 19th.', []],
  ['a plain first', 'It was the first meeting of the day.', []],
  ['no event', 'It was the third country to sign.', []],
  ['what increases has no object', 'The talks increased pressure on Chad.', []],
];

describe('claims of pattern', () => {
  it.each(CASES)('%s: %s', (_, text, expected) => {
    expect(claims(text)).toEqual(expected);
  });
});
