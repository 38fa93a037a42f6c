import { describe, expect, it } from 'vitest';
import { createProgress } from './progress.ts';

function watched(isTTY: boolean, total: number, quiet = false) {
  let written = '';
  let time = 0;
  const stream = { isTTY, columns: 60, write: (text: string) => (written += text) };
  const progress = createProgress({ stream, total, quiet, now: () => (time += 200) });
  return { progress, written: () => written };
}

describe('createProgress', () => {
  it('draws a bar on a terminal, with lines above it, and leaves nothing', () => {
    const { progress, written } = watched(true, 100);
    progress.bytes(50);
    progress.reports(12);
    progress.reports(24);
    expect(written()).toMatch(/\r█{12}░{12} {2}50% {2}24 reports {2}\d+\/s\x1b\[K$/);
    progress.line('a.txt: empty');
    expect(written()).toMatch(/\r\x1b\[Ka\.txt: empty\n\r█/);
    progress.end();
    expect(written().endsWith('\r\x1b[K')).toBe(true);
  });

  it('counts without a bar where the end is not known', () => {
    const { progress, written } = watched(true, 0);
    progress.reports(1234);
    expect(written()).toMatch(/^\r1,234 reports/);
  });

  it('writes a line every thousand reports elsewhere', () => {
    const { progress, written } = watched(false, 100);
    for (let n = 64; n < 2300; n += 64) progress.reports(n);
    progress.line('a.txt: empty');
    progress.phase('reconciling the record');
    progress.end();
    expect(written()).toBe('1,000 reports\n2,000 reports\na.txt: empty\nreconciling the record\n');
  });

  it('is quiet when asked to be, but for lines', () => {
    for (const isTTY of [true, false]) {
      const { progress, written } = watched(isTTY, 100, true);
      progress.bytes(50);
      progress.reports(5000);
      progress.phase('reconciling the record');
      progress.line('a.txt: empty');
      progress.end();
      expect(written()).toBe('a.txt: empty\n');
    }
  });
});
