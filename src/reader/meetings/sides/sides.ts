import type { Actor } from './actors.ts';

export interface Sides {
  actors: Actor[];
  /** The verb whose clause tells of the occasion: the trigger itself, or what governs the noun; −1 for none. */
  verb: number;
  /** The noun phrase's own head: the trigger's, or "round" of "round of talks"; the verb for a verb. */
  top: number;
  /** Whether the words name a partner or several sides, so that a meeting is meant. */
  joined: boolean;
  /** Whether it is a gathering of several states of which only those named are known. */
  gathering?: boolean;
  /** Whether it is one of several meetings that the same words tell of. */
  separate?: boolean;
}
