import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventTypes } from '../../contract/reading.ts';
import { eventsIn } from './events.testing.ts';

const parties = [
  'France',
  'Mali',
  'the rebels',
  'police',
  'Hamas',
  'the Norwegian envoy',
  'he',
  'protesters',
  'Zorbat',
];
const acts = [
  'attacked',
  'will meet',
  'did not meet',
  'agreed to release',
  'was accused by',
  'urged',
  'imposed sanctions on',
  'refused to',
  'held talks with',
  'and',
  'said',
  'if',
  'must',
  'threatened to bomb',
  'condemned',
];
const marks = ['.', ',', ' "', '" ', '\n\n', ' — ', '(', ')', ';', ':'];
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...parties),
      fc.constantFrom(...acts),
      fc.constantFrom(...marks),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((words) => words.join(' '));

test('every span slices the text, and triggers lie in their evidence', () => {
  fc.assert(
    fc.property(text, (t) => {
      for (const e of eventsIn(t)) {
        expect(eventTypes).toContain(e.type);
        for (const [start, end] of [
          e.trigger,
          e.evidence,
          ...e.source.map((a) => a.span),
          ...e.target.map((a) => a.span),
        ]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(t.length);
          expect(t.slice(start, end).trim()).not.toBe('');
        }
        expect(e.evidence[0]).toBeLessThanOrEqual(e.trigger[0]);
        expect(e.trigger[1]).toBeLessThanOrEqual(e.evidence[1]);
        expect(e.source.length + e.target.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 60 },
  );
});

test('events come in text order', () => {
  fc.assert(
    fc.property(text, (t) => {
      const starts = eventsIn(t).map((e) => e.trigger[0]);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }),
    { numRuns: 30 },
  );
});

test('the same text gives the same events', () => {
  fc.assert(
    fc.property(text, (t) => {
      expect(eventsIn(t)).toEqual(eventsIn(t));
    }),
    { numRuns: 20 },
  );
});
