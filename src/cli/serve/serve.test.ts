import { writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../api/testing.ts';
import { runServe, type ServeCommandOptions } from './serve.ts';

const { path, remove } = temporaryFolder();
afterAll(remove);

const usual: ServeCommandOptions = { record: path('record.db'), port: 0, host: '127.0.0.1' };

/** Runs the command while `work` asks the server at its address. */
async function served(
  changes: Partial<ServeCommandOptions>,
  work: (address: string, told: () => string) => Promise<void> = async () => {},
) {
  let [out, err] = ['', ''];
  let end = (_: number) => {};
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  let working: Promise<void> = Promise.resolve();
  const stdout = {
    write(text: string) {
      out += text;
      const address = /http:\/\/[^/ ]+/.exec(text)?.[0];
      if (address !== undefined) working = work(address, () => err).finally(() => end(130));
    },
  };
  const stderr = {
    write(text: string) {
      err += text;
    },
  };
  const code = await runServe({ ...usual, ...changes }, { stdout, stderr, ended: () => ended });
  await working;
  return { code, out, err };
}

const statusOf = async (address: string, init?: RequestInit) =>
  (await fetch(`${address}/api/record`, init)).status;

describe('rapporteur serve', () => {
  it('makes the record, prints its address, and ends when it is told to', async () => {
    const { code, out, err } = await served({}, async (address) => {
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      expect(await statusOf(address)).toBe(200);
    });
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Rapporteur serves .*record\.db at http:\/\/127\.0\.0\.1:\d+\/ \(API: .*\/docs\)\n$/,
    );
    expect(err).toMatch(
      /^Made a new record at .*record\.db: add reports at the desk, or with `rapporteur ingest`\.\n/,
    );
  });

  it('says of a file without a byte that the record is new, and of a record without reports that it has none', async () => {
    const record = path('without-a-byte.db');
    writeFileSync(record, '');
    expect((await served({ record })).err).toMatch(/^Made a new record at .*without-a-byte\.db/);
    expect((await served({ record })).err).toMatch(/^.*without-a-byte\.db holds no reports: add reports/);
  });

  it('on another host tells two tokens, and lets nobody in without', async () => {
    const { out, err } = await served({ host: '0.0.0.0' }, async (address, told) => {
      const reach = address.replace('0.0.0.0', '127.0.0.1');
      expect(await statusOf(reach)).toBe(401);
      const [reader, editor] = [...told().matchAll(/^Token of an? \w+: (\S+)$/gm)].map((m) => m[1]);
      const bearing = (token?: string) => ({ headers: { authorization: `Bearer ${token}` } });
      expect([await statusOf(reach, bearing(reader)), await statusOf(reach, bearing(editor))]).toEqual([
        200, 200,
      ]);
      expect(await statusOf(reach, bearing(`${reader}x`))).toBe(401);
    });
    expect(out).not.toContain('Token');
    expect(err.match(/Token/g)).toHaveLength(2);
  });

  it('hashes a password, whose file then lets in', async () => {
    let line = '';
    const stdin = Readable.from(['a long password\n']);
    const hash = (role: string, from: Readable) =>
      runServe(
        { ...usual, hashPassword: role },
        { stdin: from, stdout: { write: (t) => (line += t) }, stderr: { write() {} } },
      );
    expect(await hash('editor', stdin)).toBe(0);
    expect(line).toMatch(/^editor:scrypt\$[\d$]+[\w$-]+\n$/);
    expect(await hash('owner', Readable.from(['a long password']))).toBe(2);
    expect(await hash('editor', Readable.from(['short']))).toBe(2);
    writeFileSync(path('passwords'), line);
    await served({ passwordFile: path('passwords') }, async (address) => {
      expect(await statusOf(address)).toBe(401);
      const body = JSON.stringify({ secret: 'a long password' });
      const headers = { 'X-Rapporteur': '1', 'Content-Type': 'application/json' };
      const login = await fetch(`${address}/api/session`, { method: 'POST', headers, body });
      expect(await login.json()).toEqual({ role: 'editor', protected: true });
    });
  });

  it('tells what keeps it from serving', async () => {
    await expect(served({ passwordFile: path('missing') })).rejects.toMatchObject({
      remedy: expect.any(String),
    });
    writeFileSync(path('empty'), '# nobody yet\n');
    await expect(served({ passwordFile: path('empty') })).rejects.toThrow('holds no password');
    await expect(served({ host: '203.0.113.1' })).rejects.toMatchObject({
      remedy: expect.stringContaining('--port'),
    });
    await expect(served({ record: path('no/such/folder.db') })).rejects.toMatchObject({
      remedy: expect.stringContaining('mkdir'),
    });
  });

  it('with --read-only lets nobody write', async () => {
    await served({ readOnly: true }, async (address) => {
      const headers = { 'X-Rapporteur': '1', 'Content-Type': 'application/json' };
      const sent = await fetch(`${address}/api/reports`, {
        method: 'POST',
        headers,
        body: '{"reports":[{"text":"x"}]}',
      });
      expect(sent.status).toBe(403);
    });
  });
});
