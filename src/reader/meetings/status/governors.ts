/** The words that govern a noun or verb of meeting, found in the tree or right beside it. */
import { type StatusWord, statusWord } from '../../../knowledge/status-words.ts';
import { isPassive } from '../../syntax/clauses.ts';
import { Pos, Rel } from '../../syntax/labels.ts';
import type { Scene } from '../scene.ts';
import { groupOf } from './groups.ts';

export interface Governor {
  word: StatusWord | undefined;
  /** Whether it was found with its particle or preposition. */
  phrasal: boolean;
}

/** The governing word at `i`: a verb by its particle ("call off", "rule out") or the preposition it takes, else by itself. */
export function governorAt(scene: Scene, i: number, preposition: string): Governor {
  const lemma = scene.lemma(i);
  const pos = scene.pos(i);
  if (pos === Pos.NOUN || pos === Pos.PROPN) {
    const phrase = statusWord(`${lemma} ${scene.caseOf(i)}`, 'noun');
    return { word: phrase ?? statusWord(lemma, 'noun'), phrasal: phrase !== undefined };
  }
  if (pos === Pos.ADJ || pos === Pos.ADV) {
    const phrase = preposition ? statusWord(`${lemma} ${preposition}`, 'adjective') : undefined;
    const alone = statusWord(lemma, 'adjective') ?? statusWord(scene.lower(i), 'adjective');
    return { word: phrase ?? alone, phrasal: phrase !== undefined };
  }
  for (const particle of [particleOf(scene, i), scene.lower(i + 1), preposition]) {
    const word = particle ? statusWord(`${lemma} ${particle}`, 'verb') : undefined;
    if (word) return { word, phrasal: true };
  }
  const alone =
    statusWord(lemma, 'verb') ??
    (isPassive(scene.trees, i) || hasCopula(scene, i) ? statusWord(scene.lower(i), 'adjective') : undefined);
  return { word: alone, phrasal: false };
}

export const wordAt = (scene: Scene, i: number, preposition: string) =>
  governorAt(scene, i, preposition).word;

function particleOf(scene: Scene, verb: number): string {
  for (const child of scene.trees.childrenOf(verb)) {
    const relation = scene.relation(child);
    if (scene.trees.syntax.deprel[child] === Rel['compound:prt']) return scene.lower(child);
    if (
      relation === Rel.advmod &&
      child > verb &&
      /^(?:off|out|forward|up|away|back)$/.test(scene.lower(child))
    )
      return scene.lower(child);
  }
  return '';
}

const hasCopula = (scene: Scene, i: number) => scene.trees.childBy(i, Rel.cop) >= 0;

/** The verb that stands right before a noun's phrase and takes it as its object ("called off | talks"), or −1. */
export function objectGovernor(scene: Scene, n: number): number {
  const s = scene.layout.sentences[scene.tokens.sentence[n]!]!;
  for (let i = n - 1; i >= s.body && n - i < 9; i--) {
    const pos = scene.pos(i);
    const describes =
      (scene.relation(i) === Rel.amod || scene.relation(i) === Rel.compound) && scene.lower(i - 1) !== 'and';
    if (pos === Pos.VERB && !describes) {
      const group = groupOf(scene, i);
      return group.gerund && scene.lower(group.first - 1) === 'of' ? -1 : i;
    }
    const particle = /^(?:off|out|up|down|forward)$/.test(scene.lower(i)) && scene.pos(i - 1) === Pos.VERB;
    if (particle) return i - 1;
    const inside =
      pos === Pos.ADJ ||
      pos === Pos.NUM ||
      pos === Pos.NOUN ||
      pos === Pos.PROPN ||
      pos === Pos.DET ||
      pos === Pos.PRON ||
      scene.lower(i) === "'s" ||
      scene.lower(i) === '-' ||
      scene.relation(i) === Rel.amod;
    if (
      !inside ||
      (pos === Pos.PRON && !/^(?:his|her|their|its|our|my|your|this|that|these|those)$/.test(scene.lower(i)))
    )
      return -1;
    // Past the article only the verb may stand.
    if (pos === Pos.DET || pos === Pos.PRON) {
      const b = i - 1;
      if (scene.pos(b) === Pos.VERB) return b;
      return /^(?:off|out|up|down|forward)$/.test(scene.lower(b)) && scene.pos(b - 1) === Pos.VERB
        ? b - 1
        : -1;
    }
  }
  return -1;
}

/** The verb (or what a copula takes) whose group begins at token `from`, or −1. */
export function predicateAt(scene: Scene, from: number): number {
  for (let i = from; i < from + 6; i++) {
    if (/^[,.;:]$/.test(scene.lower(i))) return -1;
    const pos = scene.pos(i);
    if (pos !== Pos.VERB && pos !== Pos.ADJ && !(pos === Pos.NOUN && i > from)) continue;
    const group = groupOf(scene, i);
    return group.first === from && (group.time !== 'none' || group.modal !== '' || group.beTo !== '')
      ? i
      : -1;
  }
  return -1;
}
