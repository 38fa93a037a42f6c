/** Ids, made from content. */
import { shortHash } from '../contract/ids.ts';
import type { AccountKind, EntryKind } from './kinds.ts';

/** 52 bits of a hash, so that an id is a safe integer. */
export const hash52 = (text: string): number => Number.parseInt(shortHash(text), 36) % 2 ** 52;

/** The id of an account. Its keys must be in the order of its type. */
export const accountId = (kind: AccountKind, account: unknown): number =>
  hash52(`${kind}\n${JSON.stringify(account)}`);

/** The public id of an entry, by the account that leads it: `person-` and thirteen hexadecimal digits. */
export const publicId = (kind: EntryKind, id: number): string =>
  `${kind}-${id.toString(16).padStart(13, '0')}`;

/** What {@link publicId} was made of; null where it is no public id of an entry. */
export function parseId(text: string): { kind: string; id: number } | null {
  const m = /^([a-z]+)-([0-9a-f]{13})$/.exec(text);
  return m ? { kind: m[1]!, id: Number.parseInt(m[2]!, 16) } : null;
}
