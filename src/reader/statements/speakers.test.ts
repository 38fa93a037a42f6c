import { describe, expect, it } from 'vitest';
import { namesOf } from '../names/names.ts';
import { layoutOf } from '../text/layout.ts';
import { timesOf } from '../times/times.ts';
import { statementsOf } from './statements.ts';

const PUBLISHED = '2021-10-19';

function read(text: string) {
  const layout = layoutOf(text);
  const names = namesOf(layout, PUBLISHED);
  return statementsOf(layout, names, timesOf(layout, PUBLISHED), PUBLISHED).map((s) => ({
    speaker: names.entities[s.speaker]?.name ?? null,
    party: s.party,
    date: s.date,
  }));
}

describe('speakers', () => {
  it.each([
    ['a name', 'Sergei Lavrov said the talks would go on.', 'Sergei Lavrov'],
    [
      'a title and a name',
      'Russian Foreign Minister Sergei Lavrov said the talks would go on.',
      'Sergei Lavrov',
    ],
    [
      'a name with its office behind',
      '"We will go on as before," said Sergei Lavrov, the foreign minister.',
      'Sergei Lavrov',
    ],
    [
      'a surname after the full name',
      'Sergei Lavrov came to Vienna. Lavrov said the talks would go on.',
      'Sergei Lavrov',
    ],
    ['a pronoun', 'Sergei Lavrov came to Vienna. He said the talks would go on.', 'Sergei Lavrov'],
  ])('%s', (_title, text, want) => {
    expect(read(text).map((s) => s.speaker)).toEqual([want]);
  });

  it('does not take the one whom a spokesman serves for the speaker', () => {
    const [statement] = read('A spokesman for Sergei Lavrov said the talks would go on.');
    expect(statement?.speaker).not.toBe('Sergei Lavrov');
  });

  it('gives the party of an unnamed official', () => {
    const [statement] = read('A senior South Korean official said the talks would go on.');
    expect(statement?.party).toBe('KOR');
  });
});

describe('dates', () => {
  const dates = (text: string) => read(text).map((s) => s.date);

  it.each([
    ['a day beside the verb', 'Lavrov said on Monday that the talks would go on.', '2021-10-18'],
    ['a day behind the content', 'The talks will go on for a week, officials said Monday.', '2021-10-18'],
    ['a day that opens the sentence', 'On Monday, Lavrov said the talks would go on.', '2021-10-18'],
    ['a venue with its day', 'At a news conference Monday, Lavrov said the talks would go on.', '2021-10-18'],
    ['no day', 'Lavrov said the talks would go on.', null],
    ['a day that is part of the content', 'Lavrov said the talks had begun on Monday.', null],
    ['a day to come', 'Asked about Friday, Lavrov said the talks would go on.', null],
  ])('%s', (_title, text, want) => {
    expect(dates(text)).toEqual([want]);
  });

  it('keeps the day of the last dated statement of the same speaker', () => {
    const text = 'On Monday, Sergei Lavrov said the talks would go on. "We are not in a hurry," Lavrov said.';
    expect(dates(text)).toEqual(['2021-10-18', '2021-10-18']);
  });

  it('gives the verb that shares a subject the day of the first', () => {
    const text = 'Lavrov warned on Monday that time was short and said that the talks would go on.';
    expect(dates(text)).toEqual(['2021-10-18', '2021-10-18']);
  });
});
