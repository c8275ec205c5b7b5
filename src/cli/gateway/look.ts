import { OWNER_ANNOTATION } from '../../domain/owner';
import { type Gateway, listGateways } from '../../palette';
import { deploymentLimit } from '../../provider/admission/deployment-limit';
import type { GatewayCluster } from '../../provider/gateway/gateway-clusters';
import { gatewayFacts } from '../../provider/gateway/gateway-facts';
import { gatewayInUse, isComplete } from '../../provider/gateway/gateway-in-use';
import { loadOf } from '../../provider/gateway/gateway-load';
import type { Connection } from './connection';
import { findGateway } from './find-gateway';
import { table } from './table';

/** How a command that only looks prints. */
export interface LookOptions {
  readonly json?: boolean;
}

/** `pcg gateway list` */
export async function listAll({ palette, console, signal }: Connection, { json }: LookOptions): Promise<number> {
  const gateways = [...(await listGateways(palette.client, { signal }))].sort((a, b) =>
    a.metadata.name < b.metadata.name ? -1 : 1,
  );
  if (json) console.out(jsonText(gateways.map(described)));
  else if (gateways.length === 0) console.say('The tenant has no private cloud gateway.');
  else {
    const rows = gateways
      .map(described)
      .map(({ name, id, state, health, last_heartbeat: heard }) => [name, state, health ?? '-', heard ?? '-', id]);
    console.out(table(['NAME', 'STATE', 'HEALTH', 'LAST HEARD', 'UID'], rows));
  }
  return 0;
}

/** `pcg gateway show NAME` */
export async function showOne(connection: Connection, name: string, { json }: LookOptions): Promise<number> {
  const { palette, console, signal } = connection;
  const use = await gatewayInUse(palette, (await findGateway(palette, name, signal)).metadata.uid, connection);
  const { gateway, clusters } = use;
  const load = loadOf(clusters);
  const limit = await deploymentLimit(palette, gateway, signal);
  const conditions = gateway.status?.health?.conditions ?? [];
  const facts = described(gateway);
  if (json) {
    console.out(
      jsonText({
        ...facts,
        conditions,
        cluster_count: clusters.length,
        deployment_limit: limit,
        ...load,
        complete: isComplete(use),
      }),
    );
    return 0;
  }
  const { deploying, queued, deleting } = load;
  const some = (names: readonly string[]) => (names.length === 0 ? '-' : names.join(', '));
  console.out(
    table(
      [facts.name, facts.state],
      [
        ['uid', facts.id],
        ['health', facts.health ?? '-'],
        ['last heard', facts.last_heartbeat ?? '-'],
        ['agent', facts.agent_version ?? '-'],
        ['owner', facts.owner ?? '-'],
        ['account', facts.cloud_account_id ?? '-'],
        ['clusters', `${clusters.length}${isComplete(use) ? '' : ', and what the API key may not see'}`],
        ['deploys at once', String(limit)],
        ['deploying', some(deploying)],
        ['queued', some(queued)],
        ['deleting', some(deleting)],
        ...conditions.map(({ type, message }) => [type ?? 'condition', message ?? '']),
      ],
    ),
  );
  return 0;
}

/** `pcg gateway clusters NAME` */
export async function listClusters(connection: Connection, name: string, { json }: LookOptions): Promise<number> {
  const { palette, console, signal } = connection;
  const use = await gatewayInUse(palette, (await findGateway(palette, name, signal)).metadata.uid, connection);
  const { gateway, clusters, unseen } = use;
  if (json) {
    console.out(
      jsonText({
        gateway: { id: gateway.metadata.uid, name: gateway.metadata.name },
        clusters: clusters.map(clusterFacts),
        complete: isComplete(use),
        unseen: { places: unseen.places, clusters: unseen.clusters.map((each) => ({ ...clusterFacts(each), reason: each.why })) },
      }),
    );
  } else if (clusters.length === 0) console.say(`No cluster is known to refer to the gateway "${gateway.metadata.name}".`);
  else {
    const rows = clusters
      .map(clusterFacts)
      .map(({ name, place, state, cloud, owner, id }) => [name, place, state, cloud ?? '-', owner ?? '-', id]);
    console.out(table(['NAME', 'PLACE', 'STATE', 'CLOUD', 'OWNER', 'UID'], rows));
  }
  return 0;
}

function described(gateway: Gateway) {
  const { metadata } = gateway;
  return {
    id: metadata.uid,
    name: metadata.name,
    ...gatewayFacts(gateway),
    owner: metadata.annotations?.[OWNER_ANNOTATION] ?? null,
  };
}

function clusterFacts({ uid, name, project, state, cloudType, mark }: GatewayCluster) {
  return { id: uid, name, place: project, state, cloud: cloudType ?? null, owner: mark ?? null };
}

function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
