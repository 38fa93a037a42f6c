/** For tests: the built desk, served on the sample record, in a Chromium that the machine has. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const cli = join(root, 'dist/cli.js');

function chromiumPath(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = named ? [named] : folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return places.find((path) => existsSync(path)) ?? null;
}

export const executablePath = chromiumPath();

if (executablePath === null)
  console.warn(
    'Tests in the browser are skipped: there is no Chromium. Install it (apt-get install chromium), or name one with CHROMIUM_PATH.',
  );

export interface ServedDesk {
  address: string;
  /** A folder for files of the test, removed at the end. */
  folder: string;
  /** A page that remembers what went wrong on it. */
  open(path: string, options?: BrowserContextOptions): Promise<WatchedPage>;
  close(): Promise<void>;
}

export interface WatchedPage {
  page: Page;
  /** Errors in the console, uncaught ones, and requests to other hosts. */
  faults: string[];
}

export interface ServedRecord {
  address: string;
  /** Of a record that is protected. */
  tokens: { reader?: string; editor?: string };
  close(): Promise<void>;
}

/** Serves a record, which is made where there is none, on a free port. */
export async function serveRecord(record: string, options: readonly string[] = []): Promise<ServedRecord> {
  const args = [cli, 'serve', '--record', record, '--port', '0', ...options];
  const server = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const tokens: ServedRecord['tokens'] = {};
  const port = await portOf(server, (line) => {
    const [, role, token] = /^Token of an? (reader|editor): (\S+)$/.exec(line) ?? [];
    if (role !== undefined) tokens[role as 'reader' | 'editor'] = token!;
  });
  return {
    address: `http://127.0.0.1:${port}`,
    tokens,
    close: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    },
  };
}

/** Where the server says that it is; `hear` is told each line before. */
function portOf(server: ChildProcess, hear: (line: string) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    for (const stream of [server.stdout!, server.stderr!])
      createInterface(stream).on('line', (line) => {
        hear(line);
        const port = /http:\/\/[\d.]+:(\d+)/.exec(line)?.[1];
        if (port) resolve(port);
      });
  });
}

/** A page that remembers what went wrong on it. */
export async function watched(
  browser: Browser,
  address: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ baseURL: address, reducedMotion: 'reduce', ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('blob:') && !url.startsWith('data:'))
      faults.push(`asked ${url}`);
  });
  await page.goto(path);
  return { page, faults };
}

/** Does something that asks the API for `address`, and waits until the answer is what the page shows. */
export async function answered(page: Page, address: RegExp, act: () => Promise<unknown>): Promise<void> {
  const answer = page.waitForResponse((it) => it.url().includes('/api/') && address.test(it.url()));
  await act();
  await (await answer).finished();
  // What was shown before stays, marked as busy, until the answer is drawn.
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
}

/** Ingests the sample and serves it on a free port. */
export async function serveDesk(): Promise<ServedDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-desk-'));
  const record = join(folder, 'sample.db');
  const { status, stderr } = spawnSync(
    process.execPath,
    [cli, 'ingest', 'sample/korea', 'sample/iran', '--record', record],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  const { address, close } = await serveRecord(record);
  const browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
  return {
    address,
    folder,
    open: (path, options = {}) => watched(browser, address, path, options),
    close: async () => {
      await browser.close();
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
