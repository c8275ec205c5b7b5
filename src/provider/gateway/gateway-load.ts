import type { GatewayCluster } from './gateway-clusters';

/** What a gateway is at, and what waits for it: names of clusters. */
export interface GatewayLoad {
  /** Clusters that it deploys now. */
  readonly deploying: readonly string[];
  /** Clusters that are ordered and that it hasn't begun. */
  readonly queued: readonly string[];
  /** Clusters that are being deleted. */
  readonly deleting: readonly string[];
}

/** The load of a gateway, from the clusters that refer to it. */
export function loadOf(clusters: readonly GatewayCluster[]): GatewayLoad {
  const named = (wanted: string) =>
    clusters
      .filter(({ state }) => state === wanted)
      .map(({ name }) => name)
      .sort();
  return { deploying: named('Provisioning'), queued: named('Pending'), deleting: named('Deleting') };
}
