/** How a gateway comes to life: on a Kubernetes cluster that is there, or on nodes of its own by the Palette CLI. */
export const INSTALL_METHODS = ['existing_kubernetes', 'palette_cli'] as const;

/** Clouds that the Palette CLI installs gateways on, as resource types call them; on OpenStack until Palette 4.7. */
export const CLI_CLOUDS = ['vsphere', 'maas', 'apache_cloudstack', 'openstack'] as const;

/** One of {@link CLI_CLOUDS}. */
export type CliCloud = (typeof CLI_CLOUDS)[number];

/** Who logs in to the nodes of the Palette CLI, with the private half of a key that was given at installation. */
export const CLI_SSH_USER = 'spectro';

/** What runs on the nodes of the Palette CLI; which release depends on the version of Palette. */
export const CLI_OS = 'Ubuntu LTS';

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

/** A machine of one's own choice. */
export interface GatewayMachine {
  /** Virtual CPUs. */
  readonly cpu: number;
  /** Memory, in MiB. */
  readonly memoryMb: number;
  /** Disk, in GiB. */
  readonly diskGb: number;
}

const MACHINES: { readonly [Size in GatewaySize]: GatewayMachine } = {
  small: { cpu: 4, memoryMb: 4096, diskGb: 60 },
  medium: { cpu: 8, memoryMb: 8192, diskGb: 100 },
  large: { cpu: 16, memoryMb: 16384, diskGb: 120 },
};

/** The least that a node of a gateway must have. */
export const LEAST_MACHINE = MACHINES.small;

/** The largest size that a machine comes up to in all that it has. */
export function gatewaySizeOf({ cpu, memoryMb, diskGb }: GatewayMachine): GatewaySize {
  const reached = GATEWAY_SIZES.filter((size) => {
    const least = MACHINES[size];
    return cpu >= least.cpu && memoryMb >= least.memoryMb && diskGb >= least.diskGb;
  });
  return reached.at(-1) ?? 'small';
}

/** Static addresses that a gateway takes: one a node, one for the node that takes another's place, one that it is reached by. */
export function gatewayAddresses(nodeCount: number): number {
  return nodeCount + 2;
}

/** Whether a Palette and its infrastructure reach each other directly. */
export type GatewayLink = 'direct' | 'firewall_or_nat';

/**
 * Which gateways serve an infrastructure: one of one's own always does; the one that is part of a self-hosted Palette where there is nothing
 * between them.
 * @see https://docs.spectrocloud.com/clusters/pcg/architecture/
 */
export function usableGateways(
  hosting: 'saas' | 'self_hosted' | 'vertex',
  link: GatewayLink,
): { readonly own: boolean; readonly system: boolean } {
  return { own: true, system: hosting !== 'saas' && link === 'direct' };
}

/** Clouds whose accounts may use the gateway that is part of a self-hosted Palette, as resource types call them. */
export const SYSTEM_GATEWAY_CLOUDS: readonly string[] = ['vsphere', 'maas', 'openstack'];

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
