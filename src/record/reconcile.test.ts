import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reconcile } from './reconcile.ts';
import { type Told, told } from './testing.ts';
import type { Record } from './types.ts';

const record = (...reports: Told[]) => reconcile(reports.map((r, i) => told(i + 1, r)));

describe('people', () => {
  const names = (r: Record) => r.people.map((p) => `${p.name} ${p.party} ${p.reports}`);

  test('spellings, orders and surnames of one person are one entry', () => {
    const found = record(
      {
        key: 'a',
        text: 'Noh Kyu-duk spoke.',
        published: '2021-08-23',
        people: { n: { as: 'Noh Kyu-duk', party: 'KOR', office: 'special representative' } },
      },
      {
        key: 'b',
        text: 'Roh Kyu-deok spoke.',
        published: '2021-09-14',
        people: { n: { as: 'Roh Kyu-deok', party: 'KOR' } },
      },
      {
        key: 'c',
        text: 'Envoy Noh spoke.',
        published: '2021-10-01',
        people: { n: { as: 'Noh', party: 'KOR' } },
      },
    );
    expect(names(found)).toEqual(['Roh Kyu-deok KOR 3']);
    const [person] = found.people;
    expect(person!.names.map((n) => n.words)).toEqual(['Roh Kyu-deok', 'Noh Kyu-duk', 'Noh']);
    expect(person!.offices).toEqual([{ words: 'special representative', reports: 1 }]);
    expect(person!.key).toMatch(/^person-[0-9a-f]{10}$/);
    expect(person!.evidence).toHaveLength(3);
  });

  test('given names keep apart, whatever they share', () => {
    const found = record(
      {
        key: 'a',
        text: 'Kim Jong Un and Kim Yo Jong.',
        people: { a: { as: 'Kim Jong Un', party: 'PRK' }, b: { as: 'Kim Yo Jong', party: 'PRK' } },
      },
      {
        key: 'b',
        text: 'Sung Kim met Kim.',
        people: { a: { as: 'Sung Kim', party: 'USA' }, b: { as: 'Kim.', name: 'Kim', party: 'PRK' } },
      },
    );
    expect(names(found).sort()).toEqual([
      'Kim Jong Un PRK 1',
      'Kim PRK 1',
      'Kim Yo Jong PRK 1',
      'Sung Kim USA 1',
    ]);
  });

  test('a surname that several share goes to the one of that office, else of those days', () => {
    const full = {
      a: { as: 'Kim Yong Chol', party: 'PRK', office: 'vice chairman' },
      b: { as: 'Kim Kye Gwan', party: 'PRK', office: 'first vice foreign minister' },
    };
    const found = record(
      { key: 'a', text: 'Kim Yong Chol wrote.', published: '2018-05-30', people: { a: full.a } },
      { key: 'b', text: 'Kim Kye Gwan wrote.', published: '2019-10-01', people: { b: full.b } },
      {
        key: 'c',
        text: 'Kim, the vice chairman, wrote.',
        published: '2020-01-01',
        people: { c: { as: 'Kim', party: 'PRK', office: 'vice chairman' } },
      },
      {
        key: 'd',
        text: 'Kim wrote again.',
        published: '2019-10-04',
        people: { d: { as: 'Kim', party: 'PRK' } },
      },
      {
        key: 'e',
        text: 'Kim wrote once more.',
        published: '2017-01-01',
        people: { e: { as: 'Kim', party: 'PRK' } },
      },
    );
    expect(names(found)).toEqual(['Kim Kye Gwan PRK 2', 'Kim Yong Chol PRK 2', 'Kim PRK 1']);
  });

  test('the gazetteer decides', () => {
    const found = record(
      { key: 'a', text: 'Ban Ki-moon.', people: { a: { as: 'Ban Ki-moon', party: 'UN', ref: 'Q1' } } },
      { key: 'b', text: 'Secretary Ban.', people: { a: { as: 'Ban', party: 'KOR', ref: 'Q1' } } },
      { key: 'c', text: 'Ban Ki-moon.', people: { a: { as: 'Ban Ki-moon', party: 'UN', ref: 'Q2' } } },
    );
    expect(found.people.map((p) => `${p.ref} ${p.reports}`)).toEqual(['Q1 2', 'Q2 1']);
  });

  test('one name for two states is two people, unless one of them is a slip', () => {
    const one = (key: string, party: string): Told => ({
      key,
      text: `Kim Song. ${key.repeat(8).split('').join(' ')}`,
      people: { a: { as: 'Kim Song', party } },
    });
    expect(record(one('a', 'PRK'), one('b', 'KOR')).people).toHaveLength(2);
    expect(names(record(...'abcd'.split('').map((k) => one(k, 'PRK')), one('e', 'KOR')))).toEqual([
      'Kim Song PRK 5',
    ]);
    expect(record(one('a', 'PRK'), one('b', 'UN')).people).toHaveLength(1);
  });

  test('without the first name, and with it', () => {
    const found = record(
      {
        key: 'a',
        text: 'Mohammad Javad Zarif.',
        people: { a: { as: 'Mohammad Javad Zarif', party: 'IRN' } },
      },
      { key: 'b', text: 'Javad Zarif.', people: { a: { as: 'Javad Zarif', party: 'IRN' } } },
      {
        key: 'c',
        text: 'J. Kerry and John F. Kerry.',
        people: { a: { as: 'J. Kerry', party: 'USA' }, b: { as: 'John F. Kerry', party: 'USA' } },
      },
    );
    expect(names(found).sort()).toEqual(['John F. Kerry USA 1', 'Mohammad Javad Zarif IRN 2']);
  });

  test('father and son, once a report names both', () => {
    const people = (...names: string[]): Told => ({
      key: names.join(),
      text: `${names.join(' and ')} were there.`,
      people: Object.fromEntries(names.map((n, i) => [`p${i}`, { as: n, party: 'USA' }])),
    });
    expect(record(people('Henry Hale Jr.'), people('Henry Hale')).people).toHaveLength(1);
    expect(record(people('Henry Hale Jr.'), people('Henry Hale,', 'Henry Hale Jr.')).people).toHaveLength(2);
  });

  test('a surname alone means the one who is in all the papers', () => {
    const full = (n: number, name: string): Told => ({
      key: `k${n}`,
      text: `Report ${n}: ${name} spoke.`,
      published: '2021-10-18',
      people: { a: { as: name, party: 'USA' } },
    });
    const papers = Array.from({ length: 8 }, (_, i) => full(i, 'Antony Hale'));
    const bare: Told = {
      key: 'z',
      text: 'Hale spoke.',
      published: '2021-10-20',
      people: { a: { as: 'Hale' } },
    };
    expect(names(record(...papers, full(8, 'Mary Hale'), bare))).toEqual([
      'Antony Hale USA 9',
      'Mary Hale USA 1',
    ]);
    expect(record(...papers, full(8, 'Mary Hale'), full(9, 'Mary Hale'), bare).people).toHaveLength(3);
  });

  test('who is nowhere mentioned is no one', () => {
    const report = told(1, { key: 'a', text: 'Nobody.', people: { a: { as: 'Nobody' } } });
    report.reading.mentions[0]!.span = [3, 90];
    expect(reconcile([report]).people).toEqual([]);
  });
});

