/** The selection edited: its state is the address. */
import { useFilters } from '../../filters/filters.tsx';

export interface Editing {
  isGone(id: string): boolean;
  /** Leaves out, or puts back. */
  leave(id: string): void;
  canBeFirst(id: string): boolean;
  /** Puts first, or back to where it stood. */
  putFirst(id: string): void;
  canMove(id: string, step: 1 | -1): boolean;
  move(id: string, step: 1 | -1): void;
}

/** Entries that can be put first; people and parties cannot. */
const entry = /^(occasion|statement|position|proposal|commitment)-/;

/** Takes a value out of the list, or adds it. */
export const toggled = (list: readonly string[], value: string): string[] =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value];

/** The list with a value moved by one; the same where it cannot be. */
export function moved(list: readonly string[], value: string, step: 1 | -1): string[] {
  const from = list.indexOf(value);
  const to = from + step;
  if (from < 0 || to < 0 || to >= list.length) return [...list];
  return list.with(from, list[to]!).with(to, value);
}

export function useEditing(gone: readonly string[], first: readonly string[]): Editing {
  const { set } = useFilters();
  return {
    isGone: (id) => gone.includes(id),
    leave: (id) => set({ without: toggled(gone, id) }),
    canBeFirst: (id) => entry.test(id),
    putFirst: (id) => set({ first: toggled(first, id) }),
    canMove: (id, step) => {
      const to = first.indexOf(id) + step;
      return first.includes(id) && to >= 0 && to < first.length;
    },
    move: (id, step) => set({ first: moved(first, id, step) }),
  };
}
