// What the console page is told. The page's own scripts are checked against these types, so nothing is imported here
// that a browser doesn't have.

/** How many objects are in each state: `{ Running: 3 }`. States without any are left out. */
export type StateCounts = { readonly [state: string]: number };

/** A cluster as a gateway's queue names it. */
export interface QueuedCluster {
  readonly uid: string;
  readonly name: string;
  /** What the gateway will do for it at its next poll. */
  readonly work: 'create' | 'delete';
}

/** A private cloud gateway on the console. */
export interface GatewayCard {
  readonly uid: string;
  readonly name: string;
  readonly cloudType: string;
  /** `cli`, `selfHosted` or `system`. */
  readonly origin: string;
  /** Pending, Provisioning, Running or Unknown. */
  readonly state: string;
  /** Empty as long as the gateway has never run. */
  readonly health: string;
  /** RFC 3339, world time; null when there never was one. */
  readonly lastHeartbeat: string | null;
  /** Nodes of its own that run, and how many it is to have; null where it has none of its own. */
  readonly nodes: { readonly running: number; readonly wanted: number } | null;
  /** Whether it is cut off; its state shows that only once the last heartbeat is stale. */
  readonly outage: boolean;
  /** Its workload clusters that aren't Deleted. */
  readonly clusters: { readonly count: number; readonly states: StateCounts };
  /** How many it makes now, and has made at once at most. */
  readonly deployments: { readonly now: number; readonly peak: number };
  /** What waits for its poll; `nextPoll` (RFC 3339, world time) is null while it doesn't poll. */
  readonly queue: { readonly count: number; readonly first: readonly QueuedCluster[]; readonly nextPoll: string | null };
  /** Gateways whose clusters were migrated to this one: names, or uids of those that are gone. */
  readonly standsInFor: readonly string[];
}

/** A workload cluster in the list. */
export interface ClusterRow {
  readonly uid: string;
  readonly name: string;
  readonly state: string;
  /** Empty before the first heartbeat. */
  readonly health: string;
  /** The project's name; null for a cluster of the tenant. */
  readonly project: string | null;
  readonly cloudType: string;
  /** The gateway that it references; `name` is null when that gateway is gone, all null without a reference. */
  readonly gateway: { readonly uid: string | null; readonly name: string | null };
  readonly pools: readonly PoolCell[];
  /** It can't go on before its gateway polls. */
  readonly waits: boolean;
}

/** A machine pool of a cluster: how many of its nodes run, and how many it is to have. */
export interface PoolCell {
  readonly name: string;
  readonly isControlPlane: boolean;
  readonly running: number;
  readonly wanted: number;
}

/** The clusters that a filter finds, newest first, as far as they are sent. */
export interface ClusterList {
  readonly items: readonly ClusterRow[];
  /** How many the filter finds. */
  readonly found: number;
  /** How many there are by state, when the filter's state is left aside. */
  readonly states: StateCounts;
  /** How many of those that aren't Deleted reference a gateway that is gone; no filter counts here. */
  readonly gone: number;
}

/** One cluster in full. */
export interface ClusterDetail {
  readonly uid: string;
  readonly name: string;
  readonly account: string | null;
  readonly profiles: readonly string[];
  /** World times are RFC 3339. */
  readonly createdAt: string;
  readonly conditions: readonly {
    readonly type: string;
    readonly status: string;
    readonly reason: string;
    readonly message: string;
    readonly at: string;
  }[];
  readonly machines: readonly {
    readonly name: string;
    readonly pool: string;
    readonly state: string;
    readonly address: string | null;
  }[];
  /** The last ones, newest first. */
  readonly events: readonly EventRow[];
}

/** Something that happened. */
export interface EventRow {
  readonly uid: string;
  /** RFC 3339, world time. */
  readonly at: string;
  /** Normal, Warning or Error. */
  readonly severity: string;
  readonly reason: string;
  readonly message: string;
  /** The name of the cluster or gateway. */
  readonly object: string;
}

/** An ordered fault. */
export interface FaultRow {
  readonly id: string;
  /** What whoever ordered it called it. */
  readonly name: string | null;
  /** `answered 503` … */
  readonly effect: string;
  /** `GET /v1/**`; null where it befalls the world and no request. */
  readonly target: string | null;
  /** How many requests it hits in all; a number or `always`. */
  readonly times: string;
  readonly fired: number;
}

/** A fault that a button orders. */
export interface FaultPreset {
  readonly id: string;
  readonly label: string;
  readonly about: string;
}

/** A request that was served. */
export interface RequestRow {
  /** RFC 3339, world time. */
  readonly at: string;
  readonly method: string;
  readonly path: string;
  /** 0: the connection was reset; null: it is being served. */
  readonly status: number | null;
  readonly scope: string | null;
}

/** The parts of the console that are sent only when they have changed. */
export interface Sections {
  readonly tenant: { readonly name: string; readonly presets: readonly FaultPreset[] };
  readonly gateways: readonly GatewayCard[];
  readonly clusters: ClusterList;
  /** Null when no cluster is open, or the open one is gone. */
  readonly detail: ClusterDetail | null;
  readonly faults: readonly FaultRow[];
  /** The last ones, newest first, and how many there were in all. */
  readonly requests: { readonly items: readonly RequestRow[]; readonly total: number };
  /** Machines that nothing manages any more. */
  readonly leftovers: { readonly count: number; readonly names: readonly string[] };
  /** Names of the data centres that orders made up, in lines, newest first. */
  readonly madeUp: { readonly count: number; readonly lines: readonly string[] };
  /** What clients sent and the simulator doesn't know, the last that came first in front: `POST /v1/… spec.x ×3`. */
  readonly unknown: { readonly count: number; readonly names: readonly string[] };
}

/** One answer to the console page. */
export interface ConsoleState {
  readonly clock: { readonly now: string; readonly speed: number };
  /** What has changed since the page asked last: all whose tag the page doesn't have. */
  readonly sections: Partial<Sections>;
  /** The tag of each section as it is now. */
  readonly tags: { readonly [section in keyof Sections]: string };
  /** What happened after the event that the page named, oldest first; `fresh` when the page has to begin anew. */
  readonly events: { readonly fresh: boolean; readonly items: readonly EventRow[] };
}
