import { parseDocument } from 'yaml';
import { backupPolicy, profiles, scanPolicy, settings } from './cluster';
import { asOrdered, type Json, NODE_CONDITIONS, named, ofEachCloud, type Reader, type Readers, type Written } from './reader';

const configPath = (cloudType: string, uid: string) => `/v1/cloudconfigs/${cloudType}/${uid}`;
const both = (pool: Json) => ({ cloudConfig: asOrdered(pool), poolConfig: pool });

/** A cluster that was ordered, in the words of the order. */
function ordered(cloudType: string): Reader {
  return async (written) => {
    const found = await written.get(`/v1/spectroclusters/${written.uid}`);
    const { spec } = await written.get(configPath(cloudType, found.spec.cloudConfigRef.uid));
    return {
      metadata: found.metadata,
      spec: {
        ...found.spec,
        cloudAccountUid: spec.cloudAccountRef.uid,
        cloudConfig: asOrdered(spec.clusterConfig),
        edgeHostUid: spec.edgeHostRef?.uid,
        clusterConfig: await settings(written, found),
        machinepoolconfig: spec.machinePoolConfig.map(both),
        profiles: await profiles(written, found),
        ...(written.sent.spec.policies && {
          policies: { backupPolicy: await backupPolicy(written), scanPolicy: await scanPolicy(written) },
        }),
      },
    };
  };
}

/** A cluster that was there before: what of it isn't shown stands in the manifest of its agent. */
async function imported(written: Written): Promise<unknown> {
  const found = await written.get(`/v1/spectroclusters/${written.uid}`);
  const filter = { name: { eq: found.metadata.name } };
  const { items } = await written.search('/v1/dashboard/spectroclusters/metadata/search', { filter });
  const { importMode } = items.find((item: Json) => item.metadata.uid === written.uid).specSummary;
  const manifest = await written.get(`/v1/spectroclusters/${written.uid}/import/manifest`);
  const agent = parseDocument(String(manifest).split('---\n')[1] ?? '').toJS();
  return { metadata: found.metadata, spec: { clusterConfig: { importMode, proxy: agent.data }, edgeConfig: agent.data } };
}

const poolsOf = async (written: Written, cloudType: string): Promise<Json> =>
  (await written.get(configPath(cloudType, written.params.configUid ?? ''))).spec.machinePoolConfig;

const pool =
  (cloudType: string): Reader =>
  async (written) =>
    both(named(await poolsOf(written, cloudType), written.sent.poolConfig.name ?? written.params.machinePoolName));

const config =
  (cloudType: string): Reader =>
  async (written) =>
    asOrdered((await written.get(configPath(cloudType, written.params.configUid ?? ''))).spec);

const machine =
  (cloudType: string): Reader =>
  ({ uid, params, get }) =>
    get(`${configPath(cloudType, params.configUid ?? '')}/machinePools/${params.machinePoolName}/machines/${uid}`);

const machineOf = (written: Written) =>
  machine('vsphere')({ ...written, uid: written.params.machineUid ?? written.sent.machines[0].uid }) as Promise<Json>;

/** The conditions of a node by the names that a report has for them. */
function conditionsOf(conditions: Json): Json {
  return Object.fromEntries(
    Object.entries(NODE_CONDITIONS).map(([name, type]) => [name, conditions.find((each: Json) => each.type === type)]),
  );
}

const custom = 'cloudTypes/nutanix';

/** What is written of clusters and machines, cloud by cloud. */
export const cloudReaders: Readers = {
  ...ofEachCloud((word, cloudType) => ({
    [`create${word}Cluster`]: ordered(cloudType),
    [`import${word}Cluster`]: imported,
    [`update${word}ClusterConfig`]: config(cloudType),
    [`create${word}MachinePool`]: pool(cloudType),
    [`update${word}MachinePool`]: pool(cloudType),
    [`create${word}Machine`]: machine(cloudType),
  })),
  importGenericCluster: imported,
  createCustomCluster: ordered(custom),
  updateCustomClusterConfig: config(custom),
  // Its name stands in its values alone.
  ...Object.fromEntries(
    ['createCustomMachinePool', 'updateCustomMachinePool'].map((name): [string, Reader] => [
      name,
      async (written) =>
        both((await poolsOf(written, custom)).find(({ values }: Json) => values === written.sent.cloudConfig.values)),
    ]),
  ),
  createCustomMachine: machine(custom),
  reportMachineMaintenance: async (written) => (await machineOf(written)).status.maintenanceStatus,
  reportMachinesHealth: async (written) => {
    const { conditions } = (await machineOf({ ...written, params: { ...written.params, machinePoolName: 'workers' } })).status
      .health;
    return { machines: written.sent.machines.map(({ uid }: Json) => ({ uid, ...conditionsOf(conditions) })) };
  },
};
