import { restoreWorld, takeSnapshot } from '../../../../src/simulator/world/snapshot';
import { addOn, type ClusterSite, clusterSite, republish } from '../cluster-site';

const packs = (content: string) => [{ name: 'own', type: 'manifest', manifests: [{ name: 'a', content }] }];

/** A cluster with an add-on profile of which something newer was published. */
async function behind(): Promise<ClusterSite & { readonly profile: string }> {
  const home = await clusterSite();
  const profile = await addOn(home.site, 'extras', packs('kind: Pod'));
  await home.call('PATCH', '/profiles', { profiles: [{ uid: profile }] });
  home.site.minutes(10);
  await republish(home.site, profile, packs('kind: Job'));
  return { ...home, profile };
}

async function list({ site, uid }: ClusterSite, query = '') {
  const answer = await site.call('GET', `/v1/notifications/spectrocluster/${uid}${query}`, { project: site.projectUid });
  return answer.body.items;
}

it('tell a cluster of an update of its profile, once, until it has it', async () => {
  const home = await behind();
  await republish(home.site, home.profile, packs('kind: CronJob'));
  const items = await list(home);
  expect(items).toMatchObject([
    {
      type: 'NotificationPackUpdate',
      action: {
        ack: false,
        isDone: false,
        actionType: 'NotifyActionClusterUpdate',
        actionMessage: 'Updates of cluster profile extras are available',
        events: { meta: { clusterProfileUid: home.profile } },
      },
      relatedObject: { kind: 'spectrocluster', name: 'shop', uid: home.uid },
    },
  ]);
  await home.call('PATCH', '/packRefs', { profiles: [{ uid: home.profile, packs: [] }] });
  expect((await list(home))[0].action.isDone).toBe(true);
  expect(await list(home, '?isDone=false')).toEqual([]);
  home.site.minutes(10);
  await republish(home.site, home.profile, packs('kind: Secret'));
  expect((await list(home)).map(({ action }: { action: { isDone: boolean } }) => action.isDone)).toEqual([false, true]);
});

it('are acknowledged and done, and outlive a restart', async () => {
  const home = await behind();
  const [{ metadata }] = await list(home);
  const patch = (what: string, project: string | undefined = home.site.projectUid) =>
    home.site.call('PATCH', `/v1/notifications/${metadata.uid}/${what}`, { project });
  expect((await patch('ack', home.site.stagingUid)).status).toBe(403);
  expect((await patch('ack')).status).toBe(204);
  expect((await list(home))[0].action).toMatchObject({ ack: true, isDone: false });
  expect((await patch('done')).status).toBe(204);
  expect((await list(home, '?isDone=true'))[0].action).toMatchObject({ ack: true, isDone: true });
  const { world } = home.site.sim;
  const restored = restoreWorld(JSON.parse(JSON.stringify(takeSnapshot(world))));
  expect([...restored.notificationsOf]).toEqual([...world.notificationsOf]);
  expect((await home.site.call('PATCH', `/v1/notifications/${'f'.repeat(24)}/ack`)).status).toBe(404);
});

it('of a scope are those of its objects; they go with the cluster', async () => {
  const home = await behind();
  const { site } = home;
  const all = async (project?: string) => (await site.call('GET', '/v1/notifications/', { project })).body.items;
  expect([await all(), await all(site.projectUid), await all(site.stagingUid)].map(({ length }) => length)).toEqual([1, 1, 0]);
  await home.call('DELETE', '');
  site.minutes(60 * 24 * 5);
  expect(site.sim.world.clusters.get(home.uid)).toBeUndefined();
  expect(await all()).toEqual([]);
});

it('come from parts of Palette, each event once', async () => {
  const { site } = await clusterSite({}, 0);
  const send = (digest: string, meta: object = {}) =>
    site.call('POST', '/v1/notifications/events', {
      body: { component: 'hubble', digest, message: 'Registry synced', meta, type: 'NotificationPackSync' },
    });
  const first = await send('a');
  expect(first.status).toBe(201);
  expect((await send('a')).body.uid).toBe(first.body.uid);
  expect((await send('b')).body.uid).not.toBe(first.body.uid);
  const all = async (project?: string) => (await site.call('GET', '/v1/notifications/', { project })).body.items;
  expect(await all()).toMatchObject([{}, { type: 'NotificationPackRegistryUpdate', action: { isInfo: true } }]);
  expect(await all(site.projectUid)).toEqual([]);
  await send('c', { clusterProfileUid: site.addOnProfileUid });
  const about = await site.call('GET', `/v1/notifications/clusterprofile/${site.addOnProfileUid}`);
  expect(about.body.items).toMatchObject([{ relatedObject: { kind: 'clusterprofile', uid: site.addOnProfileUid } }]);
  expect((await site.call('GET', `/v1/notifications/appdeployment/${site.addOnProfileUid}`)).status).toBe(404);
});
