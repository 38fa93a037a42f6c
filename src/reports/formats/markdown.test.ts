import { describe, expect, it } from 'vitest';
import { plainMarkdown } from './markdown.ts';

describe('plainMarkdown', () => {
  it.each([
    ['the **two** *envoys* __met__ in _Seoul_', 'the two envoys met in Seoul'],
    ['[Seoul](https://example.org/s) and [Tokyo](t "the capital")', 'Seoul and Tokyo'],
    ['before ![a map](map.png) after', 'before  after'],
    ['## Talks\n\n> “Yes,” she said.\n> “No,” he said.', 'Talks\n\n“Yes,” she said.\n“No,” he said.'],
    ['one\n\n* * *\n\ntwo', 'one\n\n\n\ntwo'],
    ['a<!-- never\nseen -->b <!-- open', 'ab <!-- open'],
    ['2 * 3 * 4, snake_case_name, 5 \\* 6', '2 * 3 * 4, snake_case_name, 5 * 6'],
    ['[Seoul] The envoys met (again).', '[Seoul] The envoys met (again).'],
  ])('%s', (given, expected) => {
    expect(plainMarkdown(given)).toBe(expected);
  });

  it.each(['[', '![', '**a ', '*a ', '_a ', '<!--', '# ', '> ', '- ', '[a](', '`'])(
    'takes a long line of "%s" in its stride',
    (mark) => {
      expect(plainMarkdown(mark.repeat(100_000)).length).toBeGreaterThanOrEqual(0);
    },
  );
});
