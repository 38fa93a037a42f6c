import { expect, it } from 'vitest';
import { moved, toggled } from './order.ts';

it('takes all of the values out, or adds those that are missing', () => {
  expect(toggled(['a', 'b'], ['a'])).toEqual(['b']);
  expect(toggled(['a'], ['a', 'b'])).toEqual(['a', 'b']);
  expect(toggled(['c', 'a', 'b'], ['a', 'b'])).toEqual(['c']);
});

it('moves a value by one, as far as there is room', () => {
  expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 'x', 1)).toEqual(['a', 'b']);
});
