import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, sep } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepUploads, plainName } from './uploads.ts';

it.each([
  ['2021-10-18-envoys.md', '2021-10-18-envoys.md'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\boot.ini', 'boot.ini'],
  ['C:\\news\\report.txt', 'report.txt'],
  ['/', 'report'],
  ['..', 'report'],
  ['.htaccess', 'htaccess'],
  ['a\0b.txt', 'a-b.txt'],
  ['<script>.html', 'script-.html'],
  ['核問題.txt', '核問題.txt'],
])('%j is kept as %s', (name, plain) => {
  expect(plainName(name)).toBe(plain);
});

it('any name is one plain file name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const plain = plainName(name);
      expect(basename(plain)).toBe(plain);
      expect(plain).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}.-]{0,80}$/u);
    }),
  );
});

it('files of the same name stand beside each other', async () => {
  const bytes = (words: string) => new TextEncoder().encode(words);
  const { folder, inputs } = await keepUploads([
    { name: '../a.txt', bytes: bytes('one') },
    { name: 'a.txt', bytes: bytes('two'), url: 'https://news.example/a' },
  ]);
  try {
    expect(inputs.map((i) => readFileSync(i.path, 'utf8'))).toEqual(['one', 'two']);
    expect(inputs.every((i) => dirname(dirname(i.path)) === folder && i.path.startsWith(folder + sep))).toBe(
      true,
    );
    expect(inputs).toMatchObject([
      { name: '../a.txt', size: 3 },
      { name: 'a.txt', url: 'https://news.example/a' },
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
  expect(existsSync(folder)).toBe(false);
});
