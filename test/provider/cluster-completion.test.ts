import type { ObjectValue, Value } from '../../src/framework';
import { readNotes } from '../../src/framework/object-notes';
import { account, cluster } from './support/bodies';
import { type Run, TestPalette, told } from './support/palette';

const ACCOUNT = 'palette_cloud_account_vsphere';
const CLUSTER = 'palette_cluster_vsphere';
const READY = 'palette_cluster_ready';

let palette: TestPalette;
let run: Run;
let accountUid: string;
let profileUid: string;

beforeEach(async () => {
  palette = await TestPalette.open();
  const gateway = palette.gateway('dc1');
  run = await palette.run();
  accountUid = String((await run.create(ACCOUNT, account('vcenter', gateway))).state?.id);
  profileUid = String(
    (await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' })).id,
  );
});

afterEach(() => palette.close());

/** A cluster whose machines are to go to a datastore; only `datastore1` is there. */
function body(name: string, datastore = 'datastore1', more: { readonly [name: string]: Value } = {}) {
  const { machine_pool: pools, ...rest } = cluster(name, accountUid, profileUid);
  const moved = (pools as readonly ObjectValue[]).map((pool) => ({
    ...pool,
    placement: (pool.placement as readonly ObjectValue[]).map((placement) => ({ ...placement, datastore })),
  }));
  return { ...rest, machine_pool: moved, ...more };
}

const phases = () => run.progress.filter(({ kind }) => kind === 'phase').map(({ text }) => text);
const events = () => run.progress.filter(({ kind }) => kind === 'event').map(({ text }) => text);

/** For a cluster that is waited for in vain where the length of the wait isn't what matters. */
const BRIEF = { failure_grace: '3m' };

describe('a cluster that comes up', () => {
  test('tells how it stands until it is complete', async () => {
    const made = await run.create(CLUSTER, body('apps'));
    expect(told(made.diagnostics)).toEqual([]);
    expect(made.state?.completed).toBe(true);
    expect(readNotes(made.private)).toMatchObject({ unfinished: false, tenant: palette.simulator.world.tenant.uid });
    expect(phases()).toContainEqual(expect.stringMatching(/^control plane 0\/1, workers 0\/2; /));
    expect(phases().at(-1)).toBe('Running, control plane 1/1, workers 2/2; Healthy');
    expect(events()).toEqual([]);
    // The same goes to the log, where terraform has it.
    const logged = run.log.filter(({ level }) => level === 'info').map(({ message }) => message);
    expect(logged).toEqual(expect.arrayContaining(phases()));
  });

  test('stays completed when its health comes and goes', async () => {
    const made = await run.create(CLUSTER, body('apps'));
    palette.simulator.control.clock({ advance: '1h' });
    const [{ uid = '' } = {}] = [...palette.simulator.world.clusters.values()].filter(({ name }) => name === 'apps');
    expect(uid).toBe(made.state?.id);
    palette.simulator.control.outage('dc1');
    expect((await run.read(CLUSTER, made)).state).toEqual(made.state);
  });
});

describe('a cluster that cannot come up', () => {
  test('is told of as soon as Palette tells it, ends after the grace, and is kept as not completed', async () => {
    const begun = palette.clock.now();
    const made = await run.create(CLUSTER, body('apps', 'no-such-datastore'));
    expect(palette.clock.now() - begun).toBeLessThan(30 * 60_000);
    expect(told(made.diagnostics)).toEqual(['warning: The cluster "apps" does not run yet']);
    expect(made.diagnostics[0]?.detail).toMatch(/nothing has moved for 15 min \(failure_grace\): .*no-such-datastore/);
    expect(made.state).toMatchObject({ name: 'apps', completed: false });
    expect(readNotes(made.private).unfinished).toBe(true);
    expect(events()).toHaveLength(1);
    expect(events()[0]).toContain('no-such-datastore');
  });

  test('the next plan says why, and its update goes on waiting, to the end', async () => {
    const made = await run.create(CLUSTER, body('apps', 'no-such-datastore', BRIEF));
    const next = await palette.run();
    const again = await next.change(CLUSTER, await next.read(CLUSTER, made), body('apps', 'no-such-datastore', BRIEF));
    expect(told(again.diagnostics)).toEqual([
      'warning: The cluster "apps" is not complete',
      expect.stringMatching(/^error: .* does not run$/),
    ]);
    expect(again.diagnostics[0]?.detail).toContain('no-such-datastore');
    expect(again.state).toMatchObject({ completed: false });
    expect(readNotes(again.private).unfinished).toBe(true);

    const last = await palette.run();
    const whole = await last.change(CLUSTER, await last.read(CLUSTER, again), body('apps', 'datastore1', BRIEF));
    expect(told(whole.diagnostics)).toEqual(['warning: The cluster "apps" is not complete']);
    expect(whole.state?.completed).toBe(true);
    expect(readNotes(whole.private).unfinished).toBe(false);
    const after = await palette.run();
    const quiet = await after.change(CLUSTER, await after.read(CLUSTER, whole), body('apps', 'datastore1', BRIEF));
    expect(quiet).toMatchObject({ state: whole.state, diagnostics: [] });
  });

  // At e360f2a the ready told the error as if it had just come.
  test('what went wrong before it ran is told of nobody who waits for it later', async () => {
    const made = await run.create(CLUSTER, body('apps', 'no-such-datastore', BRIEF));
    const mending = await palette.run();
    const whole = await mending.change(CLUSTER, await mending.read(CLUSTER, made), body('apps', 'datastore1', BRIEF));
    expect(whole.state?.completed).toBe(true);
    run = await palette.run();
    const ready = await run.create(READY, { cluster_id: made.state?.id ?? null });
    expect([told(ready.diagnostics), events()]).toEqual([[], []]);
    expect(phases()).toEqual(['Running, control plane 1/1, workers 2/2; Healthy']);

    // It runs, and something else is missing: that isn't what went wrong then.
    const [live] = [...palette.simulator.world.clusters.values()].filter(({ name }) => name === 'apps');
    const [machine] = live?.machines ?? [];
    Object.assign(machine ?? {}, { health: { at: 0, conditions: [{ type: 'Ready', status: 'False', message: 'no disk left' }] } });
    run = await palette.run();
    const waited = await run.create(READY, { cluster_id: made.state?.id ?? null, timeouts: { create: '2m' } });
    expect(told(waited.diagnostics)).toEqual(['error: The cluster "apps" does not run']);
    expect(phases().at(-1)).toMatch(/^Running, .*UnHealthy: no disk left/);
    expect(events()).toEqual([]);
  });

  test('one that comes up by itself meanwhile is complete with the next refresh', async () => {
    const made = await run.create(CLUSTER, body('apps', 'datastore1', { timeouts: { create: '1m' } }));
    expect(told(made.diagnostics)).toEqual(['warning: The cluster "apps" does not run yet']);
    expect(made.diagnostics[0]?.detail).toMatch(/It was waited for \(1 min\): /);
    palette.simulator.control.clock({ advance: '3h' });
    const read = await run.read(CLUSTER, made);
    expect(read.state?.completed).toBe(true);
    expect(readNotes(read.private).unfinished).toBe(false);
  });

  test('is red by its ready at once, without a second wait', async () => {
    const made = await run.create(CLUSTER, body('apps', 'no-such-datastore', BRIEF));
    const begun = palette.clock.now();
    const ready = await run.create(READY, { cluster_id: made.state?.id ?? null });
    expect(told(ready.diagnostics)).toEqual(['error: The cluster "apps" does not run']);
    expect(ready.diagnostics[0]?.detail).toContain('no-such-datastore');
    expect(ready.state).toBeNull();
    expect(palette.clock.now()).toBe(begun);
  });

  test('a wait that is stopped keeps it, too', async () => {
    const creating = run.create(CLUSTER, body('apps', 'no-such-datastore'));
    while (run.progress.length === 0) await new Promise((resolve) => setImmediate(resolve));
    run.instance.stop();
    const made = await creating;
    expect(told(made.diagnostics)).toEqual(['warning: The cluster "apps" does not run yet']);
    expect(made.diagnostics[0]?.detail).toContain('The run was stopped');
    expect(made.state).toMatchObject({ completed: false });
  });

  test('one that somebody deletes meanwhile is a warning, and gone with the next refresh', async () => {
    const creating = run.create(CLUSTER, body('apps', 'no-such-datastore'));
    while (run.progress.length === 0) await new Promise((resolve) => setImmediate(resolve));
    for (const { uid } of palette.simulator.world.clusters.values()) {
      await fetch(`${palette.url}/v1/spectroclusters/${uid}`, {
        method: 'DELETE',
        headers: { ApiKey: 'local-palette', ProjectUid: palette.simulator.world.projects.named('Default')?.uid ?? '' },
      });
    }
    const made = await creating;
    expect(told(made.diagnostics)).toEqual(['warning: The cluster "apps" does not run yet']);
    expect(made.diagnostics[0]?.detail).toMatch(/ended up Deleting|no longer knows it/);
  });
});

describe('skip_completion', () => {
  test('waits for nothing, computes null and plans nothing', async () => {
    const made = await run.create(CLUSTER, body('apps', 'datastore1', { skip_completion: true }));
    expect(made.state?.completed).toBeNull();
    expect(readNotes(made.private).unfinished).toBe(false);
    const read = await run.read(CLUSTER, made);
    expect(read.state).toEqual(made.state);
    const again = await run.change(CLUSTER, read, body('apps', 'datastore1', { skip_completion: true }));
    expect(again).toMatchObject({ state: made.state, diagnostics: [] });
  });

  test('a ready waits in its place', async () => {
    const made = await run.create(CLUSTER, body('apps', 'datastore1', { skip_completion: true }));
    const ready = await run.create(READY, { cluster_id: made.state?.id ?? null });
    expect(ready).toMatchObject({ state: { id: made.state?.id }, diagnostics: [] });
    expect(phases().at(-1)).toBe('Running, control plane 1/1, workers 2/2; Healthy');
  });

  test('without it, an update waits for what was not waited for', async () => {
    const made = await run.create(CLUSTER, body('apps', 'datastore1', { skip_completion: true }));
    const whole = await run.change(CLUSTER, made, body('apps'));
    expect(whole.state?.completed).toBe(true);
  });
});

describe('an object from elsewhere', () => {
  test.each([
    ['healthy', 'datastore1', true],
    ['not up', 'no-such-datastore', false],
  ])('an imported cluster that is %s takes its completion from its first read', async (_, datastore, completed) => {
    const made = await run.create(CLUSTER, body('apps', datastore, BRIEF));
    const { imported } = await run.instance.import(CLUSTER, String(made.state?.id));
    const read = await run.read(CLUSTER, imported ?? { state: null, private: null });
    expect(read.state?.completed).toBe(completed);
  });
});
