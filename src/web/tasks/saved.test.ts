/** Views saved under a name, and every view by its keys. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { views } from '../app/views.ts';
import { violations } from './axe.ts';
import { executablePath, type ServedDesk, serveDesk } from './desk.ts';

describe.skipIf(executablePath === null)('views at the desk', () => {
  let desk: ServedDesk;

  beforeAll(async () => {
    desk = await serveDesk();
  }, 120_000);
  afterAll(() => desk?.close());

  it('are saved under a name, opened from the list and the palette, and taken away', async () => {
    const { page, faults } = await desk.open('/meetings?party=KOR&status=held&reverse=true');
    await page.locator('main [data-row]').first().waitFor();
    await page.keyboard.press('v');
    const name = page.getByLabel('Name of this view');
    await expect.poll(() => name.inputValue()).toBe('Meetings, KOR, held');
    await name.fill('Seoul’s meetings');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Seoul’s meetings', exact: true }).waitFor();

    expect(await violations(page)).toEqual([]);
    const feed = page.getByRole('link', { name: 'Feed of what is new in “Seoul’s meetings”' });
    const answer = await page.request.get((await feed.getAttribute('href'))!);
    expect(answer.headers()['content-type']).toContain('application/atom+xml');
    expect(await answer.text()).toContain('South Korea');

    await page.goto('/people');
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByRole('link', { name: 'Seoul’s meetings', exact: true }).click();
    await page.waitForURL(/\/meetings\?.*party=KOR/);
    expect(new URL(page.url()).searchParams.get('reverse')).toBe('true');

    await page.goto('/people');
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('seoul');
    await page.getByRole('menuitem', { name: /Open “Seoul’s meetings”/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/meetings\?.*party=KOR/);

    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByRole('button', { name: 'Take away “Seoul’s meetings”' }).click();
    await page.getByText('No view is saved yet.').waitFor();
    expect(faults).toEqual([]);
  });

  it('are each reached by g and a letter, which the list of keys tells', async () => {
    expect(new Set(views.map((v) => v.key)).size).toBe(views.length);
    const { page, faults } = await desk.open('/nowhere');
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const { key, to } of views) {
      await page.keyboard.press('g');
      await page.keyboard.press(key);
      await page.waitForURL((url) => url.pathname === to);
    }
    await page.keyboard.press('?');
    const list = page.getByRole('dialog');
    await list.getByText('Go to a view').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await list.locator('.key-views kbd').allTextContents()).toEqual(views.map((v) => v.key));
    expect(faults).toEqual([]);
  });
});
