import { expect, it } from 'vitest';
import { nounForms, verbForms } from './inflection.ts';
import { meetingForms } from './meeting-words.ts';
import { statusForms, statusWord } from './status-words.ts';

it.each([
  ['meet', 'meets', 'meeting'],
  ['postpone', 'postponed', 'postponing'],
  ['plan', 'planned', 'planning'],
  ['deny', 'denies', 'denied'],
  ['stay', 'stays', 'stayed'],
  ['push', 'pushes', 'pushed'],
])('forms of %s', (base, ...forms) => {
  for (const form of forms) expect(verbForms(base)).toContain(form);
});

it('plurals', () => {
  expect(nounForms('delay')).toContain('delays');
  expect(nounForms('possibility')).toContain('possibilities');
});

it('irregular forms lead to the same word', () => {
  expect(meetingForms().verbs.get('met')).toBe('meet');
  expect(statusForms().verbs.get('sought')).toBe('seek');
});

it('a word governs verbs and nouns of meeting in its own way', () => {
  expect(statusWord('announce', 'verb')).toEqual({ complement: 'say', object: 'planned' });
  expect(statusWord('rule out', 'verb')).toEqual({ complement: 'none', object: 'none' });
  expect(statusWord('mountain', 'noun')).toBeUndefined();
});
