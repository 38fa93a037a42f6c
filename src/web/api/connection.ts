/** Whether the server is there, as the stream of its events tells. */
import { useSyncExternalStore } from 'react';

/** A break that is mended sooner is not told of, in milliseconds. */
const patience = 1500;

let isLost = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function set(lost: boolean): void {
  if (isLost === lost) return;
  isLost = lost;
  for (const listener of listeners) listener();
}

/** The stream broke, and the browser tries again. */
export function connectionBroke(): void {
  timer ??= setTimeout(() => set(true), patience);
}

export function connectionIsBack(): void {
  clearTimeout(timer);
  timer = undefined;
  set(false);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useIsLost = (): boolean => useSyncExternalStore(subscribe, () => isLost);
