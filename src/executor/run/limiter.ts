/** Runs work under a limit of how much goes on at once. */
export interface Limiter {
  /** Begins the work when it is its turn: who comes first begins first. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Does a part of such work in a group that is limited by itself, by the same number: until it is done, its place is another's.
   * So what waits in one group holds nothing of another. Without a group it keeps its place.
   */
  inGroup<T>(group: string | undefined, work: () => Promise<T>): Promise<T>;
}

/**
 * Makes a limiter.
 * @param most how many at once, at least 1
 */
export function createLimiter(most: number): Limiter {
  const all = createPlaces(most);
  const groups = new Map<string, Places>();
  const inside = async <T>(places: Places, work: () => Promise<T>): Promise<T> => {
    await places.take();
    try {
      return await work();
    } finally {
      places.giveBack();
    }
  };
  return {
    run: (work) => inside(all, work),
    inGroup: async (group, work) => {
      if (group === undefined) return work();
      const places = groups.get(group) ?? createPlaces(most);
      groups.set(group, places);
      all.giveBack();
      try {
        return await inside(places, work);
      } finally {
        await all.take();
      }
    },
  };
}

/** Places, and a queue for them. */
interface Places {
  take(): Promise<void>;
  giveBack(): void;
}

function createPlaces(most: number): Places {
  const queue: (() => void)[] = [];
  let head = 0;
  let taken = 0;
  return {
    take: async () => {
      if (taken < most) taken++;
      else await new Promise<void>((resolve) => queue.push(resolve));
    },
    giveBack: () => {
      const next = queue[head++];
      if (next) return next();
      taken--;
      queue.length = 0;
      head = 0;
    },
  };
}
