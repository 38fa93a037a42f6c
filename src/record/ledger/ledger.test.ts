import { describe, expect, it } from 'vitest';
import { dayOf } from '../../contract/edtf.ts';
import { issuesIn } from './issue.ts';
import { knownOffice } from './known-office.ts';
import { matterOf, matterWithStates, sameMatter } from './matter.ts';
import { rankOfOffice } from './speaker-rank.ts';

describe('the rank of an office', () => {
  it.each([
    ['President', 'leader'],
    ['South Korean President', 'leader'],
    ['foreign minister', 'minister'],
    ['Foreign Minister of the Republic', 'minister'],
    ['deputy foreign minister', 'official'],
    ['U.S. special representative for North Korea', 'official'],
    ['former president', 'other'],
    [null, 'official'],
  ])('%s is %s', (office, rank) => {
    expect(rankOfOffice(office)).toBe(rank);
  });
});

it('people are known to have held an office on a day and not on another', () => {
  expect(knownOffice('John Kerry', 'USA', dayOf(2014, 6, 1))).toMatch(/secretary of state/i);
  expect(knownOffice('John Kerry', 'USA', dayOf(1950, 6, 1))).toBeNull();
  expect(knownOffice('Nobody Atall', 'USA', dayOf(2014, 6, 1))).toBeNull();
});

describe('matters', () => {
  it('are one in whatever form their words are', () => {
    const [a, b] = [matterOf('lift the oil embargo in stages'), matterOf('lifting of the oil embargo')];
    expect(sameMatter(a, b)).toBeGreaterThan(0.6);
  });
  it('have the names of states where these are the object, and no weekend', () => {
    expect(matterWithStates('visit South Korea this weekend')).toEqual(['korea', 'visit']);
    expect(matterOf('visit South Korea this weekend')).toEqual(['visit']);
  });
  it('are two where one word is shared', () => {
    expect(sameMatter(matterOf('open a liaison bureau'), matterOf('open the reactor for visits'))).toBe(0);
  });
});

it('words are on issues', () => {
  expect(issuesIn('if the sanctions are lifted')).toContain('sanctions');
  expect(issuesIn('unless it rains')).toEqual([]);
});
