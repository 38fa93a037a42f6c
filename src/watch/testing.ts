/** A clock that only moves when it is slept on. */

import type { Clock } from './clock.ts';

export interface TestClock extends Clock {
  time: number;
  /** Every wait that was slept, in milliseconds. */
  readonly waits: number[];
  /** Called as each sleep begins, with how often it has been; to stop a watch. */
  onSleep?: (times: number) => void;
}

export function testClock(time = Date.UTC(2021, 9, 20)): TestClock {
  const clock: TestClock = {
    time,
    waits: [],
    now: () => clock.time,
    async sleep(ms) {
      clock.waits.push(ms);
      clock.time += ms;
      clock.onSleep?.(clock.waits.length);
    },
  };
  return clock;
}
