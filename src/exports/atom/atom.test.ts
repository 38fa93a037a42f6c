import { parseFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RecordStore } from '../../store/port.ts';
import { exportDocument } from '../export.ts';
import { changeOccasion, smallRecord, textOf } from '../testing.ts';

let store: RecordStore;
beforeAll(async () => {
  store = await smallRecord();
});
afterAll(() => store.close());

interface Entry {
  id: string;
  title: { value: string };
  updated: string;
  authors: { name: string }[];
  categories: { term: string }[];
}

async function feedOf(
  table?: string,
): Promise<{ text: string; id: string; title: { value: string }; entries: Entry[] }> {
  const text = await textOf(exportDocument(store, 'atom', {}, { title: 'What is new', table }));
  new SaxesParser().write(text).close();
  const { format, feed } = parseFeed(text);
  expect(format).toBe('atom');
  return { text, ...(feed as { id: string; title: { value: string }; entries: Entry[] }) };
}

it('has what RFC 4287 asks for: ids of its own, titles, times, authors', async () => {
  const { id, title, entries } = await feedOf();
  expect(title.value).toBe('What is new');
  expect(id).toMatch(/^urn:rapporteur:feed-[0-9a-z]+$/);
  expect(entries.length).toBeGreaterThan(3);
  expect(new Set(entries.map((e) => e.id)).size).toBe(entries.length);
  for (const entry of entries) {
    expect(entry.title.value).not.toBe('');
    expect(Number.isNaN(Date.parse(entry.updated))).toBe(false);
    expect(entry.authors[0]?.name).toBeTruthy();
  }
});

it('has what came in last first, and what is told of again as changed', async () => {
  await store.db
    .updateTable('report')
    .set({ ingested_at: '2024-02-01T00:00:00.000Z' })
    .where('id', '=', 3)
    .execute();
  const { entries } = await feedOf();
  const times = entries.map((e) => e.updated);
  expect(times).toEqual(times.toSorted().reverse());
  expect(times[0]).toMatch(/^2024-02-01/);
  expect(entries.some((e) => e.categories[0]?.term === 'changed')).toBe(true);
  expect(entries.at(-1)?.categories[0]?.term).toBe('new');
});

it('keeps to occasions or statements, under another id', async () => {
  const [both, occasions, statements] = [
    await feedOf(),
    await feedOf('occasions'),
    await feedOf('statements'),
  ];
  const kinds = ({ entries }: typeof both) => new Set(entries.map((e) => /:(\w+)-[^:]*$/.exec(e.id)?.[1]));
  expect(kinds(both)).toEqual(new Set(['occasion', 'statement']));
  expect(kinds(occasions)).toEqual(new Set(['occasion']));
  expect(kinds(statements)).toEqual(new Set(['statement']));
  expect(new Set([both.id, occasions.id, statements.id]).size).toBe(3);
});

it('takes no words of a report for markup', async () => {
  await changeOccasion(store, 'occasion-0000000c01', { place: '<script>alert(1)</script> & Co' });
  const { text } = await feedOf();
  expect(text).not.toContain('<script>');
});
