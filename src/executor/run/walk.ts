import { createRankedQueue } from './ranked-queue';

/** One thing to do in a walk. */
export interface Step {
  /** Ids of the steps that have to have succeeded before. Ids that no step has are ignored. */
  readonly after: Iterable<string>;
  /**
   * Resolves to false, or rejects, when what comes after it must not be done.
   * @param rank the higher, the more waits for it: for whoever has to choose what goes first
   */
  run(rank: number): Promise<boolean>;
}

/** How a walk ended. */
export interface Walked {
  readonly failed: readonly string[];
  /** Never begun: something before them failed, or the walk was stopped. */
  readonly skipped: readonly string[];
}

/** Steps that wait for each other in a ring, in their order. */
export class CycleError extends Error {
  constructor(readonly ring: readonly string[]) {
    super(`these wait for each other: ${ring.join(', ')}`);
    this.name = 'CycleError';
  }
}

/**
 * Does every step as soon as those before it are done. After a failure the steps that depend on it are
 * skipped and all others go on; once `stopped` says so, none begins any more. Of those that may begin the one with the highest rank is first.
 * @throws CycleError before anything is done
 * @throws what a step threw that isn't its own failure: a bug
 */
export async function walk(steps: ReadonlyMap<string, Step>, stopped: () => boolean = () => false): Promise<Walked> {
  const { waiting, followers } = edges(steps);
  const ranks = ranksOf(orderOf(steps, waiting, followers), followers);
  const failed: string[] = [];
  const done = new Set<string>();
  let running = 0;

  return new Promise((resolve, reject) => {
    const ready = createRankedQueue<string>();
    const rankOf = (id: string) => ranks.get(id) ?? 0;
    const begin = (id: string): void => {
      running++;
      (steps.get(id) as Step).run(rankOf(id)).then((succeeded) => {
        running--;
        done.add(id);
        if (succeeded) release(id);
        else failed.push(id);
        next();
      }, reject);
    };
    const release = (id: string): void => {
      for (const follower of followers.get(id) ?? []) {
        const left = (waiting.get(follower) as number) - 1;
        waiting.set(follower, left);
        if (left === 0) ready.push(follower, rankOf(follower));
      }
    };
    const next = (): void => {
      while (!stopped()) {
        const id = ready.shift();
        if (id === undefined) break;
        begin(id);
      }
      if (running === 0) resolve({ failed, skipped: [...steps.keys()].filter((id) => !done.has(id)) });
    };
    for (const [id, count] of waiting) if (count === 0) ready.push(id, rankOf(id));
    next();
  });
}

type Counts = Map<string, number>;
type Followers = ReadonlyMap<string, readonly string[]>;

function edges(steps: ReadonlyMap<string, Step>): { readonly waiting: Counts; readonly followers: Followers } {
  const waiting: Counts = new Map();
  const followers = new Map<string, string[]>();
  for (const [id, step] of steps) {
    let count = 0;
    for (const before of new Set(step.after)) {
      if (before === id || !steps.has(before)) continue;
      count++;
      const known = followers.get(before);
      if (known) known.push(id);
      else followers.set(before, [id]);
    }
    waiting.set(id, count);
  }
  return { waiting, followers };
}

/**
 * Takes away all that waits for nothing, again and again: what is left has a ring in it.
 * @returns all ids, each after those before it
 * @throws CycleError
 */
function orderOf(steps: ReadonlyMap<string, Step>, waiting: Counts, followers: Followers): readonly string[] {
  const counts = new Map(waiting);
  const free = [...counts].filter(([, count]) => count === 0).map(([id]) => id);
  const order: string[] = [];
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    counts.delete(id);
    order.push(id);
    for (const follower of followers.get(id) ?? []) {
      const left = (counts.get(follower) as number) - 1;
      counts.set(follower, left);
      if (left === 0) free.push(follower);
    }
  }
  const [start] = counts.keys();
  if (start !== undefined) throw new CycleError(ringFrom(start, steps, counts));
  return order;
}

/** Beyond this it makes no difference how much comes after a step. */
const MANY = 1_000_000;

/**
 * What the longest way to the end leads through goes first: with a bound on how much goes on at once, a run ends no sooner than its
 * longest chain, and a chain that is begun late ends late (Hu's algorithm, the usual rule of list scheduling). How long a step takes
 * is not known, so each counts as one. Of ways of one length the one from which more ways lead on is first: it keeps more at work.
 */
function ranksOf(order: readonly string[], followers: Followers): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  const ways = new Map<string, number>();
  const ranks = new Map<string, number>();
  for (let i = order.length - 1; i >= 0; i--) {
    const id = order[i] as string;
    let [length, count] = [0, 1];
    for (const follower of followers.get(id) ?? []) {
      length = Math.max(length, lengths.get(follower) ?? 0);
      count = Math.min(MANY, count + (ways.get(follower) ?? 0));
    }
    lengths.set(id, length + 1);
    ways.set(id, count);
    ranks.set(id, length + 1 + count / (MANY + 1));
  }
  return ranks;
}

function ringFrom(start: string, steps: ReadonlyMap<string, Step>, left: ReadonlyMap<string, number>): string[] {
  const way: string[] = [];
  let id = start;
  while (!way.includes(id)) {
    way.push(id);
    id = [...(steps.get(id) as Step).after].find((before) => before !== id && left.has(before)) as string;
  }
  return way.slice(way.indexOf(id));
}
