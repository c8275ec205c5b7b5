import type { WorldEvent } from '../world/records';
import type { World } from '../world/world';
import type { ConsoleState, EventRow } from './view';

/** Events that are kept for pages that ask late. */
const KEPT = 300;

/** All events of a world in one row. The world itself keeps them by object, without an order between objects. */
export interface EventFeed {
  /**
   * What happened after the event with the uid `last`, oldest first. Without `last`, or when it isn't known (any more),
   * the page is told to begin anew.
   */
  since(world: World, last: string | undefined): ConsoleState['events'];
}

/** A feed that has seen nothing yet. It costs nothing as long as nobody asks. */
export function createEventFeed(): EventFeed {
  let watched: World | undefined;
  let revision = -1;
  let seen = new Map<string, string>();
  let rows: EventRow[] = [];
  const collect = (world: World) => {
    if (world !== watched) {
      watched = world;
      revision = -1;
      seen = new Map();
      rows = [];
    }
    if (world.revision === revision) return;
    revision = world.revision;
    rows = [...rows, ...newEvents(world, seen)].slice(-KEPT);
    if (seen.size > world.events.size) for (const uid of seen.keys()) if (!world.events.has(uid)) seen.delete(uid);
  };
  return {
    since: (world, last) => {
      collect(world);
      const index = last === undefined ? -1 : rows.findIndex((row) => row.uid === last);
      return index === -1 ? { fresh: true, items: rows } : { fresh: false, items: rows.slice(index + 1) };
    },
  };
}

/** An event as the page shows it. */
export function eventRow(event: WorldEvent, object: string): EventRow {
  const { uid, at, severity, reason, message } = event;
  return { uid, at: new Date(at).toISOString(), severity, reason, message, object };
}

interface OwnedEvent {
  readonly event: WorldEvent;
  /** The uid of the cluster or of a gateway's own cluster. */
  readonly owner: string;
}

/**
 * The last events that were added to each object's log since `seen`, which is brought up to date, in the order of their
 * time. A large world begins with a million events of which few are kept: the others are passed over as early as can be.
 */
function newEvents(world: World, seen: Map<string, string>): EventRow[] {
  let fresh: OwnedEvent[] = [];
  let oldest = 0;
  const cut = () => {
    fresh.sort((one, other) => one.event.at - other.event.at);
    if (fresh.length <= KEPT) return;
    fresh = fresh.slice(-KEPT);
    oldest = fresh[0]?.event.at ?? 0;
  };
  for (const [owner, log] of world.events) {
    const last = seen.get(owner);
    const newest = log.at(-1);
    if (newest === undefined || newest.uid === last) continue;
    seen.set(owner, newest.uid);
    // By the last one that was seen, as a log loses its oldest events when it is long.
    const from = last === undefined ? -1 : log.findLastIndex((event) => event.uid === last);
    for (const event of log.slice(from + 1)) if (event.at >= oldest) fresh.push({ event, owner });
    if (fresh.length > KEPT * 8) cut();
  }
  cut();
  const gateways = new Map([...world.gateways.values()].map((gateway) => [gateway.clusterUid, gateway.name]));
  const nameOf = (owner: string) => world.clusters.get(owner)?.name ?? gateways.get(owner) ?? owner;
  return fresh.map(({ event, owner }) => eventRow(event, nameOf(owner)));
}
