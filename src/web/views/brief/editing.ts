/** The selection edited: its state is the address. */
import { useFilters } from '../../filters/filters.tsx';
import { type AnyLine, idsOf, isAmong } from '../../record/notes.ts';
import { moved, toggled } from './order.ts';

export interface Editing {
  isGone(line: AnyLine): boolean;
  /** Leaves out, or puts back. */
  leave(line: AnyLine): void;
  canBeFirst(id: string): boolean;
  /** Puts first, or back to where it stood. */
  putFirst(line: AnyLine): void;
  canMove(id: string, step: 1 | -1): boolean;
  move(id: string, step: 1 | -1): void;
}

/** Entries that can be put first; people and parties cannot. */
const entry = /^(occasion|statement|position|proposal|commitment)-/;

export function useEditing(gone: readonly string[], first: readonly string[]): Editing {
  const { set } = useFilters();
  return {
    isGone: (line) => isAmong(line, new Set(gone)),
    leave: (line) => set({ without: toggled(gone, idsOf(line)) }),
    canBeFirst: (id) => entry.test(id),
    putFirst: (line) => set({ first: toggled(first, idsOf(line)) }),
    canMove: (id, step) => {
      const to = first.indexOf(id) + step;
      return first.includes(id) && to >= 0 && to < first.length;
    },
    move: (id, step) => set({ first: moved(first, id, step) }),
  };
}
