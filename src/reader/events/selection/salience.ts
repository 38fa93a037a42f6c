/**
 * Which acts of a report are coded. A short item is coded in full. Of a longer report the codebook wants the main
 * interactions: what one party did to another, asserted in the report's own voice or by its sources, once.
 */

import { Penn, Pos, Rel } from '../../syntax/labels.ts';
import type { Act } from '../act.ts';
import type { FoundActor } from '../actors/actors.ts';
import type { Scene } from '../ground/scene.ts';

/** Reports of up to so many sentences are coded in full. */
const SHORT = 3;

/** Quotations of up to so many words are the reporter's choice of words, longer ones another's speech. */
const FRAGMENT = 8;

export const isShort = (scene: Scene): boolean =>
  scene.layout.sentences.filter((s) => s.kind === 'prose').length <= SHORT;

export const partiesOf = (actors: readonly FoundActor[]): string[] => [
  ...new Set(actors.flatMap((a) => (a.party ? [a.party] : []))),
];

/** Whether an act is an interaction between parties; a test of weapons need not be against anyone. */
export function isBetweenParties(act: Act): boolean {
  const source = partiesOf(act.source.filter((a) => act.nominal || !a.inside || a.owner));
  if (source.length === 0) return false;
  const target = partiesOf(act.target);
  if (act.mode === 'weapons' && target.length === 0) return true;
  return target.some((p) => !source.includes(p) || source.length > 1);
}

/** Whether an act is told as a fact, not as a purpose, a condition, or in another's direct speech. */
export function isAsserted(scene: Scene, act: Act): boolean {
  const { syntax, layout } = scene;
  // A disposition ("is willing to", "is critical of") is no act.
  if (syntax.pos[act.trigger] === Pos.ADJ && !act.spoken) return false;
  if (act.nominal && act.type === 'AGREE') return false;
  if (act.status === 'hypothetical' || act.status === 'denied') return false;
  const quotation = layout.quoted[act.trigger]!;
  if (quotation >= 0 && !act.spoken && !act.source.some((a) => a.self)) {
    const { open, close } = layout.quotations[quotation]!;
    if (close - open > FRAGMENT) return false;
  }
  const { clause } = act;
  for (let child = scene.firstChild[clause]!; child >= 0; child = scene.nextSibling[child]!)
    if (scene.rel[child] === Rel.advmod && HABITUAL.has(scene.tokens.lower[child]!)) return false;
  const mark = scene.markOf(clause);
  if (isInfinitive(scene, clause)) return false;
  if (syntax.penn[clause] === Penn.VBG && AIMS.has(mark || scene.preposition(clause))) return false;
  const sentence = layout.sentences[scene.tokens.sentence[act.trigger]!]!;
  if (sentence.kind !== 'prose' || LINK.test(scene.tokens.text.slice(...sentence.span))) return false;
  const gerund = syntax.penn[clause] === Penn.VBG && scene.childBy(clause, Rel.aux) < 0;
  for (let at = clause, steps = 0; at >= 0 && steps < 12; at = syntax.head[at]!, steps++) {
    if (CONDITIONS.has(scene.markOf(at))) return false;
    const relation = scene.rel[at];
    if (isDoubted(scene, at) || isAskedFor(scene, at)) return false;
    // "will retaliate by closing …", "would renew ties, including opening …".
    if (gerund && at !== clause && scene.modal[at]) return false;
    if (relation !== Rel.advcl && relation !== Rel.ccomp) continue;
    // "when the two meet": no particular occasion.
    const when = scene.childBy(at, Rel.advmod);
    if (syntax.penn[at] === Penn.VBP && when >= 0 && scene.tokens.lower[when] === 'when') return false;
  }
  return true;
}

/** Nouns of what is feared, claimed or thought, and may not be so: "the claim that Chad had attacked". */
const DOUBTS = new Set(
  'fear|claim|allegation|suspicion|rumor|rumour|notion|idea|possibility|prospect|risk|danger|chance|likelihood|belief|worry|speculation|assumption'.split(
    '|',
  ),
);

const DOUBTING = new Set(['fear', 'doubt', 'suspect', 'wonder', 'imagine', 'believe', 'think']);

/** Whether a clause tells what is only thought. */
function isDoubted(scene: Scene, clause: number): boolean {
  const up = scene.syntax.head[clause]!;
  if (up < 0 || up > clause) return false;
  const relation = scene.syntax.deprel[clause];
  if (scene.isVerb(up)) return relation === Rel.ccomp && DOUBTING.has(scene.lemma(up));
  return (
    (relation === Rel.ccomp || (relation === Rel.acl && scene.markOf(clause) === 'that')) &&
    DOUBTS.has(scene.lemma(up))
  );
}

