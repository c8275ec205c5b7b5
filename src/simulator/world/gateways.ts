import { notFound, Refusal } from './errors';
import { gatewayState, lastHeartbeat } from './heartbeat';
import { removeCluster } from './indexes';
import { leaveIpPools, releaseCluster } from './ip-pools';
import { changeTexts, type MetadataInput, newRecord } from './metadata';
import type { Cluster, Gateway } from './records';
import { hasFeature } from './versions';
import { expectPoll, resolveGateway } from './work';
import { about, newUid, recordEvent, touch, type World, wakeAt } from './world';

/** The name that Palette itself gives to the gateway that is part of it. */
export const SYSTEM_GATEWAY_NAME = 'System Private Gateway';

/** The gateway with this uid, or a refusal. */
export function gatewayOf(world: World, uid: string): Gateway {
  const gateway = world.gateways.get(uid);
  if (gateway === undefined) throw notFound('Private cloud gateway', uid);
  return gateway;
}

/** What a new gateway is given. */
export interface NewGateway {
  readonly name: string;
  readonly cloudType: string;
  readonly origin: Gateway['origin'];
  /** Its uid, where the installer already knows one. */
  readonly uid?: string;
  readonly annotations?: { readonly [key: string]: string };
}

/** Registers a gateway: Pending until it is installed. Names are unique in the tenant. */
export function addGateway(world: World, input: NewGateway): Gateway {
  checkName(world, input.name);
  const gateway: Gateway = {
    ...newRecord(world, input, input.uid),
    cloudType: input.cloudType,
    origin: input.origin,
    state: 'Pending',
    fetched: { jet: false, ally: false },
    up: false,
    upSince: 0,
    lastHeartbeat: 0,
  };
  // The commands that install it name the namespace of its cluster, so that uid exists from the beginning.
  if (input.origin === 'selfHosted') gateway.clusterUid = newUid(world);
  world.gateways.add(gateway);
  touch(world, gateway);
  return gateway;
}

/** Adds the gateway that is part of Palette: it runs at once and always answers. */
export function addSystemGateway(world: World): Gateway {
  const gateway = addGateway(world, { name: SYSTEM_GATEWAY_NAME, cloudType: 'vsphere', origin: 'system' });
  gateway.state = 'Running';
  gateway.up = true;
  gateway.upSince = world.now;
  return gateway;
}

/** Somebody fetched one of the two manifests. With both applied, the agents start and register. */
export function fetchManifest(world: World, gateway: Gateway, service: 'jet' | 'ally'): void {
  if (gateway.origin !== 'selfHosted' || gateway.state !== 'Pending') return;
  gateway.fetched = { ...gateway.fetched, [service]: true };
  touch(world, gateway);
  if (!gateway.fetched.jet || !gateway.fetched.ally || gateway.wakeAt !== undefined) return;
  if (hasFeature(world.rules.paletteVersion, 'gatewaysImport')) gateway.state = 'Importing';
  wakeAt(world, 'gateway', gateway, world.now + about(world, world.timings.registration));
}

/** Sets name, labels and annotations; what the input leaves out stays, labels and annotations are replaced as a whole. */
export function updateGatewayMetadata(world: World, gateway: Gateway, input: MetadataInput): void {
  if (input.name !== undefined && input.name !== gateway.name) {
    if (gateway.origin === 'system') throw new Refusal('InvalidOverlord', `${SYSTEM_GATEWAY_NAME} can't be renamed`);
    checkName(world, input.name);
    gateway.name = input.name;
    world.gateways.rename(gateway);
  }
  changeTexts(gateway, input);
  touch(world, gateway);
}

/**
 * Removes a gateway. Its account stays, and its machines too: removing them is a person's work. Its DNS mappings and IP pools
 * go; pools that clusters have addresses of go to the gateway that has its clusters now.
 */
