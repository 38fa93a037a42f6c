/** Verbs that someone undertakes to do. */
import { commitmentWords } from '../../knowledge/commitment-words.ts';
import { conditionOf, isHypothetical } from '../positions/conditions.ts';
import type { Holder } from '../positions/draft.ts';
import type { StanceReading } from '../positions/stance-reading.ts';
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
    const { kind } = scene.sentenceOf(i);
    if (kind === 'caption' || kind === 'byline') continue;
    const u = byModal(reading, i) ?? byBinder(reading, i);
    if (u?.holders.length && !isHypothetical(scene, u.token)) found.push(u);
  }
  return found;
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
  const can = said && modals.includes('can') && conditionOf(scene, verb) !== null;
  if (!will && !would && !can) return null;
  if (isState(scene.trees.syntax.lemma(verb)) || isDoubted(reading, verb)) return null;
  const who = holders.ofPredicate(verb);
  // What one says that another will do is a forecast.
  if (said && !isOwnWord(reading, verb, who)) return null;
  return { verb, token: verb, holders: who, negated: false };
}

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
