import { useEffect, useRef } from 'react';

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

/** `g` begins a key of two letters that leads to another view. */
const together = 1000;

/** Calls with each single key that is pressed outside fields and dialogs; true is given back for one that is taken. */
export function useSingleKeys(onKey: (key: string) => boolean): void {
  const take = useRef(onKey);
  take.current = onKey;
  useEffect(() => {
    let goingSince = Number.NEGATIVE_INFINITY;
    const listener = (event: KeyboardEvent) => {
      const { key, target, timeStamp } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (isField(target) || document.querySelector('[role="dialog"]')) return;
      const isGoing = timeStamp - goingSince < together;
      goingSince = key === 'g' ? timeStamp : Number.NEGATIVE_INFINITY;
      if (!isGoing && key !== 'g' && take.current(key.toLowerCase())) event.preventDefault();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
