import { type ClusterSite, clusterSite, LOCATION } from '../cluster-site';

const UNKNOWN = '5eecc89d0b150045ae661cef';
const namespace = (name: string, cpuCores = 2, more: object = {}) => ({
  metadata: { name, ...more },
  spec: { isRegex: false, resourceAllocation: { cpuCores, memoryMiB: 1024 } },
});
const binding = (role: string, namespaceName?: string) => ({
  type: namespaceName === undefined ? 'ClusterRoleBinding' : 'RoleBinding',
  ...(namespaceName === undefined ? {} : { namespace: namespaceName }),
  role: { kind: 'ClusterRole', name: role },
  subjects: [{ type: 'Group', name: 'developers' }],
});

/** A cluster that only refused changes are tried on. */
let untouched: ClusterSite;
beforeAll(async () => {
  untouched = await clusterSite({}, 0);
});

describe('the namespaces of a cluster', () => {
  it('begin with those of its create', async () => {
    const { call } = await clusterSite({ clusterConfig: { resources: { namespaces: [namespace('team-a')] } } }, 0);
    expect((await call('GET', '/config/namespaces')).body).toEqual({
      items: [
        {
          metadata: expect.objectContaining({ name: 'team-a', uid: expect.stringMatching(/^[0-9a-f]{24}$/) }),
          spec: { isRegex: false, resourceAllocation: { cpuCores: 2, memoryMiB: 1024 } },
          status: { errors: [] },
        },
      ],
    });
  });

  it('are replaced as a whole; one of the same name stays the same', async () => {
    const { call } = await clusterSite();
    const items = async () => (await call('GET', '/config/namespaces')).body.items;
    expect(await items()).toEqual([]);
    await call('PUT', '/config/namespaces', { namespaces: [namespace('a'), namespace('b')] });
    const [{ metadata: a }, { metadata: b }] = await items();
    await call('PUT', '/config/namespaces', { namespaces: [namespace('b', 4), namespace('renamed', 1, { uid: a.uid })] });
    expect(
      (await items()).map((item: { metadata: { uid: string; name: string } }) => [item.metadata.uid, item.metadata.name]),
    ).toEqual([
      [b.uid, 'b'],
      [a.uid, 'renamed'],
    ]);
    expect((await items())[0].spec.resourceAllocation.cpuCores).toBe(4);
    await call('PUT', '/config/namespaces', {});
    expect(await items()).toEqual([]);
  });

  it('are modified only when they are sent otherwise than they are, as role bindings are', async () => {
    const { call, site } = await clusterSite();
    const modified = async (path: string) =>
      (await call('GET', path)).body.items.map((item: { metadata: { lastModifiedTimestamp: string } }) =>
        Date.parse(item.metadata.lastModifiedTimestamp),
      );
    const rbac = (name: string, role: string) => ({ metadata: { name }, spec: { bindings: [binding(role)] } });
    const first = site.clock.now();
    await call('PUT', '/config/namespaces', { namespaces: [namespace('a'), namespace('b')] });
    await call('PUT', '/config/rbacs', { rbacs: [rbac('a', 'view'), rbac('b', 'view')] });
    site.minutes(1);
    await call('PUT', '/config/namespaces', { namespaces: [namespace('a'), namespace('b', 4)] });
    await call('PUT', '/config/rbacs', { rbacs: [rbac('a', 'view'), rbac('b', 'edit')] });
    expect(await modified('/config/namespaces')).toEqual([first, first + 60_000]);
    expect(await modified('/config/rbacs')).toEqual([first, first + 60_000]);
  });

  it('are read and replaced one by one', async () => {
    const { call } = await clusterSite();
    await call('PUT', '/config/namespaces', { namespaces: [namespace('a'), namespace('b')] });
    const [first] = (await call('GET', '/config/namespaces')).body.items;
    const url = `/config/namespaces/${first.metadata.uid}`;
    expect(
      (await call('PUT', url, { spec: { resourceAllocation: { cpuCores: 8, memoryMiB: 1, gpuConfig: { limit: -1 } } } })).status,
    ).toBe(204);
    expect((await call('GET', url)).body).toMatchObject({ metadata: { name: 'a' }, spec: { resourceAllocation: { cpuCores: 8 } } });
    expect((await call('PUT', url, namespace('b'))).body.message).toContain('given twice');
    expect((await call('GET', `/config/namespaces/${UNKNOWN}`)).status).toBe(404);
    expect((await call('PUT', `/config/namespaces/${UNKNOWN}`, namespace('c'))).status).toBe(404);
  });

  it.each([
    ['no name', [{ spec: {} }]],
    ['a name that Kubernetes does not take', [namespace('Team_A')]],
    ['a pattern that is none', [{ metadata: { name: '/(/' }, spec: { isRegex: true } }]],
    ['one name twice', [namespace('a'), namespace('a')]],
    ['less than no cores', [namespace('a', -1)]],
  ])('with %s are refused', async (_, namespaces) => {
    const { call } = untouched;
    expect((await call('PUT', '/config/namespaces', { namespaces })).status).toBe(400);
    expect((await call('GET', '/config/namespaces')).body.items).toEqual([]);
  });

  it('that are really there stand in a list of their own, once the cluster runs', async () => {
    const { site, uid, call } = await clusterSite({}, 0);
    const names = async (query = '') =>
      (await call('GET', `/namespaces${query}`)).body.namespaces.map((each: { namespace: string }) => each.namespace);
    expect(await names()).toEqual([]);
    site.minutes(30);
    await call('PUT', '/config/namespaces', {
      namespaces: [namespace('team-a'), { metadata: { name: '/^x/' }, spec: { isRegex: true } }],
    });
    expect(await names()).toEqual(expect.arrayContaining(['default', 'kube-system', `cluster-${uid}`, 'team-a']));
    expect(await names()).not.toContain('/^x/');
    expect(await names('?skipEmptyNamespaces=true')).toEqual([]);
  });
});

