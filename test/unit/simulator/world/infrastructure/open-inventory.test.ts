import type { SimulatorOptions } from '../../../../../src/simulator';
import { CLOUDS, CloudSite, cloudPool } from '../../clouds';
import { PLACEMENT, Site } from '../../support';

/** Placements of each cloud with names of somebody's own site, and what each becomes. */
const OWN: { readonly [cloudType: string]: readonly [config: object, pool: object, madeUp: readonly string[]] } = {
  vsphere: [
    { placement: { datacenter: 'FRA', folder: 'k8s/prod' } },
    {
      instanceType: { numCPUs: 4, memoryMiB: 8192, diskGiB: 60 },
      placements: [
        {
          datacenter: 'FRA',
          cluster: 'rack-7',
          datastore: '/FRA/datastore/ssd',
          network: { networkName: 'dvs-12' },
          resourcePool: 'k8s',
        },
      ],
    },
    [
      'datacenter FRA',
      'folder k8s/prod',
      'compute cluster rack-7',
      'datastore /FRA/datastore/ssd',
      'network dvs-12',
      'resource pool k8s',
    ],
  ],
  maas: [
    { domain: 'fra.example' },
    { azs: ['rack-7'], resourcePool: 'k8s', tags: ['gpu'], instanceType: { minCPU: 4 }, network: { networkName: 'vlan-12' } },
    ['domain fra.example', 'resource pool k8s', 'availability zone rack-7', 'subnet vlan-12', 'tag gpu'],
  ],
  openstack: [
    {
      region: 'Frankfurt',
      domain: { name: 'platform' },
      project: { id: 'f00d', name: 'k8s' },
      network: { name: 'tenant-net' },
      subnet: { name: 'tenant-subnet' },
      sshKeyName: 'ops',
    },
    { azs: ['rack-7'], flavorConfig: { name: 'c8.large' } },
    [
      ...['region Frankfurt', 'domain platform', 'project k8s', 'network tenant-net', 'subnet tenant-subnet'],
      ...['flavor c8.large', 'availability zone rack-7', 'key pair ops'],
    ],
  ],
  'apache-cloudstack': [
    {
      project: { name: 'k8s' },
      zones: [{ name: 'fra', network: { name: 'tier', vpc: { name: 'platform' } } }],
      sshKeyName: 'ops',
    },
    { offering: { name: 'c8' }, template: { name: 'ubuntu' }, networks: [{ name: 'storage' }] },
    [
      ...['project k8s', 'zone fra', 'VPC platform', 'network tier', 'service offering c8', 'template ubuntu', 'network storage'],
      'key pair ops',
    ],
  ],
};

describe.each(CLOUDS.map(({ cloudType }) => cloudType))('names of a site of one’s own on %s', (cloudType) => {
  const [cloudConfig, pool, expected] = OWN[cloudType] ?? [{}, {}, []];
  const order = { cloudConfig, machinepoolconfig: [cloudPool('cp', 1, pool, true), cloudPool('workers', 1, pool)] };
  const namesOf = (site: Site) => site.sim.control.summary().madeUp.map(({ kind, name }) => `${kind} ${name}`);

  it('come up, and become part of the inventory once', async () => {
    const site = await CloudSite.create(cloudType);
    await site.running('shop', order);
    expect(namesOf(site)).toEqual(expected);
    await site.running('other', order);
    expect(namesOf(site)).toEqual(expected);
  });

  it('are kept with the world, and known to a closed inventory after that', async () => {
    const first = await CloudSite.create(cloudType);
    await first.running('shop', order);
    const options: SimulatorOptions = {
      snapshot: first.sim.control.snapshot({ secrets: true }),
      strict: { inventory: 'closed', paletteVersion: '4.7' },
    };
    const site = new Site(options);
    expect(namesOf(site)).toEqual(expected);
    const answer = await site.call('POST', `/v1/spectroclusters/${cloudType}`, {
      project: first.projectUid,
      body: first.order('other', order),
    });
    site.minutes(40);
    expect(await site.state(answer.body.uid)).toBe('Running');
  });

  it('are no problem for a check, and a check makes nothing up', async () => {
    const site = await CloudSite.create(cloudType);
    const dataCentres = () => {
      const { vcenters, maasServers, openStackClouds, cloudStackServers, madeUp } = site.sim.control.snapshot();
      return { vcenters, maasServers, openStackClouds, cloudStackServers, madeUp };
    };
    const before = dataCentres();
    const answer = await site.inProject('POST', `/v1/spectroclusters/${cloudType}/validate`, site.order('shop', order));
    expect(answer.body.machinePools.results.flatMap(({ errors }: { errors: object[] }) => errors)).toEqual([]);
    expect(dataCentres()).toEqual(before);
  });

  it('keep a cluster from being made where the inventory is closed', async () => {
    const site = await CloudSite.create(cloudType, { strict: { inventory: 'closed' } });
    const uid = await site.make('shop', order);
    site.minutes(40);
    expect(await site.state(uid)).toBe('Provisioning');
    expect(namesOf(site)).toEqual([]);
  });
});

async function clusterAt(site: Site, change: object): Promise<string> {
  const account = await site.account('vcenter', site.gateway('berlin'));
  const uid = await site.cluster('shop', account, { cloudConfig: { placement: { ...PLACEMENT, ...change } } });
  site.minutes(40);
  return site.state(uid);
}

test('a name that is nearly one that is there is listed with it, in the log at the end, too', async () => {
  const warnings: string[] = [];
  const site = new Site({ log: (level, message) => void (level === 'warn' && warnings.push(message)) });
  expect(await clusterAt(site, { datastore: 'datastor1' })).toBe('Running');
  const within = 'compute cluster cluster1 in datacenter DC1';
  const server = 'vcenter.acme.example';
  expect(site.sim.control.summary().madeUp).toEqual([
    { cloudType: 'vsphere', server, kind: 'datastore', name: 'datastor1', within, near: 'datastore1' },
  ]);
  await site.sim.close();
  expect(warnings).toEqual([expect.stringContaining(`${server}: datastore 'datastor1' in ${within}; it has 'datastore1'`)]);
});

test('nothing is said where nothing was made up', async () => {
  const warnings: string[] = [];
  const site = new Site({ log: (level, message) => void (level === 'warn' && warnings.push(message)) });
  expect(await clusterAt(site, {})).toBe('Running');
  await site.sim.close();
  expect(warnings).toEqual([]);
});

test('an order that names too little is refused as before, and so is what a server surely lacks', async () => {
  expect(await clusterAt(new Site(), { datacenter: '' })).toBe('Provisioning');
  const site = new Site({ seed: 'showcase' });
  expect(await clusterAtShowcase(site)).toBe('Provisioning');
  expect(site.sim.control.summary().madeUp).toEqual([]);
});

async function clusterAtShowcase(site: Site): Promise<string> {
  site.minutes(60);
  const misplaced = [...site.sim.world.clusters.values()].find(({ name }) => name === 'munich-misplaced');
  return misplaced?.state ?? '';
}
