import type { Value } from '../../src/framework';
import { account, cluster } from './support/bodies';
import { CLOUD_SAMPLES } from './support/clouds';
import { type Stored, TestPalette, told } from './support/palette';

type Body = { readonly [name: string]: Value };

const GATEWAY = 'palette_private_cloud_gateway';
const MIGRATION = 'palette_private_cloud_gateway_migration';

/** What a cloud's account and cluster are, and the Palette that has it. */
interface Row {
  readonly type: string;
  /** The cloud of its gateways, as the API has it. */
  readonly gateways: string;
  readonly profile: string;
  readonly simulator: Parameters<typeof TestPalette.open>[0];
  account(gatewayUid: string): Body;
  cluster(accountUid: string, profileUid: string): Body;
}

const ROWS: readonly Row[] = [
  {
    type: 'vsphere',
    gateways: 'vsphere',
    profile: 'vsphere-ubuntu',
    simulator: {},
    account: (gatewayUid) => account('one', gatewayUid),
    cluster: (accountUid, profileUid) => cluster('apps', accountUid, profileUid),
  },
  ...CLOUD_SAMPLES.map(({ type, gateways, profile, simulator, account, cluster }) => ({
    type,
    gateways,
    profile,
    simulator,
    account: account.body,
    cluster: cluster.body,
  })),
];

