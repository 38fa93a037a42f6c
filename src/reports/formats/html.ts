/** A web page: its main text, and what it says of itself. */
import { impossibleDate, reportFromFields } from '../fields.ts';
import { problem } from '../problem.ts';
import { isoPublished, publishedInName } from '../published.ts';
import { type Found, foundProblem, foundReport, type Source } from './document.ts';
import { blockText, describePage, type Page } from './page.ts';

/** The encoding that a page's first bytes declare. */
export function declaredCharset(head: Buffer): string | undefined {
  const words = head.subarray(0, 2048).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(words)?.[1];
}

/** The report of a web page. Its main text is what Readability keeps, or the whole body where that finds none. */
export async function* htmlReports(html: string, source: Source): AsyncGenerator<Found> {
  const origin = { path: source.path };
  if (html.trim() === '') {
    yield foundProblem(problem('empty-file', origin, 'the file is empty', 'save the page again'));
    return;
  }
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import('linkedom'),
    import('@mozilla/readability'),
  ]);
  const pageOf = (words: string) => parseHTML(words).document as unknown as Page;
  const page = pageOf(/<(?:html|body)[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const { dates, ...fields } = describePage(page);
  const whole = page.body ? blockText(page.body) : '';
  const article = new Readability(page as never).parse();
  const main = article?.content ? pageOf(`<html><body>${article.content}</body></html>`).body : null;
  const text = (main && blockText(main)) || whole;
  const published = dates.map(isoPublished).find((day) => day) ?? publishedInName(source.path);
  const { report, problems } = reportFromFields({ ...fields, text }, origin, {
    id: source.name,
    published: published ?? undefined,
  });
  for (const p of problems)
    yield foundProblem(p.kind === 'no-date' && dates[0] ? impossibleDate(dates[0], origin) : p);
  if (report) yield foundReport(report, origin);
}
