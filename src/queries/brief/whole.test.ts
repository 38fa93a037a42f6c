/** Briefs of the sample record. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runIngest } from '../../cli/ingest.ts';
import { sampleReports } from '../../cli/sample.ts';
import { onDossier } from '../../dossiers/choosing/brief.ts';
import { loadDossier } from '../../dossiers/load.ts';
import { positionLines } from '../../exports/brief/ledger.ts';
import { briefMarkdown } from '../../exports/markdown/brief.ts';
import { openStore } from '../../store/open.ts';
import type { RecordStore } from '../../store/port.ts';
import { resolveFilters } from '../filters/filters.ts';
import { briefParts } from './parts.ts';
import type { WholeBrief } from './selection.ts';
import { type BriefChoice, wholeBrief } from './whole.ts';

let store: RecordStore;
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-brief-'));

beforeAll(async () => {
  const record = join(folder, 'sample.db');
  await runIngest(sampleReports(), { record, workers: 0, quiet: true });
  store = await openStore(record);
}, 120_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const briefOf = async (party: string[], choice: BriefChoice = {}) =>
  wholeBrief(store, await resolveFilters(store, { party }), choice);

/** Ids of all entries in it but people. */
const idsIn = (b: WholeBrief): string[] => [
  ...b.first.map((e) => e.id),
  ...[b.happened, b.next, b.unheard, b.undated].flatMap((some) => some.occasions.map((o) => o.id)),
  ...b.speakers.flatMap((s) => s.statements.map((one) => one.id)),
  ...b.issues.flatMap((i) => i.positions.map((p) => p.id)),
  ...b.proposals.proposals.map((p) => p.id),
  ...b.commitments.commitments.map((c) => c.id),
];

describe('a brief', () => {
  it('holds where each party stands, once for each issue, and what was proposed and promised, all with citations', async () => {
    const b = await briefOf(['IRN', 'USA']);
    expect(b.issues.length).toBeGreaterThan(2);
    for (const { positions } of b.issues)
      expect(new Set(positions.map((p) => p.party)).size).toBe(positions.length);
    expect(b.proposals.proposals.length).toBeGreaterThan(0);
    expect(b.commitments.commitments.length).toBeGreaterThan(0);
    const entries = [
      ...b.issues.flatMap((i) => i.positions),
      ...b.proposals.proposals,
      ...b.commitments.commitments,
      ...b.conflicts,
    ];
    for (const entry of entries) expect(entry.citations.length, entry.id).toBeGreaterThan(0);
  });

  it('on an issue keeps to the positions on it, and to statements with its words', async () => {
    const all = await briefOf(['KOR']);
    const some = await briefOf(['KOR'], { issue: ['talks'] });
    expect(some.issues.map((i) => i.issue)).toEqual(['talks']);
    const said = (b: WholeBrief) => b.speakers.flatMap((s) => s.statements);
    expect(said(some).length).toBeGreaterThan(0);
    expect(said(some).length).toBeLessThan(said(all).length);
    await expect(briefOf(['IRN'], { issue: ['weather'] })).rejects.toThrow('weather');
  });

  it('leaves out what is not wanted, and puts nothing in its place', async () => {
    const all = await briefOf(['KOR']);
    const gone = [
      all.happened.occasions[0]!.id,
      all.speakers[0]!.statements[0]!.id,
      all.issues[0]!.positions[0]!.id,
    ];
    const left = await briefOf(['KOR'], { without: gone });
    expect(idsIn(left)).toEqual(idsIn(all).filter((id) => !gone.includes(id)));
  });

  it('is empty without all its parts', async () => {
    const none = await briefOf(['KOR'], { without: [...briefParts] });
    expect(idsIn(none)).toEqual([]);
    expect(none.conflicts).toEqual([]);
    expect(briefMarkdown(none, 'Nothing')).not.toContain('##');
  });

  it('puts entries of any kind first, in the order asked for, and nowhere else', async () => {
    const all = await briefOf(['KOR']);
    const first = [
      all.issues[0]!.positions[0]!.id,
      all.happened.occasions[1]!.id,
      all.speakers[0]!.statements[0]!.id,
    ];
    const edited = await briefOf(['KOR'], { first: [...first, 'occasion-unknown'] });
    expect(edited.first.map((e) => e.id)).toEqual(first);
    expect(idsIn(edited).toSorted()).toEqual(idsIn(all).toSorted());
    expect(briefMarkdown(edited, 'Brief')).toMatch(
      /\n## In short\n\n- \*\*South Korea on |\n## In short\n\n- /,
    );
  });

  it('tells together of parties of which the same words show the same', async () => {
    const b = await briefOf(['IRN', 'USA']);
    const [one] = b.issues[0]!.positions;
    const lines = positionLines([one!, { ...one!, id: 'position-other', party: 'FRA' }]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ id: one!.id, also: ['position-other'] });
    expect(lines[0]!.lead).toMatch(/ and France$/);
  });

  it('as Markdown has a section for each part, and a note to every line of the ledger', async () => {
    const text = briefMarkdown(await briefOf(['IRN', 'USA']), 'Iran');
    const headings = [...text.matchAll(/^## (.+)$/gm)].map((m) => m[1]);
    expect(headings).toEqual(
      expect.arrayContaining(['Where each side stands', 'What was proposed', 'What was promised', 'Sources']),
    );
    const ledger = text.slice(
      text.indexOf('## Where each side stands'),
      text.indexOf('## What is planned next'),
    );
    for (const line of ledger.split('\n').filter((l) => l.startsWith('- ')))
      expect(line).toMatch(/\[\^\d+\]$/);
  });
});

describe('a brief on a dossier', () => {
  it('keeps to its entries, and in the ledger to its parties, issues and period', async () => {
    const { dossier } = await loadDossier('korean-peninsula');
    const all = await wholeBrief(store, {});
    const on = await onDossier(store, dossier, {});
    const some = await wholeBrief(store, on.filters, { ledger: on.ledger });
    const own = new Set(dossier.parties.map((p) => p.party));
    expect(some.issues.length).toBeGreaterThan(0);
    expect(some.issues.flatMap((i) => i.positions).every((p) => own.has(p.party!))).toBe(true);
    const known = new Set(dossier.issues.map((i) => i.issue));
    expect(some.issues.every((i) => known.has(i.issue))).toBe(true);
    expect(some.happened.occasions.length).toBeGreaterThan(0);
    expect(some.happened.occasions.length + some.happened.more).toBeLessThan(
      all.happened.occasions.length + all.happened.more,
    );
  });
});
