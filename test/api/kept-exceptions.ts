/** Places of any object that the server fills in, and that it doesn't take from a client. */
export const serverOwned: readonly string[] = [
  'apiVersion',
  'kind',
  'status',
  'metadata.uid',
  'metadata.creationTimestamp',
  'metadata.deletionTimestamp',
  'metadata.lastModifiedTimestamp',
];

const first = 'a new cluster has no profile yet that another could take the place of';
const clouds = ['vsphere', 'maas', 'openstack', 'apache-cloudstack', 'cloudTypes/{cloudType}'];
const gateways = clouds.slice(0, 4).map((cloud) => `/v1/overlords/${cloud}/{uid}/cloudconfig`);

/** Places that are left out of what is sent, and why. */
export const notSent: { readonly [place: string]: string } = {
  ...each(clouds, (cloud) => `POST /v1/spectroclusters/${cloud} spec.profiles[].replaceWithProfile`, first),
  ...each(gateways, (path) => `POST ${path} clusterProfiles[].replaceWithProfile`, first),
  'POST /v1/spectroclusters/apache-cloudstack spec.migrationConfig':
    'moves a cluster out of another: what that does is not known, and told as such',
};

const server = 'the server says it';
const secret = 'which of the keys are secrets only the cloud knows';
const oneName = 'a registry has one name: that of its metadata';
const unpublished = 'what is read of a pool of this cloud has no such field';
const kept = 'a cluster keeps its own content of a manifest under a uid of its own';
const placed = 'the profile has taken the place of the other, of which nothing more is told';
const byProfile = 'which pack of which registry it is, the profile says';
const bare = ['openstack', 'apache-cloudstack'];
const pools = '/v1/cloudconfigs/{cloud}/{configUid}/machinePools';

