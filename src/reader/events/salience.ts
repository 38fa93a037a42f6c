/**
 * Which acts of a report are coded. A short item is coded in full. Of a longer report the codebook wants the main
 * interactions: what one party did to another, asserted in the report's own voice or by its sources, once.
 */
import { Penn, Rel } from '../syntax/labels.ts';
import type { Act } from './act.ts';
import { type FoundActor, Sureness } from './actors.ts';
import { markOf } from './roles.ts';
import type { Scene } from './scene.ts';

/** Reports of up to so many sentences are coded in full. */
const SHORT = 3;
/** Quotations of up to so many words are the reporter's choice of words, longer ones another's speech. */
const FRAGMENT = 8;

export const isShort = (scene: Scene): boolean =>
  scene.layout.sentences.filter((s) => s.kind === 'prose').length <= SHORT;

export const partiesOf = (actors: readonly FoundActor[]): string[] => [
  ...new Set(actors.flatMap((a) => (a.party ? [a.party] : []))),
];

/** Whether an act is an interaction between parties. */
export function isBetweenParties(act: Act): boolean {
  const source = partiesOf(act.source);
  return source.length > 0 && partiesOf(act.target).some((p) => !source.includes(p) || source.length > 1);
}

/** Whether an act is told as a fact, not as a purpose, a condition, or in another's direct speech. */
export function isAsserted(scene: Scene, act: Act): boolean {
  const { syntax, layout } = scene;
  if (act.status === 'hypothetical' || act.status === 'denied') return false;
  const quotation = layout.quoted[act.trigger]!;
  if (quotation >= 0) {
    const { open, close } = layout.quotations[quotation]!;
    if (close - open > FRAGMENT) return false;
  }
  const { clause } = act;
  if (syntax.penn[clause] === Penn.VB && markOf(scene, clause) === 'to') return false;
  for (let at = clause, steps = 0; at >= 0 && steps < 12; at = syntax.head[at]!, steps++)
    if (scene.relation(at) === Rel.advcl && CONDITIONS.has(markOf(scene, at))) return false;
  return true;
}

const CONDITIONS = new Set(['if', 'unless', 'whether', 'until']);

/** Keeps the first act of each kind between the same parties. */
export function once(acts: readonly Act[]): Act[] {
  const seen = new Set<string>();
  return acts.filter((act) => {
    const key = `${act.type} ${partiesOf(act.source).sort()} > ${partiesOf(act.target).sort()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export const isSure = (actors: readonly FoundActor[]): boolean =>
  actors.some((a) => a.sureness >= Sureness.group && !a.guessed);
