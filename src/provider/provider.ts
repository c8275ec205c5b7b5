import { VERSION } from '../version';
import { backupStorageLocation } from './backup-storage-location/backup-storage-location';
import { backupStorageLocationData } from './backup-storage-location/backup-storage-location-data';
import { cloudDataSources, cloudLists, cloudResources } from './clouds';
import { clusterData } from './cluster/cluster-data';
import { clusterKubeconfig } from './cluster/cluster-kubeconfig';
import { clusterReady } from './cluster/cluster-ready';
import { clusterProfile } from './cluster-profile/cluster-profile';
import { clusterProfileData } from './cluster-profile/cluster-profile-data';
import { clusterProfileList } from './cluster-profile/cluster-profile-list';
import { packData } from './cluster-profile/pack-data';
import { registryData } from './cluster-profile/registry-data';
import { configure } from './configure';
import { dnsMapping } from './dns-mapping/dns-mapping';
import { dnsMappingData } from './dns-mapping/dns-mapping-data';
import { dnsMappingList } from './dns-mapping/dns-mapping-list';
import { functions } from './functions';
import { gatewayManifests } from './gateway/gateway-manifests';
import { migrateAction } from './gateway/migrate-action';
import { pairingCode } from './gateway/pairing-code';
import { privateCloudGateway } from './gateway/private-cloud-gateway';
import { privateCloudGatewayClustersData } from './gateway/private-cloud-gateway-clusters-data';
import { privateCloudGatewayData } from './gateway/private-cloud-gateway-data';
import { privateCloudGatewayHealthData } from './gateway/private-cloud-gateway-health-data';
import { privateCloudGatewayList } from './gateway/private-cloud-gateway-list';
import { privateCloudGatewayMigration } from './gateway/private-cloud-gateway-migration';
import { privateCloudGatewayReady } from './gateway/private-cloud-gateway-ready';
import { privateCloudGatewaysData } from './gateway/private-cloud-gateways-data';
import { resetAction } from './gateway/reset-action';
import { systemPrivateGateway, systemPrivateGatewayData } from './gateway/system-gateway';
import { ipPool } from './ip-pool/ip-pool';
import { ipPoolData } from './ip-pool/ip-pool-data';
import { ipPoolList } from './ip-pool/ip-pool-list';
import { placementDataSources } from './placement';
import { project } from './project/project';
import { projectData } from './project/project-data';
import { providerBlock } from './provider-schema';
import { proxyConfig } from './proxy-config/proxy-config';
import { explain } from './shared/errors';
import { dataHeldToVersion, heldToVersion } from './shared/held-to-version';
import { provider } from './shared/provider-data';
import { tenancy } from './shared/tenant';
import { sshKey } from './ssh-key/ssh-key';
import { sshKeyData } from './ssh-key/ssh-key-data';
import { tenantCaCertificate } from './tenant-ca-certificate/tenant-ca-certificate';
import { tenantCaCertificateData } from './tenant-ca-certificate/tenant-ca-certificate-data';

/** The `palette` provider. */
export const paletteProvider = provider({
  name: 'palette',
  version: VERSION,
  schema: providerBlock,
  issues: 'https://github.com/cdktf-palette/cdktf-palette/issues',
  resources: [
    privateCloudGateway,
    privateCloudGatewayReady,
    privateCloudGatewayMigration,
    systemPrivateGateway,
    ...cloudResources,
    clusterReady,
    proxyConfig,
    ipPool,
    dnsMapping,
    project,
    sshKey,
    tenantCaCertificate,
    backupStorageLocation,
    clusterProfile,
  ].map(heldToVersion),
  dataSources: [
    privateCloudGatewayData,
    privateCloudGatewaysData,
    privateCloudGatewayClustersData,
    privateCloudGatewayHealthData,
    systemPrivateGatewayData,
    clusterProfileData,
    ...cloudDataSources,
    ...placementDataSources,
    projectData,
    ipPoolData,
    dnsMappingData,
    sshKeyData,
    tenantCaCertificateData,
    backupStorageLocationData,
    packData,
    registryData,
    clusterData,
  ].map(dataHeldToVersion),
  lists: [privateCloudGatewayList, ...cloudLists, ipPoolList, dnsMappingList, clusterProfileList],
  ephemerals: [clusterKubeconfig, gatewayManifests, pairingCode],
  actions: [migrateAction, resetAction],
  functions,
  tenancy,
  explain,
  release: (palette) => palette.client.close(),
  describe: ({ client, projectName, owner, version, hosting }) => [
    { label: 'host', value: client.baseUrl.replace(/^https:\/\//, '') },
    { label: 'project', value: projectName },
    ...(owner === undefined ? [] : [{ label: 'owner', value: owner.name }]),
    ...(version === undefined ? [] : [{ label: 'Palette', value: version }]),
    ...(hosting === undefined ? [] : [{ label: 'hosting', value: hosting }]),
  ],

  configure,
});