describe('the role bindings of a cluster', () => {
  it('are replaced as a whole and stay the same objects by place, as clients give them no names', async () => {
    const { call } = await clusterSite({ clusterConfig: { resources: { rbacs: [{ spec: { bindings: [binding('view')] } }] } } }, 0);
    const items = async () => (await call('GET', '/config/rbacs')).body.items;
    const [created] = await items();
    expect(created).toMatchObject({ metadata: { name: '' }, spec: { isSystem: false, bindings: [binding('view')] } });
    const rbacs = [{ spec: { bindings: [binding('edit')] } }, { spec: { bindings: [binding('admin', 'team-a')] } }];
    expect((await call('PUT', '/config/rbacs', { rbacs })).status).toBe(204);
    const [first, second] = await items();
    expect(first).toMatchObject({ metadata: { uid: created.metadata.uid }, spec: { bindings: [binding('edit')] } });
    expect(second.spec.bindings).toEqual([binding('admin', 'team-a')]);
    const url = `/config/rbacs/${second.metadata.uid}`;
    await call('PUT', url, { spec: { bindings: [] } });
    expect((await call('GET', url)).body.spec.bindings).toEqual([]);
    expect((await call('GET', `/config/rbacs/${UNKNOWN}`)).status).toBe(404);
  });

  it.each([
    ['no role', { type: 'ClusterRoleBinding', subjects: [] }, 'role.name'],
    ['no type', { role: { kind: 'Role', name: 'view' } }, 'needs a type'],
    ['no namespace where one is needed', { ...binding('view'), type: 'RoleBinding' }, 'needs a namespace'],
    ['a role of one namespace for the whole cluster', { ...binding('view'), role: { kind: 'Role', name: 'view' } }, 'ClusterRole'],
    ['a subject without a name', { ...binding('view'), subjects: [{ type: 'User' }] }, 'has no name'],
  ])('with %s are refused', async (_, wrong, message) => {
    expect(await untouched.call('PUT', '/config/rbacs', { rbacs: [{ spec: { bindings: [wrong] } }] })).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining(message) },
    });
  });
});

describe('the manifests of a cluster’s features', () => {
  it('are what the agent makes of namespaces, role bindings and backups', async () => {
    const { call } = await clusterSite({}, 0);
    await call('PUT', '/config/namespaces', { namespaces: [namespace('team-a')] });
    await call('PUT', '/config/rbacs', { rbacs: [{ spec: { bindings: [binding('edit', 'team-a')] } }] });
    await call('POST', '/features/backup', {
      backupPrefix: 'nightly',
      backupLocationUid: LOCATION,
      durationInHours: 24,
      schedule: { scheduledRunTime: '0 1 * * *' },
    });
    const { manifests } = (await call('GET', '/features/manifests')).body;
    expect(manifests.map((each: { type: string; name: string }) => `${each.type} ${each.name}`)).toEqual([
      'Namespace team-a',
      'ResourceQuota team-a-quota',
      'RoleBinding palette-edit-1',
      'Schedule nightly',
    ]);
    expect(JSON.parse(manifests[1].content).spec.hard).toEqual({ 'requests.cpu': '2', 'requests.memory': '1024Mi' });
    expect(JSON.parse(manifests[2].content)).toMatchObject({ metadata: { namespace: 'team-a' }, roleRef: { name: 'edit' } });
    expect(JSON.parse(manifests[3].content).spec).toMatchObject({ schedule: '0 1 * * *', template: { ttl: '24h0m0s' } });
  });
});
