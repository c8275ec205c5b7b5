import { addOn, LOCATION, republish } from '../../cluster-site';
import type { Builder, ReplayWorld } from './world';

const at = '2030-01-01T00:00:00Z';
const BACKUP = {
  backupName: 'daily',
  backupPrefix: 'daily',
  backupLocationUid: LOCATION,
  durationInHours: 24,
  namespaces: ['default'],
};
const SCHEDULED = { ...BACKUP, schedule: { scheduledRunTime: '0 3 * * *' } };
const SCAN = { kubeBench: { schedule: { scheduledRunTime: '0 4 * * *' } } };
const NAMESPACE = { metadata: { name: 'team' }, spec: { resourceAllocation: { cpuCores: 2, memoryMiB: 1024 } } };
const RBAC = {
  metadata: { name: 'team' },
  spec: {
    bindings: [
      { type: 'ClusterRoleBinding', role: { kind: 'ClusterRole', name: 'view' }, subjects: [{ type: 'User', name: 'ada' }] },
    ],
  },
};

const uid = (world: ReplayWorld) => ({ uid: world.vsphere.cluster });
const pack = (world: ReplayWorld) => ({ ...uid(world), profileUid: world.addOn, packName: 'nginx' });
const read: Builder = (world) => ({ params: uid(world) });
const change =
  (body: unknown): Builder =>
  (world) => ({ params: uid(world), body });
const cluster = (world: ReplayWorld) => `/v1/spectroclusters/${world.vsphere.cluster}`;
const named = async (world: ReplayWorld, list: string): Promise<string> =>
  (await world.send('GET', `${cluster(world)}/config/${list}`)).body.items[0].metadata.uid;
const imported = (world: ReplayWorld, more: object = {}) =>
  world.make('/v1/spectroclusters/vsphere/import', { metadata: { name: world.name() }, ...more });

