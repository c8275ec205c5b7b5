import type { Overlord } from '../../../palette/schema/full';
import { gatewayState, lastHeartbeat } from '../../world/heartbeat';
import type { Gateway } from '../../world/records';
import type { World } from '../../world/world';
import { ipPoolView } from './ip-pool';
import { metadataView, timeText } from './metadata';
import { latestVersion } from './service';

/** A gateway as the API shows it. */
export function gatewayView(world: World, gateway: Gateway, baseUrl: string): Overlord {
  const state = gatewayState(world, gateway);
  const isReady = state === 'Running';
  const beat = lastHeartbeat(world, gateway);
  return {
    kind: 'overlord',
    metadata: metadataView(gateway),
    spec: {
      cloudAccountUid: gateway.accountUid ?? '',
      ipAddress: addressOf(world, gateway),
      ipPools: [...(world.ipPoolsOfGateway.get(gateway.uid) ?? [])].map(ipPoolView),
      isSelfHosted: gateway.origin === 'selfHosted',
      isSystem: gateway.origin === 'system',
      spectroClusterUid: gateway.clusterUid ?? '',
      tenantUid: world.tenant.uid,
    },
    status: {
      state,
      isActive: gateway.state === 'Running',
      isReady,
      health: {
        agentVersion: gateway.state === 'Running' ? latestVersion(world) : '',
        conditions: [],
        lastHeartBeatTimestamp: timeText(beat === 0 ? undefined : beat),
        state: gatewayHealth(world, gateway),
      },
      kubectlCommands: gateway.state === 'Pending' ? kubectlCommands(gateway, baseUrl) : [],
      notifications: { isAvailable: false },
    },
  };
}

/** A gateway's health; empty before it has run. */
export function gatewayHealth(world: World, gateway: Gateway): 'Healthy' | 'UnHealthy' | '' {
  if (gateway.state !== 'Running') return '';
  return gatewayState(world, gateway) === 'Running' ? 'Healthy' : 'UnHealthy';
}

/** The two commands that install a gateway on an existing Kubernetes cluster, in their order; none for other gateways. */
export function kubectlCommands(gateway: Gateway, baseUrl: string): string[] {
  if (gateway.origin !== 'selfHosted') return [];
  const services = `${baseUrl}/v1/pcg/${gateway.uid}/services`;
  return [`kubectl apply -f ${services}/jet/manifest`, `kubectl apply -n ${namespaceOf(gateway)} -f ${services}/ally/manifest`];
}

/** Where a gateway's services run: a gateway that has no cluster of its own yet lends its own uid. */
function namespaceOf({ clusterUid, uid }: Gateway): string {
  return `cluster-${clusterUid ?? uid}`;
}

/** The manifest of one of a gateway's services: real enough to be read, and to be told from the other. */
export function serviceManifest(gateway: Gateway, service: 'jet' | 'ally', baseUrl: string): string {
  return [
    'apiVersion: v1',
    'kind: ConfigMap',
    'metadata:',
    '  name: overlord-config',
    `  namespace: ${service === 'jet' ? 'jet-system' : namespaceOf(gateway)}`,
    '  labels:',
    '    spectrocloud.com/hostMode: self-hosted-pcg',
    'data:',
    `  service: ${service}`,
    `  overlordUid: "${gateway.uid}"`,
    `  managementUrl: ${baseUrl}`,
    '',
  ].join('\n');
}

/** The manifest that the Palette CLI applies to its bootstrap cluster: it tells the agent which gateway it is. */
export function installerManifest(gatewayUid: string, cloudType: string, baseUrl: string): string {
  return [
    'apiVersion: v1',
    'kind: ConfigMap',
    'metadata:',
    '  name: overlord-config',
    '  namespace: jet-system',
    'data:',
    `  overlordUid: "${gatewayUid}"`,
    `  cloudType: ${cloudType}`,
    `  managementUrl: ${baseUrl}`,
    '',
  ].join('\n');
}

function addressOf(world: World, gateway: Gateway): string {
  const own = gateway.clusterUid === undefined ? undefined : world.clusters.get(gateway.clusterUid);
  return own?.machines[0]?.address ?? '';
}
