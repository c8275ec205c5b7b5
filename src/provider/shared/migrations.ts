/** From which gateway to which, by uid. */
export interface Route {
  readonly source: string;
  readonly target: string;
}

/**
 * The migrations that a run knows of: those that it plans, and those that its state has as done. All of a source's clusters go to
 * one target, so two that lead to different ones, or in a circle, would undo each other.
 */
export class Migrations {
  /** Those that are planned, by source. */
  private readonly planned = new Map<string, string>();
  /** Those that are done, by source. */
  private readonly standing = new Map<string, string>();

  /** Notes one that is in the state. */
  stands({ source, target }: Route): void {
    this.standing.set(source, target);
  }

  /** Forgets one that leaves the state in this run. */
  leaves({ source, target }: Route): void {
    if (this.standing.get(source) === target) this.standing.delete(source);
  }

  /** Notes one that is planned. @returns the planned one that it can't stand beside, if there is such a one */
  plan(route: Route): Route | undefined {
    const other = this.planned.get(route.source);
    if (other !== undefined && other !== route.target) return { source: route.source, target: other };
    const back = wayBack(this.planned, route);
    if (back === undefined) this.planned.set(route.source, route.target);
    return back;
  }

  /** One that is in the state and leads back to where the clusters of this one come from. */
  undoneBy(route: Route): Route | undefined {
    return wayBack(this.standing, route);
  }
}

/** The last step of a way that leads from a route's target to its source. */
function wayBack(known: ReadonlyMap<string, string>, { source, target }: Route): Route | undefined {
  let at = target;
  for (let steps = 0; steps <= known.size; steps++) {
    const next = known.get(at);
    if (next === undefined) return undefined;
    if (next === source) return { source: at, target: next };
    at = next;
  }
  return undefined;
}
