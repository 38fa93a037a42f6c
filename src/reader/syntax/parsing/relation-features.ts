/** What the parser looks at before it names the relation of an arc. */
import { namesIn, templatesOf } from '../linear/templates.ts';
import type { Configuration } from './configuration.ts';
import { distance } from './distance.ts';

/** h the head, d its dependent; l1, l2, r1 their outermost children; otherwise as for moves. */
const RELATION_ATOMS = namesIn(`
  side hw ht dw dt dist d-1t d+1t h-1t h+1t d-1w d+1w dl1t dl1w dl1r dl2r dr1t dr1w dr1r dls drs hls hrs
  hl1t hl1r hr1t hr1r hr1w hlc hrc s b dl2w n0t`);

const RELATION_TEMPLATES = templatesOf(
  RELATION_ATOMS,
  `
  side, ht side, dw side, dt side, ht dt side, hw dt side, ht dw side, dist ht dt, dt d-1t side,
  dt d+1t side, d-1t dt d+1t, ht h-1t dt, ht h+1t dt, d-1w dt side, d+1w dt side, dl1t dt side,
  dl1w dt side, dl1r dt side, dl1r dl2r dt, dr1t dt side, dr1r dt side, dls dt side, drs dt side, dls dw,
  dl2w dt side, hls ht side, hrs ht side, hrs dt side, hls dt side, hrs hw, hl1t ht dt, hl1r ht dt,
  hr1w dt side, hlc ht side, hrc ht side, s dt side, b ht dt, n0t dt side`,
);

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
