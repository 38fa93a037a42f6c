import { describe, expect, it } from 'vitest';
import type { Additions } from '../../contract/additions.ts';
import { dayOf } from '../../contract/edtf.ts';
import type { Reading, Report } from '../../contract/reading.ts';
import { read } from '../read.ts';

const additions: Additions = {
  parties: [{ party: 'SDN', names: ['the Khartoum side', 'Blue Hall'] }],
  people: [
    {
      name: 'Tadesse Worku',
      aliases: ['Taddese Worku'],
      party: 'ETH',
      terms: [
        { office: 'water minister', first: dayOf(2019, 1, 1), last: dayOf(2020, 12, 31) },
        { office: 'chief negotiator', first: dayOf(2021, 1, 1), last: Number.POSITIVE_INFINITY },
      ],
    },
  ],
  offices: [{ names: ['river envoy'], party: 'EGY' }],
  issues: [
    { issue: 'reservoir-filling', side: 1, weight: 1, terms: ['filling schedule', 'staged filling'] },
    { issue: 'reservoir-filling', side: -1, weight: 0.9, terms: ['unilateral filling'] },
  ],
};

const report = (text: string, published = '2021-06-08'): Report => ({ id: 'r', text, published });
const person = ({ entities }: Reading, name: string) => entities.find((e) => e.name === name);

describe('what a dossier adds to a reading', () => {
  it('is nothing where the report names nothing of it', () => {
    const plain = report('Norway and Sweden signed a fishing treaty in Oslo on Monday.');
    expect(read(plain, { additions })).toEqual(read(plain));
  });

  it('is the party of a person, and the office on the day of publication', () => {
    const text = 'Tadesse Worku arrived in Cairo on Monday. "We will come back," Worku said.';
    expect(person(read(report(text), { additions }), 'Tadesse Worku')).toMatchObject({
      party: 'ETH',
      office: 'chief negotiator',
    });
    expect(person(read(report(text, '2020-02-03'), { additions }), 'Tadesse Worku')).toMatchObject({
      office: 'water minister',
    });
  });

  it('leaves what the report itself shows', () => {
    const text = 'Kenyan mediator Tadesse Worku arrived in Cairo on Monday.';
    const found = person(read(report(text), { additions }), 'Tadesse Worku');
    expect(found?.office).toContain('mediator');
    expect(found?.party).toBe('KEN');
  });

  it('is a name for a party', () => {
    const text = 'Blue Hall rejected the plan on Tuesday. Egypt met the Khartoum side in Nairobi on Monday.';
    const reading = read(report(text), { additions });
    expect(reading.meetings[0]?.parties).toEqual(['EGY', 'SDN']);
    const names = reading.mentions
      .filter((m) => reading.entities.find((e) => e.id === m.entity)?.party === 'SDN')
      .map((m) => text.slice(...m.span));
    expect(names).toContain('Blue Hall');
    expect(names).toContain('the Khartoum side');
  });

  it('are words of an issue, with their side', () => {
    const text = 'Egypt rejected the staged filling of the reservoir. Sudan accepted the filling schedule.';
    const positions = read(report(text), { additions }).positions.map((p) => [p.holder, p.issue, p.stance]);
    expect(positions).toContainEqual(['EGY', 'reservoir-filling', 'opposes']);
    expect(positions).toContainEqual(['SDN', 'reservoir-filling', 'supports']);
    expect(read(report(text)).positions.some((p) => p.issue === 'reservoir-filling')).toBe(false);
  });

  it('gives the same reading each time, whose spans hold', () => {
    const text = 'The river envoy met Tadesse Worku of Ethiopia and the Khartoum side. Blue Hall was silent.';
    const reading = read(report(text), { additions });
    expect(read(report(text), { additions: structuredClone(additions) })).toEqual(reading);
    for (const { span, entity } of reading.mentions) {
      expect(text.slice(...span).length).toBeGreaterThan(0);
      expect(reading.entities.some((e) => e.id === entity)).toBe(true);
    }
    const starts = reading.mentions.map((m) => m.span[0]);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });
});
