/** What the parser looks at before a move. */
import { namesIn, type Templates, templatesOf } from '../linear/templates.ts';
import type { Configuration } from './configuration.ts';
import { distance } from './distance.ts';

/**
 * Places: s0, s1, … are the stack from its top, n0, n1, … the words to come; l1, l2, r1, r2 their outermost children.
 * w form, t tag, r relation, lc and rc numbers of children, ls and rs the set of their relations; d distances, b marks
 * between; g, p, l what the guide says of heads, of children to come and of children behind.
 */
const MOVE_ATOMS = namesIn(`
  any s0w s0t s1w s1t s2w s2t s3t n0w n0t n1w n1t n2w n2t n3t s0l1t s0l1r s0l1w s0l2t s0l2r s0r1t s0r1r
  s0r1w s0r2t s0r2r s1l1t s1l1r s1l1w s1r1t s1r1r s1r1w s1r2t s1r2r s2r1t s2r1r n0l1t n0l1r n0l1w n0l2t
  n0l2r s0lc s0rc s1lc s1rc n0lc s0ls s0rs s1ls s1rs n0ls d0 d1 b0 s0-1t s0+1t n-1t s1+1t depth s0-1w s0+1w
  n-1w verbs g0 g1 gn ps0 ps1 ln`);

/** Templates over words and tags. */
const WORDS = `
  any, s0w, s0t, s1w, s1t, n0w, n0t, n0w n0t, n1w, n1t, n2w, n2t, s2t, s0w n0w, s0w n0t, s0t n0w, s1w s0t,
  s1t s0w, s1t n0t, s1w n0t, s1t n0w, n0t n1t, n0w n1t, n0t n1w, n0t n1t n2t, s0t n0t n1t, s2t s1t s0t,
  s1t s0t n1t, s0t n1w, s0t s0l1t n0t, s0t n0t n0l1t, s0t n0t n0l2t, s1t s0t s0l1t, s1t s0t s0r1t,
  s1t s1r1t s0t, s1t s1r1t n0t, s0t s0l1t s0l2t, s0t s0r1t s0r2t, n0t n0l1t n0l2t, s1r1w s1t s0t, s0t s0lc,
  s0t s0rc, s1t s1rc, s1t s1lc, n0t n0lc, n0w n0lc, d0, s0w d0, s0t d0, n0t d0, s0t n0t d0, d1, s1t s0t d1,
  b0, s0t n0t b0, s1t s0t b0, s0t s0-1t n0t, s0t s0+1t n0t, s0t n-1t n0t, s1t s1+1t s0t, n-1t n0t n1t,
  s0+1w s0t n0t, n-1w n0t, depth n0t, verbs n0t n1t, s1t s0t n0t, s1w s0w`;

/** Templates over relations too. */
const RELATIONS = `
  s0t s0l1r, s0t s0r1r, n0t n0l1r, s1t s1r1r, n0t n0l1r n0l2r, s2t s2r1r s0t, s1r1t s1r1r s0t, s0w s0ls,
  s0t s0ls n0t, s0w s0rs, s1t s1rs s0t, s1w s1rs, n0t n0ls, n0t n0ls s0t, n0w n0ls, s0rs s1rs n0t`;

/** Templates over what the guide says. */
const GUIDE = `
  gn, g0 s0t n0t, gn n0t s0t, g0 g1 ps0, ps0 s0t, ps0 g0 s0t, ps1 g0 ps0, ln g0, g0 s0w, gn n0w, g0 d0,
  g1 s1t s0t, ps0 ps1 gn, g0 gn n0t`;

/** What the guide looks at: it names no relations. */
export const GUIDE_TEMPLATES = templatesOf(MOVE_ATOMS, WORDS);
export const MOVE_TEMPLATES = templatesOf(MOVE_ATOMS, [WORDS, RELATIONS, GUIDE].join(','));

/** Where the guide has the head of `word`, a word on the stack: at the next word, at `other`, before or after. */
function towards(c: Configuration, word: number, other: number): number {
  const head = c.guide[word]!;
  if (word === c.none || head === c.none) return 0;
  if (head === c.next) return 1;
  if (head === other) return 2;
  if (head === c.n) return 3;
  if (head > c.next) return 4;
  return head < word ? 5 : 6;
}

/** Where the guide has the head of the next word. */
function behind(c: Configuration, s0: number, s1: number): number {
  const head = c.guide[c.next]!;
  if (head === c.none) return 0;
  if (head === s0) return 1;
  if (head === s1) return 2;
  if (head === c.n) return 3;
  return head > c.next ? 4 : head < s0 ? 5 : 6;
}

/** Whether the guide has a child of `word` among the words to come: the next one, or a later one. */
function pending(c: Configuration, word: number): number {
  const last = c.guideRight[word]!;
  if (last === c.none || last < c.next) return 0;
  return last === c.next ? 1 : 2;
}

export class MoveFeatures {
  readonly count: number;
  readonly hashes: Int32Array;
  private readonly atoms = new Int32Array(MOVE_ATOMS.length);

