/** How answers are written. */
export const formats = ['table', 'json', 'jsonl', 'csv', 'markdown'] as const;
export type Format = (typeof formats)[number];

export const questions = ['timeline', 'meetings', 'statements', 'people', 'parties', 'sources'] as const;
export type Question = (typeof questions)[number];

/** Formats that are a file for each table. */
export const tableFormats = ['csv', 'jsonl', 'parquet'] as const;
/** Formats that are one document. */
export const documentFormats = [
  'plover',
  'gdelt',
  'ical',
  'geojson',
  'graphml',
  'ftm',
  'annotations',
  'atom',
  'markdown',
  'html',
] as const;
export const exportFormats = [...tableFormats, ...documentFormats] as const;

export type TableFormat = (typeof tableFormats)[number];
export type DocumentFormat = (typeof documentFormats)[number];
export type ExportFormat = (typeof exportFormats)[number];

export const isTableFormat = (format: ExportFormat): format is TableFormat =>
  (tableFormats as readonly string[]).includes(format);
