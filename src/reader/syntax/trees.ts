/** The dependency trees of a report, to be walked downwards. */
import type { Tokens } from '../types.ts';
import { UNIVERSAL } from './labels.ts';
import type { Syntax } from './syntax.ts';

const NONE = new Int32Array(0);

/** Trees over all of a report's tokens. Made in one pass; every question is answered from flat arrays. */
export class Trees {
  private readonly from: Uint32Array;
  private readonly children: Int32Array;
  private readonly leftEdge: Int32Array;
  private readonly rightEdge: Int32Array;
  /** The universal relation of each token to its head. */
  private readonly relations: Uint8Array;

  constructor(
    readonly tokens: Tokens,
    readonly syntax: Syntax,
  ) {
    const { head, deprel } = syntax;
    const n = tokens.count;
    this.from = new Uint32Array(n + 1);
    for (let i = 0; i < n; i++) if (head[i]! >= 0) this.from[head[i]! + 1]!++;
    for (let i = 0; i < n; i++) this.from[i + 1]! += this.from[i]!;
    this.children = new Int32Array(this.from[n]!);
    const filled = this.from.slice();
    this.relations = new Uint8Array(n);
    this.leftEdge = new Int32Array(n);
    this.rightEdge = new Int32Array(n);
    for (let i = 0; i < n; i++) {
      if (head[i]! >= 0) this.children[filled[head[i]!]!++] = i;
      this.relations[i] = UNIVERSAL[deprel[i]!]!;
      this.leftEdge[i] = i;
      this.rightEdge[i] = i;
    }
    // Whoever is above one that already reaches so far reaches so far too.
    for (let i = 0; i < n; i++)
      for (let h = head[i]!; h >= 0 && this.rightEdge[h]! < i; h = head[h]!) this.rightEdge[h] = i;
    for (let i = n - 1; i >= 0; i--)
      for (let h = head[i]!; h >= 0 && this.leftEdge[h]! > i; h = head[h]!) this.leftEdge[h] = i;
  }

  /** The tokens that depend on token `i`, in text order. */
  childrenOf(i: number): Int32Array {
    const first = this.from[i]!;
    const end = this.from[i + 1]!;
    return first === end ? NONE : this.children.subarray(first, end);
  }

  /** The first child of `i` by one of the universal relations `relations`, or −1. */
  childBy(i: number, ...relations: number[]): number {
    const end = this.from[i + 1]!;
    for (let k = this.from[i]!; k < end; k++) {
      const child = this.children[k]!;
      if (relations.includes(this.relations[child]!)) return child;
    }
    return -1;
  }

  /** The children of `i` by one of the universal relations `relations`. */
  childrenBy(i: number, ...relations: number[]): number[] {
    const found: number[] = [];
    const end = this.from[i + 1]!;
    for (let k = this.from[i]!; k < end; k++) {
      const child = this.children[k]!;
      if (relations.includes(this.relations[child]!)) found.push(child);
    }
    return found;
  }

  /** The tokens [first, end) from the first to the last that `i` governs, itself among them. */
  spanOf(i: number): [first: number, end: number] {
    return [this.leftEdge[i]!, this.rightEdge[i]! + 1];
  }

  /** Whether `ancestor` governs `i`, over any number of arcs, or is it. */
  governs(ancestor: number, i: number): boolean {
    let at = i;
    while (at >= 0 && at !== ancestor) at = this.syntax.head[at]!;
    return at === ancestor;
  }
}

export const treesOf = (tokens: Tokens, syntax: Syntax): Trees => new Trees(tokens, syntax);
