import { expect, it } from 'vitest';
import { isToken, newToken, PasswordFileError, passwordLine, passwordsIn, roleFor } from './secrets.ts';

/** The least that a password file may ask for. */
const cheap = { N: 2 ** 14, r: 8, p: 1 };

it('a password opens the role of its line, and nothing else does', async () => {
  const line = await passwordLine('reader', 'correct horse battery', cheap);
  expect(line).toMatch(/^reader:scrypt\$16384\$8\$1\$/);
  expect(line).not.toContain('correct');
  const credentials = passwordsIn(`# who may come in\n\n${line}\r\n`);
  expect(credentials).toMatchObject([{ kind: 'password', role: 'reader', N: 16_384 }]);
  expect(await roleFor(credentials, 'correct horse battery')).toBe('reader');
  expect(await roleFor(credentials, 'correct horse batterY')).toBeNull();
  expect(await roleFor(credentials, '')).toBeNull();
});

it('the same password gives another line each time', async () => {
  const line = () => passwordLine('editor', 'one and the same', cheap);
  expect(await line()).not.toBe(await line());
});

it('a token opens its role', async () => {
  const reader = newToken('reader');
  const editor = newToken('editor');
  const both = [reader.credential, editor.credential];
  expect(await roleFor(both, reader.token)).toBe('reader');
  expect(await roleFor(both, editor.token)).toBe('editor');
  expect(await roleFor(both, `${editor.token}A`)).toBeNull();
  expect(isToken(reader.credential, editor.token)).toBe(false);
});

it.each([
  'editor:correct horse',
  'owner:scrypt$131072$8$1$AAAA$AAAA',
  'editor:scrypt$1000$8$1$AAAA$AAAA',
  'editor:scrypt$1073741824$8$1$AAAA$AAAA',
  'editor:scrypt$131072$0$1$AAAA$AAAA',
  'editor:scrypt$131072$8$1$$AAAA',
])('a file that holds %s is refused with its line', (line) => {
  expect(() => passwordsIn(`# first\n${line}`)).toThrow(PasswordFileError);
  expect(() => passwordsIn(`# first\n${line}`)).toThrow('Line 2');
});
