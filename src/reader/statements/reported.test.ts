import { describe, expect, it } from 'vitest';
import { type Case, lines } from './statements.testing.ts';

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
    'a time that owns what is spoken of',
    "Ohlen described this week's meeting as a long one.",
    "indirect: this week's meeting as a long one <- Ohlen (described)",
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

describe('indirect statements', () => {
  it.each(indirect)('%s', (_, text, ...want) => {
    expect(lines(text)).toEqual(want);
  });
});
