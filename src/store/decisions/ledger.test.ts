/** Fields of positions, proposals, commitments, claims and events as people put them right. */
import { beforeEach, describe, expect, test } from 'vitest';
import { entry } from '../../queries/entry.ts';
import { toldWith } from '../../record/ledger/testing.ts';
import { canonicalRecord } from '../canonical.ts';
import {
  by,
  keepTwoReports,
  keyOf,
  problemOf,
  reread,
  sameWhenRebuilt,
  store,
  storedRead,
} from './testing.ts';

keepTwoReports();

const text =
  'The premier said Norland would lift the ban on fish if the fleet stays away. Norland offered to send two ' +
  'shiploads of grain to the harbour. Portugal welcomed it. Norland will host talks in spring. It was the third ' +
  'round this year. Norland accused Portugal of spying.';

const report = (key: string, published: string, beside: string) => {
  const told = { key, text: `${beside} ${text}`, published, source: `Paper ${key}` };
  const event = {
    by: ['NOR'],
    on: ['PRT'],
    trigger: 'accused',
    words: 'Norland accused Portugal of spying',
    date: published,
  };
  return toldWith(0, { ...told, events: [event] }, (at) => ({
    positions: [
      {
        holder: 'NOR',
        issue: 'sanctions',
        stance: 'conditional',
        condition: at('if the fleet stays away'),
        evidence: at('Norland would lift the ban on fish if the fleet stays away'),
      },
    ],
    proposals: [
      {
        id: 'p',
        kind: 'offer',
        authors: ['NOR'],
        addressees: ['PRT'],
        issue: null,
        terms: at('send two shiploads of grain'),
        date: null,
        evidence: [at('Norland offered to send two shiploads of grain to the harbour')],
        statement: null,
        responses: [{ party: 'PRT', kind: 'welcomed', span: at('Portugal welcomed it'), statement: null }],
      },
    ],
    commitments: [
      {
        id: 'c',
        holders: ['NOR'],
        what: at('host talks in spring'),
        negated: false,
        counterparts: ['PRT'],
        due: '2020-05',
        condition: null,
        evidence: at('Norland will host talks in spring'),
        statement: null,
        meeting: null,
      },
    ],
    claims: [
      {
        id: 'l',
        kind: 'ordinal',
        parties: ['NOR', 'PRT'],
        subject: at('round'),
        count: 3,
        period: '2020',
        evidence: at('It was the third round this year'),
        periodSpan: null,
        statement: null,
      },
    ],
  }));
};

type Kind = 'position' | 'proposal' | 'commitment' | 'claim' | 'event';
const ids = {} as { [kind in Kind]: string };

beforeEach(async () => {
  await store.addReports([storedRead(report('x', '2020-03-02', 'From the north coast:'))]);
  for (const kind of ['position', 'proposal', 'commitment', 'claim', 'event'] as const)
    ids[kind] = (await store.db.selectFrom(kind).select('key').executeTakeFirstOrThrow()).key;
});

const correct = (kind: Kind, field: string, ...value: string[]) =>
  store.decide({ kind: 'correct', target: ids[kind], field, value }, by);

