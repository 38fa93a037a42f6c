/** CSV (or TSV, or semicolons) with a line of headers: one report a row. */
import { largestDocument, lineGroups } from '../bytes.ts';
import { decodeBytes } from '../encoding.ts';
import { fieldNamed, fieldNames, reportFromFields } from '../fields.ts';
import { problem } from '../problem.ts';
import { type Found, foundProblem, foundReport, type Source } from './document.ts';

const delimiters = [',', '\t', ';', '|'] as const;

/** The delimiter of a line of headers, and whether a column for the text is among them. */
export function headersOf(line: string): { delimiter: string; fields: number; hasText: boolean } {
  let best = { delimiter: ',', fields: 0, hasText: false };
  for (const delimiter of delimiters) {
    const names = line.split(delimiter).map((n) => fieldNamed(n.trim().replace(/^"|"$/g, '')));
    const fields = names.filter((n) => n !== null).length;
    if (fields > best.fields) best = { delimiter, fields, hasText: names.includes('text') };
  }
  return best;
}

async function* decodedLines(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  for await (const lines of lineGroups(bytes)) {
    let words = '';
    for (const line of lines) words += `${line.bytes ? decodeBytes(line.bytes) : ''}\n`;
    yield words;
  }
}

export async function* csvReports(source: Source, firstLine: string): AsyncGenerator<Found> {
  const origin = { path: source.path };
  const { delimiter, hasText } = headersOf(firstLine.replace(/^\ufeff/, ''));
  if (!hasText) {
    const message = `no column of text; the first line must name the columns, one of them ${fieldNames.text.slice(0, 4).join(', ')}`;
    yield foundProblem(problem('not-a-report', origin, message, 'add a line of headers'));
    return;
  }
  const [{ parse }, { Readable }] = await Promise.all([import('csv-parse'), import('node:stream')]);
  const skipped: Found[] = [];
  const parser = parse({
    bom: true,
    columns: true,
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: largestDocument,
    skip_records_with_error: true,
    on_skip: (error) => {
      const at = { path: source.path, line: (error as { lines?: number } | undefined)?.lines };
      const message = error?.message ?? 'the row cannot be read';
      skipped.push(foundProblem(problem('broken-csv', at, message, 'mend the quotation marks of the row')));
      return undefined;
    },
  });
  const lines = Readable.from(decodedLines(source.bytes));
  lines.on('error', (error) => parser.destroy(error));
  let rows = 0;
  try {
    for await (const { record, info } of lines.pipe(parser) as AsyncIterable<CsvRow>) {
      yield* skipped.splice(0);
      rows++;
      const at = { path: source.path, line: info.lines };
      const { report, problems } = reportFromFields(record, at, { id: `${source.name}:${info.lines}` });
      for (const p of problems) yield foundProblem(p);
      if (report) yield foundReport(report, at);
    }
  } catch (error) {
    if (!isCsvError(error)) throw error;
    const at = { path: source.path, line: error.lines };
    yield foundProblem(problem('broken-csv', at, error.message, 'mend the quotation marks of the row'));
    return;
  } finally {
    lines.destroy();
  }
  yield* skipped;
  if (rows === 0 && skipped.length === 0)
    yield foundProblem(
      problem('empty-file', origin, 'there is no row below the headers', 'put one report a row'),
    );
}

interface CsvRow {
  record: { [column: string]: string };
  info: { lines: number };
}

const isCsvError = (error: unknown): error is Error & { lines?: number } =>
  error instanceof Error && String((error as { code?: unknown }).code).startsWith('CSV_');
