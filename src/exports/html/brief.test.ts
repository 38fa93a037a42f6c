import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordStore } from '../../store/port.ts';
import { exportDocument } from '../export.ts';
import { changeOccasion, smallRecord, textOf } from '../testing.ts';
import { escapeHtml, linkAddress } from './markup.ts';

let store: RecordStore;
beforeAll(async () => {
  store = await smallRecord();
});
afterAll(() => store.close());

const documentOf = async (of = store, title?: string) => {
  const html = await textOf(exportDocument(of, 'html', {}, { title }));
  return { html, document: parseHTML(html).document };
};

describe('the brief as HTML', () => {
  it('has the sections of a brief, and a note to every line of what happened', async () => {
    const { document } = await documentOf(store, 'The envoys & the declaration');
    expect(document.querySelector('h1')?.textContent).toBe('The envoys & the declaration');
    expect([...document.querySelectorAll('h2')].map((h) => h.textContent)).toEqual([
      'Who took part',
      'What happened',
      'What was said',
      'What is planned next',
      'Sources',
    ]);
    for (const line of document.querySelectorAll('section:nth-of-type(2) > ul > li'))
      expect(line.querySelectorAll('a.note').length).toBeGreaterThan(0);
  });

  it('numbers its notes from 1, each referred to and with a way back', async () => {
    const { document } = await documentOf();
    const notes = [...document.querySelectorAll('ol.notes > li')];
    expect(notes.map((n) => n.id)).toEqual(notes.map((_, i) => `note-${i + 1}`));
    const ids = new Set([...document.querySelectorAll('[id]')].map((e) => e.id));
    for (const a of document.querySelectorAll('a[href^="#"]'))
      expect(ids.has(a.getAttribute('href')!.slice(1))).toBe(true);
    for (const a of document.querySelectorAll('a.note'))
      expect(a.textContent).toBe(`[${a.getAttribute('href')!.replace('#note-', '')}]`);
    expect(notes.some((n) => n.querySelector('blockquote')?.textContent?.includes('end-of-war'))).toBe(true);
  });

  it('loads nothing and runs nothing', async () => {
    const { html, document } = await documentOf();
    expect(document.querySelectorAll('script, link, img, iframe, object, embed, form')).toHaveLength(0);
    expect(html).not.toMatch(/@import|url\(|\son\w+=/);
  });

  it('takes no words of a report for markup', async () => {
    const own = await smallRecord();
    await changeOccasion(own, 'occasion-0000000c01', { place: '<img src=x onerror=alert(1)> & "Co"' });
    await own.db
      .updateTable('report')
      .set({ url: 'javascript:alert(1)', title: '</li><script>alert(2)</script>' })
      .execute();
    const { document } = await documentOf(own, '<b>brief</b>');
    expect(document.querySelectorAll('script, img')).toHaveLength(0);
    expect(
      [...document.querySelectorAll('a')].every((a) => !/^javascript/i.test(a.getAttribute('href') ?? '')),
    ).toBe(true);
    expect(document.querySelector('h1')?.textContent).toBe('<b>brief</b>');
    await own.close();
  });
});

it('escapes words, and links to web addresses only', () => {
  expect(escapeHtml('a < b & "c" \u001b[31m\n d')).toBe('a &lt; b &amp; &quot;c&quot; d');
  expect(linkAddress('https://x.example/a?b=1&c=%22')).toBe('https://x.example/a?b=1&amp;c=%22');
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'nonsense', null])
    expect(linkAddress(url)).toBeNull();
});
