import { describe, expect, it } from 'vitest';
import { layoutOf } from '../text/layout.ts';
import type { Names } from '../types.ts';
import { statementsOf } from './statements.ts';

/** Statements as lines: `direct: first span // second span <- source (cue)`. */
function lines(text: string): string[] {
  const layout = layoutOf(text);
  const names: Names = { entities: [], mentions: [], at: new Int32Array(layout.tokens.count).fill(-1) };
  const slice = (s: readonly [number, number] | null) => (s ? text.slice(s[0], s[1]) : '-');
  return statementsOf(layout, names, [], undefined).map(
    (s) => `${s.kind}: ${s.content.map(slice).join(' // ')} <- ${slice(s.source)} (${slice(s.cue)})`,
  );
}

type Case = [title: string, text: string, ...want: string[]];

const direct: Case[] = [
  [
    'speaker after',
    '"The door to talks stays open," Minister Ohlen said.',
    'direct: The door to talks stays open, <- Minister Ohlen (said)',
  ],
  [
    'speaker before with a comma',
    'Minister Ohlen said, "The door to talks stays open."',
    'direct: The door to talks stays open. <- Minister Ohlen (said)',
  ],
  [
    'speaker before with a colon',
    'A spokesman for the ministry said: "The door to talks stays open."',
    'direct: The door to talks stays open. <- A spokesman for the ministry (said)',
  ],
  [
    'inverted order',
    '"We will not be hurried," said Ohlen, the envoy for the region, in Geneva.',
    'direct: We will not be hurried, <- Ohlen (said)',
  ],
  [
    'interrupted sentence',
    '"The door," Ohlen said on Monday, "stays open for all sides."',
    'direct: The door, // stays open for all sides. <- Ohlen (said)',
  ],
  [
    'a second sentence after the attribution',
    '"The door stays open," Ohlen said. "We will wait as long as it takes."',
    'direct: The door stays open, // We will wait as long as it takes. <- Ohlen (said)',
  ],
  [
    'a short stretch that goes on',
    '"The door stays open," Ohlen said. "For now."',
    'direct: The door stays open, // For now. <- Ohlen (said)',
  ],
  [
    'several sentences in one quotation',
    '"The door stays open. It was never shut. We are patient," she explained.',
    'direct: The door stays open. It was never shut. We are patient, <- she (explained)',
  ],
  [
    'over paragraphs',
    'Ohlen said: "The door stays open for everyone.\n\n"We have all the time in the world."',
    'direct: The door stays open for everyone. // We have all the time in the world. <- Ohlen (said)',
  ],
  [
    'free quotation after a colon',
    'Ohlen was blunt: "This cannot go on for ever."',
    'direct: This cannot go on for ever. <- Ohlen (-)',
  ],
  [
    'a colon at the end of the paragraph before',
    'Ohlen told reporters:\n\n"This cannot go on for ever."',
    'direct: This cannot go on for ever. <- Ohlen (told)',
  ],
  [
    'free quotation in the next paragraph',
    '"The door stays open," Ohlen said.\n\n"Nobody has walked through it so far."',
    'direct: The door stays open, <- Ohlen (said)',
    'direct: Nobody has walked through it so far. <- Ohlen (-)',
  ],
  [
    'told reporters',
    '"The door stays open," the envoy told reporters after the meeting.',
    'direct: The door stays open, <- the envoy (told)',
  ],
  [
    'apposition between speaker and verb',
    '"The door stays open," Ohlen, the chief negotiator, said in a statement.',
    'direct: The door stays open, <- Ohlen (said)',
  ],
  [
    'relative clause between speaker and verb',
    '"The door stays open," said Ohlen, who has led the talks since May.',
    'direct: The door stays open, <- Ohlen (said)',
  ],
  [
    'two descriptions between speaker and verb',
    '"The door stays open," Maria Ohlen, the Norwegian envoy, one of three mediators, said.',
    'direct: The door stays open, <- Maria Ohlen (said)',
  ],
  [
    'exclamation before the speaker',
    '"We will never sign that paper!" Ohlen shouted.',
    'direct: We will never sign that paper! <- Ohlen (shouted)',
  ],
  [
    'question before the speaker',
    '"What more do they want from us?" Ohlen asked.',
    'direct: What more do they want from us? <- Ohlen (asked)',
  ],
  ['typographic marks', '“The door stays open,” Ohlen said.', 'direct: The door stays open, <- Ohlen (said)'],
  [
    'a tweet',
    'Ohlen wrote on Twitter: "The door stays open for all."',
    'direct: The door stays open for all. <- Ohlen (wrote)',
  ],
  [
    'tweeted after',
    '"The door stays open for all," the minister tweeted on Sunday.',
    'direct: The door stays open for all, <- the minister (tweeted)',
  ],
  [
    'a signature with a dash',
    '"The talks gave us back our village." — Sara Lind',
    'direct: The talks gave us back our village. <- Sara Lind (-)',
  ],
  [
    'the pronoun as speaker',
    'He added, "The door stays open for all."',
    'direct: The door stays open for all. <- He (added)',
  ],
  [
    'a long quotation inside a reported clause',
    'Ohlen said the council would "meet again in the autumn and settle every open question".',
    'direct: meet again in the autumn and settle every open question <- Ohlen (said)',
  ],
  [
    'as reported, with a comma',
    'As the news agency reports, "The door stays open for all."',
    'direct: The door stays open for all. <- the news agency (reports)',
  ],
  [
    'according to, with quotation',
    'According to Ohlen, "the door stays open for everyone who knocks."',
    'direct: the door stays open for everyone who knocks. <- Ohlen (According to)',
  ],
  [
    'called with a long quotation',
    'Ohlen called the paper "a sound basis for the talks that lie ahead of us".',
    'direct: a sound basis for the talks that lie ahead of us <- Ohlen (called)',
  ],
];

