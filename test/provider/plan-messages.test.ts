import type { Value } from '../../src/framework';
import { DECLARED } from '../support/declared-gateway';
import { account, cluster as clusterBody } from './support/bodies';
import { ClusterAtWork, withPool } from './support/cluster-at-work';
import { type Run, TestPalette, told } from './support/palette';

type Values = { readonly [name: string]: Value };

let palette: TestPalette;
beforeEach(async () => {
  palette = await TestPalette.open();
});
afterEach(() => palette.close());

/** The cluster's first profile, changed. */
const withProfile = (changes: Values) => (wanted: Values) => ({
  ...wanted,
  cluster_profile: (wanted.cluster_profile as readonly Values[]).map((profile) => ({ ...profile, ...changes })),
});

describe('a plan of a cluster', () => {
  test('says that another version of Kubernetes makes new nodes, in Palette’s words', async () => {
    const cluster = await ClusterAtWork.make(palette);
    const other = withProfile({ pack: [{ name: 'kubernetes', tag: '1.31.9' }] })(cluster.wanted);
    const { diagnostics } = await cluster.plan(other);
    expect(told(diagnostics)).toEqual(['warning: All nodes will be replaced']);
    expect(diagnostics[0]?.detail).toMatch(
      /^Palette says of the cluster "apps": .* to kubernetes 1.31.9\. .*review_repave_state = "Approved"/,
    );
    await cluster.apply(other);
    expect((await cluster.call('GET', '/v1/spectroclusters/*')).status.repave).toMatchObject({ state: 'Pending' });
  });

  test('says nothing of that where add-ons change, or Palette doesn’t answer', async () => {
    const cluster = await ClusterAtWork.make(palette);
    const values = withProfile({ pack: [{ name: 'cni-calico', values: 'a: 1\n' }] })(cluster.wanted);
    expect(told((await cluster.plan(values)).diagnostics)).toEqual([]);
    palette.simulator.control.addFault({ match: { path: '/v1/spectroclusters/*/validate/repave' }, action: { status: 403 } });
    const other = withProfile({ pack: [{ name: 'kubernetes', tag: '1.31.9' }] })(cluster.wanted);
    expect(told((await cluster.plan(other)).diagnostics)).toEqual([]);
  });

  test('refuses an even control plane when it is validated, and says which', async () => {
    const wanted = withPool('control', { count: 2 })(clusterBody('apps', 'a', 'p'));
    await expect((await palette.run()).create('palette_cluster_vsphere', wanted)).rejects.toThrow(
      'The control plane "control" has 2 nodes; it takes 1, 3 or 5.',
    );
  });

  test('that deletes it says that force can’t be undone, where it was applied', async () => {
    const kept = await ClusterAtWork.make(palette);
    const run = await kept.run();
    expect(told((await run.plan('palette_cluster_vsphere', kept.stored, null)).diagnostics)).toEqual([]);
    const forced = await kept.apply({ ...kept.wanted, force_delete: true });
    const { diagnostics } = await (await kept.run()).plan('palette_cluster_vsphere', forced, null);
    expect(told(diagnostics)).toEqual(['warning: The cluster "apps" may be deleted by force']);
    expect(diagnostics[0]?.detail).toMatch(/after 20 minutes .* can't be undone/);
  });
});

describe('a plan of a gateway', () => {
  const SMALL = { name: 'dc1', ...DECLARED };
  const GATEWAY = 'palette_private_cloud_gateway';
  let run: Run;
  beforeEach(async () => {
    run = await palette.run({ owner: 'me' });
  });

  test('says that it grows for good, and refuses that it shrinks', async () => {
    const made = await run.create(GATEWAY, SMALL);
    const grows = await run.plan(GATEWAY, made, { ...SMALL, node_count: 3 });
    expect(told(grows.diagnostics)).toEqual(['warning: The gateway "dc1" grows for good']);
    const grown = await run.change(GATEWAY, made, { ...SMALL, node_count: 3 });
    expect(told((await run.plan(GATEWAY, grown, { ...SMALL, node_count: 3 })).diagnostics)).toEqual([]);
    const shrinks = await run.plan(GATEWAY, grown, SMALL);
    expect(told(shrinks.diagnostics)).toEqual(['error: A gateway cannot shrink']);
  });

  test('that removes it says that its clusters are migrated for good', async () => {
    const [uid, other] = [palette.gateway('dc2'), palette.gateway('dc3')];
    const { imported } = await run.instance.import(GATEWAY, 'dc2');
    const read = await run.read(GATEWAY, imported ?? { state: null, private: null });
    const login = await run.create('palette_cloud_account_vsphere', account('vcenter', uid));
    const profile = await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
    await run.create('palette_cluster_vsphere', clusterBody('apps', String(login.state?.id), String(profile.id)));
    const state = { ...read.state, migrate_clusters_to: other };
    const { diagnostics } = await run.plan(GATEWAY, { state, private: read.private }, null);
    expect(told(diagnostics)).toEqual(['warning: The clusters of the gateway "dc2" will be migrated']);
    expect(diagnostics[0]?.detail).toContain(other);
  });
});
