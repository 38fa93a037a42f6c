/** Places in a list, sealed so that they are opaque and cannot be made up. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export interface Place {
  /** The id of the last item that was given. */
  after: string;
  /** How many items were given: where to go on when that item is gone. */
  at: number;
}

/** Thrown for a cursor that this server did not make, or made for another question. */
export class CursorError extends Error {
  constructor() {
    super('The cursor is not one that this server gave for this question.');
    this.name = 'CursorError';
  }
}

export interface Cursors {
  seal(place: Place, question: string): string;
  /** Throws a {@link CursorError}. */
  open(cursor: string, question: string): Place;
}

const sealLength = 16;

/** Cursors under a secret; `question` is what the list answers, which a cursor holds for alone. */
export function sealedCursors(secret: Uint8Array): Cursors {
  const sealOf = (payload: string, question: string) =>
    createHmac('sha256', secret)
      .update(createHash('sha256').update(question).digest())
      .update(payload)
      .digest()
      .subarray(0, sealLength);
  return {
    seal({ after, at }, question) {
      const payload = `${at}\n${after}`;
      return Buffer.concat([sealOf(payload, question), Buffer.from(payload)]).toString('base64url');
    },
    open(cursor, question) {
      const bytes = Buffer.from(cursor, 'base64url');
      if (bytes.toString('base64url') !== cursor || bytes.length <= sealLength) throw new CursorError();
      const payload = bytes.subarray(sealLength).toString();
      if (!timingSafeEqual(bytes.subarray(0, sealLength), sealOf(payload, question))) throw new CursorError();
      const end = payload.indexOf('\n');
      return { at: Number(payload.slice(0, end)), after: payload.slice(end + 1) };
    },
  };
}
