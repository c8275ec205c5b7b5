import { gatewayFor } from '../../../../src/simulator/world/accounts';
import type { Cluster, Gateway } from '../../../../src/simulator/world/records';
import type { World } from '../../../../src/simulator/world/world';
import type { Action } from './action';
import { names, type Outcome } from './driver';

/** What is remembered of a world between two actions. */
export interface Glimpse {
  /** By the uid of each workload cluster. */
  readonly clusters: ReadonlyMap<string, Remembered>;
  /** Uids of the gateways that poll. */
  readonly up: ReadonlySet<string>;
  /** What requests alone change, as text. */
  readonly ordered: readonly string[];
}

interface Remembered extends Pick<Cluster, 'state' | 'gatewayUid' | 'name'> {
  /** Its machines, with all that there is to know of them. */
  readonly machines: string;
}

/** A deletion can be forced after a quarter of an hour. */
const FORCE_AFTER = 15 * 60_000;

/** A look at a world, to be compared with a later one. */
export function glimpse(world: World): Glimpse {
  const up = [...world.gateways.values()].filter((gateway) => gateway.up).map(({ uid }) => uid);
  return {
    clusters: new Map(workloadOf(world).map((cluster) => [cluster.uid, remembered(cluster)])),
    up: new Set(up),
    ordered: [
      ...[...world.gateways.values()].map(({ uid, name }) => `gateway ${uid} ${name}`),
      ...[...world.accounts.values()].map(({ uid, name, gatewayUid }) => `account ${uid} ${name} ${gatewayUid}`),
      ...[...world.ipPools.values()].map(({ uid, name, gatewayUid }) => `IP pool ${uid} ${name} ${gatewayUid}`),
      ...[...world.migrations].map(([source, target]) => `migration ${source} ${target}`),
      ...workloadOf(world)
        .filter(({ state }) => state !== 'Deleted')
        .map(({ uid, pools }) => `cluster ${uid} ${pools.map(({ name, size }) => `${name} ${size}`)}`),
    ],
  };
}

function remembered({ state, gatewayUid, name, machines }: Cluster): Remembered {
  return { state, gatewayUid, name, machines: JSON.stringify(machines) };
}

/** What must hold in every world, whatever was done to it. @returns what doesn't, in words */
export function brokenInvariants(world: World): string[] {
  return [...brokenReferences(world), ...brokenAccounts(world), ...brokenAddresses(world), ...brokenIndexes(world)];
}

/** What an action must not have done. @returns what it did, in words */
export function brokenByAction(before: Glimpse, world: World, action: Action, outcome: Outcome): string[] {
  const broken: string[] = [];
  for (const [uid, old] of before.clusters) {
    const now = world.clusters.get(uid);
    const state = now?.state ?? 'gone';
    const hadGateway = action.do === 'advance' && before.up.has(old.gatewayUid ?? '');
    if (old.state === 'Deleting' && state !== 'Deleting') {
      const isForced = action.do === 'forceDelete' && (outcome === 'done' || outcome === 'lost');
      if (isForced && now !== undefined && world.now - (now.deletingSince ?? 0) < FORCE_AFTER) {
        broken.push(`cluster ${old.name} was deleted by force too early`);
      }
      if (!isForced && !hadGateway) broken.push(`cluster ${old.name} left Deleting without its gateway, at ${action.do}`);
      if (state !== 'Deleted' && state !== 'gone') broken.push(`cluster ${old.name} went from Deleting to ${state}`);
    }
    if (old.state === 'Deleted' && state !== 'Deleted' && state !== 'gone') broken.push(`cluster ${old.name} is ${state} again`);
    if (now === undefined || old.state === 'Deleted' || now.state === 'Deleted') continue;
    if (action.do === 'advance' && old.state !== 'Running' && !hadGateway && isOther(old, remembered(now))) {
      broken.push(`cluster ${old.name} was ${old.state} and went on without its gateway`);
    }
    const upgradingUntil = world.gateways.get(old.gatewayUid ?? '')?.upgradingUntil ?? 0;
    if (old.state === 'Pending' && state === 'Provisioning' && upgradingUntil > world.now) {
      broken.push(`cluster ${old.name} was begun while its gateway was upgraded`);
    }
    if (old.state === 'Running' && state !== 'Running' && action.do !== 'deleteCluster') {
      broken.push(`cluster ${old.name} was Running and is ${state}, at ${action.do}`);
    }
    if (action.do !== 'migrate' && now.gatewayUid !== old.gatewayUid) {
      broken.push(`${action.do} changed the gateway of cluster ${old.name}`);
    }
  }
  return action.do === 'migrate' ? [...broken, ...brokenMigration(before, world, action, outcome)] : broken;
}

