/** What analysts do at the desk, from start to end. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered, executablePath, type ServedDesk, serveDesk } from './desk.ts';

describe.skipIf(executablePath === null)('at the desk', () => {
  let desk: ServedDesk;

  beforeAll(async () => {
    desk = await serveDesk();
  }, 120_000);
  afterAll(() => desk?.close());

  it('finds when two parties last met and opens the words', async () => {
    const { page, faults } = await desk.open('/contacts');
    await page.getByRole('link', { name: /^South Korea and United States: \d+/ }).click();
    await page.waitForURL(/\/meetings\?/);
    await page.getByRole('checkbox', { name: 'Latest first' }).check();
    await answered(page, /status=held/, () =>
      page.getByRole('checkbox', { name: 'held', exact: true }).check(),
    );
    await page.waitForURL(/status=held/);
    const first = page.locator('main [data-row]').first();
    await first.getByRole('button', { name: 'Words' }).click();
    const cited = first.locator('blockquote').first();
    const words = await cited.locator('mark').first().textContent();
    await first.locator('figcaption a').first().click();
    await page.waitForURL(/\/reports\/report-[0-9a-f]+\?at=\d+-\d+/);
    const chosen = await page.locator('.chosen').allTextContents();
    expect(words).toContain(chosen.join(''));
    await expect.poll(() => page.locator('.chosen').first().isVisible()).toBe(true);
    expect(faults).toEqual([]);
  });

  it('finds what a person said on a matter and copies the citation', async () => {
    const { page, faults } = await desk.open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('Sung Kim');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Sung Kim', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Sung Kim' }).waitFor();
    await page.goto(`/statements?person=${page.url().split('/').at(-1)}`);
    await page.getByLabel('Words in the reports').fill('dialogue');
    await answered(page, /search=dialogue/, () => page.getByLabel('Words in the reports').press('Enter'));
    await page.waitForURL(/search=dialogue/);
    await page.locator('main [data-row]').first().waitFor();
    const told = page.getByText('Copied to the clipboard.');
    for (let tries = 0; tries < 20 && !(await told.isVisible()); tries++) {
      await page.keyboard.press('j');
      await page.keyboard.press('c');
      await told.waitFor({ timeout: 1000 }).catch(() => {});
    }
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^Sung Kim(, .+)?: .+ in “.+”, .+\. http:\/\/127\.0\.0\.1:\d+\/entries\/statement-/s,
    );
    expect(faults).toEqual([]);
  });

  it('goes from a mark in a report to the entry and back', async () => {
    const { page, faults } = await desk.open('/reports');
    await page.locator('main tbody a').first().click();
    await page.locator('.report-text .mark.layer-people').first().click();
    await page.waitForURL(/at=/);
    const at = page.url();
    await page.getByRole('link', { name: 'Open the entry' }).first().click();
    await page.waitForURL(/\/entries\//);
    await page.locator('.evidence figcaption a').first().waitFor();
    await page.goBack();
    await page.locator('.chosen').first().waitFor();
    expect(page.url()).toBe(at);
    expect(faults).toEqual([]);
  });

  it('reads a pasted report in and shows it in the record without a reload', async () => {
    const { page, faults } = await desk.open('/add');
    await page
      .getByLabel('Text', { exact: true })
      .fill(
        'VIENNA, Feb. 3, 2022 -- Foreign Minister Marta Lindqvist of Sweden met her Kenyan counterpart, Foreign Minister Otieno Barasa, in Vienna on Wednesday. "We will meet again in spring," Lindqvist told reporters.',
      );
    await page.getByLabel('Title').fill('Ministers meet in Vienna');
    await page.getByLabel('Published').fill('2022-02-03');
    await page.getByLabel('Publisher').fill('The Test Wire');
    await page.getByRole('button', { name: 'Read it in' }).click();
    const job = page.locator('.job').first();
    await job.getByText('done').waitFor();
    await job.getByText('1 new').waitFor();
    await job.getByRole('link', { name: 'Open the report' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ministers meet in Vienna' }).waitFor();
    await page.getByRole('link', { name: 'People', exact: true }).click();
    await page.getByLabel('Words in the reports').fill('Lindqvist');
    await page.getByLabel('Words in the reports').press('Enter');
    await page.getByRole('link', { name: 'Marta Lindqvist' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('reads a dropped file in', async () => {
    const { page, faults } = await desk.open('/add');
    const path = join(desk.folder, 'oslo.md');
    writeFileSync(
      path,
      '---\ntitle: Talks in Oslo\npublished: 2022-03-01\n---\nOSLO, March 1 -- President Aino Salo of Finland met Prime Minister Jonas Berg of Norway on Tuesday.',
    );
    const box = (await page.locator('.drop').boundingBox())!;
    const session = await page.context().newCDPSession(page);
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', {
        type,
        x: box.x + 20,
        y: box.y + 20,
        data: { items: [], files: [path], dragOperationsMask: 1 },
      });
    await page.locator('.job', { hasText: 'oslo.md' }).getByText('done').waitFor();
    expect(faults).toEqual([]);
  });

  it('shows markup in a report as text and makes no link of what is no web address', async () => {
    const { page, faults } = await desk.open('/add');
    page.on('dialog', (dialog) => faults.push(`a script said ${dialog.message()}`));
    const { status, id } = await page.evaluate(async () => {
      const report = {
        title: '<img src=x onerror=alert(1)>',
        source: '<script>alert(2)</script>',
        published: '2022-04-01',
        url: 'javascript:alert(3)',
        text: 'GENEVA, April 1 -- Envoy Tova Brandt of Denmark met Envoy Raul Ibarra of Chile in Geneva on Friday. <svg onload=alert(4)>',
      };
      const headers = { 'X-Rapporteur': '1', 'Content-Type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify({ reports: [report] }) };
      const answer = await fetch('/api/reports', init);
      return { status: answer.status, id: ((await answer.json()) as { id: string }).id };
    });
    expect(status).toBe(202);
    await page.locator(`[data-job="${id}"]`).getByRole('link', { name: 'Open the report' }).click();
    await page.getByRole('heading', { level: 1, name: '<img src=x onerror=alert(1)>' }).waitFor();
    expect(await page.locator('.report-text').textContent()).toContain('<svg onload=alert(4)>');
    expect(await page.locator('main a[href^="javascript"]').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('keeps the theme that was chosen', async () => {
    const { page, faults } = await desk.open('/people', { colorScheme: 'light' });
    await page.getByLabel('Theme').selectOption('dark');
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await paper();
    await page.goto('/parties');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await paper()).toBe(dark);
    await page.getByLabel('Theme').selectOption('light');
    expect(await paper()).not.toBe(dark);
    expect(faults).toEqual([]);
  });

  it('goes anywhere by keyboard: palette, keys, lines of a list', async () => {
    const { page, faults } = await desk.open('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await page.getByRole('table', { name: 'Meetings' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const second = page.locator('main [data-row]').nth(1);
    await expect.poll(() => second.evaluate((row) => row.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('w');
    await second.locator('blockquote').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Command palette' }).waitFor();
    await page.keyboard.type('timeline');
    await page.getByRole('menuitem', { name: 'Go to Timeline' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/timeline/);
    expect(faults).toEqual([]);
  });

  it('keeps the window of the timeline in the address', async () => {
    const { page, faults } = await desk.open('/timeline?party=KOR');
    await page.locator('canvas').focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await page.waitForURL(/window=/);
    const listed = await page.locator('.timeline-list .all').textContent();
    const again = await desk.open(page.url());
    await expect.poll(() => again.page.locator('.timeline-list .all').textContent()).toBe(listed);
    expect([...faults, ...again.faults]).toEqual([]);
  });

  it('shows what a question that cannot be answered lacks', async () => {
    const { page } = await desk.open('/meetings?party=Atlantis');
    await page.getByRole('alert').getByText('Atlantis').first().waitFor();
    await page.goto('/nowhere');
    await page.getByRole('heading', { name: 'There is no such page.' }).waitFor();
  });
});
