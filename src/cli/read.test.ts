import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Reading, readingSchema } from '../contract/reading.ts';
import type { OutputStream } from './read/output.ts';
import { type ReadOptions, runRead } from './read.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-read-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* piped(text: string, size = text.length || 1) {
  const bytes = Buffer.from(text);
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

interface Outcome {
  code: number;
  out: string;
  err: string;
  readings: Reading[];
}

/** Runs the command; `fail` makes the output refuse with this error code from the second piece on. */
async function run(
  args: string[],
  {
    stdin = '',
    fail,
    isTTY,
    env = {},
    ...options
  }: ReadOptions & {
    stdin?: string | (AsyncIterable<Buffer> & { isTTY?: boolean });
    fail?: string;
    isTTY?: boolean;
    env?: { [name: string]: string };
  } = {},
): Promise<Outcome> {
  let out = '';
  let err = '';
  const stdout: OutputStream = {
    isTTY,
    write(text, done) {
      if (fail) queueMicrotask(() => done(Object.assign(new Error(fail), { code: fail })));
      else {
        out += text;
        queueMicrotask(() => done());
      }
      return true;
    },
    on: () => {},
    off: () => {},
  };
  const code = await runRead(args, options, {
    stdin: typeof stdin === 'string' ? piped(stdin) : stdin,
    stdout,
    stderr: { write: (text) => (err += text) },
    env,
  });
  const isJson = out.startsWith('{');
  const readings = isJson
    ? out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Reading)
    : [];
  return { code, out, err, readings };
}

const line = (id: string, text: string, published = '2021-10-18') => JSON.stringify({ id, text, published });
const sentence = 'The two envoys met in Seoul on Monday.';

describe('rapporteur read, JSON Lines', () => {
  it('writes one reading a report, in the same order', async () => {
    const ids = Array.from({ length: 300 }, (_, i) => `r${i}`);
    const stdin = ids.map((id) => `${line(id, sentence)}\n`).join('');
    const { code, err, readings } = await run([], { stdin });
    expect([code, err]).toEqual([0, '']);
    expect(readings.map((r) => r.id)).toEqual(ids);
    for (const reading of readings) expect(readingSchema.safeParse(reading).success).toBe(true);
  });

  it('writes the same bytes however the input arrives', async () => {
    const stdin = `${line('a', sentence)}\r\n\n${line('b', 'Séoul – “oui”, 한국.')}`;
    const { out } = await run([], { stdin });
    for (const size of [1, 3, 17]) expect((await run([], { stdin: piped(stdin, size) })).out).toBe(out);
    expect(out.endsWith('\n')).toBe(true);
  });

  it('writes nothing for nothing', async () => {
    expect(await run([], { stdin: '' })).toMatchObject({ code: 0, out: '', err: '' });
  });

  it('names the line that is broken and reads the others', async () => {
    const stdin = `${line('a', sentence)}\n{"id": "b", "text":\n{"id":"c"}\n{"id":"d","text":5}\n${line('e', sentence)}\n`;
    const { code, err, readings } = await run([], { stdin });
    expect(code).toBe(1);
    expect(readings.map((r) => r.id)).toEqual(['a', 'e']);
    expect(err.split('\n').map((words) => words.split(':').slice(0, 2).join(':'))).toEqual([
      'standard input:2',
      'standard input:3',
      'standard input:4',
      '',
    ]);
    expect(err).toContain('"text" must be a string, found a number');
  });

  it('keeps offsets of the text as it was given', async () => {
    const text = 'The envoys met.\r\n\r\nThey\x07 left\ud800.\r\n';
    const { readings } = await run([], { stdin: `${JSON.stringify({ id: 'a', text })}\n` });
    const words = readings[0]!.sentences.map(([start, end]) => text.slice(start, end));
    expect(words[0]).toBe('The envoys met.');
    expect(words.at(-1)).toMatch(/^They.*\.$/);
  });

  it('does not read what is not English', async () => {
    const stdin = `${line('a', '한국과 미국의 대표가 서울에서 만나 회담을 했다.')}\n${JSON.stringify({ id: 'b', text: sentence, language: 'fr' })}\n`;
    const { code, readings } = await run([], { stdin });
    expect(code).toBe(0);
    expect(readings.map((r) => [r.id, r.sentences])).toEqual([
      ['a', []],
      ['b', []],
    ]);
  });

  it('tells of an impossible date, and not of one that is not there', async () => {
    const stdin = `${line('a', sentence, '2021-02-30')}\n${JSON.stringify({ id: 'b', text: sentence })}\n`;
    const { code, err, readings } = await run([], { stdin });
    expect([code, readings.length]).toEqual([0, 2]);
    expect(err).toMatch(/^standard input:1: "2021-02-30" is not a day of publication .*\n$/);
  });

  it('is silent when the reader of its output has gone', async () => {
    expect(await run([], { stdin: `${line('a', sentence)}\n`, fail: 'EPIPE' })).toMatchObject({
      code: 0,
      err: '',
    });
  });

  it('says so when the disk is full', async () => {
    const { code, err } = await run([], { stdin: `${line('a', sentence)}\n`, fail: 'ENOSPC' });
    expect(code).toBe(1);
    expect(err).toContain('no space left');
  });

  it('asks for input on a terminal, and for a date that is one', async () => {
    const terminal = Object.assign(piped(''), { isTTY: true });
    expect((await run([], { stdin: terminal })).code).toBe(2);
    const wrong = await run([], { stdin: '', published: '2021-02-30' });
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('--published');
  });
});

describe('rapporteur read, files', () => {
  const file = (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  it('reads files of any format, with one date for all', async () => {
    const paths = [file('a.txt', sentence), file('b.json', `[${line('b', sentence, 'x')}]`)];
    const { code, err, readings } = await run(paths, { published: '2021-10-19' });
    expect([code, err]).toEqual([0, '']);
    expect(readings.map((r) => r.id)).toEqual(['a.txt', 'b']);
  });

  it('tells what it cannot read and reads the rest', async () => {
    const { code, err, readings } = await run([
      join(folder, 'none.txt'),
      file('a.txt', sentence),
      file('e.txt', ''),
    ]);
    expect(code).toBe(1);
    expect(readings.map((r) => r.id)).toEqual(['a.txt']);
    expect(err).toContain('none.txt: no such file');
    expect(err).toContain('e.txt: the file is empty');
  });

  it('reads on a terminal in colour, unless asked not to', async () => {
    const path = file('2021-10-18-a.txt', 'The envoys met on 18 October 2021.\x1b[2J');
    const colour = await run([path], { isTTY: true });
    expect(colour.out).toContain('\x1b[1m2021-10-18-a.txt\x1b[0m');
    expect(colour.out).not.toContain('\x1b[2J');
    const plain = await run([path], { isTTY: true, env: { NO_COLOR: '1' } });
    expect(plain.out).not.toContain('\x1b');
    expect(plain.out).toContain('The envoys met');
    expect((await run([path], { format: 'pretty' })).out).not.toContain('\x1b');
    expect((await run([path], { isTTY: true, format: 'jsonl' })).readings).toHaveLength(1);
  });

  it('says on a terminal why a report is not read', async () => {
    const path = file('k.txt', '한국과 미국의 대표가 서울에서 만나 회담을 했다.');
    expect((await run([path], { format: 'pretty' })).out).toContain('Not English (ko): not read.');
  });
});
