import { expect, it } from 'vitest';
import type { Event } from '../../contract/reading.ts';
import { kindPromised, promisedIn } from './promised.ts';

const event = (more: Partial<Event>): Event => ({
  id: 'x',
  type: 'AGREE',
  source: [{ party: 'NOR', entity: null, span: [0, 3] }],
  target: [{ party: 'MWI', entity: null, span: [10, 13] }],
  status: 'happened',
  date: null,
  place: null,
  trigger: [4, 8],
  evidence: [0, 20],
  ...more,
});

it.each([
  [{ cameo: '0333' }, 'AID humanitarian'],
  [{ cameo: '033' }, 'AID'],
  [{ cameo: '0354' }, 'CONCEDE ease'],
  [{ cameo: '0356' }, 'RETREAT'],
  [{ cameo: '036' }, null],
  [{}, null],
  [{ type: 'THREATEN', mode: 'expel' }, 'SANCTION expel'],
  [{ type: 'THREATEN', mode: 'violence' }, null],
  [{ type: 'MOBILIZE', mode: 'troops', status: 'planned' }, 'MOBILIZE troops'],
  [{ type: 'MOBILIZE', mode: 'troops' }, null],
  [{ type: 'ACCUSE', status: 'planned' }, null],
] as [Partial<Event>, string | null][])('%j promises %s', (more, kind) => {
  expect(kindPromised(event(more))).toBe(kind);
});

it('what is promised is coded in the words of the promise, of one who promises', () => {
  const aid = event({ cameo: '0333' });
  expect(promisedIn([aid], [4, 12], [0, 20], ['NOR'])).toEqual({
    type: 'AID',
    mode: 'humanitarian',
    target: ['MWI'],
  });
  expect(promisedIn([aid], [4, 12], [0, 20], ['DNK'])).toBeNull();
  expect(promisedIn([aid], [12, 16], [9, 20], ['NOR'])).toBeNull();
});
