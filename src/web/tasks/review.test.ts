/** The record put right at the desk: fields corrected, people merged, the queue of review by keyboard. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { answered, executablePath, type ServedDesk, serveDesk } from './desk.ts';

interface Occasion {
  id: string;
  date: string | null;
}
interface Person {
  id: string;
  name: string;
}

describe.skipIf(executablePath === null)('an editor', () => {
  let desk: ServedDesk;

  beforeAll(async () => {
    desk = await serveDesk();
  }, 120_000);
  afterAll(() => desk?.close());

  const get = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${desk.address}/api/${path}`)).json()) as T;
  const dated = async () =>
    (await get<{ items: Occasion[] }>('meetings?status=held&limit=50')).items.find((o) =>
      /^\d{4}-\d\d-\d\d$/.test(o.date ?? ''),
    )!;

  it('corrects a date and undoes it', async () => {
    const { id, date } = await dated();
    const { page, faults } = await desk.open(`/entries/${id}`);
    await page.getByRole('button', { name: 'Edit: Date' }).click();
    const dialog = page.getByRole('dialog');
    const field = dialog.getByRole('textbox', { name: 'Date' });
    expect(await field.inputValue()).toBe(date);
    await field.fill('soon');
    await dialog.getByText('Not a date').waitFor();
    await field.fill('2019-03-04~');
    await dialog.getByText('about 4 Mar 2019, to the day, uncertain').waitFor();
    await dialog.locator('ins', { hasText: 'about 4 Mar 2019' }).waitFor();
    await dialog.getByLabel('Why').fill('by the minutes');
    await dialog.getByLabel('Decided by').fill('Ada');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Correct it' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.facts').getByText('about 4 Mar 2019').waitFor();
    const history = page.locator('.history');
    await history.getByText('“by the minutes”').waitFor();
    await history.getByText('Ada').waitFor();
    expect(await violations(page)).toEqual([]);

    await history.getByRole('button', { name: /^Undo: Corrected: Date/ }).click();
    await dialog.locator('del', { hasText: 'about 4 Mar 2019' }).waitFor();
    await dialog.getByRole('button', { name: 'Undo', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await history.locator('.decision-undone', { hasText: 'about 4 Mar 2019' }).waitFor();
    const now = await get<{ occasion: Occasion }>(`entries/${id}`);
    expect(now.occasion.date).toBe(date);
    expect(faults).toEqual([]);
  });

  it('puts right what an event is, and who does it to whom', async () => {
    const [act] = (await get<{ items: { id: string; source: string[] }[] }>('acts?type=REQUEST&limit=1'))
      .items;
    const { page, faults } = await desk.open(`/entries/${act!.id}`);
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Edit: Coded as' }).click();
    await dialog.getByRole('combobox', { name: 'Coded as' }).selectOption('THREATEN');
    await dialog.locator('ins', { hasText: 'threatens' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Correct it' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: 'threatens' }).waitFor();

    await page.getByRole('button', { name: 'Edit: Who acts', exact: true }).click();
    const field = dialog.getByRole('combobox', { name: 'Who acts' });
    await field.fill('Iceland');
    await field.press('Enter');
    await dialog.locator('ins', { hasText: 'ISL' }).waitFor();
    await dialog.getByRole('button', { name: 'Correct it' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: 'ISL' }).waitFor();
    expect(await get(`entries/${act!.id}`)).toMatchObject({
      event: { event: 'THREATEN', mode: null, source: [...act!.source, 'ISL'].sort() },
    });
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('takes a value that the reports say instead', async () => {
    const [first] = (await get<{ items: Person[] }>('people?limit=1')).items;
    const { items } = await get<{ items: { value: string }[] }>(`entries/${first!.id}/said?field=office`);
    const other = items.at(1)!.value;
    const { page, faults } = await desk.open(`/entries/${first!.id}`);
    await page.getByRole('button', { name: 'Edit: Offices' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.said-values').getByRole('button', { name: other, exact: true }).click();
    expect(await dialog.getByRole('textbox', { name: 'Offices' }).inputValue()).toBe(other);
    await dialog.locator('ins', { hasText: other }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('merges two people, and either id leads to the one', async () => {
    const { items } = await get<{ items: Person[] }>('people?limit=40');
    const [kept, other] = [items[0]!, items.at(-1)!];
    const { page, faults } = await desk.open(`/entries/${other.id}`);
    await page.getByRole('button', { name: 'Merge' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Find by name/ }).fill(kept.name);
    await dialog.getByRole('button', { name: kept.name }).first().click();
    await dialog.locator('.effect-goes', { hasText: other.name }).waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'They are one' }).click();
    await page.getByRole('heading', { level: 1, name: kept.name }).waitFor();
    await page.waitForURL(`**/entries/${kept.id}`);
    await page.goto(`/entries/${other.id}`);
    await page.waitForURL(`**/entries/${kept.id}`);
    await page.locator('.history').getByText('Merged with another entry').waitFor();
    expect(faults).toEqual([]);
  });

  it('sees what an entry is told in, to split it', async () => {
    const [first] = (await get<{ items: Person[] }>('people?limit=1')).items;
    const { page, faults } = await desk.open(`/entries/${first!.id}`);
    await page.getByRole('button', { name: 'Split' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox').nth(1).check();
    await dialog.locator('.effect-comes').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });

  it('goes through the queue by keyboard: skips, decides, undoes', async () => {
    const { page, faults } = await desk.open('/review?reason=single-source&kind=occasion');
    const entry = page.locator('.candidate h3 a').first();
    await entry.waitFor();
    const skipped = await entry.getAttribute('href');
    await page.keyboard.press('s');
    await expect.poll(() => entry.getAttribute('href')).not.toBe(skipped);
    const decided = await entry.getAttribute('href');
    await page.getByRole('button', { name: 'y It is right' }).waitFor();
    await page.locator('.choices').getByText('Nothing in the record changes.').waitFor();
    await page.keyboard.press('y');
    await page.locator('.made-list').getByText('It is right').waitFor();
    await expect.poll(() => entry.getAttribute('href')).not.toBe(decided);
    const onIt = () =>
      get<{ items: { state: string; kind: string }[] }>(`decisions?entry=${decided!.split('/').at(-1)}`);
    expect((await onIt()).items).toMatchObject([{ kind: 'confirm', state: 'holds' }]);

    await page.keyboard.press('u');
    await expect.poll(() => page.locator('.made-list').count()).toBe(0);
    await expect.poll(() => entry.getAttribute('href')).toBe(decided);
    expect((await onIt()).items[0]).toMatchObject({ state: 'undone' });
    expect(faults).toEqual([]);
  });

  it('looks only at what a party has a part in', async () => {
    const { page, faults } = await desk.open('/review?kind=occasion');
    await page.locator('.candidate').first().waitFor();
    const field = page.getByRole('combobox', { name: 'Party' });
    await field.fill('Iran');
    await answered(page, /\/api\/review\?.*party=/, () => field.press('Enter'));
    await page.getByRole('button', { name: 'Remove the filter Iran' }).waitFor();
    const { total } = await get<{ total: number }>('review?kind=occasion&party=IRN');
    await page.getByText(`${total.toLocaleString('en')} entries to look at`).waitFor();
    const first = page.locator('.candidate h3 a').first();
    const { occasion } = await get<{ occasion: { parties: string[] } }>(
      `entries/${(await first.getAttribute('href'))!.split('/').at(-1)}`,
    );
    expect(occasion.parties).toContain('IRN');
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('who is a reader sees nothing to edit, and keys decide nothing', async () => {
    const { id } = await dated();
    const { page, faults } = await desk.open('/people');
    await page.route('**/api/session', (route) =>
      route.fulfill({ json: { role: 'reader', protected: false } }),
    );
    await page.goto(`/entries/${id}`);
    await page.locator('.facts dt').first().waitFor();
    expect(await page.getByRole('button', { name: /^Edit/ }).count()).toBe(0);
    expect(await page.getByText('Put right').count()).toBe(0);
    await page.goto('/review');
    await page.getByText('You are in as a reader').waitFor();
    await page.locator('.candidate').first().waitFor();
    expect(await page.locator('.choices').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});
