/** The commands that ask a record, as a person types them: the built program in a process of its own. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../src/store/open.ts';
import { fillRecord } from './fixtures/small-record.ts';

const cli = join(dirname(fileURLToPath(import.meta.url)), '../dist/cli.js');

interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

let folder = '';

function run(args: string[], env: { [name: string]: string } = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', COLUMNS: '100', ...env },
    });
    const ran: Ran = { code: null, stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ran.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ran.stderr += text;
    });
    child.on('error', reject).on('close', (code) => resolve({ ...ran, code }));
    child.stdin.end();
  });
}

/** What the command prints, given that it succeeds. */
async function printed(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

async function refused(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  return stderr;
}

beforeAll(async () => {
  expect(existsSync(cli), 'dist/cli.js is not there: npm run build').toBe(true);
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-asking-'));
  const store = await openStore(join(folder, 'rapporteur.db'), { create: true });
  await fillRecord(store);
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a table', () => {
  it('shows what happened in order, with ids, no wider than asked and without colour in a pipe', async () => {
    const text = await printed('timeline', '--between', 'USA', 'KOR');
    expect(text).toMatchInlineSnapshot(`
      "Date        What                                                   Status   Src  ID
      2021-09-14  South Korea (Noh Kyu-duk) and the United States (Sung  held       1  occasion-0000000c01
                  Kim) met in Tokyo
      2021-10-18  South Korea (Noh Kyu-duk) and the United States (Sung  held       1  occasion-0000000c02
                  Kim) met in Washington
      2021-10-22  South Korea (Noh Kyu-duk) and the United States (Sung  planned    1  occasion-0000000c03
                  Kim) are to meet in Seoul
      "
    `);
  });

  it('cites the exact words on demand', async () => {
    const text = await printed('meetings', '--place', 'Washington', '--cite');
    expect(text).toContain('Harbour Wire, 2021-10-19, “Two envoys talk over declaration” (and 1 near-copy)');
    expect(text).toMatch(/│ U\.S\. special envoy Sung Kim held talks in Washington on Monday/);
  });

  it('is coloured where it is asked for, and never with NO_COLOR', async () => {
    const coloured = await run(['meetings', '--status', 'planned'], { FORCE_COLOR: '1' });
    expect(coloured.stdout).toContain('\x1b[33mplanned');
    const plain = await run(['meetings'], { FORCE_COLOR: '1', NO_COLOR: '1' });
    expect(plain.stdout).not.toContain('\x1b');
  });
});

describe('other formats', () => {
  it('JSON has every citation with its span', async () => {
    const [statement] = JSON.parse(await printed('statements', '--person', 'Sung Kim', '-f', 'json'));
    expect(statement).toMatchObject({
      type: 'statement',
      kind: 'direct',
      person: { name: 'Sung Kim' },
      citations: [{ report: { source: 'Harbour Wire' } }, { copyOf: 'report-b000000000000002' }],
    });
    expect(statement.citations[0].passages[0].span).toEqual([expect.any(Number), expect.any(Number)]);
  });

  it('JSON Lines has one answer a line', async () => {
    const lines = (await printed('people', '--format', 'jsonl')).trimEnd().split('\n');
    expect(lines.map((l) => JSON.parse(l).name)).toEqual(['Noh Kyu-duk', 'Sung Kim', 'Kim Hong-kyun', 'Noh']);
  });

  it('CSV holds no formula', async () => {
    const text = await printed('sources', '--format', 'csv');
    expect(text.split('\n')[0]).toBe(
      'id,published,source,title,url,language,status,copies,occasions,statements,people',
    );
    expect(text).toContain("'=Iran and EU: call");
  });

  it('CSV with --cite has a line for each passage', async () => {
    const text = await printed('meetings', '--place', 'Washington', '--cite', '-f', 'csv');
    expect(text.trimEnd().split('\n')).toHaveLength(3);
  });

  it('Markdown has footnotes', async () => {
    const text = await printed('meetings', '--party', 'IRN', '--cite', '-f', 'markdown');
    expect(text).toContain(
      '[^1]: *Harbour Wire*, 25 October 2021, [=Iran and EU: call](https://harbour.example/call)',
    );
  });
});

describe('show', () => {
  it('opens an entry with the words it rests on', async () => {
    const text = await printed('show', 'occasion-0000000c02');
    expect(text).toMatch(/^occasion-0000000c02\nSouth Korea \(Noh Kyu-duk\) and the United States/);
    expect(text).toContain('Northern Post, 2021-10-19, “Envoys talk over declaration” (near-copy)');
    expect(text).toContain('Said by them then');
    expect(await printed('show', 'person-00000000a1', '-f', 'markdown')).toContain('# Noh Kyu-duk');
    expect(await printed('show', 'report-d')).toContain('A meeting in Brussels was set for Thursday.');
  });

  it('names the nearest ids for one that is not there', async () => {
    expect(await refused('show', 'occasion-0000000c99')).toContain('occasion-0000000c01  2021-09-14 Tokyo');
  });
});

describe('brief', () => {
  it('tells who, what, what was said and what is next, with footnotes to every line', async () => {
    const text = await printed('brief', '--between', 'USA', 'KOR');
    expect(text).toMatchSnapshot();
    const used = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map((m) => m[1]));
    const defined = new Set([...text.matchAll(/^\[\^(\d+)\]:/gm)].map((m) => m[1]));
    expect(used).toEqual(defined);
  });
});

