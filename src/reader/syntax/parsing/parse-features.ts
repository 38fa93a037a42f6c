/** What the parser looks at before a move, and before it names the relation of an arc. */

import { templatesOf } from '../linear/templates.ts';
import type { Configuration } from './configuration.ts';

const MOVE_ATOMS = [
  'any',
  's0w', 's0t', 's1w', 's1t', 's2w', 's2t', 's3t', 'n0w', 'n0t', 'n1w', 'n1t', 'n2w', 'n2t', 'n3t',
  's0l1t', 's0l1r', 's0l1w', 's0l2t', 's0l2r', 's0r1t', 's0r1r', 's0r1w', 's0r2t', 's0r2r',
  's1l1t', 's1l1r', 's1l1w', 's1r1t', 's1r1r', 's1r1w', 's1r2t', 's1r2r', 's2r1t', 's2r1r',
  'n0l1t', 'n0l1r', 'n0l1w', 'n0l2t', 'n0l2r',
  's0lc', 's0rc', 's1lc', 's1rc', 'n0lc', 's0ls', 's0rs', 's1ls', 's1rs', 'n0ls',
  'd0', 'd1', 'b0', 's0-1t', 's0+1t', 'n-1t', 's1+1t', 'depth', 's0-1w', 's0+1w', 'n-1w', 'verbs',
] as const; // biome-ignore format: a table

const MOVE_TEMPLATES = templatesOf(MOVE_ATOMS, [
  'any', 's0w', 's0t', 's0w s0t', 's1w', 's1t', 's1w s1t', 'n0w', 'n0t', 'n0w n0t', 'n1w', 'n1t', 'n1w n1t', 'n2w', 'n2t', 's2t', 's2w',
  's0w n0w', 's0w n0t', 's0t n0w', 's0t n0t', 's0w s0t n0t', 's0t n0w n0t', 's1w s0w', 's1t s0t', 's1w s0t', 's1t s0w', 's1t n0t', 's1w n0t', 's1t n0w',
  'n0t n1t', 'n0w n1t', 'n0t n1w', 'n0t n1t n2t', 's0t n0t n1t', 's0w n0t n1t', 's0t n0t n1w', 's1t s0t n0t', 's1w s0t n0t', 's1t s0w n0t', 's1t s0t n0w', 's2t s1t s0t', 's1t s0t n1t', 's3t s2t s1t',
  's0w n1t', 's0t n1w',
  's0t s0l1t n0t', 's0t s0l2t n0t', 's0t s0r1t n0t', 's0t s0r2t n0t', 's0t n0t n0l1t', 's0t n0t n0l2t', 's0w n0t n0l1w', 's1t s0t s0l1t', 's1t s0t s0r1t', 's1t s1l1t s0t', 's1t s1r1t s0t', 's1t s1r1t n0t',
  's0t s0l1r', 's0t s0r1r', 's0w s0l1r', 's0w s0r1r', 's0l1w s0t n0t', 's0r1w s0t n0t', 'n0t n0l1r', 'n0w n0l1r', 's1t s1r1r', 's1w s1r1r', 's1t s1l1r', 's0t s0l1r s0l2r', 's0t s0r1r s0r2r', 'n0t n0l1r n0l2r', 's1t s1r1r s1r2r',
  's0t s0l1t s0l2t', 's0t s0r1t s0r2t', 'n0t n0l1t n0l2t', 's2t s2r1r s0t', 's1r1t s1r1r s0t', 's1r1w s1t s0t', 's1l1w s1t s0t',
  's0w s0lc', 's0t s0lc', 's0w s0rc', 's0t s0rc', 's1t s1rc', 's1w s1rc', 's1t s1lc', 'n0t n0lc', 'n0w n0lc',
  's0w s0ls', 's0t s0ls n0t', 's0w s0rs', 's0t s0rs n0t', 's1t s1rs s0t', 's1w s1rs', 's1w s1rs s0t', 's1t s1ls s0t', 'n0t n0ls', 'n0t n0ls s0t', 'n0w n0ls', 's0rs s1rs n0t',
  'd0', 's0w d0', 's0t d0', 'n0w d0', 'n0t d0', 's0t n0t d0', 's0w n0w d0', 'd1', 's1t s0t d1', 's1w s0t d1',
  'b0', 's0t n0t b0', 's1t s0t b0',
  's0t s0-1t n0t', 's0t s0+1t n0t', 's0t n-1t n0t', 's1t s1+1t s0t', 'n-1t n0t n1t', 's0-1w s0t n0t', 's0+1w s0t n0t', 'n-1w n0t',
  'depth n0t', 'depth s0t n0t', 'verbs s0t n0t', 'verbs n0t n1t',
]); // biome-ignore format: a table

/** A distance in words, in classes. */
const distance = (d: number) => (d < 5 ? d : d < 8 ? 5 : d < 12 ? 6 : d < 20 ? 7 : 8);

