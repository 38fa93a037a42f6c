/** Where a report speaks of a proposal, an offer, an invitation or a demand. */

import type { Holder } from '../positions/draft.ts';
import type { Scene } from '../positions/scene.ts';
import { markerOf } from '../positions/stances/arcs.ts';
import type { Candidate } from '../positions/stances/attitudes.ts';
import type { StanceReading } from '../positions/stances/reading.ts';
import type { IssueMention } from '../positions/stances/terms.ts';
import { agentOf, isNegated, isPassive, modalsOf, objectsOf } from '../syntax/clauses.ts';
import { Penn, Pos, Rel } from '../syntax/labels.ts';
import type { ProposalKind } from './draft.ts';

export interface ProposalMention {
  kind: ProposalKind;
  /** The verb or noun. */
  token: number;
  authors: Holder[];
  addressees: Holder[];
  issue: string | null;
  /** Tokens [first, end) that say what is proposed. */
  terms: { first: number; end: number };
}

const KINDS: readonly [RegExp, ProposalKind][] = [
  [/^(?:invit|extend invitation)/, 'invitation'],
  [/^(?:offer|volunteer|overture|counter-?offer)/, 'offer'],
];
const kindOf = (word: string): ProposalKind => KINDS.find(([re]) => re.test(word))?.[1] ?? 'proposal';

/** Verbs of demanding that put something to an addressee. */
const DEMANDS =
  /^(?:demand|urge|call on|call upon|insist|press|ask|appeal to|exhort|request|order|summon|tell|implore|plead with|pressure|push)$/;
/** The most tokens of what is proposed. */
const LONGEST_TERMS = 40;

/** Every mention of a proposal by a party, in text order, with the stances of the report to tell its issue. */
export function proposalMentions(reading: StanceReading): ProposalMention[] {
  const { words, scene } = reading;
  const issues = issuesByToken(reading.candidates);
  const found: ProposalMention[] = [];
  for (const spotted of words.all) {
    const at = spotted.first;
    if (!scene.isReadable(at)) continue;
    const word = spotted.readings.find((r) => r.kind === 'propose' || r.kind === 'demand');
    if (!word || word.strength < 0.8) continue;
    const phrase = word.words.join(' ');
    const mention =
      word.kind === 'demand'
        ? word.pos === 'v' && DEMANDS.test(phrase)
          ? byVerb(reading, at, spotted.end, 'demand')
          : null
        : word.pos === 'v'
          ? byVerb(reading, at, spotted.end, kindOf(phrase))
          : byNoun(reading, at, kindOf(phrase));
    if (!mention) continue;
    const about = issues.get(at);
    const { terms } = mention;
    mention.issue = about?.issue ?? mention.issue ?? issueWithin(reading, terms.first, terms.end);
    if (word.pos === 'n' && terms.end === at + 1) {
      if (!mention.issue) continue;
      // What the parser gave to another noun: "an offer by Oslo of talks".
      if (about && about.first > at) mention.terms = { first: about.first, end: about.end };
    }
    found.push(mention);
  }
  return found;
}

/** For each word that shows a stance the issue that it is on. */
function issuesByToken(candidates: readonly Candidate[]): Map<number, IssueMention> {
  const issues = new Map<number, IssueMention>();
  for (const c of candidates) if (!issues.has(c.token)) issues.set(c.token, c.mention);
  return issues;
}

function issueWithin({ mentions }: StanceReading, first: number, end: number): string | null {
  let best: { issue: string; weight: number } | null = null;
  for (const m of mentions)
    if (m.first >= first && m.end <= end && (!best || m.weight > best.weight)) best = m;
  return best?.issue ?? null;
}

/** Whether someone only asks for, wants or refuses the proposal: "pushed for Iran to offer more". */
function isWished({ scene, words }: StanceReading, at: number): boolean {
  const relation = scene.relation(at);
  const up = scene.head[at]!;
  if (
    up < 0 ||
    (relation !== Rel.xcomp && relation !== Rel.advcl && relation !== Rel.acl && relation !== Rel.ccomp)
  )
    return false;
  return words.as(up, 'demand', 'seek', 'oppose', 'doubt') !== undefined;
}

