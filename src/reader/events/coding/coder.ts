/** Codes the acts of a report, word by word, each under the words that govern it. */
import { isEventAdjective, isEventHead } from '../../../knowledge/event-words.ts';
import { Pos, Rel } from '../../syntax/labels.ts';
import type { Act } from '../act.ts';
import type { Scene } from '../ground/scene.ts';
import { adjectiveActs } from './adjectives.ts';
import { nounActs } from './nouns.ts';
import { verbActs } from './verbs.ts';

const NONE: readonly Act[] = [];

/** Whether a form may be one of a noun that heads an entry, by its possible singulars. */
const mayCode = (lower: string): boolean =>
  isEventHead(lower) ||
  (lower.charCodeAt(lower.length - 1) === 115 &&
    (isEventHead(lower.slice(0, -1)) ||
      isEventHead(lower.slice(0, -2)) ||
      isEventHead(`${lower.slice(0, -3)}y`)));

export class Coder {
  private readonly memo: (readonly Act[] | undefined)[];
  private readonly busy = new Set<number>();
  /** 1 for words whose acts another act has taken in, 2 for those that tell what another act is about. */
  private readonly part: Uint8Array;

  constructor(readonly scene: Scene) {
    this.memo = new Array<readonly Act[] | undefined>(scene.tokens.count);
    this.part = new Uint8Array(scene.tokens.count);
  }

  /** The acts that word `i` codes. */
  actsOf(i: number): readonly Act[] {
    const known = this.memo[i];
    if (known) return known;
    if (this.busy.has(i)) return NONE;
    this.busy.add(i);
    const acts = this.code(i);
    this.busy.delete(i);
    this.memo[i] = acts;
    return acts;
  }

  private code(i: number): readonly Act[] {
    const { scene } = this;
    const pos = scene.syntax.pos[i];
    if (pos === Pos.VERB) return verbActs(this, i);
    if (pos === Pos.NOUN)
      return mayCode(scene.tokens.lower[i]!) && isEventHead(scene.lemma(i)) ? nounActs(this, i) : NONE;
    return pos === Pos.ADJ && isEventAdjective(scene.tokens.lower[i]!) ? adjectiveActs(this, i) : NONE;
  }

  /** Marks a word's acts as part of another: they are not coded by themselves. */
  take(i: number): void {
    this.part[i]! |= 1;
  }

  /** Marks what the phrase or clause with head `i` tells as the topic of an act: "condemned the attack on …". */
  topic(i: number): void {
    if (i < 0) return;
    const open = [i];
    for (let k = 0; k < open.length; k++) {
      const at = open[k]!;
      if (this.part[at]! & 2) continue;
      this.part[at]! |= 2;
      for (const child of this.scene.trees.childrenOf(at))
        if (
          this.scene.syntax.deprel[child] !== Rel['acl:relcl'] &&
          this.scene.relation(child) !== Rel.parataxis
        )
          open.push(child);
    }
  }

  /** Whether a word's acts stand by themselves. */
  stands(i: number): boolean {
    return this.part[i] === 0;
  }
}
