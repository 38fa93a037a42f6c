/** What is told in passing: it is seen for a moment, and read out by screen readers. */
import { useEffect, useState, useSyncExternalStore } from 'react';

let said = { words: '', at: 0 };
const listeners = new Set<() => void>();

export function say(words: string): void {
  said = { words, at: said.at + 1 };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** How long it is seen, in milliseconds. */
const seen = 4000;

export function Said() {
  const { words, at } = useSyncExternalStore(subscribe, () => said);
  const [hidden, setHidden] = useState(0);
  useEffect(() => {
    if (at === 0) return;
    const timer = setTimeout(() => setHidden(at), seen);
    return () => clearTimeout(timer);
  }, [at]);
  return (
    <div role="status" className="said">
      {at > hidden && <span key={at}>{words}</span>}
    </div>
  );
}
