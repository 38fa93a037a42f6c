import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { named, people, read } from './names.testing.ts';

describe('people', () => {
  test.each<[string, string, string[]]>([
    [
      'title before',
      'South Korean Foreign Minister Chung Eui-yong arrived.',
      ['Chung Eui-yong | KOR | South Korean Foreign Minister'],
    ],
    [
      'office after',
      'Arne Sund, the Norwegian envoy for Sudan, left.',
      ['Arne Sund | NOR | Norwegian envoy for Sudan'],
    ],
    [
      'office before a comma',
      'The US special representative for North Korea, Sung Kim, left.',
      ['Sung Kim | USA | US special representative for North Korea'],
    ],
    [
      'an office about a state is not of it',
      'Arne Sund, special envoy to Iran, left.',
      ['Arne Sund | null | special envoy to Iran'],
    ],
    [
      'the party that it is of',
      'Arne Sund, foreign minister of Norway, left.',
      ['Arne Sund | NOR | foreign minister of Norway'],
    ],
    [
      'a spokesman for a body',
      'Ida Lund, a spokeswoman for the Kremlin, declined to answer.',
      ['Ida Lund | RUS | spokeswoman for the Kremlin'],
    ],
    ['possessor', "Norway's Arne Sund agreed.", ['Arne Sund | NOR | null']],
    ['surname again', 'President Arne Sund spoke. Sund left.', ['Arne Sund | null | President']],
    [
      'surname before the full name',
      'Sund was late. Arne Sund, the envoy, said so.',
      ['Arne Sund | null | envoy'],
    ],
    [
      'two of one surname',
      'Arne Sund met Ida Sund. Mr. Sund left. Ms. Sund stayed.',
      ['Arne Sund | null | null', 'Ida Sund | null | null'],
    ],
    ['another order', 'Kim Jong Un spoke. Jong-un Kim left.', ['Kim Jong Un | PRK | null']],
    ['middle initial', 'John F. Kerry spoke. Kerry left.', ['John F. Kerry | USA | null']],
    [
      'apposition of the one before is not of the one after',
      'Arne Sund, head of the Norwegian delegation, Ida Lund, the spokeswoman, and others came.',
      ['Arne Sund | NOR | head of the Norwegian delegation', 'Ida Lund | null | spokeswoman'],
    ],
    ['coordination', 'Arne Sund and Ida Lund agreed.', ['Arne Sund | null | null', 'Ida Lund | null | null']],
    ['a photo credit names no actor', 'The envoys met.\n\n(Photo: Ida Lund, Peninsula Wire)', []],
    ['a shouted word of the page', 'WATCHED Sen. Arne Sund speaks.', ['Arne Sund | USA | Sen.']],
    [
      'a heading run on',
      'Story Highlights The Sund government fell. Arne Sund left.',
      ['Arne Sund | null | null'],
    ],
    [
      'names glued together',
      'President Arne Holmberg Arne Gustav HolmbergOslo mayor quits said no.',
      ['Arne Holmberg | null | President'],
    ],
    [
      'an office under which others served',
      'Aides working under President Arne Sund left.',
      ['Arne Sund | null | President'],
    ],
    [
      'an office held then',
      'Then-Secretary of State Ida Lund agreed.',
      ['Ida Lund | USA | Then-Secretary of State'],
    ],
    [
      'an aide of another',
      'Arne Sund, one of Gov. Ida Lund’s top aides, left.',
      ['Arne Sund | null | null', 'Ida Lund | null | Gov.'],
    ],
    [
      'an office of several words',
      'Director of National Intelligence Arne Sund left.',
      ['Arne Sund | null | Director of National Intelligence'],
    ],
    ['what describes a known name', 'Grumbling Singer Joe Biden left.', ['Joe Biden | USA | null']],
    ['what somebody is', 'Blogger Ida Holmberg Lund left.', ['Ida Holmberg Lund | null | null']],
    ['a name written twice', 'President Trump Trump left.', ['Trump | USA | President']],
    [
      'the head of a private body named for a state',
      'Arne Sund, director of the Norway Studies Institute, left.',
      ['Arne Sund | null | director of the Norway Studies Institute'],
    ],
    ['what a page writes behind a role', 'The suspect speaks to reporter Replay More Videos again.', []],
    [
      'an office under which others served, by its capital',
      'Aides working under Secretary of State Ida Lund left.',
      ['Ida Lund | USA | Secretary of State'],
    ],
    ['a capital behind the hyphen', 'Moon Jae-In spoke. Moon left.', ['Moon Jae-In | KOR | null']],
    ['after a verb', 'Will Macron come? Did Merkel agree?', ['Macron | FRA | null', 'Merkel | DEU | null']],
    [
      'two surnames run together',
      'President Macron spoke. Macron Merkel agreed.',
      ['Macron | FRA | President', 'Merkel | DEU | null'],
    ],
    [
      'a surname grown on to a name',
      'Kim Jong Un left. Kim Jong UnTrump agreed.',
      ['Kim Jong Un | PRK | null'],
    ],
    [
      'people with the states that they are of',
      'Foreign Minister Ida Lund of Norway met Arne Sund of the Netherlands.',
      ['Ida Lund | NOR | Foreign Minister', 'Arne Sund | NLD | null'],
    ],
    [
      'who is called by his surname beside one named in full',
      'Sung Kim came. Mr. Kim read a letter from Kim Jong Un. Mr. Kim left.',
      ['Sung Kim | USA | null', 'Kim Jong Un | PRK | null'],
    ],
    [
      "a state's commissioner of the Union",
      "Norway's EU commissioner Arne Sund left.",
      ["Arne Sund | EU | Norway's EU commissioner"],
    ],
    ['models of weapons', 'The F-15 and a Hwasong-15 were shown.', []],
    ['a faith', 'Buddhism and its holiest places were discussed. Conservatives and Nazis were not.', []],
    ['a round of talks named by its town', 'The Geneva II talks opened. They met in Geneva.', []],
    ['a byline neither', 'By Ida Lund\n\nThe envoys met in Oslo on Monday.', []],
  ])('%s', (_, text, expected) => {
    expect(people(text)).toEqual(expected);
  });

  test('a surname that several officials bear is the head of a state that the report names', () => {
    expect(people('North Korea fell silent. Kim has threatened the South.', '2013-04-12')).toEqual([
      'Kim | PRK | null',
    ]);
  });

  test('a woman by her title', () => {
    const { text, entities, mentions } = read('Kim Yo Jong and Kim Jong Un came. Ms. Kim left.');
    const last = mentions.at(-1)!;
    expect([text.slice(...last.span), entities[last.entity]!.name]).toEqual(['Kim', 'Kim Yo Jong']);
  });

  test('an office-holder by surname is known by the time of publication', () => {
    expect(people('President Trump spoke on Monday.', '2018-06-12')).toEqual(['Trump | USA | President']);
  });

  test('an office-holder is not the namesake whom the report names in full', () => {
    expect(people('Melania Trump opened a school. President Trump spoke. Trump left.', '2018-06-01')).toEqual(
      ['Melania Trump | USA | null', 'Trump | USA | President'],
    );
    expect(people('Kim Jong Il of North Korea went to Beijing. Kim will follow.', '2018-06-01')).toEqual([
      'Kim Jong Il | PRK | null',
      'Kim | PRK | null',
    ]);
    expect(people('Tony Kim came home. Kim was glad.', '2018-06-01')).toHaveLength(1);
  });
});

