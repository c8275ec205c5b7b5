import { EVENTS_KEPT } from '../../../../src/simulator/world/world';
import { type ClusterSite, clusterSite } from '../cluster-site';

const PATH = '/v1/events/components';
const sent = (uid: string, more: object = {}) => ({
  relatedObject: { kind: 'spectrocluster', uid },
  reason: 'PodEvicted',
  message: 'A pod was evicted',
  severity: 'Warning',
  ...more,
});

async function post({ site }: ClusterSite, body: unknown, path = PATH) {
  return site.call('POST', path, { project: site.projectUid, body });
}

async function list({ site, uid }: ClusterSite, query = '') {
  return (await site.call('GET', `${PATH}/spectrocluster/${uid}${query}`, { project: site.projectUid })).body;
}

it('come from agents too, with what they are about and who sent them', async () => {
  const home = await clusterSite();
  const source = { component: 'kubelet', host: 'cp-1' };
  const { status, body } = await post(home, sent(home.uid, { involvedObject: { kind: 'Pod', name: 'web' }, source }));
  expect(status).toBe(201);
  expect((await list(home)).items[0]).toEqual({
    metadata: { uid: body.uid, creationTimestamp: new Date(home.site.sim.world.now).toISOString() },
    involvedObject: { kind: 'Pod', name: 'web' },
    relatedObject: { kind: 'spectrocluster', name: 'shop', uid: home.uid },
    reason: 'PodEvicted',
    message: 'A pod was evicted',
    severity: 'Warning',
    source,
  });
});

it('come many at a time: all of them, or none', async () => {
  const home = await clusterSite();
  const before = (await list(home)).listmeta.count;
  const bad = await post(home, [sent(home.uid), sent('f'.repeat(24))], `${PATH}/bulk`);
  expect(bad).toMatchObject({ status: 404, body: { code: 'ResourceNotFound' } });
  expect((await list(home)).listmeta.count).toBe(before);
  const { status, body } = await post(home, [sent(home.uid), sent(home.uid)], `${PATH}/bulk`);
  expect(status).toBe(201);
  expect((await list(home, '?limit=2')).items.map(({ metadata }: { metadata: { uid: string } }) => metadata.uid)).toEqual([
    body[1].uid,
    body[0].uid,
  ]);
});

it.each([
  ['that belongs to nothing', { reason: 'x' }, 400],
  ['of an edge host', { relatedObject: { kind: 'edgehost', uid: 'f'.repeat(24) } }, 404],
  ['of a kind that has none', { relatedObject: { kind: 'pod', uid: 'f'.repeat(24) } }, 400],
])('%s is refused', async (_, body, status) => {
  const home = await clusterSite({}, 0);
  expect((await post(home, body)).status).toBe(status);
});

it('are listed for a whole scope, newest first and page by page, and no project sees another’s', async () => {
  const home = await clusterSite();
  const { site } = home;
  await post(home, sent(home.uid));
  const all = async (query: string, project?: string) => (await site.call('GET', `${PATH}${query}`, { project })).body;
  const tenant = await all('?limit=0');
  const times = tenant.items.map(({ metadata }: { metadata: { creationTimestamp: string } }) => metadata.creationTimestamp);
  expect(times).toEqual([...times].sort().reverse());
  expect(tenant.items[0].reason).toBe('PodEvicted');
  const first = await all('?limit=3');
  const second = await all(`?limit=3&continue=${encodeURIComponent(first.listmeta.continue)}`);
  expect([...first.items, ...second.items]).toEqual(tenant.items.slice(0, 6));
  expect((await all('', site.stagingUid)).items).toEqual([]);
  expect((await all('?filters=reason=PodEvicted', site.projectUid)).listmeta.count).toBe(1);
});

it('are deleted by object, within its project', async () => {
  const home = await clusterSite();
  const path = `${PATH}/spectrocluster/${home.uid}`;
  expect((await home.site.call('DELETE', path, { project: home.site.stagingUid })).status).toBe(403);
  expect((await home.site.call('DELETE', path, { project: home.site.projectUid })).status).toBe(204);
  expect((await list(home)).items).toEqual([]);
});

it('go, the oldest first, when there are too many', async () => {
  const home = await clusterSite({}, 0);
  const body = Array.from({ length: EVENTS_KEPT }, (_, index) => sent(home.uid, { message: `number ${index}` }));
  await post(home, body, `${PATH}/bulk`);
  await post(home, sent(home.uid, { message: 'the last' }));
  const { items } = await list(home, '?limit=0');
  expect(items).toHaveLength(EVENTS_KEPT);
  expect([items[0].message, items.at(-1).message]).toEqual(['the last', 'number 1']);
});
