import { requireAlive } from './pools';
import type { Cluster } from './records';
import { touch, type World } from './world';

/** The key of the tenant's own lock beside those of its projects. */
const TENANT = 'tenant';

/** Whether agents are held at their version in a project, or in the tenant without one. */
export function isScopeLocked(world: World, projectUid: string | undefined): boolean {
  return world.settings.upgradeLocks?.includes(projectUid ?? TENANT) ?? false;
}

/** Holds all agents of a project (of the tenant without one) at their version, or lets them go. */
export function lockScope(world: World, projectUid: string | undefined, locked: boolean): void {
  const key = projectUid ?? TENANT;
  const others = (world.settings.upgradeLocks ?? []).filter((each) => each !== key);
  world.settings.upgradeLocks = locked ? [...others, key] : others;
  world.revision += 1;
}

/** Holds the agents of one cluster at their version, or lets them go. */
export function lockCluster(world: World, cluster: Cluster, locked: boolean): void {
  requireAlive(cluster);
  cluster.upgradesLocked = locked;
  touch(world, cluster);
}

/** Whether the agents of a cluster are held, by itself or by its project or tenant; undefined when nobody ever decided. */
export function isUpgradeLocked(world: World, cluster: Cluster): boolean | undefined {
  if (isScopeLocked(world, undefined) || (cluster.projectUid !== undefined && isScopeLocked(world, cluster.projectUid)))
    return true;
  return cluster.upgradesLocked;
}
