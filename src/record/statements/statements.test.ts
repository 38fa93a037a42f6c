import { expect, test } from 'vitest';
import { reconcile } from '../reconcile.ts';
import { type Told, told } from '../testing.ts';

const record = (...reports: Told[]) => reconcile(reports.map((r, i) => told(i + 1, r)));

const people = { noh: { as: 'Noh Kyu-duk', party: 'KOR' } };
const said = (
  key: string,
  words: string,
  rest = '',
  more: Partial<Told> = {},
  kind: 'direct' | 'indirect' = 'direct',
): Told => ({
  key,
  text: `“${words}” said Noh Kyu-duk. ${rest}`,
  published: '2021-10-19',
  people,
  statements: [{ words, kind, speaker: 'noh', party: 'KOR', source: 'Noh Kyu-duk' }],
  ...more,
});

test('the same words, more or fewer of them, and all but the same are one', () => {
  const found = record(
    said('a', 'We will keep the door to talks open,'),
    said(
      'b',
      'We will keep the door to talks open, and we will go on looking for every way to begin them soon',
      'It is what he told us.',
    ),
    said(
      'c',
      'We will keep the door to talks open, and we will go on looking for every way to begin them',
      'Others heard it as well.',
    ),
    said(
      'd',
      'We will keep the door to talks open, and we shall go on looking for every way to begin them soon',
      'As others heard him.',
    ),
    said('e', 'we will keep the door to talks open', 'With no speaker.', {
      statements: [{ words: 'we will keep the door to talks open', party: 'KOR' }],
    }),
  );
  expect(found.statements).toHaveLength(1);
  const [statement] = found.statements;
  expect(statement!.reports).toBe(5);
  expect(statement!.text).toMatch(/^We will keep .* begin them soon$/);
  expect(statement!.person).toBe(found.people[0]!.key);
  expect(statement!.speaker).toBe('Noh Kyu-duk');
  expect(statement!.evidence.filter((e) => e.role === 'source')).toHaveLength(4);
});

test('other words, other speakers, and short words long after are others', () => {
  const found = record(
    said('a', 'We will keep the door to talks open'),
    said('b', 'We have no intention of closing the door'),
    said('c', 'We will keep the door to talks open', 'Kim agreed.', {
      people: { noh: { as: 'Kim', name: 'Sung Kim', party: 'USA' } },
    }),
    said('d', 'Not yet, my friends'),
    said('e', 'Not yet, my friends', 'Again.', { published: '2022-02-02' }),
  );
  expect(found.statements).toHaveLength(5);
  expect(new Set(found.statements.map((s) => s.key)).size).toBe(5);
  expect(found.statements.every((s) => /^statement-[0-9a-f]{13}$/.test(s.key))).toBe(true);
});

test('indirect speech is the same within three days', () => {
  const words = 'he had discussed the plan with the other side';
  const found = record(
    said('a', words, 'One.', {}, 'indirect'),
    said('b', words, 'The second report of it.', { published: '2021-10-21' }, 'indirect'),
    said('c', words, 'A much later report of the same.', { published: '2021-11-21' }, 'indirect'),
    said('d', words, 'And these are his very words.'),
  );
  expect(found.statements.map((s) => `${s.kind} ${s.reports}`).sort()).toEqual([
    'direct 1',
    'indirect 1',
    'indirect 2',
  ]);
});

test('the speaker is told by the words of the first report that has more than a pronoun', () => {
  const words = 'We will keep the door to talks open';
  const by = (key: string, published: string, source: string): Told => ({
    key,
    text: `${source} said: ${words}. ${key}`,
    published,
    statements: [{ words, party: 'KOR', source }],
  });
  const found = record(
    by('a', '2021-10-18', 'He'),
    by('b', '2021-10-19', 'the envoy'),
    by('c', '2021-10-20', 'a diplomat'),
  );
  expect(found.statements.map((s) => s.speaker)).toEqual(['the envoy']);
});