/** "Offered Tehran talks", "was invited by Seoul to", "urged both sides to return". */
function byVerb(
  reading: StanceReading,
  at: number,
  from: number,
  kind: ProposalKind,
): ProposalMention | null {
  const { scene, holders } = reading;
  const { trees } = scene;
  if (isNegated(trees, at)) return null;
  if (isWished(reading, at)) return null;
  const passive = isPassive(trees, at);
  const authors = passive ? holders.at(agentOf(trees, at)) : holders.ofPredicate(at);
  if (!authors.length && !passive) return null;
  const addressees: Holder[] = [];
  const isAuthor = (h: Holder) =>
    authors.some((a) => a.party === h.party && (a.party !== null || a.entity === h.entity));
  const add = (i: number) => {
    for (const h of holders.at(i))
      if (!isAuthor(h) && !addressees.some((a) => a.party === h.party)) addressees.push(h);
  };
  const parts: number[] = [];
  let acts = false;
  const telling =
    kind === 'demand' && /^(?:told|tell|tells|telling|ask|asked|asks|asking)$/.test(scene.lower[at]!);
  for (const i of objectsOf(trees, at)) {
    if (i > at && holders.at(i).length && scene.names.at[i]! >= 0) add(i);
    // "Told him the truth" asks nothing.
    else if (i > at && !telling) parts.push(i);
  }
  for (const i of scene.trees.childrenBy(at, Rel.obl)) {
    const marker = trees.childBy(i, Rel.case);
    const word = marker >= 0 ? scene.lower[marker]! : '';
    const who = addressees.length;
    if (/^(?:to|on|upon|with)$/.test(word)) add(i);
    if (i > at && (word === 'for' || (word === 'to' && kind === 'invitation' && addressees.length === who)))
      parts.push(i);
  }
  for (const i of parts)
    for (const child of scene.trees.childrenBy(i, Rel.nmod)) if (markerOf(scene, child) === 'to') add(child);
  const stating = /^suggest/.test(scene.lower[at]!);
  for (const i of scene.trees.childrenBy(at, Rel.xcomp, Rel.ccomp, Rel.advcl)) {
    const infinitive = isInfinitive(scene, i);
    if (i < at || (telling && !infinitive)) continue;
    // "Offered an assessment, telling reporters": how it is done, and not what.
    if (scene.relation(i) === Rel.advcl && !infinitive) continue;
    if (stating && isPastClause(scene, i)) continue;
    // "Invited Oslo to join": who is to do it is asked.
    if (infinitive && !isThat(scene, i))
      for (const subject of scene.trees.childrenBy(i, Rel.nsubj)) if (subject > at) add(subject);
    const subjunctive = scene.penn[i] === Penn.VB && modalsOf(trees, i).every((m) => m === 'should');
    if (stating && scene.relation(i) === Rel.ccomp && !subjunctive) continue;
    acts ||= scene.pos[i] === Pos.VERB;
    parts.push(i);
  }
  // "The truce offered by Riyadh", "talks proposed last week": the noun is what is proposed.
  const relation = scene.relation(at);
  if (passive && relation === Rel.acl) parts.push(scene.head[at]!);
  else if (passive)
    for (const i of scene.trees.childrenBy(at, Rel.nsubj)) holders.at(i).length ? add(i) : parts.push(i);
  if (kind === 'demand' && !addressees.length) return null;
  if (!parts.length || (!authors.length && !addressees.length)) return null;
  const whole = termsOf(reading, parts, at, from);
  if (!whole) return null;
  const terms = afterAddressee(reading, at, whole, add);
  const issue = issueWithin(reading, terms.first, terms.end);
  // "Offered varying assessments" is no offer to anyone.
  if (!acts && !addressees.length && !issue) return null;
  return { kind, token: at, authors, addressees, issue, terms };
}

/** "Kerry's proposal for a pause", "a US offer to meet", "an invitation from Stockholm". */
function byNoun(reading: StanceReading, at: number, kind: ProposalKind): ProposalMention | null {
  const { scene, holders } = reading;
  const { trees } = scene;
  const authors = holders.possessor(at);
  const addressees: Holder[] = [];
  const parts: number[] = [];
  for (const i of scene.trees.childrenBy(at, Rel.nmod, Rel.acl, Rel.ccomp)) {
    if (i < at) continue;
    const marker = trees.childBy(i, Rel.case);
    const word = marker >= 0 ? scene.lower[marker]! : '';
    const who = word === 'to' ? holders.at(i) : [];
    if (who.length) addressees.push(...who);
    else if (word === 'to' && scene.pos[i] !== Pos.VERB) continue;
    else if (word === 'of' && holders.at(i).length) continue;
    else if (
      !/^(?:by|from|in|at|during|after|before|on)$/.test(word) ||
      (word === 'on' && scene.timeAt[i]! < 0)
    )
      parts.push(i);
  }
  if (!parts.length && !authors.length) return null;
  if (parts.length) {
    const terms = termsOf(reading, parts, at, at + 1);
    if (terms) return { kind, token: at, authors, addressees, issue: null, terms };
  }
  const first = Math.min(at, ...trees.childrenBy(at, Rel.compound, Rel.amod));
  return { kind, token: at, authors, addressees, issue: null, terms: { first, end: at + 1 } };
}

