/**
 * From an issue up the tree to those who take a stance on it. Each word on the way either is a stance of someone or
 * changes what the next one is about: in "refused to give up its arsenal" the arsenal is the contrary of
 * denuclearization, giving it up is the issue itself again, and the refusal opposes that.
 */
import type { StanceKind, StanceWord } from '../../knowledge/stance-words.ts';
import { isNegated, isPassive, modalsOf, objectsOf } from '../syntax/clauses.ts';
import { Penn, Pos, Rel } from '../syntax/labels.ts';
import type { Holder, Stance } from './draft.ts';
import type { Holders } from './holders.ts';
import type { Scene } from './scene.ts';
import type { StanceWords } from './spotting.ts';
import { type Candidate, OBLIGING, type Stances, TENTATIVE } from './stances.ts';
import type { IssueMention } from './terms.ts';

const HYPOTHETICAL = new Set(['if', 'unless', 'whether', 'until', 'once', 'lest']);
const SUBORDINATE = new Set(
  'after before when while because as although though since where whereas so than amid'.split(' '),
);
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
const GOVERNORS: ReadonlySet<StanceKind> = new Set([...ATTITUDES, 'further', 'curb', 'doubt']);
/** Words that make an open question of what depends on them: it is not said to be so. */
const IRREALIS: ReadonlySet<StanceKind> = new Set(['demand', 'seek', 'propose', 'open', 'silent']);

/** Prepositions of time, place and circumstance, which lead to nothing that a verb is about. */
const CIRCUMSTANCES = new Set(
  'at in during after before amid since by near across despite following until under within without through from into inside outside behind because along ahead around while via upon'.split(
    ' ',
  ),
);
/** Deeds of talking that show a will to talk, and those that show none. */
const TALKING =
  /^(?:resume|restart|continue|reopen|return to|go back to|come back to|restore|renew|rejoin|proceed with|go ahead with|move ahead with|push ahead with|press ahead with|move forward with|revive|save|salvage|engage in|enter into|suspend|halt|end|cancel|call off|abandon|break off|walk away from|walk out of|walk out on|boycott|postpone|put off|put on hold|quit|withdraw from|pull out of|back out of|scrap|scuttle|derail|torpedo|skip|freeze|delay|cut off|prolong|extend)$/;
/** Prepositions after which a noun only names the occasion of another. */
const REMOTE = new Set('at after during amid before since despite following as near alongside'.split(' '));
/** Nouns that mean what stands before them: "the sanctions regime", "missile tests". */
const CARRIERS = new Set(
  'process program programs programme programmes regime issue issues effort efforts package talks activity activities system question questions negotiations negotiation problem problems campaign test tests launch launches threat threats hikes hike operations operation site sites facility facilities work terms conditions commitments commitment pledges measures mission force forces crisis pact bill law zone line'.split(
    ' ',
  ),
);
const ABOUT = new Set(['on', 'over', 'about', 'for', 'regarding', 'concerning']);

const TAKEN_SERIOUSLY: StanceWord = { kind: 'open', pos: 'v', strength: 0.8, words: ['take', 'seriously'] };

const LONGEST_PATH = 24;

export class Paths {
  private out: Candidate[] = [];
  private side = 1;
  private damp = 1;
  /** Whether a noun of doing lies on the way: "the protection of". */
  private ofDeed = false;
  private mention!: IssueMention;

  constructor(
    private readonly scene: Scene,
    private readonly words: StanceWords,
    private readonly holders: Holders,
    private readonly stances: Stances,
  ) {}

  /** The stances on one mention of an issue, the innermost first. */
  of(mention: IssueMention): Candidate[] {
    const { scene } = this;
    this.out = [];
    this.mention = mention;
    this.side = mention.side;
    this.damp = 1;
    this.ofDeed = false;
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
    const relation = scene.relation(child);
    if (relation === Rel.conj && (scene.pos[child] === Pos.VERB || scene.pos[at] !== Pos.VERB)) return true;
    if (relation === Rel.appos || relation === Rel.list) return true;
    if (relation === Rel.parataxis || relation === Rel.dislocated) return false;
    if (relation === Rel.advcl || relation === Rel.ccomp || relation === Rel.acl) {
      const mark = scene.trees.childBy(child, Rel.mark, Rel.advmod);
      const word = mark >= 0 && mark < child ? scene.lower[mark]! : '';
      if (HYPOTHETICAL.has(word)) {
        this.out = [];
        if (relation === Rel.advcl) return false;
      }
      if (SUBORDINATE.has(word)) return false;
      if (relation === Rel.advcl && !this.follows(at, child)) this.damp *= 0.85;
      if (relation === Rel.acl && !this.words.phrase(at)) this.damp *= 0.65;
      if (scene.deprel[child] === Rel['acl:relcl']) {
        if (!this.words.as(at, 'propose', 'demand', 'matter')) return false;
        this.damp *= 0.8;
      }
    }
    if (relation === Rel.nsubj || relation === Rel.csubj) {
      const passive = scene.deprel[child] === Rel['nsubj:pass'] || isPassive(scene.trees, at);
      return passive ? this.governor(at, child) : this.predicate(at, child);
    }
    return this.governor(at, child);
  }