  constructor(private readonly templates: Templates) {
    this.count = templates.count;
    this.hashes = new Int32Array(templates.count);
  }

  /** Writes the features of the configuration to `hashes`. */
  of(c: Configuration): void {
    const { atoms } = this;
    const { form, tag, relation, none, n } = c;
    const s0 = c.at(0);
    const s1 = c.at(1);
    const s2 = c.at(2);
    const n0 = c.next;
    const n1 = n0 < n ? n0 + 1 : none;
    const n2 = n0 + 2 <= n ? n0 + 2 : none;
    const n3 = n0 + 3 <= n ? n0 + 3 : none;
    let k = 1;
    atoms[k++] = form[s0]!;
    atoms[k++] = tag[s0]!;
    atoms[k++] = form[s1]!;
    atoms[k++] = tag[s1]!;
    atoms[k++] = form[s2]!;
    atoms[k++] = tag[s2]!;
    atoms[k++] = tag[c.at(3)]!;
    atoms[k++] = form[n0]!;
    atoms[k++] = tag[n0]!;
    atoms[k++] = form[n1]!;
    atoms[k++] = tag[n1]!;
    atoms[k++] = form[n2]!;
    atoms[k++] = tag[n2]!;
    atoms[k++] = tag[n3]!;
    const s0l1 = c.left1[s0]!;
    const s0l2 = c.left2[s0]!;
    const s0r1 = c.right1[s0]!;
    const s0r2 = c.right2[s0]!;
    atoms[k++] = tag[s0l1]!;
    atoms[k++] = relation[s0l1]!;
    atoms[k++] = form[s0l1]!;
    atoms[k++] = tag[s0l2]!;
    atoms[k++] = relation[s0l2]!;
    atoms[k++] = tag[s0r1]!;
    atoms[k++] = relation[s0r1]!;
    atoms[k++] = form[s0r1]!;
    atoms[k++] = tag[s0r2]!;
    atoms[k++] = relation[s0r2]!;
    const s1l1 = c.left1[s1]!;
    const s1r1 = c.right1[s1]!;
    const s1r2 = c.right2[s1]!;
    const s2r1 = c.right1[s2]!;
    atoms[k++] = tag[s1l1]!;
    atoms[k++] = relation[s1l1]!;
    atoms[k++] = form[s1l1]!;
    atoms[k++] = tag[s1r1]!;
    atoms[k++] = relation[s1r1]!;
    atoms[k++] = form[s1r1]!;
    atoms[k++] = tag[s1r2]!;
    atoms[k++] = relation[s1r2]!;
    atoms[k++] = tag[s2r1]!;
    atoms[k++] = relation[s2r1]!;
    const n0l1 = c.left1[n0]!;
    const n0l2 = c.left2[n0]!;
    atoms[k++] = tag[n0l1]!;
    atoms[k++] = relation[n0l1]!;
    atoms[k++] = form[n0l1]!;
    atoms[k++] = tag[n0l2]!;
    atoms[k++] = relation[n0l2]!;
    atoms[k++] = c.leftCount[s0]!;
    atoms[k++] = c.rightCount[s0]!;
    atoms[k++] = c.leftCount[s1]!;
    atoms[k++] = c.rightCount[s1]!;
    atoms[k++] = c.leftCount[n0]!;
    atoms[k++] = c.leftSet[s0]!;
    atoms[k++] = c.rightSet[s0]!;
    atoms[k++] = c.leftSet[s1]!;
    atoms[k++] = c.rightSet[s1]!;
    atoms[k++] = c.leftSet[n0]!;
    atoms[k++] = s0 === none ? 0 : distance(n0 - s0);
    atoms[k++] = s1 === none ? 0 : distance(s0 - s1);
    atoms[k++] = s0 === none ? 0 : c.punctuation(s0, n0);
    atoms[k++] = s0 > 0 && s0 < n ? tag[s0 - 1]! : 0;
    atoms[k++] = s0 + 1 < n0 ? tag[s0 + 1]! : 0;
    atoms[k++] = n0 > 0 ? tag[n0 - 1]! : 0;
    atoms[k++] = s1 < n ? tag[s1 + 1]! : 0;
    atoms[k++] = Math.min(c.depth, 6);
    atoms[k++] = s0 > 0 && s0 < n ? form[s0 - 1]! : 0;
    atoms[k++] = s0 + 1 < n0 ? form[s0 + 1]! : 0;
    atoms[k++] = n0 > 0 ? form[n0 - 1]! : 0;
    atoms[k++] = s0 === none ? 0 : c.verbs(s0, n0);
    atoms[k++] = towards(c, s0, s1);
    atoms[k++] = towards(c, s1, s0);
    atoms[k++] = behind(c, s0, s1);
    atoms[k++] = pending(c, s0);
    atoms[k++] = pending(c, s1);
    const l = c.guideLeft[n0]!;
    atoms[k++] = l === none ? 0 : l === s0 ? 1 : l < s0 ? 2 : 3;
    this.templates.fill(atoms, this.hashes);
  }
}
