import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from './open.ts';
import type { RecordStore } from './port.ts';
import { reportsMatching, searchColumns, searchQuery } from './search.ts';

describe('searchQuery', () => {
  test.each([
    ['sanctions relief', '"sanctions" AND "relief"'],
    ['end-of-war', '"end-of-war"'],
    ['"end of war" talks', '"end of war" AND "talks"'],
    ['“end of war”', '"end of war"'],
    ['denuclear*', '"denuclear" *'],
    ['Noh OR Roh envoy', '("Noh" OR "Roh") AND "envoy"'],
    ['Noh AND Kim', '"Noh" AND "Kim"'],
    ['OR Kim OR', '"Kim"'],
    ['"unclosed phrase', '"unclosed phrase"'],
    ['title:x NEAR(a b) ^c (d', '"title:x" AND "NEAR(a" AND "b)" AND "^c" AND "(d"'],
    ['--- * "" ()', '""'],
    ['', '""'],
    ['会談', '"会談"'],
    ['非核化', '"非核 核化"'],
    ['核', '"核" *'],
    ['日朝 talks', '"日朝" AND "talks"'],
    ['G7会談', '"G7" AND "会談"'],
  ])('%s', (words, expression) => {
    expect(searchQuery(words)).toBe(expression);
  });
});

describe('the index', () => {
  let store: RecordStore;
  const texts = [
    'The envoys spoke of an end-of-war declaration in Séoul.',
    '日朝首脳会談が開かれた。非核化を協議。',
    'Denuclearisation NOT talks: "AND" is a word, too.',
    '노규덕 한반도평화교섭본부장이 회담에서 말했다.',
  ];

  beforeAll(async () => {
    store = await openStore(':memory:', { create: true });
    await store.addReports(
      texts.map((text, i) => ({
        key: `k${i}`,
        report: { id: `r${i}`, text, title: i === 0 ? 'Envoys meet' : undefined },
        status: 'empty' as const,
        reading: null,
        signature: null,
        language: null,
      })),
    );
  });
  afterAll(() => store.close());

  const found = async (words: string) =>
    (
      await store.db
        .selectFrom('report')
        .select('external_id')
        .where('id', 'in', reportsMatching(words))
        .orderBy('id')
        .execute()
    ).map((r) => r.external_id);

  test.each([
    ['end-of-war', ['r0']],
    ['"end of war"', ['r0']],
    ['war end', ['r0']],
    ['"war end"', []],
    ['envoys meet', ['r0']],
    ['seoul', ['r0']],
    ['首脳', ['r1']],
    ['会談', ['r1']],
    ['非核化', ['r1']],
    ['脳会', ['r1']],
    ['化', ['r1']],
    ['議', ['r1']],
    ['会脳', []],
    ['회담', ['r3']],
    ['노규덕', ['r3']],
    ['denuclear*', ['r2']],
    ['denuclear', []],
    ['NOT', ['r2']],
    ['envoys OR denuclear*', ['r0', 'r2']],
    ['', []],
    ['"', []],
  ])('%s', async (words, ids) => {
    expect(await found(words)).toEqual(ids);
  });

  test('takes any string', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '"',
        '*',
        'OR',
        'AND',
        'NOT',
        'NEAR(',
        ')',
        ':',
        '-',
        '^',
        '+',
        '{',
        '\0',
        '会',
        '\ud800',
        ' ',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        await sql`select rowid from report_search where report_search match ${searchQuery(pieces.join(' '))}`.execute(
          store.db,
        );
        await found(pieces.join(''));
      }),
      { numRuns: 500 },
    );
  });
});

test('text without such script is indexed as it is', () => {
  expect(searchColumns('Plain words.')).toEqual({ words: 'Plain words.', cjk: '' });
  expect(searchColumns('In 平壌, 北 and').cjk).toBe('平壌 壌 | 北');
});
