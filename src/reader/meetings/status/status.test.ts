import { describe, expect, it } from 'vitest';
import { meetings } from '../meetings.testing.ts';

describe('what may be, and what is to come', () => {
  it.each([
    ['a thing that seems', 'A Norway-Chile meeting seemed a remote possibility last year.', 'proposed'],
    ['a thing that looks', 'A meeting between Norway and Chile looks likely.', 'proposed'],
    ['a prospect that grows', 'The prospect of a meeting between Norway and Chile has grown.', 'proposed'],
    ['hopes that fade', 'Hopes for a meeting between Norway and Chile faded.', 'proposed'],
    ['expectations', 'Expectations for the summit between Norway and Chile are low.', 'planned'],
    ['a hope beneath', 'Norway hopes to follow up with a three-way meeting with Chile and Peru.', 'proposed'],
    ['on the way', 'President Berg of Norway was en route to Lima for a meeting with Chile.', 'planned'],
    ['eagerness', 'President Berg of Norway is eager for a meeting with Chile.', 'proposed'],
    [
      'a forecast of it',
      'President Berg of Norway predicted that his planned meeting with Chile would be a success.',
      'planned',
    ],
    [
      'a quotation after will',
      'President Berg of Norway will “meet with Chilean President Rojas” in Lima.',
      'planned',
    ],
    ['a meeting lined up', 'Norway lined up a meeting with Chile in Lima.', 'planned'],
  ])('%s', (_, text, status) => {
    expect(meetings(text).map((m) => m.status)).toEqual([status]);
  });

  const plan = 'President Berg of Norway and President Rojas of Chile will meet in Lima on Oct. 25.';

  it.each([
    ['what is not said of it', 'Berg did not answer questions about the meeting.', 'planned'],
    ['what it will not have', 'There was no agenda for the meeting.', 'planned'],
    ['what it will not be', 'The meeting will not be easy.', 'planned'],
    ['that it will not be', 'The meeting will not take place.', 'called-off'],
    ['who called it off', 'On Wednesday, Berg called off the meeting.', 'called-off'],
  ])('is not called off but by words that say so: %s', (_, next, status) => {
    expect(meetings(`${plan} ${next}`).map((m) => m.status)).toEqual([status]);
  });

  it.each([
    ['told of', 'Norway on Tuesday denounced the meeting between Peru and Chile.', null],
    [
      'looked back on',
      'Berg was vague on Tuesday on the outcome of the summit between Peru and Chile.',
      null,
    ],
    ['held', 'Norway on Tuesday held a meeting with Chile.', '2021-10-19'],
    ['its own', "Berg commented on Tuesday on Monday's meeting between Peru and Chile.", '2021-10-18'],
  ])('has the day that it was, not that on which it was %s', (_, text, date) => {
    expect(meetings(text).map((m) => m.date)).toEqual([date]);
  });

  it.each([
    'Norway would hardly ever have called Chile.',
    'A meeting between Norway and Chile seems unlikely.',
    'A summit between Norway and Chile appears doubtful.',
  ])('is none: %s', (text) => {
    expect(meetings(text)).toEqual([]);
  });
});
