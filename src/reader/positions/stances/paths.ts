/**
 * From an issue up the tree to those who take a stance on it. Each word on the way either is a stance of someone or
 * changes what the next one is about: in "refused to give up its arsenal" the arsenal is the contrary of
 * denuclearization, giving it up is the issue itself again, and the refusal opposes that.
 */
import type { StanceKind, StanceWord } from '../../../knowledge/stance-words.ts';
import { isPassive, modalsOf, objectsOf } from '../../syntax/clauses.ts';
import { Pos, Rel } from '../../syntax/labels.ts';
import type { Holder, Stance } from '../draft.ts';
import type { Holders } from '../holders.ts';
import type { Scene } from '../scene.ts';
import { closeness, HYPOTHETICAL, isCircumstance, isTopic, markerOf, openerOf, SUBORDINATE } from './arcs.ts';
import {
  ATTITUDES,
  type Candidate,
  isDue,
  isObliged,
  isOnlyJudged,
  type Stances,
  TENTATIVE,
} from './attitudes.ts';
import { isTakenSeriously, isToEnd, TAKEN_SERIOUSLY } from './complements.ts';
import { isDenied, isGoing } from './denials.ts';
import type { StanceWords } from './spotting.ts';
import { isTalking } from './talking.ts';
import type { IssueMention } from './terms.ts';
import type { Valuation, Valuations } from './valuations.ts';

const GOVERNORS: ReadonlySet<StanceKind> = new Set([...ATTITUDES, 'further', 'curb', 'doubt']);
/** Words that make an open question of what depends on them: it is not said to be so. */
const IRREALIS: ReadonlySet<StanceKind> = new Set(['demand', 'seek', 'propose', 'open', 'silent']);

const LONGEST_PATH = 24;

export class Paths {
  private out: Candidate[] = [];
  /** 1 where what has been read so far is the issue, -1 where it is the contrary. */
  private side = 1;
  /** How surely the words on the way belong to the issue, 0 to 1. */
  private damp = 1;
  /** Whether a noun of doing lies on the way: "the protection of". */
  private ofDeed = false;
  /** Whether a preposition made the issue a topic: "a deal on", "the accord reached on". */
  private topical = false;
  private mention!: IssueMention;

  constructor(
    private readonly scene: Scene,
    private readonly words: StanceWords,
    private readonly holders: Holders,
    private readonly stances: Stances,
    private readonly valuations: Valuations,
  ) {}

  /** The stances on one mention of an issue, the innermost first. */
  of(mention: IssueMention): Candidate[] {
    const { scene } = this;
    this.out = [];
    this.mention = mention;
    this.side = mention.side;
    this.damp = 1;
    this.ofDeed = false;
    this.topical = false;
    let previous = -1;
    let at = scene.headOf(mention.first, mention.end);
    for (let steps = 0; at >= 0 && steps < LONGEST_PATH; steps++) {
      if (previous >= 0 && !this.step(at, previous)) break;
      if (previous < 0 && scene.pos[at] === Pos.VERB && mention.end - mention.first > 1) this.ownVerb(at);
      if (scene.pos[at] === Pos.NOUN || scene.pos[at] === Pos.PROPN) this.modifiers(at, previous);
      previous = at;
      at = scene.head[at]!;
    }
    return this.out;
  }

  /** Takes the arc from `child` to `at`; false where what lies above says nothing of the issue. */
  private step(at: number, child: number): boolean {
    const { scene } = this;
    switch (scene.relation(child)) {
      case Rel.conj:
        // A noun joined to a verb is its object, whatever the parser says.
        return scene.pos[child] === Pos.VERB || scene.pos[at] !== Pos.VERB || this.governor(at, child);
      case Rel.appos:
      case Rel.list:
        return true;
      case Rel.parataxis:
      case Rel.dislocated:
        return false;
      case Rel.advcl:
      case Rel.ccomp:
      case Rel.acl:
        return this.clause(at, child) && this.governor(at, child);
      case Rel.nsubj:
      case Rel.csubj:
        return scene.deprel[child] === Rel['nsubj:pass'] || isPassive(scene.trees, at)
          ? this.governor(at, child)
          : this.predicate(at, child);
      default:
        return this.governor(at, child);
    }
  }

  /** Whether a clause says something that holds of what governs it. */
  private clause(at: number, child: number): boolean {
    const adverbial = this.scene.relation(child) === Rel.advcl;
    const opener = openerOf(this.scene, child);
    if (HYPOTHETICAL.has(opener)) {
      this.out = [];
      if (adverbial) return false;
    }
    if (SUBORDINATE.has(opener)) return false;
    if (adverbial && !this.follows(at, child)) this.damp *= 0.85;
    return true;
  }

