/** From the fields of a JSON object, a CSV row or a front matter to a Report: names, synonyms, types, dates. */
import { type Report, reportSchema } from '../contract/reading.ts';
import { cleanText } from './clean.ts';
import { type Origin, type Problem, problem } from './problem.ts';
import { isoPublished } from './published.ts';

/** The names under which each field of a Report is looked for, the first that is filled wins. Case does not count. */
export const fieldNames = {
  id: ['id', 'guid', 'article_id', 'doc_id'],
  text: ['text', 'body', 'content', 'article', 'article_text', 'full_text', 'content_text'],
  published: [
    'published',
    'date',
    'published_at',
    'publishedat',
    'pubdate',
    'publication_date',
    'publish_date',
    'date_published',
    'datepublished',
  ],
  title: ['title', 'headline'],
  source: ['source', 'publisher', 'outlet', 'site_name'],
  url: ['url', 'link', 'permalink'],
  language: ['language', 'lang'],
} as const;

export type ReportField = keyof typeof fieldNames;

const fieldOfName = new Map<string, { field: ReportField; rank: number }>();
for (const [field, names] of Object.entries(fieldNames))
  for (const [rank, name] of names.entries()) fieldOfName.set(name, { field: field as ReportField, rank });

const folded = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/** The field of a Report that a column or key of this name fills; null when it fills none. */
export function fieldNamed(name: string): ReportField | null {
  return fieldOfName.get(folded(name))?.field ?? null;
}

const isFilled = (value: unknown) => value !== undefined && value !== null && value !== '';

interface Named {
  name: string;
  value: unknown;
  rank: number;
}

function fieldsOf(record: object): Partial<Record<ReportField, Named>> {
  const found: Partial<Record<ReportField, Named>> = {};
  for (const [name, value] of Object.entries(record)) {
    const target = fieldOfName.get(name) ?? fieldOfName.get(folded(name));
    if (!target || !isFilled(value)) continue;
    const before = found[target.field];
    if (!before || target.rank < before.rank) found[target.field] = { name, value, rank: target.rank };
  }
  return found;
}

/** Names like `{ "name": "Yonhap" }` for a source, as JSON Feed and schema.org nest them. */
function flat(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const { name, title } = value as { name?: unknown; title?: unknown };
    return name ?? title ?? value;
  }
  return value;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

export interface FieldsRead {
  report: Report | null;
  /** Why there is no report, or what was left out of it. */
  problems: Problem[];
}

/**
 * The Report that a record's fields give. `fallback` fills what the record does not say. A publication date that is
 * absent or impossible leaves `published` undefined with a notice; no text, or a field of a wrong type, gives no report.
 */
export function reportFromFields(record: unknown, at: Origin, fallback: Partial<Report> = {}): FieldsRead {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    const message = `expected an object with the fields of a report, found ${kindOf(record)}`;
    return { report: null, problems: [problem('not-a-report', at, message, 'write {"id": …, "text": …}')] };
  }
  const found = fieldsOf(record);
  const text = found.text;
  if (!text || (typeof text.value === 'string' && text.value.trim() === '')) {
    const message = text
      ? `"${text.name}" is empty`
      : 'no text: none of text, body, content or article is there';
    return {
      report: null,
      problems: [problem('no-text', at, message, 'put the words of the report in "text"')],
    };
  }
  const problems: Problem[] = [];
  const draft: { [field: string]: unknown } = { ...fallback };
  for (const field of ['id', 'title', 'source', 'url', 'language'] as const)
    if (found[field]) draft[field] = flat(found[field].value);
  draft['text'] = typeof text.value === 'string' ? cleanText(text.value) : text.value;
  const published = publishedOf(found.published, at, problems) ?? fallback.published;
  if (published) draft['published'] = published;
  else delete draft['published'];
  if (!published && problems.length === 0) problems.push(noDate(at));

  const checked = reportSchema.safeParse(draft);
  if (checked.success) return { report: checked.data, problems };
  const wrong = checked.error.issues[0]!.path[0] as ReportField;
  const name = found[wrong]?.name ?? wrong;
  const message = `"${name}" must be a string, found ${kindOf(found[wrong]?.value)}`;
  return { report: null, problems: [problem('not-a-report', at, message, `write "${name}" as a string`)] };
}

function publishedOf(given: Named | undefined, at: Origin, problems: Problem[]): string | null {
  if (!given) return null;
  const words = String(given.value);
  const published = isoPublished(words);
  if (!published) problems.push(impossibleDate(words, at));
  return published;
}

const dateRemedy = 'write the date of publication as YYYY-MM-DD; without it relative dates stay unresolved';

export const noDate = (at: Origin) => problem('no-date', at, 'no date of publication', dateRemedy);

export function impossibleDate(words: string, at: Origin): Problem {
  const shown = words.length > 40 ? `${words.slice(0, 40)}…` : words;
  return problem('impossible-date', at, `"${shown}" is not a day of publication`, dateRemedy);
}
