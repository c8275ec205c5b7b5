import type { FaultAction, Malformed, StatusAction } from './action';

/** What the faults that hit a request do to it, put together. */
export interface Strike {
  /** Real milliseconds before the work. */
  readonly before: number;
  /** Real milliseconds between the work and the answer. */
  readonly after: number;
  /** What becomes of it; an ordinary answer when undefined. */
  readonly fate: Fate | undefined;
  readonly bytesPerSecond: number | undefined;
  /** How far the server's clock is off, in milliseconds. */
  readonly skew: number;
  /** Reads see the world of this many world milliseconds ago. `used` notes that one really did. */
  readonly stale: { readonly age: number; readonly used: () => void } | undefined;
}

/** The end of a request, where that isn't an answer. */
export type Fate =
  | 'drop-before'
  | 'drop-after'
  /** `late` in milliseconds of world time. */
  | { readonly late: number }
  | StatusAction
  | Malformed
  | Extract<FaultAction, { readonly truncate: unknown }>;

/** One part of a {@link Strike}: what a single order contributes. */
export type StrikePart = Partial<Strike>;

/** Joins what several orders do: times add up; of the rest, the first that says something counts. */
export function joinStrikes(parts: readonly StrikePart[]): Strike {
  const sum = (name: 'before' | 'after' | 'skew') => parts.reduce((total, part) => total + (part[name] ?? 0), 0);
  const first = <Name extends 'fate' | 'bytesPerSecond' | 'stale'>(name: Name) =>
    parts.find((part) => part[name] !== undefined)?.[name];
  return {
    before: sum('before'),
    after: sum('after'),
    skew: sum('skew'),
    fate: first('fate'),
    bytesPerSecond: first('bytesPerSecond'),
    stale: first('stale'),
  };
}
