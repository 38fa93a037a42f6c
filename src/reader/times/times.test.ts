import { readFileSync } from 'node:fs';
import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayRange } from '../../contract/edtf.ts';
import { calendar } from '../../knowledge/calendar.ts';
import { layoutOf } from '../text/layout.ts';
import type { TimeMention } from '../types.ts';
import { timesOf } from './times.ts';

const timesIn = (text: string, published: string | undefined) => timesOf(layoutOf(text), published);

/** The rows of the tables in docs/dates.md. */
const cases = readFileSync(new URL('../../../docs/dates.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| words'))
  .map((line) => {
    const [words, published, sentence, value, how] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { words: words!, published: published!, sentence: sentence!, value: value!, how: how! };
  });

describe('the cases of docs/dates.md', () => {
  it('has all classes of expressions', () => {
    expect(cases.length).toBeGreaterThanOrEqual(120);
  });

  it.each(cases)('$words in "$sentence" ($published)', ({ words, published, sentence, value, how }) => {
    const times = timesIn(sentence, published === '—' ? undefined : published);
    const spanOf = (t: TimeMention) => sentence.slice(...t.span);
    if (value === '—') {
      const [start, end] = [sentence.indexOf(words), sentence.indexOf(words) + words.length];
      expect(start).toBeGreaterThanOrEqual(0);
      expect(times.filter((t) => t.span[0] < end && start < t.span[1]).map(spanOf)).toEqual([]);
      return;
    }
    const found = times.find((t) => spanOf(t) === words);
    expect(found && [found.value, found.basis], times.map(spanOf).join(' | ')).toEqual([value, how]);
  });
});

/** Words that dates are made of, in any order: what no writer writes must still read. */
const words = fc.constantFrom(
  ...calendar().months.keys(),
  ...calendar().weekdays.keys(),
  ...calendar().units.keys(),
  ...calendar().seasons.keys(),
  ...calendar().ordinals.keys(),
  ...['the', 'last', 'next', 'this', 'past', 'ago', 'later', 'earlier', 'before', 'after', 'of', 'in', 'on'],
  ...['from', 'to', 'between', 'and', 'until', 'will', 'met', ',', '.', '–', '-', '(', ')', '"', '\n\n'],
  ...[
    '14',
    '30',
    '31',
    '13th',
    '30th',
    '2015',
    '1999',
    '19-23',
    '2013-15',
    '10/18/2021',
    '2021-10-18',
    '1990s',
  ],
  ...[
    'Oct.',
    'May',
    'Monday',
    'Christmas',
    'Ramadan',
    'Easter',
    'today',
    'tomorrow',
    '9',
    'a.m.',
    'two',
    'a',
  ],
  ...[
    'the same',
    'that',
    'following',
    'previous',
    'first',
    'half',
    'end',
    'mid-July',
    'summit',
    'the talks',
    'planned for',
    'moved',
    'quarter',
    'eve',
    'three-day',
    'starting',
    'Q3',
    '30-Apr',
    'GMT',
    'local time',
    'year',
  ],
);
const capitalised = words.chain((w) =>
  fc.boolean().map((up) => (up ? w.charAt(0).toUpperCase() + w.slice(1) : w)),
);
const texts = fc.array(capitalised, { maxLength: 60 }).map((ws) => ws.join(' '));
const dates = fc.option(
  fc
    .date({ min: new Date('1950-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString()),
  { nil: undefined },
);

describe('timesOf', () => {
  it('gives spans that slice, in order and apart, with values that EDTF and the contract accept', () => {
    fc.assert(
      fc.property(texts, dates, (text, published) => {
        const layout = layoutOf(text);
        let end = 0;
        for (const t of timesOf(layout, published)) {
          expect(t.first).toBeGreaterThanOrEqual(end);
          expect(t.end).toBeGreaterThan(t.first);
          expect(t.span).toEqual([layout.tokens.start[t.first], layout.tokens.end[t.end - 1]]);
          expect(dayRange(t.value), t.value).not.toBeNull();
          expect(() => edtf(t.value), t.value).not.toThrow();
          end = t.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives nothing that needs a date of publication without one', () => {
    fc.assert(fc.property(texts, (text) => timesIn(text, undefined).every((t) => t.basis !== 'publication')));
  });

  it('reads an impossible date of publication as none', () => {
    expect(timesIn('They met today and in 2015.', '2021-02-30').map((t) => t.value)).toEqual(['2015']);
  });

  it('counts weekdays from the last stamp of a report that was brought up to date', () => {
    const text = 'Pumps failed on Thursday.\n\nAll dry. — Olsen (@olsen) March 17, 2022\n\nRain fell.';
    expect(timesIn(text, '2022-03-16').map((t) => t.value)).toEqual(['2022-03-17', '2022-03-17']);
  });
});

it('takes a time of day in figures for no year', () => {
  expect(timesIn('They meet at 6 p.m. (1700 GMT) again.', '2018-11-23')).toEqual([]);
});
