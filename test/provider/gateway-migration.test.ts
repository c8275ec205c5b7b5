import { type ObjectValue, UNKNOWN } from '../../src/framework';
import { account, cluster } from './support/bodies';
import { type Asked, type FakePalette, fakePalette, type Reply } from './support/fake-palette';
import { configured, type Run, type Stored, TestPalette, told } from './support/palette';

const ACCOUNT = 'palette_cloud_account_vsphere';
const CLUSTER = 'palette_cluster_vsphere';
const GATEWAY = 'palette_private_cloud_gateway';
const MIGRATION = 'palette_private_cloud_gateway_migration';
const NOTHING: Stored = { state: null, private: null };

let palette: TestPalette;
afterEach(() => palette.close());

const text = (diagnostics: readonly { readonly summary: string; readonly detail: string }[]) =>
  diagnostics.map(({ summary, detail }) => `${summary}\n${detail}`).join('\n');

/** Which gateway each cluster refers to, by name. */
const references = () =>
  Object.fromEntries(palette.simulator.control.summary().references.map((each) => [each.cluster, each.gateway]));

const migration = (source: string, target: string, more: ObjectValue = {}): ObjectValue => ({
  source_gateway_id: source,
  target_gateway_id: target,
  ...more,
});

interface Site {
  readonly source: string;
  readonly target: string;
  readonly clusters: readonly Stored[];
}

/** Two gateways, and clusters at the first of them. */
async function site(
  options: Parameters<typeof TestPalette.open>[0] = {},
  names: readonly string[] = ['apps', 'db'],
): Promise<Site> {
  palette = await TestPalette.open(options);
  const [source, target] = [palette.gateway('dc1'), palette.gateway('dc2')];
  const run = await palette.run({ owner: 'site' });
  const made = await run.create(ACCOUNT, account('vcenter', source));
  const profile = await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
  const clusters: Stored[] = [];
  for (const name of names) clusters.push(await run.create(CLUSTER, cluster(name, String(made.state?.id), String(profile.id))));
  return { source, target, clusters };
}

function outage(name: string): void {
  palette.simulator.control.outage(name);
  palette.simulator.control.clock({ advance: '1h' });
}

const migrations = (from = 0) => palette.requests(from).filter((request) => request === 'POST /v1/overlords/migrate').length;

async function planned(run: Run, body: ObjectValue, stored: Stored = NOTHING) {
  const { diagnostics, planned: state, requiresReplace } = await run.plan(MIGRATION, stored, body);
  return { told: told(diagnostics), text: text(diagnostics), state, replaces: requiresReplace.length > 0 };
}