describe('occasions', () => {
  const kim = { kim: { as: 'Sung Kim', party: 'USA' } };
  const both = { ...kim, noh: { as: 'Noh Kyu-duk', party: 'KOR' } };
  const parties = ['KOR', 'USA'];
  const summary = (r: Record) =>
    r.occasions.map((o) => `${o.date} ${o.place} ${o.parties.join('+')} ${o.status} ${o.reports}`);

  test('one meeting in several reports is one entry with all its evidence', () => {
    const found = record(
      {
        key: 'a',
        text: 'Sung Kim met Noh Kyu-duk in Washington.',
        published: '2021-10-19',
        people: both,
        meetings: [
          { parties, people: ['kim', 'noh'], date: '2021-10-18', place: 'Washington', medium: 'in-person' },
        ],
      },
      {
        key: 'b',
        text: 'The envoys of both sides talked.',
        published: '2021-10-19',
        meetings: [{ parties, date: '2021-10-18' }],
      },
      {
        key: 'c',
        text: 'Noh Kyu-duk was in the United States.',
        published: '2021-10-20',
        people: { noh: both.noh },
        places: [
          { name: 'United States', party: 'USA', kind: 'state' },
          { name: 'Washington', party: 'USA' },
        ],
        meetings: [{ parties: ['KOR'], people: ['noh'], date: '2021-10-18' }],
      },
    );
    expect(summary(found)).toEqual(['2021-10-18 Washington KOR+USA held 3']);
    const [occasion] = found.occasions;
    expect(occasion!.evidence.map((e) => e.report)).toEqual([1, 2, 3]);
    expect(occasion!.people).toEqual(found.people.map((p) => p.key).sort());
    expect(occasion!.medium).toBe('in-person');
  });

  test.each<
    [
      string,
      Partial<Told['meetings'] extends (infer M)[] | undefined ? M : never>,
      Partial<Told['meetings'] extends (infer M)[] | undefined ? M : never>,
    ]
  >([
    ['a call and a meeting', { medium: 'phone' }, { medium: 'in-person' }],
    ['two places', { place: 'Seoul' }, { place: 'Tokyo' }],
    ['two and three parties', { parties }, { parties: [...parties, 'JPN'] }],
    ['other people of one party', { people: ['kim', 'noh'] }, { people: ['kim', 'lee'] }],
    ['weeks apart', { date: '2021-10-18' }, { date: '2021-10-30' }],
    ['a month and no one and nowhere in common', { date: '2021-10-18' }, { date: '2021-10' }],
  ])('%s are two', (_, a, b) => {
    const text = 'Sung Kim met Noh Kyu-duk and Lee Do-hoon.';
    const people = { ...both, lee: { as: 'Lee Do-hoon', party: 'KOR' } };
    const base = { parties, date: '2021-10-18' };
    const found = record(
      { key: 'a', text: `${text} First.`, people, meetings: [{ ...base, ...a }] },
      {
        key: 'b',
        text: `${text} This is the second report of the envoys.`,
        people,
        meetings: [{ ...base, ...b }],
      },
    );
    expect(found.occasions).toHaveLength(2);
  });

  test('two entries of one report stay two, also where other reports have one of them', () => {
    const text = 'Talks of Sung Kim and Noh Kyu-duk.';
    const on = (date: string) => ({ parties, people: ['kim', 'noh'], date, place: 'Seoul' });
    const found = record(
      { key: 'a', text, people: both, places: [], meetings: [on('2021-09-13'), on('2021-09-14')] },
      { key: 'b', text: `${text} On the second day.`, people: both, meetings: [on('2021-09-14')] },
    );
    expect(summary(found)).toEqual(['2021-09-13 Seoul KOR+USA held 1', '2021-09-14 Seoul KOR+USA held 2']);
  });

  test('a day off by one, a vague date and no date join the occasion of the same people', () => {
    const text = 'Talks of Sung Kim and Noh Kyu-duk in Seoul';
    const on = (date: string | null) => [{ parties, people: ['kim', 'noh'], date, place: 'Seoul' }];
    const found = record(
      { key: 'a', text: `${text}.`, published: '2021-10-24', people: both, meetings: [on('2021-10-24')[0]!] },
      {
        key: 'b',
        text: `${text} as reported elsewhere, where the writer had rather more to say of it.`,
        published: '2021-10-24',
        people: both,
        meetings: on('2021-10-24'),
      },
      {
        key: 'c',
        text: `${text}, by another clock, and in quite another report than those before.`,
        published: '2021-10-25',
        people: both,
        meetings: on('2021-10-23'),
      },
      {
        key: 'd',
        text: `${text} this month, they say.`,
        published: '2021-10-30',
        people: both,
        meetings: on('2021-10'),
      },
      { key: 'e', text: `${text} some day.`, published: '2021-10-26', people: both, meetings: on(null) },
    );
    expect(summary(found)).toEqual(['2021-10-24 Seoul KOR+USA held 5']);
  });

  test.each([
    [['2021-10-10 planned', '2021-10-18 held'], 'held'],
    [['2021-10-10 planned', '2021-10-12 held'], 'planned'],
    [['2021-10-10 planned', '2021-10-15 called-off'], 'called-off'],
    [['2021-10-10 called-off', '2021-10-15 planned'], 'planned'],
    [['2021-10-10 proposed', '2021-10-11 planned'], 'planned'],
    [['2021-10-10 proposed'], 'proposed'],
    [['2021-10-10 called-off', '2021-10-19 held'], 'held'],
  ])('%s is %s', (says, status) => {
    const found = record(
      ...says.map((s, i): Told => {
        const [published, status] = s.split(' ') as [string, 'held'];
        return {
          key: `k${i}`,
          text: `Report ${i} of Sung Kim.`,
          published,
          people: kim,
          meetings: [{ parties, people: ['kim'], date: '2021-10-18', status }],
        };
      }),
    );
    expect(found.occasions.map((o) => o.status)).toEqual([status]);
    expect(found.occasions[0]!.evidence.map((e) => e.says!.status)).toEqual(says.map((s) => s.split(' ')[1]));
  });

  test('the date that most independent sources give', () => {
    const copy =
      'This is the long text of one agency which many papers print word for word, on Sung Kim and his talks.';
    const on = (key: string, text: string, date: string): Told => ({
      key,
      text,
      people: kim,
      meetings: [{ parties, people: ['kim'], place: 'Seoul', date }],
    });
    const found = record(
      on('a', copy, '2021-10-17'),
      on('b', copy, '2021-10-17'),
      on('c', 'Sung Kim talked there.', '2021-10-18'),
      on('d', 'There talked Sung Kim, it was said.', '2021-10-18'),
    );
    expect(summary(found)).toEqual(['2021-10-18 Seoul KOR+USA held 4']);
    expect(found.occasions[0]!.sources).toBe(3);
  });
});

