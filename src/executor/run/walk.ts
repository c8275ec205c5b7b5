/** One thing to do in a walk. */
export interface Step {
  /** Ids of the steps that have to have succeeded before. Ids that no step has are ignored. */
  readonly after: Iterable<string>;
  /** Resolves to false, or rejects, when what comes after it must not be done. */
  run(): Promise<boolean>;
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
 * skipped and all others go on; once `stopped` says so, none begins any more.
 * @throws CycleError before anything is done
 * @throws what a step threw that isn't its own failure: a bug
 */
export async function walk(steps: ReadonlyMap<string, Step>, stopped: () => boolean = () => false): Promise<Walked> {
  const { waiting, followers } = edges(steps);
  refuseCycles(steps, waiting, followers);
  const failed: string[] = [];
  const done = new Set<string>();
  let running = 0;

  return new Promise((resolve, reject) => {
    const ready: string[] = [...steps.keys()].filter((id) => waiting.get(id) === 0);
    const begin = (id: string): void => {
      running++;
      (steps.get(id) as Step).run().then((succeeded) => {
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
        if (left === 0) ready.push(follower);
      }
    };
    const next = (): void => {
      while (ready.length > 0 && !stopped()) begin(ready.shift() as string);
      if (running === 0) resolve({ failed, skipped: [...steps.keys()].filter((id) => !done.has(id)) });
    };
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

/** Takes away all that waits for nothing, again and again: what is left has a ring in it. */
function refuseCycles(steps: ReadonlyMap<string, Step>, waiting: Counts, followers: Followers): void {
  const counts = new Map(waiting);
  const free = [...counts].filter(([, count]) => count === 0).map(([id]) => id);
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    counts.delete(id);
    for (const follower of followers.get(id) ?? []) {
      const left = (counts.get(follower) as number) - 1;
      counts.set(follower, left);
      if (left === 0) free.push(follower);
    }
  }
  const [start] = counts.keys();
  if (start !== undefined) throw new CycleError(ringFrom(start, steps, counts));
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
