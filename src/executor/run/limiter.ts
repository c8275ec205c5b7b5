import { createRankedQueue } from './ranked-queue';

/** Runs work under a limit of how much goes on at once. */
export interface Limiter {
  /** Begins the work when it is its turn: the highest rank first, and of one rank who comes first. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Does a part of such work in a group that is limited by itself, by the same number: until it is done, its place is another's.
   * So what waits in one group holds nothing of another. Without a group it keeps its place.
   */
  inGroup<T>(group: string | undefined, work: () => Promise<T>): Promise<T>;
  /** The same limit for work of another rank. That of a new limiter is 0. */
  ranked(rank: number): Limiter;
}

/**
 * Makes a limiter.
 * @param most how many at once, at least 1
 */
export function createLimiter(most: number): Limiter {
  const all = createPlaces(most);
  const groups = new Map<string, Places>();
  const inside = async <T>(places: Places, rank: number, work: () => Promise<T>): Promise<T> => {
    await places.take(rank);
    try {
      return await work();
    } finally {
      places.giveBack();
    }
  };
  const ranked = (rank: number): Limiter => ({
    run: (work) => inside(all, rank, work),
    inGroup: async (group, work) => {
      if (group === undefined) return work();
      const places = groups.get(group) ?? createPlaces(most);
      groups.set(group, places);
      all.giveBack();
      try {
        return await inside(places, rank, work);
      } finally {
        await all.take(rank);
      }
    },
    ranked,
  });
  return ranked(0);
}

/** Places, and a queue for them. */
interface Places {
  take(rank: number): Promise<void>;
  giveBack(): void;
}

function createPlaces(most: number): Places {
  const queue = createRankedQueue<() => void>();
  let taken = 0;
  return {
    take: async (rank) => {
      if (taken < most) taken++;
      else await new Promise<void>((resolve) => queue.push(resolve, rank));
    },
    giveBack: () => {
      if (queue.size === 0) {
        taken--;
        return;
      }
      // What the end of this work lets begin gets into the queue first: it may have a higher rank than all that wait there.
      setImmediate(() => {
        const next = queue.shift();
        if (next) next();
        else taken--;
      });
    },
  };
}
