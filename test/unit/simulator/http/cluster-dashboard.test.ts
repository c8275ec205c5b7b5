import { addOn, clusterSite, republish } from '../cluster-site';
import { Site } from '../support';

const PATH = '/v1/dashboard/spectroclusters';

async function furnished() {
  const site = new Site();
  const account = await site.account('vcenter', site.gateway('berlin'));
  const make = async (name: string, labels: object = {}, settings: object = {}) => {
    const body = { ...site.clusterBody(name, account, { clusterConfig: settings }), metadata: { name, labels } };
    const { body: made } = await site.call('POST', '/v1/spectroclusters/vsphere', { project: site.projectUid, body });
    site.clock.advance(60_000);
    return made.uid as string;
  };
  await make('web', { team: 'shop', pilot: 'spectro__tag' }, { location: { geoLoc: { latitude: 52.5, longitude: 13.4 } } });
  await make('data', { team: 'data' }, { hostClusterConfig: { isHostCluster: true } });
  const gone = await make('old');
  site.minutes(60);
  await site.call('DELETE', `/v1/spectroclusters/${gone}`, { project: site.projectUid });
  site.minutes(20);
  await site.call('POST', '/v1/spectroclusters/vsphere/import', {
    project: site.projectUid,
    body: { metadata: { name: 'brown' }, spec: { clusterConfig: { importMode: 'read-only' } } },
  });
  const call = (method: 'GET' | 'POST', path: string, body?: unknown, project: string | undefined = site.projectUid) =>
    site.call(method, `${PATH}${path}`, { project, body });
  return { site, call };
}

const names = (items: readonly { readonly metadata?: { readonly name: string }; readonly name?: string }[]) =>
  items.map(({ metadata, name }) => metadata?.name ?? name);
const where = (property: string, type: string, condition: object) => ({
  filter: { filterGroups: [{ filters: [{ property, type, condition: { [type]: condition } }] }] },
});
const values = (...given: unknown[]) => ({ match: { values: given } });

it.each([
  ['a tag', where('tags', 'keyValue', { key: 'team', operator: 'eq', ...values('shop') }), ['web']],
  ['a tag without a value', where('tags', 'keyValue', { key: 'pilot' }), ['web']],
  [
    'a label that isn’t so',
    where('labels', 'keyValue', { key: 'team', ...values('shop'), negation: true }),
    ['data', 'old', 'brown'],
  ],
  ['a number of nodes', where('nodeCount', 'int', { operator: 'gte', ...values(3) }), ['web', 'data']],
  ['a latitude', where('latitude', 'float', { operator: 'gt', ...values(52.1) }), ['web']],
  ['a flag', where('isImported', 'bool', { value: true }), ['brown']],
  [
    'a date',
    where('creationTimestamp', 'date', { operator: 'gt', ...values('2000-01-01T00:00:00Z') }),
    ['web', 'data', 'old', 'brown'],
  ],
  ['a range of dates', where('creationTimestamp', 'date', { operator: 'range', ...values('2000-01-01', '2000-01-02') }), []],
  ['a project', where('projectName', 'string', values('Default')), ['web', 'data', 'old', 'brown']],
  ['a cloud account', where('cloudAccountName', 'string', values('vcenter')), ['web', 'data', 'old']],
  ['a gateway', where('overlordName', 'string', values('berlin')), ['web', 'data', 'old']],
  ['names', where('clusterName', 'string', values('data', 'web', 'data')), ['web', 'data']],
])('a search for metadata finds by %s', async (_, body, found) => {
  const { site, call } = await furnished();
  const answer = await call('POST', '/metadata/search', body);
  expect(names(answer.body.items)).toEqual(found);
  expect(answer.body.listmeta).toEqual({ continue: '', count: found.length, limit: 0, offset: 0 });
  expect(site.sim.violations).toEqual([]);
});

it.each([
  ['nothing', {}, ['web', 'data', 'brown']],
  ['a name', { filter: { name: { beginsWith: 'WE' } } }, ['web']],
  ['a state', { filter: { state: 'Running' } }, ['web', 'data']],
  ['imports', { filter: { isImported: true } }, ['brown']],
  ['no imports that are looked at only', { filter: { isImportReadOnly: false } }, ['web', 'data']],
  ['a cloud', { filter: { environment: 'maas' } }, []],
  ['an order', { sort: 'name' }, ['brown', 'data', 'web']],
])('names and uids are listed by %s, without deleted clusters', async (_, body, found) => {
  const { call } = await furnished();
  expect(names((await call('POST', '/metadata', body)).body.items)).toEqual(found);
});

it('quick filters find the clusters that take virtual ones', async () => {
  const { call } = await furnished();
  const quick = async (filter: string) => names((await call('GET', `/metadata?quickFilter=${filter}`)).body.items);
  expect(await quick('hostclusters')).toEqual(['data']);
  expect(await quick('strictHostclusters')).toEqual(['data']);
  expect(await quick('hypershiftClusters')).toEqual([]);
  expect((await call('GET', '/metadata?quickFilter=all')).status).toBe(400);
});

