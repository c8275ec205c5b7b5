import { gatewayView } from '../http/views/gateway';
import { shownState } from '../world/cluster-health';
import { gatewayState, lastHeartbeat, nextPoll } from '../world/heartbeat';
import type { Cluster, Gateway } from '../world/records';
import { deploymentsOf } from '../world/work';
import type { World } from '../world/world';
import type { GatewayCard, QueuedCluster } from './view';

/** Names of a queue that are sent; the rest is a number. */
const QUEUE_SHOWN = 6;

/** Every gateway of the world, in the order in which they were registered. */
export function gatewayCards(world: World): GatewayCard[] {
  const gateways = [...world.gateways.values()];
  return gateways.map((gateway) => gatewayCard(world, gateway));
}

function gatewayCard(world: World, gateway: Gateway): GatewayCard {
  const states: { [state: string]: number } = {};
  const queued: Cluster[] = [];
  const clusters = world.clustersOfGateway.get(gateway.uid) ?? new Set();
  for (const cluster of clusters) {
    const state = shownState(world, cluster);
    states[state] = (states[state] ?? 0) + 1;
    if (cluster.waitsForGateway) queued.push(cluster);
  }
  const beat = lastHeartbeat(world, gateway);
  const poll = gateway.state === 'Running' ? nextPoll(world, gateway) : undefined;
  return {
    uid: gateway.uid,
    name: gateway.name,
    cloudType: gateway.cloudType,
    origin: gateway.origin,
    state: gatewayState(world, gateway),
    health: gatewayView(world, gateway, '').status?.health?.state ?? '',
    lastHeartbeat: beat === 0 ? null : new Date(beat).toISOString(),
    nodes: nodesOf(world, gateway),
    outage: gateway.state === 'Running' && !gateway.up,
    clusters: { count: clusters.size, states },
    deployments: { now: deploymentsOf(world, gateway), peak: gateway.peakDeployments ?? 0 },
    queue: {
      count: queued.length,
      first: queued.slice(0, QUEUE_SHOWN).map(queuedCluster),
      nextPoll: poll === undefined ? null : new Date(poll).toISOString(),
    },
    standsInFor: [...world.migrations].flatMap(([source, target]) =>
      target === gateway.uid ? [world.gateways.get(source)?.name ?? source] : [],
    ),
  };
}

function queuedCluster({ uid, name, state }: Cluster): QueuedCluster {
  return { uid, name, work: state === 'Deleting' ? 'delete' : 'create' };
}

function nodesOf(world: World, gateway: Gateway): GatewayCard['nodes'] {
  const own = gateway.clusterUid === undefined ? undefined : world.clusters.get(gateway.clusterUid);
  if (own === undefined) return null;
  return {
    running: own.machines.filter((machine) => machine.state === 'Running').length,
    wanted: own.pools.reduce((sum, pool) => sum + pool.size, 0),
  };
}
