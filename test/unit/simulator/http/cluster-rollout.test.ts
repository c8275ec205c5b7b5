import { addOn, type ClusterSite, clusterSite, infrastructure } from '../cluster-site';

const pack = (name: string, tag: string) => ({ name, layer: 'addon', type: 'manifest', tag, values: '' });

/** The packs' states as `name state`. */
async function states({ site, uid }: ClusterSite): Promise<string[]> {
  const { packs } = (await site.getCluster(uid)).status;
  return packs.map((each: { name: string; condition: { type: string } }) => `${each.name} ${each.condition.type}`);
}

async function apply({ call }: ClusterSite) {
  return (await call('GET', '/status/spcApply')).body;
}

const later = (uid: string) => ({ profiles: [{ uid }], spcApplySettings: { actionType: 'DownloadAndInstallLater' } });

describe('the packs of a new cluster', () => {
  it('become ready layer by layer, the add-ons at the end', async () => {
    const cluster = await clusterSite({}, 0);
    const profile = await addOn(cluster.site, 'web', [pack('web', '1.0.0'), pack('db', '1.0.0')]);
    await cluster.call('PATCH', '/profiles', { profiles: [{ uid: profile }] });
    expect(new Set((await states(cluster)).map((state) => state.split(' ')[1]))).toEqual(new Set(['WaitingForOtherLayers']));
    const seen: string[] = [];
    for (let step = 0; step < 1000 && !(await states(cluster)).every((state) => state.endsWith(' Ready')); step += 1) {
      for (const state of await states(cluster)) if (state.endsWith(' Ready') && !seen.includes(state)) seen.push(state);
      cluster.site.clock.advance(2_000);
    }
    seen.push(...(await states(cluster)).filter((state) => !seen.includes(state)));
    expect(seen.map((state) => state.split(' ')[0])).toEqual([
      'ubuntu-vsphere',
      'kubernetes',
      'cni-calico',
      'csi-vsphere-csi',
      'web',
      'db',
    ]);
  });
});

