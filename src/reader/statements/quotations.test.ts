import { describe, expect, it } from 'vitest';
import { type Case, lines } from './statements.testing.ts';

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
  [
    'a sentence of a word or two',
    '"It sank," Ohlen said. "We are looking for survivors."',
    'direct: It sank, // We are looking for survivors. <- Ohlen (said)',
  ],
  [
    'a block under a colon',
    'Ohlen added:\n\nThe harbour is closed. It will stay closed until the storm is over.\n\nThe storm came from the west.',
    'direct: The harbour is closed. It will stay closed until the storm is over. <- Ohlen (added)',
  ],
  [
    'without its comma',
    '"There is not a word of truth in it" Ohlen said in an interview published Monday with the paper.',
    'direct: There is not a word of truth in it <- Ohlen (said)',
  ],
  [
    'quoted by an agency',
    '"The door stays open until spring," the agency quoted Minister Ohlen as saying.',
    'direct: The door stays open until spring, <- Minister Ohlen (saying)',
  ],
  [
    'in the words of a speaker',
    'In the words of Minister Ohlen, "the door was never shut."',
    'direct: the door was never shut. <- Minister Ohlen (In the words of)',
  ],
  [
    'with the clause that leads into it',
    'Ohlen said he would stay at home because "nobody else knows the harbour and the men who work in it."',
    'indirect: he would stay at home <- Ohlen (said)',
    'direct: nobody else knows the harbour and the men who work in it. <- Ohlen (said)',
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
  ['what one keeps to', 'The road was closed according to the plan of the minister.'],
  ['a telephone call', 'Ohlen called off the meeting over the storm.'],
  ['a noun with the ending of a participle', 'Ohlen is to deliver a stern warning when he speaks on Monday.'],
  ['pictures that show', 'Recent imagery suggests that the harbour is empty.'],
];

describe('direct statements', () => {
  it.each(direct)('%s', (_, text, ...want) => {
    expect(lines(text)).toEqual(want);
  });
});

describe('speech without quotation marks', () => {
  it.each(verbatim)('%s', (_, text, ...want) => {
    expect(lines(text)).toEqual(want);
  });
});

describe('no statement', () => {
  it.each(none)('%s', (_, text, ...want) => {
    expect(lines(text)).toEqual(want);
  });
});
