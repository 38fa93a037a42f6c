import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reconcile } from './reconcile.ts';
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

test('the order of the reports does not matter, nor in how many batches they come, nor which tallies are kept', () => {
  fc.assert(
    fc.property(
      reports.chain((r) => fc.tuple(fc.constant(r), fc.shuffledSubarray(r, { minLength: r.length }))),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 4 }),
      ([inOrder, shuffled], batch, large) => {
        const once = reconcile(inOrder);
        expect(reconcile(inOrder)).toEqual(once);
        expect(reconcile(shuffled)).toEqual(once);
        expect(reconcile(shuffled, { batch })).toEqual(once);
        expect(reconcile(shuffled, { batch, large })).toEqual(once);
      },
    ),
    { numRuns: 60 },
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