export function deleteGateway(world: World, gateway: Gateway): void {
  if (gateway.origin === 'system')
    throw new Refusal('InvalidOverlord', `${SYSTEM_GATEWAY_NAME} is part of Palette and can't be deleted`);
  const clusters = [...(world.clustersOfGateway.get(gateway.uid) ?? [])];
  if (world.rules.gatewayDelete === 'strict' && clusters.length > 0) {
    throw new Refusal('ResourceInUse', `Private cloud gateway ${gateway.name} is in use by ${listNames(clusters)}`);
  }
  abandonCluster(world, gateway);
  const successor = resolveGateway(world, gateway.uid);
  leaveIpPools(world, gateway, successor === gateway ? undefined : successor);
  for (const mapping of world.dnsMappings.values()) if (mapping.gatewayUid === gateway.uid) world.dnsMappings.remove(mapping.uid);
  world.gateways.remove(gateway.uid);
  world.revision += 1;
}

/** Takes a gateway that never came up back to Pending: it can be installed anew. Account and name stay. */
export function resetGateway(world: World, gateway: Gateway): void {
  if (gateway.state === 'Running') {
    throw new Refusal(
      'InvalidOverlord',
      `Private cloud gateway ${gateway.name} has been installed: only one that isn't can be reset`,
    );
  }
  abandonCluster(world, gateway);
  gateway.state = 'Pending';
  gateway.fetched = { jet: false, ally: false };
  delete gateway.registered;
  gateway.clusterUid = gateway.origin === 'selfHosted' ? newUid(world) : undefined;
  wakeAt(world, 'gateway', gateway, undefined);
  touch(world, gateway);
}

/** The gateway loses its connection: no polls and no heartbeats until it is restored. Its last heartbeat stays visible. */
export function stopGateway(world: World, gateway: Gateway): void {
  if (!gateway.up) throw new Refusal('InvalidOverlord', `Private cloud gateway ${gateway.name} isn't up`);
  gateway.lastHeartbeat = lastHeartbeat(world, gateway);
  gateway.up = false;
  wakeAt(world, 'gateway', gateway, undefined);
}

/** The end of an outage: the gateway beats at once, and takes the work that has piled up at its next poll. */
export function restoreGateway(world: World, gateway: Gateway): void {
  if (gateway.up || gateway.state !== 'Running') {
    throw new Refusal('InvalidOverlord', `Private cloud gateway ${gateway.name} has no outage (${gatewayState(world, gateway)})`);
  }
  gateway.up = true;
  gateway.upSince = world.now;
  expectPoll(world, gateway);
  const own = gateway.clusterUid === undefined ? undefined : world.clusters.get(gateway.clusterUid);
  if (own?.waitsForGateway) {
    own.waitsForGateway = false;
    wakeAt(world, 'cluster', own, world.now);
  }
}

/** Up to five names, and how many more there are. */
export function listNames(records: readonly { readonly name: string }[]): string {
  const named = records.slice(0, 5).map((record) => record.name);
  return `${named.join(', ')}${records.length > 5 ? ` and ${records.length - 5} more` : ''}`;
}

/** Leaves a cluster's machines where they are, without anything that manages them. */
export function leaveMachines(world: World, cluster: Cluster): void {
  for (const machine of cluster.machines) world.leftovers.push({ name: machine.name, from: cluster.name });
  cluster.machines = [];
  world.revision += 1;
}

function checkName(world: World, name: string): void {
  if (name === '') throw new Refusal('InvalidOverlord', 'metadata.name in body is required');
  if (world.rules.duplicateNames === 'refused' && world.gateways.named(name) !== undefined) {
    throw new Refusal('OverlordAlreadyExists', `Private cloud gateway with name '${name}' already exists`);
  }
}

function abandonCluster(world: World, gateway: Gateway): void {
  if (gateway.clusterUid === undefined) return;
  const cluster = world.clusters.get(gateway.clusterUid);
  if (cluster === undefined) {
    world.events.delete(gateway.clusterUid);
    return;
  }
  recordEvent(world, cluster.uid, 'Warning', 'GatewayRemoved', `Private cloud gateway ${gateway.name} was removed`);
  leaveMachines(world, cluster);
  releaseCluster(world, cluster);
  removeCluster(world, cluster);
}
