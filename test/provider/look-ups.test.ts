import type { StateResult } from '../../src/framework';
import { createAccount } from '../../src/simulator/world/accounts';
import { account, cluster } from './support/bodies';
import { type Run, TestPalette, told } from './support/palette';

const ACCOUNT = 'palette_cloud_account_vsphere';
const CLUSTER = 'palette_cluster_vsphere';
const LIST = 'GET /v1/cloudaccounts/vsphere';
/** What a run asks once for all that it reads and makes: whose tenant it is, and how their gateway is. */
const ONCE = { 'GET /v1/users/info': 1, 'GET /v1/overlords/*': 1 };
const SEARCH = 'POST /v1/dashboard/spectroclusters/search';
/** How many a walk works on at a time. */
const PARALLEL = 10;

let palette: TestPalette;
let gatewayUid: string;
beforeEach(async () => {
  palette = await TestPalette.open();
  gatewayUid = palette.gateway('dc1');
});
afterEach(() => palette.close());

const names = (count: number, prefix = 'it') => Array.from({ length: count }, (_, i) => `${prefix}-${i}`);
const login = (name: string) => account(name, gatewayUid);

/** As a walk does it: some at a time, each as soon as another is done. */
async function each<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < items.length; i = next++) results[i] = await work(items[i] as T);
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  return results;
}

/** How often each request was made since request number `from`. */
function counts(from: number): { readonly [request: string]: number } {
  const all: { [request: string]: number } = {};
  for (const request of palette.requests(from)) all[request] = (all[request] ?? 0) + 1;
  return all;
}

const asked = () => palette.requests().length;
const accountNames = () => palette.simulator.control.summary().accounts.names.filter((name) => /^(it|old)/.test(name));

/** Accounts that somebody has made long ago, in the project of the configuration or in the tenant. */
function crowd(count: number): void {
  const { world } = palette.simulator;
  const project = world.projects.named('Default')?.uid;
  const credentials = { vcenterServer: 'vcenter.example.com', username: 'palette', password: 'a-passw0rd' };
  for (const name of names(count, 'old')) createAccount(world, project, { name, gatewayUid, cloudType: 'vsphere', credentials });
}

describe('what a creation asks', () => {
  test('30 accounts: twice each, and a few looks for all', async () => {
    const run = await palette.run({ owner: 'me' });
    const from = asked();
    const made = await each(names(30), (name) => run.create(ACCOUNT, login(name)));
    expect(made.flatMap(({ diagnostics }) => told(diagnostics))).toEqual([]);
    expect(new Set(made.map(({ state }) => state?.id)).size).toBe(30);
    expect(counts(from)).toEqual({
      ...ONCE,
      'POST /v1/overlords/vsphere/*/account/validate': 30,
      'POST /v1/cloudaccounts/vsphere': 30,
      [LIST]: 1,
    });
  });

  test('30 clusters that are not waited for: twice each, and a few looks for all', async () => {
    const run = await palette.run({ owner: 'me' });
    const { state } = await run.create(ACCOUNT, login('it'));
    const profile = await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
    await palette.deploysAtOnce(String(state?.private_cloud_gateway_id), 100);
    const from = asked();
    const body = (name: string) => ({ ...cluster(name, String(state?.id), String(profile.id)), skip_completion: true });
    const made = await each(names(30), (name) => run.create(CLUSTER, body(name)));
    expect(made.flatMap(({ diagnostics }) => told(diagnostics))).toEqual([]);
    const {
      [SEARCH]: looks = 0,
      'GET /v1/overlords/*': seen = 0,
      'PUT /v1/overlords/*/metadata': turns = 0,
      ...others
    } = counts(from);
    expect(others).toEqual({
      'GET /v1/cloudaccounts/vsphere/*': 1,
      'POST /v1/spectroclusters/vsphere': 30,
      'GET /v1/spectroclusters/*': 30,
      'GET /v1/clusterprofiles/*': 1,
    });
    // Each ten that come together take one turn.
    expect(turns).toBeLessThanOrEqual(8);
    expect(seen).toBeLessThanOrEqual(14);
    expect(looks).toBeLessThanOrEqual(16);
  });

  test('one account among 2,000: three looks, and not 40 pages', async () => {
    crowd(2_000);
    const run = await palette.run({ owner: 'me' });
    const from = asked();
    const made = await run.create(ACCOUNT, login('it'));
    expect(told(made.diagnostics)).toEqual([]);
    expect(counts(from)[LIST]).toBe(3);
    // An unchanged plan of it, too.
    const next = await palette.run({ owner: 'me' });
    const later = asked();
    expect(await next.read(ACCOUNT, made)).toMatchObject({ state: made.state, diagnostics: [] });
    expect(counts(later)).toEqual({ ...ONCE, [LIST]: 1, 'GET /v1/cloudaccounts/vsphere/*': 1 });
  });

  test('60 accounts among 500: no more than the list has pages, twice', async () => {
    crowd(500);
    const run = await palette.run({ owner: 'me' });
    const from = asked();
    await each(names(60), (name) => run.create(ACCOUNT, login(name)));
    expect(accountNames()).toHaveLength(560);
    expect(counts(from)[LIST]).toBeLessThanOrEqual(2 * 12 + PARALLEL);
  });
});