/** "why Chad would help": no fact. */
function isAskedFor(scene: Scene, clause: number): boolean {
  if (!scene.modal[clause]) return false;
  for (let c = scene.firstChild[clause]!; c >= 0 && c < clause; c = scene.nextSibling[c]!)
    if (scene.tokens.lower[c] === 'why' || scene.tokens.lower[c] === 'how') return true;
  return false;
}

/** "to" among the marks of a clause: "for the envoys to meet" has two. */
function hasTo(scene: Scene, clause: number): boolean {
  for (let c = scene.firstChild[clause]!; c >= 0; c = scene.nextSibling[c]!)
    if (scene.rel[c] === Rel.mark && scene.tokens.lower[c] === 'to') return true;
  return false;
}

/** "to lift …", "to sell and lift …" */
function isInfinitive(scene: Scene, clause: number): boolean {
  let at = clause;
  for (let steps = 0; steps < 8 && scene.syntax.penn[at] === Penn.VB; steps++) {
    if (hasTo(scene, at)) return true;
    if (scene.rel[at] !== Rel.conj || scene.modal[at]) return false;
    at = scene.syntax.head[at]!;
  }
  return false;
}

/** Of habits, not of a particular act. */
const HABITUAL = new Set([
  'typically',
  'usually',
  'often',
  'normally',
  'regularly',
  'generally',
  'routinely',
  'always',
  'traditionally',
  'sometimes',
  'frequently',
]);

/** "More: …": the way to another report. */
const LINK = /^(?:more|related|read(?: more)?|see also|watch|photos?|video)\s*:/i;

const CONDITIONS = new Set(['if', 'unless', 'whether', 'until']);

/** "on the verge of signing", "without signing". */
const AIMS = new Set(['about', 'of', 'without', 'for', 'before', 'toward', 'towards', 'at', 'in', 'to']);

/** How plainly an act is told: by the finite verb of a main clause best. */
export function plainness(scene: Scene, act: Act): number {
  if (act.nominal) return 0;
  if (act.spoken) return 1;
  const { penn } = scene.syntax;
  const finite = penn[act.clause] !== Penn.VBG && penn[act.clause] !== Penn.VB;
  const relation = scene.rel[act.clause];
  const main =
    relation === Rel.root || relation === Rel.conj || relation === Rel.ccomp || relation === Rel.parataxis;
  const sure = act.target.some((a) => a.party !== null && !a.guessed);
  return (finite ? 2 : 0) + (main ? 2 : 0) + (sure ? 1 : 0);
}

/** Sentences within which the same act told again is the same act. */
const PASSAGE = 6;

/** An act, and all the ways in which a passage tells it, that one first. */
export interface Telling {
  act: Act;
  all: readonly Act[];
}

/** The acts of one kind between the same parties in a passage as one, by the one that is told most plainly, the first of them. */
export function once(scene: Scene, acts: readonly Act[]): Telling[] {
  const kept: { act: Act; all: Act[]; last: number }[] = [];
  for (const act of acts) {
    const sentence = scene.tokens.sentence[act.trigger]!;
    const known = recent(kept, sentence, act);
    if (!known) {
      kept.push({ act, all: [act], last: sentence });
      continue;
    }
    known.all.push(act);
    if (plainness(scene, act) > plainness(scene, known.act)) known.act = act;
  }
  return kept.map(({ act, all }) => ({ act, all: [act, ...all.filter((a) => a !== act)] }));
}

function recent<T extends { act: Act; last: number }>(kept: readonly T[], sentence: number, act: Act) {
  for (let k = kept.length - 1; k >= 0 && sentence - kept[k]!.last <= PASSAGE; k--)
    if (isSame(kept[k]!.act, act)) return kept[k];
  return undefined;
}

const sameParties = (a: readonly FoundActor[], b: readonly FoundActor[]): boolean =>
  partiesOf(a).sort().join() === partiesOf(b).sort().join();

/** Whether two acts may be one: of one kind by the same, to the same or to one that is only understood. */
const isSame = (a: Act, b: Act): boolean =>
  a.type === b.type &&
  (a.mode === b.mode || a.mode === null || b.mode === null) &&
  sameParties(a.source, b.source) &&
  (sameParties(a.target, b.target) || a.target.every((x) => x.guessed) || b.target.every((x) => x.guessed));
