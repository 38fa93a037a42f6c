import { expect, it } from 'vitest';
import { feedOf, parseSaved, suggestedName } from './kept.ts';

it('reads what is kept, and leaves out what is no view of this desk', () => {
  const view = { name: 'Envoys', path: '/meetings?party=KOR' };
  expect(parseSaved(JSON.stringify([view, { name: 'x' }, 'y', null]))).toEqual([view]);
  expect(parseSaved(JSON.stringify([{ name: 'x', path: 'https://elsewhere.example/' }]))).toEqual([]);
  for (const text of [null, '', 'not JSON', '{}', '3']) expect(parseSaved(text)).toEqual([]);
});

it('suggests a name of the heading and what was chosen', () => {
  expect(suggestedName('Meetings', '?party=KOR&party=USA&from=2021&reverse=true')).toBe(
    'Meetings, KOR, USA, 2021',
  );
  expect(suggestedName('Brief: South Korea', '')).toBe('Brief: South Korea');
});

it('knows the feed of a list, and of what has none', () => {
  expect(feedOf('/meetings?party=KOR&reverse=true')).toBe('/api/export/atom?party=KOR&table=occasions');
  expect(feedOf('/statements?issue=talks')).toBe('/api/export/atom?issue=talks&table=statements');
  expect(feedOf('/timeline')).toBe('/api/export/atom');
  expect(feedOf('/people?party=KOR')).toBeNull();
});
