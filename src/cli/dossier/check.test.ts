import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runRead } from '../read.ts';
import { runDossierCheck, runDossierList } from './check.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-dossier-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

class Written {
  text = '';

  write(text: string): void {
    this.text += text;
  }
}

async function run(work: (s: { stdout: Written; stderr: Written }) => Promise<number>) {
  const [stdout, stderr] = [new Written(), new Written()];
  const code = await work({ stdout, stderr });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

describe('rapporteur dossier check', () => {
  it('says what a sound dossier holds', async () => {
    const file = join(folder, 'nile.yaml');
    writeFileSync(file, 'name: Nile waters\nparties: [EGY, SDN, ETH]\nperiod: { from: 2011-04 }\n');
    expect(await run((s) => runDossierCheck([file], s))).toEqual({
      code: 0,
      stdout: `${file}: Nile waters: 3 parties, 0 people, 0 offices, 0 issues with 0 terms, from 2011-04\n`,
      stderr: '',
    });
  });

  it('tells of problems with their place and ends with 1', async () => {
    const file = join(folder, 'bad.yaml');
    writeFileSync(file, 'name: Nile waters\nparties: [Egypt]\n');
    const { code, stdout, stderr } = await run((s) => runDossierCheck([file, join(folder, 'none.yaml')], s));
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(`${file}:2:11: parties[0].party: “Egypt” is no code of a party (write EGY)`);
    expect(stderr).toContain('There is no dossier');
  });

  it('asks for a file', async () => {
    expect((await run((s) => runDossierCheck([], s))).code).toBe(2);
  });
});

it('rapporteur dossier list names the shipped ones', async () => {
  const { stdout } = await run((s) => runDossierList(s));
  expect(stdout).toMatch(/^iran-nuclear {2}Iran nuclear: 12 parties, /);
  expect(stdout).toContain('\nkorean-peninsula  Korean Peninsula: ');
});

describe('--dossier on read', () => {
  it('teaches the reader names and words', async () => {
    const file = join(folder, 'nile.yaml');
    writeFileSync(
      file,
      'name: Nile\nparties: [{ party: SDN, aliases: [Blue Hall] }]\nissues: [{ issue: reservoir-filling, terms: [staged filling] }]\n',
    );
    const report = {
      id: '1',
      text: 'Blue Hall rejected the staged filling on Monday.',
      published: '2021-06-08',
    };
    const stdin = Readable.from([Buffer.from(`${JSON.stringify(report)}\n`)]);
    let line = '';
    const stdout = Object.assign(
      new Writable({
        write(chunk, _, done) {
          line += chunk;
          done();
        },
      }),
    );
    expect(await runRead([], { format: 'jsonl', dossier: file }, { stdin, stdout })).toBe(0);
    expect(JSON.parse(line).positions[0]).toMatchObject({
      holder: 'SDN',
      issue: 'reservoir-filling',
      stance: 'opposes',
    });
  });
});
