/** `GET /export/{format}`: the record for other programs, streamed. */
import { z } from '@hono/zod-openapi';
import { type ExportFormat, exportFormats, isTableFormat } from '../../exports/formats.ts';
import type { ExportAsked } from '../asking/asker.ts';
import type { ApiContext } from '../context.ts';
import { dataPolicy } from '../guard/headers.ts';
import { common, ofBriefs, ofOccasions, ofStatements } from '../schemas/asked.ts';
import { isKnown } from './answers.ts';
import type { Api } from './app-type.ts';
import { problems } from './described.ts';
import { inputOf } from './input.ts';

/** Media types and file endings; those not named are bytes. */
const written: { [format: string]: { type: string; ending: string } } = {
  csv: { type: 'text/csv; charset=utf-8; header=present', ending: 'csv' },
  jsonl: { type: 'application/jsonl; charset=utf-8', ending: 'jsonl' },
  parquet: { type: 'application/vnd.apache.parquet', ending: 'parquet' },
  plover: { type: 'application/jsonl; charset=utf-8', ending: 'plover.jsonl' },
  gdelt: { type: 'text/tab-separated-values; charset=utf-8', ending: 'gdelt.tsv' },
  ical: { type: 'text/calendar; charset=utf-8', ending: 'ics' },
  geojson: { type: 'application/geo+json', ending: 'geojson' },
  graphml: { type: 'application/graphml+xml; charset=utf-8', ending: 'graphml' },
  ftm: { type: 'application/jsonl; charset=utf-8', ending: 'ftm.jsonl' },
  annotations: { type: 'application/ld+json; charset=utf-8', ending: 'annotations.jsonld' },
  atom: { type: 'application/atom+xml; charset=utf-8', ending: 'atom' },
  markdown: { type: 'text/markdown; charset=utf-8', ending: 'md' },
  html: { type: 'text/html; charset=utf-8', ending: 'html' },
};

const input = z.object({
  format: z.enum(exportFormats),
  ...common,
  ...ofOccasions,
  ...ofStatements,
  reverse: z.boolean().default(false),
  ...ofBriefs,
  table: z.string().max(100).optional().openapi({
    description:
      'Of csv and parquet, which table; of jsonl, one instead of all; of atom, occasions or statements instead of both.',
  }),
  title: z.string().max(200).optional().openapi({ description: 'What the document is called.' }),
});

const { format: formatSchema, ...query } = input.shape;

function describe(api: Api): void {
  api.openAPIRegistry.registerPath({
    method: 'get',
    path: '/export/{format}',
    operationId: 'export',
    tags: ['Exports'],
    summary: 'The record for other programs',
    description:
      'What the filters choose, each entry with where it stands in the reports: as tables (csv, jsonl, parquet) or as one ' +
      'document. Sent as a file to keep.',
    request: { params: z.object({ format: formatSchema }), query: z.object(query) },
    responses: {
      200: {
        description: 'The export.',
        content: Object.fromEntries(
          [...new Set(exportFormats.map((f) => typeOf(f).type.split(';')[0]!))].map((type) => [
            type,
            { schema: { type: 'string' as const } },
          ]),
        ),
      },
      304: { description: 'The record has not changed since (`If-None-Match`).' },
      ...problems(400, 401, 429, 503),
    },
  });
}

const typeOf = (format: ExportFormat) =>
  written[format] ?? { type: 'application/octet-stream', ending: format };

/** What the file is called. */
const nameOf = ({ format, table }: ExportAsked): string =>
  isTableFormat(format)
    ? (table ?? 'record')
    : format === 'markdown' || format === 'html'
      ? 'brief'
      : 'record';

/** The pieces as a stream that is taken piece by piece; the first is waited for, so that a refusal is no stream. */
async function streamOf(pieces: AsyncIterable<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const iterator = pieces[Symbol.asyncIterator]();
  let coming: Promise<IteratorResult<Uint8Array>> | null = Promise.resolve(await iterator.next());
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await (coming ?? iterator.next());
      coming = null;
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

export function addExports(api: Api, { asker, version }: ApiContext): void {
  describe(api);
  api.get('/export/:format', async (c) => {
    const asked = inputOf(input, c.req.queries(), c.req.param()) as ExportAsked;
    const { type, ending } = typeOf(asked.format);
    const name = nameOf(asked);
    const etag = `W/"${await version()}"`;
    const kept = { ETag: etag, 'Cache-Control': 'private, no-cache' };
    if (isKnown(c.req.header('if-none-match'), etag))
      return new Response(null, { status: 304, headers: kept });
    const stream = await streamOf(asker.export(asked));
    return new Response(stream, {
      headers: {
        'Content-Type': type,
        ...kept,
        // A feed is read where it is; the others are files to keep.
        ...(asked.format === 'atom'
          ? {}
          : { 'Content-Disposition': `attachment; filename="${name}.${ending}"` }),
        // A document of the record is a file to keep, not a page of this server.
        'Content-Security-Policy': dataPolicy,
      },
    });
  });
}
