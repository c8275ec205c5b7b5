import { limitCapacity, releaseCapacity, reserveCapacity } from '../../../../../src/simulator/world/infrastructure/capacity';
import type { Account, CloudDocument, CloudType, Cluster, Machine, Pool } from '../../../../../src/simulator/world/records';
import { DEFAULT_SEED, seedWorld } from '../../../../../src/simulator/world/seeds';
import { restoreWorld, takeSnapshot } from '../../../../../src/simulator/world/snapshot';
import type { World } from '../../../../../src/simulator/world/world';

const CREDENTIALS: { readonly [Type in CloudType]: CloudDocument } = {
  vsphere: { vcenterServer: 'vcenter' },
  maas: { apiEndpoint: 'http://maas' },
  openstack: { identityEndpoint: 'https://openstack', defaultProject: 'demo' },
  'apache-cloudstack': { apiUrl: 'https://cloudstack' },
};

/** As much of an account, a cluster and a pool as the infrastructure looks at. */
function order(cloudType: CloudType, config: CloudDocument, cloud: CloudDocument, digit = '1') {
  const pool = { name: 'workers', cloud } as Pool;
  const cluster = {
    uid: digit.repeat(24),
    cloudType,
    config,
    pools: [pool],
    machines: [] as Machine[],
    accountUid: 'a'.repeat(24),
    configUid: digit.repeat(24),
    role: 'workload',
    name: `cluster-${digit}`,
  } as Cluster;
  return { account: { uid: 'a'.repeat(24), cloudType, credentials: CREDENTIALS[cloudType] } as Account, cluster, pool };
}

const newWorld = (): World => seedWorld(DEFAULT_SEED, 0);

describe('room for machines', () => {
  it.each<[CloudType, string, CloudDocument, CloudDocument, string]>([
    ['vsphere', 'cluster1', {}, { placements: [{ datacenter: 'DC1', cluster: 'cluster1' }] }, "in compute cluster 'cluster1'"],
    ['maas', 'pool1', {}, { resourcePool: 'pool1' }, "in resource pool 'pool1'"],
    ['openstack', 'demo', {}, {}, "in project 'demo'"],
    ['apache-cloudstack', 'zone1', { zones: [{ name: 'zone1' }] }, {}, "in zone 'zone1'"],
  ])('on %s is without end until %s is limited', (cloudType, name, config, cloud, problem) => {
    const world = newWorld();
    const { account, cluster, pool } = order(cloudType, config, cloud);
    const reserve = () => reserveCapacity(world, account, cluster, pool);
    for (let count = 0; count < 20; count += 1) expect(reserve()).toBeUndefined();
    expect(limitCapacity(world, cloudType, name, 2)).toBe(1);
    expect([reserve(), reserve()]).toEqual([undefined, undefined]);
    expect(reserve()).toContain(problem);
    releaseCapacity(world, cluster, 'workers');
    expect(reserve()).toBeUndefined();
    expect(reserve()).toContain(problem);
    expect(limitCapacity(world, cloudType, name, undefined)).toBe(1);
    expect(reserve()).toBeUndefined();
  });

  it('is looked for in the other places of a pool as well', () => {
    const world = newWorld();
    const [datacenter] = world.vcenters[0]?.datacenters ?? [];
    const first = datacenter?.clusters[0];
    if (datacenter === undefined || first === undefined) throw new Error('The seed has no compute cluster.');
    datacenter.clusters.push({ ...first, name: 'cluster2' });
    limitCapacity(world, 'vsphere', 'cluster1', 1);
    limitCapacity(world, 'vsphere', 'cluster2', 1);
    const placements = ['cluster1', 'cluster2'].map((cluster) => ({ datacenter: 'DC1', cluster }));
    const { account, cluster, pool } = order('vsphere', {}, { placements });
    expect(reserveCapacity(world, account, cluster, pool)).toBeUndefined();
    expect(reserveCapacity(world, account, cluster, pool)).toBeUndefined();
    expect(reserveCapacity(world, account, cluster, pool)).toContain("compute cluster 'cluster1'");
    releaseCapacity(world, cluster, 'workers');
    releaseCapacity(world, cluster, 'workers');
    expect(datacenter.clusters.map(({ used }) => used)).toEqual([0, 0]);
    releaseCapacity(world, cluster, 'workers');
    expect(datacenter.clusters.map(({ used }) => used)).toEqual([0, 0]);
  });

  it('is counted where machines stand already', () => {
    const world = newWorld();
    const { account, cluster, pool } = order('maas', {}, { resourcePool: 'default' });
    world.accounts.add(account);
    world.clusters.add({ ...cluster, machines: [{ pool: 'workers' }, { pool: 'workers' }] as Machine[] });
    limitCapacity(world, 'maas', 'default', 2);
    expect(reserveCapacity(world, account, cluster, pool)).toContain('no available machine');
    releaseCapacity(world, cluster, 'workers');
    expect(reserveCapacity(world, account, cluster, pool)).toBeUndefined();
  });

  it('stays as it was over a restart', () => {
    const world = newWorld();
    const { account, cluster, pool } = order('maas', {}, { resourcePool: 'default' });
    limitCapacity(world, 'maas', 'default', 1);
    reserveCapacity(world, account, cluster, pool);
    const restored = restoreWorld(JSON.parse(JSON.stringify(takeSnapshot(world))));
    expect(reserveCapacity(restored, account, cluster, pool)).toContain('no available machine');
  });

  it('is of no part that isn’t there', () => {
    expect(limitCapacity(newWorld(), 'vsphere', 'cluster9', 1)).toBe(0);
  });
});
