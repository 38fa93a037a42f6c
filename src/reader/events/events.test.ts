import { expect, test } from 'vitest';
import { coded } from './events.testing.ts';

/** A sentence of our own, and the event that it must code: `type status source > target`, parties or words. */
const cases: readonly [sentence: string, event: string][] = [
  // CONSULT
  ['The Norwegian prime minister met the president of Chile in Oslo.', 'CONSULT happened NOR > CHL'],
  ['Peru and Bolivia held talks in Lima.', 'CONSULT happened PER > BOL'],
  ['Talks were held between Peru and Bolivia.', 'CONSULT happened PER > BOL'],
  ['Denmark will meet Poland next week.', 'CONSULT planned DNK > POL'],
  ['Germany did not meet the Turkish delegation.', 'CONSULT denied DEU > TUR'],
  ['The Swedish foreign minister spoke with her Danish counterpart by phone.', 'CONSULT happened SWE > DNK'],
  ['Indonesia hosted the Thai delegation.', 'CONSULT happened IDN > THA'],
  ['Kenya informed Uganda of the plan.', 'CONSULT happened KEN > UGA'],
  ['The Portuguese president visited Angola.', 'CONSULT happened PRT > AGO'],
  ['The talks between Serbia and Kosovo ended.', 'CONSULT happened SRB > XKX'],
  // AGREE
  ['Greece agreed to lift the blockade of Cyprus.', 'AGREE happened GRC > CYP'],
  ['Japan promised to provide aid to Nepal.', 'AGREE happened JPN > NPL'],
  ['Finland is willing to release the Estonian sailors.', 'AGREE happened FIN > EST'],
  ['Morocco accepted a French proposal.', 'AGREE happened MAR > FRA'],
  ['Brazil and Paraguay signed a treaty.', 'AGREE happened BRA > PRY'],
  ['Italy will return the statues to Libya.', 'AGREE happened ITA > LBY'],
  ['Canada reached an agreement with Mexico.', 'AGREE happened CAN > MEX'],
  ['The Taliban announced they will release the Polish engineers.', 'AGREE happened Taliban > POL'],
  ['A treaty was signed by Brazil and Paraguay.', 'AGREE happened BRA > PRY'],
  ['Ghana pledged to withdraw its troops from Togo.', 'AGREE happened GHA > TGO'],
  // SUPPORT
  ['Egypt praised the Jordanian government.', 'SUPPORT happened EGY > JOR'],
  ['Spain voiced its support for Ukraine.', 'SUPPORT happened ESP > UKR'],
  ['The decision of Colombia was welcomed by Panama.', 'SUPPORT happened PAN > COL'],
  ['Belgium apologized to Burundi.', 'SUPPORT happened BEL > BDI'],
  ['Qatar established diplomatic ties with Chad.', 'SUPPORT happened QAT > TCD'],
  ['Austria thanked Hungary for opening the road.', 'SUPPORT happened AUT > HUN'],
  ['Ukraine received support from Poland.', 'SUPPORT happened POL > UKR'],
  ['Latvia defended the Estonian decision.', 'SUPPORT happened LVA > EST'],
  // COOPERATE
  ['Vietnam cooperated with Laos on the case.', 'COOPERATE happened VNM > LAO'],
  ['Switzerland shared evidence with Brazil.', 'COOPERATE happened CHE > BRA'],
  ['India and Nepal held joint military exercises.', 'COOPERATE happened IND > NPL'],
  ['Turkey trains with Azerbaijan.', 'COOPERATE happened TUR > AZE'],
  // AID
  ['Norway donated tents to Malawi.', 'AID happened NOR > MWI'],
  ['Australia provided humanitarian aid to Fiji.', 'AID happened AUS > FJI'],
  ['Humanitarian aid was sent to Fiji by Australia.', 'AID happened AUS > FJI'],
  ['Kuwait gave Lebanon a loan.', 'AID happened KWT > LBN'],
  ['Uganda granted asylum to the Burundian soldiers.', 'AID happened UGA > BDI'],
  ['Spain armed the Malian army.', 'AID happened ESP > MLI'],
  ['Rwandan peacekeepers arrived in Mozambique.', 'AID happened RWA > MOZ'],
  // CONCEDE
  ['Cuba freed the Spanish journalist.', 'CONCEDE happened CUB > ESP'],
  ['The Spanish journalist was freed by Cuba.', 'CONCEDE happened CUB > ESP'],
  ['Sudan lifted the ban on Kenyan flights.', 'CONCEDE happened SDN > KEN'],
  ['Bulgaria eased sanctions on Belarus.', 'CONCEDE happened BGR > BLR'],
  ['The United States returned the mask to Mali.', 'CONCEDE happened USA > MLI'],
  ['Iran allowed the inspectors of the IAEA to enter.', 'CONCEDE happened IRN > IAEA'],
  ['Ethiopia granted Djibouti access to the airport.', 'CONCEDE happened ETH > DJI'],
  ['Armenia yielded to Georgia.', 'CONCEDE happened ARM > GEO'],
  // RETREAT
  ['Russia withdrew its troops from Georgia.', 'RETREAT happened RUS > GEO'],
  ['Ethiopian troops were withdrawn from Somalia.', 'RETREAT happened ETH > SOM'],
  ['Ethiopian troops left Somalia.', 'RETREAT happened ETH > SOM'],
  ['Colombia declared a ceasefire with the ELN.', 'RETREAT happened COL > ELN'],
  ['Hezbollah ended its offensive against Israel.', 'RETREAT happened Hezbollah > ISR'],
  // REQUEST
  ['Mexico urged Honduras to accept the plan.', 'REQUEST happened MEX > HND'],
  ['Honduras was urged by Mexico to accept the plan.', 'REQUEST happened MEX > HND'],
  ['Paris called on Rome to reopen the port.', 'REQUEST happened FRA > ITA'],
  ['Pakistan demanded an apology from India.', 'REQUEST happened PAK > IND'],
  ['Zambia asked Angola for help.', 'REQUEST happened ZMB > AGO'],
  ['Romania said Moldova must repay the loan.', 'REQUEST happened ROU > MDA'],
  ['Niger demanded that France leave.', 'REQUEST happened NER > FRA'],
  ['Nigeria sought refuge in Ghana.', 'REQUEST happened NGA > GHA'],
  ['Tunisia appealed to Algeria for restraint.', 'REQUEST happened TUN > DZA'],
  // ACCUSE
  ['Thailand accused Cambodia of shelling the village.', 'ACCUSE happened THA > KHM'],
  ['Cambodia was accused by Thailand of shelling the village.', 'ACCUSE happened THA > KHM'],
  ['Sweden condemned the Iranian government.', 'ACCUSE happened SWE > IRN'],
  ['Ireland criticized the decision of Israel.', 'ACCUSE happened IRL > ISR'],
  ['Panama filed a complaint against Guatemala.', 'ACCUSE happened PAN > GTM'],
  ['Chile launched an investigation into the Chinese company.', 'ACCUSE happened CHL > CHN'],
  ['Croatia blamed Serbia for the leak.', 'ACCUSE happened HRV > SRB'],
  ['Peru faced criticism from Chile.', 'ACCUSE happened CHL > PER'],
  ["Japan's criticism of China went on.", 'ACCUSE happened JPN > CHN'],
  ['Estonia said Russia was responsible.', 'ACCUSE happened EST > RUS'],
  ['Lithuania said Belarus violated its airspace.', 'ACCUSE happened LTU > BLR'],
  ['Ecuador called the Peruvian plan a disgrace.', 'ACCUSE happened ECU > PER'],
  ['Jordan summoned the Israeli ambassador.', 'ACCUSE happened JOR > ISR'],
  // REJECT
  ['Serbia rejected a US proposal.', 'REJECT happened SRB > USA'],
  ['A US proposal was rejected by Serbia.', 'REJECT happened SRB > USA'],
  ['Slovakia refused to extradite the banker to Austria.', 'REJECT happened SVK > AUT'],
  ['Hungary will not accept Afghan refugees.', 'REJECT happened HUN > AFG'],
  ['Uruguay turned down an invitation from Brazil.', 'REJECT happened URY > BRA'],
  ['Malaysia cancelled a visit to Myanmar.', 'REJECT happened MYS > MMR'],
  ['Armenia and Azerbaijan failed to reach an agreement.', 'REJECT happened ARM > AZE'],
  ['Russia vetoed a French resolution.', 'REJECT happened RUS > FRA'],
  ['Eritrea denied entry to the Swedish envoy.', 'REJECT happened ERI > SWE'],
  ["Venezuela's refusal to meet Colombia was no surprise.", 'REJECT happened VEN > COL'],
  ['Cuba broke off talks with Spain.', 'REJECT happened CUB > ESP'],
  ['Nicaragua will not lift the ban until Panama pays.', 'REJECT happened NIC > PAN'],
  // THREATEN
  ['North Korea threatened to attack Japan.', 'THREATEN happened PRK > JPN'],
  ['Belarus threatened Lithuania with sanctions.', 'THREATEN happened BLR > LTU'],
  ['Ethiopia issued an ultimatum to Eritrea.', 'THREATEN happened ETH > ERI'],
  ['Turkey vowed to strike Syria.', 'THREATEN happened TUR > SYR'],
  ['If Sudan attacks the dam, Ethiopia will strike back.', 'THREATEN happened ETH > SDN'],
  ['Algeria gave Morocco a deadline.', 'THREATEN happened DZA > MAR'],
  ['Zimbabwe said it would expel the British envoys.', 'THREATEN happened ZWE > GBR'],
  // PROTEST
  ['Students protested against the Kenyan government.', 'PROTEST happened Students > KEN'],
  ['Farmers staged a rally outside the French embassy.', 'PROTEST happened Farmers > FRA'],
  ['Demonstrators clashed with Chilean police.', 'PROTEST happened Demonstrators > CHL'],
  ['Workers went on strike against the Peruvian government.', 'PROTEST happened Workers > PER'],
  ['Protesters burned the Danish flag.', 'PROTEST happened Protesters > DNK'],
  // SANCTION
  ['The European Union imposed sanctions on Belarus.', 'SANCTION happened EU > BLR'],
  ['Sanctions were imposed on Belarus by the European Union.', 'SANCTION happened EU > BLR'],
  ['Poland expelled three Russian diplomats.', 'SANCTION happened POL > RUS'],
  ['Saudi Arabia severed diplomatic ties with Iran.', 'SANCTION happened SAU > IRN'],
  ['Denmark suspended aid to Zambia.', 'SANCTION happened DNK > ZMB'],
  ['Iran withdrew from a treaty with Russia.', 'SANCTION happened IRN > RUS'],
  ['Argentina recalled its ambassador from Bolivia.', 'SANCTION happened ARG > BOL'],
  ['The United States plans to impose sanctions on Nicaragua.', 'SANCTION planned USA > NIC'],
  // MOBILIZE
  ['India deployed troops to the border with China.', 'MOBILIZE happened IND > CHN'],
  ['Iran tested a missile.', 'MOBILIZE happened IRN > '],
  ['Venezuela put its army on alert against Guyana.', 'MOBILIZE happened VEN > GUY'],
  ['Greek warships were deployed to Cyprus.', 'MOBILIZE happened GRC > CYP'],
  ['Azerbaijan held military drills near Armenia.', 'MOBILIZE happened AZE > ARM'],
  // COERCE
  ['Malaysian police arrested an Indonesian fisherman.', 'COERCE happened MYS > IDN'],
  ['An Indonesian fisherman was arrested by Malaysian police.', 'COERCE happened MYS > IDN'],
  ['Kenya deported the Somali refugees.', 'COERCE happened KEN > SOM'],
  ['Egypt imposed a blockade on Gaza.', 'COERCE happened EGY > PSE'],
  ['Russia seized a Ukrainian ship.', 'COERCE happened RUS > UKR'],
  ['Turkey closed its border with Iraq.', 'COERCE happened TUR > IRQ'],
  ['China banned the Australian newspaper.', 'COERCE happened CHN > AUS'],
  // ASSAULT
  ['Israel bombed Syria.', 'ASSAULT happened ISR > SYR'],
  ['Syria was bombed by Israel.', 'ASSAULT happened ISR > SYR'],
  ['Azerbaijan launched an attack on Armenia.', 'ASSAULT happened AZE > ARM'],
  ['Boko Haram killed six Nigerian soldiers.', 'ASSAULT happened Boko Haram > NGA'],
  ['Hamas fired rockets at Israel.', 'ASSAULT happened Hamas > ISR'],
  ['Sudan violated a ceasefire with Chad.', 'ASSAULT happened SDN > TCD'],
  ['The Houthis did not attack Oman.', 'ASSAULT denied Houthis > OMN'],
  ['Rwanda may attack Burundi.', 'ASSAULT hypothetical RWA > BDI'],
  // Names absent from every dictionary
  ['President Zorbat Kelmi met Chancellor Andru Tavish.', 'CONSULT happened Zorbat Kelmi > Andru Tavish'],
  ['Velnoria accused Druzhak of theft.', 'ACCUSE happened Velnoria > Druzhak'],
  ['Velnoria rejected a Druzhaki proposal.', 'REJECT happened Velnoria > a Druzhaki proposal'],
  // Actors without a name
  ['Rebels freed the hostages.', 'CONCEDE happened Rebels > the hostages'],
  ['The militants attacked a convoy.', 'ASSAULT happened The militants > a convoy'],
];

test.each(cases)('%s', (sentence, event) => {
  expect(coded(sentence)).toContain(event);
});

/** Sentences that must not code the type. */
const none: readonly [sentence: string, type: string][] = [
  ['Denmark will meet Poland next week.', 'CONSULT happened'],
  ['Germany did not meet the Turkish delegation.', 'CONSULT happened'],
  ['Thailand accused Cambodia of shelling the village.', 'ASSAULT'],
  ['Mexico urged Honduras to release the sailors.', 'CONCEDE'],
  ['Serbia rejected a US proposal to withdraw troops.', 'RETREAT'],
  ['The minister declined to comment.', 'REJECT'],
  ['Slovakia refused to extradite the banker to Austria.', 'CONCEDE'],
  ['North Korea threatened to attack Japan.', 'ASSAULT'],
  ['The envoy made remarks in Vienna.', 'COERCE'],
  ['The president returned to Nairobi.', 'CONCEDE'],
  ['He received a letter.', 'CONSULT'],
];

test.each(none)('%s codes no %s', (sentence, type) => {
  expect(coded(sentence).filter((e) => e.startsWith(type))).toEqual([]);
});
