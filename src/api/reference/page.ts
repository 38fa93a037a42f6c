/** The OpenAPI document as a page to read: plain HTML that asks no other host and runs no script. */
import { problemKinds } from '../problems/kinds.ts';
import type { OpenApiDocument } from './document.ts';

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  description?: string;
  items?: Schema;
  prefixItems?: Schema[];
  properties?: { [name: string]: Schema };
  required?: string[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
}

interface Operation {
  operationId?: string;
  tags?: string[];
  summary?: string;
  description?: string;
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[];
  requestBody?: { content?: { [type: string]: { schema?: Schema } } };
  responses?: {
    [status: string]: { description?: string; content?: { [type: string]: { schema?: Schema } } };
  };
}

const escapes: { [c: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (words: string) => words.replace(/[&<>"']/g, (c) => escapes[c]!);
/** Escaped, with `code` marked up. */
const prose = (words: string) => escaped(words).replace(/`([^`]+)`/g, '<code>$1</code>');

const nameOf = (ref: string) => ref.split('/').at(-1)!;
const link = (name: string) => `<a href="#schema-${escaped(name)}">${escaped(name)}</a>`;

/** What a schema is, on one line. */
function kindOf(schema: Schema | undefined): string {
  if (!schema) return '';
  if (schema.$ref) return link(nameOf(schema.$ref));
  const among = schema.oneOf ?? schema.anyOf;
  if (among) return among.map(kindOf).join(' | ');
  if (schema.allOf) return schema.allOf.map(kindOf).filter(Boolean).join(' & ');
  if (schema.const !== undefined) return `<code>${escaped(JSON.stringify(schema.const))}</code>`;
  if (schema.enum) return schema.enum.map((v) => `<code>${escaped(JSON.stringify(v))}</code>`).join(' | ');
  if (schema.prefixItems) return `[${schema.prefixItems.map(kindOf).join(', ')}]`;
  if (schema.items) return `list of ${kindOf(schema.items)}`;
  if (schema.properties) {
    const members = Object.entries(schema.properties).map(([name, s]) => `${escaped(name)}: ${kindOf(s)}`);
    return `{ ${members.join(', ')} }`;
  }
  return escaped([schema.type ?? 'anything'].flat().join(' | '));
}

function bounds({ minimum, maximum, default: usual }: Schema): string {
  const words = [
    minimum !== undefined && maximum !== undefined ? `${minimum} to ${maximum}` : '',
    usual === undefined ? '' : `default ${JSON.stringify(usual)}`,
  ].filter(Boolean);
  return words.length > 0 ? ` <span class="faint">(${escaped(words.join(', '))})</span>` : '';
}

function table(heads: string[], rows: string[][]): string {
  if (rows.length === 0) return '';
  const head = heads.map((h) => `<th scope="col">${h}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function operation(method: string, path: string, op: Operation): string {
  const parameters = (op.parameters ?? []).map((p) => [
    `<code>${escaped(p.name)}</code>${p.required ? ' <span class="faint">needed</span>' : ''}`,
    kindOf(p.schema) + bounds(p.schema ?? {}),
    prose(p.description ?? p.schema?.description ?? ''),
  ]);
  const bodies = Object.entries(op.requestBody?.content ?? {}).map(([type, { schema }]) => [
    `<code>${escaped(type)}</code>`,
    kindOf(schema),
  ]);
  const answers = Object.entries(op.responses ?? {}).map(([status, { description, content }]) => [
    escaped(status),
    Object.values(content ?? {})
      .map(({ schema }) => kindOf(schema))
      .slice(0, 1)
      .join(''),
    prose(description ?? ''),
  ]);
  return `<details id="op-${escaped(op.operationId ?? '')}"><summary><span class="method">${method.toUpperCase()}</span><code>/api${escaped(path)}</code><span class="about">${escaped(op.summary ?? '')}</span></summary><div class="body"><p>${prose(op.description ?? '')}</p>${
    parameters.length > 0 ? `<h3>Parameters</h3>${table(['Name', 'Type', 'Meaning'], parameters)}` : ''
  }${bodies.length > 0 ? `<h3>Body</h3>${table(['Type', 'Holds'], bodies)}` : ''}<h3>Answers</h3>${table(['Status', 'Holds', 'When'], answers)}</div></details>`;
}

function schemaSection(name: string, schema: Schema): string {
  const required = new Set(schema.required ?? []);
  const rows = Object.entries(schema.properties ?? {}).map(([member, s]) => [
    `<code>${escaped(member)}</code>${required.has(member) ? '' : ' <span class="faint">optional</span>'}`,
    kindOf(s),
    prose(s.description ?? ''),
  ]);
  const body = rows.length > 0 ? table(['Member', 'Type', 'Meaning'], rows) : `<p>${kindOf(schema)}</p>`;
  return `<details id="schema-${escaped(name)}"><summary><code>${escaped(name)}</code></summary><div class="body"><p>${prose(schema.description ?? '')}</p>${body}</div></details>`;
}

function operationsOf(document: OpenApiDocument): { tag: string; html: string }[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as { [method: string]: Operation }).map(([method, op]) => ({
      tag: op.tags?.[0] ?? '',
      html: operation(method, path, op),
    })),
  );
}

/** The page. Names and descriptions are escaped. */
export function referencePage(document: OpenApiDocument): string {
  const operations = operationsOf(document);
  const sections = (document.tags ?? []).map(
    ({ name, description }) =>
      `<h2 id="tag-${escaped(name)}">${escaped(name)}</h2><p>${prose(description ?? '')}</p>${operations
        .filter((o) => o.tag === name)
        .map((o) => o.html)
        .join('')}`,
  );
  const schemas = Object.entries((document.components?.schemas ?? {}) as { [name: string]: Schema });
  const problems = Object.entries(problemKinds).map(([kind, [status, title]]) => [
    `<code id="problem-${kind}">${kind}</code>`,
    String(status),
    escaped(title),
  ]);
  const contents = [
    ...(document.tags ?? []).map((t) => [`tag-${t.name}`, t.name]),
    ['problems', 'Problems'],
    ['schemas', 'Schemas'],
  ];
  const nav = contents
    .map(([id, name]) => `<li><a href="#${escaped(id!)}">${escaped(name!)}</a></li>`)
    .join('');
  const about = (document.info.description ?? '').split('\n\n').map((p) => `<p>${prose(p)}</p>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Rapporteur: API</title><link rel="stylesheet" href="/docs/reference.css"></head><body><main><h1>The API of Rapporteur</h1><p class="faint">Version ${escaped(document.info.version)} · <a href="/openapi.json">OpenAPI 3.1</a> · <a href="/">Desk</a></p>${about.join('')}<nav aria-label="Contents"><ul>${nav}</ul></nav>${sections.join('')}<h2 id="problems">Problems</h2>${table(['Kind', 'Status', 'Means'], problems)}<h2 id="schemas">Schemas</h2>${schemas
    .map(([name, schema]) => schemaSection(name, schema))
    .join('')}</main></body></html>\n`;
}
