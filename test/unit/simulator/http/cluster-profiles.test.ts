import { restoreWorld, takeSnapshot } from '../../../../src/simulator/world/snapshot';
import { addOn, type ClusterSite, clusterSite, infrastructure, republish } from '../cluster-site';

const pack = (name: string, tag: string, values = '', manifests: readonly object[] = []) => ({
  name,
  layer: 'addon',
  type: 'manifest',
  tag,
  values,
  manifests,
});

const attach = ({ call }: ClusterSite, uid: string, more: object = {}, query = '') =>
  call('PATCH', `/profiles${query}`, { profiles: [{ uid, ...more }] });

/** The packs of the cluster's add-on as `name tag`. */
async function addOnPacks({ site, uid }: ClusterSite): Promise<string[]> {
  const [, template] = (await site.getCluster(uid)).spec.clusterProfileTemplates;
  return template.packs.map((each: { name: string; tag: string }) => `${each.name} ${each.tag}`);
}

describe('what a profile publishes', () => {
  it('reaches a cluster when somebody takes it over', async () => {
    const cluster = await clusterSite();
    const { site, uid, call } = cluster;
    const profile = await addOn(site, 'web', [pack('web', '1.0.0')]);
    await attach(cluster, profile);
    const updates = async () => (await call('GET', '/profileUpdates')).body.profiles;
    const isAvailable = async () =>
      (await site.call('GET', `/v1/dashboard/spectroclusters/${uid}/overview`, { project: site.projectUid })).body.status
        .notifications.isAvailable;
    expect(await updates()).toEqual([]);
    expect(await isAvailable()).toBe(false);

    await republish(site, profile, [pack('web', '1.1.0'), pack('extra', '1.0.0')]);
    expect(await addOnPacks(cluster)).toEqual(['web 1.0.0']);
    expect(await updates()).toMatchObject([{ uid: profile, packs: [{ name: 'web', tag: '1.1.0' }, { name: 'extra' }] }]);
    expect(await isAvailable()).toBe(true);

    expect((await attach(cluster, profile)).status).toBe(204);
    expect(await addOnPacks(cluster)).toEqual(['web 1.0.0']);
    expect((await attach(cluster, profile, {}, '?resolveNotification=true')).status).toBe(204);
    expect(await addOnPacks(cluster)).toEqual(['web 1.1.0', 'extra 1.0.0']);
    expect(await updates()).toEqual([]);
    expect(await isAvailable()).toBe(false);
  });

  it('is taken over with values of the cluster’s own through packRefs', async () => {
    const cluster = await clusterSite();
    const { site, call } = cluster;
    const profile = await addOn(site, 'web', [pack('web', '1.0.0', 'a: 1')]);
    await attach(cluster, profile);
    await republish(site, profile, [pack('web', '1.1.0', 'a: 2')]);
    const body = { profiles: [{ uid: profile, packs: [{ name: 'web', values: 'a: 3' }] }] };
    expect((await call('PATCH', '/packRefs?notify=true', body)).status).toBe(204);
    expect((await call('GET', '/profiles')).body.profiles[1].spec.packs[0].spec).toMatchObject({
      version: '1.1.0',
      values: 'a: 3',
    });
    const stranger = await addOn(site, 'other', [pack('other', '1.0.0')]);
    expect((await call('PATCH', '/packRefs', { profiles: [{ uid: stranger }] })).status).toBe(404);
  });

  it('is what a cluster is made of that is ordered, and not begun', async () => {
    const cluster = await clusterSite({}, 0);
    const profile = await addOn(cluster.site, 'web', [pack('web', '1.0.0')]);
    await attach(cluster, profile);
    await republish(cluster.site, profile, [pack('web', '1.1.0')]);
    expect(await addOnPacks(cluster)).toEqual(['web 1.1.0']);
  });

  it('is still not taken over after a restart of the simulator', async () => {
    const cluster = await clusterSite({
      clusterConfig: { resources: { namespaces: [{ metadata: { name: 'team-a' }, spec: {} }] } },
    });
    const profile = await addOn(cluster.site, 'web', [pack('web', '1.0.0')]);
    await attach(cluster, profile);
    await republish(cluster.site, profile, [pack('web', '1.1.0')]);
    const { world } = cluster.site.sim;
    const restored = restoreWorld(JSON.parse(JSON.stringify(takeSnapshot(world)))).clusters.get(cluster.uid);
    expect(restored?.profiles[1]?.kept?.packs).toMatchObject([{ tag: '1.0.0' }]);
    expect(restored).toEqual(JSON.parse(JSON.stringify(world.clusters.get(cluster.uid))));
  });
});

