/** What stance a word shows towards what it governs. */
import type { StanceKind, StanceWord } from '../../../knowledge/stance-words.ts';
import { isNegated, modalsOf, objectsOf } from '../../syntax/clauses.ts';
import { Penn, Pos, Rel } from '../../syntax/labels.ts';
import type { Holder, Stance } from '../draft.ts';
import type { Holders } from '../holders.ts';
import type { Scene } from '../scene.ts';
import { isDenied, isNone, isPending } from './denials.ts';
import type { StanceWords } from './spotting.ts';
import type { IssueMention } from './terms.ts';

/** A stance before those of one holder on one issue are weighed against one another. */
export interface Candidate {
  holders: Holder[];
  mention: IssueMention;
  stance: Stance;
  /** The word that shows it. */
  token: number;
  /** How surely, 0 to 1. */
  score: number;
  /** Whether the words only show a deed, from which the stance is concluded. */
  deed: boolean;
  /** Whether the words say that it was so, whatever governs them: "the truce offered by Riyadh". */
  asserted: boolean;
}

export const TENTATIVE: ReadonlySet<string> = new Set(['may', 'might', 'could']);
export const OBLIGING: ReadonlySet<string> = new Set(['must', 'should', 'ought', 'shall']);
/** Kinds of words that are a stance of someone. */
export const ATTITUDES: readonly StanceKind[] = [
  'support',
  'oppose',
  'demand',
  'seek',
  'propose',
  'open',
  'silent',
  'condition',
];
const ASKING = /^(?:tell|ask|order|push|press|advise|require|encourage)$/;
/** Who calls for these of no one in particular supports them. */
const COMMON_CAUSES = new Set(['talks']);
/** What one asks another to drop, one opposes. */
const BURDENS = new Set(['sanctions']);
/** To plan a meeting is no stance on talks. */
const SCHEDULING = new Set(['plan', 'intend', 'expect', 'try', 'attempt', 'mean', 'need']);
const PUTTING_FORWARD = new Set([
  'announce',
  'unveil',
  'present',
  'propose',
  'put',
  'offer',
  'outline',
  'submit',
  'release',
]);

export class Stances {
  constructor(
    private readonly scene: Scene,
    private readonly words: StanceWords,
    private readonly holders: Holders,
  ) {}

  /** The stance of `word` at token `at` on `mention`, whose side as `word` sees it is `side`; null for none. */
  of(at: number, word: StanceWord, side: number, mention: IssueMention, negated: boolean): Stance | null {
    // What should be is not so.
    if (word.pos !== 'n' && isDue(this.scene, at)) return null;
    switch (word.kind) {
      case 'support':
        if (negated)
          return word.pos === 'n' || isPending(this.scene, at)
            ? 'noncommittal'
            : side > 0
              ? 'opposes'
              : 'supports';
        if (word.pos !== 'n') {
          const modals = modalsOf(this.scene.trees, at);
          if (modals.some((m) => TENTATIVE.has(m))) return 'open';
          if (modals.includes('can')) return null;
        }
        if (this.belongsToProposal(at)) return 'proposes';
        return side > 0 ? 'supports' : 'opposes';
      case 'oppose':
        if (negated) return 'open';
        return side > 0 ? 'opposes' : 'supports';
      case 'demand':
        if (negated) return null;
        if (this.belongsToProposal(at)) return 'proposes';
        // To ask for more of the contrary ("pressed them to finish the bomb") is to be against the issue.
        if (side < 0 && (BURDENS.has(mention.issue) || mention.side < 0)) return 'opposes';
        return COMMON_CAUSES.has(mention.issue) && !this.hasAddressee(at, mention) ? 'supports' : 'demands';
      case 'seek':
        if (negated) return side > 0 ? 'opposes' : 'supports';
        if (mention.issue === 'talks' && word.pos === 'v' && SCHEDULING.has(word.words.join(' ')))
          return null;
        if (word.pos === 'n' && this.isPutForward(at)) return 'proposes';
        if (this.hasAddressee(at, mention)) return 'demands';
        if ((mention.side < 0 || side < 0) && this.isAnothers(at, mention)) return 'demands';
        return side > 0 ? 'supports' : 'opposes';
      case 'propose':
        return negated ? null : 'proposes';
      case 'open':
        return negated ? 'opposes' : 'open';
      case 'silent':
        return 'noncommittal';
      case 'condition':
        return 'conditional';
      default:
        return null;
    }
  }

  /** Whether a word is an attitude towards its complement `child` and no telling or saying. */
  takes(at: number, word: StanceWord, child: number): boolean {
    const { scene } = this;
    const clause = scene.relation(child) === Rel.ccomp;
    const verb = word.words.length === 1 ? word.words[0]! : '';
    if (this.words.as(at, 'label') && this.isPredicate(at, child)) return false;
    // "Suggested that they meet", not "suggested that talks had failed"
    if (verb === 'suggest' || verb === 'insist')
      return clause
        ? (scene.penn[child] === Penn.VB && modalsOf(scene.trees, child).every((m) => m === 'should')) ||
            scene.penn[child] === Penn.VBG
        : word.kind === 'propose';
    if (word.kind !== 'demand' || word.pos !== 'v' || word.strength < 0.8) return true;
    if (verb === 'warn') return isNegated(scene.trees, child);
    if (!ASKING.test(verb)) return true;
    // What is told in quotation marks is said and not asked for.
    const { quoted } = scene.layout;
    return !clause && scene.pos[child] === Pos.VERB && quoted[at] === quoted[child];
  }