describe('a change of a running cluster’s profiles', () => {
  it('is downloaded, and then installed pack by pack; the others stay as they are', async () => {
    const cluster = await clusterSite();
    const { site, call } = cluster;
    expect(await apply(cluster)).toMatchObject({ canBeApplied: true, lastModifiedTime: '0001-01-01T00:00:00.000Z' });
    const before = await apply(cluster);
    const profile = await addOn(site, 'web', [pack('web', '1.0.0'), pack('db', '1.0.0')]);
    await call('PATCH', '/profiles', { profiles: [{ uid: profile }] });
    const changed = await apply(cluster);
    expect(changed).toMatchObject({ actionType: 'DownloadAndInstall', canBeApplied: false });
    expect(changed.spcHash).not.toBe(before.spcHash);
    expect(changed.spcInfraHash).toBe(before.spcInfraHash);
    expect((await states(cluster)).slice(-3)).toEqual([
      'csi-vsphere-csi Ready',
      'web WaitingForOtherLayers',
      'db WaitingForOtherLayers',
    ]);
    site.clock.advance(10_000);
    expect((await apply(cluster)).canBeApplied).toBe(true);
    expect((await states(cluster)).slice(-2)).toEqual(['web ReadyForInstall', 'db WaitingForOtherLayers']);
    site.clock.advance(12_000);
    expect((await states(cluster)).slice(-2)).toEqual(['web Installed', 'db WaitingForOtherLayers']);
    site.clock.advance(10_000);
    expect((await states(cluster)).slice(-2)).toEqual(['web Ready', 'db ReadyForInstall']);
    expect((await apply(cluster)).patchAppliedTime).toBe('0001-01-01T00:00:00.000Z');
    site.clock.advance(20_000);
    expect((await states(cluster)).slice(-2)).toEqual(['web Ready', 'db Ready']);
    expect(Date.parse((await apply(cluster)).patchAppliedTime)).toBeGreaterThan(0);
    const { packs } = (await site.getCluster(cluster.uid)).status;
    expect(Date.parse(packs.at(-1).endTime) - Date.parse(packs.at(-1).startTime)).toBe(20_000);
  });

  it('leaves the other packs the times at which they were installed', async () => {
    const cluster = await clusterSite();
    const { site, uid, call } = cluster;
    const [web, db] = [await addOn(site, 'web', [pack('web', '1.0.0')]), await addOn(site, 'db', [pack('db', '1.0.0')])];
    const times = async () => {
      const { packs } = (await site.getCluster(uid)).status;
      return packs.map(({ name, startTime, endTime }: { [key: string]: string }) => [name, startTime, endTime]);
    };
    await call('PATCH', '/profiles', { profiles: [{ uid: web }] });
    site.minutes(5);
    const before = await times();
    await call('PATCH', '/profiles', { profiles: [{ uid: db }] });
    expect((await times()).slice(0, -1)).toEqual(before);
    site.minutes(5);
    const both = await times();
    await call('PATCH', '/profiles', later(web));
    expect(await times()).toEqual(both);
    const newer = await addOn(site, 'web', [pack('web', '1.0.0')], { version: '1.1.0' });
    await call('PATCH', '/profiles', { profiles: [{ uid: newer, replaceWithProfile: web }] });
    expect(await times()).toEqual(both);
    await call('DELETE', '/profiles', { profileUids: [newer] });
    expect(await times()).toEqual(both.filter(([name]: string[]) => name !== 'web'));
  });

  it('waits for a word where it is to be installed later', async () => {
    const cluster = await clusterSite();
    const { site, call } = cluster;
    const profile = await addOn(site, 'web', [pack('web', '1.0.0')]);
    await call('PATCH', '/profiles', later(profile));
    site.minutes(60);
    expect(await apply(cluster)).toMatchObject({ actionType: 'DownloadAndInstallLater', canBeApplied: true });
    expect((await states(cluster)).at(-1)).toBe('web ReadyForInstall');
    const answer = await call('POST', '/status/spcApply');
    expect([answer.status, answer.text]).toEqual([202, '']);
    site.clock.advance(20_000);
    expect((await states(cluster)).at(-1)).toBe('web Ready');
    expect((await call('POST', '/status/spcApply')).status).toBe(202);
    expect((await states(cluster)).at(-1)).toBe('web Ready');
  });

  it('takes along what an earlier one has not installed, unless that is gone', async () => {
    const cluster = await clusterSite();
    const { site, call } = cluster;
    const [web, db, old] = [
      await addOn(site, 'web', [pack('web', '1.0.0')]),
      await addOn(site, 'db', [pack('db', '1.0.0')]),
      await addOn(site, 'old', [pack('old', '1.0.0')]),
    ];
    await call('PATCH', '/profiles', later(web));
    await call('PATCH', '/profiles', later(old));
    await call('DELETE', '/profiles', { profileUids: [old] });
    await call('PATCH', '/profiles', { profiles: [{ uid: db }] });
    expect((await states(cluster)).slice(-2)).toEqual(['web WaitingForOtherLayers', 'db WaitingForOtherLayers']);
    site.minutes(2);
    expect((await states(cluster)).slice(-2)).toEqual(['web Ready', 'db Ready']);
  });

  it('of what machines are made from waits for the approval of the repave, and for the repave', async () => {
    const cluster = await clusterSite();
    const { site, call } = cluster;
    const next = await infrastructure(site, '1.0.0', '1.32.0');
    await call('PATCH', '/profiles', { profiles: [{ uid: next, replaceWithProfile: site.infraProfileUid }] });
    site.minutes(10);
    const kubernetes = async () => (await states(cluster)).find((state) => state.startsWith('kubernetes'));
    expect(await kubernetes()).toBe('kubernetes ReadyForInstall');
    expect((await apply(cluster)).patchAppliedTime).toBe('0001-01-01T00:00:00.000Z');
    expect((await call('PATCH', '/repave/approve')).status).toBe(204);
    expect(await kubernetes()).toBe('kubernetes Installed');
    site.minutes(60);
    expect(await kubernetes()).toBe('kubernetes Ready');
    expect(Date.parse((await apply(cluster)).patchAppliedTime)).toBeGreaterThan(0);
  });

  it('is told by the agent where it speaks, until the pack is changed again', async () => {
    const cluster = await clusterSite();
    const { site, call } = cluster;
    const profile = await addOn(site, 'web', [pack('web', '1.0.0')]);
    await call('PATCH', '/profiles', { profiles: [{ uid: profile }] });
    const report = {
      name: 'web',
      profileUid: profile,
      version: '1.0.0',
      condition: { type: 'Error', status: 'True', reason: 'ImagePullBackOff', message: 'no such image' },
    };
    expect((await call('PATCH', '/packs/status', { packs: [report, { ...report, name: 'stranger' }] })).status).toBe(204);
    site.minutes(5);
    const last = async () => (await site.getCluster(cluster.uid)).status.packs.at(-1);
    expect(await last()).toMatchObject({ name: 'web', condition: { type: 'Error', message: 'no such image' } });
    const odd = { ...report, condition: { type: 'Broken', status: 'True' } };
    expect((await call('PATCH', '/packs/status', { packs: [odd] })).body.code).toBe('InvalidRequest');
    await call('PATCH', '/profiles', { profiles: [{ uid: profile, packValues: [{ name: 'web', values: 'a: 1' }] }] });
    expect(await last()).toMatchObject({ condition: { type: 'WaitingForOtherLayers' } });
  });

  it('is said to be in place by the agent, if it means this change', async () => {
    const cluster = await clusterSite();
    const { site, call } = cluster;
    await call('PATCH', '/profiles', later(await addOn(site, 'web', [pack('web', '1.0.0')])));
    const patchTime = '2026-02-03T04:05:06.000Z';
    const { spcHash } = await apply(cluster);
    expect((await call('PATCH', '/status/spcApply/patchTime', { clusterHash: 'stale', patchTime })).status).toBe(204);
    expect((await apply(cluster)).patchAppliedTime).toBe('0001-01-01T00:00:00.000Z');
    await call('PATCH', '/status/spcApply/patchTime', { clusterHash: spcHash, patchTime });
    expect((await apply(cluster)).patchAppliedTime).toBe(patchTime);
  });

  it('can only be applied on a cluster that runs', async () => {
    const cluster = await clusterSite({}, 0);
    expect(await apply(cluster)).toMatchObject({ canBeApplied: false });
    expect((await cluster.call('POST', '/status/spcApply')).body).toMatchObject({
      code: 'InvalidCluster',
      message: expect.stringContaining('Pending'),
    });
    expect((await cluster.site.getCluster(cluster.uid)).status.spcApply).toBeUndefined();
  });
});
