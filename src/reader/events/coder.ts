/** Codes the acts of a report, word by word, each under the words that govern it. */
import { Rel } from '../syntax/labels.ts';
import type { Act } from './act.ts';
import { adjectiveActs } from './adjectives.ts';
import { nounActs } from './nouns.ts';
import type { Scene } from './scene.ts';
import { verbActs } from './verbs.ts';

export class Coder {
  private readonly memo = new Map<number, Act[]>();
  private readonly busy = new Set<number>();
  /** Words whose acts another act has taken in. */
  private readonly taken = new Set<number>();
  private readonly topics = new Set<number>();

  constructor(readonly scene: Scene) {}

  /** The acts that word `i` codes. */
  actsOf(i: number): Act[] {
    const known = this.memo.get(i);
    if (known) return known;
    if (this.busy.has(i)) return [];
    this.busy.add(i);
    const acts = this.code(i);
    this.busy.delete(i);
    this.memo.set(i, acts);
    return acts;
  }

  private code(i: number): Act[] {
    const { scene } = this;
    if (scene.isVerb(i)) return verbActs(this, i);
    if (scene.isNoun(i)) return nounActs(this, i);
    return adjectiveActs(this, i);
  }

  /** Marks a word's acts as part of another: they are not coded by themselves. */
  take(i: number): void {
    this.taken.add(i);
  }

  /** Marks what the phrase or clause with head `i` tells as the topic of an act: "condemned the attack on …". */
  topic(i: number): void {
    if (i < 0 || this.topics.has(i)) return;
    this.topics.add(i);
    for (const child of this.scene.trees.childrenOf(i))
      if (
        this.scene.syntax.deprel[child] !== Rel['acl:relcl'] &&
        this.scene.relation(child) !== Rel.parataxis
      )
        this.topic(child);
  }

  /** Whether a word's acts stand by themselves. */
  stands(i: number): boolean {
    return !this.taken.has(i) && !this.topics.has(i);
  }
}