describe('profiles of a cluster are refused', () => {
  it('when two of them have one pack', async () => {
    const cluster = await clusterSite();
    await attach(cluster, await addOn(cluster.site, 'web', [pack('shared', '1.0.0')]));
    const other = await addOn(cluster.site, 'shop', [pack('shared', '2.0.0')]);
    expect(await attach(cluster, other)).toMatchObject({
      status: 400,
      body: { code: 'DuplicateClusterPacksForbidden', message: 'Pack shared is in the cluster profiles web and shop' },
    });
    expect(await addOnPacks(cluster)).toEqual(['shared 1.0.0']);
  });

  it.each([
    ['1.30.9', 'K8sDowngradeAfterUpgradeNotSupported'],
    ['1.31.2', 'K8sDowngradeAfterUpgradeNotSupported'],
    ['1.33.0', 'K8sMultiMinorUpgradeNotSupported'],
    ['1.32.4', undefined],
  ])('or not, when Kubernetes goes from 1.31.8 to %s', async (version, code) => {
    const cluster = await clusterSite();
    const next = await infrastructure(cluster.site, '1.0.0', version);
    const answer = await attach(cluster, next, { replaceWithProfile: cluster.site.infraProfileUid });
    expect([answer.status, answer.body?.code]).toEqual(code === undefined ? [204, undefined] : [400, code]);
    if (code !== undefined) expect(answer.body.details).toMatchObject({ currentVersion: '1.31.8', targetVersion: version });
    const [template] = (await cluster.site.getCluster(cluster.uid)).spec.clusterProfileTemplates;
    expect(template.uid).toBe(code === undefined ? next : cluster.site.infraProfileUid);
  });

  it('but for the way of Kubernetes where the rules say that it may go anywhere', async () => {
    const cluster = await clusterSite({}, 30, { strict: { kubernetesUpgrades: 'any' } });
    const next = await infrastructure(cluster.site, '1.0.0', '1.29.0');
    expect((await attach(cluster, next, { replaceWithProfile: cluster.site.infraProfileUid })).status).toBe(204);
  });

  it('when values are for a pack that the profile does not have, or the profile is given twice', async () => {
    const cluster = await clusterSite();
    const { site, call } = cluster;
    const wrong = await attach(cluster, site.addOnProfileUid, { packValues: [{ name: 'nonsense', values: 'a: 1' }] });
    expect(wrong.body).toMatchObject({ code: 'InvalidCluster', message: expect.stringContaining('nonsense') });
    const twice = { profiles: [{ uid: site.infraProfileUid }, { uid: site.addOnProfileUid }, { uid: site.addOnProfileUid }] };
    expect((await call('PUT', '/profiles', twice)).body.message).toContain('given twice');
  });

  it('on the cluster of a gateway, and on one that is going', async () => {
    const { site, uid, call } = await clusterSite();
    const gateway = site.sim.world.gateways.named('berlin');
    const body = { profiles: [{ uid: site.infraProfileUid }] };
    const own = await site.call('PATCH', `/v1/spectroclusters/${gateway?.clusterUid}/profiles`, { body });
    expect(own.body).toMatchObject({ code: 'InvalidCluster', message: expect.stringContaining('gateway') });
    await call('DELETE', '');
    for (const answer of [
      await call('PUT', '/profiles', body),
      await call('PATCH', '/profiles', body),
      await call('DELETE', '/profiles', {}),
      await call('PATCH', '/variables', []),
      await call('PATCH', '/packRefs', {}),
      await call('PATCH', '/packs/status', {}),
      await call('POST', '/status/spcApply'),
      await call('PATCH', '/status/spcApply/patchTime', {}),
      await call('PUT', '/config/namespaces', {}),
      await call('PUT', '/config/rbacs', {}),
      await call('POST', '/features/backup', {}),
      await call('POST', '/features/complianceScan', {}),
    ]) {
      expect(answer).toMatchObject({ status: 400, body: { code: 'InvalidCluster', message: expect.stringContaining('Deleting') } });
    }
    expect((await call('GET', '/profiles')).status).toBe(200);
    expect(uid).toBeTruthy();
  });
});