describe('what an unchanged plan asks', () => {
  const stored = async (count: number) => {
    const run = await palette.run({ owner: 'me' });
    return each(names(count), (name) => run.create(ACCOUNT, login(name)));
  };

  test('the list of 40 accounts once', async () => {
    const made = await stored(40);
    const run = await palette.run({ owner: 'me' });
    const from = asked();
    const read = await each(made, (each) => run.read(ACCOUNT, each));
    expect(read.map(({ state }) => state)).toEqual(made.map(({ state }) => state));
    expect(counts(from)).toEqual({ ...ONCE, [LIST]: 1 });
  });

  test('pages, and few accounts by themselves, of 200', async () => {
    const made = await stored(200);
    const run = await palette.run({ owner: 'me' });
    const from = asked();
    const read = await each(made, (each) => run.read(ACCOUNT, each));
    expect(read.map(({ state }) => state)).toEqual(made.map(({ state }) => state));
    const { [LIST]: pages = 0, 'GET /v1/cloudaccounts/vsphere/*': singles = 0 } = counts(from);
    expect([pages, singles <= 8]).toEqual([5, true]);
  });

  test('each account by itself where the list is refused or strange', async () => {
    const made = await stored(20);
    for (const action of [{ status: 403 }, { malformed: 'types' }] as const) {
      palette.simulator.control.addFault({ match: { method: 'GET', path: '/v1/cloudaccounts/vsphere' }, times: 'always', action });
      const run = await palette.run({ owner: 'me' });
      const from = asked();
      const read = await each(made, (each) => run.read(ACCOUNT, each));
      expect(read.map(({ state, diagnostics }) => [state, diagnostics])).toEqual(made.map(({ state }) => [state, []]));
      expect(counts(from)).toEqual({ ...ONCE, [LIST]: 1, 'GET /v1/cloudaccounts/vsphere/*': 20 });
      palette.simulator.control.clearFaults();
    }
  });
});

describe('what is read from a list', () => {
  let made: StateResult[];
  let run: Run;
  beforeEach(async () => {
    const first = await palette.run({ owner: 'me' });
    made = await each(names(5), (name) => first.create(ACCOUNT, login(name)));
    run = await palette.run({ owner: 'me' });
    await each(made, (each) => run.read(ACCOUNT, each));
  });

  const [zero, one] = [0, 1] as const;
  const read = async (i: number) => (await run.read(ACCOUNT, made[i] as StateResult)).state;

  test('is never older than what the provider itself has written', async () => {
    const changed = await run.change(ACCOUNT, made[zero] as StateResult, { ...login('it-0'), vsphere_username: 'other' });
    expect(told(changed.diagnostics)).toEqual([]);
    expect(await read(zero)).toMatchObject({ vsphere_username: 'other' });
    expect(await read(one)).toMatchObject({ vsphere_username: 'palette' });
  });

  test('is gone only when Palette says so of the object itself', async () => {
    const late = await (await palette.run({ owner: 'me' })).create(ACCOUNT, login('it-late'));
    const from = asked();
    expect((await run.read(ACCOUNT, late)).state).toEqual(late.state);
    expect(counts(from)).toEqual({ 'GET /v1/cloudaccounts/vsphere/*': 1 });
  });

  test('is what somebody else has made of it a few seconds ago', async () => {
    const { world, control } = palette.simulator;
    control.addFault({ event: { changeAccount: 'it-0', to: 'renamed' } });
    expect([...world.accounts.values()].map(({ name }) => name)).toContain('renamed');
    expect(await read(zero)).toMatchObject({ name: 'it-0' });
    control.clock({ advance: '6s' });
    expect(await read(zero)).toMatchObject({ name: 'renamed' });
    world.accounts.remove(String(made[one]?.state?.id));
    control.clock({ advance: '6s' });
    expect(await read(one)).toBeNull();
  });
});

