/** What comes of a commitment. `lapsed`: what it was for was called off; `unheard`: the term has passed, and no report tells whether it was kept. */
export const outcomes = ['kept', 'kept-late', 'lapsed', 'unheard', 'open'] as const;
export type Outcome = (typeof outcomes)[number];