const indirect: Case[] = [
  [
    'a clause that opens its sentence ends where the main clause begins',
    'While the envoy met the complaint by saying the road was "of no use," he also had it mended.',
    'indirect: the road was "of no use," <- the envoy (saying)',
  ],
  [
    'an infinitive in a clause that opens its sentence',
    'Although the mayor has vowed not to shut the road, memories of the last winter remain.',
    'indirect: not to shut the road <- the mayor (vowed)',
  ],
  [
    'a residence with its own view',
    'The road is disputed in Norburg, where residents have seen it as a burden and contend that it is unsafe.',
    'indirect: it is unsafe <- residents (contend)',
  ],
  [
    'a feeling told beside what was said',
    'Many foresters predicted a hard winter would come — and feared that the road was shut.',
    'indirect: a hard winter would come <- Many foresters (predicted)',
  ],
  [
    'members who seek something',
    'Some members seeking a cleaner break from the union said the road was shut.',
    'indirect: the road was shut <- Some members seeking a cleaner break from the union (said)',
  ],
  [
    'a second verb behind an aside between dashes',
    'Three detained foresters said the road was shut and -- watched by guards -- warned that the bridge was gone.',
    'indirect: the road was shut <- Three detained foresters (said)',
    'indirect: the bridge was gone <- Three detained foresters (warned)',
  ],
  [
    'a clause that is all quotation, reported once',
    'Ohlen stressed that "waiting is the last thing we want".',
    'direct: waiting is the last thing we want <- Ohlen (stressed)',
  ],
  [
    'credited to the speaker and not again to the channel',
    '"The road is shut," Ohlen said, according to the agency.',
    'direct: The road is shut, <- Ohlen (said)',
  ],
  [
    'the channel of an adjunct is no source',
    'In Oslo on Sunday, according to the agency, Ohlen said the road was shut.',
    'indirect: the road was shut <- Ohlen (said)',
  ],
  ['with that', 'Ohlen said that the talks would go on.', 'indirect: the talks would go on <- Ohlen (said)'],
  ['without that', 'Ohlen said the talks would go on.', 'indirect: the talks would go on <- Ohlen (said)'],
  [
    'a day before the clause',
    'Ohlen said on Monday the talks would go on.',
    'indirect: the talks would go on <- Ohlen (said)',
  ],
  [
    'a statement before the clause',
    'The ministry said in a statement that the talks would go on.',
    'indirect: the talks would go on <- The ministry (said)',
  ],
  [
    'an interview, a day and that',
    'Ohlen said in an interview with Radio Nord on Monday that the talks would go on.',
    'indirect: the talks would go on <- Ohlen (said)',
  ],
  [
    'after the clause',
    'The talks will go on next week, officials said.',
    'indirect: The talks will go on next week <- officials (said)',
  ],
  [
    'after the clause, with a day',
    'The talks will go on next week, a ministry spokeswoman said Friday.',
    'indirect: The talks will go on next week <- a ministry spokeswoman (said)',
  ],
  [
    'inside the clause',
    'The talks, Ohlen said, will go on next week.',
    'indirect: The talks // will go on next week <- Ohlen (said)',
  ],
  [
    'inverted after the clause',
    'The talks will go on next week, said a ministry spokeswoman, Eva Lind.',
    'indirect: The talks will go on next week <- a ministry spokeswoman, Eva Lind (said)',
  ],
  [
    'apposition before the verb is no inversion',
    'A ministry spokesman, Karl Lind, said the group agreed to meet again.',
    'indirect: the group agreed to meet again <- Karl Lind (said)',
  ],
  [
    'relative clause before the verb',
    'Ohlen, who arrived on Sunday, said the talks had been useful.',
    'indirect: the talks had been useful <- Ohlen (said)',
  ],
  [
    'told with the person addressed',
    'Ohlen told the parliament that the talks had failed.',
    'indirect: the talks had failed <- Ohlen (told)',
  ],
  [
    'told without that',
    'Ohlen told reporters the talks had failed.',
    'indirect: the talks had failed <- Ohlen (told)',
  ],
  [
    'according to, first',
    'According to the ministry, the talks will go on.',
    'indirect: the talks will go on <- the ministry (According to)',
  ],
  [
    'according to, last',
    'The talks will go on for a week, according to two diplomats.',
    'indirect: The talks will go on for a week <- two diplomats (according to)',
  ],
  [
    'adding',
    'Ohlen said the talks had failed, adding that nobody was to blame.',
    'indirect: the talks had failed <- Ohlen (said)',
    'indirect: nobody was to blame <- Ohlen (adding)',
  ],
  [
    'a participle after another verb',
    'Ohlen defended the plan, saying it would save lives.',
    'indirect: it would save lives <- Ohlen (saying)',
  ],
  [
    'but said',
    'Ohlen said the talks had failed but insisted that there was still hope.',
    'indirect: the talks had failed <- Ohlen (said)',
    'indirect: there was still hope <- Ohlen (insisted)',
  ],
  [
    'while another said',
    'Ohlen said the talks had failed, while Brandt said they had hardly begun.',
    'indirect: the talks had failed <- Ohlen (said)',
    'indirect: they had hardly begun <- Brandt (said)',
  ],
  [
    'and that',
    'Ohlen said the talks had failed and that the mediators would leave.',
    'indirect: the talks had failed and that the mediators would leave <- Ohlen (said)',
  ],
  [
    'a list of verbs of saying',
    'Ohlen said she had met the mediators, told them that she would return and left the hall.',
    'indirect: she had met the mediators <- Ohlen (said)',
    'indirect: she would return <- Ohlen (told)',
  ],
  [
    'a promise',
    'The government vowed on Monday to keep the border open.',
    'indirect: to keep the border open <- The government (vowed)',
  ],
  [
    'a promise and what came before it',
    'The government vowed to answer after shells fell on two villages.',
    'indirect: to answer <- The government (vowed)',
  ],
  [
    'a request',
    'Ohlen urged both sides to stay at the table.',
    'indirect: both sides to stay at the table <- Ohlen (urged)',
  ],
  [
    'called on',
    'The council called on the rebels to free the hostages.',
    'indirect: the rebels to free the hostages <- The council (called on)',
  ],
  [
    'a demand with a bare verb',
    'The envoy demanded Norland withdraw its troops.',
    'indirect: Norland withdraw its troops <- The envoy (demanded)',
  ],
  [
    'described as',
    'Ohlen described the plan as a first step.',
    'indirect: the plan as a first step <- Ohlen (described)',
  ],
  [
    'called with a short quotation',
    'Brandt called the plan a "bad joke".',
    'indirect: the plan a "bad joke" <- Brandt (called)',
  ],
  [
    'accused of',
    'Brandt accused the mediators of taking sides.',
    'indirect: the mediators of taking sides <- Brandt (accused)',
  ],
  [
    'a fragment in the clause',
    'Ohlen said the plan was "a bad joke" and would fail.',
    'indirect: the plan was "a bad joke" and would fail <- Ohlen (said)',
  ],
  [
    'a fragment in the clause before the attribution',
    'The plan was "a bad joke," Ohlen said.',
    'indirect: The plan was "a bad joke," <- Ohlen (said)',
  ],
  [
    'made clear',
    'The ministry made clear that the border would stay shut.',
    'indirect: the border would stay shut <- The ministry (made clear)',
  ],
  [
    'pointed out',
    'Ohlen pointed out that nobody had signed yet.',
    'indirect: nobody had signed yet <- Ohlen (pointed out)',
  ],
  [
    'a subordinate clause ends at its comma',
    'While Ohlen said the talks had failed, the market in Norburg opened as always.',
    'indirect: the talks had failed <- Ohlen (said)',
  ],
  [
    'an afterthought of the reporter',
    'Ohlen said the talks would go on, after a day of street protests in Norburg.',
    'indirect: the talks would go on <- Ohlen (said)',
  ],
  [
    'announced plans',
    'The ministry announced plans to reopen its embassy in Norburg.',
    'indirect: plans to reopen its embassy in Norburg <- The ministry (announced)',
  ],
  [
    'what a report found',
    'A United Nations report found that both armies had broken the truce.',
    'indirect: both armies had broken the truce <- A United Nations report (found)',
  ],
  [
    'the agency as channel only',
    'The ministry said in a note that the border was shut, the agency reported.',
    'indirect: the border was shut <- The ministry (said)',
  ],
  [
    'one who was led to say',
    'Shelling killed a guard, prompting Ohlen to declare that the truce was over.',
    'indirect: the truce was over <- Ohlen (declare)',
  ],
  [
    'went on to say',
    'Ohlen went on to say that the truce was over.',
    'indirect: the truce was over <- Ohlen (went on to say)',
  ],
  [
    'a clause that opens with an adjunct',
    'On Sunday, Ohlen said Norland would attend.',
    'indirect: Norland would attend <- Ohlen (said)',
  ],
  [
    'an adviser to someone',
    'An adviser to the president said Norland would attend.',
    'indirect: Norland would attend <- An adviser to the president (said)',
  ],
];

