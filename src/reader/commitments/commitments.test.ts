import { describe, expect, it } from 'vitest';
import { namesOf } from '../names/names.ts';
import { Scene } from '../positions/scene.ts';
import { stancesIn } from '../positions/stances/reading.ts';
import { findings, PUBLISHED } from '../positions/testing.ts';
import { syntaxOf } from '../syntax/syntax.ts';
import { treesOf } from '../syntax/trees.ts';
import { layoutOf } from '../text/layout.ts';
import { commitmentsOf } from './commitments.ts';

/** Commitments as "who: what", with "not", counterparts, due date and condition where there are such. */
function commitments(text: string): string[] {
  const f = findings(text);
  return f.commitments.map((c) => {
    const parts = [`${c.holders.map(f.who).join('+')}: ${c.negated ? 'not ' : ''}${f.words(c.what)}`];
    if (c.counterparts.length) parts.push(`with ${c.counterparts.map(f.who).join('+')}`);
    if (c.due) parts.push(`due ${c.due}`);
    if (c.condition) parts.push(`(${f.words(c.condition)})`);
    return parts.join(' ');
  });
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['will', 'Kenya will send troops.', ['KEN: send troops']],
  ['will not', 'Kenya will not send troops.', ['KEN: not send troops']],
  ['agreed to', 'Chile agreed to cut its emissions.', ['CHL: cut its emissions']],
  ['vowed not to', 'Sweden vowed not to lift the sanctions.', ['SWE: not lift the sanctions']],
  [
    'pledged with a date',
    'Japan pledged to sign the treaty in May 2024.',
    ['JPN: sign the treaty in May 2024 due 2024-05'],
  ],
  ['due to', 'Spain is due to host the summit on Friday.', ['ESP: host the summit on Friday due 2024-03-15']],
  [
    'plans to visit',
    'Macron plans to visit Morocco next week.',
    ['FRA: visit Morocco next week with MAR due 2024-03-18/2024-03-24'],
  ],
  ['with whom', 'Iran will hold talks with Iraq.', ['IRN: hold talks with Iraq with IRQ']],
  ['a noun', 'India announced a plan to ship grain.', ['IND: ship grain']],
  ['would, as reported', 'Poland said it would close the border.', ['POL: close the border']],
  [
    'if',
    'Jordan will reopen the embassy if the fighting stops.',
    ['JOR: reopen the embassy (if the fighting stops)'],
  ],
  [
    'can, when',
    '"When the talks resume, we can discuss the border," Omani Foreign Minister Badr al-Busaidi said.',
    ['OMN: discuss the border (When the talks resume)'],
  ],
  ['committed to', 'Niger committed itself to withdrawing its troops.', ['NER: withdrawing its troops']],
  [
    'going to',
    '"We are going to return the hostages," Omani Foreign Minister Badr al-Busaidi said.',
    ['OMN: return the hostages'],
  ],
  ['a promise to someone', 'Kenya promised Mali to send troops.', ['KEN: send troops with MLI']],
  [
    'an agreement signed',
    'Chad signed an agreement with Niger to exchange prisoners next week.',
    ['TCD: exchange prisoners next week with NER due 2024-03-18/2024-03-24'],
  ],
  ['a deed as object', 'Chad promised a withdrawal of its troops.', ['TCD: a withdrawal of its troops']],
  ['agreed on', 'Chad and Niger agreed on a prisoner exchange.', ['TCD+NER: a prisoner exchange']],
  ['a deal obliges', 'The deal requires Chad to withdraw its troops.', ['TCD: withdraw its troops']],
  [
    'within',
    'Chad will withdraw its troops within two weeks.',
    ['TCD: withdraw its troops within two weeks due 2024-03-13/2024-03-27'],
  ],
  ['scheduled to', 'Macron is scheduled to address parliament.', ['FRA: address parliament']],
  ['what will have been', 'Chad will have noticed the drills.', []],
  ['a question', 'Niger asked how Chad plans to end the siege.', []],
  ['what is demanded', 'Mali demanded that Chad commit to withdrawing its troops.', []],
  ['what measures are for', 'France imposed sanctions intended to cut off the junta.', []],
  ['a forecast of another', 'Ukraine said Russia will attack the port.', []],
  ['a hope', 'Brazil hopes that Peru will sign the treaty.', []],
  ['what happens to one', 'Haiti will need help.', []],
  ['what was planned', 'Norway had planned to send an envoy.', []],
  ['a condition is none', 'If Mali will sign the treaty, the road opens.', []],
  ['may is none', 'Ghana may send troops.', []],
  ['a passive is none', 'Troops will be sent.', []],
  ['once for two mentions', 'Kenya will send troops. Kenya will send troops.', ['KEN: send troops']],
];

describe('commitments', () => {
  it.each(CASES)('%s: %s', (_, text, expected) => {
    expect(commitments(text)).toEqual(expected);
  });

  it('takes a planned meeting as a commitment of its parties', () => {
    const text = 'The summit of Togo and Benin is next.';
    const layout = layoutOf(text);
    const names = namesOf(layout, PUBLISHED);
    const scene = new Scene(layout, names, [], [], treesOf(layout.tokens, syntaxOf(layout)));
    const meeting = {
      parties: ['TGO', 'BEN'],
      people: [],
      date: '2024-04-02',
      place: null,
      status: 'planned' as const,
      medium: 'in-person' as const,
      evidence: [[0, text.length - 1]] as [number, number][],
    };
    expect(commitmentsOf(stancesIn(scene), [meeting], PUBLISHED)).toMatchObject([
      { holders: [{ party: 'TGO' }, { party: 'BEN' }], due: '2024-04-02', meeting: 0 },
    ]);
    expect(commitmentsOf(stancesIn(scene), [{ ...meeting, status: 'held' }], PUBLISHED)).toEqual([]);
  });
});
