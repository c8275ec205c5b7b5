import type { Data, LoadBalancerService, MachineCertificates, Upgrades } from '../../palette/schema/full';
import { Refusal } from './errors';
import { requireAlive } from './pools';
import type { Assets, Cluster } from './records';
import { recordEvent, type World } from './world';

/** A condition as an agent reports it. Times are milliseconds; now, when it tells none. */
export interface ReportedCondition {
  readonly type: string;
  readonly status: string;
  readonly reason?: string;
  readonly message?: string;
  readonly at?: number;
}

/** Sets conditions of a cluster as its agent sees them. The transition time moves with the status only, unless the agent tells it. */
export function reportConditions(world: World, cluster: Cluster, reported: readonly ReportedCondition[]): void {
  requireAlive(cluster);
  for (const { type, status, reason = '', message = '', at } of reported) {
    const known = cluster.conditions.find((condition) => condition.type === type);
    const since = known?.status === status ? known.at : world.now;
    const condition = { type, status, reason, message, at: at ?? since };
    if (known === undefined) cluster.conditions.push(condition);
    else Object.assign(known, condition);
  }
  world.revision += 1;
}

/** Sets how the API server of a cluster is reached. */
export function reportEndpoints(world: World, cluster: Cluster, endpoints: NonNullable<Cluster['endpoints']>): void {
  requireAlive(cluster);
  cluster.endpoints = [...endpoints];
  world.revision += 1;
}

/** Sets the services of a cluster that can be reached from outside. */
export function reportServices(world: World, cluster: Cluster, services: readonly LoadBalancerService[]): void {
  requireAlive(cluster);
  cluster.services = [...services];
  world.revision += 1;
}

/** Sets the upgrades that a cluster is due for. */
export function reportUpgrades(world: World, cluster: Cluster, upgrades: readonly Data<typeof Upgrades>[]): void {
  requireAlive(cluster);
  cluster.upgrades = [...upgrades];
  world.revision += 1;
}

/** Sets the certificates of a cluster's control plane. */
export function reportCertificates(world: World, cluster: Cluster, certificates: Data<typeof MachineCertificates>): void {
  requireAlive(cluster);
  cluster.certificates = certificates;
  world.revision += 1;
}

/** Renews the certificates of a running cluster's control plane: they run for a year again. */
export function renewCertificates(world: World, cluster: Cluster): void {
  if (cluster.state !== 'Running') {
    throw new Refusal('InvalidCluster', `Cluster ${cluster.name} is ${cluster.state}: certificates are renewed once it runs`);
  }
  cluster.certificatesRenewedAt = world.now;
  cluster.certificates = undefined;
  recordEvent(world, cluster.uid, 'Normal', 'CertificatesRenewed', `The certificates of cluster ${cluster.name} were renewed`);
}

/** Keeps files of a cluster; those that aren't given stay as they are, an empty one is a file that is gone. */
export function keepAssets(world: World, cluster: Cluster, assets: Assets): void {
  requireAlive(cluster);
  cluster.assets = { ...cluster.assets, ...assets };
  world.revision += 1;
}
