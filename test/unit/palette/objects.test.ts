import {
  clusterEvents,
  clusterGatewayUid,
  createAccount,
  createCluster,
  createMachinePool,
  deleteAccount,
  deleteCluster,
  deleteClusterProfiles,
  deleteMachinePool,
  findAccounts,
  findClustersByName,
  findProject,
  getAccount,
  getCloudConfig,
  getCluster,
  getClusterOverview,
  getClusterProfile,
  getClusterVariables,
  listClusterProfiles,
  listMachines,
  listProjects,
  type PaletteClient,
  patchClusterMetadata,
  patchClusterProfiles,
  patchClusterVariables,
  putClusterConfig,
  replaceClusterProfiles,
  searchClusters,
  updateAccount,
  updateMachinePool,
  vsphereCalls,
} from '../../../src/palette';
import { clientOf, closeClients, project } from './support/client';
import { type Answer, json, serve, type TestServer } from './support/server';

let server: TestServer;
afterEach(async () => {
  await closeClients();
  await server?.close();
});

async function against(...answers: readonly Answer[]): Promise<PaletteClient> {
  server = await serve(answers);
  return clientOf(server.url);
}

const sent = () => server.received.map(({ method, url, body }) => [method, url, ...(body === '' ? [] : [JSON.parse(body)])]);
const named = (name: string) => ({ metadata: { name, uid: `uid-${name}` } });
const spec = { vcenterServer: 'v', username: 'u', password: 'p' };

describe('calls that change something', () => {
  const placement = { datacenter: 'DC' };
  const pool = { cloudConfig: {}, poolConfig: { name: 'p', size: 1, labels: ['worker'] } };
  const profiles = { profiles: [{ uid: 'p1', replaceWithProfile: 'p2' }] };
  const variables = [{ profileUid: 'p1', variables: [{ name: 'a', value: 'b' }] }];

  it.each<[string, (client: PaletteClient) => Promise<unknown>, Answer, unknown, readonly unknown[]]>([
    [
      'createAccount',
      (c) => createAccount(c, vsphereCalls, { name: 'a', annotations: { overlordUid: 'g' }, spec }, project),
      json(201, { uid: 'x' }),
      'x',
      ['POST', '/v1/cloudaccounts/vsphere', { metadata: { name: 'a', annotations: { overlordUid: 'g' } }, spec }],
    ],
    [
      'updateAccount',
      (c) => updateAccount(c, vsphereCalls, 'x', { name: 'a', spec }, project),
      json(204),
      undefined,
      ['PUT', '/v1/cloudaccounts/vsphere/x', { metadata: { name: 'a', uid: 'x' }, spec }],
    ],
    [
      'deleteAccount',
      (c) => deleteAccount(c, vsphereCalls, 'x', project),
      json(204),
      undefined,
      ['DELETE', '/v1/cloudaccounts/vsphere/x'],
    ],
    [
      'createCluster',
      (c) => createCluster(c, vsphereCalls, { metadata: { name: 'c' }, spec: { cloudConfig: { placement } } }, project),
      json(201, { uid: 'x' }),
      'x',
      ['POST', '/v1/spectroclusters/vsphere', { metadata: { name: 'c' }, spec: { cloudConfig: { placement } } }],
    ],
    ['deleteCluster', (c) => deleteCluster(c, 'x', {}, project), json(204), undefined, ['DELETE', '/v1/spectroclusters/x']],
    [
      'deleteCluster by force',
      (c) => deleteCluster(c, 'x', { force: true }, project),
      json(204),
      undefined,
      ['DELETE', '/v1/spectroclusters/x?forceDelete=true'],
    ],
    [
      'patchClusterMetadata',
      (c) => patchClusterMetadata(c, 'x', { labels: { a: 'b' } }, project),
      json(204),
      undefined,
      ['PATCH', '/v1/spectroclusters/x/metadata', { metadata: { labels: { a: 'b' } } }],
    ],
    [
      'replaceClusterProfiles',
      (c) => replaceClusterProfiles(c, 'x', profiles, project),
      json(204),
      undefined,
      ['PUT', '/v1/spectroclusters/x/profiles?resolveNotification=true', profiles],
    ],
    [
      'patchClusterProfiles',
      (c) => patchClusterProfiles(c, 'x', profiles, project),
      json(204),
      undefined,
      ['PATCH', '/v1/spectroclusters/x/profiles?resolveNotification=true', profiles],
    ],
    [
      'deleteClusterProfiles',
      (c) => deleteClusterProfiles(c, 'x', ['p1'], project),
      json(204),
      undefined,
      ['DELETE', '/v1/spectroclusters/x/profiles', { profileUids: ['p1'] }],
    ],
    [
      'patchClusterVariables',
      (c) => patchClusterVariables(c, 'x', variables, project),
      json(204),
      undefined,
      ['PATCH', '/v1/spectroclusters/x/variables', variables],
    ],
    [
      'putClusterConfig',
      (c) => putClusterConfig(c, vsphereCalls, 'cc', { placement }, project),
      json(204),
      undefined,
      ['PUT', '/v1/cloudconfigs/vsphere/cc/clusterConfig', { clusterConfig: { placement } }],
    ],
    [
      'createMachinePool',
      (c) => createMachinePool(c, vsphereCalls, 'cc', pool, project),
      json(201, { uid: 'x' }),
      undefined,
      ['POST', '/v1/cloudconfigs/vsphere/cc/machinePools', pool],
    ],
    [
      'updateMachinePool',
      (c) => updateMachinePool(c, vsphereCalls, 'cc', 'p', pool, project),
      json(204),
      undefined,
      ['PUT', '/v1/cloudconfigs/vsphere/cc/machinePools/p', pool],
    ],
    [
      'deleteMachinePool',
      (c) => deleteMachinePool(c, vsphereCalls, 'cc', 'p', project),
      json(204),
      undefined,
      ['DELETE', '/v1/cloudconfigs/vsphere/cc/machinePools/p'],
    ],
  ])('%s', async (_, run, answer, result, request) => {
    expect(await run(await against(answer))).toEqual(result);
    expect(sent()).toEqual([request]);
    expect(server.received[0]?.headers.projectuid).toBe('project-1');
  });
});

