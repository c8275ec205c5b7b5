import { Site } from '../support';
import { fourClouds, installed } from './cloud-support';

const RANGE = {
  start: '10.0.0.10',
  end: '10.0.0.14',
  prefix: 24,
  gateway: '10.0.0.1',
  nameserver: { addresses: ['10.0.0.2'], search: ['acme.example'] },
};
const body = (name: string, pool: object, restrictToSingleCluster = false) => ({
  metadata: { name },
  spec: { pool, restrictToSingleCluster },
});

async function gateway(cloud: 'vsphere' | 'maas' = 'vsphere') {
  const site = new Site();
  const uid = installed(site, cloud);
  const url = `/v1/overlords/${cloud}/${uid}/pools`;
  return {
    site,
    uid,
    url,
    create: (input: object) => site.call('POST', url, { body: input }),
    list: async () => (await site.call('GET', url)).body.items,
  };
}

describe('an IP pool', () => {
  it.each(['vsphere', 'maas'] as const)('of %s is created, listed, replaced and deleted', async (cloud) => {
    const { site, uid, url, create, list } = await gateway(cloud);
    const { status, body: made } = await create(body('pool', RANGE));
    expect(status).toBe(201);
    const pool = {
      metadata: { name: 'pool', uid: made.uid },
      spec: { pool: RANGE, priavetGatewayUid: uid, restrictToSingleCluster: false },
      status: {
        allottedIps: [],
        associatedClusters: [],
        availableIps: ['10.0.0.10', '10.0.0.11', '10.0.0.12', '10.0.0.13', '10.0.0.14'],
        inUse: false,
      },
    };
    expect(await list()).toMatchObject([pool]);
    expect((await site.call('GET', `/v1/overlords/${uid}`)).body.spec.ipPools).toMatchObject([pool]);
    const put = await site.call('PUT', `${url}/${made.uid}`, { body: body('renamed', { subnet: '10.1.0.0/29' }, true) });
    expect(put.status).toBe(204);
    const [changed] = await list();
    expect(changed).toMatchObject({ metadata: { name: 'renamed', uid: made.uid }, spec: { restrictToSingleCluster: true } });
    expect(changed.status.availableIps).toHaveLength(6);
    expect((await site.call('DELETE', `${url}/${made.uid}`)).status).toBe(204);
    expect(await list()).toEqual([]);
    expect((await site.call('DELETE', `${url}/${made.uid}`)).status).toBe(404);
  });

  it('of a gateway on MAAS is reached by the path of vSphere too, as the vendor’s provider does', async () => {
    const { site, uid } = await gateway('maas');
    const made = await site.call('POST', `/v1/overlords/vsphere/${uid}/pools`, { body: body('pool', RANGE) });
    expect(made.status).toBe(201);
    expect((await site.call('GET', `/v1/overlords/maas/${uid}/pools`)).body.items).toHaveLength(1);
  });

  it('is none of a gateway on another cloud, nor of another gateway', async () => {
    const site = fourClouds();
    const stack = installed(site, 'openstack');
    expect((await site.call('GET', `/v1/overlords/vsphere/${stack}/pools`)).status).toBe(400);
    const vsphere = installed(site, 'vsphere', 'munich');
    expect((await site.call('GET', `/v1/overlords/maas/${vsphere}/pools`)).status).toBe(400);
    const { body: made } = await site.call('POST', `/v1/overlords/vsphere/${vsphere}/pools`, { body: body('pool', RANGE) });
    const other = installed(site, 'vsphere', 'hamburg');
    expect((await site.call('DELETE', `/v1/overlords/vsphere/${other}/pools/${made.uid}`)).status).toBe(404);
    expect((await site.call('GET', `/v1/overlords/vsphere/${'f'.repeat(24)}/pools`)).status).toBe(404);
  });

  it.each<[string, object, number, string]>([
    ['a bad range', body('other', { start: '10.0.0.9', end: '10.0.0.1' }), 400, 'InvalidIpPool'],
    ['addresses of another pool', body('other', { subnet: '10.0.0.0/24' }), 400, 'InvalidIpPool'],
    ['no name', { spec: { pool: { subnet: '10.9.0.0/24' } } }, 400, 'InvalidIpPool'],
    ['no spec', { metadata: { name: 'other' } }, 400, 'InvalidIpPool'],
    ['no pool', { metadata: { name: 'other' }, spec: {} }, 400, 'InvalidRequest'],
    ['the name of another pool', body('pool', { subnet: '10.9.0.0/24' }), 409, 'IpPoolAlreadyExists'],
  ])('is refused with %s', async (_, input, status, code) => {
    const { create } = await gateway();
    await create(body('pool', RANGE));
    expect(await create(input)).toMatchObject({ status, body: { code } });
  });

  it('is the tenant’s: read by projects, changed by none', async () => {
    const { site, url } = await gateway();
    expect((await site.call('GET', url, { project: site.projectUid })).status).toBe(200);
    expect((await site.call('POST', url, { project: site.projectUid, body: body('pool', RANGE) })).status).toBe(403);
  });

  it('is managed while its gateway is down', async () => {
    const { site, create } = await gateway();
    site.sim.control.outage('berlin');
    expect((await create(body('pool', RANGE))).status).toBe(201);
  });

  it('in use is not deleted, and lists a /16 by its lowest free addresses', async () => {
    const { site, url, create, list } = await gateway();
    const { body: made } = await create(body('pool', { subnet: '10.0.0.0/16' }));
    const account = await site.account('login', [...site.sim.world.gateways.values()][0]?.uid ?? '');
    const order = site.clusterBody('shop', account);
    const network = { networkName: 'VM Network', staticIp: true, parentPoolUid: made.uid };
    const machinepoolconfig = order.spec.machinepoolconfig.map((pool) => ({
      ...pool,
      cloudConfig: { ...pool.cloudConfig, placements: pool.cloudConfig.placements.map((placement) => ({ ...placement, network })) },
    }));
    const { body: cluster } = await site.call('POST', '/v1/spectroclusters/vsphere', {
      project: site.projectUid,
      body: { ...order, spec: { ...order.spec, machinepoolconfig } },
    });
    site.minutes(30);
    const [{ status }] = await list();
    expect(status).toMatchObject({ inUse: true, associatedClusters: [cluster.uid] });
    expect(status.allottedIps).toEqual(expect.arrayContaining(['10.0.0.1', '10.0.0.2', '10.0.0.3']));
    expect(status.availableIps).toHaveLength(256);
    expect(await site.call('DELETE', `${url}/${made.uid}`)).toMatchObject({ status: 400, body: { code: 'IpPoolInUse' } });
    await site.call('DELETE', `/v1/spectroclusters/${cluster.uid}`, { project: site.projectUid });
    site.minutes(30);
    expect((await list())[0].status).toMatchObject({ inUse: false, allottedIps: [], associatedClusters: [] });
    expect((await site.call('DELETE', `${url}/${made.uid}`)).status).toBe(204);
  });
});
