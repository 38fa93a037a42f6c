/** The OpenAPI 3.1 document, from the routes as they are declared. */
import type { Api } from '../routes/app-type.ts';

export const tags = [
  { name: 'Overview', description: 'The record as a whole.' },
  { name: 'Record', description: 'Its entries, each with the words that it rests on.' },
  { name: 'Reports', description: 'What was published, and how it comes in.' },
  { name: 'Exports', description: 'The record for other programs.' },
  { name: 'Access', description: 'Who may come in.' },
];

const description = `Every answer leads back to the exact words of the reports that it rests on.

Dates are EDTF, parties ISO 3166-1 alpha-3 codes or names, spans UTF-16 offsets into the text of a report. Lists come in \
pages: \`next\` is the \`cursor\` of the page that follows, with the same filters. Answers carry an ETag that changes with the \
record. Errors are problem details (RFC 9457). Writes need the header \`X-Rapporteur: 1\`.`;

export type OpenApiDocument = ReturnType<Api['getOpenAPI31Document']>;

/** The document of the API that is served at `/api`. */
export function openApiDocument(api: Api, version: string): OpenApiDocument {
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Rapporteur',
      version,
      description,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/api' }],
    tags,
    security: [{}, { token: [] }, { session: [] }],
  });
}
