/** Verbs that someone undertakes to do. */
import { isCommitmentWord } from '../../knowledge/commitment-words.ts';
import type { Holder } from '../positions/draft.ts';
import type { Scene } from '../positions/scene.ts';
import type { StanceReading } from '../positions/stances/reading.ts';
import { WordKind } from '../positions/word-kinds.ts';
import { isNegated, isPassive, modalsOf } from '../syntax/clauses.ts';
import { Penn, Pos, Rel } from '../syntax/labels.ts';

export interface Undertaking {
  /** What is to be done. */
  verb: number;
  /** The word that makes it a commitment; the verb itself after "will". */
  token: number;
  holders: Holder[];
  negated: boolean;
  /** Whether `verb` is a noun: "a withdrawal". */
  nominal?: boolean;
}

/** Every undertaking in text order. */
export function undertakings(reading: StanceReading): Undertaking[] {
  const { scene } = reading;
  const matters = new Set(
    reading.mentions.filter((m) => m.side > 0 && m.weight >= SURE).map((m) => m.end - 1),
  );
  const found: Undertaking[] = [];
  for (let i = 0; i < scene.lower.length; i++) {
    if (scene.pos[i] !== Pos.VERB || !scene.isReadable(i)) continue;
    const u = (scene.isOf(i, WordKind.Give) ? byObject(reading, i, matters) : null) ?? byVerb(reading, i);
    if (u?.holders.length && !reading.conditions.isWithin(u.token)) found.push(u);
  }
  return found;
}

/** Weight from which an issue's term is sure enough to be what is promised. */
const SURE = 0.75;

function byVerb(reading: StanceReading, i: number): Undertaking | null {
  const { scene } = reading;
  if (scene.penn[i] === Penn.VBD || scene.penn[i] === Penn.VBZ) return null;
  if (isAfterTo(scene, i)) return byBinder(reading, i);
  return isAfterModal(scene, i) ? byModal(reading, i) : null;
}

const OPENING = new Set(['"', '“', "'", '‘']);

/** The token of the "to" before a verb, also where a quotation opens between; −1 where there is none. */
function toBefore(scene: Scene, verb: number): number {
  const { lower } = scene;
  if (lower[verb - 1] === 'to') return verb - 1;
  return lower[verb - 2] === 'to' && OPENING.has(lower[verb - 1]!) ? verb - 2 : -1;
}

const isAfterTo = (scene: Scene, verb: number) => toBefore(scene, verb) >= 0;

/** How many tokens before its verb a modal may stand. */
const MODAL_REACH = 5;

/** Whether a modal stands before the verb, with no more than adverbs and auxiliaries between. */
function isAfterModal(scene: Scene, i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - MODAL_REACH; k--) {
    if (scene.penn[k] === Penn.MD || scene.lower[k]!.endsWith("'ll")) return true;
    const pos = scene.pos[k]!;
    if (pos !== Pos.ADV && pos !== Pos.AUX && pos !== Pos.PART) return false;
  }
  return false;
}

const isState = (lemma: string) => isCommitmentWord('state', 'v', lemma);

/** "Will send", "is going to send", "said he would be sending". */
function byModal(reading: StanceReading, verb: number): Undertaking | null {
  const { scene, holders } = reading;
  if (scene.penn[verb] === Penn.VBN && isPassive(scene.trees, verb)) return null;
  const modals = modalsOf(scene.trees, verb);
  // "Will have noticed" is a guess.
  if (scene.trees.childrenBy(verb, Rel.aux).some((i) => scene.lower[i] === 'have')) return null;
  const will = modals.includes('will');
  // "He would visit" is a promise only as the words of someone whose past tense it is.
  const said = scene.statementAt[verb]! >= 0;
  const would = said && modals.includes('would') && isIndirect(reading, verb);
  // "When talks resume, we can discuss everything"
  const can = said && modals.includes('can') && reading.conditions.of(verb) !== null;
  if (!will && !would && !can) return null;
  if (isState(scene.trees.syntax.lemma(verb)) || isDoubted(reading, verb) || isAsked(scene, verb))
    return null;
  const who = holders.ofPredicate(verb);
  // What one says that another will do is a forecast.
  if (said && !isOwnWord(reading, verb, who)) return null;
  return { verb, token: verb, holders: who, negated: false };
}

/** Whether a question word opens the clause: "what they will discuss". */
const isAsked = (scene: Scene, verb: number) =>
  scene.trees
    .childrenOf(verb)
    .some((i) => i < verb && /^(?:what|which|who|whom|whether|how|where|why)$/.test(scene.lower[i]!));

