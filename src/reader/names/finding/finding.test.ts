import { describe, expect, test } from 'vitest';
import { named, people } from '../names.testing.ts';

const names = (text: string) => people(text).map((p) => p.split(' | ')[0]);

describe('where a name ends', () => {
  test.each<[string, string, string[]]>([
    [
      'before the verb of a title line',
      'Update: Ida Lund Praises The New Plan. The talks go on.',
      ['Ida Lund'],
    ],
    [
      'before words of the page',
      'The minister is at risk | Arne Sund Read more\n\nArne Sund wrote this.',
      ['Arne Sund'],
    ],
    [
      'before a title line goes on',
      'In Oslo: Ida Lund On Her Last Trip\n\nIda Lund spoke of it.',
      ['Ida Lund'],
    ],
    [
      'before the article of a fact box',
      'Gen. Arne Sund A 55-year-old defector, Sund leads them.',
      ['Arne Sund'],
    ],
    ['before the name said in full again', 'Sen. Ida Lund Ingeborg (Ida) Lund spoke.', ['Ida Lund']],
    ['before a people', 'Outside, Arne Sund Norwegians cheered. Arne Sund left.', ['Arne Sund']],
    ['not at the word "May"', 'The prime minister, Theresa May, intervened.', ['Theresa May']],
  ])('%s', (_, text, want) => {
    expect(names(text)).toEqual(want);
  });
});

describe('where a name begins', () => {
  test.each<[string, string, string[]]>([
    ['behind a trade', 'He told CNN Chief Political Analyst Gloria Sund of it.', ['Gloria Sund']],
    [
      'behind a field of office',
      'She met the Under Secretary for Agricultural Affairs Ted Sund.',
      ['Ted Sund'],
    ],
    ['behind a rank without its period', 'It was Col John Sund who spoke.', ['John Sund']],
    ['behind the verb of a question', 'Will Putin stay in power?', ['Putin']],
    ['behind the auxiliary of a question', 'JUST WATCHED Does Putin want war?', ['Putin']],
    ['behind a preposition', 'Life After Putin begins.', ['Putin']],
    ['at a given name that ends in "-ed"', 'CNN spoke with Fareed Zakaria in Oslo.', ['Fareed Zakaria']],
    [
      'behind a given name put in brackets',
      '"That is what [Secretary of State [John]] Kerry wants."',
      ['Kerry'],
    ],
  ])('%s', (_, text, want) => {
    expect(names(text)).toEqual(want);
  });
});

describe('who is nobody', () => {
  test.each<[string, string]>([
    ['a contraction', '“We’d joke,” she said. We’re here.'],
    ['a verb behind a title', 'Egyptian President Predicts Cease-Fire Today. It may hold.'],
    ['a ship', 'The navy boarded the tanker Ida Lund at dawn.'],
    ['a ship by its prefix', 'The USS Sund arrived.'],
    ['an exercise', 'The annual Max Sund drills begin in May.'],
    ['an adjective that opens a quotation', 'Norway replied: “Reckless remarks help nobody.”'],
    ['a pipeline', 'They fought over the Ida Lund pipeline.'],
    ['a war', 'After World War II ended, they met.'],
    ['a role noun behind another', 'They arrested the Chief Financial Officer of the firm.'],
    ['what an official adjective stands before', 'He avoided official Ministry business.'],
    ['what a number counts', 'She read the 9/11 Commission report.'],
    ['members of a parliament', 'More than 60 Tory MPs refused.'],
    ['initials behind a hyphen', 'Sen. Bob stood for D-N.J. and then-U.S. values.'],
    ['who took the picture', 'The envoys leave. Arne Sund/Reuters\n\nPhotograph: Ida Lund'],
    ['who helped with the report', 'Arne Sund and Ida Lund contributed to this report.'],
    ['who wrote it where', 'Ida Lund reported from Oslo.'],
  ])('%s', (_, text) => {
    expect(names(text).filter((n) => n !== 'Bob')).toEqual([]);
  });

  test('who is quoted in a report is no author', () => {
    expect(
      names('Ida Lund contributed to this plan for years. Ida Lund spoke.\n\nArne Sund reported from Oslo.'),
    ).toEqual(['Ida Lund']);
  });
});

describe('what is no person', () => {
  test.each<[string, string, string, string[]]>([
    ['a firm by its form', 'Subsidiaries of Lundworld AG sued.', 'organisation', ['Lundworld AG | null']],
    ['an armed group', 'They called on Liwa al-Sund for help.', 'organisation', ['Liwa al-Sund | null']],
    ['an acronym and a word', 'LUNews said so.', 'organisation', ['LUNews | null']],
    ['a paper', 'The news agency Lunda said so.', 'organisation', ['Lunda | null']],
    ['an apposition', 'It was Sund Berg, a militia that fights there.', 'organisation', ['Sund Berg | null']],
    ['a settlement', 'He lives in the settlement of Moshav Sund.', 'place', ['Moshav Sund | null']],
    [
      'a town that an apposition names',
      'They attacked Lunda Berga, a small town near the border.',
      'place',
      ['Lunda Berga | null'],
    ],
    ['a town of two words', 'Guns fired on Beit Lahiya at dawn.', 'place', ['Beit Lahiya | PSE']],
    ['a state behind the initials of a party', 'Rep. Ida Sund (R-S.C.) spoke.', 'place', ['S.C. | USA']],
  ])('%s', (_, text, kind, want) => {
    expect(named(text, kind)).toEqual(want);
  });
});
