import { describe, expect, it } from 'vitest';
import { goesBy, isLoopback } from './hosts.ts';

describe('a server on loopback', () => {
  it.each(['127.0.0.1:4747', 'localhost', 'LOCALHOST:80', 'localhost.', '[::1]:4747'])(
    'goes by %s',
    (host) => {
      expect(goesBy('127.0.0.1', [], host)).toBe(true);
    },
  );

  it.each([
    'rebound.example',
    'localhost.rebound.example',
    '127.0.0.1.rebound.example:4747',
    '192.168.0.7',
    '0.0.0.0:4747',
    'localhost:4747, rebound.example',
    'localhost:4747@rebound.example',
    'localhost:99999999',
    '[::1',
    '',
    undefined,
  ])('does not go by %s', (host) => {
    expect(goesBy('127.0.0.1', [], host)).toBe(false);
  });
});

describe('a server on every address', () => {
  it.each([
    ['192.168.0.7:4747', true],
    ['[2001:db8::7]:4747', true],
    ['desk.example', true],
    ['DESK.example:443', true],
    ['rebound.example', false],
    ['desk.example.rebound.example', false],
  ])('called %s: %s', (host, goes) => {
    expect(goesBy('0.0.0.0', ['Desk.example'], host)).toBe(goes);
  });
});

it.each([
  ['127.0.0.1', true],
  ['127.8.0.1', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['127.0.0.1.example', false],
  ['192.168.0.1', false],
])('%s is this machine alone: %s', (host, own) => {
  expect(isLoopback(host)).toBe(own);
});