/** The rules of a gateway's reference (docs/architecture.md), on each cloud: the gateway is in one state, the cluster in another. */
describe.each(ROWS)('on $type', (row) => {
  const CLUSTER = `palette_cluster_${row.type}`;
  let palette: TestPalette;
  let source: string;
  let made: Stored;
  let body: Body;

  beforeEach(async () => {
    palette = await TestPalette.open(row.simulator);
    source = palette.gateway('dc1', row.gateways);
    const run = await site();
    const login = await run.create(`palette_cloud_account_${row.type}`, row.account(source));
    const profile = await run.data('palette_cluster_profile', { name: row.profile, version: '1.0.0', context: 'tenant' });
    body = row.cluster(String(login.state?.id), String(profile.id));
    const ordered = await run.create(CLUSTER, body);
    expect(told(ordered.diagnostics)).toEqual([]);
    made = ordered;
  });
  afterEach(() => palette.close());

  /** A run of the stack that has the cluster. */
  const site = () => palette.run({ owner: 'site' });
  /** A run of the stack that has the gateways. */
  const base = () => palette.run({ owner: 'base' });
  const refersTo = () => palette.simulator.control.summary().references.map(({ gateway }) => gateway);
  const isThere = () => palette.simulator.control.summary().clusters.count > 0;
  const migrate = async (target: string) => {
    const { diagnostics } = await (await base()).create(MIGRATION, { source_gateway_id: source, target_gateway_id: target });
    expect(told(diagnostics).filter((line) => line.startsWith('error'))).toEqual([]);
  };
  const cutOff = () => {
    palette.simulator.control.outage('dc1');
    palette.simulator.control.clock({ advance: '1h' });
  };

  /** What the gateways' stack is told when the source leaves it. */
  async function removing(changes: Body = {}) {
    const run = await base();
    const { imported } = await run.instance.import(GATEWAY, source);
    if (!imported) throw new Error('the gateway was not imported');
    const stored = await run.read(GATEWAY, imported);
    return run.remove(GATEWAY, { ...stored, state: stored.state && { ...stored.state, ...changes } });
  }

  test('rule 1: the reference is in the state, and a refresh after a migration tells the new one', async () => {
    expect(made.state?.private_cloud_gateway_id).toBe(source);
    const target = palette.gateway('dc2', row.gateways);
    await migrate(target);
    const run = await site();
    const read = await run.read(CLUSTER, made);
    expect(read.state?.private_cloud_gateway_id).toBe(target);
    expect((await run.plan(CLUSTER, read, body)).planned).toEqual(read.state);
  });

  test('rule 2: a deletion goes through the gateway that has the cluster now, whatever the state says', async () => {
    const target = palette.gateway('dc2', row.gateways);
    await migrate(target);
    expect(told((await removing()).diagnostics)).toEqual([]);
    expect(refersTo()).toEqual(['dc2']);
    expect(told((await (await site()).remove(CLUSTER, made)).diagnostics)).toEqual([]);
    expect(isThere()).toBe(false);
  });

  test('rule 2: while the gateway is down a deletion is refused before anything is changed, with the ways out', async () => {
    cutOff();
    const { diagnostics, state } = await (await site()).remove(CLUSTER, made);
    expect(told(diagnostics).filter((line) => line.startsWith('error'))).toHaveLength(1);
    const detail = diagnostics.map((each) => each.detail).join('\n');
    for (const word of ['dc1', 'Bring the gateway back', 'Migrate its clusters', 'force_delete']) expect(detail).toContain(word);
    expect(state).not.toBeNull();
    expect(palette.simulator.control.summary().deleting).toEqual([]);
  });

  test('rule 2: force gives up on a gateway that is down, and says what may stay behind', async () => {
    const run = await site();
    const forced = await run.change(CLUSTER, made, { ...body, force_delete: true, force_delete_delay: 16 });
    cutOff();
    const { diagnostics, state } = await (await site()).remove(CLUSTER, forced);
    expect([state, isThere()]).toEqual([null, false]);
    expect(told(diagnostics)).toContainEqual(expect.stringMatching(/^warning: .*forc/i));
  });

  test('rule 3: a gateway that a cluster of another state refers to does not go, and is named with it', async () => {
    const { diagnostics, state } = await removing();
    expect(told(diagnostics).filter((line) => line.startsWith('error'))).toHaveLength(1);
    expect(diagnostics.map((each) => each.detail).join('\n')).toContain('apps');
    expect(state).not.toBeNull();
    expect(refersTo()).toEqual(['dc1']);
  });

  test('rule 3: nor where the API key may not see all projects, unless that is acknowledged', async () => {
    await (await site()).remove(CLUSTER, made);
    palette.simulator.control.addFault({
      match: { method: 'POST', path: '/v1/dashboard/spectroclusters/search' },
      times: 'always',
      action: { status: 403 },
    });
    const refused = await removing();
    expect(told(refused.diagnostics).filter((line) => line.startsWith('error'))).toHaveLength(1);
    expect(refused.diagnostics.map((each) => each.detail).join('\n')).toContain('acknowledge_unseen');
    const acknowledged = await removing({ acknowledge_unseen: true });
    expect([told(acknowledged.diagnostics).filter((line) => line.startsWith('error')), acknowledged.state]).toEqual([[], null]);
  });

  test('rule 3: with migrate_clusters_to the clusters move first, and then it goes', async () => {
    const target = palette.gateway('dc2', row.gateways);
    const { diagnostics, state } = await removing({ migrate_clusters_to: target });
    expect([told(diagnostics).filter((line) => line.startsWith('error')), state]).toEqual([[], null]);
    expect(refersTo()).toEqual(['dc2']);
  });

  test('rule 4: a cluster that runs is changed while its gateway is down, and one that is ordered waits', async () => {
    cutOff();
    const run = await site();
    const changed = await run.change(CLUSTER, await run.read(CLUSTER, made), { ...body, tags: ['team:a'] });
    expect(changed.state).toMatchObject({ tags: ['team:a'], completed: true });
    const late = await run.create(CLUSTER, { ...body, name: 'more', timeouts: { create: '10m' } });
    expect(told(late.diagnostics)).toContain('warning: A creation will wait for its gateway');
    expect(late.state?.completed).toBe(false);
  });

  test('rule 5: after a migration the target does not go before the clusters that came to it', async () => {
    const target = palette.gateway('dc2', row.gateways);
    await migrate(target);
    source = target;
    const { diagnostics, state } = await removing();
    expect(diagnostics.map((each) => each.detail).join('\n')).toContain('apps');
    expect(state).not.toBeNull();
    await (await site()).remove(CLUSTER, made);
    expect((await removing()).state).toBeNull();
  });
});