  /** A word whose complement holds the issue. */
  private governor(at: number, child: number): boolean {
    const { scene, words } = this;
    const relation = scene.relation(child);
    const verb = scene.pos[at] === Pos.VERB || scene.pos[at] === Pos.AUX;
    if (verb && relation === Rel.obl && this.isCircumstance(at, child)) return false;
    if (relation === Rel.nmod && !this.isAbout(at, child)) return false;
    if (relation === Rel.compound && !words.phrase(at) && !CARRIERS.has(scene.lower[at]!)) this.damp *= 0.6;
    if (relation === Rel.nmod && words.as(at, 'matter') && ABOUT.has(this.marker(child))) this.side = 1;
    if (verb && (relation === Rel.obl || relation === Rel.advcl || relation === Rel.xcomp))
      for (const object of objectsOf(scene.trees, at))
        if (object < child && object > at) this.attitude(object, child);
    if (words.as(at, 'label') && this.label(at, child)) return true;
    return this.attitude(at, child);
  }

  /** Whether a clause begins directly after the phrase at `at`: "look forward to meeting". */
  private follows(at: number, child: number): boolean {
    const phrase = this.words.phrase(at);
    return phrase !== undefined && this.scene.trees.spanOf(child)[0] <= phrase.end;
  }

  private marker(i: number): string {
    const marker = this.scene.trees.childBy(i, Rel.case);
    return marker >= 0 ? this.scene.lower[marker]! : '';
  }

  /** Whether a noun is about what `child` names: "progress in the talks", not "remarks at the talks". */
  private isAbout(at: number, child: number): boolean {
    const marker = this.marker(child);
    if (this.words.phrase(at)) return !REMOTE.has(marker);
    if (!ABOUT.has(marker)) this.damp *= 0.8;
    return marker === '' || /^(?:of|on|for|to|in|between|about|regarding|concerning|from|with)$/.test(marker);
  }

  /** Whether the issue is only where, when or why something is done, and no preposition of the verb leads to it. */
  private isCircumstance(at: number, child: number): boolean {
    const marker = this.marker(child);
    if (!CIRCUMSTANCES.has(marker) || isPassive(this.scene.trees, at)) return CIRCUMSTANCES.has(marker);
    return !this.words.phrase(at)?.readings.some((r) => r.words.at(-1) === marker);
  }

  private attitude(at: number, child: number): boolean {
    const { scene, words } = this;
    const word = this.readingAt(at);
    if (!word || (at >= this.mention.first && at < this.mention.end)) {
      if (scene.pos[at] === Pos.VERB) {
        if (isNegated(scene.trees, at)) this.side = -this.side;
        if (!this.oblige(at)) this.damp *= 0.85;
      }
      return true;
    }
    if (word.kind === 'doubt') {
      this.out = [];
      this.side = -this.side;
      this.damp *= 0.7;
      return true;
    }
    const negated = this.stances.negated(at, word);
    if (word.kind === 'further' || word.kind === 'curb') {
      if (word.pos === 'n') this.ofDeed = true;
      this.deed(at, word, negated, scene.relation(child));
      return true;
    }
    if (word.kind === 'demand' && word.pos === 'v' && !this.asks(at, word, child)) return true;
    if (/^(?:suggest|insist)$/.test(word.words.join(' ')) && !this.isSubjunctive(at, child)) return true;
    const stance = this.stances.of(at, word, this.side, this.mention, negated);
    const inner = this.withdrawInner(word, at);
    if (stance) this.emit(at, this.weighed(word, stance), inner && word.kind === 'seek' ? 'demands' : stance);
    if (word.kind === 'oppose') this.side = -this.side;
    if (negated) this.side = -this.side;
    this.oblige(at);
    return true;
  }

