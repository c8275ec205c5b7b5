import { CLOUDS, CloudSite, cloudPool } from './clouds';
import { Site } from './support';

const OVERRIDES = {
  overrideHealthCheckConfiguration: 'unhealthyRange: "[1-3]"',
  overrideClusterAPIConfig: 'spec:\n  template: {}\n',
};

const addOn = (name: string, packs: readonly object[], type = 'add-on') => ({
  metadata: { name },
  spec: { version: '1.0.0', template: { type, cloudType: 'all', packs } },
});

describe.each(CLOUDS)('what the official client tells of a cluster on $cloudType', ({ cloudType, pool }) => {
  it('is kept, and given back', async () => {
    const site = await CloudSite.create(cloudType, { strict: { unknown: 'refuse' } });
    const withOverrides = (name: string, size: number, isControlPlane = false) => {
      const asked = cloudPool(name, size, pool, isControlPlane);
      return { ...asked, poolConfig: { ...asked.poolConfig, ...OVERRIDES } };
    };
    const isConfigured = cloudType !== 'openstack';
    const config = { ...site.cloud.config, ...(isConfigured && { overrideClusterAPIConfig: 'kind: Cluster' }) };
    const uid = await site.running('edge', {
      cloudConfig: config,
      machinepoolconfig: [withOverrides('cp', 1, true), withOverrides('workers', 1)],
    });
    const path = site.configPath(uid);
    const spec = async () => (await site.inProject('GET', path)).body.spec;
    expect((await spec()).machinePoolConfig).toEqual([expect.objectContaining(OVERRIDES), expect.objectContaining(OVERRIDES)]);
    const changed = { ...withOverrides('workers', 1), poolConfig: { ...withOverrides('workers', 1).poolConfig } };
    changed.poolConfig.overrideClusterAPIConfig = 'changed: true';
    expect((await site.inProject('PUT', `${path}/machinePools/workers`, changed)).status).toBe(204);
    expect((await spec()).machinePoolConfig[1]).toMatchObject({ ...OVERRIDES, overrideClusterAPIConfig: 'changed: true' });
    if (isConfigured) {
      expect((await spec()).clusterConfig.overrideClusterAPIConfig).toBe('kind: Cluster');
      const next = cloudType === 'apache-cloudstack' ? {} : site.cloud.config;
      const clusterConfig = { ...next, overrideClusterAPIConfig: 'kind: Other' };
      expect((await site.inProject('PUT', `${path}/clusterConfig`, { clusterConfig })).status).toBe(204);
      expect((await spec()).clusterConfig.overrideClusterAPIConfig).toBe('kind: Other');
    }
    const machines = (await site.inProject('GET', `${path}/machinePools/workers/machines`)).body.items;
    // Another configuration of Cluster API makes another machine beside the one that there was.
    const said = expect.objectContaining({ maintenanceStatus: { action: '', state: '', message: '' } });
    expect(machines.map((machine: { status: object }) => machine.status)).toEqual([said, said]);
    expect((await site.getCluster(uid)).status.location).toEqual({});
    expect(site.sim.violations).toEqual([]);
  });
});

it('a domain of OpenStack is found by its name, also where the client writes that for the id', async () => {
  const site = await CloudSite.create('openstack', { strict: { inventory: 'closed' } });
  const uid = await site.make('edge', { cloudConfig: { ...site.cloud.config, domain: { id: 'Default', name: 'Default' } } });
  const lost = await site.make('lost', { cloudConfig: { ...site.cloud.config, domain: { id: 'Elsewhere', name: 'Default' } } });
  site.minutes(40);
  expect(await site.state(uid)).toBe('Running');
  expect(await site.state(lost)).toBe('Provisioning');
});

it('a chart that no catalogue holds has a uid, under which its registry is found', async () => {
  const site = new Site({ strict: { unknown: 'refuse' } });
  const registry = await site.call('POST', '/v1/registries/helm', {
    body: { metadata: { name: 'charts' }, spec: { endpoint: 'https://charts.acme.example', auth: { type: 'noAuth' } } },
  });
  const pack = { name: 'podinfo', type: 'helm', layer: 'addon', tag: '6.7.0', registryUid: registry.body.uid };
  const options = { project: site.projectUid };
  const { uid } = (await site.call('POST', '/v1/clusterprofiles', { ...options, body: addOn('podinfo', [pack]) })).body;
  await site.call('PATCH', `/v1/clusterprofiles/${uid}/publish`, options);
  const [read] = (await site.call('GET', `/v1/clusterprofiles/${uid}`, options)).body.spec.published.packs;
  expect(read.packUid).toMatch(/^[0-9a-f]{24}$/);
  expect((await site.call('GET', `/v1/packs/${read.packUid}`, options)).body).toMatchObject({
    name: 'podinfo',
    registryUid: registry.body.uid,
  });
});