describe('statements', () => {
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
    expect(found.statements.every((s) => /^statement-[0-9a-f]{10}(-2)?$/.test(s.key))).toBe(true);
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
});

describe('near-duplicates', () => {
  /** Two hundred words in an order of the story's own. */
  const story = (n: number) => {
    let state = n;
    const next = () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return state >>> 20;
    };
    return Array.from({ length: 200 }, () => `word${next()}`).join(' ');
  };

  test('copies, cut and updated stories are one source; other stories are not', () => {
    const found = record(
      { key: 'a', text: story(2), published: '2021-10-01', source: 'Wire' },
      {
        key: 'b',
        text: `SEOUL (Wire) — ${story(2)} Reporting by nobody.`,
        published: '2021-10-01',
        source: 'Paper',
      },
      { key: 'c', text: story(2).slice(0, 500), published: '2021-10-02', source: 'Short Paper' },
      {
        key: 'd',
        text: `${story(2).slice(0, 1000)} ${story(90).slice(0, 400)}`,
        published: '2021-10-02',
        source: 'Wire',
      },
      { key: 'e', text: story(50), published: '2021-10-01', source: 'Wire' },
    );
    expect([...found.clusters.entries()].sort((x, y) => x[0] - y[0])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 5],
    ]);
  });

  test('texts without words are no copies of each other', () => {
    expect(new Set(record({ key: 'a', text: '…' }, { key: 'b', text: '…' }).clusters.values()).size).toBe(2);
  });
});

