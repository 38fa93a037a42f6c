import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asLines, contentOf, report, reports, run, workFolder } from './command.ts';

const { path, file } = workFolder();
let records = 0;
const fresh = () => path(`record-${records++}.db`);
const summaryOf = (out: string) => JSON.parse(out) as { [name: string]: unknown };

describe('rapporteur ingest', () => {
  it('takes folders and standard input, and changes nothing when run again', async () => {
    const folder = path('reports');
    mkdirSync(`${folder}/2021`, { recursive: true });
    for (let n = 0; n < 5; n++) {
      const { text, published } = report(n);
      writeFileSync(`${folder}/2021/${published}-r${n}.md`, text);
    }
    writeFileSync(`${folder}/README.md`, 'not a report');
    const record = fresh();
    const first = await run(['ingest', folder, '-', '--record', record, '--json'], asLines(reports(5, 8)));
    expect(first.code).toBe(0);
    expect(summaryOf(first.out)).toMatchObject({
      reports: 8,
      added: 8,
      unchanged: 0,
      failed: 0,
      withoutDate: 0,
    });
    const before = await contentOf(record);
    const again = await run(['ingest', folder, '-', '--record', record, '--json'], asLines(reports(5, 8)));
    expect(again.code).toBe(0);
    expect(summaryOf(again.out)).toMatchObject({ reports: 8, added: 0, unchanged: 8, failed: 0 });
    expect(summaryOf(again.out)['record']).toEqual(summaryOf(first.out)['record']);
    expect(await contentOf(record)).toEqual(before);
    expect(before.map((r) => r.id)).toContain('2021/2021-10-02-r1.md');
  });

  it('gives the same readings in the same order from any number of workers', async () => {
    const input = file('many.jsonl', asLines(reports(0, 400)));
    const contents = [];
    for (const workers of ['0', '1', '4']) {
      const record = fresh();
      expect((await run(['ingest', input, '--record', record, '--workers', workers])).code).toBe(0);
      contents.push(await contentOf(record));
    }
    expect(contents[0]).toHaveLength(400);
    expect(contents[0]!.every((r) => r.reading?.startsWith('{"id":"r'))).toBe(true);
    expect(contents[1]).toEqual(contents[0]);
    expect(contents[2]).toEqual(contents[0]);
    const readings = await run(['read', input]);
    expect(readings.out).toBe(contents[0]!.map((r) => `${r.reading}\n`).join(''));
  });

  it('names each place that did not go in, with a remedy, and keeps the rest', async () => {
    const lines = file(
      'some.jsonl',
      `${asLines([report(1)])}{"id": "x", \n{"id":"y"}\n${asLines([report(2)])}`,
    );
    const record = fresh();
    const { code, out, err } = await run(['ingest', lines, path('none'), '--record', record]);
    expect(code).toBe(1);
    expect(err).toMatch(/some\.jsonl:2: not JSON.*\(mend or remove the line/);
    expect(err).toMatch(/some\.jsonl:3: no text.*\(put the words/);
    expect(err).toMatch(/none: no such file or folder \(check the path\)/);
    expect(out).toMatch(/^Read +2 {2}reports\nNew +2\n/);
    expect(out).toMatch(/^Failed +3\n( {2}1 × .*\n){3}/m);
    expect(await contentOf(record)).toHaveLength(2);
  });

  it('counts near-duplicates, other languages and reports without a date', async () => {
    const { published: _, ...undated } = report(3);
    const long = Array.from({ length: 12 }, (_, i) => report(10 + i).text).join('\n\n');
    const input = asLines([
      undated,
      { id: 'k', text: '한국과 미국의 대표가 서울에서 만나 회담을 했다.', published: '2021-10-18' },
      { id: 'a', text: long, published: '2021-10-18', source: 'Paper A' },
      { id: 'b', text: `${long} (End)`, published: '2021-10-19', source: 'Paper B' },
      { id: 'c', text: report(4).text, published: '2021-02-30' },
    ]);
    const { code, out, err } = await run(['ingest', '--record', fresh()], input);
    expect(code).toBe(0);
    expect(out).toMatch(/^Near-duplicates +1 /m);
    expect(out).toMatch(/^Other language +1 /m);
    expect(out).toMatch(/^Without date +2 /m);
    expect(err).toContain('standard input:5: "2021-02-30" is not a day of publication');
  });

  it('makes no record when there is nothing to read', async () => {
    const record = fresh();
    const { code, err } = await run(['ingest', file('empty.txt', ''), '--record', record]);
    expect(code).toBe(2);
    expect(err).toContain('the file is empty');
    await expect(contentOf(record)).rejects.toThrow();
  });

  it('is quiet when asked to be', async () => {
    const { code, out, err } = await run(['ingest', '-q', '--record', fresh()], asLines(reports(0, 3)));
    expect([code, out, err]).toEqual([0, '', '']);
  });

  it('takes a report of 10 MB and one of 100,000 words without the end of a sentence', async () => {
    const mild = 'The weather over the river was mild that week and the boats lay still in the haven. ';
    const big = file('2021-10-18-big.txt', mild.repeat(Math.ceil(10_000_000 / mild.length)));
    const endless = file('2021-10-18-endless.txt', 'and then the boats came over the river '.repeat(12_500));
    const record = fresh();
    const { code, out } = await run(['ingest', big, endless, '--record', record, '--json']);
    expect(code).toBe(0);
    expect(summaryOf(out)).toMatchObject({ added: 2, failed: 0 });
    const [kept] = await contentOf(record);
    expect(JSON.parse(kept!.reading!).sentences.length).toBeGreaterThan(100_000);
  });

  it('takes quotation marks that are nested or not balanced, and characters that are no text', async () => {
    const texts = [
      '“She told us, ‘He said “no” to it,’ and left,” the envoy said. "And then',
      `${'“'.repeat(500)}No${'”'.repeat(400)} said Anna Berg. ${'"'.repeat(301)}`,
      'The envoy\u0007 said: \u202e“No.”\u202c \ud800 And\u0000 left.',
    ];
    const input = texts
      .map((text, i) => `${JSON.stringify({ id: `q${i}`, text, published: '2021-10-18' })}\n`)
      .join('');
    const { code, out } = await run(['ingest', '--record', fresh(), '--json'], input);
    expect(code).toBe(0);
    expect(summaryOf(out)).toMatchObject({ added: 3, failed: 0 });
  });
});
