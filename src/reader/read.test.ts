import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayRange } from '../contract/edtf.ts';
import { type Reading, readingSchema, type Span } from '../contract/reading.ts';
import { read } from './read.ts';

/** Throws unless the reading keeps the contract for its text. */
function check(text: string, reading: Reading): void {
  readingSchema.parse(reading);
  const entities = new Set(reading.entities.map((e) => e.id));
  expect(entities.size).toBe(reading.entities.length);
  const slices = ([start, end]: Span) => {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(text.slice(start, end).trim()).not.toBe('');
  };
  reading.sentences.forEach(slices);
  for (const m of reading.mentions) {
    slices(m.span);
    expect(entities).toContain(m.entity);
  }
  for (const t of reading.times) {
    slices(t.span);
    expect(dayRange(t.value)).not.toBeNull();
  }
  for (const s of reading.statements) {
    s.content.forEach(slices);
    for (const span of [s.cue, s.source]) if (span) slices(span);
    if (s.speaker) expect(entities).toContain(s.speaker);
  }
  for (const m of reading.meetings) {
    m.evidence.forEach(slices);
    for (const p of m.people) expect(entities).toContain(p);
  }
  for (const things of [reading.statements, reading.meetings, reading.events]) {
    expect(new Set(things.map((x) => x.id)).size).toBe(things.length);
  }
}

const parts = fc.constantFrom(
  'South Korean envoy Arne Sund',
  'met',
  'will meet',
  'Ida Lund',
  'in Oslo',
  'on Monday',
  'the 14th of last month',
  '"We agree,"',
  '"We will',
  'he said',
  'said that',
  'according to',
  'talks with Iran',
  '.',
  ',',
  '\n\n',
  '“',
  '”',
  "'",
  '(Photo = Wire)',
  'OSLO (AP) —',
  '\u202e',
  '\ud800',
  '北京',
  '\u0000',
);

test('a reading keeps the contract, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 80 }), (words) => {
      const text = words.join(' ');
      check(text, read({ id: 'x', text, published: '2021-10-19' }));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['nothing', ''],
  ['white space', ' \n\n\t '],
  ['no sentence end', 'talks with Iran '.repeat(30_000)],
  ['unbalanced quotation marks', '"Yes, he said. '.repeat(5000)],
  ['nested quotation marks', `${'"“‘'.repeat(500)}word${'’”"'.repeat(500)}`],
  ['one endless word', 'a'.repeat(200_000)],
  ['endless hyphens', 'US-'.repeat(20_000)],
  ['endless commas', 'Kim, '.repeat(20_000)],
  ['titles only', 'President '.repeat(20_000)],
])('a hostile report: %s', (_, text) => {
  check(text, read({ id: 'x', text, published: '2021-10-19' }));
});

test('the same report gives the same reading, byte for byte', () => {
  const report = {
    id: 'x',
    text: 'Arne Sund met Ida Lund in Oslo on Monday. "We agree," he said.',
    published: '2021-10-19',
  };
  const first = JSON.stringify(read(report));
  read({ id: 'y', text: 'Something else entirely. The U.S. left.', published: '2001-01-01' });
  expect(JSON.stringify(read(report))).toBe(first);
});

test('without a publication date, relative dates stay unresolved and the rest is read', () => {
  const reading = read({ id: 'x', text: 'Arne Sund met Ida Lund in Oslo on Monday and on 3 May 2019.' });
  expect(reading.times.map((t) => t.value)).toEqual(['2019-05-03']);
  expect(reading.entities.some((e) => e.name === 'Arne Sund')).toBe(true);
});
