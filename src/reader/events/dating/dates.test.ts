import { expect, it } from 'vitest';
import { eventsIn } from '../events.testing.ts';

const PUBLISHED = '2020-06-10';

/** Of the first event, or of the one that `word` triggers. */
function dated(text: string, word?: string): string | null {
  const event = eventsIn(text, PUBLISHED).find((e) => !word || text.slice(...e.trigger) === word);
  return event?.date ? `${event.date} ${event.dateFrom}` : null;
}

it.each([
  ['Kenya withdrew from the 2015 fisheries treaty with Uganda.', null],
  ['Kenya withdrew from the treaty with Uganda in 2015.', '2015 words'],
  ['Chad condemned the May 2009 attack by Sudan.', null],
  ['On Monday, Kenya expelled two Ugandan envoys.', '2020-06-08 words'],
  ['Kenya on Monday expelled two Ugandan envoys.', '2020-06-08 words'],
  ['Ties were strained last month, when Kenya expelled two Ugandan envoys.', '2020-05 words'],
  ['Kenya has accused Uganda of smuggling since 2014.', null],
  ['Peru accused Chile of a raid that dates to 2008.', null],
  ['Mali accused Niger of shelling a village last week.', null],
  ['Ghana agreed to return the masks to Mali by 2025.', null],
  ['Kenya will lift the ban on Ugandan milk on Friday.', null],
])('the date of an act is that of its own clause: %s', (text, date) => {
  expect(dated(text)).toBe(date);
});

it.each([
  ['Kenya on Monday recalled its envoy to Uganda and expelled two Ugandan diplomats.', 'expelled'],
  ['Kenya recalled its envoy on Monday, accusing Uganda of smuggling.', 'accusing'],
  ['Kenya said on Monday that Uganda must repay the loan.', 'repay'],
  ['Kenya said on Monday it will not accept the Ugandan plan.', 'accept'],
])('or of the one that it is told in: %s', (text, word) => {
  expect(dated(text, word)).toBe('2020-06-08 words');
});

const filler = 'The river rose. The harvest was poor. The roads were bad.';

it('what is told twice has the date of either telling', () => {
  const told = `Kenya has expelled two Ugandan envoys. ${filler} Kenya expelled the Ugandan envoys on Monday.`;
  expect(dated(told, 'expelled')).toBe('2020-06-08 words');
});

it('what is done at a meeting has its day', () => {
  const text = `The presidents of Kenya and Uganda met in Mombasa on June 3. ${filler} At the meeting in Mombasa, Kenya rejected a Ugandan proposal.`;
  expect(dated(text, 'rejected')).toBe('2020-06-03 words');
});

it.each([
  ['Kenya recalled its envoy to Uganda on Monday. Kenya accused Uganda of smuggling.', '2020-06-08 story'],
  ['Kenya recalled its envoy to Uganda on Monday. Kenya accused Uganda of smuggling last year.', null],
  ['Kenya recalled its envoy to Uganda on Monday. Kenya has accused Uganda of smuggling.', null],
  ['Kenya recalled its envoy to Uganda on Monday. Chad accused Niger of smuggling.', null],
  ['Kenya will recall its envoy to Uganda on Wednesday. Kenya accused Uganda of smuggling.', null],
  ['Kenya recalled its envoy to Uganda in May. Kenya accused Uganda of smuggling.', null],
])('what goes on with the story has the day that it has come to: %s', (text, date) => {
  const full = `${text} ${filler}`;
  expect(dated(full, 'accused')).toBe(date);
});