it('an imported cluster takes add-on profiles, and no other', async () => {
  const site = new Site();
  const options = { project: site.projectUid };
  const { uid } = (
    await site.call('POST', '/v1/spectroclusters/vsphere/import', { ...options, body: { metadata: { name: 'old' } } })
  ).body;
  await site.call('PATCH', `/v1/spectroclusters/${uid}/status/imported`, options);
  const patch = (profile: string) =>
    site.call('PATCH', `/v1/spectroclusters/${uid}/profiles`, { ...options, body: { profiles: [{ uid: profile }] } });
  expect((await patch(site.addOnProfileUid)).status).toBe(204);
  const attached = async () => (await site.getCluster(uid)).spec.clusterProfileTemplates.map(({ uid }: { uid: string }) => uid);
  expect(await attached()).toEqual([site.addOnProfileUid]);
  expect((await patch(site.infraProfileUid)).body).toMatchObject({
    code: 'InvalidCluster',
    message: expect.stringContaining('add-on'),
  });
  const detach = { ...options, body: { profileUids: [site.addOnProfileUid] } };
  expect((await site.call('DELETE', `/v1/spectroclusters/${uid}/profiles`, detach)).status).toBe(204);
  expect(await attached()).toEqual([]);
});

/** A tenant admin's calls, on a site that refuses what it doesn't know. */
function tenantSite() {
  const site = new Site({ strict: { unknown: 'refuse' } });
  const call = (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object) =>
    site.call(method, `/v1${path}`, body === undefined ? {} : { body });
  return { site, call };
}

describe('registries', () => {
  it.each(['pack', 'helm'])('of kind %s say how their synchronization went', async (kind) => {
    const { site, call } = tenantSite();
    const spec = { endpoint: 'https://registry.acme.example', auth: { type: 'noAuth' } };
    expect((await call('POST', `/registries/${kind}/validate`, spec)).status).toBe(204);
    expect((await call('POST', `/registries/${kind}/validate`, { ...spec, endpoint: 'nowhere' })).status).toBe(400);
    const { uid } = (await call('POST', `/registries/${kind}`, { metadata: { name: 'own' }, spec })).body;
    const before = (await call('GET', `/registries/${kind}/${uid}/sync/status`)).body;
    expect(before).toMatchObject({ isSyncSupported: true, status: 'Success' });
    site.minutes(5);
    expect((await call('POST', `/registries/${kind}/${uid}/sync`)).status).toBe(202);
    const after = (await call('GET', `/registries/${kind}/${uid}/sync/status`)).body;
    expect(Date.parse(after.lastSyncedTime)).toBeGreaterThan(Date.parse(before.lastSyncedTime));
    expect((await call('GET', `/registries/${kind}/${'0'.repeat(24)}/sync/status`)).status).toBe(404);
    expect(site.sim.violations).toEqual([]);
  });

  it.each([
    ['basic', { auth: { type: 'basic', username: 'u', password: 'p' }, basePath: 'charts', baseContentPath: 'content' }],
    [
      'ecr',
      { isPrivate: true, credentials: { credentialType: 'sts', sts: { arn: 'arn:x', externalId: 'y' } }, defaultRegion: 'eu-1' },
    ],
  ])('of OCI, %s, live as the others', async (type, own) => {
    const { site, call } = tenantSite();
    const spec = { endpoint: 'registry.acme.example', providerType: 'helm', isSyncSupported: true, ...own };
    const path = (uid: string) => `/registries/oci/${uid}/${type}`;
    expect((await call('POST', `/registries/oci/${type}/validate`, spec)).status).toBe(204);
    const created = await call('POST', `/registries/oci/${type}`, { metadata: { name: 'oci' }, spec });
    expect(created.status).toBe(201);
    const { uid } = created.body;
    const read = (await call('GET', path(uid))).body;
    expect(read.metadata).toMatchObject({ name: 'oci', uid });
    const kept = 'auth' in own ? { ...spec, auth: { type: 'basic', username: 'u', password: '', token: '' } } : spec;
    expect(read.spec).toMatchObject(kept);
    expect((await call('GET', `${path(uid)}/sync/status`)).body.status).toBe('Success');
    expect((await call('POST', `/registries/oci/${type}`, { metadata: { name: 'oci' }, spec })).body.code).toBe(
      'RegistryAlreadyExists',
    );
    // Zarf packages aren't synchronized, and 4.10 refuses to say that they are.
    const change = { metadata: { name: 'renamed' }, spec: { ...spec, providerType: 'zarf', isSyncSupported: false } };
    expect((await call('PUT', path(uid), change)).status).toBe(204);
    expect((await call('GET', path(uid))).body).toMatchObject({ metadata: { name: 'renamed' }, spec: { providerType: 'zarf' } });
    const summaries = (await call('GET', '/registries/oci/summary')).body.items;
    expect(summaries).toContainEqual(
      expect.objectContaining({ spec: expect.objectContaining({ registryType: type, providerType: 'zarf' }) }),
    );
    expect((await call('GET', `/registries/oci/${uid}/${type === 'ecr' ? 'basic' : 'ecr'}`)).status).toBe(404);
    expect((await call('DELETE', path(uid))).status).toBe(204);
    expect((await call('GET', path(uid))).status).toBe(404);
    expect(site.sim.violations).toEqual([]);
  });
});

