import { expect, it } from 'vitest';
import type { Proposal } from '../../contract/reading.ts';
import { entriesOf, toldWith } from '../ledger/testing.ts';
import type { ProposalFields } from './fields.ts';

function report(
  number: number,
  published: string,
  terms: string,
  more: Partial<Proposal> = {},
  response?: { party: string; kind: 'rejected' | 'welcomed' },
) {
  const answer = response ? `${response.party} ${response.kind} it.` : 'Nobody answered.';
  return toldWith(
    number,
    { key: `k${number}`, text: `Report ${number * 7919}. Norland offered to ${terms}. ${answer}`, published },
    (at) => ({
      proposals: [
        {
          id: 'p',
          kind: 'offer',
          authors: ['NOR'],
          addressees: ['PRT'],
          issue: null,
          terms: at(terms),
          date: null,
          evidence: [at(`Norland offered to ${terms}`)],
          statement: null,
          responses: response ? [{ ...response, span: at(answer), statement: null }] : [],
          ...more,
        },
      ],
    }),
  );
}

it('a response told later attaches to the proposal, by its author and matter', () => {
  const found = entriesOf<ProposalFields>('proposal', [
    report(1, '2020-03-02', 'send two shiploads of grain to the harbour'),
    report(2, '2020-03-09', 'send shiploads of grain', {}, { party: 'PRT', kind: 'welcomed' }),
    report(3, '2020-03-20', 'send the shiploads of grain', {}, { party: 'PRT', kind: 'rejected' }),
    report(4, '2020-03-20', 'release the fishing crews'),
  ]);
  expect(found).toHaveLength(2);
  expect(found[0]).toMatchObject({ reports: 3, authors: ['NOR'], addressees: ['PRT'] });
  expect(found[0]!.responses.map((r) => `${r.party} ${r.kind}`)).toEqual(['PRT welcomed', 'PRT rejected']);
});

it('another addressee, a demand, and the same after a year are others', () => {
  const terms = 'send shiploads of grain';
  const found = entriesOf<ProposalFields>('proposal', [
    report(1, '2020-03-02', terms),
    report(2, '2020-03-03', terms, { addressees: ['ESP'] }),
    report(3, '2020-03-04', terms, { kind: 'demand' }),
    report(4, '2021-05-04', terms),
  ]);
  expect(found).toHaveLength(4);
});

it('the bare word for a proposal means that of those weeks, and the names of states are no matter', () => {
  const bare = { issue: 'talks' as const };
  const found = entriesOf<ProposalFields>('proposal', [
    report(1, '2020-03-02', 'hold talks', bare),
    report(2, '2020-03-12', 'hold talks with Portugal', bare),
    report(3, '2020-06-20', 'talks', bare),
    report(4, '2020-03-12', 'open the ports of South Korea and the United States'),
    report(5, '2020-03-13', 'welcome scholars from South Korea and the United States'),
  ]);
  expect(found.map((p) => p.reports)).toEqual([2, 1, 1, 1]);
});
