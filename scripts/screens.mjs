// Takes the pictures of the desk in docs/screens: every view on the sample, in both themes, wide and narrow.
//   node scripts/screens.mjs [VIEW …]     needs a build, and Chromium on the PATH or in CHROMIUM_PATH
// With pngquant on the PATH they have 128 colours and a third of the size.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-screens-'));
const record = join(folder, 'sample.db');
const target = join(root, 'docs/screens');

const executablePath =
  process.env.CHROMIUM_PATH ??
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((path) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(path, name)))
    .find((path) => existsSync(path));

/** A view by its name: its address, given what asks the API. */
const views = {
  'state-of-play': () => '/',
  timeline: () => '/timeline?statements=true&events=true',
  'timeline-by-issue': () => '/timeline?statements=true&events=true&lanes=issue',
  meetings: () => '/meetings',
  contacts: () => '/contacts',
  network: () => '/contacts?as=network',
  map: () => '/contacts?as=map&at=Singapore',
  statements: () => '/statements?search=sanctions',
  compare: () => '/compare?a=USA&b=PRK&issue=talks',
  positions: () => '/positions?issue=sanctions',
  proposals: () => '/proposals',
  promises: () => '/promises',
  people: () => '/people',
  parties: () => '/parties',
  sources: () => '/sources',
  reports: () => '/reports',
  report: async (ask) => `/reports/${(await ask('/reports?limit=1')).items[0].id}`,
  person: async (ask) => `/entries/${(await ask('/people?limit=1')).items[0].id}`,
  occasion: async (ask) => `/entries/${(await ask('/meetings?limit=2')).items[1].id}`,
  review: () => '/review',
  brief: () => '/brief?party=IRN',
  search: () => '/search?q=denuclear*',
  add: () => '/add',
};
const chosen = process.argv.slice(2);

execFileSync(process.execPath, [cli, 'ingest', join(root, 'sample'), '--record', record, '--layers', 'all']);
const server = spawn(process.execPath, [cli, 'serve', '--record', record, '--port', '0']);
const address = await new Promise((resolve, reject) => {
  server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  for (const stream of [server.stdout, server.stderr])
    createInterface(stream).on('line', (line) => {
      const found = /http:\/\/[\d.]+:\d+/.exec(line);
      if (found) resolve(found[0]);
    });
});
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  mkdirSync(target, { recursive: true });
  const ask = async (path) => (await fetch(`${address}/api${path}`)).json();
  for (const [name, addressOf] of Object.entries(views)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const path = await addressOf(ask);
    for (const colorScheme of ['light', 'dark'])
      for (const [width, height] of [
        [1440, 900],
        [390, 844],
      ]) {
        const page = await browser.newPage({
          baseURL: address,
          colorScheme,
          viewport: { width, height },
          reducedMotion: 'reduce',
        });
        await page.goto(path, { waitUntil: 'networkidle' });
        await page.locator('.loading').first().waitFor({ state: 'detached' });
        const file = join(target, `${name}-${colorScheme}-${width}.png`);
        await page.screenshot({ path: file });
        spawnSync('pngquant', ['128', '--force', '--strip', '--output', file, file]);
        await page.close();
      }
    console.log(name);
  }
} finally {
  await browser.close();
  server.removeAllListeners('exit');
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}
