/** `rapporteur export FORMAT` */
import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { exportDocument, exportTable, exportTables, type Piece } from '../../exports/export.ts';
import { type ExportFormat, isTableFormat, type TableFormat } from '../../exports/formats.ts';
import { tableNames } from '../../exports/tables/tables.ts';
import { type AskedFilters, type Filters, resolveFilters } from '../../queries/filters/filters.ts';
import { nearest } from '../../queries/filters/nearest.ts';
import type { RecordStore } from '../../store/port.ts';
import { withRecord } from '../ask/record.ts';
import { withDossier } from '../dossier/apply.ts';
import { type ByteStream, toFile, toStream } from './sink.ts';

export interface ExportCommandOptions extends Omit<AskedFilters, 'citations'> {
  record: string;
  /** A file, or for tables a folder. Standard output where not given. */
  out?: string | undefined;
  /** Tables by name; all where not given. */
  table?: string[] | undefined;
  title?: string | undefined;
  /** A dossier to whose matter the export keeps. */
  dossier?: string | undefined;
}

/** What the command works with; the process's own where not given. */
export interface ExportSurroundings {
  stdout?: ByteStream & { isTTY?: boolean };
  stderr?: { write(text: string): unknown };
}

const fileEndings: { [format in TableFormat]: string } = { csv: 'csv', jsonl: 'jsonl', parquet: 'parquet' };

async function isFolder(path: string): Promise<boolean> {
  if (/[/\\]$/.test(path)) return true;
  const found = await stat(path).catch(() => null);
  return found ? found.isDirectory() : extname(path) === '';
}

/** What is wrong with the options, with its remedy; null where nothing is. */
async function complaint(
  format: ExportFormat,
  { table, out }: ExportCommandOptions,
  isTerminal: boolean,
): Promise<string | null> {
  const unknown = table?.find((name) => !tableNames.includes(name));
  if (unknown !== undefined) {
    const meant = nearest(unknown, [...tableNames], (n) => [n]);
    return `--table ${unknown}: there is no such table.${meant.length > 0 ? ` Did you mean ${meant.join(', or ')}?` : ''}\nTables: ${tableNames.join(', ')}.`;
  }
  if (!isTableFormat(format)) {
    if (table && format !== 'atom')
      return `--table goes with csv, jsonl, parquet and atom; ${format} is one document.`;
    if (table && (table.length > 1 || !/^(occasions|statements)$/.test(table[0]!)))
      return '--table: a feed is of occasions or of statements; without it, of both.';
    if (out !== undefined && /[/\\]$/.test(out)) return `--out ${out}: ${format} is one file; name it.`;
    return null;
  }
  const isOne = table?.length === 1;
  if (out === undefined && !isOne && format !== 'jsonl')
    return `${format} is a file for each table: name a folder with --out, or one table with --table.`;
  if (out === undefined && format === 'parquet' && isTerminal)
    return 'Parquet is no text for a terminal: name a file with --out.';
  if (out !== undefined && !isOne && format !== 'jsonl' && !(await isFolder(out)))
    return `--out ${out}: ${format} is a file for each table; name a folder, or one table with --table.`;
  return null;
}

interface Job {
  /** Null for standard output. */
  path: string | null;
  pieces: AsyncIterable<Piece>;
}

async function tableJobs(
  store: RecordStore,
  format: TableFormat,
  filters: Filters,
  { table, out }: ExportCommandOptions,
): Promise<Job[]> {
  const names = tableNames.filter((name) => table === undefined || table.includes(name));
  if (out !== undefined && (await isFolder(out)))
    return names.map((name) => ({
      path: join(out, `${name}.${fileEndings[format]}`),
      pieces: exportTable(store, format, name, filters),
    }));
  const pieces =
    names.length === 1 ? exportTable(store, format, names[0]!, filters) : exportTables(store, names, filters);
  return [{ path: out ?? null, pieces }];
}

/**
 * Writes the export. Exit codes: 0 done; 2 wrong use. Throws a `QueryError` for what cannot be asked, a
 * `CannotWriteError`, and the store's errors.
 */
export async function runExport(
  format: ExportFormat,
  options: ExportCommandOptions,
  surroundings: ExportSurroundings = {},
): Promise<number> {
  const stdout = surroundings.stdout ?? process.stdout;
  const stderr = surroundings.stderr ?? process.stderr;
  const wrong = await complaint(format, options, stdout.isTTY === true);
  if (wrong !== null) {
    stderr.write(`${wrong}\n`);
    return 2;
  }
  const { record, out, table, title, dossier, ...asked } = options;
  await withRecord(record, async (store) => {
    const plain = await resolveFilters(store, asked);
    const filters = dossier === undefined ? plain : await withDossier(store, plain, dossier);
    const onNote = (note: string) => stderr.write(`${note}\n`);
    const jobs = isTableFormat(format)
      ? await tableJobs(store, format, filters, options)
      : [
          {
            path: out ?? null,
            pieces: exportDocument(store, format, filters, { onNote, title, table: table?.[0] }),
          },
        ];
    for (const { path, pieces } of jobs)
      await (path === null ? toStream(stdout, pieces) : toFile(path, pieces));
  });
  return 0;
}