describe('an object of the name that is there already', () => {
  const refusal = (result: StateResult) => result.diagnostics.map(({ detail }) => detail).join('\n');

  test("is another's although the list didn't have it yet", async () => {
    const [mine, theirs] = [await palette.run({ owner: 'me' }), await palette.run({ owner: 'them' })];
    await mine.create(ACCOUNT, login('it-0'));
    const other = await theirs.create(ACCOUNT, login('it-1'));
    expect(refusal(await mine.create(ACCOUNT, login('it-1')))).toContain(
      `(${other.state?.id}) exists already. It is marked as made by them:palette_cloud_account_vsphere.it-1, so it is left alone.`,
    );
    expect(accountNames()).toEqual(['it-0', 'it-1']);
  });

  test('is of an interrupted run, and taken over', async () => {
    const first = await palette.run({ owner: 'me' });
    const made = await each(names(30), (name) => first.create(ACCOUNT, login(name)));
    const next = await palette.run({ owner: 'me' });
    const taken = await each(names(30), (name) => next.create(ACCOUNT, login(name)));
    expect(taken.map(({ state }) => state?.id)).toEqual(made.map(({ state }) => state?.id));
    expect(accountNames()).toHaveLength(30);
  });

  test('is of another block of the configuration', async () => {
    const run = await palette.run({ owner: 'me' });
    const made = await run.create(ACCOUNT, login('it-0'));
    const text = `Another block of this configuration has the same name, and made ${made.state?.id} in this run.`;
    expect(refusal(await run.create(ACCOUNT, login('it-0')))).toContain(text);
  });

  test('is no hindrance once it was removed in the same run', async () => {
    const first = await palette.run({ owner: 'me' });
    const made = await first.create(ACCOUNT, login('it-0'));
    const run = await palette.run({ owner: 'me' });
    await run.create(ACCOUNT, login('it-1'));
    // An apply without a plan in this instance, as it has removals and creations of one name in a replacement.
    await run.instance.apply({ type: ACCOUNT, prior: made.state, planned: null, config: null, plannedPrivate: null });
    const from = asked();
    const again = await run.create(ACCOUNT, login('it-0'));
    expect(told(again.diagnostics)).toEqual([]);
    expect(again.state?.id).not.toBe(made.state?.id);
    expect(counts(from)[LIST]).toBeUndefined();
  });
});

describe('two runs at once on one tenant', () => {
  const jitter = (seed: number) =>
    palette.simulator.control.addFault({
      match: { path: '/v1/**' },
      times: 'always',
      seed,
      action: { latency: { uniform: { min: 0, max: 4 } } },
    });
  const both = async (owners: readonly [string, string]) => {
    const runs = await Promise.all(owners.map((owner) => palette.run({ owner })));
    return Promise.all(runs.map((run) => each(names(12), (name) => run.create(ACCOUNT, login(name)))));
  };

  test.each([1, 2, 3])('of two owners make each name once, and neither takes what is the other’s (%i)', async (seed) => {
    jitter(seed);
    const [mine = [], theirs = []] = await both(['me', 'them']);
    expect([...accountNames()].sort()).toEqual([...names(12)].sort());
    for (const [i, name] of names(12).entries()) {
      const stored = palette.simulator.world.accounts;
      const [a, b] = [mine[i]?.state?.id, theirs[i]?.state?.id];
      expect([a, b].filter((id) => id !== undefined)).toHaveLength(1);
      const mark = stored.get(String(a ?? b))?.annotations['cdktf-palette/owner'];
      expect(mark).toBe(`${a === undefined ? 'them' : 'me'}:${ACCOUNT}.${name}`);
    }
    const told = [...mine, ...theirs].flatMap(({ diagnostics }) => diagnostics.map(({ detail }) => detail));
    expect(told.filter((text) => !text.includes('exists already. It is marked as made by'))).toEqual([]);
  });

  test.each([4, 5])('of one owner make each name once (%i)', async (seed) => {
    jitter(seed);
    const [one = [], other = []] = await both(['me', 'me']);
    expect([...accountNames()].sort()).toEqual([...names(12)].sort());
    expect(one.map(({ state }) => state?.id)).toEqual(other.map(({ state }) => state?.id));
    const said = [...one, ...other].flatMap(({ diagnostics }) => told(diagnostics));
    expect(said.filter((line) => !/^warning: The cloud account "it-\d+" (will be|was) adopted$/.test(line))).toEqual([]);
    expect(said.filter((line) => line.endsWith('was adopted'))).toHaveLength(12);
  });
});