describe('whatever is read', () => {
  const names = [
    'Noh Kyu-duk',
    'Roh Kyu-deok',
    'Kim Jong Un',
    'Jong-un Kim',
    'Kim Yo Jong',
    'Sung Kim',
    'Kim',
    'Noh',
    'J. Kerry',
    'John Kerry',
    'Kerry',
  ];
  const party = fc.constantFrom('KOR', 'PRK', 'USA', 'UN', null);
  const date = fc.constantFrom(
    '2021-10-18',
    '2021-10-19',
    '2021-10-20',
    '2021-10-18/2021-10-19',
    '2021-10',
    '2021',
    null,
  );
  const words = [
    'We will keep the door to talks open.',
    'We will keep the door to talks open. That is our view.',
    'Not now.',
    'Talks go on.',
  ];
  const report = fc
    .record({
      published: fc.constantFrom('2021-10-17', '2021-10-18', '2021-10-19', '2021-12-01', undefined),
      source: fc.constantFrom('Wire', 'Paper', undefined),
      people: fc.uniqueArray(
        fc.tuple(
          fc.constantFrom(...names),
          party,
          fc.constantFrom('envoy', 'leader', null),
          fc.constantFrom(null, null, 'Q1', 'Q2'),
        ),
        { maxLength: 4, selector: (p) => p[0] },
      ),
      meetings: fc.array(
        fc.record({
          parties: fc.subarray(['KOR', 'PRK', 'USA', 'JPN']),
          who: fc.subarray([0, 1, 2, 3]),
          date,
          place: fc.constantFrom('Seoul', 'Washington', null),
          status: fc.constantFrom('held', 'planned', 'called-off'),
          medium: fc.constantFrom('phone', 'unknown', 'in-person'),
        }),
        { maxLength: 3 },
      ),
      statements: fc.array(
        fc.record({
          words: fc.constantFrom(...words),
          kind: fc.constantFrom('direct', 'indirect'),
          who: fc.nat(4),
          party,
          date,
        }),
        { maxLength: 3 },
      ),
      ending: fc.constantFrom('', ' The end of this report.', ' And so on.'),
    })
    .map(({ published, source, people, meetings, statements, ending }) => ({
      text: `${people.map((p) => p[0]).join(', ')}: ${words.join(' ')}${ending}`,
      ...(published && { published }),
      ...(source && { source }),
      people: Object.fromEntries(
        people.map(([name, party, office, ref], i) => [`p${i}`, { as: name, party, office, ref }]),
      ),
      meetings: meetings.map(({ who, ...m }) => ({
        ...m,
        people: who.filter((i) => i < people.length).map((i) => `p${i}`),
      })) as Told['meetings'],
      statements: statements.map(({ who, ...s }) => ({
        ...s,
        speaker: who < people.length ? `p${who}` : null,
      })) as Told['statements'],
    }));
  const reports = fc
    .array(report, { maxLength: 12 })
    .map((rs) => rs.map((r, i) => told(100 + i, { key: `k${i}`, ...r } as Told)));

  test('the order of the reports does not matter, nor does doing it twice', () => {
    fc.assert(
      fc.property(
        reports.chain((r) => fc.tuple(fc.constant(r), fc.shuffledSubarray(r, { minLength: r.length }))),
        ([inOrder, shuffled]) => {
          const once = reconcile(inOrder);
          expect(reconcile(inOrder)).toEqual(once);
          expect(reconcile(shuffled)).toEqual(once);
        },
      ),
    );
  });

  test('every entry rests on words, every person and meeting of a reading is in it, and keys differ', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const { people, occasions, statements, clusters } = reconcile(all);
        const textOf = new Map(all.map((r) => [r.number, r.report.text]));
        const entries = [...people, ...occasions, ...statements];
        for (const { evidence, reports, sources } of entries) {
          expect(evidence.length).toBeGreaterThan(0);
          expect(new Set(evidence.map((e) => e.report)).size).toBe(reports);
          expect(sources).toBeLessThanOrEqual(reports);
          for (const { report, span } of evidence) {
            expect(span[0]).toBeLessThan(span[1]);
            expect(span[1]).toBeLessThanOrEqual(textOf.get(report)!.length);
          }
        }
        expect(new Set(entries.map((e) => e.key)).size).toBe(entries.length);
        const known = new Set(people.map((p) => p.key));
        for (const o of occasions) {
          expect(o.parties.length + o.people.length).toBeGreaterThan(0);
          for (const p of o.people) expect(known).toContain(p);
        }
        for (const s of statements) if (s.person) expect(known).toContain(s.person);
        expect(clusters.size).toBe(all.length);
        const refs = people.flatMap((p) => p.ref ?? []);
        expect(new Set(refs).size).toBe(refs.length);
      }),
    );
  });
});