it('a map gets what it needs of each cluster', async () => {
  const { site, call } = await furnished();
  const { body } = await call('GET', '/meta');
  expect(body[0]).toMatchObject({
    metadata: { name: 'web' },
    spec: {
      archType: ['amd64'],
      cloudType: 'vsphere',
      clusterType: 'PureManage',
      location: { coordinates: [52.5, 13.4] },
      tags: ['team:shop', 'pilot'],
    },
    status: { state: 'Running' },
  });
  expect((await call('GET', '/meta', undefined, site.stagingUid)).body).toEqual([]);
});

it('what was found is exported as CSV, with the filter in the body or encoded', async () => {
  const { call } = await furnished();
  const body = where('tags', 'keyValue', { key: 'team', ...values('shop') });
  const posted = await call('POST', '/search/export?format=csv', body);
  expect(posted.headers['content-disposition']).toContain('clusters.csv');
  const [title, line, ...rest] = posted.text.split('\r\n');
  expect(title).toMatch(/^Name,UID,Project,Environment,State,Health/);
  expect(line).toMatch(/^web,\w{24},Default,vsphere,Running,Healthy,[\d.]+,3,vcenter,team:shop pilot,/);
  expect(rest).toEqual(['']);
  const encoded = encodeURIComponent(Buffer.from(JSON.stringify(body)).toString('base64'));
  expect((await call('GET', `/search/export?encodedFilter=${encoded}`)).text).toBe(posted.text);
  expect((await call('GET', '/search/export')).text.split('\r\n')).toHaveLength(6);
  expect(await call('GET', '/search/export?encodedFilter=nonsense')).toMatchObject({
    status: 400,
    body: { code: 'InvalidFilter' },
  });
});

it('every property of the schema can be searched with its type, and every choice is an object', async () => {
  const { site, call } = await furnished();
  const { properties } = (await call('GET', '/search/schema')).body.schema;
  expect((await call('GET', '/metadata/search/schema')).body.schema.properties).toEqual(properties);
  const samples: { readonly [type: string]: object } = {
    string: values('x'),
    int: values(1),
    float: values(1.5),
    bool: { value: true },
    date: values('2030-01-01T00:00:00Z'),
    keyValue: { key: 'x' },
  };
  for (const { name, type } of properties) {
    expect({ name, status: (await call('POST', '/search', where(name, type, samples[type] ?? {}))).status }).toEqual({
      name,
      status: 200,
    });
  }
  const { inputs } = (await call('GET', '/search/input')).body;
  expect(inputs.projectUid.values).toEqual([{ name: 'Default', uid: site.projectUid }]);
  expect(inputs.cloudAccountUid.values.map(({ name }: { name: string }) => name)).toContain('vcenter');
  const uid = inputs.cloudAccountUid.values.find(({ name }: { name: string }) => name === 'vcenter').uid;
  expect((await call('POST', '/search', where('cloudAccountUid', 'string', values(uid)))).body.listmeta.count).toBe(3);
});

it('the dashboard of a cluster is its overview', async () => {
  const { site, call } = await furnished();
  const uid = site.sim.world.clusters.named(`${site.projectUid}/web`)?.uid ?? '';
  const { body } = await call('GET', `/${uid}`);
  expect(body).toEqual((await call('GET', `/${uid}/overview`)).body);
  expect((await call('GET', `/${uid}`, undefined, site.stagingUid)).status).toBe(403);
});

it('the overview and the search tell which publication of a profile a cluster has, as the cluster does', async () => {
  const { site, uid, call } = await clusterSite();
  const packs = (values: string) => [{ name: 'web', layer: 'addon', type: 'manifest', tag: '1.0.0', values }];
  const profile = await addOn(site, 'web', packs('one'));
  await call('PATCH', '/profiles', { profiles: [{ uid: profile }] });
  await republish(site, profile, packs('two'));
  const versions = async () => {
    const { project, path } = { project: site.projectUid, path: '/v1/dashboard/spectroclusters' };
    const cluster = (await site.getCluster(uid)).spec.clusterProfileTemplates;
    const overview = (await site.call('GET', `${path}/${uid}/overview`, { project })).body.spec.clusterProfileTemplates;
    const search = (await site.call('POST', `${path}/search`, { project })).body.items[0].specSummary.clusterProfileTemplates;
    return [cluster, overview, search].map((profiles) => profiles[1].version);
  };
  expect(await versions()).toEqual([1, 1, 1]);
  await call('PATCH', '/profiles?resolveNotification=true', { profiles: [{ uid: profile }] });
  expect(await versions()).toEqual([2, 2, 2]);
});
