/** What the reader has missed, added by hand on words of a report. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { executablePath, type ServedDesk, serveDesk } from './desk.ts';

interface Report {
  id: string;
  text: string;
}
interface Cited {
  citations: { report: { id: string }; passages: { span: [number, number]; words: string }[] }[];
}

/** Selects the last occurrence of words in the text, as a mouse would. */
const select = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(document.querySelector('.report-text')!, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const end =
      nodes
        .map((n) => n.data)
        .join('')
        .lastIndexOf(wanted) + wanted.length;
    const range = document.createRange();
    let at = 0;
    for (const node of nodes) {
      const [from, to] = [at, at + node.length];
      const start = end - wanted.length;
      if (start >= from && start < to) range.setStart(node, start - from);
      if (end > from && end <= to) range.setEnd(node, end - from);
      at = to;
    }
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
  }, words);

describe.skipIf(executablePath === null)('an editor adds by hand', () => {
  let desk: ServedDesk;
  let report: Report;

  const get = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${desk.address}/api/${path}`)).json()) as T;

  beforeAll(async () => {
    desk = await serveDesk();
    const { items } = await get<{ items: { id: string }[] }>('reports?limit=1');
    report = await get<Report>(`reports/${items[0]!.id}`);
  }, 120_000);
  afterAll(() => desk?.close());

  it('a meeting on words that are selected, sees what follows, and undoes it', async () => {
    const { page, faults } = await desk.open(`/reports/${report.id}`);
    await page.locator('.report-text p').first().waitFor();
    // A word that stands there several times: the one that is selected counts.
    const word = 'the';
    await select(page, word);
    await page.getByRole('button', { name: 'Add an entry on the selected words' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Name who took part').waitFor();
    expect(await dialog.getByLabel('Words of the report').inputValue()).toBe(word);
    await dialog.getByText(/^They stand in the report \d+ times/).waitFor();
    expect(await dialog.getByRole('button', { name: 'Add it' }).isDisabled()).toBe(true);
    const parties = dialog.getByRole('combobox', { name: 'Parties' });
    for (const party of ['Norway', 'ISL']) {
      await parties.fill(party);
      await parties.press('Enter');
    }
    const people = dialog.getByRole('textbox', { name: 'Find a person' });
    await people.fill('Sung Kim');
    await dialog.getByRole('button', { name: /^Sung Kim/ }).click();
    const date = dialog.getByLabel('Date');
    await date.fill('sometime');
    await dialog.getByText('Not a date').waitFor();
    expect(await dialog.getByRole('button', { name: 'Add it' }).isDisabled()).toBe(true);
    await date.fill('2001-05-06');
    await dialog.getByLabel('Place').fill('Bergen');
    await dialog.locator('.effect-comes', { hasText: 'Sung Kim, 6 May 2001, Bergen, held' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByLabel('Why').fill('overlooked');
    await dialog.getByLabel('Decided by').fill('Ada');
    await dialog.getByRole('button', { name: 'Add it' }).click();
    await dialog.waitFor({ state: 'detached' });
    const added = page.locator('.added-here').getByRole('link', { name: /Bergen/ });
    await added.waitFor();
    expect(await violations(page)).toEqual([]);

    const { items } = await get<{ items: Cited[] }>('meetings?place=Bergen');
    const at = report.text.lastIndexOf(word);
    expect(items).toMatchObject([
      {
        date: '2001-05-06',
        parties: ['ISL', 'NOR', 'USA'],
        citations: [{ report: { id: report.id }, passages: [{ span: [at, at + 3], words: word }] }],
      },
    ]);

    await added.click();
    const history = page.locator('.history');
    await history.getByText('“overlooked”').waitFor();
    await history.getByRole('button', { name: 'Undo: Added by hand' }).click();
    await dialog.locator('.effect-goes').waitFor();
    await dialog.getByRole('button', { name: 'Undo', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(async () => (await get<{ total: number }>('meetings?place=Bergen')).total).toBe(0);
    // The server says that there is no such entry any more, which the browser logs.
    expect(faults.filter((f) => !f.includes('404'))).toEqual([]);
  });

  it('what other reports tell too, and sees which entry it joins', async () => {
    const { items } = await get<{ items: (Cited & { date: string; place: string; parties: string[] })[] }>(
      'meetings?status=held&limit=100',
    );
    const known = items.find(
      (o) =>
        /^\d{4}-\d\d-\d\d$/.test(o.date) &&
        o.place !== null &&
        o.citations.every((c) => c.report.id !== report.id),
    )!;
    const { page, faults } = await desk.open(`/reports/${report.id}?at=0-12&add=occasion`);
    const dialog = page.getByRole('dialog');
    const parties = dialog.getByRole('combobox', { name: 'Parties' });
    for (const party of known.parties) {
      await parties.fill(party);
      await parties.press('Enter');
    }
    await dialog.getByLabel('Date').fill(known.date);
    await dialog.getByLabel('Place').fill(known.place);
    await dialog.locator('.effect-joins').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.has('add')).toBe(false);
    expect(faults).toEqual([]);
  });

  it('a statement by keyboard alone, from the command palette', async () => {
    const { page, faults } = await desk.open(`/reports/${report.id}`);
    await page.locator('.report-text p').first().waitFor();
    const sentence = /[A-Z][^.!?\n“”"]{30,}\./.exec(report.text)![0];
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Command palette' });
    await palette.waitFor();
    await page.keyboard.type('add an entry');
    await palette.getByRole('menuitem', { name: 'Add an entry on this report' }).waitFor();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Add an entry by hand' });
    await expect
      .poll(() =>
        dialog.getByRole('radio', { name: 'A meeting' }).evaluate((e) => e === document.activeElement),
      )
      .toBe(true);
    await page.keyboard.press('ArrowDown');
    await dialog.getByText('Name who said it').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('No such words stand there');
    await dialog.getByText('They do not stand so').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(sentence.slice(5, 20));
    await dialog.getByText(/^They stand in the report/).waitFor();
    await dialog.getByRole('button', { name: 'Take the whole sentence' }).press('Enter');
    await dialog.getByLabel('Named as').focus();
    await page.keyboard.insertText('a clerk');
    await dialog.locator('.effect-comes', { hasText: 'a clerk' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const link = page.locator('.added-here').getByRole('link', { name: /^a clerk/ });
    await link.waitFor();
    await page.locator('.added-here').getByRole('button', { name: 'Undo' }).press('Enter');
    const undo = page.getByRole('dialog');
    await undo.locator('.effect-goes').waitFor();
    await undo.getByRole('button', { name: 'Undo', exact: true }).press('Enter');
    await link.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });

  it('and a reader does not', async () => {
    const { page, faults } = await desk.open('/reports');
    await page.route('**/api/session', (route) =>
      route.fulfill({ json: { role: 'reader', protected: false } }),
    );
    await page.goto(`/reports/${report.id}?add=person`);
    await page.locator('.report-text p').first().waitFor();
    await page.keyboard.press('a');
    expect(await page.getByRole('button', { name: 'Add an entry' }).count()).toBe(0);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});
