import { expect, test } from 'vitest';
import { coded } from './events.testing.ts';

/** What coders by patterns get wrong: sentences of our own, the events that they must code and those that they must not. */
const cases: readonly [sentence: string, events: readonly string[], none?: string][] = [
  // The future, the possible and the denied did not happen.
  ['Denmark will meet Poland next week.', ['CONSULT planned DNK > POL'], 'CONSULT happened'],
  [
    'The Danish minister is to meet her Polish counterpart.',
    ['CONSULT planned DNK > POL'],
    'CONSULT happened',
  ],
  ['Denmark is expected to meet Poland.', ['CONSULT planned DNK > POL'], 'CONSULT happened'],
  ['Denmark might meet Poland.', ['CONSULT hypothetical DNK > POL'], 'CONSULT happened'],
  ['Denmark did not meet Poland.', ['CONSULT denied DNK > POL'], 'CONSULT happened'],
  ["Denmark hasn't met Poland.", ['CONSULT denied DNK > POL'], 'CONSULT happened'],
  ['Denmark never attacked Poland.', ['ASSAULT denied DNK > POL'], 'ASSAULT happened'],
  ['Denmark no longer recognizes Kosovo.', ['SUPPORT denied DNK > XKX'], 'SUPPORT happened'],
  ['Denmark denied that it had bombed Poland.', ['ASSAULT denied DNK > POL'], 'ASSAULT happened'],
  // Who refuses, and whom.
  ['Serbia rejected a US proposal.', ['REJECT happened SRB > USA']],
  ['A US proposal was rejected by Serbia.', ['REJECT happened SRB > USA']],
  ['Serbia rejected a proposal by the United States.', ['REJECT happened SRB > USA']],
  ["Serbia rejected Washington's offer of talks.", ['REJECT happened SRB > USA'], 'CONSULT happened'],
  ['Serbia rejected a plan presented by the United States.', ['REJECT happened SRB > USA']],
  ["Serbia's rejection of the American plan surprised nobody.", ['REJECT happened SRB > USA']],
  // Acts on acts: control.
  ['Kenya agreed to lift the ban on Ugandan milk.', ['AGREE happened KEN > UGA'], 'CONCEDE happened'],
  ['Kenya threatened to withdraw its troops from Somalia.', ['THREATEN happened KEN > SOM'], 'RETREAT'],
  ['Kenya threatened to expel the Ugandan ambassador.', ['THREATEN happened KEN > UGA'], 'SANCTION happened'],
  ['Kenya urged Uganda to accept the plan.', ['REQUEST happened KEN > UGA'], 'AGREE'],
  ['Uganda was urged by Kenya to accept the plan.', ['REQUEST happened KEN > UGA'], 'AGREE'],
  ['Kenya promised not to attack Uganda.', [], 'ASSAULT happened'],
  ['Kenya refused to release the Ugandan sailors.', ['REJECT happened KEN > UGA'], 'CONCEDE happened'],
  ['Kenya offered to mediate between Sudan and Chad.', [], 'CONSULT happened'],
  ['Kenya stopped shelling the Ugandan village.', ['RETREAT happened KEN > UGA'], 'ASSAULT happened'],
  ['Kenya forced the Ugandan envoy to leave.', ['COERCE happened KEN > UGA']],
  ['Kenya allowed the Ugandan inspectors to enter.', ['CONCEDE happened KEN > UGA']],
  ['Kenya accused Uganda of arming the rebels.', ['ACCUSE happened KEN > UGA'], 'AID'],
  ['Kenya thanked Uganda for releasing the sailors.', ['SUPPORT happened KEN > UGA'], 'CONCEDE'],
  ['Kenya warned against attacking Uganda.', [], 'ASSAULT'],
  // Nouns.
  ["Japan's criticism of China went on.", ['ACCUSE happened JPN > CHN']],
  ['Criticism of China by Japan went on.', ['ACCUSE happened JPN > CHN']],
  ["China's attack on Vietnam began at dawn.", ['ASSAULT happened CHN > VNM']],
  ['An attack by China on Vietnam began at dawn.', ['ASSAULT happened CHN > VNM']],
  ["Mali's withdrawal from the treaty with Niger was expected.", ['SANCTION happened MLI > NER'], 'RETREAT'],
  ["Canada's condemnation of the Iranian attack was swift.", ['ACCUSE happened CAN > IRN']],
  // Coordination.
  ['France and Germany condemned Russia.', ['ACCUSE happened FRA+DEU > RUS']],
  ['France condemned Russia and Belarus.', ['ACCUSE happened FRA > RUS+BLR']],
  [
    'France condemned Russia and praised Ukraine.',
    ['ACCUSE happened FRA > RUS', 'SUPPORT happened FRA > UKR'],
  ],
  [
    'France arrested a Russian sailor and expelled two Belarusian diplomats.',
    ['COERCE happened FRA > RUS', 'SANCTION happened FRA > BLR'],
  ],
  [
    'Norway will meet Sweden and sign a treaty with Finland.',
    ['CONSULT planned NOR > SWE', 'AGREE happened NOR > FIN'],
    'SUPPORT happened',
  ],
  ['Neither Norway nor Sweden attacked Finland.', [], 'ASSAULT happened'],
  // Reports and relative clauses.
  ['Peru, which expelled the Chilean ambassador, praised Bolivia.', ['SANCTION happened PER > CHL']],
  ['The rebels who attacked Mali met French envoys.', ['ASSAULT happened The rebels > MLI']],
  ['Peru said it had expelled the Chilean ambassador.', ['SANCTION happened PER > CHL']],
  ['According to Peru, Chile attacked Bolivia.', ['ASSAULT happened CHL > BOL']],
  ['Troops sent by Chad entered Niger.', []],
  // Names absent from every dictionary.
  ['Velnoria rejected a Druzhaki proposal.', ['REJECT happened Velnoria > a Druzhaki proposal']],
  ['President Zorbat Kelmi met Chancellor Andru Tavish.', ['CONSULT happened Zorbat Kelmi > Andru Tavish']],
  ['The Tarvoth Front attacked Velnoria.', ['ASSAULT happened The Tarvoth Front > Velnoria']],
];

test.each(cases)('%s', (sentence, events, none) => {
  const found = coded(sentence);
  for (const event of events) expect(found).toContain(event);
  if (none) expect(found.filter((e) => e.startsWith(none))).toEqual([]);
});