describe('a migration', () => {
  test('says in the plan whom it concerns and that there is no way back, moves all, and plans nothing after', async () => {
    const { source, target } = await site();
    const run = await palette.run();
    const body = migration(source, target);
    const plan = await planned(run, body);
    expect(plan.told).toEqual(['warning: The clusters of the gateway "dc1" will be migrated']);
    expect(plan.text).toMatch(/"dc2" takes these over, and there is no way back but another migration.*\n - apps \(.*\n - db \(/);
    expect(references()).toEqual({ apps: 'dc1', db: 'dc1' });

    const made = await run.create(MIGRATION, body);
    expect(made.state).toMatchObject({ id: `${source}/${target}`, clusters_on_source: {} });
    expect(references()).toEqual({ apps: 'dc2', db: 'dc2' });
    expect(run.progress).toContainEqual({ kind: 'event', text: 'migrating to "dc2": apps, db' });

    const next = await palette.run();
    const read = await next.read(MIGRATION, made);
    expect(read.state).toEqual(made.state);
    expect((await planned(next, body, read)).state).toEqual(read.state);
    expect(migrations()).toBe(1);
  });

  test('of a gateway without clusters asks Palette for nothing', async () => {
    const { source, target } = await site({}, []);
    const run = await palette.run();
    const made = await run.create(MIGRATION, migration(source, target));
    expect(made).toMatchObject({ state: { clusters_on_source: {} }, diagnostics: [] });
    expect(migrations()).toBe(0);
  });

  test('of a gateway that is gone is done, and says so', async () => {
    const { target } = await site({}, []);
    const run = await palette.run();
    const made = await run.create(MIGRATION, migration('0000000000000000000000aa', target));
    expect(told(made.diagnostics)).toEqual(['warning: The gateway to migrate from is gone']);
    expect(made.state?.clusters_on_source).toEqual({});
    expect((await run.read(MIGRATION, made)).state).toEqual(made.state);
  });

  test('sees clusters that are on the source again, and migrates them by an update', async () => {
    const { source, target } = await site();
    const run = await palette.run();
    const body = migration(source, target);
    const made = await run.create(MIGRATION, body);
    // Somebody else brings them back.
    await (await palette.run()).create(MIGRATION, migration(target, source));
    expect(references()).toEqual({ apps: 'dc1', db: 'dc1' });

    const next = await palette.run();
    const read = await next.read(MIGRATION, made);
    expect(Object.values(read.state?.clusters_on_source as object).sort()).toEqual(['apps', 'db']);
    const plan = await planned(next, body, read);
    expect(plan).toMatchObject({ replaces: false, state: { clusters_on_source: {} } });
    expect(plan.told).toEqual(['warning: The clusters of the gateway "dc1" will be migrated']);
    const changed = await next.change(MIGRATION, read, body);
    expect(changed.state).toEqual(made.state);
    expect(references()).toEqual({ apps: 'dc2', db: 'dc2' });
  });

  test('is not undone by its destruction, which says so', async () => {
    const { source, target } = await site();
    const run = await palette.run();
    const made = await run.create(MIGRATION, migration(source, target));
    const from = palette.requests().length;
    const removed = await run.remove(MIGRATION, made);
    expect(removed.state).toBeNull();
    expect(told(removed.diagnostics)).toEqual(['warning: A migration is not undone']);
    expect(text(removed.diagnostics)).toContain(`the clusters stay with the gateway ${target}`);
    expect(palette.requests(from)).toEqual([]);
    expect(references()).toEqual({ apps: 'dc2', db: 'dc2' });
  });

  test.each(['uids', 'names'])('is imported by the %s of both gateways', async (by) => {
    const { source, target } = await site({}, ['apps']);
    const run = await palette.run();
    const { imported } = await run.instance.import(MIGRATION, by === 'uids' ? `${source}/${target}` : 'dc1/dc2');
    const read = await run.read(MIGRATION, imported ?? NOTHING);
    expect(read.state).toMatchObject({ id: `${source}/${target}`, source_gateway_id: source, target_gateway_id: target });
    // It was imported before it was carried out.
    expect((await planned(run, migration(source, target), read)).state).toMatchObject({ clusters_on_source: {} });
  });

  test.each(['dc1', 'dc1/dc2/dc3', '/dc2', 'dc1/', 'dc1/dc1', 'dc1/nowhere'])('is not imported by "%s"', async (id) => {
    await site({}, []);
    const run = await palette.run();
    expect(told((await run.instance.import(MIGRATION, id)).diagnostics)).toEqual([expect.stringMatching(/^error: /)]);
  });

  test('between other gateways is another one', async () => {
    const { source, target } = await site({}, []);
    const other = palette.gateway('dc3');
    const run = await palette.run();
    const made = await run.create(MIGRATION, migration(source, target));
    expect((await planned(await palette.run(), migration(source, other), made)).replaces).toBe(true);
    expect((await planned(await palette.run(), migration(other, target), made)).replaces).toBe(true);
  });
});

describe('a migration is refused', () => {
  test('where source and target are one', async () => {
    const { source } = await site({}, []);
    const { instance } = await palette.run();
    const config = configured(MIGRATION, migration(source, source));
    const { diagnostics } = await instance.validateResource(MIGRATION, config, { writeOnlyAllowed: true });
    expect(told(diagnostics)).toEqual(['error: Source and target are one gateway']);
  });

  test('at plan, to a gateway that is not there', async () => {
    const { source } = await site({}, []);
    const plan = await planned(await palette.run(), migration(source, '0000000000000000000000aa'));
    expect(plan.text).toContain('Palette knows no private cloud gateway 0000000000000000000000aa');
  });

  test('at plan, to a gateway that is down, but for one that has nothing to migrate', async () => {
    const { source, target } = await site({}, ['apps']);
    outage('dc2');
    const run = await palette.run();
    const made = await run.create(MIGRATION, migration(source, target));
    expect(told(made.diagnostics)).toEqual(["error: The clusters can't be migrated"]);
    expect(text(made.diagnostics)).toContain(`The gateway "dc2" (${target}) is Unknown, not Running`);
    expect(references()).toEqual({ apps: 'dc1' });
    expect(migrations()).toBe(0);
    const other = palette.gateway('dc3');
    expect((await planned(run, migration(other, target))).told).toEqual([]);
  });

  test('at plan, to a gateway on another cloud', async () => {
    const { source } = await site({}, ['apps']);
    const maas = palette.gateway('dc3', 'maas');
    const plan = await planned(await palette.run(), migration(source, maas));
    expect(plan.text).toMatch(/"dc3" makes clusters on maas, and these are on another cloud:\n - apps \(/);
  });

  test('by Palette, whose words are told: one that wants both gateways healthy', async () => {
    const { source, target } = await site({ strict: { migrateSource: 'healthy' } }, ['apps']);
    outage('dc1');
    const made = await (await palette.run()).create(MIGRATION, migration(source, target));
    expect(told(made.diagnostics)).toEqual([
      'warning: The gateway "dc1" does not run',
      'warning: The clusters of the gateway "dc1" will be migrated',
      'error: Palette refuses to migrate the clusters of a private cloud gateway',
    ]);
    expect(text(made.diagnostics)).toContain("Private cloud gateway dc1 isn't running: it is Unknown");
    expect(made.state).toBeNull();
    expect(references()).toEqual({ apps: 'dc1' });
  });

  test('beside one in the opposite direction, or from one source to another target, in one run', async () => {
    const { source, target } = await site({}, []);
    const third = palette.gateway('dc3');
    const run = await palette.run();
    expect((await planned(run, migration(source, target))).told).toEqual([]);
    // Terraform plans each again when it applies it.
    expect((await planned(run, migration(source, target))).told).toEqual([]);
    const opposite = await planned(run, migration(target, source));
    expect(opposite.text).toContain(`Another migration of this run goes from ${source} to ${target}, and so back again`);
    expect((await planned(run, migration(source, third))).text).toContain('which can have one target only');
    expect((await planned(run, migration(target, third))).told).toEqual([]);
    expect((await planned(run, migration(third, source))).text).toContain('and so back again');
    expect((await planned(await palette.run(), migration(target, source))).told).toEqual([]);
  });

  test('but only warned of, beside one that the state has: that may be about to leave it', async () => {
    const { source, target } = await site({}, []);
    const made = await (await palette.run()).create(MIGRATION, migration(source, target));
    const back = await (await palette.run()).create(MIGRATION, migration(target, source));
    const told = 'warning: Another migration goes the other way';

    const first = await palette.run();
    await first.read(MIGRATION, made);
    expect((await planned(first, migration(target, source))).told).toEqual([told]);
    await first.plan(MIGRATION, made, null);
    expect((await planned(first, migration(target, source))).told).toEqual([]);

    // Turned round in one block, it is replaced: nothing is left of the first.
    const turned = await palette.run();
    const read = await turned.read(MIGRATION, made);
    expect((await planned(turned, migration(target, source), read)).told).toEqual([]);

    const both = await palette.run();
    await both.read(MIGRATION, made);
    expect((await both.read(MIGRATION, back)).diagnostics).toMatchObject([{ summary: 'Another migration goes the other way' }]);
  });
});

describe('what a plan tells of before', () => {
  const POOL = { network_type: 'range', prefix: 24, gateway: '10.20.0.1' };
  const pool = (gateway: string, name: string, first: number, last: number) => ({
    ...POOL,
    name,
    private_cloud_gateway_id: gateway,
    ip_start_range: `10.20.0.${first}`,
    ip_end_range: `10.20.0.${last}`,
  });

  /** A cluster with static addresses at the first gateway, and a pool at the other, or none. */
  async function withPools(size: number | undefined) {
    const { source, target } = await site({}, []);
    const run = await palette.run();
    const nodes = await run.create('palette_ip_pool', pool(source, 'nodes', 10, 40));
    if (size !== undefined) await run.create('palette_ip_pool', pool(target, 'others', 100, 99 + size));
    const made = await run.create(ACCOUNT, account('static', source));
    const profile = await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
    const body = cluster('fixed', String(made.state?.id), String(profile.id));
    const placement = {
      cluster: 'cluster1',
      resource_pool: 'Resources',
      datastore: 'datastore1',
      network: 'VM Network',
      static_ip_pool_id: String(nodes.state?.id),
    };
    const pools = (body.machine_pool as readonly ObjectValue[]).map((each) => ({ ...each, placement: [placement] }));
    const cloud = [{ datacenter: 'DC1', folder: 'palette', static_ip: true }];
    const ordered = await run.create(CLUSTER, { ...body, cloud_config: cloud, machine_pool: pools });
    expect(told(ordered.diagnostics)).toEqual([]);
    return planned(run, migration(source, target));
  }

  const SMALL = 'warning: The gateway "dc2" may be too small for a pool';

  test('a target without a pool', async () => {
    const { told, text } = await withPools(undefined);
    expect(told).toContain(SMALL);
    expect(text).toMatch(/ - nodes: \d+ addresses are in use, and "dc2" has no pool/);
  });

  test('a target whose pool has too few addresses', async () => {
    const { told, text } = await withPools(2);
    expect(told).toContain(SMALL);
    expect(text).toContain('"dc2" has no more than 2 free in one pool');
  });

  test('not one that has enough', async () => {
    expect((await withPools(30)).told).not.toContain(SMALL);
  });

  test('a key that may not see all projects, unless that is acknowledged', async () => {
    const { source, target } = await site({}, ['apps']);
    palette.simulator.control.addFault({
      match: { method: 'POST', path: '/v1/dashboard/spectroclusters/search' },
      times: 'always',
      action: { status: 403 },
    });
    const run = await palette.run();
    const refused = await run.create(MIGRATION, migration(source, target));
    expect(text(refused.diagnostics)).toContain('The API key may not look into the tenant as a whole');
    expect(text(refused.diagnostics)).toContain('set acknowledge_unseen = true');
    expect(migrations()).toBe(0);
    const plan = await planned(run, migration(source, target, { acknowledge_unseen: true }));
    expect(plan.told).toEqual(['warning: Not every cluster was seen that may refer to the gateway "dc1"']);
  });
});

describe('what has broken off', () => {
  test.each<[string, object]>([
    ['the answer is lost', { action: 'drop-after' }],
    ['a load balancer gives up', { action: { status: 504, html: true, afterWork: true } }],
    ['it is carried out when nobody waits any more', { action: { late: '20s' } }],
    ['it never reached Palette', { action: 'drop-before' }],
  ])('is looked at, and sent again only where it was not done: %s', async (_, fault) => {
    const { source, target } = await site();
    palette.simulator.control.addFault({ match: { method: 'POST', path: '/v1/overlords/migrate' }, times: 1, ...fault } as never);
    const made = await (await palette.run({ retry_attempts: 0 })).create(MIGRATION, migration(source, target));
    expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(references()).toEqual({ apps: 'dc2', db: 'dc2' });
  });
});

const [SOURCE, TARGET] = ['0000000000000000000000a1', '0000000000000000000000b2'];
const CLUSTERS = ['0000000000000000000000c1', '0000000000000000000000c2'];

/** Migrates in a Palette that answers as it is told. */
async function migrateIn(fake: FakePalette) {
  const config = configured(MIGRATION, migration(SOURCE, TARGET));
  const planned = { ...config, id: UNKNOWN, acknowledge_unseen: false, clusters_on_source: {} };
  const provider = await fake.provider();
  return provider.apply({ type: MIGRATION, prior: null, planned, config, plannedPrivate: null });
}

describe('a migration is verified by what each cluster itself says', () => {
  /** One cluster, which a search shows with the source whatever happens. @param own what it says itself, by how often it was asked */
  const lagging =
    (own: (before: number) => string) =>
    ({ call, before }: Asked): Reply | undefined => {
      const shown = (overlordUid: string) => ({ name: 'apps', uid: CLUSTERS[0], annotations: { overlordUid } });
      const gateway = [SOURCE, TARGET].find((uid) => call === `GET /v1/overlords/${uid}`);
      if (gateway) return { status: 200, body: { metadata: { uid: gateway, name: gateway }, status: { state: 'Running' } } };
      if (call === 'POST /v1/overlords/migrate') return { status: 204 };
      const state = { status: { state: 'Running' } };
      if (call.endsWith('/search'))
        return { status: 200, body: { items: [{ metadata: shown(SOURCE), specSummary: {}, ...state }] } };
      return call === `GET /v1/spectroclusters/${CLUSTERS[0]}`
        ? { status: 200, body: { metadata: shown(own(before)), ...state } }
        : undefined;
    };
  const sent = ({ asked }: FakePalette) => asked.filter(({ call }) => call === 'POST /v1/overlords/migrate').length;

  test('though a list lags behind', async () => {
    palette = await TestPalette.open();
    const fake = await fakePalette(lagging(() => TARGET));
    const { diagnostics, state } = await migrateIn(fake);
    expect([diagnostics, state?.clusters_on_source, sent(fake)]).toEqual([[], {}, 1]);
    await fake.close();
  });

  test('and waited for, where Palette takes its time', async () => {
    palette = await TestPalette.open();
    const fake = await fakePalette(lagging((before) => (before < 2 ? SOURCE : TARGET)));
    const { diagnostics } = await migrateIn(fake);
    expect([diagnostics, sent(fake)]).toEqual([[], 1]);
    await fake.close();
  });

  test('and is given up where somebody brings them back each time', async () => {
    palette = await TestPalette.open();
    const fake = await fakePalette(lagging((before) => (before % 2 === 0 ? TARGET : SOURCE)));
    const { diagnostics, state } = await migrateIn(fake);
    expect([state, sent(fake)]).toEqual([null, 3]);
    expect(text(diagnostics)).toMatch(
      /were migrated 3 times, and each time some were with.* - apps \(.*may be migrating them the other way/s,
    );
    await fake.close();
  });

  test('and fails in the end, where Palette accepts it and does nothing', async () => {
    palette = await TestPalette.open();
    const fake = await fakePalette(lagging(() => SOURCE));
    const { diagnostics, state } = await migrateIn(fake);
    expect([state, sent(fake)]).toEqual([null, 1]);
    expect(text(diagnostics)).toMatch(
      /accepted the migration to .*, but these clusters still refer to the old gateway:\n - apps \(/,
    );
    await fake.close();
  });
});

describe('a migration that a gateway dies in', () => {
  /** A Palette that moves one cluster with each migration, and whose target dies after the first. */
  function halfDone() {
    const at = new Map(CLUSTERS.map((uid) => [uid, SOURCE]));
    let sent = 0;
    let up = true;
    const gateway = (uid: string, name: string): Reply => ({
      status: 200,
      body: {
        metadata: { uid, name },
        spec: { isSelfHosted: true },
        status: { state: uid === SOURCE || up ? 'Running' : 'Unknown' },
      },
    });
    const seen = (uid: string) => ({ name: `c-${uid.slice(-1)}`, uid, annotations: { overlordUid: at.get(uid) ?? '' } });
    const answer = ({ call }: Asked): Reply | undefined => {
      if (call === `GET /v1/overlords/${SOURCE}`) return gateway(SOURCE, 'dc1');
      if (call === `GET /v1/overlords/${TARGET}`) return gateway(TARGET, 'dc2');
      if (call === 'POST /v1/overlords/migrate') {
        const next = CLUSTERS.find((uid) => at.get(uid) === SOURCE);
        if (next) at.set(next, TARGET);
        if (sent++ === 0) up = false;
        return { status: 204 };
      }
      if (call.endsWith('/search')) {
        const items = CLUSTERS.map((uid) => ({ metadata: seen(uid), specSummary: {}, status: { state: 'Running' } }));
        return { status: 200, body: { items } };
      }
      const uid = CLUSTERS.find((each) => call === `GET /v1/spectroclusters/${each}`);
      return uid === undefined ? undefined : { status: 200, body: { metadata: seen(uid), status: { state: 'Running' } } };
    };
    return { answer, restore: () => (up = true), at: () => [...at.values()] };
  }

  test('stops and says how far it came, and the next apply goes on where it was', async () => {
    palette = await TestPalette.open();
    const half = halfDone();
    const fake = await fakePalette(half.answer);
    try {
      const first = await migrateIn(fake);
      expect(first.state).toBeNull();
      expect(text(first.diagnostics)).toContain(
        '(target_gateway_id), but it is Unknown, not Running. 1 of its clusters have moved',
      );
      expect(half.at()).toEqual([TARGET, SOURCE]);
      half.restore();
      const second = await migrateIn(fake);
      expect(second.diagnostics).toEqual([]);
      expect(second.state).toMatchObject({ id: `${SOURCE}/${TARGET}`, clusters_on_source: {} });
      expect(half.at()).toEqual([TARGET, TARGET]);
    } finally {
      await fake.close();
    }
  });
});

describe('the management plane keeps a reference of each cluster to its gateway (palette.md A7)', () => {
  test('row "the reference is used at deletion": after a migration a cluster is deleted through the target, with the source down', async () => {
    const { source, target, clusters } = await site({}, ['apps']);
    const run = await palette.run({ owner: 'site' });
    await run.create(MIGRATION, migration(source, target));
    outage('dc1');
    const next = await palette.run({ owner: 'site' });
    const read = await next.read(CLUSTER, clusters[0] ?? NOTHING);
    expect(read.state?.private_cloud_gateway_id).toBe(target);
    expect((await next.remove(CLUSTER, read)).diagnostics).toEqual([]);
    expect(references()).toEqual({});
  });

  test('row "migration re-points all clusters": those of other owners and those that are being deleted, too', async () => {
    const { source, target, clusters } = await site();
    outage('dc1');
    // It waits for its gateway, which is down.
    palette.simulator.control.clock({ advance: '1m' });
    const { instance } = await palette.run({ owner: 'site' });
    const state = { ...(clusters[0]?.state ?? {}), force_delete: true, force_delete_delay: 20 } as ObjectValue;
    const deleting = instance.apply({
      type: CLUSTER,
      prior: state,
      planned: null,
      config: null,
      plannedPrivate: clusters[0]?.private ?? null,
    });
    const made = await (await palette.run({ owner: 'them' })).create(MIGRATION, migration(source, target));
    expect(made.state?.clusters_on_source).toEqual({});
    await deleting;
    expect(references()).toEqual({ db: 'dc2' });
  });

  test('row "an internal change": nothing moves on the infrastructure', async () => {
    const { source, target } = await site();
    const machines = () => palette.simulator.control.snapshot().clusters.map(({ name, machines }) => ({ name, machines }));
    const before = machines();
    expect(before.every(({ machines }) => machines.length > 0)).toBe(true);
    await (await palette.run()).create(MIGRATION, migration(source, target));
    expect(machines()).toEqual(before);
  });

  test('row "before the source is removed": then it goes without a word', async () => {
    const { source, target } = await site();
    await (await palette.run()).create(MIGRATION, migration(source, target));
    const run = await palette.run();
    const { imported } = await run.instance.import(GATEWAY, source);
    const removed = await run.remove(GATEWAY, imported ?? NOTHING);
    expect(removed.diagnostics).toEqual([]);
    expect(palette.simulator.control.summary().gateways.names).toEqual(['dc2']);
    expect(references()).toEqual({ apps: 'dc2', db: 'dc2' });
  });

  test('and the target is not removed before the clusters that came to it, which another state has', async () => {
    const { source, target, clusters } = await site({ strict: { gatewayDelete: 'current' } }, ['apps']);
    await (await palette.run()).create(MIGRATION, migration(source, target));
    const other = await palette.run({ owner: 'other' });
    const { imported } = await other.instance.import(GATEWAY, target);
    const stored = imported ?? NOTHING;
    const refused = await other.remove(GATEWAY, stored);
    expect(told(refused.diagnostics)).toEqual(['error: The gateway "dc2" can\'t be removed']);
    expect(text(refused.diagnostics)).toMatch(/These clusters refer to it.*\n - apps \(/);
    expect(palette.simulator.control.summary().gateways.names).toContain('dc2');

    // They go in this moment: it is waited for.
    const owner = await palette.run({ owner: 'site' });
    const read = await owner.read(CLUSTER, clusters[0] ?? NOTHING);
    await Promise.all([
      owner.remove(CLUSTER, read),
      (async () => {
        while (palette.simulator.control.summary().deleting.length === 0) await new Promise((resolve) => setImmediate(resolve));
        expect((await other.remove(GATEWAY, stored)).diagnostics).toEqual([]);
      })(),
    ]);
    expect(palette.simulator.control.summary()).toMatchObject({ gateways: { names: ['dc1'] }, clusters: { count: 0 } });
  });
});

describe('when the gateway is down (palette.md A6), a migration', () => {
  test('row "cluster deletion": lets one go that waits for it', async () => {
    const { source, target, clusters } = await site({}, ['apps']);
    outage('dc1');
    const run = await palette.run({ owner: 'site' });
    const refused = await run.remove(CLUSTER, clusters[0] ?? NOTHING);
    expect(told(refused.diagnostics)).toContain('error: The cluster "apps" can\'t be deleted: its gateway does not run');
    await run.create(MIGRATION, migration(source, target));
    expect((await run.remove(CLUSTER, clusters[0] ?? NOTHING)).state).toBeNull();
    expect(references()).toEqual({});
  });

  test('row "cluster deletion": is what the removal of a gateway that is down begins with, in place of waiting in vain', async () => {
    const { source, target, clusters } = await site({}, ['apps']);
    outage('dc1');
    const owner = await palette.run({ owner: 'site' });
    const forced = { ...(clusters[0] ?? NOTHING), state: { ...clusters[0]?.state, force_delete: true, force_delete_delay: 600 } };
    const deleting = owner.remove(CLUSTER, forced as Stored);
    while (palette.simulator.control.summary().deleting.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const run = await palette.run();
    const { imported } = await run.instance.import(GATEWAY, source);
    const state = { ...imported?.state, migrate_clusters_to: target };
    expect((await run.remove(GATEWAY, { ...(imported ?? NOTHING), state } as Stored)).state).toBeNull();
    await deleting;
    expect(palette.simulator.control.summary()).toMatchObject({ gateways: { names: ['dc2'] }, clusters: { count: 0 } });
  });

  test('row "cluster creation": lets one come up that waits for it', async () => {
    const { source, target } = await site({}, []);
    const run = await palette.run();
    const made = await run.create(ACCOUNT, account('late', source));
    outage('dc1');
    const profile = await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
    const body = { ...cluster('waiting', String(made.state?.id), String(profile.id)), timeouts: { create: '5m' } };
    const ordered = await run.create(CLUSTER, body);
    expect(ordered.state?.completed).toBe(false);
    expect(references()).toEqual({ waiting: 'dc1' });
    await (await palette.run()).create(MIGRATION, migration(source, target));
    const next = await palette.run();
    const changed = await next.change(CLUSTER, await next.read(CLUSTER, ordered), { ...body, timeouts: { update: '1h' } });
    expect(changed.state?.completed).toBe(true);
  });

  test('row "workload management": changes nothing of those that run but their reference', async () => {
    const { source, target, clusters } = await site({}, ['apps']);
    outage('dc1');
    await (await palette.run()).create(MIGRATION, migration(source, target));
    const read = await (await palette.run({ owner: 'site' })).read(CLUSTER, clusters[0] ?? NOTHING);
    expect(read.state).toEqual({ ...clusters[0]?.state, private_cloud_gateway_id: target });
  });

  test('row "day-2 operations": is not needed for them, and does not stand against them', async () => {
    const { source, target, clusters } = await site({}, ['apps']);
    outage('dc1');
    const change = async (stored: Stored, tags: readonly string[]) => {
      const run = await palette.run({ owner: 'site' });
      const body = cluster('apps', String(stored.state?.cloud_account_id), profileOf(stored));
      const changed = await run.change(CLUSTER, await run.read(CLUSTER, stored), { ...body, tags: [...tags] });
      expect(changed).toMatchObject({ state: { tags, completed: true }, diagnostics: [] });
      return changed;
    };
    const before = await change(clusters[0] ?? NOTHING, ['team:a']);
    await (await palette.run()).create(MIGRATION, migration(source, target));
    await change(before, ['team:b']);
  });
});

/** The profile that a cluster was made with. */
function profileOf({ state }: Stored): string {
  const [profile] = (state?.cluster_profile ?? []) as readonly { readonly id: string }[];
  return profile?.id ?? '';
}