  /** Whether a clause begins directly after the phrase at `at`: "look forward to meeting". */
  private follows(at: number, child: number): boolean {
    const phrase = this.words.phrase(at);
    return phrase !== undefined && this.scene.trees.spanOf(child)[0] <= phrase.end;
  }

  /** A word whose complement holds the issue. */
  private governor(at: number, child: number): boolean {
    const { scene, words } = this;
    const relation = scene.relation(child);
    const verb = scene.pos[at] === Pos.VERB || scene.pos[at] === Pos.AUX;
    if (verb && relation === Rel.obl && isCircumstance(scene, words, at, child)) return false;
    const close = closeness(scene, words, at, child);
    if (close === 0) return false;
    this.damp *= close;
    const marker = markerOf(scene, child);
    // "A plan for tariffs" is to have them, "a deal on tariffs" is about them.
    const planned = marker === 'for' && words.as(at, 'seek', 'propose') !== undefined;
    if ((relation === Rel.nmod || relation === Rel.obl) && isTopic(marker) && !planned) this.topical = true;
    // "A campaign against" is of the other side, "the fight against" says so itself.
    if (marker === 'against' && !words.as(at, 'oppose', 'curb')) this.side = -this.side;
    // A deal on weapons is no weapon: it is on the side of the issue.
    if (this.topical && words.as(at, 'matter')) this.side = 1;
    // "Reaffirmed his support for": the noun carries what the parser gave to the verb.
    if (verb && (relation === Rel.obl || relation === Rel.advcl || relation === Rel.xcomp))
      for (const object of objectsOf(scene.trees, at))
        if (object < child && object > at) this.attitude(object, child);
    if (words.as(at, 'label')) {
      const valuation = this.valuations.ofObject(at, child);
      if (valuation) {
        this.value(valuation);
        return true;
      }
    }
    this.attitude(at, child);
    return true;
  }

  private attitude(at: number, child: number): void {
    const { scene } = this;
    const word = this.readingAt(at);
    // "A harsh response to the sanctions" says nothing of who is for them.
    if (!word && this.words.as(at, 'answer')?.pos === 'n') this.damp *= 0.3;
    if (!word || (at >= this.mention.first && at < this.mention.end)) {
      if (scene.pos[at] !== Pos.VERB) return;
      if (isDenied(scene, at) && !isGoing(scene, at)) this.side = -this.side;
      if (!this.oblige(at)) this.damp *= 0.85;
      return;
    }
    if (word.kind === 'doubt') {
      this.out = [];
      this.side = -this.side;
      this.damp *= 0.7;
      return;
    }
    const negated = this.stances.negated(at, word);
    if (word.kind === 'seek' && isToEnd(scene, this.words, at, child)) this.side = -this.side;
    if (word.kind === 'further' || word.kind === 'curb') this.deed(at, word, negated, scene.relation(child));
    else if (this.stances.takes(at, word, child)) this.take(at, word, child, negated);
  }

  private take(at: number, word: StanceWord, child: number, negated: boolean): void {
    // "Warned them not to trade": the denial is part of what is asked.
    if (word.words[0] === 'warn' && isDenied(this.scene, child)) this.side = -this.side;
    const stance = this.stances.of(at, word, this.side, this.mention, negated);
    const others = this.withdrawInner(word, at);
    if (stance) {
      const strength = this.stances.strength(word, stance, this.mention, this.ofDeed);
      this.emit(at, word, strength, others && word.kind === 'seek' ? 'demands' : stance);
    }
    if ((word.kind === 'oppose') !== negated) this.side = -this.side;
    this.oblige(at);
  }

  private readingAt(at: number): StanceWord | undefined {
    const word = this.words.phrase(at)?.readings.find((r) => GOVERNORS.has(r.kind));
    return word ?? (isTakenSeriously(this.scene, at) ? TAKEN_SERIOUSLY : undefined);
  }

  /**
   * What is wanted, promised or refused is not yet done: the deed or assent beneath is no position of its own.
   * True where it would have been another party's.
   */
  private withdrawInner(word: StanceWord, at: number): boolean {
    if (this.out.length === 0) return false;
    const own = word.pos === 'n' ? this.holders.ofNoun(at) : this.holders.ofPredicate(at);
    const isOwn = (h: Holder) => own.some((o) => o.party === h.party);
    if (IRREALIS.has(word.kind)) {
      const others = own.length > 0 && this.out.some((c) => !c.asserted && c.holders.some((h) => !isOwn(h)));
      this.out = this.out.filter((c) => c.asserted);
      return others;
    }
    this.out = this.out.filter(
      (c) => c.asserted || (!c.holders.every(isOwn) && !(c.deed && own.length === 0)),
    );
    return false;
  }

