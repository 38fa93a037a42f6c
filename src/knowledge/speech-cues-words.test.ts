import { describe, expect, it } from 'vitest';
import { venueKinds } from '../contract/reading.ts';
import { venueKindOf } from './speech-cues-venues.ts';
import { cueWordSorts, cueWords } from './speech-cues-words.ts';
import { speechVerbs } from './speech-verbs.ts';
import { lemmasOfUses, speechUses, usesOf, verbsOfUses } from './speech-verbs-uses.ts';

describe('the words around verbs of saying', () => {
  it('have every sort that the code asks for', () => {
    for (const sort of cueWordSorts) expect(cueWords(sort).size, sort).toBeGreaterThan(0);
  });

  it('name venues of every kind of the contract', () => {
    const nouns =
      'briefing interview speech remarks statement post call letter article report hearing debate meeting broadcast';
    expect(nouns.split(' ').map(venueKindOf)).toEqual([...venueKinds]);
  });

  it('give each verb of saying only uses that are known', () => {
    const all = [...speechVerbs(), ...verbsOfUses()];
    const known = new Set<string>(speechUses);
    for (const { lemma } of all) for (const use of usesOf(lemma)) expect(known.has(use), lemma).toBe(true);
    for (const lemma of lemmasOfUses())
      expect(
        all.some((v) => v.lemma === lemma),
        lemma,
      ).toBe(true);
    expect(new Set(all.map((v) => v.lemma)).size).toBe(all.length);
    expect([...usesOf('call')]).toContain('predicate');
    expect(usesOf('say').size).toBe(0);
  });
});
