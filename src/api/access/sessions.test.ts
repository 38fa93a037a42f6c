import { expect, it } from 'vitest';
import { Sessions, sessionLife } from './sessions.ts';

it('hold until they are closed or twelve hours are over', () => {
  let now = 0;
  const sessions = new Sessions(() => now);
  const [a, b] = [sessions.open('reader'), sessions.open('editor')];
  expect([sessions.roleOf(a), sessions.roleOf(b), sessions.roleOf('made-up')]).toEqual([
    'reader',
    'editor',
    null,
  ]);
  sessions.close(a);
  expect(sessions.roleOf(a)).toBeNull();
  now = sessionLife * 1000;
  expect(sessions.roleOf(b)).toBeNull();
});
