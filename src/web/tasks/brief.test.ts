/** A brief, chosen, edited and taken along. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, type ServedDesk, serveDesk } from './desk.ts';

describe.skipIf(executablePath === null)('a brief at the desk', () => {
  let desk: ServedDesk;

  beforeAll(async () => {
    desk = await serveDesk();
  }, 120_000);
  afterAll(() => desk?.close());

  const lineOf = (page: Page, part: string) =>
    page
      .locator('.brief-document > section')
      .filter({ has: page.getByRole('heading', { level: 2, name: part, exact: true }) })
      .locator('.brief-line');

  async function downloaded(page: Page, name: string): Promise<string> {
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name, exact: true }).click();
    return readFileSync(await (await coming).path(), 'utf8');
  }

  it('is chosen, edited, and exported as it stands', async () => {
    const { page, faults } = await desk.open('/brief');
    await page.getByLabel('Party', { exact: true }).fill('South Korea');
    await page.getByLabel('Party', { exact: true }).press('Enter');
    await page.getByLabel('From', { exact: true }).fill('2021');
    await page.getByLabel('From', { exact: true }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Brief: South Korea, from 2021' }).waitFor();
    await page.getByRole('checkbox', { name: 'Edit the selection' }).check();

    const happened = lineOf(page, 'What happened').first();
    const gone = (await happened.locator('strong').first().textContent())!;
    const goneText = (await happened.locator('p').textContent())!.split(/Leave out/)[0]!;
    await happened.getByRole('button', { name: 'Leave out' }).click();
    await happened.getByRole('button', { name: 'Put back' }).waitFor();
    const said = lineOf(page, 'What was said').first();
    const saidText = (await said.locator('p').textContent())!;
    await said.getByRole('button', { name: 'Put first' }).click();
    const short = lineOf(page, 'In short');
    await short.first().waitFor();
    expect(await short.count()).toBe(1);
    await page.getByRole('checkbox', { name: 'Where sources disagree' }).uncheck();
    await page.getByRole('checkbox', { name: 'Edit the selection' }).uncheck();
    await page.waitForURL((url) => !url.search.includes('edit'));
    await expect.poll(() => page.locator('.brief-line.gone').count()).toBe(0);

    const words = /“(.+?)”|said that (.+?)\d/.exec(saidText)!;
    const markdown = await downloaded(page, 'Markdown');
    expect(markdown).toMatch(/^# Brief: South Korea, from 2021\n/);
    expect(markdown).toContain('\n## In short\n');
    expect(markdown.slice(markdown.indexOf('## In short'), markdown.indexOf('## Who took part'))).toContain(
      (words[1] ?? words[2]!).slice(0, 30),
    );
    const plain = goneText.replace(`${gone}: `, '').replace(/\.\d.*$/, '.');
    expect(markdown).not.toContain(`**${gone}**: ${plain}`);
    expect(markdown).not.toContain('## Where sources disagree');
    const html = await downloaded(page, 'HTML');
    expect(html).toContain('<h2>In short</h2>');

    const again = await desk.open(page.url());
    await again.page.locator('.brief-document').waitFor();
    expect(await again.page.locator('.brief-document').textContent()).toBe(
      await page.locator('.brief-document').textContent(),
    );
    expect([...faults, ...again.faults]).toEqual([]);
  });

  it('is edited by keys, and read with its sources', async () => {
    const { page, faults } = await desk.open('/brief?party=KOR&edit=true&without=parties');
    await page.locator('.brief-line').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.locator('.brief-line').first().getByRole('button', { name: 'Put back' }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('without')).toHaveLength(2);
    await page.keyboard.press('j');
    await page.keyboard.press('f');
    await page.getByRole('heading', { level: 2, name: 'In short' }).waitFor();
    const reference = page.locator('.references a').first();
    const number = await reference.textContent();
    await reference.click();
    await expect
      .poll(() => page.locator(`#note-${number}`).evaluate((note) => note.matches(':target')))
      .toBe(true);
    expect(faults).toEqual([]);
  });

  it('on paper leaves away what is for the screen', async () => {
    const { page, faults } = await desk.open('/brief?party=KOR');
    await page.locator('.brief-document').waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.masthead', '.filters', '.brief-actions'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    expect(await page.locator('.brief-sources').isVisible()).toBe(true);
    expect(faults).toEqual([]);
  });
});
