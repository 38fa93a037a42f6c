import { describe, expect, test } from 'vitest';
import { meant } from '../names.testing.ts';

describe('who is meant', () => {
  test.each<[string, string, string[]]>([
    [
      'a pronoun takes the subject',
      'Arne Sund met Ida Lund. He said that he agreed.',
      ['He = Arne Sund', 'he = Arne Sund'],
    ],
    ['by gender', 'Arne Sund met Ida Lund. She agreed.', ['She = Ida Lund']],
    [
      'not one named only inside the words',
      'Arne Sund spoke. "Tom Berg agreed," he said.',
      ['he = Arne Sund'],
    ],
    ['a role noun', 'The envoy Arne Sund met President Tom Berg. The envoy left.', ['envoy = Arne Sund']],
    [
      'a group of people',
      'The envoys Arne Sund and Ida Lund came. The two envoys met.',
      ['The two envoys = Arne Sund + Ida Lund'],
    ],
    ['the two sides', 'Iran met France. The two sides agreed.', ['The two sides = Iran + France']],
    [
      'they who are subject together',
      'Arne Sund, the envoy, and Ida Lund met Tom Berg and Per Holm. They agreed.',
      ['They = Arne Sund + Ida Lund'],
    ],
    ['they who met', 'Arne Sund met Ida Lund. They agreed.', ['They = Arne Sund + Ida Lund']],
    [
      'the two leaders of the latest pair',
      'President Arne Sund met Prime Minister Ida Lund. President Per Holm said that the two leaders agreed.',
      ['the two leaders = Arne Sund + Ida Lund'],
    ],
    [
      'the two leaders whom a sentence joins',
      'President Per Holm said that President Arne Sund and Prime Minister Ida Lund would come. The two leaders left.',
      ['The two leaders = Arne Sund + Ida Lund'],
    ],
    ['the two Koreas', 'Talks of the two Koreas failed.', ['the two Koreas = South Korea + North Korea']],
    [
      'six world powers',
      'Iran met six world powers.',
      ['six world powers = China + Germany + France + Britain + Russia + United States'],
    ],
    ['six world powers by their name', 'Iran met the P5+1. The six powers left.', ['six powers = P5+1']],
    ['they', 'Arne Sund and Ida Lund met. They agreed.', ['They = Arne Sund + Ida Lund']],
    [
      'two that are new',
      'The envoys Arne Sund and Ida Lund came. Two White House officials came too.',
      ['White House officials = USA'],
    ],
    [
      'both Koreas',
      'Japan spoke with Norway about talks of both Koreas.',
      ['both Koreas = South Korea + North Korea'],
    ],
    [
      'the two leaders who are named most',
      'President Arne Sund met President Tom Berg. Sund smiled. Berg smiled. Neither was President Per Holm. The two leaders left.',
      ['The two leaders = Arne Sund + Tom Berg'],
    ],
    [
      'one minister is not another',
      "Norwegian Prime Minister Arne Sund came. Norway's finance minister left.",
      ["Norway's finance minister = NOR"],
    ],
    [
      'a role that its name follows',
      "Iranian President Arne Sund came. Iran's supreme leader, Ayatollah Tom Berg, left.",
      ["Iran's supreme leader = Tom Berg"],
    ],
    [
      'the subject before one named beside it',
      'President Arne Sund sought the help of Norwegian President Tom Berg. The president left.',
      ['president = Arne Sund'],
    ],
    [
      'somebody without a name',
      "Arne Sund came. Norway's foreign minister said that he agreed.",
      ["Norway's foreign minister = NOR"],
    ],
    [
      'a spokesman of another name',
      'Ida Lund, the spokeswoman, came. The Sund spokesman left.',
      ['Sund spokesman = null'],
    ],
    [
      'a press secretary is a spokesman',
      'White House Press Secretary Arne Sund came. The White House spokesman left.',
      ['White House spokesman = Arne Sund'],
    ],
    [
      'an office behind an adjective',
      'Prime Minister Arne Sund came. The enthusiastic prime minister left.',
      ['enthusiastic prime minister = Arne Sund'],
    ],
    ['not the one who acts', 'Arne Sund spoke of Tom Berg. Berg prodded him.', ['him = Arne Sund']],
    [
      'not who speaks, in the words spoken',
      'Arne Sund saw Tom Berg off. "He will be safe," Sund said.',
      ['He = Tom Berg'],
    ],
    ['an unnamed official', 'A senior U.S. official agreed.', ['senior U.S. official = USA']],
  ])('%s', (_, text, expected) => {
    expect(meant(text)).toEqual(expect.arrayContaining(expected));
  });
});

test('two towns are no antecedent of "they"', () => {
  expect(meant('Arne Sund left Oslo and Bergen. They were safe.')).toEqual([]);
});
