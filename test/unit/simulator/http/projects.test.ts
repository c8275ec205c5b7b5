import { Site } from '../support';

const make = (site: Site, name: string, more: object = {}) =>
  site.call('POST', '/v1/projects', { body: { metadata: { name }, ...more } });

describe('a project', () => {
  it('is made, read, changed and removed', async () => {
    const site = new Site();
    const teams = [{ teamId: 'a'.repeat(24), roles: ['viewer'] }];
    const { body, headers } = await make(site, 'web', { spec: { teams } });
    expect(headers.audituid).toMatch(/^[0-9a-f]{24}$/);
    const path = `/v1/projects/${body.uid}`;
    expect((await site.call('GET', path)).body).toMatchObject({ metadata: { name: 'web' }, spec: { teams } });
    await site.call('PUT', `${path}/meta`, { body: { name: 'shop', labels: { a: 'b' } } });
    expect((await site.call('GET', path)).body).toMatchObject({ metadata: { name: 'shop', labels: { a: 'b' } }, spec: { teams } });
    await site.call('PUT', path, { body: { metadata: { name: 'store' } } });
    expect((await site.call('GET', '/v1/dashboard/projects/metadata?name=store')).body.items).toEqual([
      { metadata: { name: 'store', uid: body.uid } },
    ]);
    expect((await site.call('DELETE', path, { body: {} })).status).toBe(204);
    expect((await site.call('GET', path)).status).toBe(404);
  });

  it.each([
    ['without a name', '', undefined, 400],
    ['with a name that is taken', 'Default', undefined, 409],
    ['in a project', 'web', 'project', 403],
  ])('%s is refused', async (_, name, project, status) => {
    const site = new Site();
    const answer = await site.call('POST', '/v1/projects', {
      body: { metadata: { name } },
      project: project && site.projectUid,
    });
    expect(answer.status).toBe(status);
  });

  it('is found by name, in order, page by page', async () => {
    const site = new Site();
    for (let index = 0; index < 60; index += 1) await make(site, `p${String(index).padStart(2, '0')}`);
    const find = async (body: object, query = '') => (await site.call('POST', `/v1/dashboard/projects${query}`, { body })).body;
    const names = ({ items }: { items: { metadata: { name: string } }[] }) => items.map(({ metadata }) => metadata.name);
    const filter = { name: { beginsWith: 'P5', ignoreCase: true } };
    expect(names(await find({ filter, sort: [{ field: 'name', order: 'desc' }] })).slice(0, 2)).toEqual(['p59', 'p58']);
    const first = await find({});
    expect([first.items.length, first.listmeta.count]).toEqual([50, 62]);
    const rest = await find({}, `?continue=${encodeURIComponent(first.listmeta.continue)}`);
    expect([rest.items.length, rest.listmeta.continue]).toEqual([12, '']);
  });
});

describe('a project in the dashboard', () => {
  it('has the teams and users of the project', async () => {
    const site = new Site();
    const [{ uid: userId }] = (await site.call('GET', '/v1/users/meta')).body.items;
    const teamId = 'a'.repeat(24);
    await make(site, 'web', { spec: { teams: [{ teamId, roles: [] }], users: [{ userId, roles: [] }] } });
    const { items } = (await site.call('POST', '/v1/dashboard/projects', { body: { filter: { name: { eq: 'WEB' } } } })).body;
    expect(items).toMatchObject([
      { metadata: { name: 'web' }, specSummary: { teams: [{ uid: teamId }], users: [{ uid: userId, name: 'Ada Admin' }] } },
    ]);
  });

  it('counts its clusters as a search finds them', async () => {
    const site = new Site();
    const uid = await site.cluster('shop', await site.account('vcenter', site.gateway('berlin')));
    site.minutes(30);
    const counts = async () =>
      (await site.call('POST', '/v1/dashboard/projects', { body: { filter: { name: { eq: 'Default' } } } })).body.items[0].status
        .clustersHealth;
    expect(await counts()).toEqual({ errored: 0, healthy: 1, running: 1, unhealthy: 0 });
    site.sim.control.loseAgent(uid);
    site.minutes(5);
    expect(await site.state(uid)).toBe('Unknown');
    expect(await counts()).toEqual({ errored: 0, healthy: 0, running: 0, unhealthy: 1 });
  });

  it('is out of the reach of a key of another one', async () => {
    const site = new Site();
    const read = (uid: string) =>
      site.call('GET', `/v1/projects/${uid}`, { key: 'local-palette-staging', project: site.stagingUid });
    expect((await read(site.stagingUid)).status).toBe(200);
    expect(await read(site.projectUid)).toMatchObject({ status: 403, body: { code: 'OperationForbidden' } });
  });
});

describe('the deletion of a project with a cluster', () => {
  async function used() {
    const site = new Site();
    const gateway = site.gateway('berlin');
    const account = await site.account('vcenter', gateway);
    const cluster = await site.cluster('shop', account);
    site.minutes(30);
    const path = `/v1/projects/${site.projectUid}`;
    return { site, gateway, cluster, path, gone: async () => (await site.call('GET', path)).status === 404 };
  }

  it('is refused, and told beforehand', async () => {
    const { site, cluster, path } = await used();
    expect((await site.call('DELETE', `${path}/validate`)).body.clusters).toEqual({
      clusters: [{ clusterRef: { name: 'shop', uid: cluster }, state: 'Running' }],
      count: 1,
    });
    expect(await site.call('DELETE', path, { body: {} })).toMatchObject({ status: 409, body: { code: 'ResourceInUse' } });
    expect(await site.state(cluster)).toBe('Running');
  });

  it('with a cleanup deletes the cluster first', async () => {
    const { site, cluster, path, gone } = await used();
    expect((await site.call('DELETE', `${path}?cleanupProjectResources=true`, { body: {} })).status).toBe(204);
    expect(await site.state(cluster)).toBe('Deleting');
    expect(await gone()).toBe(false);
    site.minutes(14);
    expect(site.sim.world.clusters.get(cluster)?.state).toBe('Deleted');
    expect(await gone()).toBe(true);
    expect(site.sim.world.leftovers).toEqual([]);
  });

  it('with a cleanup takes by force what its gateway doesn’t delete in time', async () => {
    const { site, gateway, cluster, path } = await used();
    site.sim.control.outage(gateway);
    const body = { deletingClusterDurationThresholdInMin: 30 };
    await site.call('DELETE', `${path}?cleanupProjectResources=true`, { body });
    site.minutes(29);
    expect(site.sim.world.clusters.get(cluster)?.state).toBe('Deleting');
    site.minutes(2);
    expect(site.sim.world.clusters.get(cluster)?.state).toBe('Deleted');
    expect(site.sim.world.leftovers).toHaveLength(3);
    expect(site.sim.world.projects.named('Default')).toBeUndefined();
  });
});

describe('the list of projects', () => {
  it('can be filtered, sorted and cut, before 4.10', async () => {
    const site = new Site({ strict: { paletteVersion: '4.9' } });
    await make(site, 'web', { spec: { teams: [] } });
    const names = async (query: string) =>
      (await site.call('GET', `/v1/projects${query}`)).body.items.map(
        ({ metadata }: { metadata: { name: string } }) => metadata.name,
      );
    expect(await names('')).toEqual(['Default', 'staging', 'web']);
    expect(await names('?orderBy=metadata.name=-1&limit=2')).toEqual(['web', 'staging']);
    expect(await names('?filters=metadata.name=web')).toEqual(['web']);
  });
});
