/** The parts of a brief, in the order in which they stand. */
export const briefParts = [
  'parties',
  'meetings',
  'statements',
  'positions',
  'proposals',
  'promises',
  'planned',
  'conflicts',
] as const;
export type BriefPart = (typeof briefParts)[number];
