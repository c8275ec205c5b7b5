import type { Cluster } from '../world/records';
import type { Trouble } from '../world/trouble';
import type { World } from '../world/world';
import { paletteTrouble } from './palette-defect';
import { pathPattern } from './path-pattern';
import type { FaultEvent } from './world-event';

/**
 * What an event that lasts means for the world.
 * @param active whether its time has come and isn't over
 * @param fired told each time that it keeps something from being done
 */
export function troubleOf(world: World, event: FaultEvent, active: () => boolean, fired: (object: string) => void): Trouble {
  if ('machineFailure' in event) {
    const [clusters, pools] = [pathPattern(event.machineFailure), pathPattern(event.pool ?? '**')];
    let left = event.count ?? Number.POSITIVE_INFINITY;
    return {
      machineProblem: (cluster, pool) => {
        if (left === 0 || !active() || !pools.test(pool.name)) return undefined;
        if (!clusters.test(cluster.name) && event.machineFailure !== cluster.uid) return undefined;
        left -= 1;
        fired(`cluster ${cluster.name}, pool ${pool.name}`);
        return `Failed to create machine: ${event.message ?? 'the infrastructure answered with an internal error'}`;
      },
    };
  }
  if ('capacity' in event) {
    const accounts = pathPattern(event.account ?? '**');
    const isMeant = ({ accountUid }: Cluster) => {
      const account = accountUid === undefined ? undefined : world.accounts.get(accountUid);
      return account !== undefined && (accounts.test(account.name) || event.account === account.uid);
    };
    return {
      machineProblem: (cluster, pool) => {
        if (!active() || !isMeant(cluster)) return undefined;
        const used = [...world.clusters.values()].filter(isMeant).reduce((sum, { machines }) => sum + machines.length, 0);
        if (used < event.capacity) return undefined;
        fired(`cluster ${cluster.name}, pool ${pool.name}`);
        return `Failed to create machine: quota exceeded, ${used} of ${event.capacity} machines are in use`;
      },
    };
  }
  if ('exhaustPool' in event) {
    const pools = pathPattern(event.exhaustPool);
    return {
      isExhausted: (uid) => {
        const pool = world.ipPools.get(uid);
        if (!active() || pool === undefined || (uid !== event.exhaustPool && !pools.test(pool.name))) return false;
        fired(`IP pool ${pool.name}`);
        return true;
      },
    };
  }
  return paletteTrouble(world, event, active, fired);
}
