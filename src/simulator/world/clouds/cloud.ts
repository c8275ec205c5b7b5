import type { Lacks } from '../infrastructure/lacks';
import type { Account, CloudDocument, Cluster } from '../records';
import type { World } from '../world';

/** A cluster's configuration and its first pool's, as a gateway's own cluster gets them. */
export interface GatewayShape {
  readonly config: CloudDocument;
  readonly pool: CloudDocument;
}

/** How large a machine is; 0 for what nobody said. */
export interface MachineSize {
  readonly cpus: number;
  readonly memoryMiB: number;
  readonly diskGiB: number;
}

/** What a look at the infrastructure needs to know of a cluster. */
export type Placed = Pick<Cluster, 'config' | 'pools'>;

/** What makes the clusters of one cloud different from those of the others. All documents are of that cloud. */
export interface Cloud {
  /** The configuration of a cluster that Palette didn't make. */
  readonly importedConfig: CloudDocument;
  /** A pool as it is kept: what the request left to the server is filled in. */
  completePool(world: World, config: CloudDocument, pool: CloudDocument): CloudDocument;
  /** Why a pool can't be changed to `next`; undefined when it can. */
  poolChangeProblem(name: string, isControlPlane: boolean, next: CloudDocument): string | undefined;
  /** Why a cluster's configuration can't be changed to `next`; undefined when it can. */
  configChangeProblem(config: CloudDocument, next: CloudDocument): string | undefined;
  /** The configuration that is kept when `next` replaces `config`. */
  changedConfig(config: CloudDocument, next: CloudDocument): CloudDocument;
  /** What makes machines differ: the same value (as JSON), the same machines. */
  machineShape(pool: CloudDocument): unknown;
  /** How large the machines of a pool are. */
  machineSize(world: World, pool: CloudDocument): MachineSize;
  /** What the infrastructure lacks for this cluster. */
  lacks(world: World, account: Account, cluster: Placed): Lacks;
  /** The IP pools, by uid, that the machines of a pool take their addresses from; empty where addresses are dynamic. */
  addressPools(config: CloudDocument, pool: CloudDocument): readonly string[];
  /** The host of the API server of the cluster of that name, where the configuration decides it. */
  endpointHost(name: string, config: CloudDocument): string | undefined;
  /** The shape of a gateway's own cluster, from the cloud config of its installer (`clusterConfig`, `machineConfig`). */
  gatewayShape(asked: { readonly clusterConfig?: CloudDocument; readonly machineConfig?: CloudDocument }): GatewayShape;
}

/** A cloud in its own types: its documents were checked by the API's description when they came in. */
export interface TypedCloud<Config, Pool> {
  readonly importedConfig: Config;
  completePool(world: World, config: Config, pool: Pool): Pool;
  poolChangeProblem(name: string, isControlPlane: boolean, next: Pool): string | undefined;
  configChangeProblem(config: Config, next: Config): string | undefined;
  changedConfig(config: Config, next: Config): Config;
  machineShape(pool: Pool): unknown;
  machineSize(world: World, pool: Pool): MachineSize;
  lacks(world: World, account: Account, cluster: Placed): Lacks;
  addressPools(config: Config, pool: Pool): readonly string[];
  endpointHost(name: string, config: Config): string | undefined;
  gatewayShape: Cloud['gatewayShape'];
}

/** Takes the types of its documents off a cloud: clusters keep them as they came. */
export function defineCloud<Config, Pool>(typed: TypedCloud<Config, Pool>): Cloud {
  return typed as unknown as Cloud;
}
