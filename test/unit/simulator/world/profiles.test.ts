import { Site } from '../support';

async function running() {
  const site = new Site();
  const account = await site.account('vcenter', site.gateway('berlin'));
  const uid = await site.cluster('shop', account);
  site.minutes(30);
  const url = `/v1/spectroclusters/${uid}`;
  const call = (method: 'GET' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown) =>
    site.call(method, `${url}${path}`, { project: site.projectUid, body });
  const attached = async () => (await site.getCluster(uid)).spec.clusterProfileTemplates.map(({ name }: { name: string }) => name);
  const canBeApplied = async () => (await site.getCluster(uid)).status.spcApply.canBeApplied;
  return { site, uid, account, call, attached, canBeApplied };
}

async function newInfra(site: Site, version: string) {
  const { body } = await site.call('POST', '/v1/clusterprofiles?publish=true', {
    body: {
      metadata: { name: 'vsphere-ubuntu' },
      spec: {
        version,
        template: {
          type: 'infra',
          cloudType: 'vsphere',
          packs: [
            { name: 'kubernetes', layer: 'k8s', tag: '1.32.0' },
            { name: 'ubuntu-vsphere', layer: 'os', tag: '22.04' },
            { name: 'cni-calico', layer: 'cni', tag: '3.29.3' },
          ],
        },
      },
    },
  });
  return body.uid as string;
}

describe('the profiles of a cluster', () => {
  it('take an add-on by a merge, and lose it again', async () => {
    const { site, call, attached, canBeApplied } = await running();
    expect((await call('PATCH', '/profiles', { profiles: [{ uid: site.addOnProfileUid }] })).status).toBe(204);
    expect(await attached()).toEqual(['vsphere-ubuntu', 'monitoring']);
    expect(await canBeApplied()).toBe(false);
    site.clock.advance(10_000);
    expect(await canBeApplied()).toBe(true);
    expect((await call('DELETE', '/profiles', { profileUids: [site.addOnProfileUid] })).status).toBe(204);
    expect(await attached()).toEqual(['vsphere-ubuntu']);
  });

  it('change to another version of a profile that stands in the place of the old one', async () => {
    const { site, uid, call, attached } = await running();
    const next = await newInfra(site, '2.0.0');
    expect((await call('PATCH', '/profiles', { profiles: [{ uid: next }] })).status).toBe(400);
    const body = { profiles: [{ uid: next, replaceWithProfile: site.infraProfileUid }] };
    expect((await call('PATCH', '/profiles?resolveNotification=true', body)).status).toBe(204);
    expect(await attached()).toEqual(['vsphere-ubuntu']);
    expect((await site.getCluster(uid)).spec.clusterProfileTemplates[0]).toMatchObject({ uid: next, profileVersion: '2.0.0' });
    const list = await call('GET', '/profiles');
    expect(list.body.profiles[0].spec.packs[0].spec).toMatchObject({ name: 'kubernetes', layer: 'k8s', version: '1.32.0' });
  });

  it('carry the values that the cluster changes in a pack', async () => {
    const { site, uid, call } = await running();
    const packValues = [{ name: 'kubernetes', tag: '1.31.9', values: 'a: 1' }];
    await call('PUT', '/profiles', { profiles: [{ uid: site.infraProfileUid, packValues }] });
    const packs = (await site.getCluster(uid)).spec.clusterProfileTemplates[0].packs;
    expect(packs.find((pack: { name: string }) => pack.name === 'kubernetes')).toMatchObject({ tag: '1.31.9', values: 'a: 1' });
  });

  it('always hold one with the infrastructure', async () => {
    const { site, call } = await running();
    for (const answer of [
      await call('PUT', '/profiles', { profiles: [{ uid: site.addOnProfileUid }] }),
      await call('DELETE', '/profiles', { profileUids: [site.infraProfileUid] }),
    ]) {
      expect(answer).toMatchObject({ status: 400, body: { code: 'InvalidCluster' } });
    }
  });

  it('are not found when they are not attached or do not exist', async () => {
    const { site, call } = await running();
    expect((await call('DELETE', '/profiles', { profileUids: [site.addOnProfileUid] })).status).toBe(404);
    expect((await call('PATCH', '/profiles', { profiles: [{ uid: '5eecc89d0b150045ae661cef' }] })).status).toBe(404);
  });

  it('have variables with the cluster’s own values', async () => {
    const { site, call } = await running();
    await call('PATCH', '/profiles', { profiles: [{ uid: site.addOnProfileUid }] });
    const values = async () => (await call('GET', '/variables')).body[1].variables.map(({ value }: { value: string }) => value);
    expect(await values()).toEqual(['15d']);
    const change = (name: string) => [{ profileUid: site.addOnProfileUid, variables: [{ name, value: '30d' }] }];
    expect((await call('PATCH', '/variables', change('retention'))).status).toBe(204);
    expect(await values()).toEqual(['30d']);
    expect(await call('PATCH', '/variables', change('nonsense'))).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining("no variable 'nonsense'") },
    });
  });
});

describe('a profile', () => {
  it('is unique by name and version in its scope', async () => {
    const site = new Site();
    expect(await newInfra(site, '2.0.0')).toMatch(/^[0-9a-f]{24}$/);
    const body = {
      metadata: { name: 'vsphere-ubuntu' },
      spec: { version: '2.0.0', template: { type: 'infra', cloudType: 'vsphere' } },
    };
    expect((await site.call('POST', '/v1/clusterprofiles', { body })).body.code).toBe('ClusterProfileAlreadyExists');
    expect((await site.call('POST', '/v1/clusterprofiles', { body, project: site.projectUid })).status).toBe(201);
  });

  it('names the clusters that use it, and cannot be deleted before they are gone', async () => {
    const { site, uid } = await running();
    const url = `/v1/clusterprofiles/${site.infraProfileUid}`;
    expect((await site.call('GET', url)).body.status.inUseClusterUids).toEqual([uid]);
    expect(await site.call('DELETE', url)).toMatchObject({ status: 409, body: { code: 'ResourceInUse' } });
    await site.call('DELETE', `/v1/spectroclusters/${uid}`, { project: site.projectUid });
    site.minutes(15);
    expect((await site.call('DELETE', url)).status).toBe(204);
    expect((await site.getCluster(uid)).spec.clusterProfileTemplates).toEqual([]);
  });

  it('of one cloud does not fit another’s clusters', async () => {
    const { site, account } = await running();
    const maas = site.sim.world.profiles.named('tenant/maas-ubuntu/1.0.0');
    await expect(site.cluster('two', account, { profiles: [{ uid: maas?.uid }] })).rejects.toThrow('is for maas');
  });
});
