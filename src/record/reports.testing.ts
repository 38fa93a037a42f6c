/** Reports at random, for tests of what must hold of any. */
import fc from 'fast-check';
import { type Told, told } from './testing.ts';

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
    events: fc.array(
      fc.record({
        type: fc.constantFrom('ACCUSE' as const, 'SANCTION' as const),
        by: fc.constantFrom<string[][]>(['KOR'], ['USA', 'KOR'], ['p0']),
        on: fc.constantFrom<string[][]>(['PRK'], []),
        trigger: fc.constantFrom('keep', 'open', 'now', 'go'),
        words: fc.constantFrom(undefined, words[0]),
        status: fc.constantFrom('happened', 'planned', 'denied'),
        mode: fc.constantFrom('embargo', 'disapprove', undefined),
        date,
      }),
      { maxLength: 3 },
    ),
    ending: fc.constantFrom('', ' The end of this report.', ' And so on.'),
  })
  .map(({ published, source, people, meetings, statements, events, ending }) => ({
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
    events: events
      .filter((e) => people.length > 0 || !e.by.includes('p0'))
      .map((e) =>
        e.words && !e.words.includes(e.trigger) ? { ...e, words: undefined } : e,
      ) as Told['events'],
  }));
/** Up to a dozen reports that have much in common, with readings. */
export const reports = fc
  .array(report, { maxLength: 12 })
  .map((rs) => rs.map((r, i) => told(100 + i, { key: `k${i}`, ...r } as Told)));