const reported: Case[] = [
  [
    'quoted as saying by an agency',
    'Ohlen was quoted as saying by the state agency that the talks would resume.',
    'indirect: the talks would resume <- Ohlen (saying)',
  ],
  [
    'an agency quoted someone as saying',
    'The agency quoted Colonel Adam Reyes as saying rebels agreed with the truce.',
    'indirect: rebels agreed with the truce <- Colonel Adam Reyes (saying)',
  ],
  [
    'quoted as saying after a quotation',
    '"We will answer every threat in kind," Ohlen was quoted as saying by the agency.',
    'direct: We will answer every threat in kind, <- Ohlen (saying)',
  ],
  [
    'a claim of his own',
    'Ohlen repeated his claim that the treaty was void.',
    'indirect: the treaty was void <- his (claim)',
  ],
  [
    'a caveat',
    'Ohlen added the caveat that the treaty was void.',
    'indirect: the treaty was void <- Ohlen (caveat)',
  ],
  [
    'an announcement after a colon',
    'The leaders made an announcement: The two states would sign a treaty.',
    'indirect: The two states would sign a treaty <- The leaders (announcement)',
  ],
  [
    'a statement saying',
    'The rebels issued a statement saying they would keep the truce.',
    'indirect: they would keep the truce <- The rebels (saying)',
  ],
  [
    'one statement inside another',
    'Ohlen said Brandt had told her that the talks were over.',
    'indirect: Brandt had told her that the talks were over <- Ohlen (said)',
    'indirect: the talks were over <- Brandt (told)',
  ],
];

