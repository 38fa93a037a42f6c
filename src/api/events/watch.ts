import type { EventHub } from './hub.ts';

/** How often it is looked whether the record has changed, in milliseconds, while someone listens. */
const every = 1000;

/** Publishes `record` when the version changes, whoever writes. Gives back what ends the watch. */
export function watchRecord(
  hub: EventHub,
  version: () => Promise<string>,
  summary: () => Promise<unknown>,
  onError: (error: unknown) => void,
): () => void {
  let known: string | null = null;
  let isLooking = false;
  const look = async () => {
    if (isLooking || hub.listening === 0) return;
    isLooking = true;
    try {
      const now = await version();
      if (known !== null && now !== known) hub.publish('record', await summary());
      known = now;
    } catch (error) {
      onError(error);
    } finally {
      isLooking = false;
    }
  };
  const timer = setInterval(look, every);
  timer.unref();
  return () => clearInterval(timer);
}
