import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sample = fileURLToPath(new URL('../sample', import.meta.url));

/** Reports of a JSON Lines file, or of the sample. */
export function loadReports(file) {
  if (file)
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return readdirSync(sample, { recursive: true })
    .filter((f) => /\d{4}-\d\d-\d\d-.*\.md$/.test(f))
    .sort()
    .map((f) => {
      const [, head, text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(sample, f), 'utf8'));
      return {
        id: f,
        published: /^published: *"?([\d-]+)/m.exec(head)[1],
        source: /^source: *(.+)$/m.exec(head)?.[1],
        text: text.trim(),
      };
    });
}

export const kilobytes = (reports) => reports.reduce((n, r) => n + r.text.length, 0) / 1000;

/** `count` different reports: the paragraphs of each in another order, with a line of its own. */
export function* vary(reports, count) {
  for (let i = 0; i < count; i++) {
    const base = reports[i % reports.length];
    const paragraphs = base.text.split(/\n{2,}/);
    const turn = Math.floor(i / reports.length) % paragraphs.length;
    const text = [
      ...paragraphs.slice(turn),
      ...paragraphs.slice(0, turn),
      `Report number ${i} of the bench.`,
    ].join('\n\n');
    yield { ...base, id: `${base.id}#${i}`, text };
  }
}
