/** Passwords as scrypt hashes (RFC 7914) and random tokens, each for a role. */
import { createHash, randomBytes, scrypt as scryptWith, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { type Role, roles } from './roles.ts';

type Scrypt = (
  password: string,
  salt: Uint8Array,
  length: number,
  options: { N: number; r: number; p: number; maxmem: number },
) => Promise<Buffer>;
const scrypt = promisify(scryptWith) as Scrypt;

/** What OWASP's password storage cheat sheet asks for: N = 2^17, r = 8, p = 1. */
const usualCost = { N: 2 ** 17, r: 8, p: 1 };
const keyLength = 32;
const memory = ({ N, r }: { N: number; r: number }) => 256 * N * r;

export type Credential =
  | { kind: 'password'; role: Role; N: number; r: number; p: number; salt: Buffer; key: Buffer }
  | { kind: 'token'; role: Role; digest: Buffer };

/** A line of a password file: `editor:scrypt$131072$8$1$SALT$KEY`, salt and key in base64url. */
export async function passwordLine(role: Role, password: string, cost = usualCost): Promise<string> {
  const salt = randomBytes(16);
  const key = await scrypt(password, salt, keyLength, { ...cost, maxmem: memory(cost) });
  const parts = ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')];
  return `${role}:${parts.join('$')}`;
}

/** Thrown for a password file that holds something else, with the number of the line. */
export class PasswordFileError extends Error {
  readonly remedy = 'Make its lines with `rapporteur serve --hash-password`.';

  constructor(line: number) {
    super(`Line ${line} of the password file is not ROLE:scrypt$N$r$p$SALT$KEY`);
    this.name = 'PasswordFileError';
  }
}

/** The credentials of a password file; empty lines and lines that begin with # do not count. */
export function passwordsIn(text: string): Credential[] {
  return text.split(/\r?\n/).flatMap((line, i): Credential[] => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const m = /^(\w+):scrypt\$(\d{1,8})\$(\d{1,3})\$(\d{1,3})\$([\w-]+)\$([\w-]+)$/.exec(line.trim());
    const role = roles.find((r) => r === m?.[1]);
    const [N, r, p] = [Number(m?.[2]), Number(m?.[3]), Number(m?.[4])];
    const isPower = Number.isInteger(Math.log2(N)) && N >= 2 ** 14 && N <= 2 ** 20;
    if (!m || !role || !isPower || r < 1 || r > 16 || p < 1 || p > 16) throw new PasswordFileError(i + 1);
    const bytes = (part: string) => Buffer.from(part, 'base64url');
    return [{ kind: 'password', role, N, r, p, salt: bytes(m[5]!), key: bytes(m[6]!) }];
  });
}

const digestOf = (token: string) => createHash('sha256').update(token).digest();

/** A new token of 256 bits, and the credential that knows it again. */
export function newToken(role: Role): { token: string; credential: Credential } {
  const token = randomBytes(32).toString('base64url');
  return { token, credential: { kind: 'token', role, digest: digestOf(token) } };
}

/** Whether a secret is the token; in constant time. */
export const isToken = (credential: Credential, secret: string): boolean =>
  credential.kind === 'token' && timingSafeEqual(credential.digest, digestOf(secret));

/** The highest role that a secret opens; null for none. Costs a scrypt for each password. */
export async function roleFor(credentials: readonly Credential[], secret: string): Promise<Role | null> {
  let found: Role | null = null;
  for (const credential of credentials)
    if (found !== 'editor' && (await fits(credential, secret))) found = credential.role;
  return found;
}

async function fits(credential: Credential, secret: string): Promise<boolean> {
  if (credential.kind === 'token') return isToken(credential, secret);
  const { N, r, p, salt, key } = credential;
  const derived = await scrypt(secret, salt, key.length, { N, r, p, maxmem: memory({ N, r }) });
  return timingSafeEqual(derived, key);
}
