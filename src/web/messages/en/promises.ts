export const promises = {
  outcome: {
    kept: 'kept',
    'kept-late': 'kept late',
    lapsed: 'lapsed',
    unheard: 'not heard of',
    open: 'open',
  },
  promises: {
    lead: '“Now” is the day of the last report: a promise is open until its term has passed.',
    none: 'No promise fits these filters.',
    outcome: 'Outcome',
    by: (date: string) => `by ${date}`,
    noTerm: 'no term',
    not: 'not to:',
    to: 'to',
    shownBy: 'shown by',
    planned: 'planned as',
    condition: 'if',
    more: 'Show more',
  },
};