export class MoveFeatures {
  readonly count = MOVE_TEMPLATES.count;
  readonly hashes = new Int32Array(MOVE_TEMPLATES.count);
  private readonly atoms = new Int32Array(MOVE_ATOMS.length);

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
    atoms[k++] = c.depth < 6 ? c.depth : 6;
    atoms[k++] = s0 > 0 && s0 < n ? form[s0 - 1]! : 0;
    atoms[k++] = s0 + 1 < n0 ? form[s0 + 1]! : 0;
    atoms[k++] = n0 > 0 ? form[n0 - 1]! : 0;
    atoms[k++] = s0 === none ? 0 : c.verbs(s0, n0);
    MOVE_TEMPLATES.fill(atoms, this.hashes);
  }
}

const RELATION_ATOMS = [
  'side',
  'hw', 'ht', 'dw', 'dt', 'dist', 'd-1t', 'd+1t', 'h-1t', 'h+1t', 'd-1w', 'd+1w',
  'dl1t', 'dl1w', 'dl1r', 'dl2r', 'dr1t', 'dr1w', 'dr1r', 'dls', 'drs', 'hls', 'hrs', 'hl1t', 'hl1r', 'hr1t', 'hr1r', 'hr1w', 'hlc', 'hrc', 's', 'b', 'dl2w', 'n0t',
] as const; // biome-ignore format: a table

const RELATION_TEMPLATES = templatesOf(RELATION_ATOMS, [
  'side', 'hw side', 'ht side', 'dw side', 'dt side', 'ht dt side', 'hw dt side', 'ht dw side', 'hw dw side', 'dt dw side', 'ht hw side',
  'dist ht dt', 'dt d-1t side', 'dt d+1t side', 'd-1t dt d+1t', 'ht h-1t dt', 'ht h+1t dt', 'd-1w dt side', 'd+1w dt side', 'd-1w ht dt',
  'dl1t dt side', 'dl1w dt side', 'dl1w ht dt', 'dl1w hw', 'dl1w dw', 'dl1r dt side', 'dl1r dl2r dt', 'dr1t dt side', 'dr1w dt side', 'dr1r dt side', 'dls dt side', 'drs dt side', 'dls ht dt', 'drs ht dt', 'dls hw', 'dls dw', 'dl2w dt side',
  'hls ht side', 'hrs ht side', 'hrs dt side', 'hls dt side', 'hrs hw', 'hls hw', 'hrs ht dt', 'hls ht dt', 'hl1t ht dt', 'hr1t ht dt', 'hr1r ht dt', 'hl1r ht dt', 'hr1w dt side', 'hlc ht side', 'hrc ht side', 'hrc ht dt',
  's dt side', 's ht dt', 's dw', 'b ht dt', 'n0t dt side', 'hw dls dt', 'hw hrs dt',
]); // biome-ignore format: a table

export class RelationFeatures {
  readonly count = RELATION_TEMPLATES.count;
  readonly hashes = new Int32Array(RELATION_TEMPLATES.count);
  private readonly atoms = new Int32Array(RELATION_ATOMS.length);

  /** Writes the features of the arc from `head` to `child`, which is about to be made. */
  of(c: Configuration, head: number, child: number): void {
    const { atoms } = this;
    const { form, tag, relation, n } = c;
    const side = head < child ? 1 : 2;
    let k = 0;
    atoms[k++] = side;
    atoms[k++] = form[head]!;
    atoms[k++] = tag[head]!;
    atoms[k++] = form[child]!;
    atoms[k++] = tag[child]!;
    atoms[k++] = distance(head < child ? child - head : head - child) * 4 + side;
    atoms[k++] = child > 0 ? tag[child - 1]! : 0;
    atoms[k++] = tag[child + 1]!;
    atoms[k++] = head > 0 ? tag[head - 1]! : 0;
    atoms[k++] = head < n ? tag[head + 1]! : 0;
    atoms[k++] = child > 0 ? form[child - 1]! : 0;
    atoms[k++] = form[child + 1]!;
    const l1 = c.left1[child]!;
    const l2 = c.left2[child]!;
    const r1 = c.right1[child]!;
    atoms[k++] = tag[l1]!;
    atoms[k++] = form[l1]!;
    atoms[k++] = relation[l1]!;
    atoms[k++] = relation[l2]!;
    atoms[k++] = tag[r1]!;
    atoms[k++] = form[r1]!;
    atoms[k++] = relation[r1]!;
    atoms[k++] = c.leftSet[child]!;
    atoms[k++] = c.rightSet[child]!;
    atoms[k++] = c.leftSet[head]!;
    atoms[k++] = c.rightSet[head]!;
    atoms[k++] = tag[c.left1[head]!]!;
    atoms[k++] = relation[c.left1[head]!]!;
    const hr1 = c.right1[head]!;
    atoms[k++] = tag[hr1]!;
    atoms[k++] = relation[hr1]!;
    atoms[k++] = form[hr1]!;
    atoms[k++] = c.leftCount[head]!;
    atoms[k++] = c.rightCount[head]!;
    atoms[k++] = side === 1 ? c.leftSet[head]! : c.at(1) === c.none ? 1 : tag[c.at(1)]! << 8;
    atoms[k++] = head < child ? c.punctuation(head, child) : c.punctuation(child, head);
    atoms[k++] = form[l2]!;
    atoms[k++] = tag[c.next]!;
    RELATION_TEMPLATES.fill(atoms, this.hashes);
  }
}
