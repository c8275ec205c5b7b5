import { Site } from '../support';

test('the showcase has three gateways and forty clusters in many states', () => {
  const site = new Site({ seed: 'showcase' });
  const { world } = site.sim;
  const summary = site.sim.control.summary();
  expect(summary.gateways.states).toEqual({
    'System Private Gateway': 'Running',
    berlin: 'Running',
    munich: 'Running',
    hamburg: 'Unknown',
  });
  const clusters = [...world.clusters.values()].filter(({ role }) => role === 'workload');
  expect(clusters).toHaveLength(40);
  const states: { [state: string]: number } = {};
  for (const { state } of clusters) states[state] = (states[state] ?? 0) + 1;
  expect(states).toEqual({ Running: 27, Provisioning: 4, Pending: 3, Deleting: 3, Deleted: 3 });
  const misplaced = clusters.find(({ name }) => name === 'munich-misplaced');
  expect(misplaced?.conditions).toContainEqual(
    expect.objectContaining({
      type: 'CloudInfrastructureReady',
      status: 'False',
      message: expect.stringContaining("'datastore9' not found"),
    }),
  );
  expect(summary.violations).toEqual([]);
});

test('its lists are answered as the API’s description says', async () => {
  const site = new Site({ seed: 'showcase' });
  for (const project of [site.projectUid, site.stagingUid]) {
    const answer = await site.call('POST', '/v1/dashboard/spectroclusters/search?limit=0', { project, body: {} });
    expect(answer.status).toBe(200);
    expect(answer.body.items.length).toBeGreaterThan(0);
  }
  expect(site.sim.violations).toEqual([]);
});

test('what waits for Hamburg goes on when it is back', async () => {
  const site = new Site({ seed: 'showcase' });
  site.sim.control.restore('hamburg');
  site.minutes(60);
  const { states } = site.sim.control.summary().clusters;
  expect([states['hamburg-preview-1'], states['hamburg-preview-2'], states['hamburg-preview-3']]).toEqual([
    'Running',
    'Running',
    undefined,
  ]);
});
