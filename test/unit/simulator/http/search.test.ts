import { Site } from '../support';

const URL = '/v1/dashboard/spectroclusters/search';

async function furnished() {
  const site = new Site();
  const account = await site.account('vcenter', site.gateway('berlin'));
  const names = ['web-1', 'Web-2', 'data-1'];
  for (const name of names) {
    await site.cluster(name, account);
    site.clock.advance(1000);
  }
  const staging = await site.account('vcenter', site.sim.world.gateways.named('berlin')?.uid ?? '', 'secret', site.stagingUid);
  await site.call('POST', '/v1/spectroclusters/vsphere', { project: site.stagingUid, body: site.clusterBody('web-9', staging) });
  site.minutes(60);
  const gone = await site.cluster('web-0', account);
  await site.call('DELETE', `/v1/spectroclusters/${gone}`, { project: site.projectUid });
  site.minutes(10);
  const search = async (body: unknown, options: { project?: string | undefined; query?: string } = {}) => {
    const answer = await site.call('POST', `${URL}${options.query ?? ''}`, { body, project: options.project });
    return { ...answer, names: answer.body.items?.map((item: { metadata: { name: string } }) => item.metadata.name) };
  };
  return { site, search };
}

const text = (property: string, operator: string, values: string[], more = {}) => ({
  property,
  type: 'string',
  condition: { string: { operator, match: { conjunction: 'or', values }, ...more } },
});
const deleted = (value: boolean) => ({ property: 'isDeleted', type: 'bool', condition: { bool: { value } } });
const where = (...filters: unknown[]) => ({ filter: { conjunction: 'and', filterGroups: [{ conjunction: 'and', filters }] } });

it('finds everything without a filter: all projects in tenant scope, one in a project’s', async () => {
  const { site, search } = await furnished();
  expect((await search({})).names).toEqual(['web-1', 'Web-2', 'data-1', 'web-9', 'web-0']);
  expect((await search({}, { project: site.stagingUid })).names).toEqual(['web-9']);
});

it('never finds the cluster of a gateway', async () => {
  const { search } = await furnished();
  expect((await search(where(text('clusterName', 'eq', ['berlin'])))).names).toEqual([]);
});

it.each([
  ['eq', where(text('clusterName', 'eq', ['web-1'])), ['web-1']],
  ['eq of several values', where(text('clusterName', 'eq', ['web-1', 'data-1'])), ['web-1', 'data-1']],
  ['contains', where(text('clusterName', 'contains', ['-1'])), ['web-1', 'data-1']],
  ['beginsWith', where(text('clusterName', 'beginsWith', ['web'])), ['web-1', 'web-9', 'web-0']],
  [
    'beginsWith without case',
    where(text('clusterName', 'beginsWith', ['WEB'], { ignoreCase: true })),
    ['web-1', 'Web-2', 'web-9', 'web-0'],
  ],
  ['negation', where(text('clusterName', 'beginsWith', ['web'], { negation: true })), ['Web-2', 'data-1']],
  ['isDeleted false', where(deleted(false)), ['web-1', 'Web-2', 'data-1', 'web-9']],
  ['isDeleted true', where(deleted(true)), ['web-0']],
  ['environment', where(text('environment', 'eq', ['maas'])), []],
  ['state', where(text('clusterState', 'eq', ['Running'])), ['web-1', 'Web-2', 'data-1', 'web-9']],
  ['health', where(text('healthState', 'eq', ['Healthy']), text('clusterName', 'contains', ['data'])), ['data-1']],
  [
    'or between groups',
    {
      filter: {
        conjunction: 'or',
        filterGroups: [{ filters: [text('clusterName', 'eq', ['web-0'])] }, { filters: [text('clusterName', 'eq', ['data-1'])] }],
      },
    },
    ['data-1', 'web-0'],
  ],
  [
    'or within a group',
    { filter: { filterGroups: [{ conjunction: 'or', filters: [text('clusterName', 'eq', ['web-1']), deleted(true)] }] } },
    ['web-1', 'web-0'],
  ],
  [
    'the two groups that the vendor’s SDK sends',
    {
      filter: {
        conjunction: 'and',
        filterGroups: [
          { conjunction: 'and', filters: [text('environment', 'eq', ['nested'], { negation: true }), deleted(false)] },
          { conjunction: 'and', filters: [text('clusterName', 'eq', ['web-9'])] },
        ],
      },
    },
    ['web-9'],
  ],
])('filters by %s', async (_, body, names) => {
  const { search } = await furnished();
  expect((await search(body)).names).toEqual(names);
});

it.each([
  ['clusterName', 'asc', ['Web-2', 'data-1', 'web-0', 'web-1', 'web-9']],
  ['clusterName', 'desc', ['web-9', 'web-1', 'web-0', 'data-1', 'Web-2']],
  ['creationTimestamp', 'desc', ['web-0', 'web-9', 'data-1', 'Web-2', 'web-1']],
  ['clusterState', 'asc', ['web-0', 'web-1', 'Web-2', 'data-1', 'web-9']],
])('sorts by %s %s', async (field, order, names) => {
  const { search } = await furnished();
  expect((await search({ sort: [{ field, order }] })).names).toEqual(names);
});

it('comes in pages; the token counts in the query, and nothing in the body', async () => {
  const { search } = await furnished();
  const first = await search({}, { query: '?limit=2' });
  expect([first.names, first.body.listmeta.count]).toEqual([['web-1', 'Web-2'], 5]);
  const token = first.body.listmeta.continue;
  const second = await search({}, { query: `?limit=2&continue=${encodeURIComponent(token)}` });
  expect(second.names).toEqual(['data-1', 'web-9']);
  expect((await search({ continue: token }, { query: '?limit=2' })).names).toEqual(['web-1', 'Web-2']);
});

it('tells of each cluster its gateway, its project and its account', async () => {
  const { site, search } = await furnished();
  const { body } = await search(where(text('clusterName', 'eq', ['web-9'])));
  expect(body.items[0]).toMatchObject({
    metadata: { annotations: { overlordUid: site.sim.world.gateways.named('berlin')?.uid, projectUid: site.stagingUid } },
    specSummary: {
      projectMeta: { name: 'staging', uid: site.stagingUid },
      cloudAccountMeta: { name: 'vcenter' },
      cloudConfig: {
        cloudType: 'vsphere',
        machinePools: [
          { size: 1, healthy: 1, isControlPlane: true },
          { size: 2, healthy: 2 },
        ],
      },
    },
    status: { state: 'Running', health: { state: 'Healthy' } },
  });
});

it.each([
  ['an unknown property', where(text('colour', 'eq', ['red']))],
  ['a condition of another type', where({ property: 'clusterName', type: 'int', condition: { int: { operator: 'eq' } } })],
])('refuses %s', async (_, body) => {
  const { search } = await furnished();
  expect(await search(body)).toMatchObject({ status: 400, body: { code: 'InvalidFilter' } });
});

it('the plain list has the same clusters, and takes filters', async () => {
  const { site } = await furnished();
  const list = (query: string) => site.call('GET', `/v1/spectroclusters${query}`, { project: site.projectUid });
  expect((await list('?limit=0')).body.items).toHaveLength(4);
  expect((await list('?filters=metadata.name%3Ddata-1')).body).toMatchObject({
    items: [{ metadata: { name: 'data-1' } }],
    listmeta: { count: 1 },
  });
});
