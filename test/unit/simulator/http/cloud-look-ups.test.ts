import { Site } from '../support';
import { type Cloud, createAccount, fourClouds, installed, wrongCredentials } from './cloud-support';

/** Look-ups under an account, and under the cloud where the name is another. */
const LOOK_UPS: { readonly [Name in Cloud]: readonly (readonly [string, string?])[] } = {
  vsphere: [['datacenters']],
  maas: [['azs'], ['domains'], ['resourcePools'], ['subnets'], ['tags']],
  openstack: [['azs'], ['flavors'], ['keypairs'], ['networks'], ['projects'], ['regions']],
  'apache-cloudstack': [
    ['diskofferings', 'diskOfferings'],
    ['domains'],
    ['keypairs'],
    ['networks'],
    ['offerings'],
    ['projects'],
    ['templates'],
    ['vpcs'],
    ['zones'],
  ],
};

const ALL = Object.entries(LOOK_UPS).flatMap(([cloud, names]) =>
  names.map(([name, other]) => [cloud as Cloud, name, other ?? name] as const),
);

async function account(cloud: Cloud) {
  const site = fourClouds();
  const gateway = installed(site, cloud);
  const { body } = await createAccount(site, cloud, 'login', gateway);
  const get = (url: string) => site.call('GET', url, { project: site.projectUid });
  return {
    site,
    gateway,
    uid: body.uid as string,
    get,
    of: (path: string) => get(`/v1/cloudaccounts/${cloud}/${body.uid}/properties/${path}`),
  };
}

/** For tests that only read. */
const shared = new Map<Cloud, ReturnType<typeof account>>();
function sharedAccount(cloud: Cloud): ReturnType<typeof account> {
  const known = shared.get(cloud) ?? account(cloud);
  shared.set(cloud, known);
  return known;
}

describe('a look-up', () => {
  it.each(ALL)('on %s of %s answers the same by the account’s path and the cloud’s', async (cloud, name, ofCloud) => {
    const { uid, get, of } = await sharedAccount(cloud);
    const one = await of(name);
    expect(one.status).toBe(200);
    const [list] = Object.values(one.body) as unknown[][];
    expect(list).not.toEqual([]);
    expect((await get(`/v1/clouds/${cloud}/${ofCloud}?cloudAccountUid=${uid}`)).body).toEqual(one.body);
  });

  it.each(Object.keys(LOOK_UPS) as Cloud[])('on %s is its gateway’s work, with the account’s login', async (cloud) => {
    const { site, uid, get, of } = await account(cloud);
    const [[name, ofCloud] = ['']] = LOOK_UPS[cloud];
    expect(await get(`/v1/clouds/${cloud}/${ofCloud ?? name}`)).toMatchObject({
      status: 400,
      body: { details: { pointer: '/cloudAccountUid' } },
    });
    site.sim.control.outage('berlin');
    expect(await of(name)).toMatchObject({ status: 400, body: { code: 'OverlordNotRunning' } });
    const kept = site.sim.world.accounts.get(uid);
    if (kept !== undefined) kept.credentials = { ...wrongCredentials(cloud) };
    site.sim.control.restore('berlin');
    expect(await of(name)).toMatchObject({ status: 400, body: { code: 'InvalidCloudAccount' } });
  });

  it('is closed to other projects', async () => {
    const { site, uid } = await account('maas');
    const answer = await site.call('GET', `/v1/cloudaccounts/maas/${uid}/properties/azs`, { project: site.stagingUid });
    expect(answer.status).toBe(403);
  });

  it('goes through the gateway that the account’s was migrated to', async () => {
    const { site, gateway, of } = await account('maas');
    const munich = installed(site, 'maas', 'munich');
    await site.call('POST', '/v1/overlords/migrate', { body: { sourceUid: gateway, targetUid: munich } });
    site.sim.control.outage('berlin');
    expect((await of('azs')).status).toBe(200);
  });
});

