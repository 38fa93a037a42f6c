/** Markdown with an optional YAML front matter: one report a file. */
import { reportFromFields } from '../fields.ts';
import { problem } from '../problem.ts';
import { publishedInName } from '../published.ts';
import { type Found, foundProblem, foundReport, type Source } from './document.ts';

const frontMatter = /^---[ \t]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** Without comments; one that is never closed stays. */
function withoutComments(text: string): string {
  let words = '';
  let from = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', from)) {
    const close = text.indexOf('-->', open + 4);
    if (close < 0) break;
    words += text.slice(from, open);
    from = close + 3;
  }
  return words + text.slice(from);
}

/**
 * The words of a Markdown text without its marks: links, images, emphasis, headings, quotes, comments. Marks that
 * are more than 500 characters apart are left, which keeps the time linear in the text.
 */
export function plainMarkdown(text: string): string {
  return withoutComments(text)
    .replace(/!\[[^\]\n]{0,500}\]\([^)\n]{0,500}\)/g, '')
    .replace(/\[([^\]\n]{1,500})\]\([^)\s]{0,500}(?:\s"[^"\n]{0,500}")?\)/g, '$1')
    .replace(/^ {0,3}(?:#{1,6}[ \t]+|(?:>[ \t]?)+)/gm, '')
    .replace(/^ {0,3}(?:[-*_][ \t]*){3,}$/gm, '')
    .replace(/(\*\*|__)(?=\S)([^\n]{0,500}?\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=[^\s*])([^*\n]{0,500}[^\s*])\*(?![\w*])/g, '$1')
    .replace(/(?<![\w_])_(?=[^\s_])([^_\n]{0,500}[^\s_])_(?![\w_])/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, '$1')
    .trim();
}

/**
 * The report of a Markdown text. The front matter's fields are those of a JSON record; a first heading is the
 * title where the front matter gives none; the file's name gives the date where nothing else does.
 */
export async function* markdownReports(text: string, source: Source): AsyncGenerator<Found> {
  const origin = { path: source.path };
  let body = text;
  let fields: { [name: string]: unknown } = {};
  const front = frontMatter.exec(text);
  if (front) {
    body = text.slice(front[0].length);
    const { parse } = await import('yaml');
    try {
      const parsed: unknown = parse(front[1]!);
      if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) fields = { ...parsed };
    } catch (error) {
      const message = `the front matter is not YAML: ${(error as Error).message.split('\n')[0]}`;
      yield foundProblem(problem('broken-front-matter', origin, message, 'write one "name: value" a line'));
    }
  }
  const heading = /^\s*#[ \t]+([^\n]{1,500}?)[ \t#]{0,500}(?:\n|$)/.exec(body);
  const title = heading ? plainMarkdown(heading[1]!) : undefined;
  const words = plainMarkdown(heading ? body.slice(heading[0].length) : body);
  if (words === '') {
    const message = front ? 'there is no text after the front matter' : 'the file is empty';
    yield foundProblem(
      problem(front ? 'no-text' : 'empty-file', origin, message, 'put the words of a report in it'),
    );
    return;
  }
  const { report, problems } = reportFromFields({ ...fields, text: words }, origin, {
    id: source.name,
    ...(title ? { title } : {}),
    published: publishedInName(source.path) ?? undefined,
  });
  for (const p of problems) yield foundProblem(p);
  if (report) yield foundReport(report, origin);
}
