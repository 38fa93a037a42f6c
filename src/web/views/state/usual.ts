/** So many parties and issues are shown until more are asked for. */
export const usual = { rows: 12, columns: 8 };