describe('a question that cannot be answered', () => {
  it.each([
    [
      ['timeline', '--party', 'Atlantis'],
      /No party is called “Atlantis”\.[\s\S]*In the record: European Union \(EU\)/,
    ],
    [['timeline', '--party', 'Sout Korea'], /Did you mean South Korea \(KOR\)/],
    [
      ['statements', '--person', 'Kim'],
      /person-00000000a2 {2}Sung Kim\n {2}person-00000000b3 {2}Kim Hong-kyun/,
    ],
    [['meetings', '--from', '2021-02-30'], /--from 2021-02-30: there is no such date/],
    [['meetings', '--from', '2021-10', '--to', '2021-09'], /is after/],
    [['meetings', '--status', 'maybe'], /held, planned, proposed, called-off/],
    [['meetings', '--format', 'xml'], /table, json, jsonl, csv, markdown/],
    [['meetings', '--limit', '0'], /whole number of 1 or more/],
    [['meeting'], /Did you mean meetings/],
    [['meetings', 'Seoul'], /too many arguments/],
    [['timeline', '--record', 'none.db'], /no record file none\.db.*rapporteur ingest/],
    [['timeline', '--record', 'text.db'], /not a record file/],
  ])('%j says what is known or what to do', async (args, message) => {
    writeFileSync(join(folder, 'text.db'), 'This is a note, and no database at all. '.repeat(40));
    expect(await refused(...args)).toMatch(message);
  });

  it('with no answer is no failure', async () => {
    const { code, stdout, stderr } = await run(['meetings', '--party', 'CHE']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('Nothing in the record matches');
    expect((await run(['meetings', '--party', 'CHE', '-f', 'json'])).stdout).toBe('[]\n');
  });
});

describe('a record', () => {
  it('that holds reports whose ingest was interrupted after they were added is whole', async () => {
    const path = join(folder, 'interrupted.db');
    const store = await openStore(path, { create: true });
    const text = 'Ada Lang met reporters.';
    const person = { kind: 'person', party: 'AUT', office: null, ref: null, geo: null } as const;
    await store.addReports([
      {
        key: 'e000000000000005',
        report: { id: 'one', text, published: '2021-01-02' },
        status: 'read',
        reading: {
          id: 'one',
          sentences: [[0, text.length]],
          entities: [{ id: 'e1', name: 'Ada Lang', ...person }],
          mentions: [{ span: [0, 8], entity: 'e1', form: 'name' }],
          times: [],
          statements: [],
          meetings: [],
          events: [],
          positions: [],
        },
        signature: null,
        language: 'en',
      },
    ]);
    await store.close();
    const { code, stdout } = await run(['people', '--record', path, '-f', 'jsonl']);
    expect({ code, name: JSON.parse(stdout).name }).toEqual({ code: 0, name: 'Ada Lang' });
    expect((await run(['people', '--record', path])).stderr).toBe('');
  });

  it('that is empty asks for reports', async () => {
    const store = await openStore(join(folder, 'empty.db'), { create: true });
    await store.addReports([]);
    await store.close();
    expect((await run(['timeline', '--record', 'empty.db'])).stderr).toContain('rapporteur ingest');
  });
});

describe('the program', () => {
  it('tells its version and its commands', async () => {
    expect(await printed('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
    const help = await printed('--help');
    for (const command of ['read', 'ingest', 'timeline', 'meetings', 'show', 'brief', 'sample'])
      expect(help).toContain(`\n  ${command}`);
  });

  it('ends silently when its reader goes away', async () => {
    const child = spawn('sh', ['-c', `"${process.execPath}" "${cli}" timeline -f json | true`], {
      cwd: folder,
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    await new Promise((resolve) => child.on('close', resolve));
    expect(stderr).toBe('');
  });

  it('finds the sample that it comes with', async () => {
    expect((await printed('sample')).trim()).toMatch(/sample$/);
  });
});
