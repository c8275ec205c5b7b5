import { type Builder, customValues, type ReplayWorld } from './world';

const nutanix = { cloudType: 'nutanix' };
const ofType: Builder = () => ({ params: nutanix });
const upload: Builder = () => ({ params: nutanix, form: ['fileName', 'kind: Provider'] });
const account = async (world: ReplayWorld) => ({
  ...nutanix,
  uid: await world.make('/v1/cloudaccounts/cloudTypes/nutanix', world.customAccountBody()),
});
const config = (world: ReplayWorld) => ({ ...nutanix, configUid: world.custom.config });
const pool = (name: string) => ({
  cloudConfig: { values: customValues('MachineDeployment', name) },
  poolConfig: { isControlPlane: false },
});
const extraPool = async (world: ReplayWorld) => {
  const name = world.name();
  await world.send('POST', `/v1/cloudconfigs/cloudTypes/nutanix/${world.custom.config}/machinePools`, pool(name));
  return { ...config(world), machinePoolName: name };
};
const workers = (world: ReplayWorld) => ({ ...config(world), machinePoolName: 'workers' });
const machine = (world: ReplayWorld) => ({ metadata: { name: world.name() } });

const contents = ['CloudTypeBootstrap', 'CloudTypeProvider', 'CloudTypeControlPlane', 'CloudTypeCore'];
const templates = ['ClusterTemplate', 'ControlPlanePoolTemplate', 'WorkerPoolTemplate'];

/** Calls about clouds that the tenant registered, in the order in which they are made. */
export const customCloudCalls: { readonly [name: string]: Builder } = {
  listCloudTypes: () => ({}),
  registerCloudType: (world) => ({ body: { metadata: { name: world.name() }, spec: {} } }),
  getCloudTypeMeta: ofType,
  updateCloudTypeMeta: () => ({ params: nutanix, body: { spec: { displayName: 'Nutanix' } } }),
  getCloudTypeKeys: ofType,
  updateCloudTypeKeys: () => ({ params: nutanix, body: { keys: [] } }),
  updateCloudTypeLogo: upload,
  getCloudTypeLogo: ofType,
  ...Object.fromEntries(
    [...contents, ...templates].flatMap((name): [string, Builder][] => [
      [`update${name}`, upload],
      [`get${name}`, ofType],
      [`delete${name}`, ofType],
    ]),
  ),
  deleteCloudType: async (world) => {
    const name = world.name();
    await world.make('/v1/clouds/cloudTypes/register', { metadata: { name } }, true);
    return { params: { cloudType: name } };
  },
  listCustomAccounts: ofType,
  createCustomAccount: (world) => ({ params: nutanix, body: world.customAccountBody() }),
  getCustomAccount: async (world) => ({ params: await account(world) }),
  updateCustomAccount: async (world) => ({ params: await account(world), body: world.customAccountBody() }),
  deleteCustomAccount: async (world) => ({ params: await account(world) }),
  createCustomCluster: (world) => ({ params: nutanix, body: world.customOrder() }),
  validateCustomCluster: (world) => ({ params: nutanix, body: world.customOrder() }),
  getCustomCloudConfig: (world) => ({ params: config(world) }),
  updateCustomClusterConfig: (world) => ({ params: config(world), body: { clusterConfig: { values: 'kind: Cluster' } } }),
  createCustomMachinePool: (world) => ({ params: config(world), body: pool(world.name()) }),
  updateCustomMachinePool: async (world) => {
    const params = await extraPool(world);
    return { params, body: pool(params.machinePoolName) };
  },
  deleteCustomMachinePool: async (world) => ({ params: await extraPool(world) }),
  listCustomMachines: (world) => ({ params: workers(world) }),
  createCustomMachine: (world) => ({ params: workers(world), body: machine(world) }),
  getCustomMachine: (world) => ({ params: world.customMachine() }),
  updateCustomMachine: (world) => ({ params: world.customMachine(), body: machine(world) }),
  deleteCustomMachine: (world) => ({ params: world.customMachine() }),
};
