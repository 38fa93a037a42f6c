/** Changes whenever the rules do by which the record follows from readings, so that stored records are made anew. */
export const recordVersion = '11';
