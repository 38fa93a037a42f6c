/** Who holds what a word says: its subject, agent or possessor as a party or person. */

import type { StanceKind } from '../../knowledge/stance-words.ts';
import { agentOf, isPassive, subjectOf } from '../syntax/clauses.ts';
import { Pos, Rel } from '../syntax/labels.ts';
import type { NamedEntity } from '../types.ts';
import type { Holder } from './draft.ts';
import {
  COLLECTIVE_NOUNS,
  COUNTRY_NOUNS,
  FIRST_PERSON,
  OWN_VOICE,
  PARTY_NOUNS,
  SECOND_NAMES,
  THINGS,
  UNOFFICIAL,
} from './holder-words.ts';
import type { Scene } from './scene.ts';
import type { StanceWords } from './stances/spotting.ts';

/** Whether a person speaks for himself or herself and not for the party: legislators, former officials, experts. */
export const speaksForSelf = (e: NamedEntity) => e.kind === 'person' && OWN_VOICE.test(e.office ?? '');

/** A pronoun without the verb that is written with it: "we're". */
const uncontracted = ({ lower, pos }: Scene, i: number): string =>
  pos[i] === Pos.PRON ? lower[i]!.replace(/'(?:re|ve|ll|m|d|s)$/, '') : lower[i]!;

/** Nouns of what is done, said or agreed: a party's withdrawal is not the party. */
const DEEDS: readonly StanceKind[] = [
  'further',
  'curb',
  'support',
  'oppose',
  'demand',
  'seek',
  'propose',
  'matter',
  'answer',
  'good',
  'bad',
];

/** Whether two holders are one party, or one person who speaks for himself or herself. */
export const sameHolder = (a: Holder, b: Holder) =>
  a.party === b.party && (a.party !== null || a.entity === b.entity);

export class Holders {
  /** For each token of a cue, the statement that it introduces. */
  private readonly cueAt = new Map<number, number>();
  /** Answers already found, by token. */
  private readonly phrases = new Map<number, Holder[]>();
  private readonly predicates = new Map<number, Holder[]>();

  constructor(
    private readonly scene: Scene,
    private readonly words: StanceWords,
  ) {
    const { tokens } = scene.layout;
    let from = 0;
    const cues = scene.statements.map((s, k) => [s.cue, k] as const).filter(([cue]) => cue);
    cues.sort((a, b) => a[0]![0] - b[0]![0]);
    for (const [cue, k] of cues) {
      while (from < tokens.count && tokens.end[from]! <= cue![0]) from++;
      for (let i = from; i < tokens.count && tokens.start[i]! < cue![1]; i++) this.cueAt.set(i, k);
    }
  }

  /** Who is meant by the noun phrase that token `i` heads; empty where that is no party, body or person. */
  at(i: number): Holder[] {
    if (i < 0) return [];
    let out = this.phrases.get(i);
    if (!out) {
      out = [];
      this.add(i, out, 0);
      this.phrases.set(i, out);
    }
    return out;
  }

  private add(i: number, out: Holder[], depth: number): void {
    for (const h of this.single(i)) if (!out.some((o) => sameHolder(o, h))) out.push(h);
    if (depth > 6) return;
    for (const child of this.scene.trees.childrenBy(i, Rel.conj))
      if (this.scene.pos[child] !== Pos.VERB && child > i) this.add(child, out, depth + 1);
  }

  private single(i: number): Holder[] {
    const { scene } = this;
    const { names } = scene;
    const lower = uncontracted(scene, i);
    if (FIRST_PERSON.has(lower) && scene.layout.tokens.word[i] !== 'US') return this.speaker(i);
    if (UNOFFICIAL.test(lower)) return [];
    if (this.opensReport(i)) {
      const speaker = this.speaker(i);
      if (speaker.length) return speaker;
    }
    const at = names.at[i]!;
    if (at >= 0) {
      const m = names.mentions[at]!;
      if (m.members.length) return m.members.flatMap((e) => this.entity(e, null));
      if (m.entity >= 0) return this.isSpeakerOfDirect(i, m.entity) ? [] : this.entity(m.entity, m.party);
      if (m.party) return [{ party: m.party, entity: -1 }];
    }
    // A title that the parser takes for the head: "Sen. Jane Doe".
    for (const child of scene.trees.childrenBy(i, Rel.flat))
      if (names.at[child]! >= 0) return this.single(child);
    const within = this.modifier(i);
    if (within.length) return within;
    // "They may talk" in what a party says, "the group agreed" in what its spokesman says.
    if (COUNTRY_NOUNS.has(lower)) {
      const other = this.stateBefore(i);
      if (other) return [{ party: other, entity: -1 }];
    }
    if (PARTY_NOUNS.has(lower) || (SECOND_NAMES.has(lower) && !this.isDirect(i))) return this.speaker(i);
    return [];
  }

  /** The state last named in the sentence before "the country", where it is not the speaker's own. */
  private stateBefore(i: number): string | null {
    const { names } = this.scene;
    const { first } = this.scene.sentenceOf(i);
    for (let k = i - 1; k >= first; k--) {
      const m = names.mentions[names.at[k]!];
      if (!m || m.entity < 0 || names.entities[m.entity]!.kind !== 'state') continue;
      return m.party && !this.speaker(i).some((h) => h.party === m.party) ? m.party : null;
    }
    return null;
  }

  private isDirect(i: number): boolean {
    const k = this.scene.statementAt[i]!;
    return k >= 0 && this.scene.statements[k]!.kind === 'direct';
  }

  /** "Noh said he plans": who is spoken of first in reported words is who speaks. */
  private opensReport(i: number): boolean {
    const { scene } = this;
    if (!/^(?:he|she|they)$/.test(scene.lower[i]!)) return false;
    const k = scene.statementAt[i]!;
    if (k < 0 || scene.statements[k]!.kind !== 'indirect') return false;
    const [from] = scene.statements[k]!.content[0]!;
    return i < 2 || scene.layout.tokens.start[i - 2]! < from;
  }

  /** Whether "he" or "she" in someone's own words would be the speaker, who says "I". */
  private isSpeakerOfDirect(i: number, entity: number): boolean {
    const { scene } = this;
    const k = scene.statementAt[i]!;
    if (k < 0 || !/^(?:he|she|his|her|him)$/.test(scene.lower[i]!)) return false;
    const s = scene.statements[k]!;
    return s.kind === 'direct' && s.speaker === entity;
  }

  /** "The Obama administration", "European officials", "the Taliban's ruling council". */
  private modifier(i: number): Holder[] {
    const { scene } = this;
    const { trees, names } = scene;
    if (this.words.as(i, ...DEEDS) || THINGS.test(scene.lower[i]!)) return [];
    if (scene.pos[i] === Pos.NUM || scene.pos[i] === Pos.SYM) return [];
    for (const child of scene.trees.childrenBy(i, Rel.compound, Rel.amod, Rel.nmod)) {
      if (scene.lower[child] === 'european' && COLLECTIVE_NOUNS.has(scene.lower[i]!))
        return [{ party: 'EU', entity: -1 }];
      const c = names.at[child]!;
      if (c < 0) continue;
      const marker = trees.childBy(child, Rel.case);
      const word = marker >= 0 ? scene.lower[marker]! : '';
      if (word && !/^(?:of|from|'s|’s|'|’)$/.test(word)) continue;
      const m = names.mentions[c]!;
      const entity = m.entity >= 0 ? names.entities[m.entity]! : null;
      if (entity?.kind === 'place') continue;
      const party = m.party ?? entity?.party ?? null;
      if (party) return [{ party, entity: -1 }];
    }
    return [];
  }

  private entity(e: number, party: string | null): Holder[] {
    const entity = this.scene.names.entities[e]!;
    if (entity.kind === 'place') return [];
    if (speaksForSelf(entity)) return [{ party: null, entity: e }];
    const p = party ?? entity.party;
    return p ? [{ party: p, entity: e }] : [];
  }

  /** The speaker of the statement that holds token `i`. */
  speaker(i: number): Holder[] {
    const k = this.scene.statementAt[i]!;
    return k < 0 ? [] : this.speakerOf(k);
  }

  private speakerOf(k: number): Holder[] {
    const s = this.scene.statements[k]!;
    if (s.source && this.isUnofficial(s.source)) return [];
    if (s.speaker >= 0) return this.entity(s.speaker, s.party);
    return s.party ? [{ party: s.party, entity: -1 }] : [];
  }

  /** Whether the words of a source name people who speak for no party: "analysts", "Democratic lawmakers". */
  private isUnofficial([a, b]: [number, number]): boolean {
    const { text } = this.scene.layout.tokens;
    return text
      .slice(a, b)
      .toLowerCase()
      .split(/[^a-z]+/)
      .some((w) => UNOFFICIAL.test(w) && w !== 'media' && w !== 'press');
  }

  /** Who does what the verb or adjective at `i` says: the agent of a passive, else the subject. */
  ofPredicate(i: number): Holder[] {
    let out = this.predicates.get(i);
    if (!out) {
      out = this.findSubject(i);
      this.predicates.set(i, out);
    }
    return out;
  }

  private findSubject(i: number): Holder[] {
    const { trees } = this.scene;
    const agent = agentOf(trees, i);
    if (agent >= 0) return this.at(agent);
    const said = this.cueAt.get(i);
    if (isPassive(trees, i)) return said === undefined ? [] : this.speakerOf(said);
    if (!this.hasOwnSubject(i)) {
      const adjacent = this.nearest(i);
      if (adjacent.length) return adjacent;
    }
    let subject = this.at(this.subject(i));
    // "The Taliban's council agreed", where the parser made two subjects of it.
    for (const child of subject.length ? [] : trees.childrenBy(i, Rel.nsubj))
      if (!subject.length && this.scene.timeAt[child]! < 0) subject = this.at(child);
    if (subject.length || said === undefined) return subject;
    return this.speakerOf(said);
  }

  private hasOwnSubject(i: number): boolean {
    return this.scene.trees.childrenBy(i, Rel.nsubj).some((c) => this.scene.timeAt[c]! < 0);
  }

  /** The subject of a verb; the parser's guess where it is no time ("Sunday agreed"). */
  subject(i: number): number {
    const { scene } = this;
    let own = -1;
    for (const child of scene.trees.childrenBy(i, Rel.nsubj)) if (scene.timeAt[child]! < 0) own = child;
    return own >= 0 && !/^(?:who|which|that)$/.test(scene.lower[own]!)
      ? own
      : this.timeless(subjectOf(scene.trees, i));
  }

  private timeless(i: number): number {
    return i >= 0 && this.scene.timeAt[i]! >= 0 ? -1 : i;
  }

  /** The noun phrase that ends directly before the verb at `i` and its auxiliaries and adverbs. */
  private nearest(i: number): Holder[] {
    const { scene } = this;
    const { first } = scene.sentenceOf(i);
    for (let k = i - 1; k >= first && k > i - 8; k--) {
      const pos = scene.pos[k]!;
      if (scene.names.at[k]! >= 0 || pos === Pos.PRON) return this.single(k);
      if (pos === Pos.AUX || pos === Pos.ADV || pos === Pos.PART || scene.timeAt[k]! >= 0) continue;
      if (pos === Pos.NOUN || pos === Pos.PROPN) return this.single(k);
      return [];
    }
    return [];
  }

  /**
   * Whose the noun at `i` is: of its possessor ("Kerry's proposal", "a US offer", "an offer by Kim"), else of the
   * subject of the verb that carries it ("voiced support for").
   */
  ofNoun(i: number): Holder[] {
    const own = this.possessor(i);
    if (own.length) return own;
    const { scene } = this;
    const verb = scene.head[i]!;
    if (verb < 0) return [];
    const relation = scene.relation(i);
    if (relation === Rel.obj && this.words.as(verb, 'light')) return this.ofPredicate(verb);
    if (relation === Rel.nsubj && isPassive(scene.trees, verb)) return this.at(agentOf(scene.trees, verb));
    return [];
  }

  /** The party or person that a noun belongs to. */
  possessor(i: number): Holder[] {
    const { scene } = this;
    const { trees, names } = scene;
    for (const child of trees.childrenOf(i)) {
      const relation = scene.relation(child);
      let owner = scene.deprel[child] === Rel['nmod:poss'];
      if (relation === Rel.compound || relation === Rel.amod) owner = names.at[child]! >= 0 && child < i;
      else if (!owner && (relation === Rel.nmod || relation === Rel.obl)) {
        const marker = trees.childBy(child, Rel.case);
        owner = marker >= 0 && /^(?:by|from|of)$/.test(scene.lower[marker]!);
      }
      if (!owner) continue;
      const h = this.at(child);
      if (h.length) return h;
    }
    return [];
  }
}
