import { describe, expect, it } from 'vitest';
import { lines, meetings } from './meetings.testing.ts';

describe('told again', () => {
  it.each<[string, string, string[]]>([
    [
      'a call with one of those who were called',
      'Norwegian President Arne Sund spoke by phone with Chilean President Ana Rojas and Peruvian President Luis Paz on Monday. The call with Paz was short.',
      ['held 2021-10-18 CHL-NOR-PER null'],
    ],
    [
      'a plan of which the report speaks in passing',
      'Aides worry about what Norwegian President Arne Sund will say during his meeting with Chilean President Ana Rojas. One was nervous about the meeting.',
      ['planned null CHL-NOR null'],
    ],
    [
      'a planned meeting that is praised beforehand',
      'Plans for a meeting between Norwegian President Arne Sund and Chilean President Ana Rojas mark a shift. Sund predicted that his planned meeting with Rojas would be a success.',
      ['planned null CHL-NOR null'],
    ],
    [
      'a plan that had been given up before it was taken up again',
      'Norway and Chile will hold a summit in Lima on Oct. 25. The weather is bad. Hotels are full. It is late. All wait. Some sleep. None speaks. Guards stand by. Norway called off the summit on Thursday, only to take it up again on Friday.',
      ['planned 2021-10-25 CHL-NOR Lima'],
    ],
    [
      'a plan whose place is ruled out',
      'Norway and Chile will hold a summit on Oct. 25. Norway said on Tuesday that Lima would not host the summit.',
      ['planned 2021-10-25 CHL-NOR null'],
    ],
    [
      'a meeting that others speak of ahead of it',
      'Norwegian President Arne Sund will see what he says during his meeting with Chilean President Ana Rojas. Doubt hangs over Oslo ahead of the meeting.',
      ['planned null CHL-NOR null'],
    ],
    [
      'a call that others follow',
      'Norwegian President Arne Sund and Chilean President Ana Rojas spoke by phone on Monday. They spoke of trade. Following the call, a lawmaker was glad.',
      ['held 2021-10-18 CHL-NOR null'],
    ],
  ])('%s', (_, text, want) => {
    expect(lines(text)).toEqual(want);
  });

  it('a summit that two plan to meet at is the summit spoken of after another meeting', () => {
    const found = meetings(
      'Norwegian President Arne Sund and Chilean President Ana Rojas plan to meet at a historic summit. Norwegian envoy Ida Lund met Rojas on Monday to prepare it. Lima is the likely host of the summit.',
    );
    expect(found.map((m) => [m.status, m.people, m.evidence.length])).toEqual([
      ['planned', ['Arne Sund', 'Ana Rojas'], expect.any(Number)],
      ['held', ['Ida Lund', 'Ana Rojas'], 1],
    ]);
  });
});

describe('who meets', () => {
  it.each<[string, string, string[]]>([
    [
      'members of a body of states in session',
      'NATO defense ministers are seated during a meeting in Brussels on Monday.',
      ['held 2021-10-18 NATO Brussels'],
    ],
    [
      'who is named by the day behind a group',
      'Chilean ministers met several foreign ambassadors in Lima, on Monday with Norwegian ambassador Ida Lund and Tuesday with others.',
      ['held 2021-10-18 CHL-NOR Lima'],
    ],
  ])('%s', (_, text, want) => {
    expect(lines(text)).toEqual(want);
  });
});
