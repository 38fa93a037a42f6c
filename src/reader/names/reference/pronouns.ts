/** Singular pronouns: the person who is most prominent and nearest. */
import { REACH, type State } from './state.ts';

export const PRONOUNS = new Map<string, 'm' | 'f'>(
  Object.entries({
    he: 'm',
    him: 'm',
    his: 'm',
    himself: 'm',
    she: 'f',
    her: 'f',
    hers: 'f',
    herself: 'f',
  } as const),
);
/** The person whom a singular pronoun at token `i` means, or -1. */
export function antecedent(state: State, i: number, s: number, gender: 'm' | 'f'): number {
  const { quoted, sentences } = state.layout;
  const inside = quoted[i]! >= 0;
  let best = -1;
  let bestScore = -Infinity;
  for (let k = state.recent.length - 1; k >= 0; k--) {
    const c = state.recent[k]!;
    const distance = s - c.sentence;
    if (distance > REACH && best >= 0) break;
    if (distance > REACH * 3) break;
    const entity = state.linked.entities[c.entity]!;
    if (entity.gender && entity.gender !== gender) continue;
    // What is named only inside another's words is rarely taken up outside them.
    const other = !inside && quoted[c.token]! >= 0 ? 1.5 : 0;
    const paragraph = sentences[s]!.paragraph - sentences[c.sentence]!.paragraph;
    const score =
      c.role -
      distance * 1.1 -
      Math.min(paragraph, 3) * 0.15 -
      other +
      (entity.gender === gender ? 0.4 : 0) +
      k * 1e-6;
    if (score > bestScore) {
      bestScore = score;
      best = c.entity;
    }
  }
  if (best >= 0) state.linked.entities[best]!.gender ??= gender;
  return best;
}
