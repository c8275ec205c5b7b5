import { all, type Json, type Readers, type Written } from './reader';

const at = ({ uid }: Written) => `/v1/spectroclusters/${uid}`;
const cluster = (written: Written): Promise<Json> => written.get(at(written));

/** What is set of a cluster, in the words of an order. */
export async function settings(written: Written, found: Json): Promise<Json> {
  const part = async (name: string) => (await written.get(`${at(written)}/config/${name}`)).items;
  const resources = { namespaces: await part('namespaces'), rbacs: await part('rbacs') };
  return { ...found.spec.clusterConfig, location: found.status.location, resources };
}

/** The profiles of a cluster, in the words of an order. */
export async function profiles(written: Written, found: Json): Promise<Json> {
  const variables = await written.get(`${at(written)}/variables`);
  const contents = (await written.get(`${at(written)}/profiles/packs/manifests`)).profiles;
  return found.spec.clusterProfileTemplates.map((template: Json) => ({
    uid: template.uid,
    packValues: template.packs.map((pack: Json) => ({ ...pack, manifests: manifestsOf(contents, template.uid, pack.name) })),
    variables: variables.find((each: Json) => each.profileUid === template.uid)?.variables,
  }));
}

function manifestsOf(contents: Json, profileUid: string, pack: string): Json {
  const profile = contents.find((each: Json) => each.metadata.uid === profileUid);
  return profile.spec.packs.find((each: Json) => each.spec.name === pack).spec.manifests;
}

export const backupPolicy = async (written: Written) => (await written.get(`${at(written)}/features/backup`)).spec.config;

const DRIVERS = { kubeBench: 'kube-bench', kubeHunter: 'kube-hunter', sonobuoy: 'sonobuoy' };

/** The schedules of a cluster's scans, by the names that an order has for them. */
export async function scanPolicy(written: Written): Promise<Json> {
  const { driverSpec } = (await written.get(`${at(written)}/features/complianceScan`)).spec;
  return Object.fromEntries(Object.entries(DRIVERS).map(([name, driver]) => [name, driverSpec[driver]?.config]));
}

/** A backup that was ordered: what it came to. */
async function orderedBackup(written: Written): Promise<Json> {
  const { status } = await written.get(`${at({ ...written, uid: written.params.uid ?? '' })}/features/backup`);
  const request = status.clusterBackupStatuses.find((each: Json) => each.backupRequestUid === written.uid);
  const { backupConfig, backupLocationConfig, backupStatusMeta } = request;
  const [{ backupName, backupState, expiryDate }] = backupStatusMeta;
  return {
    ...backupConfig,
    backupName,
    backupLocationName: backupLocationConfig.name,
    backupLocationUid: backupLocationConfig.uid,
    locationType: backupLocationConfig.type,
    durationInHours: (Date.parse(expiryDate) - Date.parse(backupState.backupTime)) / 3_600_000,
  };
}

/** The profiles of a cluster in the words of a change, whose packs have two names. */
async function ofTemplates(written: Written): Promise<Json> {
  const spcApplySettings = await written.get(`${at(written)}/status/spcApply`);
  const all = await profiles(written, await cluster(written));
  return { profiles: all.map((profile: Json) => ({ ...profile, packs: profile.packValues })), spcApplySettings };
}

/** What is written of any cluster, and read with it. */
export const clusterReaders: Readers = {
  patchClusterMetadata: cluster,
  ...all(
    [
      'patchClusterMetaAttribute',
      'patchControlPlaneHealthCheckTimeout',
      'patchHostClusterConfig',
      'patchLifecycleConfig',
      'patchClusterTimezone',
      'patchOsPatchConfig',
    ],
    async (written) => {
      const { clusterConfig } = (await cluster(written)).spec;
      return { ...clusterConfig, ...clusterConfig.machineManagementConfig };
    },
  ),
  setClusterLocation: async (written) => (await cluster(written)).status,
  setUpgradeSettings: ({ get }) => get('/v1/spectroclusters/upgrade/settings'),
  setClusterUpgradeSettings: async (written) => {
    const { annotations } = (await cluster(written)).metadata;
    return { spectroComponents: annotations.spectroComponentsUpgradeForbidden === 'true' ? 'lock' : 'unlock' };
  },
  ...all(['replaceClusterProfiles', 'patchClusterProfiles', 'patchClusterPackRefs'], ofTemplates),
  patchClusterVariables: async (written) => {
    const variables: Json[] = await written.get(`${at(written)}/variables`);
    return written.sent.map(({ profileUid }: Json) => variables.find((each) => each.profileUid === profileUid));
  },
  replaceClusterPackManifests: async (written) => {
    const { profileUid, packName } = written.params;
    const { items } = await written.get(`${at(written)}/profiles/${profileUid}/packs/${packName}/manifests`);
    return { manifests: items.map(({ metadata, spec }: Json) => ({ ...metadata, ...spec.published })) };
  },
  patchClusterPacksStatus: async (written) => (await cluster(written)).status,
  patchClusterSpcPatchTime: async (written) => {
    const { patchAppliedTime, spcHash } = await written.get(`${at(written)}/status/spcApply`);
    return { patchTime: patchAppliedTime, clusterHash: spcHash };
  },
  setClusterAssets: (written) => written.get(`${at(written)}/assets`),
  ...Object.fromEntries(
    ['frpKubeconfig', 'adminTokenKubeconfig', 'kubeconfig', 'kubeconfigclient', 'manifest'].map((file) => [
      {
        frpKubeconfig: 'setFrpKubeconfig',
        adminTokenKubeconfig: 'setTokenKubeconfig',
        manifest: 'setClusterManifest',
        kubeconfig: 'setClusterKubeconfig',
        kubeconfigclient: 'setClusterKubeconfigClient',
      }[file] ?? file,
      async (written: Written) => {
        const text = await written.get(`${at(written)}/assets/${file}`);
        return Object.fromEntries(Object.keys(written.sent).map((name) => [name, text]));
      },
    ]),
  ),
  ...all(['createClusterBackup', 'updateClusterBackup'], (written) => backupPolicy({ ...written, uid: written.params.uid ?? '' })),
  createClusterBackupOnDemand: orderedBackup,
  ...all(['createClusterComplianceScan', 'updateClusterComplianceScan'], (written) =>
    scanPolicy({ ...written, uid: written.params.uid ?? '' }),
  ),
  ...all(['reportClusterCondition'], async (written) =>
    (await cluster(written)).status.conditions.find(({ type }: Json) => type === written.sent.type),
  ),
  reportClusterConditions: async (written) => {
    const { conditions } = (await cluster(written)).status;
    return written.sent.map((sent: Json) => conditions.find(({ type }: Json) => type === sent.type));
  },
  reportClusterEndpoints: async (written) => (await cluster(written)).status.apiEndpoints,
  reportClusterServices: async (written) => (await cluster(written)).status.services,
  reportClusterUpgrades: async (written) => (await cluster(written)).status,
  reportClusterHeartbeat: async (written) =>
    (await written.get(`/v1/dashboard/spectroclusters/${written.uid}/overview`)).status.health,
  ...all(['createEvent'], async (written) => {
    const { items } = await written.get(`/v1/events/components/spectrocluster/${written.sent.relatedObject.uid}?limit=0`);
    return items.find((event: Json) => event.metadata.uid === written.uid);
  }),
  createEvents: async (written) => {
    const { items } = await written.get(`/v1/events/components/spectrocluster/${written.sent[0].relatedObject.uid}?limit=0`);
    return written.sent.map((sent: Json) => items.find((event: Json) => event.reason === sent.reason));
  },
};