/** All clusters of the source have moved to the target, or none has; those of others are where they were. */
function brokenMigration(before: Glimpse, world: World, action: Extract<Action, { do: 'migrate' }>, outcome: Outcome): string[] {
  const [source, target] = [action.gateway, action.to].map((number) => world.gateways.named(names.gateway(number))?.uid);
  const wrong = (done: boolean) =>
    [...before.clusters].flatMap(([uid, { name, state, gatewayUid }]) => {
      const wanted = done && gatewayUid === source && state !== 'Deleted' ? target : gatewayUid;
      const found = world.clusters.get(uid)?.gatewayUid;
      return found === wanted ? [] : [`after the migration cluster ${name} references ${found} instead of ${wanted}`];
    });
  // Of an answer that was lost nobody knows what it said.
  if (outcome === 'lost' && wrong(false).length === 0) return [];
  return wrong(outcome === 'done' || outcome === 'lost');
}

function isOther(one: Remembered, other: Remembered): boolean {
  return one.state !== other.state || one.machines !== other.machines;
}

/** Gateways that are deleted leave dangling references only where the rules let them be deleted. */
function brokenReferences(world: World): string[] {
  return workloadOf(world).flatMap(({ name, state, gatewayUid = '', cloudType }) => {
    if (state === 'Deleted') return [];
    const gateway: Gateway | undefined = world.gateways.get(gatewayUid);
    if (gateway === undefined) {
      const isAllowed = gatewayUid !== '' && world.rules.gatewayDelete === 'current';
      return isAllowed ? [] : [`cluster ${name} references ${gatewayUid}, which is no gateway`];
    }
    return gateway.cloudType === cloudType ? [] : [`cluster ${name} is of ${cloudType}, its gateway of ${gateway.cloudType}`];
  });
}

/** An account whose gateway is there can be used: that gateway answers for it, or one of the same cloud. */
function brokenAccounts(world: World): string[] {
  return [...world.accounts.values()].flatMap(({ name, cloudType, gatewayUid = '' }) => {
    if (world.gateways.get(gatewayUid) === undefined) return [];
    return gatewayFor(world, gatewayUid, cloudType)?.cloudType === cloudType
      ? []
      : [`account ${name} has no gateway that serves it`];
  });
}

/** Nobody has an address that another one has; what IP pools say of theirs is what machines and API servers have. */
function brokenAddresses(world: World): string[] {
  const broken: string[] = [];
  const owners = new Map<string, string>();
  const held = new Map<string, string>();
  for (const { uid, name, machines, virtualIp, state } of world.clusters.values()) {
    if (state === 'Deleted') continue;
    const all = machines.map((machine) => ({ owner: machine.name, address: machine.address, pool: machine.addressPool }));
    if (virtualIp !== undefined) all.push({ owner: `the API server of ${name}`, address: virtualIp.address, pool: virtualIp.pool });
    for (const { owner, address, pool } of all) {
      if (address === undefined) continue;
      const other = owners.get(address);
      if (other !== undefined) broken.push(`${address} is the address of ${other} and of ${owner}`);
      owners.set(address, owner);
      if (pool !== undefined && world.ipPools.get(pool) !== undefined) held.set(`${pool} ${address}`, uid);
    }
  }
  const allotted = [...world.ipPools.values()].flatMap((pool) =>
    Object.entries(pool.allotted).map(([address, owner]) => [`${pool.uid} ${address}`, owner] as const),
  );
  for (const [address, owner] of allotted)
    if (held.get(address) !== owner) broken.push(`${address} is allotted to ${owner}, who has it not`);
  if (allotted.length !== held.size) broken.push(`${held.size} addresses of IP pools are in use, and ${allotted.length} allotted`);
  return broken;
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
