import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseSearch, searchOf, stringifySearch } from './search.ts';

it('reads the filters of the API from an address, one value or several', () => {
  const search = parseSearch('?party=KOR&status=held&status=planned&reverse=true');
  expect(searchOf('meetings')(search)).toEqual({
    party: ['KOR'],
    status: ['held', 'planned'],
    reverse: true,
  });
});

it('leaves out what is unknown or malformed', () => {
  const search = parseSearch('?kind=shouted&reverse=perhaps&colour=red&search=nuclear');
  expect(searchOf('statements')(search)).toEqual({ search: 'nuclear' });
});

it('takes what is malformed away from what the address has', () => {
  const search = parseSearch('?add=shouted&at=1-2');
  expect({ ...search, ...searchOf('report')(search) }).toEqual({ at: '1-2' });
});

it('writes an address from which the same state is read', () => {
  const words = fc.string({ minLength: 1, maxLength: 12 });
  const state = fc.record(
    {
      party: fc.array(words, { minLength: 1, maxLength: 3 }),
      search: words,
      place: words,
      reverse: fc.constant(true as const),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(state, (given) => {
      expect(searchOf('meetings')(parseSearch(stringifySearch(given)))).toEqual(given);
    }),
  );
});