describe('parties and places', () => {
  test.each<[string, string, string, string[]]>([
    ['a capital that acts', 'Seoul said it would reply.', 'state', ['Seoul | KOR']],
    [
      'a capital that owns a place',
      "They left Seoul's Grubville Airport.",
      'place',
      ['Seoul | KOR', 'Grubville Airport | KOR'],
    ],
    ['a capital where something happens', 'They met in Seoul on Monday.', 'place', ['Seoul | KOR']],
    [
      'a pair of capitals',
      'Talks between Washington and Pyongyang stalled.',
      'state',
      ['Washington | USA', 'Pyongyang | PRK'],
    ],
    ['Brussels for the Union', 'Brussels said that it would reply.', 'organisation', ['Brussels | EU']],
    [
      'Brussels for Belgium',
      'Belgium agreed. Brussels said that it would reply.',
      'state',
      ['Belgium | BEL', 'Brussels | BEL'],
    ],
    [
      'territories that act for themselves',
      'Abkhazia and Artsakh agreed.',
      'state',
      ['Abkhazia | Abkhazia', 'Artsakh | Nagorno-Karabakh'],
    ],
    [
      'bodies that are no organs of a state',
      'The Iranian Handball Federation and the Iranian Navy left.',
      'organisation',
      ['Iranian Handball Federation | null', 'Iranian Navy | IRN'],
    ],
    ['no bodies', 'The S-300 fell. He turned to the West. She left the Gulf.', 'organisation', []],
    ['regions with their noun', 'Troops left the Gaza Strip.', 'place', ['Gaza Strip | PSE']],
    ['hyphenated parties', 'The US-South Korea alliance held.', 'state', ['US | USA', 'South Korea | KOR']],
    ['part of a compound', 'A U.S.-led force left.', 'state', ['U.S. | USA']],
    [
      'the North',
      'North Korea fired a missile. The North said nothing.',
      'state',
      ['North Korea | PRK', 'North | PRK'],
    ],
    ['the north of another state', 'Rebels took towns in the North of Mali.', 'state', ['Mali | MLI']],
    ['a house of government', 'The White House declined.', 'organisation', ['White House | USA']],
    [
      'a ministry of a state',
      'The Iranian Foreign Ministry objected.',
      'organisation',
      ['Iranian Foreign Ministry | IRN'],
    ],
    ['an organ of a body', 'The Security Council voted.', 'organisation', ['Security Council | UN']],
    ['an acronym is not a word', 'Let us go. The IAEA agreed.', 'organisation', ['IAEA | IAEA']],
    [
      'a body that a town-based adjective describes',
      'The Oslo-based Sund Peace Foundation agreed.',
      'organisation',
      ['Sund Peace Foundation | null'],
    ],
    [
      'a field that is of something',
      'The Foundation for Defense of Harbours agreed.',
      'organisation',
      ['Foundation for Defense of Harbours | null'],
    ],
    ['a numbered body', 'The 9th Fleet sailed.', 'organisation', ['9th Fleet | null']],
    ['a base is a place', 'They met at Sund Air Force Base.', 'place', ['Sund Air Force Base | null']],
    [
      'a press secretary is of the house',
      'White House Press Secretary Arne Sund left.',
      'organisation',
      ['White House | USA'],
    ],
    [
      'a firm by what it owns',
      'Arne Sund, president of Fjordlight, left.',
      'organisation',
      ['Fjordlight | null'],
    ],
    [
      'a newspaper’s name inside another',
      'The Independent Harbour Review Board met.',
      'organisation',
      ['Independent Harbour Review Board | null'],
    ],
    ['a dateline', 'GENEVA (AP) — Nobody came.', 'place', ['GENEVA | CHE']],
    [
      'a town by its state',
      'He spoke in Birmingham, England.',
      'place',
      ['Birmingham | GBR', 'England | GBR'],
    ],
  ])('%s', (_, text, kind, expected) => {
    expect(named(text, kind)).toEqual(expected);
  });
});

test('mentions slice to words of the report, in order, whatever the text', () => {
  const word = fc.constantFrom(
    'Kim',
    'the',
    'President',
    'of',
    'South Korea',
    "'s",
    ',',
    'U.S.-led',
    'He',
    'and',
    'two envoys',
    '"',
    '.',
    '\n\n',
    '김',
    'Seoul',
    'said',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (parts) => {
      const text = parts.join(' ');
      const { mentions, entities } = read(text);
      for (const m of mentions) {
        expect(m.span[0]).toBeLessThan(m.span[1]);
        expect(m.span[1]).toBeLessThanOrEqual(text.length);
        expect(m.phraseFirst).toBeLessThanOrEqual(m.first);
        expect(m.phraseEnd).toBeGreaterThanOrEqual(m.end);
        for (const e of m.members) expect(entities[e]).toBeDefined();
        if (m.entity >= 0) expect(entities[m.entity]).toBeDefined();
      }
    }),
  );
});
