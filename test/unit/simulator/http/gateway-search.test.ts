import { Site } from '../support';
import { fourClouds, installed } from './cloud-support';

const URL = '/v1/dashboard/pcgs/search';

/** Gateways in every state, and one that is not up. */
async function several() {
  const site = fourClouds();
  installed(site, 'vsphere', 'berlin');
  installed(site, 'maas', 'munich');
  await site.call('POST', '/v1/pcg/selfHosted', { body: { cloudType: 'vsphere', name: 'hamburg' } });
  await site.call('POST', `/v1/overlords/vsphere/tenants/${site.sim.world.tenant.uid}/system`);
  await site.call('PUT', `/v1/overlords/${site.sim.world.gateways.named('munich')?.uid}/metadata`, {
    body: { metadata: { labels: { region: 'south' } } },
  });
  site.sim.control.outage('munich');
  site.minutes(5);
  const search = async (body: object, query = '') => {
    const answer = await site.call('POST', `${URL}${query}`, { body });
    return { ...answer, names: (answer.body.items ?? []).map((item: { metadata: { name: string } }) => item.metadata.name) };
  };
  const by = (property: string, condition: object) =>
    search({ filter: { filterGroups: [{ filters: [{ property, condition }] }] } });
  return { site, search, by };
}

const text = (operator: string, ...values: string[]) => ({ string: { operator, match: { values } } });

describe('a search for gateways', () => {
  it.each<[string, object, string[]]>([
    ['clusterName', text('eq', 'berlin'), ['berlin']],
    ['clusterName', text('eq', 'berlin', 'munich'), ['berlin', 'munich']],
    ['clusterName', text('contains', 'ber'), ['berlin']],
    ['clusterName', text('beginsWith', 'ham'), ['hamburg']],
    ['clusterName', { string: { operator: 'eq', ignoreCase: true, match: { values: ['BERLIN'] } } }, ['berlin']],
    ['environment', { string: { operator: 'eq', negation: true, match: { values: ['vsphere'] } } }, ['munich']],
    ['clusterState', text('eq', 'Unknown'), ['munich']],
    ['clusterState', text('eq', 'Pending'), ['hamburg']],
    ['healthState', text('eq', 'UnHealthy'), ['munich']],
    ['isSelfHosted', { bool: { value: true } }, ['hamburg']],
    ['isSystem', { bool: { value: true } }, ['System Private Gateway']],
    ['tags', { keyValue: { key: 'region', operator: 'eq', match: { values: ['south'] } } }, ['munich']],
    ['tags', { keyValue: { key: 'region' } }, ['munich']],
    ['creationTimestamp', { date: { operator: 'lt', match: { values: ['2026-01-01T00:10:00Z'] } } }, ['berlin']],
    [
      'creationTimestamp',
      { date: { operator: 'range', match: { values: ['2026-01-01T00:10:00Z', '2026-01-01T00:40:00Z'] } } },
      ['munich'],
    ],
  ])('by %s %j', async (property, condition, names) => {
    expect((await (await several()).by(property, condition)).names).toEqual(names);
  });

  it('joins conditions and groups as it says', async () => {
    const { search } = await several();
    const named = (name: string) => ({ property: 'clusterName', condition: text('eq', name) });
    const vsphere = { property: 'environment', condition: text('eq', 'vsphere') };
    const groups = (conjunction: string, ...filterGroups: object[]) => search({ filter: { conjunction, filterGroups } });
    expect((await groups('and', { filters: [named('berlin'), vsphere] })).names).toEqual(['berlin']);
    expect((await groups('and', { filters: [named('munich'), vsphere] })).names).toEqual([]);
    expect((await groups('and', { conjunction: 'or', filters: [named('munich'), named('berlin')] })).names).toEqual([
      'berlin',
      'munich',
    ]);
    expect((await groups('or', { filters: [named('munich')] }, { filters: [named('hamburg')] })).names).toEqual([
      'munich',
      'hamburg',
    ]);
  });

  it('is sorted and paged', async () => {
    const { search } = await several();
    const sort = [
      { field: 'environment', order: 'asc' },
      { field: 'clusterName', order: 'desc' },
    ];
    const first = await search({ sort }, '?limit=3');
    expect(first.names).toEqual(['munich', 'hamburg', 'berlin']);
    const rest = await search({ sort }, `?limit=3&continue=${first.body.listmeta.continue}`);
    expect(rest.names).toEqual(['System Private Gateway']);
    expect(rest.body.listmeta.continue).toBe('');
    expect(first.body.items[0]).toMatchObject({ kind: 'overlord', status: { state: 'Unknown' } });
  });

  it.each<[string, string, object]>([
    ['an unknown property', 'colour', text('eq', 'red')],
    ['a property that every object has', 'constructor', text('eq', 'red')],
    ['a condition of another type', 'clusterName', { bool: { value: true } }],
    ['no condition', 'clusterName', {}],
    ['no time', 'creationTimestamp', { date: { operator: 'lt', match: { values: ['yesterday'] } } }],
    ['half a range', 'creationTimestamp', { date: { operator: 'range', match: { values: ['2026-01-01T00:00:00Z'] } } }],
  ])('is refused with %s', async (_, property, condition) => {
    const { by } = await several();
    expect(await by(property, condition)).toMatchObject({ status: 400, body: { code: 'InvalidFilter' } });
  });

  it('says what it can search by, and takes all of it', async () => {
    const { site, search } = await several();
    const { properties } = (await site.call('GET', `${URL}/schema`)).body.schema;
    expect(properties).toContainEqual(
      expect.objectContaining({ name: 'clusterState', type: 'string', enum: expect.arrayContaining(['Running']) }),
    );
    const values: { readonly [type: string]: object } = {
      string: { string: { operator: 'contains', match: { values: [''] } } },
      bool: { bool: { value: false } },
      date: { date: { operator: 'gt', match: { values: ['2025-01-01T00:00:00Z'] } } },
      keyValue: { keyValue: { key: 'none', negation: true } },
    };
    const filters = properties.map(({ name, type }: { name: string; type: string }) => ({
      property: name,
      type,
      condition: values[type],
    }));
    expect((await search({ filter: { filterGroups: [{ filters }] } })).names).toEqual(['berlin', 'munich']);
  });

  it('is the tenant’s, and open to projects', async () => {
    const site = new Site();
    expect((await site.call('POST', URL, { project: site.projectUid, body: {} })).body.items).toEqual([]);
  });
});
