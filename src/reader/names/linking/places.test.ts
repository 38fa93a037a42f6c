import { describe, expect, test } from 'vitest';
import { read } from '../names.testing.ts';

/** Every name of a place or state, with its kind, its state and its degrees. */
const places = (text: string) => {
  const { entities, mentions } = read(text);
  return mentions.flatMap((m) => {
    const e = entities[m.entity];
    if (m.form !== 'name' || !e || (e.kind !== 'place' && e.kind !== 'state')) return [];
    const at = e.geo ? `${Math.round(e.geo.lat)}/${Math.round(e.geo.lon)}` : '-';
    return [`${text.slice(...m.span)} = ${e.kind} ${e.party} ${at}`];
  });
};

describe('what is a place', () => {
  test.each<[string, string, string[]]>([
    ['a district', 'Shots were heard in the Karak district.', ['Karak = place JOR 31/36']],
    ['what residents are of', 'Residents of Shiraz heard shots.', ['Shiraz = place IRN 30/53']],
    ['home behind an age', 'Ida Lund, 43, of Bergheim, left.', ['Bergheim = place DEU 51/7']],
    ['talks called by their town', 'The Busan talks ended.', ['Busan = place KOR 35/129']],
    [
      'what a mayor heads',
      'Toronto East Mayor Arne Sund left for Toronto.',
      ['Toronto East = place null -', 'Toronto = place CAN 44/-79'],
    ],
    ['a quarter called after a state', 'They live in Little Portugal.', ['Little Portugal = place null -']],
    ['a square of a saint', "They met on St. Peter's Square.", ["St. Peter's Square = place null -"]],
    ['a hospital is none', "She lay at St. Mary's Hospital.", []],
    [
      'an airport',
      'He landed at Baghdad International Airport.',
      ['Baghdad International Airport = place IRQ 33/44'],
    ],
    [
      'an airport after a person',
      'He left Oslo-Ida Lund International Airport.',
      ['Oslo-Ida Lund International Airport = place NOR 60/11'],
    ],
  ])('%s', (_, text, expected) => {
    expect(places(text)).toEqual(expected);
  });
});

describe('a capital', () => {
  test.each<[string, string, string[]]>([
    ['stands for its state', 'Ankara said that it agreed.', ['Ankara = state TUR 40/33']],
    [
      'is where its state is unless that is named',
      'Turkey agreed. Ankara said so.',
      ['Turkey = state TUR 39/35', 'Ankara = state TUR 39/35'],
    ],
    ['has a police', "He was with Ankara's riot police.", ['Ankara = place TUR 40/33']],
    [
      'has a palace',
      "He came from London's Heathrow.",
      ['London = place GBR 52/0', 'Heathrow = place GBR 51/0'],
    ],
    ['has an offer as a government', "She argues that Ottawa's offer fails.", ['Ottawa = state CAN 45/-76']],
  ])('%s', (_, text, expected) => {
    expect(places(text)).toEqual(expected);
  });
});

describe('where a place lies', () => {
  test.each<[string, string, string[]]>([
    ['the largest of its name', 'She lives in Lancaster.', ['Lancaster = place USA 35/-118']],
    [
      'in the province named beside it',
      'She came from Pennsylvania. She lives in Lancaster.',
      ['Pennsylvania = place USA 40/-77', 'Lancaster = place USA 40/-76'],
    ],
    [
      'in the town whose part it is',
      'It was seen in the Cairns suburbs of Edmonton and Mount Berg.',
      ['Cairns = place AUS -17/146', 'Edmonton = place AUS -17/146', 'Mount Berg = place AUS -17/146'],
    ],
    ['England in Britain', 'They met in England.', ['England = place GBR 53/-1']],
  ])('%s', (_, text, expected) => {
    expect(places(text)).toEqual(expected);
  });
});

describe('where places of a report lie', () => {
  /** Each place with its position in whole degrees. */
  const where = (text: string) => {
    const { entities } = read(text);
    return entities
      .filter((e) => e.kind === 'place')
      .map((e) => `${e.name} ${e.geo ? `${Math.round(e.geo.lat)}/${Math.round(e.geo.lon)}` : '-'}`);
  };
  test.each<[string, string, string]>([
    ['a town by its province', 'The envoys met in Portland, Maine.', 'Portland 44/-70'],
    [
      'the same town by its bare name later',
      'PORTLAND, Maine (AP) — Rain fell. They met again in Portland.',
      'Portland 44/-70',
    ],
    ['a town of a state’s name', 'The mayor of Lebanon, Ohio, spoke. She left Lebanon.', 'Lebanon 39/-84'],
    ['one that the gazetteer lacks, by its province', 'They met in Grubville, Kentucky.', 'Grubville 38/-85'],
    ['another town of a local report', 'FRANKFORT, Kentucky (AP) — They met in Danville.', 'Danville 38/-85'],
    ['what belongs to a city', "They met at Toronto's Grubville Airport.", 'Grubville Airport 44/-79'],
    ['what lies in a city', 'They met at Grubville Park in Toronto.', 'Grubville Park 44/-79'],
    ['a side of a city', 'They met in North Toronto.', 'North Toronto 44/-79'],
    ['nowhere that is said', 'They met near Grubville.', 'Grubville -'],
  ])('%s', (_, text, expected) => {
    expect(where(text)).toContain(expected);
  });
});
