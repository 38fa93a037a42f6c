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
    [
      'the one before a description',
      'It was then that Arne Sund, the union’s chief economist, said prices would fall.',
      'Arne Sund',
    ],
    [
      'a name behind its title’s complement',
      'Ambassador to Chad Arne Sund said the talks would go on.',
      'Arne Sund',
    ],
    [
      'a name behind a possessive',
      "The Oslo Institute of Technology's Arne Sund said the talks would go on.",
      'Arne Sund',
    ],
    [
      'the one before a relative clause',
      'Sen. Arne Sund, Maine Republican who met them over the deal, said: "It is easier to join now."',
      'Arne Sund',
    ],
    ['the one whose tweet it is', "Sergei Lavrov's tweet said the talks would go on.", 'Sergei Lavrov'],
    [
      'the main subject of "while …ing"',
      'Sergei Lavrov signed a paper that keeps the fee while insisting it is too high.',
      'Sergei Lavrov',
    ],
    [
      'a person taken by something',
      'The reading took Sergei Lavrov by surprise, who said he had not seen the plan.',
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

  it.each([
    ['the person whom an aide serves', 'The Lavrov spokesman said the talks would go on.'],
    ['the town of a group', 'The Vienna-based group said the talks would go on.'],
    ['the state of a group', 'A Norway veterans support group said the talks would go on.'],
    ['a state for some of its people', 'Norwegians say the talks will go on.'],
    ['the body of its members', 'Senate investigators said the talks would go on.'],
  ])('does not take %s for the speaker', (_title, text) => {
    expect(read(text).map((s) => s.speaker)).toEqual([null]);
  });

  it('gives no party to those who speak about one', () => {
    expect(read('Critics of the Norway deal said the talks would fail.').map((s) => s.party)).toEqual([null]);
  });

  it.each([
    [
      'they',
      'Two foresters said the road was shut. They also noted that the bridge was gone.',
      'Two foresters',
    ],
    [
      'they, of those who acted before',
      'Backers tried to mend the road. They said the bridge was gone.',
      'Backers',
    ],
    ['it', 'The e-mail said the road was shut. It added that the bridge was gone.', 'The e-mail'],
    ['he', 'A palace spokesman said the road was shut. He said the bridge was gone.', 'A palace spokesman'],
  ])('goes on from an unnamed speaker with "%s"', (_title, text, want) => {
    const layout = layoutOf(text);
    const found = statementsOf(layout, namesOf(layout, PUBLISHED), [], PUBLISHED);
    const words = (s: (typeof found)[number]) => text.slice(...(s.antecedent ?? s.source ?? [0, 0]));
    expect(new Set(found.map((s) => `${s.speaker} ${words(s)}`))).toEqual(new Set([`-1 ${want}`]));
  });

  it('takes the subject for whose claim it is', () => {
    expect(
      read('The Kremlin has doubled down on its claim that the road was shut.').map((s) => s.party),
    ).toEqual(['RUS']);
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
