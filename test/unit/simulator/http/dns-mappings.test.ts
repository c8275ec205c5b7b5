import { Site } from '../support';
import { installed } from './cloud-support';

const URL = '/v1/users/assets/vsphere/dnsMappings';

async function site() {
  const site = new Site();
  const uid = installed(site, 'vsphere');
  const spec = { privateGatewayUid: uid, datacenter: 'DC1', network: 'VM Network', dnsName: 'berlin.acme.example' };
  const create = (changes: object = {}, metadata: object = { name: 'berlin' }) =>
    site.call('POST', URL, { body: { metadata, spec: { ...spec, ...changes } } });
  return { site, uid, spec, create };
}

describe('a DNS mapping', () => {
  it('is created, read in three ways, replaced and deleted', async () => {
    const { site: palette, uid, spec, create } = await site();
    const { status, body } = await create({ networkUrl: 'mine' });
    expect(status).toBe(201);
    const one = `${URL}/${body.uid}`;
    const mapping = { metadata: { name: 'berlin', uid: body.uid }, spec: { ...spec, networkUrl: '/DC1/network/VM Network' } };
    expect((await palette.call('GET', one)).body).toMatchObject(mapping);
    expect((await palette.call('GET', URL)).body.items).toMatchObject([mapping]);
    const find = (network: string) =>
      palette.call('GET', `/v1/users/assets/vsphere/dnsMapping?gatewayUid=${uid}&datacenter=DC1&network=${network}`);
    expect((await find('VM%20Network')).body).toMatchObject(mapping);
    expect((await find('vlan-100')).status).toBe(404);
    const put = await palette.call('PUT', one, {
      body: { metadata: {}, spec: { ...spec, network: 'vlan-100', dnsName: 'b.acme.example' } },
    });
    expect(put.status).toBe(204);
    expect((await palette.call('GET', one)).body.metadata.name).toBe('b.acme.example');
    expect((await find('vlan-100')).status).toBe(200);
    expect((await find('VM%20Network')).status).toBe(404);
    expect((await palette.call('DELETE', one)).status).toBe(204);
    expect((await palette.call('GET', one)).status).toBe(404);
    expect((await find('vlan-100')).status).toBe(404);
  });

  it('is the only one of its network', async () => {
    const { site: palette, spec, create } = await site();
    await create();
    expect(await create({ dnsName: 'other.example' })).toMatchObject({ status: 409, body: { code: 'DnsMappingAlreadyExists' } });
    const { body } = await create({ network: 'vlan-100' });
    const put = (network: string) => palette.call('PUT', `${URL}/${body.uid}`, { body: { spec: { ...spec, network } } });
    expect((await put('VM Network')).status).toBe(409);
    expect((await put('vlan-100')).status).toBe(204);
  });

  it.each<[string, object, number, string]>([
    ['an unknown gateway', { privateGatewayUid: 'f'.repeat(24) }, 404, 'ResourceNotFound'],
    ['no domain name', { dnsName: 'not a domain' }, 400, 'InvalidDnsMapping'],
    ['an empty network', { network: '' }, 400, 'InvalidDnsMapping'],
    ['no datacenter', { datacenter: undefined }, 400, 'InvalidRequest'],
  ])('is refused with %s', async (_, changes, status, code) => {
    const { create } = await site();
    expect(await create(changes)).toMatchObject({ status, body: { code } });
  });

  it('is for vSphere', async () => {
    const { site: palette, create } = await site();
    const maas = installed(palette, 'maas', 'munich');
    expect(await create({ privateGatewayUid: maas })).toMatchObject({ status: 400, body: { code: 'InvalidDnsMapping' } });
  });

  it('is the tenant’s: read by projects, changed by none', async () => {
    const { site: palette, spec } = await site();
    const project = palette.projectUid;
    expect((await palette.call('GET', URL, { project })).status).toBe(200);
    expect((await palette.call('POST', URL, { project, body: { spec } })).status).toBe(403);
  });

  it('goes with its gateway', async () => {
    const { site: palette, uid, create } = await site();
    await create();
    await palette.call('DELETE', `/v1/overlords/${uid}`);
    expect((await palette.call('GET', URL)).body.items).toEqual([]);
  });

  it('is found by filters, in the order that is asked for', async () => {
    const { site: palette, uid, create } = await site();
    await create({ network: 'a', dnsName: 'a.example' }, { name: 'one' });
    await create({ network: 'b', dnsName: 'b.example' }, { name: 'two' });
    await create(
      { network: 'b', dnsName: 'b.example', privateGatewayUid: installed(palette, 'vsphere', 'munich') },
      { name: 'three' },
    );
    const get = async (query: string) =>
      (await palette.call('GET', `${URL}?${query}`)).body.items.map((item: { metadata: { name: string } }) => item.metadata.name);
    expect(await get(`filters=spec.privateGatewayUid=${uid}`)).toEqual(['one', 'two']);
    expect(await get(`filters=spec.privateGatewayUid=${uid}ANDspec.network=b`)).toEqual(['two']);
    expect(await get('orderBy=spec.dnsName=-1,metadata.name=1')).toEqual(['three', 'two', 'one']);
    expect((await palette.call('GET', `${URL}?orderBy=name`)).body.code).toBe('InvalidFilter');
  });
});
