import type { Decision } from './types.ts';

/**
 * Which decisions hold, by id: of every undone one, the undo that holds against it. An undo is a decision like others
 * and can be undone, upon which what it undid holds again, in its old place.
 */
export function undoneBy(log: readonly Decision[]): Map<string, Decision> {
  const undone = new Map<string, Decision>();
  // An undo names what came before it, so that all that could undo it has been seen.
  for (const decision of [...log].reverse())
    if (decision.kind === 'undo' && !undone.has(decision.id)) undone.set(decision.target, decision);
  return undone;
}

/** The decisions that hold, undos apart, oldest first. */
export function standing(log: readonly Decision[]): Decision[] {
  const undone = undoneBy(log);
  return log.filter((d) => d.kind !== 'undo' && !undone.has(d.id));
}
