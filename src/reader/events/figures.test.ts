import { expect, test } from 'vitest';
import { coded } from './events.testing.ts';

/** Words that look like an act and are another one, or none: sentences of our own. */
const cases: readonly [sentence: string, event: string | null, none?: string][] = [
  ['Kenya traded insults with Uganda.', 'ACCUSE happened KEN > UGA', 'COOPERATE'],
  ['Kenya traded threats with Uganda.', 'THREATEN happened KEN > UGA', 'COOPERATE'],
  ['Kenya and Uganda clashed over fishing rights.', 'ACCUSE happened KEN > UGA', 'ASSAULT'],
  ['Kenya blocked a Ugandan effort to name the ships.', 'REJECT happened KEN > UGA', 'COERCE'],
  ['Kenya closed the Ugandan consulate.', 'SANCTION happened KEN > UGA', 'COERCE'],
  ['Kenya opened an embassy in Uganda.', 'SUPPORT happened KEN > UGA', 'CONCEDE'],
  ['Kenya began its withdrawal from the European Union.', 'SANCTION happened KEN > EU', 'RETREAT'],
  ['Kenya warned Uganda of severe consequences.', 'THREATEN happened KEN > UGA'],
  ['Kenya warned of a growing crisis in Uganda.', null, 'THREATEN'],
  ['Kenyan officials tried to strike a balance with Uganda.', null, 'ASSAULT'],
  ['The Kenyan minister accepted blame for the attack on Uganda.', null, 'ACCUSE'],
  ['A Kenyan militia claimed credit for the raid on Uganda.', null, 'REQUEST'],
  ['The Kenyan minister refused to confirm or deny the Ugandan report.', null, 'REJECT'],
  ["Kenya's envoy enjoys close ties with Uganda.", null, 'SUPPORT'],
  ['Kenyan diplomats evacuated to Uganda.', null, 'AID'],
  ['Kenya suggested the talks might help Uganda.', null, 'REQUEST'],
  ['Uganda needs to know this, the Kenyan minister said.', null, 'REQUEST'],
  ['Kenya was committed to putting Ugandan farmers first.', null, 'AGREE'],
  ['Kenya and Uganda will try to reach an agreement.', 'AGREE hypothetical KEN > UGA', 'AGREE happened'],
  ['Three Kenyans detained in Uganda spoke about their cells.', 'COERCE happened UGA > KEN'],
  ['No Kenyan president has ever attacked Uganda.', 'ASSAULT denied KEN > UGA', 'ASSAULT happened'],
  ['Kenya boycotted talks with Uganda.', 'REJECT happened KEN > UGA', 'PROTEST'],
  ['Kenya said Wednesday that it had expelled two Ugandan envoys.', 'SANCTION happened KEN > UGA'],
];

test.each(cases)('%s', (sentence, event, none) => {
  const found = coded(sentence);
  if (event) expect(found).toContain(event);
  if (none) expect(found.filter((e) => e.startsWith(none))).toEqual([]);
});

const filler = 'The river rose. The harvest was poor. The roads were bad.';

/** In a longer report, where only facts are coded. */
test.each([
  ['Kenya rejected the claim that it had bombed Uganda.', 'ASSAULT'],
  ['Kenya suspects Uganda bombed the dam.', 'ASSAULT'],
  ["Many asked why Kenya would bolster Uganda's army.", 'SUPPORT'],
  ['Kenya would retaliate by expelling the Ugandan envoy.', 'SANCTION'],
  ['Kenya urged Uganda to wait, and the Kenyan senator agreed.', 'AGREE'],
])('no fact: %s', (sentence, none) => {
  expect(coded(`${sentence} ${filler}`).filter((e) => e.startsWith(none))).toEqual([]);
});
