import type { gatewayOperations } from '../../../palette/schema/full';
import { validateCredentials } from '../../world/accounts';
import { Refusal } from '../../world/errors';
import { configureGateway, createGatewayAccount, scaleGateway, updateGatewayAccount } from '../../world/gateway-cluster';
import {
  addGateway,
  deleteGateway,
  fetchManifest,
  gatewayOf,
  resetGateway,
  SYSTEM_GATEWAY_NAME,
  updateGatewayMetadata,
} from '../../world/gateways';
import { migrateClusters } from '../../world/migration';
import { gatewayUidForCode, newPairingCode, registerGateway } from '../../world/pairing';
import type { Gateway } from '../../world/records';
import { resolveGateway } from '../../world/work';
import type { World } from '../../world/world';
import type { Handlers } from '../call';
import { gatewayView, installerManifest, kubectlCommands, serviceManifest } from '../views/gateway';
import { gatewayProfileView } from '../views/profile';

const SELF_HOSTED_CLOUDS = ['vsphere', 'maas', 'apache-cloudstack', 'openstack', 'aws', 'azure', 'nutanix'];

/** Private cloud gateways: tenant objects, read in any scope and changed in the tenant's. */
export const gatewayHandlers: Handlers<keyof typeof gatewayOperations> = {
  listOverlords: ({ world, query, baseUrl }) => ({
    items: [...world.gateways.values()]
      .filter((gateway) => !query.name || gateway.name === query.name)
      .map((gateway) => gatewayView(world, gateway, baseUrl)),
  }),
  getOverlord: ({ world, params, baseUrl }) => gatewayView(world, gatewayOf(world, params.uid), baseUrl),
  deleteOverlord: ({ world, params }) => {
    const gateway = gatewayOf(world, params.uid);
    deleteGateway(world, gateway);
    return { msg: `Private cloud gateway ${gateway.name} was deleted` };
  },
  updateOverlordMetadata: ({ world, params, body }) => {
    updateGatewayMetadata(world, gatewayOf(world, params.uid), body.metadata);
    return undefined;
  },
  resetOverlord: ({ world, params }) => {
    const gateway = gatewayOf(world, params.uid);
    resetGateway(world, gateway);
    return { msg: `Private cloud gateway ${gateway.name} was reset` };
  },
  migrateOverlord: ({ world, body }) => {
    migrateClusters(world, body.sourceUid, body.targetUid);
    return undefined;
  },
  getPairingCode: ({ world, query }) => ({ pairingCode: newPairingCode(world, query.cloudType ?? 'vsphere').code }),
  getVsphereOverlordManifest: ({ world, query, baseUrl }) => ({
    manifest: installerManifest(gatewayUidForCode(world, 'vsphere', query.pairingCode), 'vsphere', baseUrl),
  }),
  createVsphereOverlordAccount: ({ world, params, body }) => {
    const { name, account, shareWithProjects = false } = body;
    const gateway = vsphereGateway(world, params.uid);
    return { uid: createGatewayAccount(world, gateway, { name, credentials: account, shared: shareWithProjects }).uid };
  },
  updateVsphereOverlordAccount: ({ world, params, body }) => {
    updateGatewayAccount(world, vsphereGateway(world, params.uid), body.account, body.shareWithProjects ?? false);
    return undefined;
  },
  validateVsphereOverlordAccount: ({ world, params, body }) => {
    validateCredentials(world, vsphereGateway(world, params.uid), 'vsphere', body.account);
    return undefined;
  },
  createVsphereOverlordCloudConfig: ({ world, params, body }) => ({
    uid: configureGateway(world, vsphereGateway(world, params.uid), body).uid,
  }),
  updateVsphereOverlordCloudConfig: ({ world, params, body }) => {
    const gateway = vsphereGateway(world, params.uid);
    if (body.size === undefined) throw new Refusal('InvalidOverlord', 'size in body is required');
    scaleGateway(world, gateway, body.size);
    return undefined;
  },
  getVsphereOverlordClusterProfile: ({ world, params }) => gatewayProfileView(vsphereGateway(world, params.uid).cloudType),
  createSelfHostedPcg: ({ world, body, baseUrl }) => {
    if (!SELF_HOSTED_CLOUDS.includes(body.cloudType)) {
      throw new Refusal('InvalidOverlord', `cloudType in body should be one of ${SELF_HOSTED_CLOUDS.join(', ')}`);
    }
    if (body.name === SYSTEM_GATEWAY_NAME) throw new Refusal('InvalidOverlord', `The name ${SYSTEM_GATEWAY_NAME} is Palette's own`);
    const gateway = addGateway(world, { name: body.name, cloudType: body.cloudType, origin: 'selfHosted' });
    return { overlordUid: gateway.uid, kubectlCommands: kubectlCommands(gateway, baseUrl) };
  },
  registerPcg: ({ world, params, body }) => {
    registerGateway(world, params.uid, body.pairingCode);
    return undefined;
  },
  getPcgJetManifest: ({ world, params, baseUrl }) => manifest(world, params.uid, 'jet', baseUrl),
  getPcgAllyManifest: ({ world, params, baseUrl }) => manifest(world, params.uid, 'ally', baseUrl),
};

/** Whoever fetches a manifest is taken to apply it: kubectl leaves no other trace. */
function manifest(world: World, uid: string, service: 'jet' | 'ally', baseUrl: string): string {
  const gateway = gatewayOf(world, uid);
  fetchManifest(world, gateway, service);
  return serviceManifest(gateway, service, baseUrl);
}

/** The gateway that answers for a uid on a path of vSphere: one that was migrated away is stood in for by its successor. */
function vsphereGateway(world: World, uid: string): Gateway {
  const gateway = world.gateways.get(uid) ?? resolveGateway(world, uid) ?? gatewayOf(world, uid);
  if (gateway.cloudType !== 'vsphere') {
    throw new Refusal('InvalidOverlord', `Private cloud gateway ${gateway.name} serves ${gateway.cloudType}, not vsphere`);
  }
  return gateway;
}
