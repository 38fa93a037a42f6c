/** How real an occasion is, and what a word that governs it makes of that. */
import type { Effect } from '../../../knowledge/status-words.ts';

export interface Reality {
  status: 'held' | 'planned' | 'proposed' | 'called-off' | 'none';
  /** Whether words say so outright; a past intention ("was to meet") or no sign at all is soft. */
  hard: boolean;
  /** Of none: whether that it comes about is what is denied ("will not take place"), not something else about it. */
  denied?: true;
}

export const real = (status: Reality['status'], hard = true): Reality => ({ status, hard });

/** What a governing word's effect makes of an occasion, given how real the word itself is. */
export function under(effect: Effect, g: Reality): Reality {
  switch (effect) {
    case 'say':
    case 'actual':
      return g;
    case 'habit':
      return real('none');
    case 'planned':
      return g.status === 'held' ? real('planned', g.hard) : g;
    case 'proposed':
      return g.status === 'held' || g.status === 'planned' ? real('proposed') : g;
    case 'none':
      return g.status === 'none' ? real('proposed', false) : real('none');
    case 'called-off':
      return g.status === 'held' || g.status === 'called-off' || (g.status === 'planned' && g.hard)
        ? real('called-off')
        : real('planned', false);
  }
}
