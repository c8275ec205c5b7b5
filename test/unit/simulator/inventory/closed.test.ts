import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Inventory } from '../../../../src/simulator';
import { PLACEMENT, Site } from '../support';

const INVENTORY: Inventory = {
  vsphere: [
    {
      server: 'vcenter.acme.example',
      datacenters: [
        {
          name: 'FRA',
          folders: ['k8s'],
          clusters: [{ name: 'rack-7', datastores: ['ssd'], networks: ['dvs-12'], resourcePools: ['k8s'], capacity: 4 }],
        },
      ],
    },
  ],
  maas: [{ zones: ['rack-7'], domains: ['fra'], resourcePools: ['k8s'], subnets: ['a', 'b'], tags: ['gpu'] }],
  openstack: [
    {
      regions: ['Frankfurt'],
      domains: ['platform'],
      projects: ['k8s'],
      azs: [{ name: 'rack-7', region: 'Frankfurt' }],
      flavors: [{ name: 'c8', vcpus: 8 }],
      networks: [{ name: 'net', project: 'k8s', subnets: ['sub'] }],
    },
  ],
  'apache-cloudstack': [
    {
      zones: ['fra'],
      offerings: [{ name: 'c8', cpus: 8 }],
      templates: ['ubuntu'],
      vpcs: ['vpc'],
      networks: [{ name: 'tier', vpc: 'vpc' }],
    },
  ],
};

const OWN = {
  datacenter: 'FRA',
  folder: 'k8s',
  cluster: 'rack-7',
  datastore: 'ssd',
  resourcePool: 'k8s',
  network: { networkName: 'dvs-12' },
};

async function clusterAt(site: Site, placement: object): Promise<string> {
  const account = await site.account('vcenter', site.gateway('berlin'));
  const cloudConfig = { placement };
  const [pool] = site.clusterBody('shop', account).spec.machinepoolconfig;
  const machines = { ...pool?.cloudConfig, placements: [placement] };
  const uid = await site.cluster('shop', account, { cloudConfig, machinepoolconfig: [{ ...pool, cloudConfig: machines }] });
  site.minutes(40);
  return site.state(uid);
}

test('what it lists comes up, and nothing else does', async () => {
  const own = new Site({ inventory: INVENTORY });
  expect(await clusterAt(own, OWN)).toBe('Running');
  expect(await clusterAt(new Site({ inventory: INVENTORY }), PLACEMENT)).toBe('Provisioning');
  expect(await clusterAt(new Site({ inventory: INVENTORY }), { ...OWN, datastore: 'sdd' })).toBe('Provisioning');
  expect(own.sim.control.summary().madeUp).toEqual([]);
});

test('it can be left open by the rule', async () => {
  const site = new Site({ inventory: INVENTORY, strict: { inventory: 'open' } });
  expect(await clusterAt(site, { ...OWN, datastore: 'sdd' })).toBe('Running');
  expect(site.sim.control.summary().madeUp).toMatchObject([{ name: 'sdd', near: 'ssd' }]);
});

test('it holds for the four clouds, and each knows what belongs together', () => {
  const { world } = new Site({ inventory: INVENTORY }).sim;
  expect(world.maasServers[0]).toMatchObject({
    server: '*',
    subnets: [
      { id: 1, name: 'a' },
      { id: 2, name: 'b' },
    ],
  });
  const [cloud] = world.openStackClouds;
  expect(cloud?.projects[0]?.domainId).toBe(cloud?.domains[0]?.id);
  expect(cloud?.networks[0]).toMatchObject({ projectId: cloud?.projects[0]?.id, subnets: [{ name: 'sub' }] });
  expect(cloud?.flavors[0]).toMatchObject({ vcpus: 8, memory: 8192 });
  const [server] = world.cloudStackServers;
  expect(server?.networks[0]).toMatchObject({ zoneId: server?.zones[0]?.id, vpcId: server?.vpcs[0]?.id });
  expect(server?.offerings[0]).toMatchObject({ name: 'c8', cpuNumber: 8, memory: 8192 });
});

test('it stays through a reset, a snapshot and a restart with a file, and counts what stands there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'palette-inventory-'));
  try {
    const data = join(folder, 'world.json');
    const first = new Site({ inventory: INVENTORY, data });
    expect(await clusterAt(first, OWN)).toBe('Running');
    const used = (site: Site) => site.sim.world.vcenters[0]?.datacenters[0]?.clusters[0]?.used;
    const before = used(first);
    expect(before).toBeGreaterThan(0);
    const snapshot = first.sim.control.snapshot({ secrets: true });
    first.sim.control.restoreSnapshot(snapshot);
    expect(used(first)).toBe(before);
    // What happens in the restored world leaves the snapshot as it is.
    const [made] = first.sim.control.snapshot().clusters;
    const labels = () => first.sim.control.snapshot().clusters[0]?.labels;
    const asMade = labels();
    first.sim.control.changeCluster(made?.uid ?? '', { labels: { by: 'hand' } });
    expect(labels()).not.toEqual(asMade);
    first.sim.control.restoreSnapshot(snapshot);
    expect(labels()).toEqual(asMade);
    await first.sim.close();
    const again = new Site({ inventory: INVENTORY, data });
    expect(used(again)).toBe(before);
    again.sim.control.reset();
    expect(again.sim.world.vcenters[0]?.datacenters[0]).toMatchObject({ name: 'FRA', clusters: [{ used: 0 }] });
    await again.sim.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('one that is wrong makes no simulator', () => {
  const wrong = { vsphere: [{ datacentres: [] }] } as unknown as Inventory;
  expect(() => new Site({ inventory: wrong })).toThrow('Did you mean "datacenters"?');
});
