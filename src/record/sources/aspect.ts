/** Reports that tell one story in the same words: an agency's text in many papers, cut or updated. */
import type { Aspect, Standing } from '../aspects.ts';
import { containment, places, type Signature, similarity, unpackSignature } from './signature.ts';

/** A report as near-duplicates are told by it; each is an account of its own. */
export interface SourceAccount {
  key: string;
  day: number | null;
  publisher: string | null;
  signature: string;
}

/** Estimated Jaccard similarity from which two texts of one fortnight count as one. */
const SAME = 0.7;
/** The same for texts of any time: what is republished later is no other source. */
const IDENTICAL = 0.95;
/** The same for one publisher's two versions of a story. */
const UPDATED = 0.35;
/** Share of the shorter text that must be in the longer one, within so many days, for it to count as cut. */
const CUT = 0.7;
const CUT_DAYS = 7;
const UPDATE_DAYS = 2;
/** A cut text must have so many runs of words, for a shared paragraph is not a shared story. */
const CUT_SIZE = 40;

/** Stretches of time overlap by half, so that texts of sixteen days have one in common. In days. */
const STRIDE = 16;
/** Texts of a time are found by any of so many places in which they agree. */
const NEAR_BANDS = 8;
/** What is all but the same is found whenever it came out, by one of three runs of twelve places. */
const FAR_BANDS = 3;
const FAR_WIDTH = 12;

export const sourceAspect: Aspect<SourceAccount, null> = {
  kind: 'source',
  mentions: ({ key, day, publisher, signature }) => [
    { account: { key, day, publisher, signature }, words: [], votes: {} },
  ],
  marks,
  seeks: marks,
  /** By day of publication: the first report leads. */
  rank: ({ day }) => -(day ?? NEVER),
  choose(self, near) {
    const own = signatureOf(self);
    if (!own) return { joins: null };
    let joins: number | null = null;
    let degree = 0;
    for (const other of near) {
      const likeness = similarity(own, signatureOf(other)!);
      if (likeness <= degree || !tellsTheSame(self, other, likeness)) continue;
      joins = other.id;
      degree = likeness;
    }
    return { joins };
  },
  entry: () => null,
};

/** After every day. */
const NEVER = 1e9;

const unpacked = new WeakMap<SourceAccount, Signature | null>();

function unpack(account: SourceAccount): Signature | null {
  let signature = unpacked.get(account);
  if (signature === undefined) {
    signature = unpackSignature(account.signature);
    unpacked.set(account, signature);
  }
  return signature;
}

const signatureOf = ({ account }: Standing<SourceAccount>) => unpack(account);

function marks(account: SourceAccount): string[] {
  const signature = unpack(account);
  if (!signature) return [];
  const { least } = signature;
  const found = Array.from({ length: FAR_BANDS }, (_, n) => {
    const from = places - (n + 1) * FAR_WIDTH;
    return `far ${n} ${least.subarray(from, from + FAR_WIDTH).join('.')}`;
  });
  if (account.day === null) return found;
  const time = Math.floor(account.day / STRIDE);
  for (let n = 0; n < NEAR_BANDS; n++)
    found.push(`near ${time} ${n} ${least[n]}`, `near ${time + 1} ${n} ${least[n]}`);
  return found;
}

function tellsTheSame(
  { account: a }: Standing<SourceAccount>,
  { account: b }: Standing<SourceAccount>,
  degree: number,
): boolean {
  if (degree >= IDENTICAL) return true;
  const days = a.day === null || b.day === null ? Number.POSITIVE_INFINITY : Math.abs(a.day - b.day);
  if (degree >= SAME && days <= STRIDE) return true;
  if (degree >= UPDATED && days <= UPDATE_DAYS && a.publisher !== null && a.publisher === b.publisher)
    return true;
  const [x, y] = [unpack(a)!, unpack(b)!];
  const smaller = Math.min(x.size, y.size);
  return days <= CUT_DAYS && smaller >= CUT_SIZE && containment(x, y, degree) >= CUT;
}
