import { expect, it } from 'vitest';
import { eventsIn } from '../events.testing.ts';

it.each([
  ['Kenya withdrew from the 2015 fisheries treaty with Uganda.', null],
  ['Kenya withdrew from the treaty with Uganda in 2015.', '2015'],
  ['Chad condemned the May 2009 attack by Sudan.', null],
])('%s: %s', (text, date) => {
  const [event] = eventsIn(text, '2020-06-10');
  expect(event?.date ?? null).toBe(date);
});
