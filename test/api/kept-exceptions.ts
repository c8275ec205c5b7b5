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

const texts = 'a file: it is read as text, not as the object that it was written in';
const profile = 'a profile is read as draft and published, with packs of their registries; its own tests hold that';
const policy = 'read inside of what has come of it; its own tests hold that';

/** What is read in another shape than it is written, and why it isn't compared here. */
export const otherShapes: { readonly [operation: string]: string } = {
  'PUT /v1/spectroclusters/{uid}/assets/frpKubeconfig': texts,
  'PUT /v1/spectroclusters/{uid}/assets/adminTokenKubeconfig': texts,
  'PUT /v1/spectroclusters/{uid}/assets/kubeconfig': texts,
  'PUT /v1/spectroclusters/{uid}/assets/kubeconfigclient': texts,
  'PUT /v1/spectroclusters/{uid}/assets/manifest': texts,
  'PUT /v1/spectroclusters/{uid}/features/backup': policy,
  'PUT /v1/spectroclusters/{uid}/features/complianceScan': policy,
  'PUT /v1/spectroclusters/{uid}/profiles/{profileUid}/packs/{packName}/manifests': profile,
  'PUT /v1/spectroclusters/{uid}/profiles': profile,
  'POST /v1/clusterprofiles': profile,
  'PUT /v1/clusterprofiles/{uid}': profile,
  'PUT /v1/clusterprofiles/{uid}/variables': profile,
  'PUT /v1/clusterprofiles/{uid}/packs/{packName}': profile,
  'PUT /v1/clusterprofiles/{uid}/packs/{packName}/manifests/{manifestUid}': profile,
};

const reference = 'names an object that must be there: a made-up one is refused';

/** Places that are left out of what is sent, and why. */
export const notSent: { readonly [place: string]: string } = {
  'POST /v1/apiKeys spec.userUid': reference,
  'PUT /v1/cloudconfigs/vsphere/{configUid}/machinePools/{machinePoolName} cloudConfig.placements[].network.parentPoolUid':
    reference,
  'PUT /v1/cloudconfigs/maas/{configUid}/machinePools/{machinePoolName} cloudConfig.network.parentPoolUid': reference,
  'POST /v1/teams spec.roles': reference,
  'POST /v1/teams spec.users': reference,
  'PUT /v1/teams/{uid} spec.roles': reference,
  'PUT /v1/teams/{uid} spec.users': reference,
  'POST /v1/roles spec.permissions': reference,
  'PUT /v1/roles/{uid} spec.permissions': reference,
};

const server = 'the server says it';
const secret = 'which of the keys are secrets only the cloud knows';
const elsewhere = 'read under another name';

const unpublished = 'what is read of a pool of this cloud has no such field';
const machines = ['vsphere', 'maas', 'openstack', 'apache-cloudstack', 'cloudTypes/{cloudType}'].map((cloud) => [
  `PUT /v1/cloudconfigs/${cloud}/{configUid}/machinePools/{machinePoolName}/machines/{machineUid} metadata`,
  'a machine has the name that its cluster gave it, and no texts',
]);

/** Places that don't come back as they were sent, and why; what our description marks as a secret needs no entry. */
export const notGivenBack: { readonly [place: string]: string } = {
  ...Object.fromEntries(machines),
  'PUT /v1/cloudconfigs/openstack/{configUid}/machinePools/{machinePoolName} skipK8sUpgrade': unpublished,
  'PUT /v1/cloudconfigs/apache-cloudstack/{configUid}/machinePools/{machinePoolName} skipK8sUpgrade': unpublished,
  'PUT /v1/cloudconfigs/vsphere/{configUid}/clusterConfig placement.network.parentPoolUid': elsewhere,
  'POST /v1/projects spec.logoUid': 'logos are not kept: no operation uploads one',
  'PUT /v1/projects/{uid} spec.logoUid': 'logos are not kept: no operation uploads one',
  'POST /v1/roles spec.type': 'roles of people are of type user',
  'PUT /v1/roles/{uid} spec.type': 'roles of people are of type user',
  'PUT /v1/clouds/cloudTypes/{cloudType}/meta spec.isControlPlaneManaged': elsewhere,
  'PUT /v1/clouds/cloudTypes/{cloudType}/meta metadata.name': 'the path names it, for good',
  'POST /v1/cloudaccounts/cloudTypes/{cloudType} spec.credentials': secret,
  'PUT /v1/cloudaccounts/cloudTypes/{cloudType}/{uid} spec.credentials': secret,
  'POST /v1/users/assets/vsphere/dnsMappings spec.networkUrl': server,
  'PUT /v1/users/assets/vsphere/dnsMappings/{uid} spec.networkUrl': server,
  'PUT /v1/spectroclusters/{uid}/config/namespaces namespaces[].metadata.uid': server,
  'PUT /v1/spectroclusters/{uid}/config/rbacs rbacs[].metadata.uid': server,
  'POST /v1/registries/helm spec.createOption': 'the charts come back in the catalogue',
  'POST /v1/registries/helm spec.name': elsewhere,
  'POST /v1/registries/helm spec.scope': server,
  'PUT /v1/registries/helm/{uid} spec.name': elsewhere,
  'PUT /v1/registries/helm/{uid} spec.registryUid': server,
  'PUT /v1/registries/helm/{uid} spec.scope': server,
  'POST /v1/registries/pack spec.name': elsewhere,
  'POST /v1/registries/pack spec.registryUid': server,
  'POST /v1/registries/pack spec.scope': server,
  'PUT /v1/registries/pack/{uid} spec.name': elsewhere,
  'PUT /v1/registries/pack/{uid} spec.registryUid': server,
  'PUT /v1/registries/pack/{uid} spec.scope': server,
  'PUT /v1/registries/oci/{uid}/basic spec.registryUid': server,
  'PUT /v1/registries/oci/{uid}/basic spec.scope': server,
  'PUT /v1/registries/oci/{uid}/ecr spec.registryUid': server,
  'PUT /v1/registries/oci/{uid}/ecr spec.scope': server,
};
