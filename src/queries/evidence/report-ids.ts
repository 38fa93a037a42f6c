/** The public id of a report, from the hash that is its key. */
export const reportId = (key: string): string => `report-${key}`;

/** The hash in a report's public id. */
export const reportKey = (id: string): string => id.replace(/^report-/, '');