const verbatim: Case[] = [
  [
    'a transcript',
    'LIND: Will you sign?\n\nOHLEN: We will see about that.\n\nThere is time.\n\nLIND: How much time?',
    'direct: Will you sign? <- LIND (-)',
    'direct: We will see about that. // There is time. <- OHLEN (-)',
    'direct: How much time? <- LIND (-)',
  ],
  [
    'a post set into the report',
    'The minister answered late at night.\n\nWe have signed the treaty at last — Eva Lind (@evalind) May 3, 2019',
    'direct: We have signed the treaty at last <- Eva Lind (-)',
  ],
  ['one label is no transcript', 'UPDATE: The treaty has been signed.\n\nIt was a long night.'],
];

const none: Case[] = [
  ['what events show', 'The protests across Norburg highlight how weak the government has become.'],
  ['member states', 'The union has 28 member states committed to the road.'],
  ['what evidence suggests', 'There was some evidence suggesting that the road was shut.'],
  [
    'a demand that is repeated',
    'These include help for the rebels and his repeated demand that the rest withdraw.',
  ],
  ['denied saying', 'Ohlen did not say whether the talks would go on.'],
  ['declined to say', 'The ministry declined to say when the talks would go on.'],
  ['never said', 'Ohlen never said that the talks would go on.'],
  ['what might be said', 'Ohlen may say that the talks have failed.'],
  ['what will be announced', 'The ministry will announce on Friday that the talks are over.'],
  ['on condition', 'If Ohlen says the talks are over, the markets will fall.'],
  ['nobody said', 'No one said the talks were over.'],
  ['told by others', 'Ohlen was told that the talks were over.'],
  ['thinking', 'Ohlen believes the talks will go on.'],
  ['hoping', 'Ohlen hopes that the talks will go on.'],
  ['a scare quote', 'The "peace train" reached Norburg in the morning.'],
  ['a title', 'The film "The Long Road to Peace at Last" opened in Norburg.'],
  ['the name of a broadcast', 'Ohlen appeared on "Good Morning Norland" on Sunday.'],
  ['a quotation of three words', '"Not a chance," Ohlen said.'],
  ['a noun of saying', 'The claims were filed in Norburg on Monday.'],
  ['a participle before its noun', 'Under the proposed treaty, the border would reopen.'],
  ['a photo credit', '(Photo: Norland News Agency)'],
  ['a country and no verb', 'The United States and Norland signed a treaty.'],
];

describe('direct statements', () => {
  it.each(direct)('%s', (_title, text, ...want) => {
    expect(lines(text)).toEqual(want);
  });
});

describe('indirect statements', () => {
  it.each(indirect)('%s', (_title, text, ...want) => {
    expect(lines(text)).toEqual(want);
  });
});

describe('statements at second hand', () => {
  it.each(reported)('%s', (_title, text, ...want) => {
    expect(lines(text)).toEqual(want);
  });
});

describe('speech without quotation marks', () => {
  it.each(verbatim)('%s', (_title, text, ...want) => {
    expect(lines(text)).toEqual(want);
  });
});

describe('no statement', () => {
  it.each(none)('%s', (_title, text) => {
    expect(lines(text)).toEqual([]);
  });
});
