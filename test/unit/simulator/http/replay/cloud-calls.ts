import { type AnyOperationName, allOperations } from '../../../../../src/palette/schema/full';
import type { CloudType } from '../../../../../src/simulator/world/records';
import { CLOUDS, cloudPool } from '../../clouds';
import { PLACEMENT } from '../../support';
import type { Builder, ReplayWorld } from './world';

type Builders = { readonly [name: string]: Builder };

/** How each cloud's operations are called. */
const WORDS: readonly (readonly [word: string, cloudType: CloudType])[] = [
  ['Vsphere', 'vsphere'],
  ['Maas', 'maas'],
  ['OpenStack', 'openstack'],
  ['CloudStack', 'apache-cloudstack'],
];

/** What an installer answers for a gateway's own cluster. */
const GATEWAY_CONFIGS: { readonly [Name in CloudType]: object } = {
  vsphere: { clusterConfig: { placements: [PLACEMENT] } },
  maas: { clusterConfig: { domain: 'maas' }, machineConfig: { resourcePool: 'default', azs: ['az1'] } },
  openstack: {
    clusterConfig: { project: { name: 'demo' }, region: 'RegionOne', sshKeyName: 'palette' },
    machineConfig: { flavorConfig: { name: 'm1.large' }, azs: ['nova'] },
  },
  'apache-cloudstack': {
    clusterConfig: { zones: [{ name: 'zone1', network: { name: 'network1' } }], sshKeyName: 'palette' },
    machineConfig: { offering: { name: 'Large Instance' }, template: { name: 'u-2404-0-k-13210-0' } },
  },
};

/** Calls of the operations that there are once for each cloud. */
export const cloudCalls: Builders = Object.assign({}, ...WORDS.map(([word, cloudType]) => ofCloud(word, cloudType)), lookUps());

