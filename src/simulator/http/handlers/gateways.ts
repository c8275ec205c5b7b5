import type { gatewayOperations } from '../../../palette/schema/full';
import { customClouds } from '../../world/cloud-types';
import { notFound, Refusal } from '../../world/errors';
import {
  addGateway,
  addSystemGateway,
  deleteGateway,
  fetchManifest,
  gatewayOf,
  resetGateway,
  SYSTEM_GATEWAY_NAME,
  updateGatewayMetadata,
} from '../../world/gateways';
import { migrateClusters } from '../../world/migration';
import { newPairingCode, registerGateway } from '../../world/pairing';
import { hasFeature } from '../../world/versions';
import type { World } from '../../world/world';
import type { Handlers } from '../call';
import { InvalidRequest } from '../validation';
import { gatewayView, kubectlCommands, serviceManifest } from '../views/gateway';

/** Beside those that the tenant registered. */
const SELF_HOSTED_CLOUDS = ['vsphere', 'maas', 'apache-cloudstack', 'openstack', 'aws', 'azure', 'nutanix'];

/** What `gateway-clouds` serves is left out. */
type OwnOperation =
  | Exclude<keyof typeof gatewayOperations, `${string}VsphereOverlord${string}`>
  | 'getVsphereOverlordOva'
  | 'createSystemOverlord';

/** Private cloud gateways: tenant objects, read in any scope and changed in the tenant's. */
export const gatewayHandlers: Handlers<OwnOperation> = {
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
  getPairingCode: ({ world, query }) => {
    const cloudType = query.cloudType ?? 'vsphere';
    if (!isServed(world, cloudType)) throw new InvalidRequest('query', '/cloudType', 'must be vsphere, maas or apache-cloudstack');
    return { pairingCode: newPairingCode(world, cloudType).code };
  },
  getVsphereOverlordOva: ({ world, baseUrl }) => ({
    location: `${baseUrl}/installers/vsphere/pcg-${world.rules.paletteVersion}.ova`,
  }),
  createSystemOverlord: ({ world, params }) => {
    if (params.tenantUid !== world.tenant.uid) throw notFound('Tenant', params.tenantUid);
    return { uid: addSystemGateway(world).uid };
  },
  createSelfHostedPcg: ({ world, body, baseUrl }) => {
    const known = SELF_HOSTED_CLOUDS.filter((cloudType) => isServed(world, cloudType));
    const clouds = [...new Set([...known, ...customClouds(world).map(({ name }) => name)])];
    if (!clouds.includes(body.cloudType)) {
      throw new Refusal('InvalidOverlord', `cloudType in body should be one of ${clouds.join(', ')}`);
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

/** From 4.8 on Palette knows no OpenStack. */
function isServed(world: World, cloudType: string): boolean {
  return cloudType !== 'openstack' || !hasFeature(world.rules.paletteVersion, 'noOpenStack');
}
