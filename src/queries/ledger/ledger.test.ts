/** The questions of the ledger, answered from the sample record. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runIngest } from '../../cli/ingest.ts';
import { sampleReports } from '../../cli/sample.ts';
import { openStore } from '../../store/open.ts';
import type { RecordStore } from '../../store/port.ts';
import { type AskedFilters, resolveFilters } from '../filters/filters.ts';
import type {
  ChangeAnswer,
  ChannelAnswer,
  ClaimAnswer,
  CommitmentAnswer,
  ConflictAnswer,
  ContactAnswer,
  LineAnswer,
  PlanAnswer,
  PositionAnswer,
  ProposalAnswer,
} from './answers.ts';
import { askLedger, type LedgerAsked, type LedgerQuestionName, type LedgerResult } from './ask.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-ledger-'));
let store: RecordStore;

beforeAll(async () => {
  const record = join(folder, 'sample.db');
  await runIngest(sampleReports(), { record, workers: 0, quiet: true });
  store = await openStore(record);
}, 120_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function ask<A extends LedgerResult>(
  name: LedgerQuestionName,
  asked: AskedFilters & LedgerAsked = {},
): Promise<A[]> {
  return (await askLedger(name, store, await resolveFilters(store, asked), asked)) as A[];
}

const names: LedgerQuestionName[] = [
  'positions',
  'changes',
  'conditions',
  'proposals',
  'commitments',
  'plans',
  'contacts',
  'channels',
  'news',
  'as-of',
  'conflicts',
  'unconfirmed',
  'claims',
];

describe.each(names)('%s', (name) => {
  const needed = { since: '2013-01-01', on: '2021-10-24' };

  it('answers with the exact words of reports', async () => {
    const answers = await ask(name, { ...needed, limit: 40 });
    expect(answers.length).toBeGreaterThan(0);
    const reports = new Map(
      (await store.db.selectFrom('report').select(['key', 'text']).execute()).map((r) => [r.key, r.text]),
    );
    for (const { citations } of answers) {
      expect(citations.length).toBeGreaterThan(0);
      for (const { report, passages } of citations)
        for (const { span, words } of passages)
          expect(reports.get(report.id.replace('report-', ''))!.slice(...span)).toBe(words);
    }
  });

  it('takes a limit, and cites no more than asked', async () => {
    const answers = await ask(name, { ...needed, limit: 2, citations: 1 });
    expect(answers.length).toBeLessThanOrEqual(2);
    for (const { citations } of answers) expect(citations.length).toBeLessThanOrEqual(2);
  });

  it('keeps to the party asked for', async () => {
    expect(await ask(name, { ...needed, party: ['Fiji'] })).toEqual([]);
  });
});

it('positions are heard by a voice with office and rank, in order of time', async () => {
  const all = await ask<PositionAnswer>('positions', { party: ['USA'], issue: ['talks'] });
  const envoy = all.find((p) => p.voice.person?.name === 'Sung Kim' && p.text.includes('he was ready'))!;
  expect(envoy).toMatchObject({ stance: 'open', voice: { rank: 'official' } });
  expect(envoy.voice.office).toContain('special representative');
  const days = all.map((p) => (p.date ?? p.reported)!.slice(0, 10));
  expect(days).toEqual(days.toSorted());
  const leaders = await ask<PositionAnswer>('positions', { rank: ['leader'] });
  expect(leaders.length).toBeGreaterThan(0);
  expect(leaders.every((p) => p.voice.rank === 'leader')).toBe(true);
});

it('a party stands at one place on each issue now', async () => {
  const current = await ask<PositionAnswer>('positions', { current: true });
  const keys = current.map((p) => `${p.party} ${p.issue}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(current.find((p) => p.party === 'USA' && p.issue === 'talks')).toMatchObject({ stance: 'open' });
  expect(current.every((p) => p.voice.rank !== 'another')).toBe(true);
});

it('a stance changes from one side to another, after an occasion', async () => {
  const changes = await ask<ChangeAnswer>('changes', { party: ['USA'], issue: ['talks'] });
  const off = changes.find((c) => c.text.includes('called off his summit'))!;
  expect(off).toMatchObject({ to: 'opposes', reported: '2018-05-24', after: { date: '2018-05-09' } });
  expect(changes.every((c) => c.from !== c.to)).toBe(true);
});

it('proposals have the responses of all reports', async () => {
  const all = await ask<ProposalAnswer>('proposals');
  const offer = all.find((p) => p.text.startsWith('meet without preconditions'))!;
  expect(offer).toMatchObject({ authors: ['USA'], addressees: ['PRK'], open: false });
  expect(offer.responses.map((r) => `${r.party} ${r.kind}`)).toContain('PRK rejected');
  expect(all.filter((p) => p.issue === 'end-of-war')).toHaveLength(1);
  const [open, closed] = [
    await ask<ProposalAnswer>('proposals', { open: true }),
    await ask<ProposalAnswer>('proposals', { open: false }),
  ];
  expect(open.every((p) => p.open)).toBe(true);
  expect(closed.every((p) => !p.open)).toBe(true);
  expect(open.length + closed.length).toBe(all.length);
});

it('commitments are kept by meetings held at that time', async () => {
  const all = await ask<CommitmentAnswer>('commitments');
  const pyongyang = all.find((c) => c.text === 'visit Pyongyang in the fall')!;
  expect(pyongyang).toMatchObject({ outcome: 'kept', occasion: { date: '2018-09-18', place: 'Pyongyang' } });
  expect(all.find((c) => c.negated)?.outcome).toBe('open');
  const unheard = await ask<CommitmentAnswer>('commitments', { outcome: ['unheard'] });
  expect(unheard.length).toBeGreaterThan(0);
  expect(unheard.every((c) => c.outcome === 'unheard')).toBe(true);
});

it('plans have a history, and come to something or nothing', async () => {
  const all = await ask<PlanAnswer>('plans', { between: ['USA', 'PRK'] });
  const singapore = all.find((p) => p.place === 'Singapore')!;
  expect(singapore.outcome).toBe('held');
  expect(singapore.history.map((h) => h.status)).toEqual(['called-off', 'held']);
  const generals = await ask<PlanAnswer>('plans', {
    between: ['KOR', 'PRK'],
    from: '2018-05',
    to: '2018-05',
  });
  expect(generals.map((p) => p.outcome)).toContain('unheard');
  expect((await ask<PlanAnswer>('plans', { outcome: ['ahead'] })).every((p) => p.outcome === 'ahead')).toBe(
    true,
  );
});

it('two parties last met on a day, and the gap is usual for them or not', async () => {
  const [pair] = await ask<ContactAnswer>('contacts', { between: ['KOR', 'USA'] });
  expect(pair).toMatchObject({ last: { date: '2021-10-18' }, gap: 6, unusual: false });
  const [earlier] = await ask<ContactAnswer>('contacts', { between: ['KOR', 'USA'], to: '2021-09-28' });
  expect(earlier!.last.date! <= '2021-09-28').toBe(true);
});

it('people carry the contact, and go quiet', async () => {
  const all = await ask<ChannelAnswer>('channels', { between: ['KOR', 'USA'] });
  expect(all.slice(0, 2).map((c) => c.name)).toEqual(['Sung Kim', 'Noh Kyu-duk']);
  expect(all[0]).toMatchObject({ quiet: false, since: 0 });
  expect(all.find((c) => c.name === 'Moon Jae-in')?.quiet).toBe(true);
});

it('what is new was not reported before', async () => {
  const all = await ask<LineAnswer>('news', { since: '2021-10-20', entries: ['occasion', 'proposal'] });
  expect(all.length).toBeGreaterThan(0);
  expect(all.every((e) => e.reported! >= '2021-10-20' && e.kind !== 'statement')).toBe(true);
  expect((await ask<LineAnswer>('unconfirmed')).every((e) => e.sources === 1 && !e.reviewed)).toBe(true);
});

it('what a person has confirmed is confirmed, until that is undone', async () => {
  const [first] = await ask<LineAnswer>('unconfirmed', { entries: ['occasion'] });
  const { decision } = await store.decide({ kind: 'confirm', target: first!.id }, { by: 'A' });
  const ids = async () => (await ask<LineAnswer>('unconfirmed', { entries: ['occasion'] })).map((e) => e.id);
  expect(await ids()).not.toContain(first!.id);
  await store.decide({ kind: 'undo', decision: decision.id }, { by: 'A' });
  expect(await ids()).toContain(first!.id);
});

it('what was planned on a day was planned then', async () => {
  const between = { between: ['USA', 'KOR'], from: '2021-09-30', to: '2021-09-30' };
  const statusOn = async (on: string) =>
    (await ask('as-of', { ...between, on })).map((o) => 'status' in o && o.status);
  expect(await statusOn('2021-09-27')).toEqual([]);
  expect(await statusOn('2021-09-29')).toEqual(['planned']);
  expect(await statusOn('2021-10-02')).toEqual(['held']);
});

it('sources that disagree are told apart', async () => {
  const [summit] = await ask<ConflictAnswer>('conflicts', { field: ['status'] });
  expect(summit).toMatchObject({ field: 'status', value: 'held', other: 'called-off', otherReports: 1 });
  expect(summit!.citations).toHaveLength(1);
});

it('claims are true or false by occasions', async () => {
  const found = await ask<ClaimAnswer>('claims', { verdict: ['true'] });
  const dinner = found.find((c) => c.text.includes('Istanbul'))!;
  expect(dinner.occasions.length).toBeGreaterThan(0);
  for (const claim of await ask<ClaimAnswer>('claims')) expect(claim.reason).not.toBe('');
});

it('what there is not cannot be asked for', async () => {
  await expect(ask('positions', { issue: ['gardening'] })).rejects.toThrow('unknown-value');
  await expect(ask('plans', { outcome: ['kept'] })).rejects.toThrow('unknown-value');
  await expect(ask('news', { since: 'once' })).rejects.toThrow('bad-date');
  await expect(ask('as-of', { on: '2021-13-40' })).rejects.toMatchObject({
    problem: { kind: 'bad-date', option: '--on', reason: 'not-in-calendar' },
  });
});