describe('backup locations', () => {
  const credentials = { credentialType: 'secret', accessKey: 'AK', secretKey: 'SK' };
  const location = (name: string, more: object = {}) => ({
    metadata: { name },
    spec: { type: 's3', config: { bucketName: 'backups', region: 'eu-1', s3Url: 'https://s3.example', credentials }, ...more },
  });

  it.each(['s3', 'minio'])('on %s are kept whole, and one is the default', async (storage) => {
    const { site, call } = tenantSite();
    const path = '/users/assets/locations';
    expect((await call('POST', '/clouds/aws/s3/validate', { credentials, bucket: 'backups', region: 'eu-1' })).status).toBe(204);
    const { uid } = (await call('POST', `${path}/${storage}`, location('one', { isDefault: true }))).body;
    const { uid: other } = (await call('POST', `${path}/${storage}`, location('two'))).body;
    expect((await call('GET', `${path}/${storage}/${uid}`)).body).toMatchObject(location('one', { isDefault: true }));
    expect((await call('PATCH', `${path}/${storage}/${other}/default`)).status).toBe(204);
    const list = async () =>
      (await call('GET', path)).body.items.map(({ metadata, spec }: { metadata: { name: string }; spec: object }) => ({
        name: metadata.name,
        ...spec,
      }));
    expect(await list()).toEqual([
      { name: 'one', storage, type: 's3', isDefault: false },
      { name: 'two', storage, type: 's3', isDefault: true },
    ]);
    expect((await call('POST', `${path}/${storage}`, location('one'))).body.code).toBe('ResourceAlreadyExists');
    expect((await call('PUT', `${path}/${storage}/${uid}`, location('first'))).status).toBe(204);
    expect((await call('DELETE', `${path}/${uid}`)).status).toBe(204);
    expect(await list()).toHaveLength(1);
    expect(site.sim.violations).toEqual([]);
  });

  it('are what a backup policy refers to, and stay while it does', async () => {
    const { site, call } = tenantSite();
    const account = await site.account('vcenter', site.gateway('berlin'));
    const cluster = await site.cluster('edge', account);
    const options = { project: site.projectUid };
    const policy = { backupPrefix: 'b', durationInHours: 24, schedule: { scheduledRunTime: '0 0 * * *' } };
    const backup = `/v1/spectroclusters/${cluster}/features/backup`;
    const missing = { ...policy, backupLocationUid: '0'.repeat(24) };
    expect((await site.call('POST', backup, { ...options, body: missing })).status).toBe(404);
    const { uid } = (await call('POST', '/users/assets/locations/s3', location('one'))).body;
    const body = { ...policy, backupLocationUid: uid };
    expect((await site.call('POST', backup, { ...options, body })).status).toBe(201);
    expect((await call('DELETE', `/users/assets/locations/s3/${uid}`)).body).toMatchObject({
      code: 'ResourceInUse',
      message: expect.stringContaining('edge'),
    });
  });
});

