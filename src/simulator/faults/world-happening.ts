import { updateAccount } from '../world/accounts';
import { deleteCluster } from '../world/clusters';
import { restoreGateway, stopGateway, updateGatewayMetadata } from '../world/gateways';
import { changeTexts } from '../world/metadata';
import { requireAlive, resizePool } from '../world/pools';
import { nextRandom, type Random } from '../world/random';
import type { ApiKey } from '../world/records';
import { touch, type World } from '../world/world';
import { readDuration } from './moment';
import { pathPattern } from './path-pattern';
import type { FaultEvent } from './world-event';

/** Something that happened: to what, and how it ends. */
export interface Happening {
  /** `gateway berlin` */
  readonly object: string;
  /** What undoes it; changes have none. */
  readonly end?: () => void;
  /** World time at which it ends by itself. */
  readonly endsAt?: number;
}

/** Lets a momentary event happen. Undefined when nothing is there that it could happen to. Throws a Refusal when that can't be done. */
export function happen(world: World, event: FaultEvent, random: Random): Happening | undefined {
  const lasting = (object: string, duration: string | number | undefined, end: () => void): Happening => ({
    object,
    end,
    ...(duration !== undefined && { endsAt: world.now + readDuration(duration, 'for') }),
  });
  if ('outage' in event) {
    const gateway = pick(
      [...world.gateways.values()].filter(({ up }) => up),
      event.outage,
      random,
    );
    if (gateway === undefined) return undefined;
    stopGateway(world, gateway);
    return lasting(`gateway ${gateway.name}`, event.for, () => {
      if (world.gateways.get(gateway.uid) === gateway && !gateway.up && gateway.state === 'Running') restoreGateway(world, gateway);
    });
  }
  if ('revokeKey' in event) {
    const key = [...world.apiKeys.values()].find((each) => each.isActive && keyNames(world, each).includes(event.revokeKey));
    if (key === undefined) return undefined;
    const setActive = (isActive: boolean) => {
      key.isActive = isActive;
      world.revision += 1;
    };
    setActive(false);
    return lasting(`API key ${event.revokeKey}`, event.for, () => setActive(true));
  }
  if ('changeCluster' in event || 'deleteCluster' in event) {
    const name = 'changeCluster' in event ? event.changeCluster : event.deleteCluster;
    const alive = [...world.clusters.values()].filter(({ role, state }) => role === 'workload' && !state.startsWith('Delet'));
    const cluster = pick(alive, name, random);
    if (cluster === undefined) return undefined;
    if ('deleteCluster' in event) deleteCluster(world, cluster);
    else {
      requireAlive(cluster);
      for (const [pool, size] of Object.entries(event.pools ?? {})) resizePool(world, cluster, pool, size);
      if (event.labels !== undefined) cluster.labels = { ...event.labels };
      touch(world, cluster);
    }
    return { object: `cluster ${cluster.name}` };
  }
  if ('changeAccount' in event) {
    const account = pick([...world.accounts.values()], event.changeAccount, random);
    if (account === undefined) return undefined;
    const gateway = event.gateway === undefined ? undefined : pick([...world.gateways.values()], event.gateway, random);
    if (event.gateway !== undefined && gateway === undefined) return undefined;
    const { name, cloudType, credentials } = account;
    const gatewayUid = gateway?.uid ?? account.gatewayUid;
    updateAccount(world, account, {
      name: event.to ?? name,
      cloudType,
      credentials,
      ...(gatewayUid !== undefined && { gatewayUid }),
    });
    changeTexts(account, { ...(event.labels !== undefined && { labels: event.labels }) });
    return { object: `cloud account ${name}` };
  }
  if ('renameGateway' in event) {
    const gateway = pick([...world.gateways.values()], event.renameGateway, random);
    if (gateway === undefined) return undefined;
    const { name } = gateway;
    updateGatewayMetadata(world, gateway, { name: event.to });
    return { object: `gateway ${name}` };
  }
  return undefined;
}

/** The object with this name or uid; of several that fit a name with `*`, one by chance. */
export function pick<T extends { readonly uid: string; readonly name: string }>(
  all: readonly T[],
  nameOrUid: string,
  random: Random,
): T | undefined {
  const pattern = pathPattern(nameOrUid);
  const fitting = all.filter(({ uid, name }) => uid === nameOrUid || pattern.test(name));
  return fitting.length < 2 ? fitting[0] : fitting[Math.floor(nextRandom(random) * fitting.length)];
}

/** What a key can be called by; never the key itself. */
function keyNames(world: World, { name, projectUid, uid }: ApiKey): readonly string[] {
  return [uid, name, projectUid === undefined ? 'tenant' : (world.projects.get(projectUid)?.name ?? '')];
}
