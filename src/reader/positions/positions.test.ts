import { describe, expect, it } from 'vitest';
import { findings } from './testing.ts';

/** Positions of a text as "holder issue stance". */
function positions(text: string): string[] {
  const f = findings(text);
  return f.positions.map((p) => `${f.who(p.holder)} ${p.issue} ${p.stance}`);
}

/** Texts with the positions that they report; the first words of a row name what it is about. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  // --- attitudes by verb
  ['agreed', 'Sudan agreed on Tuesday to a ceasefire.', ['SDN ceasefire supports']],
  ['backed', 'France backed the arms embargo.', ['FRA sanctions supports']],
  ['endorsed', 'The European Union endorsed the peace talks.', ['EU talks supports']],
  ['welcomed', 'Norway welcomed the prisoner exchange.', ['NOR prisoners supports']],
  ['accepted', 'Armenia accepted the truce.', ['ARM ceasefire supports']],
  ['rejected', 'Ethiopia rejected a ceasefire.', ['ETH ceasefire opposes']],
  ['opposes', 'Hungary opposes new sanctions on Russia.', ['HUN sanctions opposes']],
  ['condemned', 'Japan condemned the missile launch.', ['JPN missiles opposes']],
  ['ruled out', 'Serbia ruled out recognition of Kosovo.', ['SRB recognition opposes']],
  ['turned down', 'Eritrea turned down talks with Ethiopia.', ['ERI talks opposes']],
  ['demanded', 'Spain demanded the release of the hostages.', ['ESP detainees demands']],
  ['called for', 'Ireland called for a truce in Sudan.', ['IRL ceasefire demands']],
  ['urged another', 'China urged Japan to end its military exercises.', ['CHN military-exercises demands']],
  ['proposed', 'Turkey proposed a ceasefire on Monday.', ['TUR ceasefire proposes']],
  ['offered', 'Oman offered a prisoner swap.', ['OMN prisoners proposes']],
  ['considers', 'Canada is considering sanctions against Belarus.', ['CAN sanctions open']],
  ['wants', 'Poland wants tougher sanctions.', ['POL sanctions supports']],
  ['seeks', 'Georgia seeks NATO membership.', ['GEO alliance supports']],
  [
    'wants of another',
    'Israel wants Lebanon to accept international inspectors.',
    ['ISR inspections demands'],
  ],
  ['vowed', 'Iran vowed to continue uranium enrichment.', ['IRN nuclear-programme opposes']],
  ['questioned', 'Brazil doubted that the sanctions would work.', []],
  // --- attitudes by adjective
  ['willing', 'Azerbaijan is willing to resume talks.', ['AZE talks open']],
  ['ready', 'Cuba is ready for talks with Washington.', ['CUB talks open']],
  ['not ready', 'Venezuela is not ready to accept a transitional government.', ['VEN transition opposes']],
  ['opposed', 'India is opposed to an arms embargo.', ['IND sanctions opposes']],
  ['committed', 'Chile remains committed to the Paris climate agreement.', ['CHL climate supports']],
  ['undecided', 'Austria is undecided on the climate accord.', ['AUT climate noncommittal']],
  // --- attitudes by noun
  ['support for', 'Egypt voiced its support for the ceasefire.', ['EGY ceasefire supports']],
  ['opposition to', 'Greece repeated its opposition to the arms sale.', ['GRC arms opposes']],
  ['proposal of', "Qatar's proposal for a truce was discussed in Doha.", ['QAT ceasefire proposes']],
  ['offer by', 'An offer by Kenya of peace talks stands.', ['KEN talks proposes']],
  ['offered by', 'The rebels studied a ceasefire offered by Ethiopia.', ['ETH ceasefire proposes']],
  ['demanded by', 'Inspections had been demanded by Australia.', ['AUS inspections demands']],
  // --- what is done to the issue
  ['lift', 'Finland agreed to lift the sanctions.', ['FIN sanctions opposes']],
  ['not to lift', 'Sweden vowed not to lift the sanctions.', ['SWE sanctions supports']],
  [
    'refuse to give up',
    'North Korea refused to give up its nuclear weapons.',
    ['PRK denuclearization opposes'],
  ],
  [
    'agree to give up',
    'North Korea agreed to give up its nuclear weapons.',
    ['PRK denuclearization supports'],
  ],
  [
    'stop the contrary',
    'Syria must destroy its chemical weapons, British Foreign Secretary David Cameron said.',
    ['GBR arms demands'],
  ],
  ['withdraw from', 'Russia withdrew from the arms control treaty.', ['RUS arms opposes']],
  ['suspend drills', 'South Korea will suspend the military exercises.', ['KOR military-exercises opposes']],
  ['impose', 'Moldova imposed sanctions on Belarus.', ['MDA sanctions supports']],
  ['normalize', 'Saudi Arabia will normalize relations with Israel.', ['SAU recognition supports']],
  // --- denial, doubt, silence
  ['will not agree', 'Mali will not agree to a ceasefire.', ['MLI ceasefire opposes']],
  ['has not agreed', 'Uganda has not agreed to the ceasefire.', ['UGA ceasefire noncommittal']],
  ['did not reject', 'Jordan did not reject the truce.', ['JOR ceasefire open']],
  ['may accept', 'Tunisia may accept the ceasefire.', ['TUN ceasefire open']],
  [
    'has not responded',
    'Algeria has not responded to the proposal for peace talks.',
    ['DZA talks noncommittal'],
  ],
  ['no response', 'There was no response from Niger to the ceasefire.', ['NER ceasefire noncommittal']],
  [
    'declined to say',
    'Pakistan declined to say whether it would accept inspections.',
    ['PAK inspections noncommittal'],
  ],
  [
    'yet to reply',
    'Myanmar has yet to reply to the offer of humanitarian aid.',
    ['MMR humanitarian-aid noncommittal'],
  ],
  ['failed', 'The ministers failed to agree on sanctions.', []],
  ['hypothetical', 'If Nepal accepts the ceasefire, the road will open.', []],
  ['wants it ended', 'Peru wants the sanctions lifted.', ['PER sanctions opposes']],
  ['only judged', 'It would be hard for Peru to impose sanctions.', []],
  [
    'two subjects of one verb',
    "Chad's ruling council agreed Sunday to a ceasefire.",
    ['TCD ceasefire supports'],
  ],
  ['a circumstance ahead', 'With new sanctions near, ministers from Peru are trying to rest.', []],
  ['a plan for', "Chad's plans for tariffs were published.", ['TCD trade opposes']],
  [
    "we're",
    '"We\'re not going to lift the sanctions," Omani Foreign Minister Badr al-Busaidi said.',
    ['OMN sanctions supports'],
  ],
  // --- conditions
  [
    'if',
    'Colombia will accept the truce if the rebels release their hostages.',
    ['COL ceasefire conditional'],
  ],
  ['once', 'Chad will extend the truce once Niger withdraws.', ['TCD ceasefire conditional']],
  ['should', 'Should Niger withdraw its troops, Chad will extend the truce.', ['TCD ceasefire conditional']],
  ['were to', 'Were Niger to withdraw, Chad would extend the truce.', ['TCD ceasefire conditional']],
  ['assuming', 'Assuming Niger withdraws, Chad will extend the truce.', ['TCD ceasefire conditional']],
  ['before', 'Chad will not return to talks before Niger withdraws.', ['TCD talks conditional']],
  [
    'in the event',
    'Chad is ready to extend the truce in the event that Niger withdraws.',
    ['TCD ceasefire conditional'],
  ],
  ['depends on', "Chad's return to the talks depends on the harvest.", ['TCD talks conditional']],
  [
    'asked in return',
    'Chad will extend the truce in return for an arms deal.',
    ['TCD ceasefire conditional'],
  ],
  ['a question', 'Diplomats wondered whether Chad would accept a ceasefire.', []],
  ['unless', 'Somalia will not join the peace talks unless the siege ends.', ['SOM talks conditional']],
  [
    'only after',
    'Iran will allow inspections only after sanctions are lifted.',
    ['IRN inspections conditional'],
  ],
  [
    'in return for',
    'Belarus offered to free political prisoners in return for a visa.',
    ['BLR prisoners proposes'],
  ],
  ['not ruled out', 'Laos did not rule out a truce.', ['LAO ceasefire open']],
  ['no word', 'There was no word from Algiers on the truce.', ['DZA ceasefire noncommittal']],
  ['no commitment', 'Brunei gave no commitment to a ceasefire.', ['BRN ceasefire noncommittal']],
  ['a call to nobody', 'Gabon called for dialogue.', ['GAB talks supports']],
  ['to drop a burden', 'Iraq asked Washington to drop the sanctions.', ['IRQ sanctions opposes']],
  ['said and not suggested', 'Poland suggested that the truce had failed.', []],
  ['what should be', 'Portugal should accept the truce.', []],
  ['once it is so', 'Once Bahrain accepts the truce, the road will open.', []],
  // --- what is said of a thing
  ['called a mistake', 'Mexico called the tariffs a mistake.', ['MEX trade supports']],
  [
    'crucial',
    '"The ceasefire is crucial," Thai Foreign Minister Parnpree Bahiddha-Nukara said.',
    ['THA ceasefire supports'],
  ],
  [
    'unacceptable',
    'New sanctions are unacceptable, Chinese Foreign Minister Wang Yi said.',
    ['CHN sanctions opposes'],
  ],
  [
    'still possible',
    'Peace talks are still possible, Sudanese Foreign Minister Ali al-Sadiq said.',
    ['SDN talks open'],
  ],
  // --- statements
  [
    'must',
    'Israel must accept the truce, Turkish Foreign Minister Hakan Fidan said.',
    ['TUR ceasefire demands'],
  ],
  [
    'we',
    '"We are open to peace talks," Iranian Foreign Minister Hossein Amir-Abdollahian said.',
    ['IRN talks open'],
  ],
  ['reported of another', 'Ukraine said that Russia had agreed to a ceasefire.', ['RUS ceasefire supports']],
  [
    'stressed a deed',
    'German Chancellor Olaf Scholz stressed the protection of human rights.',
    ['DEU human-rights demands'],
  ],
  [
    'understanding has deepened',
    "Seoul's understanding of the peace treaty has deepened, Mongolian Foreign Minister Battsetseg Batmunkh said.",
    ['MNG end-of-war proposes'],
  ],
  ['a taunt at a label', 'Bhutan called the truce a historic mistake.', ['BTN ceasefire opposes']],
  ['against', 'Fiji supports the campaign against climate change.', ['FJI climate supports']],
  [
    'US is no pronoun',
    'The foreign minister of Malta, Ian Borg, said the US offer of peace talks stands.',
    ['USA talks proposes'],
  ],
  // --- holders
  [
    'two parties',
    'Rwanda and Burundi agreed to a ceasefire.',
    ['RWA ceasefire supports', 'BDI ceasefire supports'],
  ],
  ['by adjective', 'The Algerian government rejected the ceasefire.', ['DZA ceasefire opposes']],
  ['a group', 'Hezbollah accepted the truce.', ['Hezbollah ceasefire supports']],
  ['European officials', 'European officials criticized the tariffs.', ['EU trade supports']],
  ['a senator', 'Sen. Jane Doe opposes the sanctions.', ['Jane Doe sanctions opposes']],
  ['analysts hold none', 'Analysts oppose the sanctions.', []],
  ['lawmakers hold none', 'Italian lawmakers rejected the trade deal.', []],
  ['a passive without agent', 'A ceasefire was rejected.', []],
  // --- which words
  ['a hyphen or none', 'Libya accepted the cease-fire.', ['LBY ceasefire supports']],
  ['a place is no stance', 'Peru condemned the bombing at the talks.', []],
  ['a time is no stance', 'Bolivia praised its team after the ceasefire.', []],
  ['a scheduled meeting is none', 'Zambia plans to meet Angola in May.', []],
  ['the matter again', 'The truce began on Monday. Morocco rejected the deal.', ['MAR ceasefire opposes']],
];

describe('positions', () => {
  it.each(CASES)('%s: %s', (_, text, expected) => {
    expect(positions(text)).toEqual(expected);
  });

  it('keeps two opposite stances of one party where both are plainly said', () => {
    const found = positions(
      'Israel agreed on Sunday to a ceasefire. On Friday Israel had rejected a ceasefire.',
    );
    expect(found.sort()).toEqual(['ISR ceasefire opposes', 'ISR ceasefire supports']);
  });

  it('keeps one of what is said again', () => {
    expect(positions('Chad supports the truce. Chad backs the truce. Chad endorsed the ceasefire.')).toEqual([
      'TCD ceasefire supports',
    ]);
  });

  it('takes the words of the condition', () => {
    const f = findings('Colombia will accept the truce if the rebels release their hostages.');
    expect(f.words(f.positions[0]!.condition!)).toBe('if the rebels release their hostages');
  });

  it('takes the clause and not the sentence as evidence', () => {
    const f = findings('The ministers met in Oslo, and Kenya rejected the ceasefire.');
    expect(f.words(f.positions[0]!.evidence)).toBe('Kenya rejected the ceasefire');
  });

  it('points to the statement that shows it', () => {
    const f = findings('Israel must accept the truce, Turkish Foreign Minister Hakan Fidan said.');
    expect(f.positions[0]!.statement).toBe(0);
    expect(findings('Ethiopia rejected a ceasefire.').positions[0]!.statement).toBe(-1);
  });

  it.each([
    ['Ethiopia flatly rejected a ceasefire.', 'firm'],
    ['Ethiopia rejected a ceasefire.', 'plain'],
    ['Tunisia may accept the ceasefire.', 'tentative'],
    ['Israel must accept the truce, Turkish Foreign Minister Hakan Fidan said.', 'firm'],
  ])('says how firm the words are: %s', (text, firmness) => {
    expect(findings(text).positions[0]!.firmness).toBe(firmness);
  });

  it('tells the programme of one from the arsenal of another', () => {
    expect(positions('Iran refused to limit its nuclear program.')).toEqual([
      'IRN nuclear-programme opposes',
    ]);
    expect(positions('North Korea refused to limit its nuclear program.')).toEqual([
      'PRK denuclearization opposes',
    ]);
  });
});