it('a cluster of any kind is imported, as those of the clouds', async () => {
  const { site } = tenantSite();
  const options = { project: site.projectUid };
  const body = { metadata: { name: 'old' }, spec: { clusterConfig: { importMode: 'read-only' } } };
  const created = await site.call('POST', '/v1/spectroclusters/generic/import', { ...options, body });
  expect(created.status).toBe(201);
  const read = await site.getCluster(created.body.uid);
  expect(read).toMatchObject({ metadata: { name: 'old' }, spec: { cloudType: 'generic', clusterType: 'AlloyMonitor' } });
  await site.call('GET', `/v1/spectroclusters/${created.body.uid}/import/manifest`, options);
  site.minutes(5);
  expect(await site.state(created.body.uid)).toBe('Running');
  expect((await site.call('DELETE', `/v1/spectroclusters/${created.body.uid}`, options)).status).toBe(204);
  site.minutes(30);
  expect(await site.state(created.body.uid)).toMatch(/gone|Deleted/);
  expect(site.sim.violations).toEqual([]);
});

it.each(['projects', 'tenants'])('macros of %s are set, changed and removed', async (kind) => {
  const { site, call } = tenantSite();
  const path = `/${kind}/${kind === 'projects' ? site.projectUid : site.sim.world.tenant.uid}/macros`;
  const macros = async () => (await call('GET', path)).body.macros;
  const of = (...pairs: readonly (readonly [string, string])[]) => ({ macros: pairs.map(([name, value]) => ({ name, value })) });
  expect((await call('POST', path, of(['a', '1'], ['b', '2']))).status).toBe(204);
  expect((await call('POST', path, of(['c', '3'], ['a', '1']))).body.code).toBe('ResourceAlreadyExists');
  expect(await macros()).toEqual(of(['a', '1'], ['b', '2']).macros);
  expect((await call('PATCH', path, of(['a', '9']))).status).toBe(204);
  expect(await macros()).toEqual(of(['a', '9'], ['b', '2']).macros);
  expect((await call('PUT', path, of(['b', '5'], ['d', '4']))).status).toBe(204);
  expect(await macros()).toEqual(of(['b', '5'], ['d', '4']).macros);
  expect((await call('DELETE', path, of(['b', ''], ['nope', '']))).status).toBe(404);
  expect((await call('DELETE', path, of(['b', '']))).status).toBe(204);
  expect(await macros()).toEqual(of(['d', '4']).macros);
  expect(site.sim.violations).toEqual([]);
});

it('macros stand in pack values and manifests of clusters; a project’s wins over the tenant’s', async () => {
  const { site, call } = tenantSite();
  const options = { project: site.projectUid };
  await call('POST', `/tenants/${site.sim.world.tenant.uid}/macros`, {
    macros: [
      { name: 'zone', value: 'all' },
      { name: 'dns', value: 'acme' },
    ],
  });
  await call('POST', `/projects/${site.projectUid}/macros`, { macros: [{ name: 'zone', value: 'north' }] });
  const text = 'zone: {{.spectro.macro.zone}}\ndns: {{ .spectro.macro.dns }}\nlost: {{.spectro.macro.lost}}\n';
  const pack = { name: 'own', type: 'manifest', layer: 'addon', values: text, manifests: [{ name: 'm', content: text }] };
  const { uid } = (await site.call('POST', '/v1/clusterprofiles', { ...options, body: addOn('macros', [pack]) })).body;
  await site.call('PATCH', `/v1/clusterprofiles/${uid}/publish`, options);
  const account = await site.account('vcenter', site.gateway('berlin'));
  const cluster = await site.cluster('edge', account, { profiles: [{ uid: site.infraProfileUid }, { uid }] });
  const shown = await site.call('GET', `/v1/spectroclusters/${cluster}/packs/resolvedValues`, options);
  const read = JSON.stringify((await site.call('GET', `/v1/spectroclusters/${cluster}?resolvePackValues=true`, options)).body);
  expect(read + shown.text).toContain('zone: north\\ndns: acme\\nlost: {{.spectro.macro.lost}}');
});