describe('calls that read one object', () => {
  const cases: readonly [string, (client: PaletteClient) => Promise<unknown>, string, unknown][] = [
    ['getAccount', (c) => getAccount(c, vsphereCalls, 'x', project), '/v1/cloudaccounts/vsphere/x', named('a')],
    ['getCluster', (c) => getCluster(c, 'x', project), '/v1/spectroclusters/x', named('a')],
    ['getClusterOverview', (c) => getClusterOverview(c, 'x', project), '/v1/dashboard/spectroclusters/x/overview', named('a')],
    ['getCloudConfig', (c) => getCloudConfig(c, vsphereCalls, 'x', project), '/v1/cloudconfigs/vsphere/x', named('a')],
    ['getClusterProfile', (c) => getClusterProfile(c, 'x', project), '/v1/clusterprofiles/x', named('a')],
  ];

  it.each(cases)('%s', async (_, run, url, value) => {
    expect(await run(await against(json(200, value)))).toEqual(value);
    expect(sent()).toEqual([['GET', url]]);
  });

  it.each(cases)('%s: undefined when there is none', async (_, run) => {
    expect(await run(await against(json(404)))).toBeUndefined();
  });
});

describe('calls that read lists', () => {
  const page = (items: readonly unknown[], token = '') => json(200, { items, listmeta: { continue: token } });

  it('findAccounts reads all pages for the exact name', async () => {
    const client = await against(page([named('a'), named('ab')], 't'), page([{ metadata: { name: 'a', uid: 'second' } }]));
    expect((await findAccounts(client, vsphereCalls, 'a', project)).map(({ metadata }) => metadata.uid)).toEqual([
      'uid-a',
      'second',
    ]);
  });

  it('searchClusters reads all pages, and leaves out what is deleted or has no machines of its own', async () => {
    const client = await against(
      page([named('a'), { ...named('b'), status: { state: 'Deleted' } }], 't'),
      page([{ ...named('c'), status: { state: 'Deleting' } }]),
    );
    expect((await searchClusters(client, undefined, project)).map(({ metadata }) => metadata.name)).toEqual(['a', 'c']);
    const [, , body] = sent()[1] ?? [];
    expect(body).toMatchObject({
      filter: {
        conjunction: 'and',
        filterGroups: [
          {
            conjunction: 'and',
            filters: [
              {
                property: 'environment',
                type: 'string',
                condition: { string: { operator: 'eq', negation: true, match: { values: ['nested'] } } },
              },
              { property: 'isDeleted', type: 'bool', condition: { bool: { value: false } } },
            ],
          },
        ],
      },
    });
  });

  it('findClustersByName asks for the name, and compares it', async () => {
    const client = await against(page([named('ab'), named('a')]));
    expect(await findClustersByName(client, 'a', project)).toEqual([named('a')]);
    expect(JSON.stringify(sent()[0])).toContain(
      '"property":"clusterName","type":"string","condition":{"string":{"operator":"eq","negation":false,"ignoreCase":false,"match":{"conjunction":"or","values":["a"]}}}',
    );
  });

  it('clusterEvents reads all pages, and no more of them than are taken', async () => {
    const client = await against(page([{ reason: 'A' }], 't'), page([{ reason: 'B' }]));
    const taken: unknown[] = [];
    for await (const event of clusterEvents(client, 'c', project)) {
      if (taken.length === 0) expect(sent()).toHaveLength(1);
      taken.push(event);
    }
    expect(taken).toEqual([{ reason: 'A' }, { reason: 'B' }]);
    expect(sent()[0]).toEqual(['GET', '/v1/events/components/spectrocluster/c']);
  });

  it('listMachines reads all pages', async () => {
    const client = await against(page([named('a')], 't'), page([named('b')]));
    expect(await listMachines(client, vsphereCalls, 'cc', 'p', project)).toHaveLength(2);
  });

  it('listClusterProfiles and getClusterVariables', async () => {
    const profile = { ...named('p'), spec: { cloudType: 'vsphere', version: '1.0.0' } };
    const client = await against(json(200, { items: [profile] }), json(200, null), json(200, [{ profileUid: 'p' }]));
    expect(await listClusterProfiles(client, project)).toEqual([profile]);
    expect(await getClusterVariables(client, 'c', project)).toEqual([]);
    expect(await getClusterVariables(client, 'c', project)).toEqual([{ profileUid: 'p' }]);
  });

  it('projects are found by their exact name, in the scope of the tenant', async () => {
    const client = await against(json(200, { items: [named('Default-2'), named('Default')] }));
    expect(await findProject(client, 'Default', {})).toEqual(named('Default'));
    expect(await findProject(client, 'default', {})).toBeUndefined();
    expect(await listProjects(client, {})).toHaveLength(2);
    expect(sent().map(([, url]) => url)).toEqual([
      '/v1/dashboard/projects/metadata?name=Default',
      '/v1/dashboard/projects/metadata?name=default',
      '/v1/dashboard/projects/metadata',
    ]);
    expect(server.received.every(({ headers }) => headers.projectuid === undefined)).toBe(true);
  });
});

describe('clusterGatewayUid', () => {
  it.each([
    [{ overlordUid: 'g' }, 'g'],
    [{ overlordUid: '' }, undefined],
    [{}, undefined],
    [undefined, undefined],
  ])('%j: %s', (annotations, uid) => {
    expect(clusterGatewayUid({ metadata: { name: 'c', uid: 'x', ...(annotations && { annotations }) } })).toBe(uid);
  });
});
