/** What a record can be exported to. A format more is an entry more; its code is loaded when it is asked for. */
import type { BriefChoice } from '../queries/brief/whole.ts';
import type { Filters } from '../queries/filters/filters.ts';
import type { RecordStore } from '../store/port.ts';
import type { DocumentFormat, TableFormat } from './formats.ts';
import { type Selection, select } from './selection/selection.ts';
import type { Table } from './tables/table.ts';

/** A piece of what is written: text, or bytes of a binary format. */
export type Piece = string | Uint8Array;

export interface ExportOptions {
  /** Told of what was left out, a sentence a time. */
  onNote?: ((note: string) => void) | undefined;
  /** What a document is called, for formats that have a title. */
  title?: string | undefined;
  /** Of the feed, `occasions` or `statements` instead of both. */
  table?: string | undefined;
  /** Of briefs, what they are on and how they were edited. */
  brief?: BriefChoice | undefined;
}

/** Writes one document of what was chosen. */
export type Exporter = (selection: Selection, options: ExportOptions) => AsyncIterable<Piece>;

type Store = Pick<RecordStore, 'db'>;

const exporters: { [format in DocumentFormat]: () => Promise<Exporter> } = {
  plover: async () => (await import('./events/plover.ts')).exportPlover,
  gdelt: async () => (await import('./events/gdelt.ts')).exportGdelt,
  ical: async () => (await import('./calendar/occasions.ts')).exportCalendar,
  geojson: async () => (await import('./places/geojson.ts')).exportGeoJson,
  graphml: async () => (await import('./network/graphml.ts')).exportGraphMl,
  ftm: async () => (await import('./entities/ftm.ts')).exportFtm,
  annotations: async () => (await import('./annotations/annotations.ts')).exportAnnotations,
  atom: async () => (await import('./atom/export.ts')).exportAtom,
  markdown: async () => (await import('./markdown/export.ts')).exportMarkdown,
  html: async () => (await import('./html/export.ts')).exportHtml,
};

async function* writeTable(
  format: TableFormat,
  table: Table,
  selection: Selection,
  named = false,
): AsyncGenerator<Piece> {
  if (format === 'parquet') yield* (await import('./tables/parquet.ts')).tableParquet(table, selection);
  else if (format === 'csv') yield* (await import('./tables/write.ts')).tableCsv(table, selection);
  else yield* (await import('./tables/write.ts')).tableJsonLines(table, selection, { named });
}

/** One table by its name, in pieces. Throws a `RangeError` for a table that there is not. */
export async function* exportTable(
  store: Store,
  format: TableFormat,
  name: string,
  filters: Filters = {},
): AsyncGenerator<Piece> {
  const { tables } = await import('./tables/tables.ts');
  const table = tables.find((t) => t.name === name);
  if (!table) throw new RangeError(`no table ${name}; there are ${tables.map((t) => t.name).join(', ')}`);
  yield* writeTable(format, table, select(store, filters));
}

/** The tables named as JSON Lines one after the other; every row says first, in `table`, of which it is. */
export async function* exportTables(
  store: Store,
  names: readonly string[],
  filters: Filters = {},
): AsyncGenerator<Piece> {
  const { tables } = await import('./tables/tables.ts');
  const selection = select(store, filters);
  for (const table of tables)
    if (names.includes(table.name)) yield* writeTable('jsonl', table, selection, true);
}

/** The entries that the filters choose as one document, in pieces. */
export async function* exportDocument(
  store: Store,
  format: DocumentFormat,
  filters: Filters = {},
  options: ExportOptions = {},
): AsyncGenerator<Piece> {
  const write = await exporters[format]();
  yield* write(select(store, filters), options);
}
