export const formats = ['table', 'json', 'jsonl', 'csv', 'markdown'] as const;
export type Format = (typeof formats)[number];

export const questions = ['timeline', 'meetings', 'statements', 'people', 'parties', 'sources'] as const;
export type Question = (typeof questions)[number];
