import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../contract/reading.ts';
import { largestDocument } from './bytes.ts';
import { expandInputs } from './inputs.ts';
import type { Problem } from './problem.ts';
import { readInputs } from './reports.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-reports-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function* chunks(...parts: (string | Buffer)[]) {
  for (const part of parts) yield Buffer.from(part);
}

async function readAll(given: string[], stdin?: AsyncIterable<Buffer>) {
  const { inputs, problems } = await expandInputs(given);
  const found: { reports: Report[]; places: (number | undefined)[]; problems: Problem[] } = {
    reports: [],
    places: [],
    problems,
  };
  for await (const one of readInputs(inputs, stdin ? { stdin } : {})) {
    if (one.found === 'problem') found.problems.push(one.problem);
    else {
      found.reports.push(one.report);
      found.places.push(one.origin.line ?? one.origin.item);
    }
  }
  return found;
}

const failures = (problems: Problem[]) => problems.filter((p) => p.severity === 'failure').map((p) => p.kind);
const sentence = 'The two envoys met in Seoul on Monday.';

describe('formats', () => {
  it('reads plain text, dated by its name', async () => {
    const { reports, problems } = await readAll([
      file('2021-10-18-envoys.txt', `${sentence}\r\nThey left.\r\n`),
    ]);
    expect(reports).toEqual([
      { id: '2021-10-18-envoys.txt', text: `${sentence}\nThey left.\n`, published: '2021-10-18' },
    ]);
    expect(problems).toEqual([]);
  });

  it('reads Markdown with a front matter', async () => {
    const front =
      '---\ntitle: Envoys meet\nsource: Own\ndate: 2021-10-18\nlanguage: en\nid: m1\nurl: https://example.org/1\n---\n';
    const { reports } = await readAll([
      file(
        'a.md',
        `${front}# A heading\n\nThe *two* **envoys** met in [Seoul](https://example.org/s "x").\n\n> “Yes,” she said.\n`,
      ),
    ]);
    expect(reports).toEqual([
      {
        id: 'm1',
        title: 'Envoys meet',
        source: 'Own',
        published: '2021-10-18',
        language: 'en',
        url: 'https://example.org/1',
        text: 'The two envoys met in Seoul.\n\n“Yes,” she said.',
      },
    ]);
  });

  it('takes title and date of Markdown from heading and name where the front matter gives none', async () => {
    const { reports, problems } = await readAll([file('2021-10-18-x.md', `# Envoys *meet*\n\n${sentence}`)]);
    expect(reports).toEqual([
      { id: '2021-10-18-x.md', title: 'Envoys meet', published: '2021-10-18', text: sentence },
    ]);
    expect(problems).toEqual([]);
  });

  it('reads Markdown whose front matter is broken, and says so', async () => {
    const { reports, problems } = await readAll([file('2021-10-18-x.md', `---\na: [\n---\n${sentence}`)]);
    expect(reports).toMatchObject([{ text: sentence, published: '2021-10-18' }]);
    expect(problems).toMatchObject([{ kind: 'broken-front-matter', severity: 'notice' }]);
  });

  it('reads the main text of a web page and what it says of itself', async () => {
    const page = `<!doctype html><html lang="en-GB"><head><title>Envoys meet | Own</title>
      <meta property="og:title" content="Envoys meet"><meta property="og:site_name" content="Own">
      <meta property="article:published_time" content="2021-10-18T09:30:00+09:00">
      <link rel="canonical" href="https://example.org/a"></head><body>
      <nav><a href="/">Home</a> <a href="/world">World</a></nav>
      <article><h1>Envoys meet</h1><p>${sentence} They spoke for two hours about the talks to come.<br>Then they left.</p>
      <p>“It was a good&nbsp;day,” one of them said afterwards, and that there would be more such days.</p></article>
      <script>var a = "not text";</script><footer>All rights reserved</footer></body></html>`;
    const { reports, problems } = await readAll([file('a.html', page)]);
    expect(reports).toMatchObject([
      {
        id: 'a.html',
        title: 'Envoys meet',
        source: 'Own',
        published: '2021-10-18T09:30:00+09:00',
        language: 'en-GB',
        url: 'https://example.org/a',
      },
    ]);
    expect(problems).toEqual([]);
    const { text } = reports[0]!;
    expect(text).toContain(
      `${sentence} They spoke for two hours about the talks to come.\nThen they left.\n\n“It was`,
    );
    expect(text).not.toMatch(/Home|not text|rights/);
  });

  it.each([
    ['<time datetime="2021-10-18">yesterday</time>', '2021-10-18'],
    ['<time>18 October 2021</time>', '2021-10-18'],
    ['<script type="application/ld+json">{"datePublished": "2021-10-18"}</script>', '2021-10-18'],
    ['<meta name="date" content="2021-10-18">', '2021-10-18'],
  ])('finds the date of a page in %s', async (words, published) => {
    const { reports } = await readAll([
      file('a.htm', `<html><body>${words}<p>${sentence}</p></body></html>`),
    ]);
    expect(reports[0]?.published).toBe(published);
    expect(reports[0]?.text).toContain(sentence);
  });

  it('reads a page in the encoding that it declares', async () => {
    const page = Buffer.from(
      '<html><head><meta charset="windows-1252"></head><body><p>\x93Oui\x94, S\xe9oul</p></body></html>',
      'latin1',
    );
    expect((await readAll([file('a.html', page)])).reports[0]?.text).toBe('“Oui”, Séoul');
  });

  it('reads one object, a list and a feed of JSON', async () => {
    const one = { id: 'a', text: sentence, published: '2021-10-18' };
    expect((await readAll([file('one.json', JSON.stringify(one, null, 2))])).reports).toEqual([one]);
    const list = await readAll([
      file('list.json', JSON.stringify([one, { text: 'x', date: '2021-01-01' }, { title: 'none' }, 7])),
    ]);
    expect(list.reports).toEqual([one, { id: 'list.json#2', text: 'x', published: '2021-01-01' }]);
    expect(list.places).toEqual([1, 2]);
    expect(list.problems.map((p) => [p.kind, p.item])).toEqual([
      ['no-text', 3],
      ['not-a-report', 4],
    ]);
    expect((await readAll([file('feed.json', JSON.stringify({ articles: [one] }))])).reports).toEqual([one]);
    expect(
      (await readAll([file('lines.json', `${JSON.stringify(one)}\n${JSON.stringify(one)}\n`)])).reports,
    ).toEqual([one, one]);
  });

  it('reads JSON Lines and goes on after lines that are none', async () => {
    const line = JSON.stringify({ text: sentence, date: '2021-10-18' });
    const { reports, places, problems } = await readAll([
      file('a.jsonl', `\ufeff${line}\r\n{"text": "broken\n\n[]\n{"title":"none"}\n${line}`),
    ]);
    expect(reports.map((r) => r.id)).toEqual(['a.jsonl:1', 'a.jsonl:6']);
    expect(places).toEqual([1, 6]);
    expect(problems.map((p) => [p.kind, p.line])).toEqual([
      ['broken-json', 2],
      ['not-a-report', 4],
      ['no-text', 5],
    ]);
    expect(problems[0]?.message).toBe('not JSON: Unterminated string at position 16');
  });

  it('reads CSV with headers in any order and with any usual delimiter', async () => {
    const expected = [
      { id: '7', text: 'She said “yes”,\nand "no".', published: '2021-10-18', title: 'A; b' },
      { id: 'x', text: 'x', published: '2021-10-19', title: 'B' },
    ];
    const rows = (d: string) =>
      `\ufeffid${d}Headline${d}Date${d}Body\n7${d}"A; b"${d}2021-10-18${d}"She said “yes”,\nand ""no""."\nx${d}B${d}2021-10-19${d}x\n`;
    for (const delimiter of [',', ';', '\t']) {
      const { reports, problems, places } = await readAll([file('a.csv', rows(delimiter))]);
      expect(reports).toEqual(expected);
      expect(places).toEqual([3, 4]);
      expect(problems).toEqual([]);
    }
  });

  it('says which row of a CSV has no text, and that a CSV without a text column is none', async () => {
    const rows = await readAll([file('a.csv', 'text,date\nx,2021-10-18\n,2021-10-18\ny,2021-10-18\n')]);
    expect(rows.reports.map((r) => r.text)).toEqual(['x', 'y']);
    expect(rows.problems.map((p) => [p.kind, p.line])).toEqual([['no-text', 3]]);
    expect(failures((await readAll([file('b.csv', 'a,b\n1,2\n')])).problems)).toEqual(['not-a-report']);
    expect(failures((await readAll([file('c.csv', 'text,date\n')])).problems)).toEqual(['empty-file']);
  });

  it('says so when a quotation mark of a CSV is never closed', async () => {
    const { problems } = await readAll([file('a.csv', 'text,date\n"x,2021-10-18\ny,2021-10-18\n')]);
    expect(failures(problems)).toEqual(['broken-csv']);
  });

  it.each([
    ['{"text":"x","date":"2021-10-18"}\n{"text":"y","date":"2021-10-18"}', ['x', 'y']],
    ['{\n "text": "x"\n}', ['x']],
    ['[{"text":"x"}]', ['x']],
    ['[Seoul] The envoys met.', ['[Seoul] The envoys met.']],
    ['<!DOCTYPE html><p>x y z</p>', ['x y z']],
    ['---\ntitle: a\n---\nx', ['x']],
    ['date,text\n2021-10-18,x\n', ['x']],
    [sentence, [sentence]],
  ])('tells the format of standard input from its beginning: %s', async (words, expected) => {
    const { reports } = await readAll(['-'], chunks(words.slice(0, 3), words.slice(3)));
    expect(reports.map((r) => r.text)).toEqual(expected);
  });

  it('names a broken first line of JSON Lines on standard input', async () => {
    const { reports, problems } = await readAll(
      ['-'],
      chunks('{"text": "x\n{"text":"y","date":"2021-10-18"}\n'),
    );
    expect(reports.map((r) => [r.id, r.text])).toEqual([['stdin:2', 'y']]);
    expect(problems.map((p) => [p.kind, p.line])).toEqual([['broken-json', 1]]);
  });
});

