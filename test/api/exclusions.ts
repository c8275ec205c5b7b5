const seeded = 'who there is, is said by the seed: nobody is invited, and no mail is sent';
const pulled = 'the images of a self-hosted installation: nothing is pulled here';
const summary = 'a dashboard’s list of what the plain list has, too';

/** Published operations that the simulator doesn't answer, and why it needn't. */
export const exclusions: { readonly [operation: string]: string } = {
  'POST /v1/users': seeded,
  'PUT /v1/users/{uid}': seeded,
  'PATCH /v1/users/{uid}': seeded,
  'DELETE /v1/users/{uid}': seeded,
  'POST /v1/users/summary': summary,
  'POST /v1/teams/summary': summary,
  'PATCH /v1/teams/{uid}': 'a JSON patch of what PUT writes: nothing here is kept that PUT could not write',
  'GET /v1/registries/oci/image': pulled,
  'GET /v1/clouds/{cloud}/compute/{type}/rate':
    'the price of a machine type in a region of a public cloud: the clouds of gateways have no regions with price lists',
  'GET /v1/clouds/{cloud}/storage/{type}/rate':
    'the price of a disk type in a region of a public cloud: the clouds of gateways have no regions with price lists',
};

const clouds = ['vsphere', 'maas', 'apache-cloudstack'];

/** The calls that the vendor's own provider makes, phase by phase; none of them may be left out. */
export const providerCalls: { readonly [phase: string]: readonly string[] } = {
  configure: ['GET /v1/dashboard/projects/metadata'],
  'account create and update': [
    'GET /v1/overlords/{uid}',
    ...clouds.flatMap((cloud) => [
      `POST /v1/overlords/${cloud}/{uid}/account/validate`,
      `POST /v1/cloudaccounts/${cloud}`,
      `PUT /v1/cloudaccounts/${cloud}/{uid}`,
      `GET /v1/cloudaccounts/${cloud}/{uid}`,
    ]),
  ],
  'cluster create': [
    'GET /v1/clusterprofiles/{uid}',
    ...clouds.map((cloud) => `POST /v1/spectroclusters/${cloud}`),
    'GET /v1/spectroclusters/{uid}',
    'GET /v1/dashboard/spectroclusters/{uid}/overview',
  ],
  'cluster read': [
    ...clouds.flatMap((cloud) => [
      `GET /v1/cloudconfigs/${cloud}/{configUid}`,
      `GET /v1/cloudconfigs/${cloud}/{configUid}/machinePools/{machinePoolName}/machines`,
    ]),
    'GET /v1/spectroclusters/{uid}/assets/kubeconfigclient',
    'GET /v1/spectroclusters/{uid}/assets/adminKubeconfig',
    'GET /v1/spectroclusters/{uid}/features/backup',
    'GET /v1/spectroclusters/{uid}/features/complianceScan',
    'GET /v1/spectroclusters/{uid}/config/rbacs',
    'GET /v1/spectroclusters/{uid}/config/namespaces',
    'GET /v1/spectroclusters/{uid}/profiles',
    'GET /v1/spectroclusters/{uid}/variables',
  ],
  'cluster update': [
    ...clouds.flatMap((cloud) => [
      `PUT /v1/cloudconfigs/${cloud}/{configUid}/clusterConfig`,
      `POST /v1/cloudconfigs/${cloud}/{configUid}/machinePools`,
      `PUT /v1/cloudconfigs/${cloud}/{configUid}/machinePools/{machinePoolName}`,
      `DELETE /v1/cloudconfigs/${cloud}/{configUid}/machinePools/{machinePoolName}`,
    ]),
    'PATCH /v1/spectroclusters/{uid}/repave/approve',
    'PATCH /v1/spectroclusters/{uid}/metadata',
    'PUT /v1/spectroclusters/{uid}/config/namespaces',
    'PUT /v1/spectroclusters/{uid}/config/rbacs',
    'PATCH /v1/spectroclusters/{uid}/clusterConfig/osPatch',
    'PATCH /v1/spectroclusters/{uid}/clusterConfig/timezone',
    'PATCH /v1/spectroclusters/{uid}/profiles',
    'DELETE /v1/spectroclusters/{uid}/profiles',
    'PATCH /v1/spectroclusters/{uid}/variables',
    'POST /v1/spectroclusters/{uid}/upgrade/settings',
    'PUT /v1/spectroclusters/{uid}/location',
  ],
  'cluster delete': ['DELETE /v1/spectroclusters/{uid}'],
  'find by name': ['POST /v1/dashboard/spectroclusters/search'],
  'gateway look-up': ['GET /v1/overlords'],
  'IP pools': [
    'GET /v1/overlords/vsphere/{uid}/pools',
    'POST /v1/overlords/vsphere/{uid}/pools',
    'PUT /v1/overlords/vsphere/{uid}/pools/{poolUid}',
    'DELETE /v1/overlords/vsphere/{uid}/pools/{poolUid}',
  ],
};