describe('on vSphere', () => {
  const place = 'datacenter=DC1&computecluster=cluster1';

  it('a compute cluster has networks by name, or by their path', async () => {
    const { uid, get, of } = await sharedAccount('vsphere');
    const { body } = await of(`computecluster/resources?${place}`);
    expect(body).toEqual({
      datacenter: 'DC1',
      computecluster: {
        name: 'cluster1',
        datastores: ['datastore1', 'datastore2'],
        networks: ['VM Network', 'vlan-100'],
        resourcePools: ['Resources', 'pool1'],
      },
    });
    expect((await get(`/v1/clouds/vsphere/datacenters/DC1/computeclusters/cluster1?cloudAccountUid=${uid}`)).body).toEqual(body);
    const qualified = await of(`computecluster/resources?${place}&useQualifiedNetworkName=true`);
    expect(qualified.body.computecluster.networks).toEqual(['/DC1/network/VM Network', '/DC1/network/vlan-100']);
    expect(await of('computecluster/resources?datacenter=DC2&computecluster=cluster1')).toMatchObject({ status: 404 });
    expect(await of('computecluster/resources?datacenter=DC1&computecluster=cluster2')).toMatchObject({ status: 404 });
    expect((await of('computecluster/resources?datacenter=DC1')).status).toBe(400);
  });

  it('a gateway looks with its own account', async () => {
    const { site, gateway } = await account('vsphere');
    const get = (path: string) => site.call('GET', `/v1/overlords/vsphere/${gateway}/properties/${path}`);
    expect((await get('datacenters')).body.items).toEqual([
      { datacenter: 'DC1', computeclusters: ['cluster1'], folders: ['palette', 'templates'] },
    ]);
    expect((await get(`computecluster/resources?${place}`)).body.datacenter).toBe('DC1');
    site.sim.control.outage('berlin');
    expect(await get('datacenters')).toMatchObject({ status: 400, body: { code: 'OverlordNotRunning' } });
  });

  it('a gateway without an account cannot look', async () => {
    const site = new Site();
    const { body } = await site.call('POST', '/v1/pcg/selfHosted', { body: { cloudType: 'vsphere', name: 'berlin' } });
    const answer = await site.call('GET', `/v1/overlords/vsphere/${body.overlordUid}/properties/datacenters`);
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining('no account of its own') } });
  });

  it('a vCenter says which version it is, for credentials in the body of a GET', async () => {
    const site = new Site();
    const env = (password: string) =>
      site.call('GET', '/v1/clouds/vsphere/env', { body: { vcenterServer: 'vcenter', username: 'palette', password } });
    expect(await env('secret')).toMatchObject({ status: 200, body: { version: '8.0.3' } });
    expect(await env('wrong')).toMatchObject({ status: 400, body: { code: 'InvalidCloudAccount' } });
    expect((await site.call('GET', '/v1/clouds/vsphere/env')).status).toBe(400);
  });
});

describe('on OpenStack', () => {
  it('networks are a project’s, or shared', async () => {
    const { of } = await sharedAccount('openstack');
    const names = async (query: string) => (await of(`networks?${query}`)).body.items.map(({ name }: { name: string }) => name);
    expect(await names('project=demo')).toEqual(['private', 'public']);
    expect(await names('project=admin')).toEqual(['public']);
  });

  it.each(['region=RegionTwo', 'project=other', 'domain=other'])('nothing is looked up in an unknown %s', async (query) => {
    const { of } = await sharedAccount('openstack');
    expect(await of(`flavors?${query}`)).toMatchObject({ status: 404, body: { code: 'ResourceNotFound' } });
  });
});

describe('on CloudStack', () => {
  it('networks are narrowed by zone and VPC, templates by their ids', async () => {
    const { site, of } = await sharedAccount('apache-cloudstack');
    const [server] = site.sim.world.cloudStackServers;
    const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
    expect(names((await of('networks?zone=zone1')).body.networks)).toEqual(['network1', 'tier1']);
    expect(names((await of(`networks?vpcId=${server?.vpcs[0]?.id}`)).body.networks)).toEqual(['tier1']);
    const [first, second] = server?.templates ?? [];
    expect(names((await of(`templates?templateIds=${second?.id}`)).body.templates)).toEqual([second?.name]);
    const both = `templateIds=${first?.id},${second?.id}`;
    expect((await of(`templates?${both}`)).body.templates).toHaveLength(2);
    expect((await of(`templates?${both.replace(',', '&templateIds=')}`)).body.templates).toHaveLength(2);
  });

  it.each([
    'offerings?zone=zone9',
    'networks?projectId=other',
    'keypairs?domainId=other',
    'offerings?templateId=other',
    'networks?vpcId=other',
  ])('nothing is looked up by %s', async (path) => {
    const { of } = await sharedAccount('apache-cloudstack');
    expect(await of(path)).toMatchObject({ status: 404, body: { code: 'ResourceNotFound' } });
  });
});
