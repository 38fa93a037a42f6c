import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lines, meetings } from './meetings.testing.ts';

describe('one occasion in several sentences', () => {
  it('is one entry with the words of each', () => {
    const found = meetings(
      'Norway and Chile held talks in Lima on Monday. The weather was bad. The talks lasted nine hours.',
    );
    expect(found).toHaveLength(1);
    expect(found[0]!.evidence).toHaveLength(2);
  });

  it.each([
    [
      'a plan that is called off',
      'Norway and Chile were to hold talks in Lima on Oct. 25. The talks were cancelled on Tuesday.',
      ['called-off 2021-10-25 CHL-NOR Lima'],
    ],
    [
      'an event that is called off',
      'Norway and Chile were to hold talks in Lima on Oct. 25, but that event was cancelled.',
      ['called-off 2021-10-25 CHL-NOR Lima'],
    ],
    [
      'another meeting to come',
      'Norway and Chile held talks in Lima on Monday. They will meet again in Oslo next week.',
      ['held 2021-10-18 CHL-NOR Lima', 'planned 2021-10-25/2021-10-31 CHL-NOR Oslo'],
    ],
    [
      'a summit long ago',
      'Norway and Chile held talks in Lima on Monday. Their first summit took place in Oslo in 2003.',
      ['held 2021-10-18 CHL-NOR Lima', 'held 2003 CHL-NOR Oslo'],
    ],
    [
      'two earlier summits',
      'Norway and Chile held talks in Lima on Monday. Two previous summits, in 2003 and 2007, failed.',
      ['held 2021-10-18 CHL-NOR Lima', 'held 2003 CHL-NOR null', 'held 2007 CHL-NOR null'],
    ],
    [
      'a bilateral and a trilateral',
      'Norway and Chile met in Lima on Monday. Norway, Chile and Japan met in Lima on Monday.',
      ['held 2021-10-18 CHL-NOR Lima', 'held 2021-10-18 CHL-JPN-NOR Lima'],
    ],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe('when and where', () => {
  it.each([
    [
      'the clause with "where"',
      'Norwegian envoy Ine Halvorsen praised Lima, where she met officials from Chile on Monday.',
      ['held 2021-10-18 CHL-NOR Lima'],
    ],
    [
      'the date before "when"',
      'The date was fixed in Lima on Monday, when Norway met Chile.',
      ['held 2021-10-18 CHL-NOR Lima'],
    ],
    [
      'the first of two verbs keeps its own',
      'Norway and Chile met in Lima on Oct. 4 and held talks in Oslo on Oct. 11.',
      ['held 2021-10-04 CHL-NOR Lima', 'held 2021-10-11 CHL-NOR Oslo'],
    ],
    [
      'what is later this year',
      'A summit of Norway and Chile in Lima later this year',
      ['planned 2021 CHL-NOR Lima'],
    ],
    ['a stretch is no day', 'Norway has met Chile in Lima since 2015.', ['held null CHL-NOR Lima']],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe('what is no occasion', () => {
  it.each([
    'Norway and Chile are members of the forum.',
    'Norway held a news conference on Chile on Monday.',
    'Norway will not meet Chile.',
    'Norway welcomed the decision of Chile on Monday.',
    'Norway has good relations with Chile, which has met its targets.',
    'Norwegian ministers met on Monday.',
    'Norwegian officials regularly meet officials from Chile.',
    'There was talk of Norway and Chile on Monday.',
  ])('%s', (text) => expect(lines(text)).toEqual([]));
});

describe('who takes part', () => {
  it.each([
    [
      'two with their states',
      'President Berg of Norway and President Rojas of Chile met in Lima.',
      'CHL-NOR',
    ],
    [
      'three with their states',
      'Ida Berg of Norway, Juan Rojas of Chile and Ana Diaz of the Netherlands will meet in Lima.',
      'CHL-NLD-NOR',
    ],
    ['two behind possessors', "Norway's Ida Berg and Chile's Juan Rojas met in Lima.", 'CHL-NOR'],
    ['two on the telephone', 'Norway and Chile discussed grain exports by telephone.', 'CHL-NOR'],
    ['who is brought together', 'The talks brought together envoys of Norway and Chile in Lima.', 'CHL-NOR'],
    ['ministers of two states', 'The ministers of Norway and Chile met in Lima.', 'CHL-NOR'],
  ])('%s', (_, text, parties) => {
    expect(meetings(text).map((m) => [...m.parties].sort().join('-'))).toEqual([parties]);
  });

  it.each([
    ['members of a body', 'NATO ambassadors met in Brussels on Monday.', ['NATO']],
    [
      'a visitor and the host',
      'Norwegian envoy Ine Halvorsen visited Santiago on Monday for talks.',
      ['CHL', 'NOR'],
    ],
    [
      'who is met by whom',
      'Norwegian envoy Ine Halvorsen was received by Chilean officials in Lima on Monday.',
      ['CHL', 'NOR'],
    ],
    [
      'not the one of whom they speak',
      'Norway and Chile met on Monday to discuss relations with Peru.',
      ['CHL', 'NOR'],
    ],
  ])('%s', (_, text, parties) => {
    const [found] = meetings(text);
    expect([...(found?.parties ?? [])].sort()).toEqual(parties);
  });
});

it('who met is told behind the verb that says no more than that it was', () => {
  const [found] = meetings(
    'The first summit was held in Lima in May 2007, between Arne Sund of Norway and Ida Lund of Chile.',
  );
  expect(found).toMatchObject({ date: '2007-05', people: ['Arne Sund', 'Ida Lund'] });
});

it('those who meet now did not meet long ago', () => {
  const now = 'Norwegian President Arne Sund met Chilean President Ida Lund in Lima on Monday.';
  const lately = meetings(`${now} The last summit was held in Oslo in May 2021.`);
  expect(lately[1]).toMatchObject({ date: '2021-05', people: ['Arne Sund', 'Ida Lund'] });
  const longAgo = meetings(`${now} The last summit was held in Oslo in May 2007.`);
  expect(longAgo[1]).toMatchObject({ date: '2007-05', parties: ['NOR', 'CHL'], people: [] });
});

it('every occasion rests on words of the report', () => {
  const word = fc.constantFrom(
    'Norway',
    'Chile',
    'met',
    'will',
    'meet',
    'talks',
    'the',
    'summit',
    'in',
    'Lima',
    'on',
    'Monday',
    'with',
    'and',
    'cancelled',
    'not',
    'to',
    'agreed',
    'visit',
    'trip',
    'of',
    ',',
    '.',
    'they',
    'call',
    'phone',
    '“',
    '”',
    'where',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const text = words.join(' ');
      for (const m of meetings(text)) {
        expect(m.evidence.length).toBeGreaterThan(0);
        for (const [start, end] of m.evidence) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expect(new Set(m.parties).size).toBe(m.parties.length);
        expect(new Set(m.people).size).toBe(m.people.length);
      }
    }),
    { numRuns: 60 },
  );
});

describe('the story', () => {
  const dated = (text: string) => meetings(text).map((m) => `${m.status} ${m.date} ${m.place} ${m.dateFrom}`);

  it.each([
    [
      'gives its day where the words give none',
      'Swedish envoy Lina Berg landed in Riga on Sunday. She met Latvian President Janis Ozols.',
      ['held 2021-10-17 Riga story'],
    ],
    [
      'gives none to what was before',
      'Swedish envoy Lina Berg landed in Riga on Sunday. She had met Latvian President Janis Ozols in Oslo.',
      ['held null Oslo undefined'],
    ],
    [
      'gives a past saying none of its day',
      'Swedish envoy Lina Berg said on Sunday she had met Latvian President Janis Ozols.',
      ['held null null undefined'],
    ],
    [
      'ends with the saying that it has ended',
      'Talks between Norway and Chile in Lima have broken off, a diplomat said on Sunday.',
      ['held 2021-10-17 Lima story'],
    ],
    [
      'counts the days of talks',
      'Norwegian and Chilean envoys met in Lima for a third day on Tuesday.',
      ['held 2021-10-17/2021-10-19 Lima words'],
    ],
    [
      'names the day of a plan later on',
      'Norway and Chile will hold a summit next month. "We are looking at Nov. 12 in Lima," an aide said.',
      ['planned 2021-11-12 Lima words'],
    ],
  ])('%s', (_, text, expected) => expect(dated(text)).toEqual(expected));
});

describe('pictures', () => {
  it.each([
    [
      'FILE - Swedish envoy Lina Berg, left, greets Latvian President Janis Ozols in Riga, May 3, 2020.',
      ['held 2020-05-03 LVA-SWE Riga'],
    ],
    [
      'Swedish envoy Lina Berg (R) poses with Latvian President Janis Ozols in Riga. (Photo: Anna Ek)',
      ['held null LVA-SWE Riga'],
    ],
    ['FILE - Swedish envoy Lina Berg poses with her staff in Riga, May 3, 2020.', []],
  ])('%s', (text, expected) => expect(lines(text)).toEqual(expected));
});