/** Whether the clause is only hoped for, feared or guessed: "scepticism that they will comply". */
function isDoubted({ scene, words }: StanceReading, verb: number): boolean {
  const relation = scene.relation(verb);
  const up = scene.head[verb]!;
  if (
    up < 0 ||
    (relation !== Rel.ccomp && relation !== Rel.acl && relation !== Rel.advcl && relation !== Rel.xcomp)
  )
    return false;
  if (words.as(up, 'doubt')) return true;
  return GUESSES.test(scene.trees.syntax.lemma(up));
}

const GUESSES =
  /^(?:hope|expect|expectation|believe|think|belief|skepticism|scepticism|suspect|predict|prediction|fear|wonder|confident|optimistic|likely|concern|concerned|risk|chance|sign|worry|bet|forecast|estimate|assume|imagine|possibility|likelihood|wish|want|doubt|sure|unclear|unlikely|suggest|speculate|claim)$/;

const isIndirect = ({ scene }: StanceReading, i: number) =>
  scene.statements[scene.statementAt[i]!]!.kind === 'indirect';

/** Whether the speaker speaks of what he, she or the own party will do. */
function isOwnWord({ holders }: StanceReading, i: number, who: readonly Holder[]): boolean {
  const speaker = holders.speaker(i);
  return who.some((h) => speaker.some((s) => s.party === h.party));
}

/** "Agreed to send", "due to send", "a pledge to send", "committed to sending". */
function byBinder(reading: StanceReading, verb: number): Undertaking | null {
  const { scene, holders } = reading;
  const { trees, head } = scene;
  const gerund = scene.penn[verb] === Penn.VBG;
  if (scene.penn[verb] !== Penn.VB && !gerund) return null;
  const relation = scene.relation(verb);
  const up = head[verb]!;
  if (up < 0 || up > verb || !COMPLEMENTS.has(relation)) return null;
  if (isState(trees.syntax.lemma(verb))) return null;
  const bound = obligation(reading, up, verb);
  if (bound) return bound;
  const at = binderAt(reading, up, verb);
  if (at < 0 || (gerund && !COMMITTED.test(scene.lower[at]!))) return null;
  const pos = posOf(scene.pos[at]!);
  if (pos === 'n') return { verb, token: at, holders: ofPledge(reading, at), negated: false };
  const modals = modalsOf(trees, at);
  const going = scene.lower[at] === 'going';
  if (modals.some((m) => m !== 'will') || isPluperfect(reading, at)) return null;
  if ((isNegated(trees, at) && !going) || isWanted(reading, at)) return null;
  // "Sanctions intended to cut off" are no one's promise.
  const adjective = isCommitmentWord('bind', 'a', scene.lower[at]!);
  if (pos === 'v' && !adjective && isPassive(trees, at)) return null;
  if (isDoubted(reading, at) || isAsked(scene, at)) return null;
  // "Is scheduled to speak": the subject will, though the word is passive.
  const who = pos === 'v' && isPassive(trees, at) ? holders.at(holders.subject(at)) : holders.ofPredicate(at);
  return { verb, token: at, holders: who, negated: going && isNegated(trees, at) };
}

const COMPLEMENTS: ReadonlySet<number> = new Set([
  Rel.xcomp,
  Rel.acl,
  Rel.advcl,
  Rel.obl,
  Rel.ccomp,
  Rel.nmod,
]);
const COMMITTED = /^(?:commit(?:s|ted|ting)?|commitments?|dedicated)$/;

/** Whose a pledge, plan or agreement is: its own possessor's, else of who signs, reaches or gives it. */
function ofPledge({ scene, holders }: StanceReading, noun: number): Holder[] {
  const own = holders.ofNoun(noun);
  if (own.length) return own;
  const verb = scene.head[noun]!;
  const seals =
    verb >= 0 &&
    scene.relation(noun) === Rel.obj &&
    isCommitmentWord('seal', 'v', scene.lower[verb]!) &&
    !isNegated(scene.trees, verb);
  return seals && modalsOf(scene.trees, verb).length === 0 ? holders.ofPredicate(verb) : [];
}

const AGREEMENTS =
  /^(?:deal|agreement|accord|pact|treaty|arrangement|framework|truce|ceasefire|cease-fire|memorandum|protocol)$/;

