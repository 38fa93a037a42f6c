export const promises = {
  outcome: {
    open: 'open',
    kept: 'kept',
    'kept-late': 'kept late',
    lapsed: 'lapsed',
    unheard: 'not heard of',
  },
  promises: {
    lead: 'A promise is open until its term has passed, on the day of the last report. The meeting or deed that kept it stands with it.',
    none: 'No promise fits these filters.',
    by: (date: string) => `by ${date}`,
    noTerm: 'no term',
    not: 'not to:',
    to: 'to',
    columns: { given: 'Given', who: 'Who', what: 'What', due: 'By when', outcome: 'Outcome' },
  },
};
