/** Answers that were given, in the encodings in which they were asked for, while the record stays as it is. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const encodings = ['br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

const compressors: { [encoding in Encoding]: (bytes: Uint8Array) => Promise<Uint8Array> } = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 5 }),
};

/** Below this many bytes compression costs more than it saves. */
export const worthCompressing = 1024;

/** Bytes that are kept once for each encoding asked for. */
export class Encoded {
  readonly plain: Uint8Array;
  readonly #encoded = new Map<Encoding, Promise<Uint8Array>>();

  constructor(plain: Uint8Array) {
    this.plain = plain;
  }

  in(encoding: Encoding): Promise<Uint8Array> {
    const kept = this.#encoded.get(encoding) ?? compressors[encoding](this.plain);
    this.#encoded.set(encoding, kept);
    return kept;
  }
}

/** The encoding to answer in, by `Accept-Encoding` (RFC 9110, 12.5.3); null for none. */
export function encodingFor(accepted: string | undefined): Encoding | null {
  const weights = new Map(
    (accepted ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const q = parameters.find((p) => p.startsWith('q='));
      return [name, q === undefined ? 1 : Number(q.slice(2))];
    }),
  );
  return encodings.find((e) => (weights.get(e) ?? weights.get('*') ?? 0) > 0) ?? null;
}

/** Answers by name for one version at a time; the least recently used are let go of beyond `bytes` (plain). */
export class AnswerCache {
  readonly #answers = new Map<string, Promise<Encoded>>();
  /** Of those that have been made. */
  readonly #sizes = new Map<string, number>();
  readonly #most: number;
  #version = '';
  #bytes = 0;

  constructor(bytes = 64 * 2 ** 20) {
    this.#most = bytes;
  }

  /** The answer that is kept or under way, else what `make` gives. One that fails is not kept. */
  of(version: string, name: string, make: () => Promise<Uint8Array>): Promise<Encoded> {
    if (version !== this.#version) this.#forget(version);
    const kept = this.#answers.get(name);
    if (kept) {
      this.#answers.delete(name);
      this.#answers.set(name, kept);
      return kept;
    }
    const made = make().then((bytes) => new Encoded(bytes));
    this.#answers.set(name, made);
    made.then(
      ({ plain }) => this.#keep(made, name, plain.byteLength),
      () => this.#answers.get(name) === made && this.#answers.delete(name),
    );
    return made;
  }

  #forget(version: string): void {
    this.#version = version;
    this.#answers.clear();
    this.#sizes.clear();
    this.#bytes = 0;
  }

  #keep(made: Promise<Encoded>, name: string, bytes: number): void {
    if (this.#answers.get(name) !== made) return;
    this.#sizes.set(name, bytes);
    this.#bytes += bytes;
    for (const oldest of [...this.#answers.keys()]) {
      if (this.#bytes <= this.#most) break;
      const size = this.#sizes.get(oldest);
      if (size === undefined) continue;
      this.#answers.delete(oldest);
      this.#sizes.delete(oldest);
      this.#bytes -= size;
    }
  }
}