  /** To stress a deed ("stressed the protection of") is to ask for it; to call on someone to talk shows openness above all. */
  private weighed(word: StanceWord, stance: Stance): StanceWord {
    let { strength } = word;
    if (word.kind === 'demand' && strength < 0.8) strength = this.ofDeed ? 0.8 : 0.45;
    if (stance === 'demands' && this.mention.issue === 'talks') strength *= 0.85;
    const vague = this.mention.issue === 'talks' && this.mention.weight < 0.8;
    if (vague && (word.kind === 'open' || word.kind === 'propose' || word.kind === 'oppose')) strength *= 1.6;
    return strength === word.strength ? word : { ...word, strength };
  }

  private readingAt(at: number): StanceWord | undefined {
    const { scene } = this;
    const word = this.words.phrase(at)?.readings.find((r) => GOVERNORS.has(r.kind));
    if (word || scene.pos[at] !== Pos.VERB || scene.trees.syntax.lemma(at) !== 'take') return word;
    const manner = scene.trees.childrenBy(at, Rel.advmod);
    return manner.some((i) => scene.lower[i] === 'seriously') ? TAKEN_SERIOUSLY : undefined;
  }

  /** "Suggested that they meet", "suggested meeting", not "suggested that talks had failed". */
  private isSubjunctive(at: number, child: number): boolean {
    const { scene } = this;
    if (scene.relation(child) !== Rel.ccomp) return this.words.as(at, 'propose') !== undefined;
    return scene.penn[child] === Penn.VB || scene.penn[child] === Penn.VBG;
  }

