const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long things take in the simulated world, in milliseconds of world time. */
export interface Timings {
  /** A gateway asks for work this often. */
  readonly poll: number;
  /** An agent says that it lives this often. */
  readonly heartbeat: number;
  /** A gateway whose last heartbeat is older than this is shown as Unknown. */
  readonly heartbeatStale: number;
  /** From the applied manifests until the agent has registered. */
  readonly registration: number;
  /** From an agent's registration on an existing Kubernetes cluster until the gateway runs. */
  readonly agentStart: number;
  /** One step of a cluster's creation that adds no node. */
  readonly step: number;
  /** From the order of a machine until it has an address. */
  readonly machineBoot: number;
  /** From the address until the node is in the cluster. */
  readonly machineJoin: number;
  /** Removal of one machine. */
  readonly machineRemoval: number;
  /** From the moment that an agent hears of it until a node is cordoned or open again. */
  readonly maintenance: number;
  /** The move of the Cluster API objects between gateway and cluster, either way. */
  readonly pivot: number;
  /** From the end of creation until the agent of the new cluster calls for the first time. */
  readonly firstHeartbeat: number;
  /** A step that failed is tried again after this. */
  readonly retry: number;
  /** A profile change can't be applied for this long. */
  readonly profileResolution: number;
  /** From the beginning of a pack's installation until it is ready. */
  readonly packInstall: number;
  /** One backup of a cluster. */
  readonly backup: number;
  /** A cluster must have been Deleting for this long before a forced deletion is accepted. */
  readonly forceDeleteAfter: number;
  /** A deleted cluster stays listed for this long. */
  readonly deletedListed: number;
  /** Life of the token that a login gives. */
  readonly session: number;
  /** Life of a pairing code. */
  readonly pairingCode: number;
}

/** The times of a small vSphere site: a cluster of one control plane node and two workers takes some ten minutes. */
export const DEFAULT_TIMINGS: Timings = {
  poll: 10 * SECOND,
  heartbeat: 30 * SECOND,
  heartbeatStale: 2 * MINUTE,
  registration: 30 * SECOND,
  agentStart: 3 * MINUTE,
  step: 20 * SECOND,
  machineBoot: 75 * SECOND,
  machineJoin: 45 * SECOND,
  machineRemoval: 30 * SECOND,
  maintenance: 45 * SECOND,
  pivot: 30 * SECOND,
  firstHeartbeat: 20 * SECOND,
  retry: MINUTE,
  profileResolution: 10 * SECOND,
  packInstall: 20 * SECOND,
  backup: 2 * MINUTE,
  forceDeleteAfter: 15 * MINUTE,
  deletedListed: 72 * HOUR,
  session: 15 * MINUTE,
  pairingCode: HOUR,
};
