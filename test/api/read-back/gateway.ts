import { profiles, settings } from './cluster';
import { asOrdered, type Json, ofEachCloud, type Reader, type Readers, type Written } from './reader';

const gateway = ({ params, get }: Written): Promise<Json> => get(`/v1/overlords/${params.uid}`);

/** What gateways have of their own belongs to the tenant. */
const ofTenant = (written: Written): Written => ({ ...written, get: written.getOfTenant });

/** The account that a gateway's installer made. */
function account(cloudType: string): Reader {
  return async (written) => {
    const { spec } = await gateway(written);
    const found = await written.getOfTenant(`/v1/cloudaccounts/${cloudType}/${spec.cloudAccountUid}`);
    const { items } = await written.get('/v1/cloudaccounts/summary?limit=0');
    const shareWithProjects = items.some((each: Json) => each.metadata.uid === spec.cloudAccountUid);
    return { account: found.spec, name: found.metadata.name, shareWithProjects };
  };
}

/** The cluster that a gateway runs on, in the words of its installer. On vSphere the cluster's part says where machines stand. */
function ownCluster(cloudType: string): Reader {
  return async (written) => {
    const uid = (await gateway(written)).spec.spectroClusterUid;
    const ofIt = ofTenant({ ...written, uid });
    const found = await ofIt.get(`/v1/spectroclusters/${uid}`);
    const { spec } = await ofIt.get(`/v1/cloudconfigs/${cloudType}/${found.spec.cloudConfigRef.uid}`);
    const [pool] = spec.machinePoolConfig;
    return {
      clusterConfig: asOrdered({ ...spec.clusterConfig, placements: pool.placements }),
      machineConfig: asOrdered(pool),
      size: pool.size,
      clusterProfiles: await profiles(ofIt, found),
      clusterSettings: await settings(ofIt, found),
    };
  };
}

const ipPool =
  (cloudType: string): Reader =>
  async ({ params, sent, get }) =>
    (await get(`/v1/overlords/${cloudType}/${params.uid}/pools`)).items.find(
      (each: Json) => each.metadata.name === sent.metadata.name,
    );

/** What is written of gateways. */
export const gatewayReaders: Readers = {
  updateOverlordMetadata: gateway,
  // Its cloud is known to the search alone.
  createSelfHostedPcg: async ({ sent, uid, get, search }) => {
    const { metadata } = await get(`/v1/overlords/${uid}`);
    const condition = {
      type: 'string',
      property: 'environment',
      condition: { string: { operator: 'eq', value: { value: sent.cloudType } } },
    };
    const filter = { conjunction: 'and', filterGroups: [{ conjunction: 'and', filters: [condition] }] };
    const { items } = await search('/v1/dashboard/pcgs/search?limit=0', { filter });
    const isFound = items.some((item: Json) => item.metadata.uid === uid);
    return { name: metadata.name, ...(isFound && { cloudType: sent.cloudType }) };
  },
  ...ofEachCloud((word, cloudType) => ({
    [`create${word}OverlordAccount`]: account(cloudType),
    [`update${word}OverlordAccount`]: account(cloudType),
    [`create${word}OverlordCloudConfig`]: ownCluster(cloudType),
    [`update${word}OverlordCloudConfig`]: ownCluster(cloudType),
  })),
  ...Object.fromEntries(
    ['vsphere', 'maas'].flatMap((cloudType): [string, Reader][] => {
      const word = cloudType === 'maas' ? 'Maas' : 'Vsphere';
      return ['create', 'update'].map((verb) => [`${verb}${word}IpPool`, ipPool(cloudType)]);
    }),
  ),
};