/** Places that don't come back as they were sent, and why; what our description marks as a secret needs no entry. */
export const notGivenBack: { readonly [place: string]: string } = {
  ...each(
    clouds,
    (cloud) => `PUT ${pools.replace('{cloud}', cloud)}/{machinePoolName}/machines/{machineUid} metadata.name`,
    'a machine has the name that it was made with',
  ),
  ...each(bare, (cloud) => `POST /v1/spectroclusters/${cloud} spec.machinepoolconfig[].poolConfig.skipK8sUpgrade`, unpublished),
  ...each(bare, (cloud) => `POST ${pools.replace('{cloud}', cloud)} poolConfig.skipK8sUpgrade`, unpublished),
  ...each(bare, (cloud) => `PUT ${pools.replace('{cloud}', cloud)}/{machinePoolName} poolConfig.skipK8sUpgrade`, unpublished),
  ...each(clouds, (cloud) => `POST /v1/spectroclusters/${cloud} spec.profiles[].packValues[].manifests[].uid`, kept),
  ...each(gateways, (path) => `POST ${path} clusterProfiles[].packValues[].manifests[].uid`, kept),
  ...each(gateways, (path) => `PUT ${path} clusterProfiles[].packValues[].manifests[].uid`, kept),
  ...each(gateways, (path) => `PUT ${path} clusterProfiles[].replaceWithProfile`, placed),
  'PUT /v1/spectroclusters/{uid}/profiles profiles[].packValues[].manifests[].uid': kept,
  'PUT /v1/spectroclusters/{uid}/profiles profiles[].replaceWithProfile': placed,
  'PATCH /v1/spectroclusters/{uid}/profiles profiles[].packValues[].manifests[].uid': kept,
  'PATCH /v1/spectroclusters/{uid}/profiles profiles[].replaceWithProfile': placed,
  'PATCH /v1/spectroclusters/{uid}/packRefs profiles[].packs[].manifests[].uid': kept,
  'PATCH /v1/spectroclusters/{uid}/packRefs profiles[].packs[].registryUid': byProfile,
  'PATCH /v1/spectroclusters/{uid}/packRefs profiles[].packs[].uid': byProfile,
  ...each(clouds, (cloud) => `POST /v1/spectroclusters/${cloud} spec.clusterConfig.resources.namespaces[].metadata.uid`, server),
  ...each(clouds, (cloud) => `POST /v1/spectroclusters/${cloud} spec.clusterConfig.resources.rbacs[].metadata.uid`, server),
  '* clusterSettings.resources.namespaces[].metadata.uid': server,
  '* clusterSettings.resources.rbacs[].metadata.uid': server,
  'PUT /v1/spectroclusters/{uid}/config/namespaces namespaces[].metadata.uid': server,
  'PUT /v1/spectroclusters/{uid}/config/rbacs rbacs[].metadata.uid': server,
  'POST /v1/spectroclusters/generic/import spec.edgeConfig': 'no structure tells on which edge hosts an imported cluster stands',
  'POST /v1/spectroclusters/{uid}/features/backup/onDemand backupPrefix': 'a backup that is ordered by its name has no other',
  'POST /v1/spectroclusters/{uid}/features/backup/onDemand schedule': 'a backup that is ordered now has no schedule',
  'PUT /v1/spectroclusters/{uid}/heartbeat message': 'no structure gives back what an agent said with its heartbeat',
  'PATCH /v1/cloudaccounts/maas/{uid} from': 'a replacement has no source (RFC 6902)',
  'PUT /v1/projects/{uid}/meta creationTimestamp': server,
  'PUT /v1/projects/{uid}/meta deletionTimestamp': server,
  'PUT /v1/projects/{uid}/meta lastModifiedTimestamp': server,
  'PUT /v1/projects/{uid}/meta uid': server,
  'POST /v1/projects spec.logoUid': 'logos are not kept: no operation uploads one',
  'PUT /v1/projects/{uid} spec.logoUid': 'logos are not kept: no operation uploads one',
  'POST /v1/roles spec.type': 'roles of people are of type user',
  'PUT /v1/roles/{uid} spec.type': 'roles of people are of type user',
  'PUT /v1/clouds/cloudTypes/{cloudType}/meta metadata.name': 'the path names it, for good',
  'POST /v1/cloudaccounts/cloudTypes/{cloudType} spec.credentials': secret,
  'PUT /v1/cloudaccounts/cloudTypes/{cloudType}/{uid} spec.credentials': secret,
  'POST /v1/clusterprofiles/{uid}/clone metadata.target.projectUid': 'a profile is read in its own project alone',
  'POST /v1/clusterprofiles/import spec.template.packs[].registry.matchingRegistries':
    'what a look at an import answers, sent back',
  'POST /v1/notifications/events digest': 'tells one event from another, and nothing to people',
  'POST /v1/users/assets/vsphere/dnsMappings spec.networkUrl': server,
  'PUT /v1/users/assets/vsphere/dnsMappings/{uid} spec.networkUrl': server,
  'POST /v1/registries/helm spec.createOption': 'the charts come back in the catalogue',
  ...each(['helm', 'pack'], (kind) => `POST /v1/registries/${kind} spec.name`, oneName),
  ...each(['helm', 'pack'], (kind) => `PUT /v1/registries/${kind}/{uid} spec.name`, oneName),
  'POST /v1/registries/helm spec.scope': server,
  ...each(['pack', 'oci/basic', 'oci/ecr'], (kind) => `POST /v1/registries/${kind} spec.scope`, server),
  ...each(['pack', 'oci/basic', 'oci/ecr'], (kind) => `POST /v1/registries/${kind} spec.registryUid`, server),
  ...each(
    ['helm/{uid}', 'pack/{uid}', 'oci/{uid}/basic', 'oci/{uid}/ecr'],
    (kind) => `PUT /v1/registries/${kind} spec.scope`,
    server,
  ),
  ...each(
    ['helm/{uid}', 'pack/{uid}', 'oci/{uid}/basic', 'oci/{uid}/ecr'],
    (kind) => `PUT /v1/registries/${kind} spec.registryUid`,
    server,
  ),
};

/** One reason for what several operations have. */
function each(parts: readonly string[], place: (part: string) => string, reason: string): { readonly [place: string]: string } {
  return Object.fromEntries(parts.map((part) => [place(part), reason]));
}
