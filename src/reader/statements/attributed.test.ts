import { describe, expect, it } from 'vitest';
import { type Case, lines } from './statements.testing.ts';

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
  [
    'a relative clause that the speaker interrupts',
    'They found papers, which Ohlen said were forged.',
    'indirect: which // were forged <- Ohlen (said)',
  ],
  [
    'in brackets',
    'The ferry sailed (though Ohlen said it was late) before noon on Monday.',
    'indirect: it was late <- Ohlen (said)',
  ],
  [
    'a number after a word for about',
    'Ohlen said about 20 ships had been lost.',
    'indirect: about 20 ships had been lost <- Ohlen (said)',
  ],
  [
    'a reason behind the speaker',
    'The ferry was late, Ohlen said, because the storm had closed the harbour.',
    'indirect: The ferry was late // because the storm had closed the harbour <- Ohlen (said)',
  ],
  [
    'the agent of a passive',
    'Reporters were told by Ohlen that the ferry was late.',
    'indirect: the ferry was late <- Ohlen (told)',
  ],
  [
    'a title before the speaker',
    'In an interview on "Talk of the Week," Minister Ohlen said the recent storms would soon be over.',
    'indirect: the recent storms would soon be over <- Minister Ohlen (said)',
  ],
  [
    'the maker of a noun of saying',
    'Divers repeated the claim of Minister Ohlen that the reef was safe.',
    'indirect: the reef was safe <- Minister Ohlen (claim)',
  ],
  [
    'a second verb of the subject',
    'Ohlen called the ferry "a gift" and left for home.',
    'indirect: the ferry "a gift" <- Ohlen (called)',
  ],
];

describe('statements at second hand', () => {
  it.each(reported)('%s', (_, text, ...want) => {
    expect(lines(text)).toEqual(want);
  });
});
