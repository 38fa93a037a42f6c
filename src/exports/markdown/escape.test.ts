import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escapeMarkdown, linkTarget } from './escape.ts';

it.each([
  ['a | b', 'a \\| b'],
  ['<script>x</script>', '\\<script\\>x\\</script\\>'],
  ['*bold* _and_ `code`', '\\*bold\\* \\_and\\_ \\`code\\`'],
  ['[x](y)', '\\[x\\](y)'],
  ['1. first', '1\\. first'],
  ['- item', '\\- item'],
  ['two\n\nlines', 'two lines'],
  ['\x1b[31mred\u202e', 'red'],
])('%j becomes %j', (words, escaped) => {
  expect(escapeMarkdown(words)).toBe(escaped);
});

it('leaves no bare bar, tag or line break', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      expect(escapeMarkdown(words).replace(/\\./g, '')).not.toMatch(/[|<>\n[\]]/);
    }),
  );
});

it('links to web addresses only', () => {
  expect(linkTarget('https://a.example/b_(c)')).toBe('https://a.example/b_%28c%29');
  expect(linkTarget('javascript:alert(1)')).toBeNull();
  expect(linkTarget('https://a.example/ x')).toBeNull();
  expect(linkTarget(null)).toBeNull();
});
