import { Refusal } from '../world/errors';
import { nextRandom, type Random } from '../world/random';
import type { FaultAction } from './action';
import { samplerOf } from './distribution';
import { readDuration, readMoment, readShift } from './moment';
import type { FaultOrder } from './order';
import { pathPattern } from './path-pattern';
import type { StrikePart } from './strike';

/** An order at work: it counts the requests that match, and draws for each whether it hits. */
export interface RequestFault {
  /** Requests that matched within its time, hit or not. */
  readonly seen: number;
  readonly fired: number;
  /** Whether it can still hit something at this world time or later. */
  isOver(now: number): boolean;
  /** Counts the request if it matches; what it does to it, or undefined when it is spared. */
  draw(method: string, path: string, now: number): Hit | undefined;
}

/** A request was drawn: what is done to it. It counts as hit when `count` is called. */
export interface Hit {
  readonly part: StrikePart;
  readonly count: () => void;
}

/** Takes an order. Throws a Refusal for values that make no sense. */
export function createRequestFault(order: FaultOrder, orderedAt: number): RequestFault {
  const { match, times = 1, after = 0, probability = 1, action } = order;
  const pattern = pathPattern(match.path);
  const wanted = match.method?.toUpperCase();
  const from = order.from === undefined ? Number.NEGATIVE_INFINITY : readMoment(order.from, orderedAt, 'from');
  const until = order.until === undefined ? Number.POSITIVE_INFINITY : readMoment(order.until, orderedAt, 'until');
  if (until <= from) throw new Refusal('InvalidRequest', 'until is not after from');
  const random: Random = { state: order.seed ?? 1 };
  const effect = effectOf(action);
  const limit = times === 'always' ? Number.POSITIVE_INFINITY : times;
  let seen = 0;
  let fired = 0;
  return {
    get seen() {
      return seen;
    },
    get fired() {
      return fired;
    },
    isOver: (now) => fired >= limit || now >= until,
    draw: (method, path, now) => {
      if (fired >= limit || now < from || now >= until) return undefined;
      if ((wanted !== undefined && wanted !== method) || !pattern.test(path)) return undefined;
      seen += 1;
      if (seen <= after) return undefined;
      // Drawn for every request that matches, so that other orders don't shift the numbers of this one.
      if (probability < 1 && nextRandom(random) >= probability) return undefined;
      return {
        part: effect(random),
        count: () => {
          fired += 1;
        },
      };
    },
  };
}

/** What the action contributes to a request's strike, drawn anew each time. */
function effectOf(action: FaultAction): (random: Random) => StrikePart {
  if (typeof action === 'string') return () => ({ fate: action });
  if ('delayMs' in action) return () => ({ before: action.delayMs });
  if ('holdMs' in action) return () => ({ after: action.holdMs });
  if ('bytesPerSecond' in action) return () => ({ bytesPerSecond: action.bytesPerSecond });
  if ('latency' in action) {
    const sample = samplerOf(action.latency);
    return action.phase === 'after' ? (random) => ({ after: sample(random) }) : (random) => ({ before: sample(random) });
  }
  if ('skew' in action) {
    const skew = readShift(action.skew, 'skew');
    return () => ({ skew });
  }
  if ('late' in action) {
    const late = readDuration(action.late, 'late');
    return () => ({ fate: { late } });
  }
  if ('stale' in action) {
    const age = readDuration(action.stale, 'stale');
    return () => ({ stale: { age, used: () => {} } });
  }
  return () => ({ fate: action });
}
