import type { Value } from '../../src/framework';
import { cluster as body } from './support/bodies';
import { ClusterAtWork, withPool } from './support/cluster-at-work';
import { configured, TestPalette, told } from './support/palette';

type Values = { readonly [name: string]: Value };

let palette: TestPalette;
beforeEach(async () => {
  palette = await TestPalette.open();
});
afterEach(() => palette.close());

const GOING = 'The cluster "apps" is being deleted';

test('a cluster that somebody deletes is told of by a refresh, takes no change, and is made anew when it is gone', async () => {
  const cluster = await ClusterAtWork.make(palette);
  const wanted = withPool('workers', { count: 3 })(cluster.wanted);
  await cluster.call('DELETE', '/v1/spectroclusters/*');

  const { read } = await cluster.plan(wanted);
  expect(told(read.diagnostics)).toEqual([`warning: ${GOING}`]);
  const from = palette.requests().length;
  expect(told((await cluster.apply(wanted)).diagnostics)).toEqual([`error: ${GOING}`]);
  expect(palette.requests(from).filter((call) => /^(PUT|PATCH|DELETE)/.test(call))).toEqual([]);

  palette.simulator.control.clock({ advance: '2h' });
  expect((await cluster.plan(wanted)).read).toMatchObject({ state: null, diagnostics: [] });
});

test.each<[Values, string | undefined]>([
  [{ force_delete: true }, undefined],
  [{ force_delete: true, force_delete_delay: 240 }, 'ends the wait after 180m'],
  [{ force_delete: true, force_delete_delay: 240, timeouts: { create: '1h' } }, 'ends the wait after 180m'],
  [{ force_delete: true, force_delete_delay: 240, timeouts: { delete: '5h' } }, undefined],
  [{ force_delete: true, timeouts: { delete: '20m' } }, 'ends the wait after 20m'],
])('force that would come after the wait is refused, whoever set how long that is: %j', async (changes, why) => {
  const run = await palette.run();
  const config = configured('palette_cluster_vsphere', { ...body('apps', 'a', 'p'), ...changes });
  const { diagnostics } = await run.instance.validateResource('palette_cluster_vsphere', config, { writeOnlyAllowed: true });
  expect(told(diagnostics)).toEqual(why === undefined ? [] : ['error: Force would come too late']);
  if (why !== undefined) expect(diagnostics[0]?.detail).toContain(why);
});

test('one that is stuck, since its gateway is down, says so at the end of the wait, and can still be given force_delete', async () => {
  const cluster = await ClusterAtWork.make(palette);
  await cluster.call('DELETE', '/v1/spectroclusters/*');
  palette.simulator.control.outage('dc1');
  palette.simulator.control.clock({ advance: '1h' });
  const remove = async () => (await cluster.run()).remove('palette_cluster_vsphere', cluster.stored);

  const [inVain] = (await remove()).diagnostics;
  expect(inVain?.summary).toBe('The cluster "apps" is still being deleted');
  expect(inVain?.detail).toMatch(
    /through the gateway "dc1" \(.*\), which is Unknown, so it does not go on\. .*\n 3\. Apply force_delete = true/s,
  );

  const from = palette.requests().length;
  expect(told((await cluster.apply({ ...cluster.wanted, force_delete: true })).diagnostics)).toEqual([]);
  expect(palette.requests(from).filter((call) => /^(PUT|PATCH|DELETE)/.test(call))).toEqual([]);
  expect((await remove()).state).toBeNull();
});

test('and is given it where more is planned that it does not take any more', async () => {
  const cluster = await ClusterAtWork.make(palette);
  await cluster.call('DELETE', '/v1/spectroclusters/*');
  const wanted = withPool('workers', { count: 3 })({ ...cluster.wanted, force_delete: true });
  const refused = await cluster.apply(wanted);
  expect(told(refused.diagnostics)).toEqual([`error: ${GOING}`]);
  expect(refused.state).toMatchObject({ force_delete: true });
});
