/** What analysts see in pictures, from start to end: silences, places, the timeline, two speakers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, type ServedDesk, serveDesk } from './desk.ts';

describe.skipIf(executablePath === null)('in pictures', () => {
  let desk: ServedDesk;

  beforeAll(async () => {
    desk = await serveDesk();
  }, 120_000);
  afterAll(() => desk?.close());

  it('sees which two parties have gone quiet, and since which meeting', async () => {
    const { page, faults } = await desk.open('/contacts');
    await page
      .locator('.matrix-quiet')
      .getByRole('link', { name: /gone quiet/ })
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'Network', exact: true }).click();
    await page.waitForURL(/as=network/);
    await page.locator('.network-quiet').first().waitFor({ state: 'attached' });
    await page.getByRole('checkbox', { name: 'Quiet pairs first' }).check();
    const first = page.getByRole('table', { name: 'Pairs' }).locator('tbody tr').first();
    await first.getByText('gone quiet').waitFor();
    const pair = (await first.getByRole('link').first().textContent())!;
    expect(pair).toMatch(/Iran – European Union|European Union – Iran/);
    await first.getByRole('link').nth(1).click();
    await page.waitForURL(/\/entries\/occasion-/);
    for (const party of pair.split(' – ')) await page.locator('main').getByText(party).first().waitFor();
    expect(faults).toEqual([]);
  });

  it('draws the same network each time', async () => {
    const [first, second] = [
      await desk.open('/contacts?as=network'),
      await desk.open('/contacts?as=network'),
    ];
    const places = async ({ page }: typeof first) => {
      await page.locator('.network-node').first().waitFor();
      return page
        .locator('.network-node circle')
        .evaluateAll((all) => all.map((c) => [c.getAttribute('cx'), c.getAttribute('cy')]));
    };
    expect(await places(first)).toEqual(await places(second));
    expect([...first.faults, ...second.faults]).toEqual([]);
  });

  it('finds on the map what took place in Singapore', async () => {
    const { page, faults } = await desk.open('/contacts?as=map');
    await page.locator('[data-place="Singapore"] circle').last().click();
    await page.waitForURL(/at=Singapore/);
    const meetings = page.getByRole('region', { name: /^Meetings at Singapore/ });
    await meetings.getByText('Singapore').nth(1).waitFor();
    const row = page.getByRole('table', { name: 'Places' }).locator('tr', { hasText: 'Singapore' });
    const told = Number(await row.locator('td').first().textContent());
    await expect.poll(() => meetings.locator('[data-row]').count()).toBe(told);
    const again = await desk.open(page.url());
    await again.page.getByRole('region', { name: /^Meetings at Singapore/ }).waitFor();
    await again.page.getByRole('button', { name: 'Seoul', exact: true }).click();
    await again.page.getByRole('region', { name: /^Meetings at Seoul/ }).waitFor();
    expect([...faults, ...again.faults]).toEqual([]);
  });

  it('goes through the timeline by keyboard and opens an entry', async () => {
    const { page, faults } = await desk.open('/timeline?statements=true');
    const canvas = page.getByRole('img', { name: /^Timeline of/ });
    await canvas.focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('.chosen-line').waitFor();
    const caption = await page.locator('figcaption').textContent();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('figcaption').textContent()).not.toBe(caption);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/entries\//);
    expect(faults).toEqual([]);
  });

  it('shows the timeline by issue, and keeps that in the address', async () => {
    const { page, faults } = await desk.open('/timeline?statements=true&events=true');
    await page.getByRole('radio', { name: 'by issue' }).click();
    await page.waitForURL(/lanes=issue/);
    await page.locator('.lane-name').getByText('Sanctions').waitFor();
    const again = await desk.open(page.url());
    await again.page.locator('.lane-name').getByText('Sanctions').waitFor();
    await expect
      .poll(async () => Number(await again.page.locator('canvas').getAttribute('data-drawn')))
      .toBeGreaterThan(20);
    // Only the lines in sight are on the page.
    const told = await again.page.locator('.timeline-list .all').textContent();
    expect(Number(told!.match(/\d+/)![0])).toBeGreaterThan(100);
    expect(await again.page.locator('.line').count()).toBeLessThan(60);
    expect([...faults, ...again.faults]).toEqual([]);
  });

  it('compares a person with another speaker, from the page of the person', async () => {
    const { items } = (await (await fetch(`${desk.address}/api/people?limit=60`)).json()) as {
      items: { id: string; name: string; statements: number }[];
    };
    const { id, name } = items.find((one) => one.statements > 0)!;
    const { page, faults } = await desk.open(`/entries/${id}`);
    await page.getByRole('link', { name: `Compare ${name} with another speaker` }).click();
    await page.waitForURL(new RegExp(`/compare\\?a=${id}`));
    await expect.poll(() => page.getByLabel('First speaker').inputValue()).toBe(name);
    expect(faults).toEqual([]);
  });

  it('compares two speakers and copies what one of them said', async () => {
    const { page, faults } = await desk.open('/statements?party=USA');
    await page.getByRole('link', { name: 'Compare United States with another speaker' }).click();
    await page.getByLabel('Second speaker').fill('South Korea');
    await page.getByLabel('Second speaker').press('Enter');
    await page.waitForURL(/b=KOR/);
    await page.getByRole('region', { name: 'United States and South Korea' }).waitFor();
    const days = page.locator('.compared-day');
    const both = days.filter({ has: page.locator('.side-a') }).filter({ has: page.locator('.side-b') });
    const said = both.first().locator('.side-b .said-one').first();
    const words = (await said.locator('.said-words').textContent())!;
    await said.getByRole('button', { name: 'Cite' }).click();
    await page.getByText('Copied to the clipboard.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(words.replace(/^[“"]|[”"]$/g, ''));
    expect(copied).toMatch(/http:\/\/127\.0\.0\.1:\d+\/entries\/statement-/);
    await page.getByRole('button', { name: 'Swap' }).click();
    await page.waitForURL(/a=KOR/);
    await page.getByRole('region', { name: 'South Korea and United States' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('finds what was said on an issue', async () => {
    const { page, faults } = await desk.open('/statements');
    await page.getByLabel('Issue').selectOption('sanctions');
    await page.waitForURL(/issue=sanctions/);
    await page.locator('.said-words').first().waitFor();
    await expect
      .poll(async () => {
        const said = await page.locator('.said-words').allTextContents();
        return (
          said.length > 0 && said.every((words) => /sanction|embargo|penalt|asset|oil|export/i.test(words))
        );
      })
      .toBe(true);
    expect(faults).toEqual([]);
  });
});
