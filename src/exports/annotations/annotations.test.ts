import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Filters } from '../../queries/filters/filters.ts';
import type { RecordStore } from '../../store/port.ts';
import { exportDocument } from '../export.ts';
import { smallRecord, textOf } from '../testing.ts';

interface Selector {
  type: string;
  exact?: string;
  prefix?: string;
  suffix?: string;
  start?: number;
  end?: number;
}
interface Annotation {
  id: string;
  type: string;
  motivation: string;
  body: { type: string; value?: string; source?: string; purpose: string }[];
  target: { type: string; source: string; selector: Selector[] };
}

let store: RecordStore;
beforeAll(async () => {
  store = await smallRecord();
});
afterAll(() => store.close());

const pageOf = async (filters: Filters = {}) =>
  JSON.parse(await textOf(exportDocument(store, 'annotations', filters))) as Record<string, unknown> & {
    items: Annotation[];
  };

const texts = async () =>
  new Map(
    (await store.db.selectFrom('report').select(['key', 'url', 'text']).execute()).map((r) => [
      r.url ?? `urn:rapporteur:report-${r.key}`,
      r.text,
    ]),
  );

/** The terms that the model's vocabulary knows for motivations and purposes. */
const motivations =
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging';

describe('Web Annotations', () => {
  it('have the keys that the model requires', async () => {
    const { items, ...page } = await pageOf();
    expect(page).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:rapporteur:annotations',
      type: 'AnnotationPage',
      startIndex: 0,
    });
    expect(items.length).toBeGreaterThan(10);
    expect(new Set(items.map((a) => a.id)).size).toBe(items.length);
    for (const a of items) {
      expect(a.type).toBe('Annotation');
      expect(URL.canParse(a.id)).toBe(true);
      expect(motivations.split(' ')).toContain(a.motivation);
      expect(URL.canParse(a.target.source)).toBe(true);
      for (const b of a.body) expect(motivations.split(' ')).toContain(b.purpose);
    }
  });

  it('select the words both by quotation and by position', async () => {
    const all = await texts();
    for (const { target } of (await pageOf()).items) {
      const text = all.get(target.source)!;
      const [quote, position] = target.selector as [Selector, Selector];
      expect(quote.type).toBe('TextQuoteSelector');
      expect(position.type).toBe('TextPositionSelector');
      expect([...text].slice(position.start, position.end).join('')).toBe(quote.exact);
      expect(text).toContain(`${quote.prefix}${quote.exact}${quote.suffix}`);
    }
  });

  it('count characters, not UTF-16 units, and cut none', async () => {
    const own = await smallRecord();
    const text = '😀😀 met Noh said the door to talks stayed open 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀';
    await own.db.updateTable('report').set({ text }).where('id', '=', 1).execute();
    const start = text.indexOf('the door');
    await own.db
      .updateTable('mention')
      .set({ words: JSON.stringify([['content', start, start + 29]]) })
      .where('words', 'like', '%"content"%')
      .where('report', '=', 1)
      .execute();
    const page = JSON.parse(
      await textOf(exportDocument(own, 'annotations', { ids: ['statement-0000000e01'] })),
    );
    const [quote, position] = (page.items as Annotation[]).find((a) =>
      a.target.selector[0]!.exact?.startsWith('the door'),
    )!.target.selector as [Selector, Selector];
    expect(position.start).toBe(start - 2);
    expect(quote.suffix).not.toMatch(/[\ud800-\udbff]$/);
    await own.close();
  });

  it('are a page without items where nothing is chosen', async () => {
    expect((await pageOf({ ids: ['occasion-none'] })).items).toEqual([]);
  });
});
