/** Verbs that someone undertakes to do. */
import { commitmentWords } from '../../knowledge/commitment-words.ts';
import type { Holder } from '../positions/draft.ts';
import type { Scene } from '../positions/scene.ts';
import type { StanceReading } from '../positions/stances/reading.ts';
import { isNegated, isPassive, modalsOf } from '../syntax/clauses.ts';
import { Penn, Pos, Rel } from '../syntax/labels.ts';

export interface Undertaking {
  /** What is to be done. */
  verb: number;
  /** The word that makes it a commitment; the verb itself after "will". */
  token: number;
  holders: Holder[];
  negated: boolean;
}

/** Every undertaking in text order. */
export function undertakings(reading: StanceReading): Undertaking[] {
  const { scene } = reading;
  const found: Undertaking[] = [];
  for (let i = 0; i < scene.lower.length; i++) {
    if (scene.pos[i] !== Pos.VERB || scene.penn[i] === Penn.VBD || scene.penn[i] === Penn.VBZ) continue;
    const infinitive = scene.lower[i - 1] === 'to';
    if (!infinitive && !isAfterModal(scene, i)) continue;
    if (!scene.isReadable(i)) continue;
    const u = infinitive ? byBinder(reading, i) : byModal(reading, i);
    if (u?.holders.length && !reading.conditions.isWithin(u.token)) found.push(u);
  }
  return found;
}

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

const isState = (lemma: string) => commitmentWords().get(`v ${lemma}`) === 'state';

/** "Will send", "is going to send", "said he would be sending". */
function byModal(reading: StanceReading, verb: number): Undertaking | null {
  const { scene, holders } = reading;
  if (scene.penn[verb] === Penn.VBN && isPassive(scene.trees, verb)) return null;
  const modals = modalsOf(scene.trees, verb);
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
    .some((i) => i < verb && /^(?:what|which|who|whom|whether)$/.test(scene.lower[i]!));

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
  /^(?:hope|expect|expectation|believe|think|belief|skepticism|scepticism|suspect|predict|prediction|fear|wonder|confident|optimistic|likely|concern|concerned|risk|chance|sign|worry|bet|forecast|estimate|assume|imagine|possibility|likelihood|wish|want|doubt|sure|unclear|unlikely)$/;

const isIndirect = ({ scene }: StanceReading, i: number) =>
  scene.statements[scene.statementAt[i]!]!.kind === 'indirect';

/** Whether the speaker speaks of what he, she or the own party will do. */
function isOwnWord({ holders }: StanceReading, i: number, who: readonly Holder[]): boolean {
  const speaker = holders.speaker(i);
  return who.some((h) => speaker.some((s) => s.party === h.party));
}

/** "Agreed to send", "due to send", "a pledge to send". */
function byBinder(reading: StanceReading, verb: number): Undertaking | null {
  const { scene, holders } = reading;
  const { trees, head } = scene;
  if (scene.penn[verb] !== Penn.VB || scene.lower[verb - 1] !== 'to') return null;
  const relation = scene.relation(verb);
  const up = head[verb]!;
  if (up < 0 || up > verb || (relation !== Rel.xcomp && relation !== Rel.acl && relation !== Rel.advcl))
    return null;
  if (isState(trees.syntax.lemma(verb))) return null;
  const at = binderAt(reading, up, verb);
  if (at < 0) return null;
  const pos = posOf(scene.pos[at]!);
  if (pos === 'n') return { verb, token: at, holders: holders.ofNoun(at), negated: false };
  const modals = modalsOf(trees, at);
  if (modals.some((m) => m !== 'will') || isNegated(trees, at) || isPluperfect(reading, at)) return null;
  return { verb, token: at, holders: holders.ofPredicate(at), negated: false };
}

/** "Had planned to meet": it did not come to it. */
const isPluperfect = ({ scene }: StanceReading, at: number) =>
  /^(?:planned|intended|hoped|aimed|prepared|arranged)$/.test(scene.lower[at]!) &&
  scene.trees.childrenBy(at, Rel.aux).some((i) => scene.lower[i] === 'had');

/** The binding word at `up`, or just before an infinitive that the parser gave to another. */
function binderAt({ scene }: StanceReading, up: number, verb: number): number {
  const words = commitmentWords();
  for (const i of [up, verb - 2]) {
    if (i < 0 || i > verb) continue;
    const pos = posOf(scene.pos[i]!);
    if (pos && words.get(`${pos} ${scene.lower[i]}`) === 'bind') return i;
    if (pos === 'v' && words.get(`a ${scene.lower[i]}`) === 'bind' && scene.penn[i] === Penn.VBN) return i;
  }
  return -1;
}

const posOf = (pos: number): 'v' | 'n' | 'a' | null =>
  pos === Pos.VERB ? 'v' : pos === Pos.NOUN ? 'n' : pos === Pos.ADJ ? 'a' : null;