describe('folders and patterns', () => {
  it('reads known extensions below a folder in one order, without README files', async () => {
    for (const name of [
      'b/2021-10-19-x.txt',
      'a.md',
      'B.TXT',
      'README.md',
      'b/readme.txt',
      'facts.tsv',
      'c.png',
      '.hidden.txt',
    ])
      file(name, sentence);
    const { reports, problems } = await readAll([folder]);
    expect(reports.map((r) => r.id)).toEqual(['B.TXT', 'a.md', 'b/2021-10-19-x.txt']);
    expect(failures(problems)).toEqual([]);
  });

  it('reads what a pattern matches, and each file once', async () => {
    const path = file('a/x.txt', sentence);
    file('a/y.md', sentence);
    const { reports } = await readAll([join(folder, '**/*.txt'), path, folder]);
    expect(reports).toHaveLength(2);
  });

  it('reads a file that is named, whatever its extension', async () => {
    expect((await readAll([file('report.log', sentence)])).reports[0]?.text).toBe(sentence);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['no such file', () => join(folder, 'none.txt'), 'no-such-file'],
    ['a pattern that matches nothing', () => join(folder, '*.txt'), 'no-such-file'],
    ['an empty file', () => file('a.txt', ''), 'empty-file'],
    ['a file of white space', () => file('a.md', ' \n\n'), 'empty-file'],
    ['empty JSON', () => file('a.json', ''), 'empty-file'],
    ['an empty list', () => file('a.json', '[]'), 'empty-file'],
    ['blank lines', () => file('a.jsonl', '\n\n'), 'empty-file'],
    ['an empty page', () => file('a.html', '<html><body></body></html>'), 'no-text'],
    ['a front matter and nothing', () => file('a.md', '---\ntitle: x\n---\n'), 'no-text'],
    ['broken JSON', () => file('a.json', '{\n"text": x}'), 'broken-json'],
    ['binary data', () => file('a.txt', Buffer.from([0, 1, 2, 3, 0, 0, 9, 255, 0])), 'binary'],
    [
      'an image under the name of a text',
      () => file('a.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
      'binary',
    ],
  ])('%s', async (_, given, kind) => {
    const path = given();
    const { reports, problems } = await readAll([path]);
    expect(reports).toEqual([]);
    expect(problems.filter((p) => p.severity === 'failure')).toMatchObject([{ kind, path }]);
    expect(problems[0]?.remedy).toBeTruthy();
  });

  it('a folder with nothing readable', async () => {
    file('a/b.png', 'x');
    file('README.md', 'x');
    expect((await readAll([folder])).problems).toMatchObject([{ kind: 'nothing-readable', path: folder }]);
  });

  it('names the line of broken JSON in a document', async () => {
    const { problems } = await readAll([file('a.json', '{\n"text": "x",\n"date" 1}')]);
    expect(problems).toMatchObject([{ kind: 'broken-json', line: 3 }]);
  });

  it.skipIf(process.getuid?.() === 0)(
    'a file without permission (not as root, who may read all)',
    async () => {
      const path = file('a.txt', sentence);
      chmodSync(path, 0);
      expect((await readAll([path])).problems).toMatchObject([{ kind: 'unreadable', path }]);
    },
  );

  it('a document over the limit, while the others go in', async () => {
    const big = file('big.txt', Buffer.alloc(largestDocument + 1, 'word '));
    const { reports, problems } = await readAll([big, file('2021-10-18-a.txt', sentence)]);
    expect(problems).toMatchObject([{ kind: 'too-large', path: big }]);
    expect(reports).toHaveLength(1);
  });
});

describe('what can be read all the same', () => {
  it('UTF-16 and Latin-1 files', async () => {
    const words = 'Séoul – the envoys met. “Oui,” one said.';
    const utf16be = Buffer.from(`\ufeff${words}`, 'utf16le').swap16();
    const latin = Buffer.from('S\xe9oul \x96 the envoys met. \x93Oui,\x94 one said.', 'latin1');
    for (const bytes of [
      Buffer.from(`\ufeff${words}`, 'utf16le'),
      utf16be,
      latin,
      Buffer.from(`\ufeff${words}`),
    ])
      expect((await readAll([file('a.txt', bytes)])).reports[0]?.text).toBe(words);
    const line = `${JSON.stringify({ text: words })}\n`;
    expect((await readAll([file('a.jsonl', Buffer.from(line, 'utf16le'))])).reports[0]?.text).toBe(words);
    const csv = Buffer.from('date,text\n2021-10-18,S\xe9oul\n', 'latin1');
    expect((await readAll([file('a.csv', csv)])).reports[0]?.text).toBe('Séoul');
  });

  it('control characters, bidi overrides and lone surrogates', async () => {
    const line = '{"text":"a\\u0007b\\u202ec\\ud800d\\r\\ne"}';
    expect((await readAll([file('a.jsonl', line)])).reports[0]?.text).toBe('a b\u202ec\ufffdd \ne');
    expect((await readAll([file('a.txt', 'The bell\x07 rang.\u202e')])).reports[0]?.text).toBe(
      'The bell  rang.\u202e',
    );
  });

  it('a report of 10 MB', async () => {
    const text = `${sentence} `.repeat(270_000);
    expect(text.length).toBeGreaterThan(10_000_000);
    expect((await readAll([file('a.txt', text)])).reports[0]?.text.length).toBe(text.length);
    const line = JSON.stringify({ text });
    expect((await readAll([file('a.jsonl', line)])).reports[0]?.text.length).toBe(text.length);
  });
});
