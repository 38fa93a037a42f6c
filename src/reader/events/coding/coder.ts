/** Codes the acts of a report, word by word, each under the words that govern it. */
import { Pos, Rel } from '../../syntax/labels.ts';
import type { Act } from '../act.ts';
import type { Scene } from '../ground/scene.ts';
import { adjectiveActs } from './adjectives.ts';
import { nounActs } from './nouns.ts';
import { verbActs } from './verbs.ts';

const NONE: readonly Act[] = [];

export class Coder {
  private readonly memo: (readonly Act[] | undefined)[];
  /** 1 for words that are being coded. */
  private readonly busy: Uint8Array;
  /** 1 for words whose acts another act has taken in, 2 for those that tell what another act is about. */
  private readonly part: Uint8Array;

  constructor(readonly scene: Scene) {
    this.memo = new Array<readonly Act[] | undefined>(scene.tokens.count);
    this.busy = new Uint8Array(scene.tokens.count);
    this.part = new Uint8Array(scene.tokens.count);
  }

  /** The acts that word `i` codes. */
  actsOf(i: number): readonly Act[] {
    const pos = this.scene.syntax.pos[i]!;
    if (pos !== Pos.VERB && pos !== Pos.NOUN && pos !== Pos.ADJ) return NONE;
    const known = this.memo[i];
    if (known) return known;
    if (this.busy[i]) return NONE;
    this.busy[i] = 1;
    const acts = this.code(i);
    this.busy[i] = 0;
    this.memo[i] = acts;
    return acts;
  }

  private code(i: number): readonly Act[] {
    const { scene } = this;
    const pos = scene.syntax.pos[i];
    if (pos === Pos.VERB) return verbActs(this, i);
    if (pos === Pos.NOUN) return scene.lexeme(i).headsNoun ? nounActs(this, i) : NONE;
    return pos === Pos.ADJ && scene.lexeme(i).adjective ? adjectiveActs(this, i) : NONE;
  }

  /** Marks a word's acts as part of another: they are not coded by themselves. */
  take(i: number): void {
    this.part[i]! |= 1;
  }

  /** Marks what the phrase or clause with head `i` tells as the topic of an act: "condemned the attack on …". */
  topic(i: number): void {
    if (i < 0) return;
    const { firstChild, nextSibling, rel, syntax } = this.scene;
    const open = [i];
    for (let k = 0; k < open.length; k++) {
      const at = open[k]!;
      if (this.part[at]! & 2) continue;
      this.part[at]! |= 2;
      for (let child = firstChild[at]!; child >= 0; child = nextSibling[child]!)
        if (syntax.deprel[child] !== Rel['acl:relcl'] && rel[child] !== Rel.parataxis) open.push(child);
    }
  }

  /** Marks what hangs on word `i`, which itself stands, as its topic. */
  topicOf(i: number): void {
    const before = this.part[i]!;
    this.topic(i);
    this.part[i] = before;
  }

  /** Whether a word's acts stand by themselves. */
  stands(i: number): boolean {
    return this.part[i] === 0;
  }
}
