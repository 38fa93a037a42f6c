import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../contract/reading.ts';
import { read } from '../../read.ts';

function told(text: string) {
  const reading = read({ id: 'a', text, published: '2021-10-20' }, { layers: 'record' });
  const name = (id: string | null) => reading.entities.find((e) => e.id === id)?.name ?? null;
  const words = ([from, to]: [number, number]) => text.slice(from, to);
  const of = (s: Statement) => ({
    ...(s.addressee && { to: words(s.addressee.span), toWhom: name(s.addressee.entity) }),
    ...(s.venue && { venue: `${s.venue.kind}: ${words(s.venue.span)}` }),
    ...(s.channel && { channel: words(s.channel.span) }),
    ...(s.speakers && { speakers: s.speakers.map(name) }),
    ...(s.negation && { negation: s.negation }),
  });
  return reading.statements.map(of);
}

const cases: [text: string, want: Record<string, unknown>][] = [
  ['Norwegian envoy Ida Lund told reporters that the ferry would sail.', { to: 'reporters', toWhom: null }],
  [
    'Norwegian envoy Ida Lund told Chilean envoy Pablo Soto by phone that the ferry would sail.',
    { to: 'Chilean envoy Pablo Soto', toWhom: 'Pablo Soto', venue: 'call: phone' },
  ],
  [
    'Chilean envoy Pablo Soto was told by Norwegian envoy Ida Lund that the ferry would sail.',
    { to: 'Chilean envoy Pablo Soto', toWhom: 'Pablo Soto' },
  ],
  [
    'In an interview with CNN on Sunday, Norwegian envoy Ida Lund said the ferry would sail.',
    { to: 'CNN', toWhom: 'CNN', venue: 'interview: an interview', channel: 'CNN' },
  ],
  [
    '"The ferry will sail again in May," Norwegian envoy Ida Lund said at a press briefing in Oslo.',
    { venue: 'briefing: a press briefing' },
  ],
  [
    'Norwegian envoy Ida Lund told a news conference in Oslo that the ferry would sail.',
    { venue: 'briefing: a news conference' },
  ],
  [
    '"The ferry will sail again in May," Norwegian envoy Ida Lund told the BBC.',
    { to: 'the BBC', toWhom: 'BBC', channel: 'BBC' },
  ],
  [
    '"The ferry will sail again in May," Norwegian envoy Ida Lund was quoted as saying by KCNA.',
    { channel: 'KCNA' },
  ],
  [
    '"The ferry will sail again in May," KCNA quoted Norwegian envoy Ida Lund as saying.',
    { channel: 'KCNA' },
  ],
  ['Norwegian envoy Ida Lund said the ferry would sail, Yonhap reported.', { channel: 'Yonhap' }],
  [
    'Norwegian envoy Ida Lund said the ferry would sail, according to the state news agency.',
    { channel: 'the state news agency' },
  ],
  [
    'The ministry said in a statement carried by the Xinhua news agency that the ferry would sail.',
    { venue: 'statement: a statement', channel: 'Xinhua news agency' },
  ],
  ['Norwegian envoy Ida Lund tweeted that the ferry would sail.', { venue: 'post: tweeted' }],
  [
    'In a letter to Pablo Soto, Norwegian envoy Ida Lund wrote that the ferry would sail.',
    { to: 'Pablo Soto', toWhom: 'Pablo Soto', venue: 'letter: a letter' },
  ],
  ['A statement from the ministry said the ferry would sail.', { venue: 'statement: A statement' }],
  [
    'Norwegian envoy Ida Lund and Chilean envoy Pablo Soto said in a joint statement that the ferry would sail.',
    { venue: 'statement: a joint statement', speakers: ['Ida Lund', 'Pablo Soto'] },
  ],
  ['Norway and Chile said the ferry would sail.', { speakers: ['Norway', 'Chile'] }],
  ['Norwegian envoy Ida Lund denied that the ferry would sail.', { negation: 'denied' }],
  ['Norwegian envoy Ida Lund rejected claims that the ferry had sunk.', { negation: 'denied' }],
  ['Norwegian envoy Ida Lund disputed that the ferry would sail.', { negation: 'disputed' }],
  ['Norwegian envoy Ida Lund said the ferry would sail.', {}],
  ["A spokesman for Chile's envoy for Norway and Peru said the ferry would sail.", {}],
];

describe('the circumstances of a statement', () => {
  it.each(cases)('%s', (text, want) => {
    expect(told(text)).toEqual([want]);
  });
});
