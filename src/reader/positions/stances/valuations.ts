/** What is said of a thing that one stands for or against: "a historic step", "a bad deal", "still possible". */
import type { StanceWord } from '../../../knowledge/stance-words.ts';
import { isNegated, isPassive } from '../../syntax/clauses.ts';
import { Rel } from '../../syntax/labels.ts';
import type { Holder, Stance } from '../draft.ts';
import type { Holders } from '../holders.ts';
import type { Scene } from '../scene.ts';
import type { StanceWords } from './spotting.ts';

/** A judgement on the matter, from whose side it is still to be seen. */
export interface Valuation {
  token: number;
  holders: Holder[];
  /** True for praise, false for blame, null for "possible". */
  good: boolean | null;
  /** The stance where `good` is null, or where the words say more than praise. */
  stance: Stance | null;
  strength: number;
}

const LABEL_REACH = 12;
const POSSIBLE = 0.65;

export class Valuations {
  constructor(
    private readonly scene: Scene,
    private readonly words: StanceWords,
    private readonly holders: Holders,
  ) {}

  /** What the predicate at `at` says of its subject, in someone's statement. */
  ofSubject(at: number): Valuation | null {
    const { scene } = this;
    for (const token of [at, ...scene.trees.childrenBy(at, Rel.conj)]) {
      if (scene.trees.childBy(token, Rel.cop) < 0) continue;
      const value = this.valueAt(token);
      if (!value) continue;
      const negated = isNegated(scene.trees, token);
      const holders = this.holders.speaker(token);
      if (value.kind !== 'open') {
        const good = (value.kind === 'good') !== negated;
        return { token, holders, good, stance: null, strength: value.strength * 0.8 };
      }
      // "Open", "willing" of a matter says nothing; "possible" does.
      const possible = value.strength < 0.6;
      return {
        token,
        holders: possible ? holders : [],
        good: null,
        stance: negated ? 'opposes' : 'open',
        strength: POSSIBLE,
      };
    }
    return null;
  }

  /** "Called the accord a mistake", "described the sanctions as crimes": `child` is what is called so. */
  ofObject(at: number, child: number): Valuation | null {
    const { scene, words } = this;
    const relation = scene.relation(child);
    if (relation !== Rel.obj && !(relation === Rel.nsubj && isPassive(scene.trees, at))) return null;
    const { end } = scene.sentenceOf(at);
    let value: StanceWord | undefined;
    for (let i = child + 1; i < end && i < child + LABEL_REACH; i++) {
      const found = words.as(i, 'good', 'bad');
      // "A historic mistake" is a mistake.
      if (found && governs(scene, at, i) && (!value || found.kind === 'bad')) value = found;
    }
    if (!value) return null;
    const good = (value.kind === 'good') !== isNegated(scene.trees, at);
    return { token: at, holders: this.holders.ofPredicate(at), good, stance: null, strength: 0.8 };
  }

  /**
   * "Seoul's understanding of the idea has deepened": who says so of another holds the idea. `child` is the subject
   * of the verb at `at`. Null where the words are others.
   */
  ofGrowth(at: number, child: number): Valuation | null {
    const { scene, holders } = this;
    if (!GROWING.test(scene.lower[at]!) || !MEETINGS_OF_MINDS.test(scene.lower[child]!)) return null;
    const speaker = holders.speaker(at);
    const of = holders.possessor(child);
    const own = speaker.some((s) => of.some((o) => o.party === s.party));
    return { token: at, holders: own ? [] : speaker, good: null, stance: 'proposes', strength: 0.8 };
  }

  /** A word of praise, blame or possibility at `i` or before it in its phrase. */
  private valueAt(i: number): StanceWord | undefined {
    const own = this.words.as(i, 'good', 'bad', 'open');
    if (own?.pos === 'a') return own;
    for (const c of this.scene.trees.childrenBy(i, Rel.amod)) {
      const value = this.words.as(c, 'good', 'bad');
      if (value) return value;
    }
    return own;
  }
}

/** How many arcs down a valuation may lie. */
const DEPTH = 8;

function governs(scene: Scene, ancestor: number, i: number): boolean {
  let at = i;
  for (let steps = 0; at >= 0 && at !== ancestor && steps < DEPTH; steps++) at = scene.head[at]!;
  return at === ancestor;
}

const MEETINGS_OF_MINDS = /^(?:understanding|interest|appreciation|acceptance)$/;
const GROWING = /^(?:deepen|grow|grew|increase|improve|widen|broaden)/;
