/** Adding an entry by hand on words of a report. */
export const adding = {
  adding: {
    button: 'Add an entry …',
    buttonSelected: 'Add an entry on the selected words …',
    buttonChosen: 'Add an entry on these words …',
    command: 'Add an entry on this report',
    hint: 'What the reader has missed: select its words in the text, or choose a mark.',
    title: 'Add an entry by hand',
    kind: 'What the words tell of',
    kinds: { occasion: 'A meeting', statement: 'A statement', person: 'A person' },
    words: 'Words of the report that it rests on',
    wordsHint: 'Exactly as they stand in the report.',
    wordsStand: 'They stand in the report.',
    wordsTwice: (n: number) => `They stand in the report ${n} times; these are the ones marked in the text.`,
    wordsNot: 'They do not stand so in the report.',
    sentence: 'Take the whole sentence',
    needs: {
      occasion: 'Name who took part: parties or people.',
      statement: 'Name who said it: a person, a party, or the words that name the speaker.',
      person: 'Give the name.',
    },
    save: 'Add it',
    added: 'Added here by hand',
  },
};
