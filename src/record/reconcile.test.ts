import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reconcile } from './reconcile.ts';
import { reports } from './reports.testing.ts';

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

test('every entry rests on words, every person, meeting and event of a reading is in it, and keys differ', () => {
  fc.assert(
    fc.property(reports, (all) => {
      const { people, occasions, statements, events, clusters } = reconcile(all);
      const textOf = new Map(all.map((r) => [r.number, r.report.text]));
      const entries = [...people, ...occasions, ...statements, ...events];
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
      for (const e of events) {
        expect(e.source.length).toBeGreaterThan(0);
        for (const p of [...e.agents, ...e.patients]) expect(known).toContain(p);
      }
      expect(clusters.size).toBe(all.length);
      const refs = people.flatMap((p) => p.ref ?? []);
      expect(new Set(refs).size).toBe(refs.length);
    }),
  );
});
