/** How a gateway comes to life: on a Kubernetes cluster that is there, or on nodes of its own by the Palette CLI. */
export const INSTALL_METHODS = ['existing_kubernetes', 'palette_cli'] as const;

/** Sizes that the installer offers for a node (https://docs.spectrocloud.com/clusters/pcg/deploy-pcg/). */
export const GATEWAY_SIZES = ['small', 'medium', 'large'] as const;

/** One of {@link GATEWAY_SIZES}. */
export type GatewaySize = (typeof GATEWAY_SIZES)[number];

/** How many clusters a gateway deploys at once, at most: by its size, with one node and with three. */
const DEPLOYMENTS: { readonly [Size in GatewaySize]: { readonly one: number; readonly three: number } } = {
  small: { one: 3, three: 6 },
  medium: { one: 6, three: 10 },
  large: { one: 10, three: 15 },
};

/**
 * How many clusters a gateway deploys at once: the upper number of the vendor's sizing table.
 * @see https://docs.spectrocloud.com/clusters/pcg/deploy-pcg/
 */
export function concurrentDeployments(nodeCount: number, size: GatewaySize): number {
  const { one, three } = DEPLOYMENTS[size];
  return nodeCount < 3 ? one : three;
}

/** A gateway has one node, or three; it grows from one to three and never shrinks (etcd's quorum). */
export const NODE_COUNTS = [1, 3] as const;

/** @returns what is wrong with a node count, or undefined */
export function nodeCountProblem(count: number): string | undefined {
  return (NODE_COUNTS as readonly number[]).includes(count) ? undefined : `A gateway has 1 or 3 nodes, not ${count}.`;
}

/** What stands in the way of changing a gateway from one node count to another. */
export function scaleProblem(from: number, to: number): string | undefined {
  return to < from ? `A gateway of ${from} nodes can't shrink to ${to}; remove it and declare a new one.` : undefined;
}

// Palette's names for clouds that it reaches over the internet, or whose machines dial out themselves.
const WITHOUT_GATEWAY = new Set(['gcp', 'gke', 'tke', 'edge', 'edge-native', 'coxedge', 'libvirt', 'generic']);
const WITH_OR_WITHOUT_GATEWAY = new Set(['aws', 'eks', 'azure', 'aks']);

/**
 * Whether the clusters of a cloud are made and deleted through a gateway: never, some of them (a gateway on existing Kubernetes
 * serves AWS and Azure as well), or all. A cloud that isn't known counts as one that needs it.
 * @see https://docs.spectrocloud.com/clusters/pcg/
 */
export function gatewayNeed(cloudType: string | undefined): 'never' | 'some' | 'all' {
  if (cloudType === undefined) return 'all';
  if (WITHOUT_GATEWAY.has(cloudType)) return 'never';
  return WITH_OR_WITHOUT_GATEWAY.has(cloudType) ? 'some' : 'all';
}