  /** Whether `child` is what something is called: "considers the group a terrorist organisation". */
  private isPredicate(at: number, child: number): boolean {
    const { scene } = this;
    if (scene.pos[child] === Pos.VERB) return false;
    if (scene.relation(child) === Rel.xcomp) return true;
    return objectsOf(scene.trees, at).some((i) => i < child);
  }

  /** How strongly the word speaks for `stance` on `mention`, 0 to 1 and more; `ofDeed` where it governs a deed. */
  strength(word: StanceWord, stance: Stance, mention: IssueMention, ofDeed: boolean): number {
    let { strength } = word;
    // To stress a deed ("stressed the protection of") is to ask for it.
    if (word.kind === 'demand' && strength < 0.8) strength = ofDeed ? 0.8 : 0.45;
    if (mention.issue !== 'talks') return strength;
    // To call on someone to talk shows openness above all; meetings are talks where someone is open to them.
    if (stance === 'demands') strength *= 0.85;
    const attitude = word.kind === 'open' || word.kind === 'propose' || word.kind === 'oppose';
    return mention.weight < 0.8 && attitude ? strength * 1.6 : strength;
  }

  /** Whether the word is denied: by "not" and its like, a noun by "no". */
  negated(at: number, word: StanceWord): boolean {
    const { scene } = this;
    if (word.pos !== 'n') return isDenied(scene, at);
    const up = scene.head[at]!;
    // "Gave no commitment", "did not give a commitment"
    return isNone(scene, at) || (up >= 0 && scene.relation(at) === Rel.obj && isDenied(scene, up));
  }

  /** Whether the subject is a proposal, which speaks for its author: "Oslo's plan calls for". */
  private belongsToProposal(at: number): boolean {
    const subject = this.holders.subject(at);
    return subject >= 0 && this.words.as(subject, 'propose') !== undefined;
  }

  private isPutForward(at: number): boolean {
    const { scene } = this;
    const verb = scene.head[at]!;
    return verb >= 0 && scene.relation(at) === Rel.obj && PUTTING_FORWARD.has(this.lemma(verb));
  }

  private lemma(i: number): string {
    return this.scene.trees.syntax.lemma(i);
  }

  /** Whether the verb at `at` has someone for its object: "urged Seoul to", "called on both sides to". */
  private hasAddressee(at: number, { first, end }: IssueMention): boolean {
    const { trees } = this.scene;
    const spotted = this.words.phrase(at);
    if (spotted && spotted.end - spotted.first > 1)
      for (const i of this.scene.trees.childrenBy(at, Rel.obl))
        if (i >= spotted.end && this.holders.at(i).length) return true;
    return objectsOf(trees, at).some((i) => (i < first || i >= end) && this.holders.at(i).length > 0);
  }

  /** Whether what is wanted changes something of another party: "wants to cut Iran's stockpile". */
  private isAnothers(at: number, mention: IssueMention): boolean {
    const head = this.scene.headOf(mention.first, mention.end);
    // "NATO membership" belongs to whoever seeks it.
    if (this.scene.names.at[mention.first]! >= 0) return false;
    const owners = this.holders.possessor(head);
    if (!owners.length) return false;
    const holders = this.holders.ofPredicate(at);
    return owners.some((o) => o.party && !holders.some((h) => h.party === o.party));
  }
}

/** Whether the verb at `at` is what must be done: "must", "should", "has to", "needs to". */
export function isDue(scene: Scene, at: number): boolean {
  if (scene.pos[at] !== Pos.VERB && scene.pos[at] !== Pos.AUX) return false;
  if (modalsOf(scene.trees, at).some((m) => OBLIGING.has(m))) return true;
  const up = scene.head[at]!;
  return (
    up >= 0 &&
    scene.relation(at) === Rel.xcomp &&
    /^(?:needs?|has|have|had|needed)$/.test(scene.lower[up]!) &&
    !isNegated(scene.trees, up)
  );
}

/** Whether it is due by the words of a statement. */
export const isObliged = (scene: Scene, at: number): boolean =>
  scene.statementAt[at]! >= 0 && isDue(scene, at);

const JUDGED =
  /^(?:hard|difficult|easy|impossible|tough|tricky|risky|costly|able|unable|free|unlikely|likely)$/;

/** Whether a deed is only judged hard, easy or likely: "it would be hard for Oslo to lift the sanctions". */
export function isOnlyJudged({ head, lower, penn }: Scene, at: number): boolean {
  const up = head[at]!;
  return penn[at] === Penn.VB && up >= 0 && lower[at - 1] === 'to' && JUDGED.test(lower[up]!);
}