describe('the variables of a cluster', () => {
  const variables = [
    { name: 'count', displayName: 'Count', format: 'number', required: true },
    {
      name: 'mode',
      displayName: 'Mode',
      inputType: 'dropdown',
      options: [{ value: 'small' }, { value: 'large' }],
      defaultValue: 'small',
    },
    { name: 'region', displayName: 'Region', immutable: true, defaultValue: 'eu' },
    { name: 'token', displayName: 'Token', isSensitive: true, regex: '^t-' },
  ];

  async function withVariables(given: readonly object[] = [{ name: 'count', value: '3' }]) {
    const cluster = await clusterSite();
    const profile = await addOn(cluster.site, 'web', [pack('web', '1.0.0', 'token: {{.spectro.var.token}}')], { variables });
    const answer = await attach(cluster, profile, { variables: given });
    const values = async () => {
      const [, own] = (await cluster.call('GET', '/variables')).body;
      return Object.fromEntries(own.variables.map(({ name, value }: { name: string; value: string }) => [name, value]));
    };
    const set = (name: string, value: string) =>
      cluster.call('PATCH', '/variables', [{ profileUid: profile, variables: [{ name, value }] }]);
    return { ...cluster, cluster, profile, answer, values, set };
  }

  let shared: Awaited<ReturnType<typeof withVariables>> | undefined;

  it('have the profile’s definitions, and the cluster’s values or the defaults', async () => {
    const { values, call } = await withVariables();
    expect(await values()).toEqual({ count: '3', mode: 'small', region: 'eu', token: '' });
    const [, own] = (await call('GET', '/variables')).body;
    expect(own.variables[1]).toMatchObject({ inputType: 'dropdown', options: [{ value: 'small' }, { value: 'large' }] });
  });

  it('that are required need a value at once', async () => {
    const { answer } = await withVariables([]);
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'InvalidClusterVariable', message: "Variable 'count' of cluster profile web is required and has no value" },
    });
  });

  it.each([
    ['count', 'three', 'must be a number'],
    ['count', '', 'is required'],
    ['mode', 'medium', 'must be one of small, large'],
    ['region', 'us', 'is read-only'],
    ['token', 'secret', 'must match ^t-'],
    ['other', '1', "has no variable 'other'"],
  ])('%s is not set to %p', async (name, value, message) => {
    shared ??= await withVariables();
    const { set, values } = shared;
    const before = await values();
    const answer = await set(name, value);
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'InvalidClusterVariable', message: expect.stringContaining(message) },
    });
    if (name === 'token') expect(answer.text).not.toContain('secret');
    expect(await values()).toEqual(before);
  });

  it('that are secret are masked, and stay as they are when the mask comes back', async () => {
    const { site, uid, set, values, call } = await withVariables();
    expect((await set('token', 't-1')).status).toBe(204);
    expect(await values()).toMatchObject({ token: '********' });
    expect((await set('token', '********')).status).toBe(204);
    const stored = site.sim.world.clusters.get(uid)?.profiles[1]?.variables;
    expect(stored).toContainEqual({ name: 'token', value: 't-1' });
    const resolved = await call('GET', '?resolvePackValues=true');
    expect(resolved.body.spec.clusterProfileTemplates[1].packs[0].values).toBe('token: ********');
  });

  it('are all set, or none', async () => {
    const { call, profile, values } = await withVariables();
    const change = (value: string, mode: string) => [
      { profileUid: profile, variables: [{ name: 'count', value }] },
      { profileUid: profile, variables: [{ name: 'mode', value: mode }] },
    ];
    expect((await call('PATCH', '/variables', change('5', 'medium'))).status).toBe(400);
    expect(await values()).toMatchObject({ count: '3' });
    expect((await call('PATCH', '/variables', change('5', 'large'))).status).toBe(204);
    expect(await values()).toMatchObject({ count: '5', mode: 'large' });
  });

  it('keep their values when a merge leaves them out, also in a newer version of the profile', async () => {
    const { cluster, profile, site, values } = await withVariables();
    expect((await attach(cluster, profile, { variables: [{ name: 'mode', value: 'large' }] })).status).toBe(204);
    expect(await values()).toMatchObject({ count: '3', mode: 'large' });
    const next = await addOn(site, 'web', [pack('web', '2.0.0')], { variables: variables.slice(0, 2), version: '2.0.0' });
    expect((await attach(cluster, next, { replaceWithProfile: profile })).status).toBe(204);
    expect(await values()).toEqual({ count: '3', mode: 'large' });
  });
});