/** "The deal obliges Chad to withdraw." */
function obligation({ scene, holders }: StanceReading, up: number, verb: number): Undertaking | null {
  if (!isCommitmentWord('oblige', 'v', scene.lower[up]!) || scene.pos[up] !== Pos.VERB) return null;
  const { trees } = scene;
  const subject = holders.subject(up);
  if (subject < 0 || !AGREEMENTS.test(scene.lower[subject]!) || isNegated(trees, up) || isPassive(trees, up))
    return null;
  if (modalsOf(trees, up).some((m) => m !== 'will')) return null;
  const obliged = trees.childrenBy(up, Rel.obj, Rel.iobj).flatMap((i) => holders.at(i));
  const own = obliged.length ? obliged : trees.childrenBy(verb, Rel.nsubj).flatMap((i) => holders.at(i));
  return { verb, token: up, holders: own, negated: false };
}

/** "Promised a withdrawal", "agreed on a prisoner swap", "pledged aid": a deed or matter as the object. */
function byObject(reading: StanceReading, verb: number, matters: ReadonlySet<number>): Undertaking | null {
  const { scene, holders, words } = reading;
  const { trees } = scene;
  if (!isAsserted(scene, verb) || isWanted(reading, verb)) return null;
  if (isNegated(trees, verb) || isPassive(trees, verb) || modalsOf(trees, verb).some((m) => m !== 'will'))
    return null;
  for (const i of trees.childrenBy(verb, Rel.obj, Rel.obl)) {
    if (i < verb || scene.pos[i] !== Pos.NOUN || scene.timeAt[i]! >= 0) continue;
    const marker = trees.childBy(i, Rel.case);
    if (marker >= 0 && !/^(?:on|to|upon)$/.test(scene.lower[marker]!)) continue;
    if (marker < 0 && /^(?:agree|commit)/.test(scene.lower[verb]!)) continue;
    if (!matters.has(i) && !words.as(i, 'further', 'curb')) continue;
    return { verb: i, token: verb, holders: holders.ofPredicate(verb), negated: false, nominal: true };
  }
  return null;
}

/** Whether it is only asked or wished that one commit oneself: "demanded that they agree to". */
function isWanted({ scene, words }: StanceReading, at: number): boolean {
  const up = scene.head[at]!;
  if (scene.penn[at] !== Penn.VB || modalsOf(scene.trees, at).length > 0) return false;
  return (
    up >= 0 && COMPLEMENTS.has(scene.relation(at)) && words.as(up, 'demand', 'seek', 'doubt') !== undefined
  );
}

/** Whether a verb is said to be so or to come: no bare infinitive, no participle of something else. */
function isAsserted({ trees, penn, lower }: Scene, verb: number): boolean {
  if (penn[verb] === Penn.VB) return modalsOf(trees, verb).includes('will');
  if (penn[verb] !== Penn.VBN) return true;
  return trees.childrenBy(verb, Rel.aux).some((i) => /^(?:has|have|had|'s|'ve)$/.test(lower[i]!));
}

/** "Had planned to meet": it did not come to it. */
const isPluperfect = ({ scene }: StanceReading, at: number) =>
  /^(?:planned|intended|hoped|aimed|prepared|arranged)$/.test(scene.lower[at]!) &&
  scene.trees.childrenBy(at, Rel.aux).some((i) => scene.lower[i] === 'had');

/** The binding word at `up`, or just before an infinitive that the parser gave to another. */
function binderAt({ scene }: StanceReading, up: number, verb: number): number {
  const before = toBefore(scene, verb) - 1;
  for (const i of [
    up,
    /^(?:itself|themselves|himself|herself)$/.test(scene.lower[before] ?? '') ? before - 1 : before,
  ]) {
    if (i < 0 || i > verb) continue;
    const word = scene.lower[i]!;
    const pos = posOf(scene.pos[i]!);
    // "Set to", and not "set up to"
    if (word === 'set' && scene.lower[i + 1] !== 'to') continue;
    if (pos && isCommitmentWord('bind', pos, word)) return i;
    if (pos !== 'v') continue;
    if (isCommitmentWord('bind', 'a', word) && scene.penn[i] === Penn.VBN) return i;
    // "Are going to send", not "is going to Oslo"
    if (word === 'going' && isProgressive(scene, i)) return i;
  }
  return -1;
}

const isProgressive = ({ trees, lower }: Scene, i: number): boolean =>
  trees.childBy(i, Rel.aux) >= 0 ||
  trees.childrenBy(i, Rel.nsubj).some((subject) => /'(?:re|m|s)$/.test(lower[subject]!));

const posOf = (pos: number): 'v' | 'n' | 'a' | null =>
  pos === Pos.VERB ? 'v' : pos === Pos.NOUN ? 'n' : pos === Pos.ADJ ? 'a' : null;
