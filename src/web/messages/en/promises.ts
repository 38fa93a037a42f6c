export const promises = {
  outcome: {
    open: 'open',
    kept: 'kept',
    'kept-late': 'kept late',
    lapsed: 'lapsed',
    unheard: 'not heard of',
  },
  promises: {
    lead: 'A promise is open until its term has passed; “now” is the day of the last report. It is kept by the meeting that it was for.',
    none: 'No promise fits these filters.',
    by: (date: string) => `by ${date}`,
    noTerm: 'no term',
    not: 'not to:',
    to: 'to',
    columns: { given: 'Given', who: 'Who', what: 'What', due: 'By when', outcome: 'Outcome' },
  },
};
