/** Kinds of entries. The index is the number stored, so the list is append only. Each has a table of its name. */
export const entryKinds = [
  'person',
  'occasion',
  'statement',
  'position',
  'proposal',
  'commitment',
  'claim',
  'event',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** `source`: a report with its copies. It is settled like the others, but kept as `report.cluster`. */
export type AccountKind = EntryKind | 'source';

/** The number that is stored for a kind. */
export const kindCode = (kind: AccountKind): number => (kind === 'source' ? -1 : entryKinds.indexOf(kind));
export const kindOf = (code: number): AccountKind => (code === -1 ? 'source' : entryKinds[code]!);