it('users, teams, roles and permissions are read, all and one by one', async () => {
  const { site, call } = tenantSite();
  const [user] = (await call('GET', '/users')).body.items;
  expect((await call('GET', `/users/${user.metadata.uid}`)).body).toEqual(user);
  const roles = (await call('GET', '/roles?limit=0')).body.items;
  const role = roles.find(({ metadata }: { metadata: { name: string } }) => metadata.name === 'Tenant Admin');
  expect(user.spec.roles).toEqual([role.metadata.uid]);
  expect((await call('GET', `/roles/${role.metadata.uid}`)).body).toEqual(role);
  const permissions = (await call('GET', '/permissions')).body;
  expect(permissions.flatMap(({ permissions: names }: { permissions: string[] }) => names)).toEqual(
    expect.arrayContaining(role.spec.permissions),
  );
  const scoped = (await call('GET', '/permissions?scope=project')).body;
  expect(new Set(scoped.map(({ scope }: { scope: string }) => scope))).toEqual(new Set(['project']));
  const spec = { roles: [role.metadata.uid], users: [user.metadata.uid] };
  const { uid } = (await call('POST', '/teams', { metadata: { name: 'ops' }, spec })).body;
  expect((await call('GET', `/teams/${uid}`)).body).toMatchObject({ metadata: { name: 'ops' }, spec });
  expect((await call('GET', '/teams')).body.items).toHaveLength(1);
  const own = { metadata: { name: 'reader' }, spec: { permissions: ['cluster.get'], scope: 'project' } };
  const created = (await call('POST', '/roles', own)).body.uid;
  expect((await call('GET', `/roles/${created}`)).body).toMatchObject(own);
  expect((await call('DELETE', `/roles/${role.metadata.uid}`)).status).toBe(403);
  for (const path of ['/users', '/teams', '/roles']) expect((await call('GET', `${path}/${'0'.repeat(24)}`)).status).toBe(404);
  expect(site.sim.violations).toEqual([]);
});

it('all that is kept so survives a snapshot, and one without it is read', async () => {
  const { site, call } = tenantSite();
  await call('POST', '/registries/oci/basic', {
    metadata: { name: 'oci' },
    spec: { endpoint: 'registry.acme.example', auth: { type: 'noAuth' } },
  });
  await call('POST', `/projects/${site.projectUid}/macros`, { macros: [{ name: 'a', value: '1' }] });
  const snapshot = JSON.parse(JSON.stringify(site.sim.control.snapshot({ secrets: true })));
  const again = new Site({ snapshot });
  expect(again.sim.control.snapshot({ secrets: true })).toEqual(snapshot);
  const { documents, ...older } = snapshot;
  expect(documents).toHaveLength(1);
  expect(new Site({ snapshot: older }).sim.world.documents.size).toBe(0);
});

