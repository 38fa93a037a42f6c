import { expect, test } from 'vitest';
import { eventModes, eventTypes } from '../../../contract/reading.ts';
import { cameoRows, modesFor } from '../../../knowledge/event-details.ts';
import { eventsIn } from '../events.testing.ts';

/** A sentence of our own; the type, mode and CAMEO code of an event in it, `-` for none. */
const cases: readonly [sentence: string, event: string][] = [
  ['The Portuguese president visited Angola.', 'CONSULT visit 042'],
  ['Indonesia hosted the Thai delegation.', 'CONSULT visit 043'],
  ['The Swedish foreign minister spoke with her Danish counterpart by phone.', 'CONSULT phone 041'],
  ['Norway mediated between Colombia and the ELN.', 'CONSULT third-party 045'],
  ['Denmark will meet Poland next week.', 'CONSULT - 036'],
  ['Germany did not meet the Turkish delegation.', 'CONSULT - -'],
  ['Greece agreed to lift the blockade of Cyprus.', 'AGREE yield 035'],
  ['Japan promised to provide humanitarian aid to Nepal.', 'AGREE assist 0333'],
  ['Iran agreed to meet the French envoys.', 'AGREE meet 036'],
  ['Spain voiced its support for Ukraine.', 'SUPPORT back 051'],
  ['Qatar established diplomatic ties with Chad.', 'SUPPORT recognize 054'],
  ['Belgium apologized to Burundi.', 'SUPPORT apologize 055'],
  ['Switzerland shared evidence with Brazil.', 'COOPERATE judicial 063'],
  ['India and Nepal held joint military exercises.', 'COOPERATE military 062'],
  ['Australia provided humanitarian aid to Fiji.', 'AID humanitarian 073'],
  ['Kuwait gave Lebanon a loan.', 'AID economic 071'],
  ['Spain armed the Malian army.', 'AID military 072'],
  ['Uganda granted asylum to the Burundian soldiers.', 'AID asylum 075'],
  ['Cuba freed the Spanish journalist.', 'CONCEDE release 0841'],
  ['The United States returned the mask to Mali.', 'CONCEDE return 0842'],
  ['Bulgaria eased sanctions on Belarus.', 'CONCEDE ease 085'],
  ['Russia withdrew its troops from Georgia.', 'RETREAT withdraw 0874'],
  ['Colombia declared a ceasefire with the ELN.', 'RETREAT ceasefire 0871'],
  ['Mexico urged Honduras to release the sailors.', 'REQUEST yield 0253'],
  ['Turkey asked Qatar for a loan.', 'REQUEST assist 0231'],
  ['Niger demanded that France leave.', 'REQUEST yield 105'],
  ['North Korea refused to meet the US envoys.', 'REJECT meet 125'],
  ['Russia vetoed a French resolution.', 'REJECT change 129'],
  ['Slovakia refused to extradite the banker to Austria.', 'REJECT yield 124'],
  ['Sweden condemned the Iranian government.', 'ACCUSE disapprove 111'],
  ['Chile launched an investigation into the Chinese company.', 'ACCUSE investigate 090'],
  ['North Korea threatened to attack Japan.', 'THREATEN violence 138'],
  ['Zimbabwe said it would expel the British envoys.', 'THREATEN expel 136'],
  ['Belarus threatened Lithuania with sanctions.', 'THREATEN restrict 1312'],
  ['Kenya threatened to withdraw from the treaty with Tanzania.', 'THREATEN relations 1313'],
  ['Farmers staged a rally outside the French embassy.', 'PROTEST demo 141'],
  ['Workers went on strike against the Peruvian government.', 'PROTEST strike 143'],
  ['The European Union imposed sanctions on Belarus.', 'SANCTION embargo 163'],
  ['Poland expelled three Russian diplomats.', 'SANCTION expel 161'],
  ['Iran withdrew from a treaty with Russia.', 'SANCTION withdraw 160'],
  ['Denmark suspended aid to Zambia.', 'SANCTION discontinue 162'],
  ['India deployed troops to the border with China.', 'MOBILIZE troops 154'],
  ['Iran tested a missile.', 'MOBILIZE weapons 150'],
  ['Malaysian police arrested an Indonesian fisherman.', 'COERCE arrest 173'],
  ['Russia seized a Ukrainian ship.', 'COERCE seize 1711'],
  ['Kenya deported the Somali refugees.', 'COERCE deport 174'],
  ['China banned the Australian newspaper.', 'COERCE censor 1721'],
  ['Hamas fired rockets at Israel.', 'ASSAULT heavy-weapons 194'],
  ['A suicide bomber killed six Nigerian soldiers.', 'ASSAULT suicide-attack 1831'],
  ['Gunmen opened fire on a Kenyan patrol.', 'ASSAULT firearms 193'],
];

test.each(cases)('%s', (sentence, event) => {
  const found = eventsIn(sentence).map((e) => `${e.type} ${e.mode ?? '-'} ${e.cameo ?? '-'}`);
  expect(found).toContain(event);
});

test('contexts rest on the first words that show them', () => {
  const text = 'The nuclear talks between Iran and France resumed after the sanctions were lifted.';
  const contexts = eventsIn(text).find((e) => e.type === 'CONSULT')?.contexts ?? [];
  expect(contexts.map((c) => [c.context, text.slice(...c.span)])).toEqual([
    ['cbrn', 'nuclear'],
    ['diplomatic', 'talks'],
    ['economic', 'sanctions'],
  ]);
});

test('an event is linked to the statement that tells it', () => {
  const events = eventsIn(
    'Peru expelled two Chilean diplomats. "Bolivia condemned the Peruvian government on Monday," the minister said.',
  );
  expect(events.find((e) => e.type === 'SANCTION')?.statement).toBe(-1);
  expect(events.find((e) => e.type === 'ACCUSE')?.statement).toBe(0);
});

test('the crosswalk ends with a row for every type and knows no mode that the type has not', () => {
  for (const type of eventTypes) {
    const rows = cameoRows(type);
    const last = rows.at(-1);
    expect([type, last?.mode, last?.context, last?.status, last?.words]).toEqual([type, '', '', '', []]);
    for (const mode of modesFor(type)) expect(eventModes).toContain(mode);
    for (const { mode, code } of rows) {
      if (mode) expect(modesFor(type), `${type} ${code}`).toContain(mode);
      expect(code).toMatch(/^\d{3,4}$/);
    }
  }
});