function ofCloud(word: string, cloudType: CloudType): Builders {
  const cloud = CLOUDS.find((each) => each.cloudType === cloudType);
  if (cloud === undefined) throw new Error(cloudType);
  const account = (world: ReplayWorld) => ({ uid: world.part(cloudType).account });
  const gateway = (world: ReplayWorld) => ({ uid: world.part(cloudType).gateway });
  const config = (world: ReplayWorld) => ({ configUid: world.part(cloudType).config });
  const workers = (world: ReplayWorld) => ({ ...config(world), machinePoolName: 'workers' });
  const gatewayAccount = (world: ReplayWorld) => ({ name: world.name(), account: cloud.credentials, shareWithProjects: false });
  const pools = (world: ReplayWorld) => {
    const name = world.name();
    const net = `10.9.${name.replace('made-', '')}`;
    return { metadata: { name }, spec: { pool: { start: `${net}.10`, end: `${net}.20`, gateway: `${net}.1`, prefix: 24 } } };
  };
  const withPool = async (world: ReplayWorld) => {
    const { uid } = gateway(world);
    const poolUid = await world.make(`/v1/overlords/${cloudType}/${uid}/pools`, pools(world), true);
    return { uid, poolUid };
  };
  return {
    [`list${word}Accounts`]: () => ({}),
    [`create${word}Account`]: (world) => ({ body: world.accountBody(cloud, gateway(world).uid) }),
    [`get${word}Account`]: (world) => ({ params: account(world) }),
    [`update${word}Account`]: (world) => ({ params: account(world), body: world.accountBody(cloud, gateway(world).uid) }),
    [`patch${word}Account`]: (world) => ({
      params: account(world),
      body: [{ op: 'replace', path: '/spec/preferredSubnets', value: ['10.10.0.0/24'] }],
    }),
    [`delete${word}Account`]: async (world) => ({
      params: { uid: await world.make(`/v1/cloudaccounts/${cloudType}`, world.accountBody(cloud, gateway(world).uid)) },
    }),
    [`validate${word}Account`]: () => ({ body: cloud.credentials }),
    [`create${word}Cluster`]: (world) => ({ body: world.order(cloudType) }),
    [`validate${word}Cluster`]: (world) => ({ body: world.order(cloudType) }),
    [`rate${word}Cluster`]: () => ({
      query: { periodType: 'hourly' },
      body: { machinepoolconfig: [cloudPool('cp', 1, cloud.pool, true)] },
    }),
    [`import${word}Cluster`]: (world) => ({ body: { metadata: { name: world.name() } } }),
    [`get${word}CloudConfig`]: (world) => ({ params: config(world) }),
    [`update${word}ClusterConfig`]: (world) => ({ params: config(world), body: { clusterConfig: cloud.config } }),
    [`create${word}MachinePool`]: (world) => ({ params: config(world), body: cloudPool(world.name(), 1, cloud.pool) }),
    [`update${word}MachinePool`]: (world) => ({ params: workers(world), body: cloudPool('workers', 2, cloud.pool) }),
    [`delete${word}MachinePool`]: async (world) => {
      const machinePoolName = world.name();
      const { configUid } = config(world);
      await world.send(
        'POST',
        `/v1/cloudconfigs/${cloudType}/${configUid}/machinePools`,
        cloudPool(machinePoolName, 1, cloud.pool),
      );
      return { params: { configUid, machinePoolName } };
    },
    [`list${word}Machines`]: (world) => ({ params: workers(world) }),
    [`create${word}Machine`]: (world) => ({
      params: workers(world),
      body: { metadata: { name: world.name() }, status: { instanceState: 'Running' } },
    }),
    [`get${word}Machine`]: (world) => ({ params: world.machine(cloudType) }),
    [`update${word}Machine`]: (world) => ({ params: world.machine(cloudType), body: { status: { instanceState: 'Running' } } }),
    [`delete${word}Machine`]: (world) => ({ params: world.machine(cloudType) }),
    [`get${word}OverlordManifest`]: async (world) => ({ query: { pairingCode: await world.pairingCode(cloudType) } }),
    [`create${word}OverlordAccount`]: async (world) => ({
      params: { uid: await world.registered(cloudType) },
      body: gatewayAccount(world),
    }),
    [`update${word}OverlordAccount`]: (world) => ({ params: gateway(world), body: { account: cloud.credentials } }),
    [`validate${word}OverlordAccount`]: (world) => ({ params: gateway(world), body: { account: cloud.credentials } }),
    [`create${word}OverlordCloudConfig`]: async (world) => {
      const uid = await world.registered(cloudType);
      await world.make(`/v1/overlords/${cloudType}/${uid}/account`, gatewayAccount(world), true);
      return { params: { uid }, body: { ...GATEWAY_CONFIGS[cloudType], size: 1 } };
    },
    [`update${word}OverlordCloudConfig`]: (world) => ({ params: gateway(world), body: { size: 3 } }),
    [`get${word}OverlordClusterProfile`]: (world) => ({ params: gateway(world) }),
    [`list${word}IpPools`]: (world) => ({ params: gateway(world) }),
    [`create${word}IpPool`]: (world) => ({ params: gateway(world), body: pools(world) }),
    [`update${word}IpPool`]: async (world) => ({ params: await withPool(world), body: pools(world) }),
    [`delete${word}IpPool`]: async (world) => ({ params: await withPool(world) }),
  };
}

/** What an infrastructure has: asked by the account's path, and by the cloud's with the account in the query. */
function lookUps(): Builders {
  const builders: { [name: string]: Builder } = {};
  for (const name of Object.keys(allOperations) as AnyOperationName[]) {
    const { method, path } = allOperations[name];
    const [, kind, cloudType] = /^\/v1\/(cloudaccounts|clouds)\/([\w-]+)\/(?:\{uid\}\/properties\/)?\w+$/.exec(path) ?? [];
    const part = WORDS.find(([, each]) => each === cloudType);
    if (method !== 'GET' || part === undefined || path.endsWith('/{uid}')) continue;
    const query: { readonly [name: string]: string } = part[1] === 'openstack' ? { project: 'demo', region: 'RegionOne' } : {};
    builders[name] = (world) => {
      const { account } = world.part(part[1]);
      return kind === 'clouds' ? { query: { cloudAccountUid: account, ...query } } : { params: { uid: account }, query };
    };
  }
  return builders;
}
