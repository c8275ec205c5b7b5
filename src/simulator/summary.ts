import type { RecordedViolation } from './http/parts';
import type { Unknown } from './unknown';
import { type ShownState, shownState } from './world/cluster-health';
import { type GatewayState, gatewayState } from './world/heartbeat';
import type { MadeUp } from './world/records';
import type { World } from './world/world';

/** Some objects of a kind: how many, and which. */
export interface Counted {
  readonly count: number;
  readonly names: readonly string[];
}

/** What is in the world, and what the simulator did so far. */
export interface Summary {
  readonly clock: { readonly now: string; readonly speed: number };
  readonly projects: Counted;
  readonly profiles: Counted;
  readonly accounts: Counted;
  readonly gateways: Counted & { readonly states: { readonly [name: string]: GatewayState } };
  /** Workload clusters that aren't Deleted. */
  readonly clusters: Counted & { readonly states: { readonly [name: string]: ShownState } };
  /** Names of the clusters that are Deleting. */
  readonly deleting: readonly string[];
  /** Which gateway each cluster references: its name, or its uid where the gateway is gone. */
  readonly references: readonly {
    readonly cluster: string;
    readonly clusterUid: string;
    readonly gateway: string;
    readonly gatewayUid: string;
    readonly gatewayExists: boolean;
  }[];
  /** Machines that nothing manages any more, and where they were. */
  readonly leftovers: readonly { readonly name: string; readonly from: string }[];
  /** Names that no data centre knew and that became part of the inventory, oldest first; one may be a typing error. */
  readonly madeUp: readonly MadeUp[];
  /** Wrong answers of the simulator itself. */
  readonly violations: readonly RecordedViolation[];
  /** What clients sent and the simulator doesn't know: fields, parameters, operations. */
  readonly unknown: readonly Unknown[];
  /** Requests of the API that were served; control endpoints don't count. */
  readonly requests: number;
}

/** Counts and names everything in the world. */
export function summarize(
  world: World,
  served: {
    readonly requests: number;
    readonly violations: readonly RecordedViolation[];
    readonly unknown: readonly Unknown[];
    readonly speed: number;
  },
): Summary {
  const gateways = [...world.gateways.values()];
  const clusters = [...world.clusters.values()].filter((cluster) => cluster.role === 'workload' && cluster.state !== 'Deleted');
  return {
    clock: { now: new Date(world.now).toISOString(), speed: served.speed },
    projects: counted([...world.projects.values()]),
    profiles: counted([...world.profiles.values()]),
    accounts: counted([...world.accounts.values()]),
    gateways: {
      ...counted(gateways),
      states: Object.fromEntries(gateways.map((gateway) => [gateway.name, gatewayState(world, gateway)])),
    },
    clusters: {
      ...counted(clusters),
      states: Object.fromEntries(clusters.map((cluster) => [cluster.name, shownState(world, cluster)])),
    },
    deleting: clusters.filter((cluster) => cluster.state === 'Deleting').map((cluster) => cluster.name),
    references: clusters.map(({ name, uid, gatewayUid = '' }) => {
      const gateway = world.gateways.get(gatewayUid);
      return {
        cluster: name,
        clusterUid: uid,
        gateway: gateway?.name ?? gatewayUid,
        gatewayUid,
        gatewayExists: gateway !== undefined,
      };
    }),
    leftovers: [...world.leftovers],
    madeUp: [...world.madeUp],
    violations: [...served.violations],
    unknown: served.unknown,
    requests: served.requests,
  };
}

function counted(records: readonly { readonly name: string }[]): Counted {
  return { count: records.length, names: records.map((record) => record.name) };
}
