import { Pos } from '../labels.ts';

/**
 * The state of an arc-hybrid parser (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, the words to come, and the
 * arcs so far. Places 0 … n − 1 are the sentence's words, n is the root that comes after them, n + 1 stands for
 * whatever is not there.
 */
export const Move = { Shift: 0, Left: 1, Right: 2 } as const;
export const MOVES = 3;

/** Tags of the two places that are not words; words' tags come after. */
const ABSENT = 0;
const ROOT = 1;
const FIRST_TAG = 2;

export class Configuration {
  n = 0;
  none = 1;
  /** The next word to come; n when only the root is left. */
  next = 0;
  depth = 0;
  stack = new Int32Array(0);
  form = new Int32Array(0);
  tag = new Int32Array(0);
  /** The heads that a guide has found beforehand, `none` where there was no guide, and their outermost children. */
  guide = new Int32Array(0);
  guideLeft = new Int32Array(0);
  guideRight = new Int32Array(0);
  /** How many marks of punctuation, and how many verbs, come before each place. */
  private marksBefore = new Int32Array(0);
  private verbsBefore = new Int32Array(0);
  head = new Int32Array(0);
  /** Relation codes plus one; 0 while a word has no head. */
  relation = new Int32Array(0);
  /** The outermost and the second outermost children on each side, `none` where there are none. */
  left1 = new Int32Array(0);
  left2 = new Int32Array(0);
  right1 = new Int32Array(0);
  right2 = new Int32Array(0);
  leftCount = new Int32Array(0);
  rightCount = new Int32Array(0);
  /** The relations of the children on each side, hashed without order. */
  leftSet = new Int32Array(0);
  rightSet = new Int32Array(0);

  /**
   * Begins a sentence of `n` words with the hashes of their forms, their tags, and the parts of speech that these
   * tags stand for; `backwards`, the last word takes the first place.
   */
  begin(n: number, form: Int32Array, tags: Uint8Array, posOfTag: Uint8Array, backwards = false): void {
    if (this.stack.length < n + 2) this.grow(n + 64);
    const none = n + 1;
    this.n = n;
    this.none = none;
    this.next = 0;
    this.depth = 0;
    this.head.fill(none, 0, n + 2);
    this.guide.fill(none, 0, n + 2);
    this.guideLeft.fill(none, 0, n + 2);
    this.guideRight.fill(none, 0, n + 2);
    this.relation.fill(0, 0, n + 2);
    this.left1.fill(none, 0, n + 2);
    this.left2.fill(none, 0, n + 2);
    this.right1.fill(none, 0, n + 2);
    this.right2.fill(none, 0, n + 2);
    this.leftCount.fill(0, 0, n + 2);
    this.rightCount.fill(0, 0, n + 2);
    this.leftSet.fill(0, 0, n + 2);
    this.rightSet.fill(0, 0, n + 2);
    let marks = 0;
    let verbs = 0;
    for (let i = 0; i < n; i++) {
      const from = backwards ? n - 1 - i : i;
      const tag = tags[from]!;
      const pos = posOfTag[tag]!;
      this.form[i] = form[from]!;
      this.tag[i] = tag + FIRST_TAG;
      this.marksBefore[i] = marks;
      this.verbsBefore[i] = verbs;
      if (pos === Pos.PUNCT) marks++;
      else if (pos === Pos.VERB) verbs++;
    }
    this.marksBefore.fill(marks, n, n + 2);
    this.verbsBefore.fill(verbs, n, n + 2);
    this.tag[n] = ROOT;
    this.tag[none] = ABSENT;
    this.form[n] = ROOT;
    this.form[none] = ABSENT;
  }

  /** Takes the heads of a parse of the same sentence, read backwards, as the guide. */
  follow(backwards: Int32Array): void {
    const { n, guide, guideLeft, guideRight } = this;
    for (let i = 0; i < n; i++) {
      const head = backwards[n - 1 - i]!;
      guide[i] = head === n ? n : n - 1 - head;
    }
    for (let i = 0; i < n; i++) {
      const head = guide[i]!;
      if (head > i && guideLeft[head] === this.none) guideLeft[head] = i;
      else if (head < i) guideRight[head] = i;
    }
  }

  /** How many marks stand between two places, up to three. */
  punctuation(from: number, to: number): number {
    return Math.min(3, this.marksBefore[to]! - this.marksBefore[from + 1]!);
  }

  /** How many verbs stand between two places, up to three. */
  verbs(from: number, to: number): number {
    return Math.min(3, this.verbsBefore[to]! - this.verbsBefore[from + 1]!);
  }

  /** The word `down` places below the top of the stack. */
  at(down: number): number {
    return this.depth > down ? this.stack[this.depth - 1 - down]! : this.none;
  }

  get done(): boolean {
    return this.next === this.n && this.depth === 0;
  }

  /** Whether a move can be made; the root takes one word only, the last on the stack. */
  allows(move: number): boolean {
    if (move === Move.Shift) return this.next < this.n;
    if (move === Move.Right) return this.depth > 1;
    return this.depth > 0 && (this.next < this.n || this.depth === 1);
  }

  shift(): void {
    this.stack[this.depth++] = this.next++;
  }

  /** Makes the next word the head of the top of the stack, by a relation (code plus one), and takes that off. */
  left(relation: number): void {
    const child = this.stack[--this.depth]!;
    const head = this.next;
    this.head[child] = head;
    this.relation[child] = relation;
    this.left2[head] = this.left1[head]!;
    this.left1[head] = child;
    this.leftCount[head]!++;
    this.leftSet[head] = this.leftSet[head]! | bit(relation);
  }

  /** Makes the second on the stack the head of its top, and takes that off. */
  right(relation: number): void {
    const child = this.stack[--this.depth]!;
    const head = this.stack[this.depth - 1]!;
    this.head[child] = head;
    this.relation[child] = relation;
    this.right2[head] = this.right1[head]!;
    this.right1[head] = child;
    this.rightCount[head]!++;
    this.rightSet[head] = this.rightSet[head]! | bit(relation);
  }

  private grow(n: number): void {
    for (const key of Object.keys(this) as (keyof this)[])
      if (this[key] instanceof Int32Array) (this[key] as Int32Array) = new Int32Array(n + 2);
  }
}

/** A bit for a relation; a few rare ones share theirs. */
const bit = (relation: number) => 1 << (relation & 31);

/** Tags, those of the two places that are not words among them, are below this. */
export const TAG_LIMIT = 66;

/** A number for the tags of a head and its child and for which of them comes first. */
export const pairOf = (c: Configuration, head: number, child: number): number =>
  (c.tag[head]! * TAG_LIMIT + c.tag[child]!) * 2 + (head < child ? 1 : 0);
export const PAIRS = TAG_LIMIT * TAG_LIMIT * 2;