/** Calls about clusters of any cloud, in the order in which they are made. */
export const clusterCalls: { readonly [name: string]: Builder } = {
  listClusters: () => ({ query: { limit: '2', orderBy: 'metadata.name=1' } }),
  getCluster: (world) => ({ params: uid(world), query: { resolvePackValues: 'true' } }),
  getClusterStatus: read,
  patchClusterMetadata: change({ metadata: { labels: { team: 'shop' } } }),
  getClusterProfiles: read,
  replaceClusterProfiles: (world) => ({
    params: uid(world),
    body: { profiles: [{ uid: world.infra('vsphere') }, { uid: world.addOn }] },
  }),
  patchClusterProfiles: (world) => ({ params: uid(world), body: { profiles: [{ uid: world.addOn }] } }),
  getClusterVariables: read,
  patchClusterVariables: (world) => ({
    params: uid(world),
    body: [{ profileUid: world.addOn, variables: [{ name: 'colour', value: 'blue' }] }],
  }),
  getClusterOverview: read,
  searchClusters: () => ({ query: { limit: '2' }, body: { sort: [{ field: 'clusterName', order: 'desc' }] } }),
  validateClusterName: () => ({ query: { name: 'free' } }),
  listClustersMeta: () => ({}),
  listClustersMetadata: () => ({ query: { quickFilter: 'hostclusters' } }),
  findClustersMetadata: () => ({ body: { filter: { name: { beginsWith: 'shop' } }, sort: 'name' } }),
  searchClustersMetadata: () => ({ body: {} }),
  getClustersMetadataSearchSchema: () => ({}),
  exportFoundClusters: () => ({ query: { encodedFilter: Buffer.from('{"sort":[]}').toString('base64'), format: 'csv' } }),
  exportSearchedClusters: () => ({ body: {} }),
  getClusterSearchInput: () => ({}),
  getClusterSearchSchema: () => ({}),
  getClusterDashboard: read,
  listEvents: (world) => ({ params: { objectKind: 'spectrocluster', objectUid: world.vsphere.cluster } }),
  listAllEvents: () => ({}),
  createEvent: (world) => ({
    body: {
      relatedObject: { kind: 'spectrocluster', uid: world.vsphere.cluster },
      reason: 'Said',
      message: 'so',
      severity: 'Normal',
    },
  }),
  createEvents: (world) => ({
    body: [{ relatedObject: { kind: 'spectrocluster', uid: world.vsphere.cluster }, reason: 'Said', severity: 'Normal' }],
  }),
  deleteEvents: (world) => ({ params: { objectKind: 'spectrocluster', objectUid: world.vsphere.cluster } }),
  createNotificationEvent: () => ({ body: { component: 'hubble', type: 'NotificationPackSync', message: 'Synced', meta: {} } }),
  listNotifications: () => ({}),
  listObjectNotifications: async (world) => {
    const profile = await addOn(world.site, world.name(), [{ name: 'own', type: 'manifest', manifests: [] }]);
    await world.send('PATCH', `${cluster(world)}/profiles`, { profiles: [{ uid: profile }] });
    await republish(world.site, profile, [{ name: 'own', type: 'manifest', manifests: [{ name: 'new', content: 'kind: Pod' }] }]);
    return { params: { objectKind: 'spectrocluster', objectUid: world.vsphere.cluster }, query: { isDone: 'false' } };
  },
  ackNotification: (world) => ({ params: { uid: notification(world) } }),
  finishNotification: (world) => ({ params: { uid: notification(world) } }),
  getClusterSpcApply: read,
  applyClusterProfiles: read,
  patchClusterSpcPatchTime: change({ clusterHash: 'abc', patchTime: at }),
  patchClusterMetaAttribute: change({ clusterMetaAttribute: '{"rack":1}' }),
  patchControlPlaneHealthCheckTimeout: change({ controlPlaneHealthCheckTimeout: '10m' }),
  patchHostClusterConfig: change({ hostClusterConfig: { isHostCluster: false } }),
  patchLifecycleConfig: change({ lifecycleConfig: { pause: false } }),
  patchOsPatchConfig: change({ osPatchConfig: { patchOnBoot: true, schedule: '0 1 * * *' } }),
  patchClusterTimezone: change({ timezone: 'Europe/Berlin' }),
  createClusterBackup: change(SCHEDULED),
  getClusterBackup: read,
  updateClusterBackup: change(SCHEDULED),
  createClusterBackupOnDemand: change(BACKUP),
  deleteClusterBackup: async (world) => {
    const requestUid = await world.make(`${cluster(world)}/features/backup/onDemand`, { ...BACKUP, backupName: 'now' });
    world.site.minutes(60);
    return { params: { ...uid(world), backupName: 'now', requestUid } };
  },
  resetClusterBackupSchedule: read,
  createClusterComplianceScan: change(SCAN),
  getClusterComplianceScan: read,
  updateClusterComplianceScan: change(SCAN),
  createClusterComplianceScanOnDemand: change({ kubeBench: { runScan: true } }),
  getClusterFeatureManifests: read,
  listClusterManifests: read,
  getClusterPackManifest: (world) => ({ params: { ...uid(world), manifestUid: world.manifest } }),
  listClusterProfilesPacksManifests: read,
  listClusterPackManifests: (world) => ({ params: pack(world) }),
  replaceClusterPackManifests: (world) => ({
    params: pack(world),
    body: { manifests: [{ uid: world.manifest, content: 'kind: Secret' }] },
  }),
  validatePacks: (world) => ({ body: { profiles: [{ uid: world.addOn }] } }),
  validateClusterPacks: (world) => ({ params: uid(world), body: { profiles: [{ uid: world.addOn }] } }),
  getClusterPackProperties: (world) => ({ params: uid(world), query: { layer: 'os', fieldPath: 'kubeadmconfig' } }),
  patchClusterPackRefs: (world) => ({ params: uid(world), body: { profiles: [{ uid: world.addOn }] } }),
  getClusterResolvedValues: change({ references: ['{{.spectro.system.cluster.name}}'] }),
  patchClusterPacksStatus: (world) => ({
    params: uid(world),
    body: { packs: [{ name: 'nginx', profileUid: world.addOn, condition: { type: 'Ready', status: 'True' } }] },
  }),
  getClusterProfileUpdates: read,
  listClusterPackConfigs: (world) => ({ params: pack(world) }),
  replaceClusterNamespaceResources: change({ namespaces: [NAMESPACE] }),
  listClusterNamespaceResources: read,
  getClusterNamespaceResource: async (world) => ({ params: { ...uid(world), namespaceUid: await named(world, 'namespaces') } }),
  replaceClusterNamespaceResource: async (world) => ({
    params: { ...uid(world), namespaceUid: await named(world, 'namespaces') },
    body: NAMESPACE,
  }),
  replaceClusterRbacs: change({ rbacs: [RBAC] }),
  listClusterRbacs: read,
  getClusterRbac: async (world) => ({ params: { ...uid(world), rbacUid: await named(world, 'rbacs') } }),
  replaceClusterRbac: async (world) => ({ params: { ...uid(world), rbacUid: await named(world, 'rbacs') }, body: RBAC }),
  listClusterNamespaces: read,
  reportClusterHeartbeat: change({ agentVersion: '4.7.1' }),
  reportClusterCondition: change({ type: 'Tested', status: 'True' }),
  reportClusterConditions: change([{ type: 'Tested', status: 'True' }]),
  reportClusterEndpoints: change([{ host: '10.10.0.5', port: 6443 }]),
  reportClusterServices: change([{ name: 'ui', host: '10.10.0.6', ports: [{ port: 443 }] }]),
  reportClusterUpgrades: change({ upgrades: [{ reason: ['security'], timestamp: at }] }),
  reportClusterImported: async (world) => ({ params: { uid: await imported(world) } }),
  getClusterCertificates: read,
  reportClusterCertificates: change({ machineCertificates: [{ name: 'cp', certificateAuthorities: [] }] }),
  renewClusterCertificates: read,
  setFrpKubeconfig: change({ frpKubeconfig: 'kind: Config' }),
  getFrpKubeconfig: read,
  deleteFrpKubeconfig: read,
  setTokenKubeconfig: change({ tokenkubeconfig: 'kind: Config' }),
  getTokenKubeconfig: read,
  deleteTokenKubeconfig: read,
  setClusterAssets: change({ spec: { manifest: 'kind: List' } }),
  getClusterAssets: read,
  getClusterAdminKubeconfig: read,
  setClusterKubeconfig: change({ kubeconfig: 'kind: Config' }),
  getClusterKubeconfig: (world) => ({ params: uid(world), query: { frp: 'true' } }),
  setClusterKubeconfigClient: change({ kubeconfigclient: 'kind: Config' }),
  getClusterKubeconfigClient: read,
  deleteClusterKubeconfigClient: read,
  setClusterManifest: change({ manifest: 'kind: List' }),
  getClusterManifest: read,
  listClusterTags: () => ({}),
  getUpgradeSettings: () => ({}),
  setUpgradeSettings: () => ({ body: { spectroComponents: 'unlock' } }),
  setClusterUpgradeSettings: change({ spectroComponents: 'lock' }),
  getClusterImportManifest: async (world) => ({ params: { uid: await imported(world) } }),
  importGenericCluster: (world) => ({ body: { metadata: { name: world.name() }, spec: {} } }),
  upgradeClusterImport: async (world) => {
    const importedUid = await imported(world, { spec: { clusterConfig: { importMode: 'read-only' } } });
    await world.send('GET', `/v1/spectroclusters/${importedUid}/import/manifest`);
    world.site.minutes(30);
    return { params: { uid: importedUid } };
  },
  setClusterLocation: change({ location: { countryCode: 'DE', geoLoc: { latitude: 52.5, longitude: 13.4 } } }),
  resetCluster: async (world) => ({ params: { uid: await world.ordered() } }),
  validateClusterRepave: (world) => ({
    params: uid(world),
    body: { profiles: [{ uid: world.infra('vsphere') }] },
  }),
  getClusterRepave: async (world) => {
    const made = await world.ordered();
    world.site.minutes(60);
    repaved.uid = made;
    const packValues = [{ name: 'kubernetes', values: `pack:\n  podCIDR: "10.66.0.0/16"\n# ${made}\n` }];
    await world.send('PATCH', `/v1/spectroclusters/${made}/profiles`, { profiles: [{ uid: world.infra('vsphere'), packValues }] });
    return { params: { uid: made } };
  },
  approveClusterRepave: () => ({ params: { uid: repaved.uid } }),
  setMachineMaintenance: (world) => ({
    params: { cloudType: 'vsphere', ...world.machine('vsphere') },
    body: { action: 'cordon' },
  }),
  reportMachineMaintenance: (world) => ({
    params: { cloudType: 'vsphere', ...world.machine('vsphere') },
    body: { action: 'cordon', state: 'Completed', message: '' },
  }),
  listMachineUids: (world) => ({ params: { configUid: world.vsphere.config } }),
  reportMachinesHealth: (world) => ({
    params: { configUid: world.vsphere.config },
    body: { machines: [{ uid: world.machine('vsphere').machineUid, ready: { status: 'True' } }] },
  }),
  deleteClusterProfiles: (world) => ({ params: uid(world), body: { profileUids: [world.addOn] } }),
  deleteCluster: async (world) => ({ params: { uid: await world.ordered() } }),
};

const repaved = { uid: '' };

function notification(world: ReplayWorld): string {
  return [...world.site.sim.world.notifications.values()].find(({ about }) => about !== undefined)?.uid ?? '';
}
