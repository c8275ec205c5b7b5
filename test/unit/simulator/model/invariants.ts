import type { Cluster, Gateway } from '../../../../src/simulator/world/records';
import type { World } from '../../../../src/simulator/world/world';
import type { Action } from './action';

/** What is remembered of a world between two actions. */
export interface Glimpse {
  /** By the uid of each workload cluster. */
  readonly clusters: ReadonlyMap<string, Pick<Cluster, 'state' | 'gatewayUid' | 'name'>>;
  /** Uids of the gateways that poll. */
  readonly up: ReadonlySet<string>;
}

/** A look at a world, to be compared with a later one. */
export function glimpse(world: World): Glimpse {
  const workload = workloadOf(world).map(({ uid, state, gatewayUid, name }) => [uid, { state, gatewayUid, name }] as const);
  const up = [...world.gateways.values()].filter((gateway) => gateway.up).map(({ uid }) => uid);
  return { clusters: new Map(workload), up: new Set(up) };
}

/** What must hold in every world, whatever was done to it. @returns what doesn't, in words */
export function brokenInvariants(world: World): string[] {
  return [...brokenReferences(world), ...addressesTwice(world), ...brokenIndexes(world)];
}

/** What an action must not have done. @returns what it did, in words */
export function brokenByAction(before: Glimpse, world: World, action: Action, done: boolean): string[] {
  const broken: string[] = [];
  const moved: boolean[] = [];
  for (const [uid, old] of before.clusters) {
    const now = world.clusters.get(uid);
    const state = now?.state ?? 'gone';
    if (old.state === 'Deleting' && state !== 'Deleting') {
      const isForced = action.do === 'forceDelete' && done;
      const hadGateway = action.do === 'advance' && before.up.has(old.gatewayUid ?? '');
      if (!isForced && !hadGateway) broken.push(`cluster ${old.name} left Deleting without its gateway, at ${action.do}`);
      if (state !== 'Deleted' && state !== 'gone') broken.push(`cluster ${old.name} went from Deleting to ${state}`);
    }
    if (old.state === 'Deleted' && state !== 'Deleted' && state !== 'gone') broken.push(`cluster ${old.name} is ${state} again`);
    if (now === undefined || old.state === 'Deleted' || now.state === 'Deleted') continue;
    const changed = now.gatewayUid !== old.gatewayUid;
    if (changed && !(action.do === 'migrate' && done)) broken.push(`${action.do} changed the gateway of cluster ${old.name}`);
    if (action.do === 'migrate') moved.push(changed);
  }
  const sources = [...before.clusters.values()].filter(({ state }) => state !== 'Deleted').map(({ gatewayUid }) => gatewayUid);
  if (action.do === 'migrate' && done && moved.includes(true)) {
    const [source] = [...before.clusters].filter(([uid, old]) => world.clusters.get(uid)?.gatewayUid !== old.gatewayUid);
    const left = workloadOf(world).filter(({ state, gatewayUid }) => state !== 'Deleted' && gatewayUid === source?.[1].gatewayUid);
    if (left.length > 0) broken.push(`a migration left ${left.length} of ${sources.length} clusters behind`);
  }
  return broken;
}

function brokenReferences(world: World): string[] {
  return workloadOf(world).flatMap(({ name, state, gatewayUid = '', cloudType }) => {
    if (state === 'Deleted') return [];
    const gateway: Gateway | undefined = world.gateways.get(gatewayUid);
    if (gateway === undefined) return [`cluster ${name} references ${gatewayUid}, which is no gateway`];
    return gateway.cloudType === cloudType ? [] : [`cluster ${name} is of ${cloudType}, its gateway of ${gateway.cloudType}`];
  });
}

function addressesTwice(world: World): string[] {
  const owners = new Map<string, string>();
  return [...world.clusters.values()]
    .flatMap(({ machines }) => machines)
    .flatMap(({ name, address }) => {
      if (address === undefined) return [];
      const other = owners.get(address);
      owners.set(address, name);
      return other === undefined ? [] : [`${address} is the address of ${other} and of ${name}`];
    });
}

/** The lists that are kept for speed say the same as the records. */
function brokenIndexes(world: World): string[] {
  const linked = new Set([...world.clustersOfGateway.values()].flatMap((clusters) => [...clusters]));
  const wanted = workloadOf(world).filter(({ state }) => state !== 'Deleted');
  const missing = wanted.filter((cluster) => !world.clustersOfGateway.get(cluster.gatewayUid ?? '')?.has(cluster));
  return linked.size === wanted.length && missing.length === 0
    ? []
    : [`${linked.size} clusters are on their gateways' lists, and ${wanted.length} should be`];
}

function workloadOf(world: World): Cluster[] {
  return [...world.clusters.values()].filter(({ role }) => role === 'workload');
}
