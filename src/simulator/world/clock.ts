/** The simulated world's own time: it runs with the machine's clock at a speed, or stands still until it is advanced. */
export interface WorldClock {
  /** World time, in milliseconds since the epoch. */
  now(): number;
  /** How many world milliseconds pass in a real one; 0 when only `advance` moves the time. */
  readonly speed: number;
  /** Changes the speed from now on; world time doesn't jump. Throws a RangeError for a negative or endless speed. */
  setSpeed(speed: number): void;
  /** Moves world time forward by `ms` milliseconds. Throws a RangeError when it would go back. */
  advance(ms: number): void;
  /** Puts world time at `at` (milliseconds since the epoch): a saved world goes on where it stopped. */
  set(at: number): void;
}

/** How to make a world clock. */
export interface WorldClockOptions {
  /** World time at the beginning, in milliseconds since the epoch; the real time when left out. */
  readonly start?: number;
  /** World milliseconds in a real one; 1 when left out. */
  readonly speed?: number;
  /** Real time in milliseconds; `Date.now` when left out. */
  readonly real?: () => number;
}

/** A clock that follows real time at a speed (1 when left out). No timer runs: time is computed when it is asked for. */
export function createWorldClock(options: WorldClockOptions = {}): WorldClock {
  const real = options.real ?? Date.now;
  let speed = checkedSpeed(options.speed ?? 1);
  let realBase = real();
  let worldBase = options.start ?? realBase;
  const now = () => worldBase + Math.floor((real() - realBase) * speed);
  const rebase = (at: number) => {
    worldBase = at;
    realBase = real();
  };
  return {
    now,
    get speed() {
      return speed;
    },
    setSpeed: (next) => {
      rebase(now());
      speed = checkedSpeed(next);
    },
    advance: (ms) => {
      if (!Number.isFinite(ms) || ms < 0) throw new RangeError(`World time can't be advanced by ${ms} ms.`);
      worldBase += Math.floor(ms);
    },
    set: rebase,
  };
}

/** A clock that only `advance` moves. Starts at 2026-01-01T00:00:00Z unless told otherwise. */
export function createManualClock(start: number = Date.UTC(2026, 0, 1)): WorldClock {
  return createWorldClock({ start, speed: 0, real: () => 0 });
}

function checkedSpeed(speed: number): number {
  if (!Number.isFinite(speed) || speed < 0) throw new RangeError(`A clock can't run at speed ${speed}: give 0 or more.`);
  return speed;
}
