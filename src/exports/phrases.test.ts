import { expect, it } from 'vitest';
import type { OccasionAnswer } from '../queries/answers.ts';
import { clause, occasionPhrase, partyInText } from './phrases.ts';

const occasion: OccasionAnswer = {
  type: 'occasion',
  id: 'occasion-1',
  date: null,
  status: 'held',
  medium: 'in-person',
  place: 'Vienna',
  parties: ['AUT', 'USA'],
  people: [{ id: 'person-1', name: 'Ada Lang', party: 'USA' }],
  reported: null,
  reports: 1,
  sources: 1,
  citations: [],
};

it.each<[Partial<OccasionAnswer>, string]>([
  [{}, 'Austria and the United States (Ada Lang) met in Vienna'],
  [{ medium: 'phone' }, 'Austria and the United States (Ada Lang) spoke by telephone'],
  [
    { medium: 'unknown', status: 'planned' },
    'Austria and the United States (Ada Lang) are to hold talks in Vienna',
  ],
  [
    { status: 'proposed' },
    'A meeting between Austria and the United States (Ada Lang) in Vienna was proposed',
  ],
  [
    { status: 'called-off', medium: 'video' },
    'A video call between Austria and the United States (Ada Lang) was called off',
  ],
  [{ parties: ['AUT'], people: [], place: 'White House' }, 'Austria held a meeting at the White House'],
  [{ parties: ['AUT'], people: [], status: 'planned' }, 'Austria is to hold a meeting in Vienna'],
  [{ parties: [], people: [] }, 'A meeting was held in Vienna'],
  [
    { parties: [], people: [{ id: 'person-2', name: 'Bo', party: null }], status: 'called-off' },
    'A meeting with Bo in Vienna was called off',
  ],
])('%j is said %j', (part, words) => {
  expect(occasionPhrase({ ...occasion, ...part })).toBe(words);
});

it('gives parties their article', () => {
  expect(['KOR', 'USA', 'NLD', 'EU', 'IAEA', 'Hamas', 'NATO'].map(partyInText)).toEqual([
    'South Korea',
    'the United States',
    'the Netherlands',
    'the European Union',
    'the International Atomic Energy Agency',
    'Hamas',
    'NATO',
  ]);
});

it('puts a clause into a sentence, names as they are', () => {
  expect(clause('The two had spoken')).toBe('the two had spoken');
  expect(clause('Seoul would wait')).toBe('Seoul would wait');
  expect(clause('It, too, would wait')).toBe('it, too, would wait');
});
