/** Time, apart so that tests may stand in for it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or as soon as the signal is given. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Timers hold no more than this; longer waits are several. */
const longest = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: Date.now,
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, Math.min(Math.max(0, ms), longest));
      signal?.addEventListener('abort', end);
    }),
};
