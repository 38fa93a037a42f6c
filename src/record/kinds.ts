/**
 * Kinds of entries. The index is the number stored, so the list is append only. `source` is a report with its copies:
 * it is settled like the others, but kept as `report.cluster`.
 */
export const entryKinds = ['person', 'occasion', 'statement', 'source'] as const;
export type EntryKind = (typeof entryKinds)[number];
