/** From inputs to reports, one at a time: files, folders, patterns and standard input in any of the formats. */
import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { peek, whole } from './bytes.ts';
import { plainLines } from './clean.ts';
import { decodeBytes, encodingOf, withoutUtf16 } from './encoding.ts';
import { type Format, formatOfHead, formatOfPath } from './format.ts';
import { csvReports } from './formats/csv.ts';
import { type Found, foundProblem, type Source } from './formats/document.ts';
import { declaredCharset, htmlReports } from './formats/html.ts';
import { jsonErrorOf, jsonLinesReports, jsonReports } from './formats/json.ts';
import { markdownReports } from './formats/markdown.ts';
import { textReports } from './formats/text.ts';
import { fileProblem, type Input, standardInput } from './inputs.ts';
import { problem } from './problem.ts';

export interface ReadInputsOptions {
  /** What `-` stands for. */
  stdin?: AsyncIterable<Buffer>;
  /** Called as bytes are taken from an input. */
  onBytes?: (count: number) => void;
}

async function* counted(bytes: AsyncIterable<Buffer>, onBytes?: (count: number) => void) {
  for await (const chunk of bytes) {
    onBytes?.(chunk.length);
    yield chunk;
  }
}

/**
 * The reports of the inputs in their order, with what kept others from being read. Streams: JSON Lines and CSV of
 * any length pass in constant memory; another file is held whole, one at a time, up to 64 MB.
 */
export async function* readInputs(inputs: Input[], options: ReadInputsOptions = {}): AsyncGenerator<Found> {
  for (const input of inputs) {
    const raw =
      input.path === standardInput
        ? (options.stdin ?? (process.stdin as AsyncIterable<Buffer>))
        : (createReadStream(input.path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>);
    try {
      yield* readSource({ path: input.path, name: input.name, bytes: counted(raw, options.onBytes) });
    } catch (error) {
      if (!isFileError(error)) throw error;
      yield foundProblem(fileProblem(input.path, error));
    }
  }
}

const isFileError = (error: unknown) => error instanceof Error && 'syscall' in error;

async function* readSource(source: Source): AsyncGenerator<Found> {
  const origin = { path: source.path };
  const { head, all } = await peek(source.bytes);
  if (head.length === 0) {
    yield foundProblem(problem('empty-file', origin, 'the file is empty', 'put the words of a report in it'));
    return;
  }
  const encoding = encodingOf(head);
  if (encoding === 'binary') {
    await all[Symbol.asyncIterator]().return?.();
    const remedy = 'convert it to text first (pdftotext, or save as text)';
    yield foundProblem(problem('binary', origin, 'not text, but binary data', remedy));
    return;
  }
  const opened = { ...source, bytes: withoutUtf16(all, encoding) };
  const start = encoding === 'utf-8' ? decodeBytes(head) : new TextDecoder(encoding).decode(head);
  const format = formatOfPath(source.path) ?? formatOfHead(start);
  if (format === 'json-lines') yield* jsonLinesReports(opened);
  else if (format === 'csv') yield* csvReports(opened, start.split(/\r?\n/, 1)[0]!);
  else yield* readWhole(opened, format);
}

async function* readWhole(
  source: Source,
  format: Exclude<Format, 'json-lines' | 'csv'>,
): AsyncGenerator<Found> {
  const origin = { path: source.path };
  const bytes = await whole(source.bytes);
  if (bytes === null) {
    const remedy = format === 'json' ? 'write it as JSON Lines, one report a line' : 'split it into reports';
    yield foundProblem(problem('too-large', origin, 'the document is larger than 64 MB', remedy));
    return;
  }
  if (format === 'json') yield* readJson(bytes, source);
  else if (format === 'html')
    yield* htmlReports(plainLines(decodeBytes(bytes, declaredCharset(bytes))), source);
  else if (format === 'markdown') yield* markdownReports(plainLines(decodeBytes(bytes)), source);
  else yield* textReports(plainLines(decodeBytes(bytes)), source);
}

async function* readJson(bytes: Buffer, source: Source): AsyncGenerator<Found> {
  const words = decodeBytes(bytes).replace(/^\ufeff/, '');
  let document: unknown;
  try {
    document = JSON.parse(words);
  } catch (error) {
    if (/^\s*\{[^\n]*\}\s*\n\s*\{/.test(words)) {
      yield* jsonLinesReports({ ...source, bytes: once(bytes) });
      return;
    }
    const at = { path: source.path, line: lineOfError(error, words) };
    const message = words.trim() === '' ? 'the file is empty' : `not JSON: ${jsonErrorOf(error)}`;
    const kind = words.trim() === '' ? 'empty-file' : 'broken-json';
    yield foundProblem(problem(kind, at, message, 'mend the file, or write one report a line (.jsonl)'));
    return;
  }
  yield* jsonReports(document, source);
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

function lineOfError(error: unknown, words: string): number | undefined {
  const position = /position (\d+)/.exec((error as Error).message)?.[1];
  return position === undefined ? undefined : words.slice(0, Number(position)).split('\n').length;
}
