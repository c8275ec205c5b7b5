import type { cloudGatewayOperations, gatewayOperations } from '../../../palette/schema/full';
import { validateCredentials } from '../../world/accounts';
import { Refusal } from '../../world/errors';
import {
  configureGateway,
  createGatewayAccount,
  type GatewayCloudConfig,
  reconfigureGateway,
  updateGatewayAccount,
} from '../../world/gateway-cluster';
import { gatewayUidForCode } from '../../world/pairing';
import type { CloudDocument, CloudType } from '../../world/records';
import type { World } from '../../world/world';
import type { Handlers } from '../call';
import { installerManifest } from '../views/gateway';
import { gatewayProfileView } from '../views/profile';
import { gatewayOfCloud } from './gateway-reach';

interface Call {
  readonly world: World;
  readonly params: { readonly uid: string };
}

const vsphere = installationOn('vsphere');
const maas = installationOn('maas');
const cloudStack = installationOn('apache-cloudstack');
const openStack = installationOn('openstack');

type VsphereInstallation = Extract<keyof typeof gatewayOperations, `${string}VsphereOverlord${string}`>;

/** What an installer calls, cloud by cloud. */
export const gatewayCloudHandlers: Handlers<VsphereInstallation | keyof typeof cloudGatewayOperations> = {
  getVsphereOverlordManifest: vsphere.manifest,
  createVsphereOverlordAccount: vsphere.createAccount,
  updateVsphereOverlordAccount: vsphere.updateAccount,
  validateVsphereOverlordAccount: vsphere.validateAccount,
  createVsphereOverlordCloudConfig: vsphere.createCloudConfig,
  updateVsphereOverlordCloudConfig: vsphere.updateCloudConfig,
  getVsphereOverlordClusterProfile: vsphere.clusterProfile,
  getMaasOverlordManifest: maas.manifest,
  createMaasOverlordAccount: maas.createAccount,
  updateMaasOverlordAccount: maas.updateAccount,
  validateMaasOverlordAccount: maas.validateAccount,
  createMaasOverlordCloudConfig: maas.createCloudConfig,
  updateMaasOverlordCloudConfig: maas.updateCloudConfig,
  getMaasOverlordClusterProfile: maas.clusterProfile,
  getCloudStackOverlordManifest: cloudStack.manifest,
  createCloudStackOverlordAccount: cloudStack.createAccount,
  updateCloudStackOverlordAccount: cloudStack.updateAccount,
  validateCloudStackOverlordAccount: cloudStack.validateAccount,
  createCloudStackOverlordCloudConfig: cloudStack.createCloudConfig,
  updateCloudStackOverlordCloudConfig: cloudStack.updateCloudConfig,
  getCloudStackOverlordClusterProfile: cloudStack.clusterProfile,
  getOpenStackOverlordManifest: openStack.manifest,
  createOpenStackOverlordAccount: openStack.createAccount,
  updateOpenStackOverlordAccount: openStack.updateAccount,
  validateOpenStackOverlordAccount: openStack.validateAccount,
  createOpenStackOverlordCloudConfig: openStack.createCloudConfig,
  updateOpenStackOverlordCloudConfig: openStack.updateCloudConfig,
  getOpenStackOverlordClusterProfile: openStack.clusterProfile,
};

function installationOn(cloudType: CloudType) {
  return {
    manifest: ({
      world,
      query,
      baseUrl,
    }: {
      readonly world: World;
      readonly query: { readonly pairingCode: string };
      readonly baseUrl: string;
    }) => ({ manifest: installerManifest(gatewayUidForCode(world, cloudType, query.pairingCode), cloudType, baseUrl) }),
    createAccount: ({
      world,
      params,
      body,
    }: Call & {
      readonly body: { readonly name: string; readonly account: CloudDocument; readonly shareWithProjects?: boolean };
    }) => {
      const { name, account, shareWithProjects = false } = body;
      const gateway = gatewayOfCloud(world, params.uid, cloudType);
      return { uid: createGatewayAccount(world, gateway, { name, credentials: account, shared: shareWithProjects }).uid };
    },
    updateAccount: ({
      world,
      params,
      body,
    }: Call & { readonly body: { readonly account: CloudDocument; readonly shareWithProjects?: boolean } }) => {
      updateGatewayAccount(world, gatewayOfCloud(world, params.uid, cloudType), body.account, body.shareWithProjects ?? false);
      return undefined;
    },
    validateAccount: ({ world, params, body }: Call & { readonly body: { readonly account: CloudDocument } }) => {
      validateCredentials(world, gatewayOfCloud(world, params.uid, cloudType), cloudType, body.account);
      return undefined;
    },
    createCloudConfig: ({ world, params, body }: Call & { readonly body: GatewayCloudConfig }) => ({
      uid: configureGateway(world, gatewayOfCloud(world, params.uid, cloudType), body).uid,
    }),
    updateCloudConfig: ({ world, params, body }: Call & { readonly body: GatewayCloudConfig }) => {
      const gateway = gatewayOfCloud(world, params.uid, cloudType);
      const { size, clusterConfig, machineConfig, clusterSettings, clusterProfiles } = body;
      if ([size, clusterConfig, machineConfig, clusterSettings, clusterProfiles].every((part) => part === undefined)) {
        throw new Refusal('InvalidOverlord', 'size, clusterConfig or machineConfig in body is required');
      }
      reconfigureGateway(world, gateway, body);
      return undefined;
    },
    clusterProfile: ({ world, params }: Call) => gatewayProfileView(gatewayOfCloud(world, params.uid, cloudType).cloudType),
  };
}