  /** Verbs of telling and asking ask something only of someone, or by what they govern. */
  private asks(at: number, word: StanceWord, child: number): boolean {
    const { scene } = this;
    if (word.words.length > 1 || word.strength < 0.8) return true;
    const verb = word.words[0]!;
    if (verb === 'warn') {
      const denied = isNegated(scene.trees, child);
      if (denied) this.side = -this.side;
      return denied;
    }
    if (/^(?:tell|ask|order|push|press|advise|require|encourage)$/.test(verb))
      return scene.relation(child) !== Rel.ccomp && scene.pos[child] === Pos.VERB;
    return true;
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
      const others = own.length > 0 && this.out.some((c) => c.holders.some((h) => !isOwn(h)));
      this.out = [];
      return others;
    }
    this.out = this.out.filter((c) => !c.holders.every(isOwn) && !(c.deed && own.length === 0));
    return false;
  }

  private deed(at: number, word: StanceWord, negated: boolean, arc: number): void {
    const { scene } = this;
    if (word.kind === 'curb') this.side = -this.side;
    if (negated) this.side = -this.side;
    if (word.pos !== 'v' || this.oblige(at)) return;
    if (modalsOf(scene.trees, at).some((m) => TENTATIVE.has(m))) return;
    if ((arc === Rel.obl && word.words.length === 1) || arc === Rel.ccomp) return;
    if (this.mention.issue === 'talks' && !TALKING.test(word.words.join(' '))) return;
    const stance = this.side > 0 ? 'supports' : 'opposes';
    let holders = this.holders.ofPredicate(at);
    const modals = modalsOf(scene.trees, at);
    if (holders.length === 0 && isPassive(scene.trees, at) && modals.includes('will'))
      holders = this.holders.speaker(at);
    const speaker = this.holders.speaker(at);
    const told = speaker.length > 0 && !speaker.some((s) => holders.some((h) => h.party === s.party));
    this.push(
      holders,
      at,
      word.strength * (told ? 0.6 : 1) * (modals.includes('would') ? 0.8 : 1),
      stance,
      true,
    );
  }

  /** A term that holds its own verb: "normalize relations", "lay down arms". */
  private ownVerb(at: number): void {
    if (modalsOf(this.scene.trees, at).some((m) => TENTATIVE.has(m)) || this.oblige(at)) return;
    const denied = isNegated(this.scene.trees, at);
    this.push(
      this.holders.ofPredicate(at),
      at,
      0.55,
      denied === this.side > 0 ? 'opposes' : 'supports',
      true,
    );
  }

  /**
   * "Must", "should", "has to", "needs to" in someone's statement: what the speaker demands, or holds to where it is
   * the speaker's own.
   */
  private oblige(at: number): boolean {
    const { scene } = this;
    if (scene.statementAt[at]! < 0 || (scene.pos[at] !== Pos.VERB && scene.pos[at] !== Pos.AUX)) return false;
    const up = scene.head[at]!;
    const needs =
      scene.relation(at) === Rel.xcomp &&
      up >= 0 &&
      /^(?:needs?|has|have|had|needed)$/.test(scene.lower[up]!) &&
      !isNegated(scene.trees, up);
    if (!needs && !modalsOf(scene.trees, at).some((m) => OBLIGING.has(m))) return false;
    const speaker = this.holders.speaker(at);
    if (!speaker.length) return false;
    const subject = this.holders.at(this.holders.subject(at));
    const own = subject.some((s) => speaker.some((h) => h.party === s.party));
    this.out = [];
    this.push(speaker, at, 0.7, own ? (this.side > 0 ? 'supports' : 'opposes') : 'demands', false);
    return true;
  }

  /** What is said of the issue as a subject: "the treaty is crucial", "talks must resume", "a truce is possible". */
  private predicate(at: number, child: number): boolean {
    const { scene, words } = this;
    const { trees } = scene;
    if (this.deepens(at, child)) return false;
    for (const i of [at, ...trees.childrenBy(at, Rel.conj)]) {
      if (trees.childBy(i, Rel.cop) < 0) continue;
      const value = this.valueAt(i);
      if (!value) continue;
      const negated = isNegated(trees, i);
      const speaker = this.holders.speaker(i);
      if (value.kind === 'open') {
        if (value.strength < 0.6) this.push(speaker, i, 0.65, negated ? 'opposes' : 'open', false);
      } else {
        const good = (value.kind === 'good') !== negated;
        this.push(speaker, i, value.strength * 0.8, good === this.side > 0 ? 'supports' : 'opposes', false);
      }
      return false;
    }
    const word = words.as(at, 'further', 'curb');
    if (word?.kind === 'curb') this.side = -this.side;
    if (word && isNegated(trees, at)) this.side = -this.side;
    return this.oblige(at) || word !== undefined;
  }

  /** A word of praise, blame or possibility at `i` or before it in its phrase. */
  private valueAt(i: number): StanceWord | undefined {
    const { words } = this;
    const own = words.as(i, 'good', 'bad', 'open');
    if (own && own.pos === 'a') return own;
    for (const c of this.scene.trees.childrenBy(i, Rel.amod)) {
      const value = words.as(c, 'good', 'bad');
      if (value) return value;
    }
    return own;
  }

  /** "Seoul's understanding of the idea has deepened": who says so of another holds the idea. */
  private deepens(at: number, child: number): boolean {
    const { scene } = this;
    if (!/^(?:understanding|interest|appreciation|acceptance)$/.test(scene.lower[child]!)) return false;
    if (
      !/^(?:deepen|grow|increase|improve|widen|broaden)/.test(
        scene.lower[at]!.replace(/^grew|^grown/, 'grow'),
      )
    )
      return false;
    const speaker = this.holders.speaker(at);
    const of = this.holders.possessor(child);
    if (speaker.length && !speaker.some((s) => of.some((o) => o.party === s.party))) {
      this.out = [];
      this.push(speaker, at, 0.8, 'proposes', false);
    }
    return true;
  }

  /** "Called the accord a mistake", "described the sanctions as crimes". */
  private label(at: number, child: number): boolean {
    const { scene, words } = this;
    const passive = isPassive(scene.trees, at);
    if (scene.relation(child) !== Rel.obj && !(passive && scene.relation(child) === Rel.nsubj)) return false;
    const { end } = scene.sentenceOf(at);
    for (let i = child + 1; i < end && i < child + 12; i++) {
      const value = words.as(i, 'good', 'bad');
      if (!value || !scene.trees.governs(at, i)) continue;
      const good = (value.kind === 'good') !== isNegated(scene.trees, at);
      const stance = good === this.side > 0 ? 'supports' : 'opposes';
      this.push(this.holders.ofPredicate(at), at, 0.8, stance, false);
      return true;
    }
    return false;
  }

  /** Participles and relative clauses at a noun on the way: "a truce offered by Riyadh", "drills, which the North opposes". */
  private modifiers(at: number, child: number): void {
    const { scene, words } = this;
    for (const i of scene.trees.childrenBy(at, Rel.acl)) {
      if (i === child || i < at) continue;
      const word = words.as(i, ...ATTITUDES);
      if (!word || word.pos !== 'v') continue;
      const relative = scene.deprel[i] === Rel['acl:relcl'];
      if (!isPassive(scene.trees, i) && (!relative || this.holders.subject(i) === at)) continue;
      const stance = this.stances.of(i, word, this.side, this.mention, isNegated(scene.trees, i));
      if (stance) this.emit(i, word, stance);
    }
  }

  private emit(at: number, word: StanceWord, stance: Stance): void {
    const holders = word.pos === 'n' ? this.holders.ofNoun(at) : this.holders.ofPredicate(at);
    this.push(holders, at, word.strength, stance, false);
  }

  private push(holders: Holder[], token: number, strength: number, stance: Stance, deed: boolean): void {
    if (!holders.length) return;
    const { mention } = this;
    this.out.push({ holders, mention, stance, token, score: strength * mention.weight * this.damp, deed });
  }
}
