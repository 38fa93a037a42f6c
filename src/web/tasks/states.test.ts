/** What the desk shows where all is not as usual: nothing in the record, a login, a server that is gone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { executablePath, serveRecord, watched } from './desk.ts';

describe.skipIf(executablePath === null)('the desk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-states-'));
  const record = join(folder, 'empty.db');
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('with an empty record says how to fill it', async () => {
    const server = await serveRecord(record);
    for (const path of ['/', '/brief', '/meetings', '/timeline']) {
      const { page, faults } = await watched(browser, server.address, path);
      await page.getByText('The record is empty.').waitFor();
      await page.locator('main').getByRole('link', { name: 'Add reports' }).waitFor();
      expect(faults).toEqual([]);
      await page.context().close();
    }
    await server.close();
  });

  it('on a protected record lets in with the token, as reader or editor', async () => {
    const server = await serveRecord(record, ['--host', '0.0.0.0']);
    const { page } = await watched(browser, server.address, '/add');
    const logIn = async (token: string) => {
      await page.getByLabel('Password or token').fill(token);
      await page.getByRole('button', { name: 'Log in' }).click();
    };
    await logIn('a wrong one');
    await page.getByRole('alert').getByText('wrong').waitFor();
    expect(await violations(page)).toEqual([]);
    await logIn(server.tokens.reader!);
    await page.getByText('You are a reader here').waitFor();
    await page.getByRole('button', { name: 'Log out' }).click();
    await logIn(server.tokens.editor!);
    await page.getByRole('button', { name: 'Read it in' }).waitFor();
    await page.locator('.by-address input[name="url"]').fill('http://127.0.0.1/feed.xml');
    await page.getByRole('button', { name: 'Fetch' }).click();
    await page.getByRole('alert').getByText('127.0.0.1').first().waitFor();
    await page.context().close();
    await server.close();
  });

  it('says when the server is gone, and that a view could not be loaded', async () => {
    const server = await serveRecord(record);
    const { page } = await watched(browser, server.address, '/people');
    await page.getByText('The record is empty.').waitFor();
    await server.close();
    await page.getByText('The server cannot be reached. What is shown may be old').waitFor();
    await page.getByRole('link', { name: 'Contacts' }).click();
    await page.getByRole('button', { name: 'Load the page again' }).waitFor();
    await page.context().close();
  });
});
