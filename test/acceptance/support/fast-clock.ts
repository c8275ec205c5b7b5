import { type Clock, systemClock } from '../../../src/runtime/clock';

/** A clock that runs `speed` times as fast as the machine's: what waits by it, waits that much shorter. */
export function fastClock(speed: number): Clock {
  const start = systemClock.now();
  return {
    now: () => start + (systemClock.now() - start) * speed,
    sleep: (ms, signal) => systemClock.sleep(ms / speed, signal),
  };
}
