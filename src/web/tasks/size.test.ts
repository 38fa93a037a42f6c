import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const folder = new URL('../../../dist/web/', import.meta.url);

it('loads no more than 200 kB of compressed script before the first view', () => {
  const page = readFileSync(new URL('index.html', folder), 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map((m) => m[1]!);
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = scripts.map((path) => gzipSync(readFileSync(new URL(path, folder))).byteLength);
  expect(bytes.reduce((a, b) => a + b, 0)).toBeLessThan(200_000);
});

it('holds no script or style in markup, which the content security policy would not run', () => {
  const page = readFileSync(new URL('index.html', folder), 'utf8');
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
});