  private deed(at: number, word: StanceWord, negated: boolean, arc: number): void {
    const { scene, holders } = this;
    if ((word.kind === 'curb') !== negated) this.side = -this.side;
    if (word.pos !== 'v') {
      this.ofDeed = true;
      return;
    }
    if (this.oblige(at) || isDue(scene, at) || isOnlyJudged(scene, at)) return;
    const modals = modalsOf(scene.trees, at);
    if (modals.some((m) => TENTATIVE.has(m))) return;
    if ((arc === Rel.obl && word.words.length === 1) || arc === Rel.ccomp) return;
    if (this.mention.issue === 'talks' && !negated && !isTalking(word)) return;
    const speaker = holders.speaker(at);
    let who = holders.ofPredicate(at);
    // "The truce will be called off if …", said by a party, is its own doing.
    if (who.length === 0 && isPassive(scene.trees, at) && modals.includes('will')) who = speaker;
    const told = speaker.length > 0 && !speaker.some((s) => who.some((h) => h.party === s.party));
    const strength = word.strength * (told ? 0.6 : 1) * (modals.includes('would') ? 0.8 : 1);
    this.push(who, at, strength, this.sided(true), true);
  }

  /** A term that holds its own verb: "normalize relations", "lay down arms". */
  private ownVerb(at: number): void {
    const { trees } = this.scene;
    if (modalsOf(trees, at).some((m) => TENTATIVE.has(m)) || this.oblige(at)) return;
    this.push(this.holders.ofPredicate(at), at, 0.55, this.sided(!isDenied(this.scene, at)), true);
  }

  /** What must be, by someone's words: the speaker demands it, or holds to it where it is the speaker's own. */
  private oblige(at: number): boolean {
    if (!isObliged(this.scene, at)) return false;
    const speaker = this.holders.speaker(at);
    if (!speaker.length) return false;
    const subject = this.holders.at(this.holders.subject(at));
    const own = subject.some((s) => speaker.some((h) => h.party === s.party));
    this.out = [];
    this.push(speaker, at, 0.7, own ? this.sided(true) : 'demands', false);
    return true;
  }

  /** What is said of the issue as a subject: "the treaty is crucial", "talks must resume", "a truce is possible". */
  private predicate(at: number, child: number): boolean {
    const { scene } = this;
    const growth = this.valuations.ofGrowth(at, child);
    const valuation = growth ?? this.valuations.ofSubject(at);
    if (valuation) {
      if (growth) this.out = [];
      this.value(valuation);
      return false;
    }
    // "Its return to the talks depends on"
    const dependence = this.words.as(at, 'condition');
    if (dependence) {
      this.push(this.holders.possessor(child), at, dependence.strength, 'conditional', false);
      return false;
    }
    const word = this.words.as(at, 'further', 'curb');
    if (word && (word.kind === 'curb') !== isDenied(scene, at)) this.side = -this.side;
    return this.oblige(at) || word !== undefined;
  }

  private value(v: Valuation): void {
    const stance = v.stance ?? this.sided(v.good === true);
    this.push(v.holders, v.token, v.strength, stance, false);
  }

  private sided(good: boolean): Stance {
    return good === this.side > 0 ? 'supports' : 'opposes';
  }

  /** Participles and relative clauses at a noun on the way: "a truce offered by Riyadh", "drills, which the North opposes". */
  private modifiers(at: number, child: number): void {
    const { scene, words } = this;
    for (const i of scene.trees.childrenBy(at, Rel.acl)) {
      if (i === child || i < at) continue;
      const word = words.as(i, ...ATTITUDES);
      if (word?.pos !== 'v') continue;
      const relative = scene.deprel[i] === Rel['acl:relcl'];
      if (!isPassive(scene.trees, i) && (!relative || this.holders.subject(i) === at)) continue;
      const stance = this.stances.of(i, word, this.side, this.mention, isDenied(scene, i));
      if (!stance) continue;
      const before = this.out.length;
      this.emit(i, word, word.strength, stance);
      for (const c of this.out.slice(before)) c.asserted = true;
    }
  }

  private emit(at: number, word: StanceWord, strength: number, stance: Stance): void {
    const holders = word.pos === 'n' ? this.holders.ofNoun(at) : this.holders.ofPredicate(at);
    this.push(holders, at, strength, stance, false);
  }

  private push(holders: Holder[], token: number, strength: number, stance: Stance, deed: boolean): void {
    if (!holders.length) return;
    const { mention } = this;
    const score = strength * mention.weight * this.damp;
    this.out.push({ holders, mention, stance, token, score, deed, asserted: false });
  }
}
