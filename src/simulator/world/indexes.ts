import type { Cluster, IpPool, Notification } from './records';
import type { World } from './world';

/** Adds a cluster to every index. */
export function addCluster(world: World, cluster: Cluster): void {
  world.clusters.add(cluster);
  if (cluster.role === 'workload') world.clusterOrders.add(cluster);
  world.clusterOfConfig.set(cluster.configUid, cluster);
  if (cluster.accountUid !== undefined) addTo(world.clustersOfAccount, cluster.accountUid, cluster);
  for (const profile of cluster.profiles) addTo(world.clustersOfProfile, profile.uid, cluster);
  linkCluster(world, cluster);
}

/** Takes a cluster out of every index, and its events with it. */
export function removeCluster(world: World, cluster: Cluster): void {
  unlinkCluster(world, cluster);
  world.clusters.remove(cluster.uid);
  world.clusterOrders.remove(cluster);
  world.clusterOfConfig.delete(cluster.configUid);
  if (cluster.accountUid !== undefined) removeFrom(world.clustersOfAccount, cluster.accountUid, cluster);
  for (const profile of cluster.profiles) removeFrom(world.clustersOfProfile, profile.uid, cluster);
  world.events.delete(cluster.uid);
  for (const { uid } of world.notificationsOf.get(cluster.uid) ?? []) world.notifications.remove(uid);
  world.notificationsOf.delete(cluster.uid);
  world.revision += 1;
}

/** Gives a cluster other profiles, in the index too. */
export function useProfiles(world: World, cluster: Cluster, profiles: Cluster['profiles']): void {
  for (const profile of cluster.profiles) removeFrom(world.clustersOfProfile, profile.uid, cluster);
  for (const profile of profiles) addTo(world.clustersOfProfile, profile.uid, cluster);
  cluster.profiles = profiles;
}

/** Gives a cluster another name, in every index. */
export function renameCluster(world: World, cluster: Cluster, name: string): void {
  cluster.name = name;
  world.clusters.rename(cluster);
  world.clusterOrders.rename(cluster);
  world.revision += 1;
}

/** Makes the cluster count as one of its gateway's. */
export function linkCluster(world: World, cluster: Cluster): void {
  if (cluster.role !== 'workload' || cluster.gatewayUid === undefined || cluster.state === 'Deleted') return;
  const linked = world.clustersOfGateway.get(cluster.gatewayUid) ?? new Set();
  linked.add(cluster);
  world.clustersOfGateway.set(cluster.gatewayUid, linked);
}

/** Takes the cluster off its gateway's list. */
export function unlinkCluster(world: World, cluster: Cluster): void {
  if (cluster.gatewayUid !== undefined) world.clustersOfGateway.get(cluster.gatewayUid)?.delete(cluster);
}

/** Adds a notification to every index. */
export function addNotification(world: World, notification: Notification): void {
  world.notifications.add(notification);
  const key = notification.about?.uid ?? '';
  const others = world.notificationsOf.get(key);
  if (others === undefined) world.notificationsOf.set(key, [notification]);
  else others.push(notification);
}

/** Adds an IP pool to every index. */
export function addIpPool(world: World, pool: IpPool): void {
  world.ipPools.add(pool);
  addTo(world.ipPoolsOfGateway, pool.gatewayUid, pool);
}

/** Takes an IP pool out of every index. */
export function removeIpPool(world: World, pool: IpPool): void {
  world.ipPools.remove(pool.uid);
  removeFrom(world.ipPoolsOfGateway, pool.gatewayUid, pool);
}

function addTo<T>(index: Map<string, Set<T>>, key: string, item: T): void {
  const items = index.get(key) ?? new Set();
  items.add(item);
  index.set(key, items);
}

function removeFrom<T>(index: Map<string, Set<T>>, key: string, item: T): void {
  const items = index.get(key);
  items?.delete(item);
  if (items?.size === 0) index.delete(key);
}
