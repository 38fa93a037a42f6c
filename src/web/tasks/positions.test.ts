/** Where a party stands, when that changed, what was proposed and what was promised: each to its words. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered, executablePath, type ServedDesk, serveDesk } from './desk.ts';

/** How long to wait for what shows, on a machine that has much to do. */
const patient = { timeout: 20_000 };

describe.skipIf(executablePath === null)('on positions, the desk', () => {
  let desk: ServedDesk;

  beforeAll(async () => {
    desk = await serveDesk();
  }, 120_000);
  afterAll(() => desk?.close());

  it('tells where a party stands on an issue, when that changed, and the words', async () => {
    const { page, faults } = await desk.open('/');
    const row = page.getByRole('row', { name: /^North Korea/ });
    await row
      .getByRole('button', { name: /opposes/ })
      .first()
      .click();
    const words = page.getByRole('dialog', { name: 'North Korea on talks' });
    await words.locator('blockquote mark').first().waitFor();
    await words.getByRole('link', { name: 'Through time' }).click();
    await page.waitForURL(/\/positions\?.*issue=talks/);
    await page.getByRole('heading', { level: 1, name: 'Talks' }).waitFor();
    await answered(page, /\/changes\b/, () =>
      page.getByRole('checkbox', { name: 'Only changes of side' }).check(),
    );
    await page.waitForURL(/changes=true/);
    const change = page.locator('main [data-row]', { hasText: 'from supports to opposes' }).first();
    await change.getByRole('button', { name: 'Words' }).click();
    await change.locator('blockquote mark').first().waitFor();
    await change.locator('figcaption a').first().click();
    await page.waitForURL(/\/reports\/report-[0-9a-f]+\?at=\d+-\d+/);
    await page.locator('.chosen').first().waitFor();
    expect(faults).toEqual([]);
  });

  it('goes through the cells and the picture by keyboard', async () => {
    const { page, faults } = await desk.open('/');
    const first = page.locator('.state-cell button').first();
    await first.focus();
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => first.evaluate((button) => button === document.activeElement), patient)
      .toBe(false);
    await page.keyboard.press('ArrowLeft');
    await expect
      .poll(() => first.evaluate((button) => button === document.activeElement), patient)
      .toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').locator('blockquote').first().waitFor();
    await page.keyboard.press('Escape');
    await expect
      .poll(() => first.evaluate((button) => button === document.activeElement), patient)
      .toBe(true);
    await page.goto('/positions?issue=talks&party=USA&party=PRK');
    const picture = page.getByRole('img', { name: /^Positions on talks/ });
    await picture.focus();
    const told = page.locator('figcaption .said-words');
    await page.keyboard.press('ArrowLeft');
    await told.waitFor();
    const last = await told.textContent();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => told.textContent(), patient).not.toBe(last);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/entries\/position-/);
    expect(faults).toEqual([]);
  });

  it('holds the choice of a dossier, a day and parties in the address', async () => {
    const { page, faults } = await desk.open('/');
    await page.getByText('Choose parties, issues, period').click();
    await page.getByLabel('Dossier').selectOption('korean-peninsula');
    await page.waitForURL(/dossier=korean-peninsula/);
    await page.getByRole('columnheader', { name: 'End of war' }).waitFor();
    await page.getByLabel('As of').fill('2021-10-18');
    await page.getByLabel('As of').press('Enter');
    await page.waitForURL(/on=2021-10-18/);
    await page.getByText('as of 18 Oct 2021').waitFor();
    const again = await desk.open(page.url());
    await again.page.getByText('as of 18 Oct 2021').waitFor();
    await again.page.getByRole('columnheader', { name: 'End of war' }).waitFor();
    expect([...faults, ...again.faults]).toEqual([]);
  });

  it('tells what was proposed and answered, and what became of promises', async () => {
    const { page, faults } = await desk.open('/proposals');
    await page.getByRole('heading', { level: 2, name: /^Open/ }).waitFor();
    await page.getByRole('list', { name: 'Responses' }).first().waitFor();
    await page.goto('/promises');
    await page.getByRole('checkbox', { name: 'kept', exact: true }).check();
    await page.waitForURL(/outcome=kept/);
    const row = page.getByRole('row', { name: /kept held/ }).first();
    await row.getByRole('link', { name: /^held/ }).click();
    await page.waitForURL(/\/entries\/occasion-/);
    expect(faults).toEqual([]);
  });
});