/** Where the words for someone begin with whom a noun is only discussed ("a proposal for a truce with the envoy"), or to whom. */
function companyOf({ scene, holders }: StanceReading, i: number): number {
  if (scene.pos[i] === Pos.VERB) return Number.POSITIVE_INFINITY;
  for (const child of scene.trees.childrenBy(i, Rel.nmod)) {
    const marker = markerOf(scene, child);
    const who = marker === 'with' || marker === 'to' ? holders.at(child) : [];
    const isPerson = (h: Holder) => h.entity >= 0 && scene.names.entities[h.entity]!.kind === 'person';
    if (marker === 'to' ? who.length > 0 : who.some(isPerson)) return scene.trees.spanOf(child)[0];
  }
  return Number.POSITIVE_INFINITY;
}

/** "Offered Sudan humanitarian aid": what is left of the terms behind a party that the parser took for a part of them. */
function afterAddressee(
  { scene }: StanceReading,
  at: number,
  terms: { first: number; end: number },
  add: (i: number) => void,
): { first: number; end: number } {
  const m = scene.names.mentions[scene.names.at[terms.first]!];
  if (m?.first !== terms.first || m.adjective || m.end >= terms.end || m.form === 'pronoun') return terms;
  const next = scene.pos[m.end];
  const thing = next === Pos.NOUN || next === Pos.ADJ || next === Pos.DET || next === Pos.NUM;
  if (!thing || !GIVING.test(scene.trees.syntax.lemma(at))) return terms;
  add(m.end - 1);
  return { first: m.end, end: terms.end };
}

const GIVING = /^(?:offer|promise|extend|grant)$/;

const NOT = /^(?:not|never)$/;

/** Whether the verb at `i` stands behind "to", also where a quotation opens between. */
function isInfinitive(scene: Scene, i: number): boolean {
  const k = /^["“'‘]$/.test(scene.lower[i - 1] ?? '') ? i - 2 : i - 1;
  return scene.pos[i] === Pos.VERB && scene.lower[k] === 'to';
}

const isThat = (scene: Scene, i: number): boolean =>
  scene.trees.childrenBy(i, Rel.mark).some((m) => scene.lower[m] === 'that');

/** Whether a clause tells of what was: "suggested that the talks had failed", "suggested she was mistaken". */
const isPastClause = (scene: Scene, i: number): boolean =>
  [i, ...scene.trees.childrenBy(i, Rel.aux, Rel.cop)].some((k) => scene.penn[k] === Penn.VBD);

/** The span of the parts without the preposition that leads to them. */
function termsOf(
  reading: StanceReading,
  parts: readonly number[],
  at: number,
  after: number,
): { first: number; end: number } | null {
  const { scene } = reading;
  const sentence = scene.sentenceOf(at);
  let first = sentence.end;
  let end = sentence.first;
  for (const i of parts) {
    const [from, b] = scene.trees.spanOf(i);
    // "Invited Oslo to join": who is asked is no part of what.
    const a = i > at && isInfinitive(scene, i) ? (NOT.test(scene.lower[i - 2]!) ? i - 2 : i) : from;
    // A noun before its participle ends where that begins.
    const stop = i < at ? Math.min(b, at) : b;
    first = Math.min(first, i < at ? a : Math.max(a, after));
    end = Math.max(end, Math.min(stop, companyOf(reading, i)));
  }
  first = Math.max(first, sentence.first);
  end = Math.min(end, sentence.end, first + LONGEST_TERMS);
  // "An assessment, saying that …"
  for (let i = first + 1; i < end - 1; i++)
    if (scene.lower[i] === ',' && scene.penn[i + 1] === Penn.VBG) end = i;
  const isLead = (i: number) =>
    scene.pos[i] === Pos.ADP ||
    scene.pos[i] === Pos.PUNCT ||
    scene.lower[i] === 'that' ||
    scene.lower[i] === 'to' ||
    scene.timeAt[i]! >= 0;
  while (first < end && isLead(first)) first++;
  while (end > first && (scene.pos[end - 1] === Pos.PUNCT || scene.pos[end - 1] === Pos.CCONJ)) end--;
  return end > first ? { first, end } : null;
}