describe('custom clouds', () => {
  const values = (kind: string, name: string, replicas: number) =>
    `apiVersion: cluster.x-k8s.io/v1beta1\nkind: ${kind}\nmetadata:\n  name: ${name}\nspec:\n  replicas: ${replicas}\n`;
  const pool = (kind: string, name: string, replicas: number, isControlPlane = false) => ({
    cloudConfig: { values: values(kind, name, replicas) },
    poolConfig: { isControlPlane, additionalLabels: { a: 'b' } },
  });

  it('are listed, registered, described and removed', async () => {
    const { site, call } = tenantSite();
    const names = async () => (await call('GET', '/clouds/cloudTypes')).body.cloudTypes.map(({ name }: { name: string }) => name);
    expect(await names()).toEqual(['nutanix']);
    const spec = { displayName: 'Proxmox', cloudCategory: 'datacenter', isControlPlaneManaged: false };
    expect((await call('POST', '/clouds/cloudTypes/register', { metadata: { name: 'proxmox' }, spec })).status).toBe(201);
    expect((await call('POST', '/clouds/cloudTypes/register', { metadata: { name: 'nutanix' } })).status).toBe(201);
    expect(await names()).toEqual(['proxmox', 'nutanix']);
    expect((await call('POST', '/clouds/cloudTypes/register', { metadata: { name: 'proxmox' } })).status).toBe(409);
    expect((await call('GET', '/clouds/cloudTypes/proxmox/meta')).body.spec).toMatchObject({ displayName: 'Proxmox' });
    expect((await call('PUT', '/clouds/cloudTypes/proxmox/cloudAccountKeys', { keys: ['HOST'] })).status).toBe(204);
    expect((await call('GET', '/clouds/cloudTypes/proxmox/cloudAccountKeys')).body).toEqual({ keys: ['HOST'] });
    const form = '--b\r\ncontent-disposition: form-data; name="fileName"; filename="a.yaml"\r\n\r\nkind: Provider\r\n--b--\r\n';
    const content = '/v1/clouds/cloudTypes/proxmox/content/templates/clusterTemplate';
    const put = await site.call('PUT', content, { body: form, headers: { 'content-type': 'multipart/form-data; boundary=b' } });
    expect(put.status).toBe(204);
    expect((await site.call('GET', content)).body).toEqual({ yaml: 'kind: Provider' });
    const account = { metadata: { name: 'own' }, spec: { credentials: { USER: 'u' } } };
    expect((await call('POST', '/cloudaccounts/cloudTypes/proxmox', account)).body.message).toContain('HOST');
    expect((await call('POST', '/cloudaccounts/cloudTypes/vsphere', account)).status).toBe(404);
    expect((await call('DELETE', '/clouds/cloudTypes/proxmox')).status).toBe(204);
    expect(await names()).toEqual(['nutanix']);
    expect(site.sim.violations).toEqual([]);
  });

  it('have accounts and clusters', async () => {
    const { site } = tenantSite();
    const call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object) =>
      site.call(method, `/v1${path}`, { project: site.projectUid, ...(body && { body }) });
    const gatewayUid = site.gateway('berlin');
    const account = await call('POST', '/cloudaccounts/cloudTypes/nutanix', {
      metadata: { name: 'ntx', annotations: { overlordUid: gatewayUid } },
      spec: { credentials: { NUTANIX_USER: 'u', NUTANIX_PASSWORD: 'secret' } },
    });
    expect(account.status).toBe(201);
    const read = await call('GET', `/cloudaccounts/cloudTypes/nutanix/${account.body.uid}`);
    expect(read.body).toMatchObject({ kind: 'nutanix', spec: { credentials: { NUTANIX_USER: '', NUTANIX_PASSWORD: '' } } });
    const packs = ['os', 'k8s', 'cni'].map((layer) => ({ name: layer, type: 'manifest', layer, values: '', tag: '1.31.0' }));
    const profile = await call('POST', '/clusterprofiles', {
      metadata: { name: 'p' },
      spec: { version: '1.0.0', template: { type: 'cluster', cloudType: 'nutanix', packs } },
    });
    const publish = `/v1/clusterprofiles/${profile.body.uid}/publish`;
    expect((await site.call('PATCH', publish, { project: site.projectUid })).status).toBe(204);
    const order = {
      metadata: { name: 'edge' },
      spec: {
        cloudAccountUid: account.body.uid,
        cloudConfig: { values: 'kind: Cluster' },
        machinepoolconfig: [pool('KubeadmControlPlane', 'cp', 1, true), pool('MachineDeployment', 'md', 2)],
        profiles: [{ uid: profile.body.uid }],
      },
    };
    expect((await call('POST', '/spectroclusters/cloudTypes/nutanix/validate', order)).status).toBe(200);
    const created = await call('POST', '/spectroclusters/cloudTypes/nutanix', order);
    expect([created.status, created.text]).toEqual([201, expect.anything()]);
    site.minutes(60);
    expect(await site.state(created.body.uid)).toBe('Running');
    const config = `/cloudconfigs/cloudTypes/nutanix/${site.sim.world.clusters.get(created.body.uid)?.configUid}`;
    const spec = async () => (await call('GET', config)).body.spec;
    expect(await spec()).toMatchObject({
      clusterConfig: { values: 'kind: Cluster' },
      machinePoolConfig: [
        { name: 'cp', size: 1, isControlPlane: true, values: values('KubeadmControlPlane', 'cp', 1) },
        { name: 'md', size: 2, isControlPlane: false, additionalLabels: { a: 'b' } },
      ],
    });
    expect((await call('GET', `${config}/machinePools/md/machines`)).body.items).toHaveLength(2);
    expect((await call('PUT', `${config}/machinePools/md`, pool('MachineDeployment', 'md', 3))).status).toBe(204);
    expect((await call('PUT', `${config}/clusterConfig`, { clusterConfig: { values: 'kind: Other' } })).status).toBe(204);
    expect((await call('POST', `${config}/machinePools`, { cloudConfig: { values: 'a: [' } })).body.code).toBe(
      'InvalidMachinePool',
    );
    site.minutes(60);
    expect((await call('GET', `${config}/machinePools/md/machines`)).body.items).toHaveLength(3);
    expect((await spec()).clusterConfig.values).toBe('kind: Other');
    expect((await call('DELETE', `/cloudaccounts/cloudTypes/nutanix/${account.body.uid}`)).status).toBe(409);
    expect((await call('DELETE', `/spectroclusters/${created.body.uid}`)).status).toBe(204);
    site.minutes(60);
    expect(await site.state(created.body.uid)).toMatch(/gone|Deleted/);
    expect((await call('DELETE', `/cloudaccounts/cloudTypes/nutanix/${account.body.uid}`)).status).toBe(204);
    expect(site.sim.violations).toEqual([]);
  });
});