describe('a field of the ledger put right', () => {
  test.each([
    ['position', 'stance', ['opposes'], { stance: 'opposes' }],
    ['position', 'issue', ['trade'], { issue: 'trade' }],
    ['position', 'date', ['2020-03-01'], { date: '2020-03-01' }],
    ['position', 'party', ['ISL'], { party: 'ISL', holder: 'ISL' }],
    ['position', 'speaker', ['the premier'], { voice: { speaker: 'the premier' } }],
    ['position', 'rank', ['leader'], { voice: { rank: 'leader' } }],
    ['position', 'condition', [], { condition: null }],
    ['position', 'text', ['lift the ban on fish'], { text: 'lift the ban on fish' }],
    ['proposal', 'kind', ['invitation'], { kind: 'invitation' }],
    ['proposal', 'authors', ['ISL', 'Ana Lopes'], { authors: ['Ana Lopes', 'ISL'] }],
    ['proposal', 'addressees', [], { addressees: [] }],
    ['proposal', 'issue', ['trade'], { issue: 'trade' }],
    [
      'proposal',
      'text',
      ['send two shiploads of grain to the harbour'],
      { text: 'send two shiploads of grain to the harbour' },
    ],
    [
      'proposal',
      'responses',
      ['PRT:accepted', 'ISL:rejected'],
      {
        open: false,
        responses: [
          { party: 'ISL', kind: 'rejected', reported: '2020-03-02' },
          { party: 'PRT', kind: 'accepted' },
        ],
      },
    ],
    ['commitment', 'outcome', ['kept'], { outcome: 'kept' }],
    ['commitment', 'due', ['2020-06-01'], { due: '2020-06-01' }],
    ['commitment', 'due', [], { due: null }],
    ['commitment', 'holders', ['ISL'], { holders: ['ISL'] }],
    ['commitment', 'counterparts', ['ISL', 'PRT'], { counterparts: ['ISL', 'PRT'] }],
    ['claim', 'period', ['2019'], { period: '2019' }],
    ['claim', 'parties', ['ISL', 'NOR'], { parties: ['ISL', 'NOR'] }],
    ['event', 'type', ['threaten'], { event: 'THREATEN', mode: null, cameo: null, source: ['NOR'] }],
    ['event', 'source', ['Iceland', 'PRT'], { source: ['ISL', 'PRT'], event: 'ACCUSE' }],
    ['event', 'target', ['ISL'], { source: ['NOR'], target: ['ISL'] }],
    ['event', 'target', [], { target: [] }],
    ['event', 'status', ['denied'], { status: 'denied' }],
    ['event', 'date', ['2020-03-01'], { date: '2020-03-01' }],
    ['event', 'place', ['Lisbon'], { place: 'Lisbon' }],
  ] as const)('%s %s: %j', async (kind, field, value, expected) => {
    const before = await canonicalRecord(store.db);
    const { decision, after } = await correct(kind, field, ...value);
    expect(after).toHaveLength(1);
    const told = async () => ((await entry(store, ids[kind])) as { [kind: string]: unknown })[kind];
    expect(await told()).toMatchObject(expected);
    await sameWhenRebuilt();

    await store.decide({ kind: 'undo', decision: decision.id }, by);
    expect(await canonicalRecord(store.db)).toBe(before);
    await store.decide({ kind: 'undo', decision: (await lastDecision())! }, by);

    await store.addReports([
      storedRead(report('y', '2020-03-04', 'A second paper, from the south, had this:')),
    ]);
    const held = kind === 'proposal' && field === 'responses' ? { open: false } : expected;
    expect(await told()).toMatchObject({ ...held, reports: 2 });
    await sameWhenRebuilt();
  });

  test('the person who speaks, who is named as the record has him', async () => {
    const person = await keyOf('Ahn Min-ho');
    await correct('position', 'person', person);
    expect(await entry(store, ids.position)).toMatchObject({
      position: { voice: { person: { id: person, name: 'Ahn Min-ho' } } },
    });
    await store.decide({ kind: 'correct', target: person, field: 'name', value: ['Ahn Minho'] }, by);
    expect(await entry(store, ids.position)).toMatchObject({
      position: { voice: { person: { name: 'Ahn Minho' } } },
    });
    await sameWhenRebuilt();
  });

  test('those who act by name', async () => {
    const person = await keyOf('Carla Ruiz');
    await correct('event', 'agents', person);
    expect(await entry(store, ids.event)).toMatchObject({
      event: { agents: [{ id: person, name: 'Carla Ruiz' }], patients: [], source: ['NOR'] },
    });
    await sameWhenRebuilt();
  });

  test('an event that a newer reader codes otherwise', async () => {
    await correct('event', 'source', 'ISL');
    await correct('event', 'target', 'NOR', 'PRT');
    await correct('event', 'status', 'planned');
    await reread('x', ({ events }) => {
      events[0]!.type = 'THREATEN';
      events[0]!.target = [];
    });
    const { key } = await store.db.selectFrom('event').select('key').executeTakeFirstOrThrow();
    expect(key).not.toBe(ids.event);
    expect(await entry(store, key)).toMatchObject({
      event: { event: 'THREATEN', source: ['ISL'], target: ['NOR', 'PRT'], status: 'planned' },
    });
    await sameWhenRebuilt();
  });

  test('kept as it is, it does not follow what others say', async () => {
    for (const [kind, field] of [
      ['position', 'stance'],
      ['proposal', 'authors'],
      ['proposal', 'responses'],
      ['commitment', 'due'],
      ['event', 'type'],
      ['event', 'source'],
      ['event', 'target'],
      ['event', 'agents'],
    ] as const) {
      const kept = await store.decide({ kind: 'confirm', target: ids[kind], field }, by);
      expect(kept.before).toEqual(kept.after);
    }
    await sameWhenRebuilt();
  });
});

test.each([
  ['position', 'stance', 'angry'],
  ['position', 'issue', 'of fish and boats'],
  ['position', 'text', 'words of nobody'],
  ['proposal', 'responses', 'PRT:frowned'],
  ['proposal', 'authors', ''],
  ['commitment', 'outcome', 'soon'],
  ['commitment', 'due', 'next week'],
  ['event', 'status', 'held'],
  ['event', 'type', 'QUARREL'],
  ['event', 'source', ''],
] as const)('%s %s is not put right by “%s”', async (kind, field, value) => {
  const request = { kind: 'correct', target: ids[kind], field, value: [value] } as const;
  expect(await problemOf(request)).toMatchObject({ kind: 'bad-value', field });
});

async function lastDecision(): Promise<string | undefined> {
  const row = await store.db
    .selectFrom('decision')
    .select('id')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}
