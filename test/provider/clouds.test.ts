import type { StateResult, Value } from '../../src/framework';
import { CLOUD_SAMPLES, openCloud } from './support/clouds';
import { Run, type Stored, type TestPalette, told } from './support/palette';

type Body = { readonly [name: string]: Value };

describe.each(CLOUD_SAMPLES)('$type', (sample) => {
  const ACCOUNT = `palette_cloud_account_${sample.type}`;
  const CLUSTER = `palette_cluster_${sample.type}`;
  let palette: TestPalette;
  let gateway: string;
  beforeEach(async () => {
    ({ palette, gateway } = await openCloud(sample));
  });
  afterEach(() => palette.close());

  /** As a run of its own: what an earlier one has looked up is forgotten. */
  const anew = (): Promise<Run> => palette.run({ owner: 'me' });

  /** The object as the next plan reads it, and what that plan makes of the configuration. */
  async function planned(type: string, stored: Stored, body: Body) {
    const run = await anew();
    const read = await run.read(type, stored);
    const plan = await run.plan(type, read, body);
    expect(told(plan.diagnostics).filter((line) => line.startsWith('error'))).toEqual([]);
    return { ...plan, read, isEmpty: plan.planned === read.state };
  }

  async function made(type: string, body: Body): Promise<StateResult> {
    const result = await (await anew()).create(type, body);
    // Some of what changes in place replaces the nodes, which is said.
    expect(told(result.diagnostics).filter((line) => line !== 'warning: Nodes will be replaced')).toEqual([]);
    return result;
  }

  async function changed(type: string, stored: Stored, body: Body): Promise<StateResult> {
    const result = await (await anew()).change(type, stored, body);
    // Some of what changes in place replaces the nodes, which is said.
    expect(told(result.diagnostics).filter((line) => line !== 'warning: Nodes will be replaced')).toEqual([]);
    return result;
  }

  /** The account and the configuration of a cluster with it. */
  async function clusterBody(): Promise<Body> {
    const account = await made(ACCOUNT, sample.account.body(gateway));
    const profile = await (await anew()).data('palette_cluster_profile', {
      name: sample.profile,
      version: '1.0.0',
      context: 'tenant',
    });
    return sample.cluster.body(String(account.state?.id), String(profile.id));
  }

  async function imported(type: string, id: string): Promise<Stored> {
    const run = await anew();
    const { imported: object, diagnostics } = await run.instance.import(type, id);
    expect(told(diagnostics)).toEqual([]);
    if (object === null) throw new Error(`${id} was not imported`);
    return run.read(type, object);
  }

  /** Changes a document of the API behind the provider's back. */
  async function call(method: string, path: string, body?: object): Promise<Body> {
    const project = palette.simulator.control.snapshot().projects.find(({ name }) => name === 'Default')?.uid ?? '';
    const answer = await fetch(`${palette.url}/v1/${path}`, {
      method,
      headers: { apikey: 'local-palette', projectuid: project, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    expect(answer.ok ? '' : text).toBe('');
    return text === '' ? {} : JSON.parse(text);
  }

  describe('account', () => {
    const body = () => sample.account.body(gateway);

    test('is made, read without a difference, and removed', async () => {
      const account = await made(ACCOUNT, body());
      expect(await planned(ACCOUNT, account, body())).toMatchObject({ isEmpty: true });
      expect(told((await (await anew()).remove(ACCOUNT, account)).diagnostics)).toEqual([]);
      expect(await (await anew()).read(ACCOUNT, account)).toMatchObject({ state: null });
    });

    test.each(Object.keys(sample.account.updatable))('changes %s in place', async (what) => {
      const account = await made(ACCOUNT, body());
      const next = sample.account.updatable[what]?.(body()) ?? body();
      expect(await planned(ACCOUNT, account, next)).toMatchObject({ isEmpty: false, requiresReplace: [] });
      const after = await changed(ACCOUNT, account, next);
      expect(after.state?.id).toBe(account.state?.id);
      expect(await planned(ACCOUNT, after, next)).toMatchObject({ isEmpty: true });
      const back = await changed(ACCOUNT, after, body());
      expect(await planned(ACCOUNT, back, body())).toMatchObject({ isEmpty: true });
    });

    test.each(Object.keys(sample.account.replacing))('is replaced for another %s', async (what) => {
      const account = await made(ACCOUNT, body());
      const { requiresReplace } = await planned(ACCOUNT, account, sample.account.replacing[what]?.(body()) ?? body());
      expect(requiresReplace).not.toEqual([]);
    });

    test('moves to another gateway in place', async () => {
      const account = await made(ACCOUNT, body());
      const next = { ...body(), private_cloud_gateway_id: palette.gateway('dc2', sample.gateways) };
      const after = await changed(ACCOUNT, account, next);
      expect(after.state?.id).toBe(account.state?.id);
      expect(await planned(ACCOUNT, after, next)).toMatchObject({ isEmpty: true });
    });

    test('keeps its secrets out of the state when they are write-only, and sends new ones', async () => {
      const secrets = Object.entries(body()).filter(([name]) => sample.account.secrets.includes(name));
      const others = Object.fromEntries(Object.entries(body()).filter(([name]) => !sample.account.secrets.includes(name)));
      const writeOnly = (version: number) =>
        Object.fromEntries(
          secrets.flatMap(([name, value]) => [
            [`${name}_wo`, value],
            [`${name}_wo_version`, version],
          ]),
        ) as Body;
      const account = await made(ACCOUNT, { ...others, ...writeOnly(1) });
      for (const [name] of secrets) expect(account.state).toMatchObject({ [name]: null, [`${name}_wo`]: null });
      const next = { ...others, ...writeOnly(2) };
      expect(await planned(ACCOUNT, account, next)).toMatchObject({ isEmpty: false, requiresReplace: [] });
      const after = await changed(ACCOUNT, account, next);
      expect(await planned(ACCOUNT, after, next)).toMatchObject({ isEmpty: true });
    });

    test('is refused before it is saved when its gateway is not let in', async () => {
      const { refused } = sample.account;
      if (refused === undefined) return;
      const { diagnostics } = await (await anew()).create(ACCOUNT, { ...body(), ...refused });
      expect(told(diagnostics)).toEqual([expect.stringMatching(/^error: .* refuses the account$/)]);
      expect(JSON.stringify(diagnostics)).not.toContain('"wrong"');
      const { items } = await call('GET', `cloudaccounts/${sample.path}`);
      expect((items as readonly Body[]).map(({ metadata }) => (metadata as Body).name)).not.toContain(body().name);
    });

    test.each(['id', 'name'])('is imported by its %s, and lacks its secrets only', async (by) => {
      const account = await made(ACCOUNT, body());
      const found = await imported(ACCOUNT, `${account.state?.[by]}:project${sample.account.importSuffix ?? ''}`);
      const { planned: plan, read } = await planned(ACCOUNT, found, body());
      const differing = Object.keys(plan ?? {}).filter(
        (name) => JSON.stringify(plan?.[name]) !== JSON.stringify(read.state?.[name]),
      );
      expect(differing.sort()).toEqual([...sample.account.secrets].sort());
    });
  });

  describe('cluster', () => {
    test('is made, read without a difference, imported, seen to drift, and removed', async () => {
      const body = await clusterBody();
      const cluster = await made(CLUSTER, body);
      expect(await planned(CLUSTER, cluster, body)).toMatchObject({ isEmpty: true });

      for (const by of ['id', 'name']) {
        const found = await imported(CLUSTER, `${cluster.state?.[by]}:project${sample.cluster.importSuffix ?? ''}`);
        const { planned: plan, read } = await planned(CLUSTER, found, body);
        const differing = Object.keys(plan ?? {}).filter(
          (name) => JSON.stringify(sorted(plan?.[name])) !== JSON.stringify(sorted(read.state?.[name])),
        );
        expect([by, ...differing]).toEqual([by, ...sample.cluster.unreadable]);
      }

      const place = `cloudconfigs/${sample.path}/${cluster.state?.cloud_config_id}`;
      const { spec } = (await call('GET', place)) as { readonly spec: { readonly clusterConfig: Body } };
      await call('PUT', `${place}/clusterConfig`, { clusterConfig: sample.cluster.drift(spec.clusterConfig) });
      const { isEmpty, requiresReplace, read } = await planned(CLUSTER, cluster, body);
      expect({ isEmpty, requiresReplace }).toEqual({ isEmpty: false, requiresReplace: [] });
      const healed = await changed(CLUSTER, read, body);
      expect(await planned(CLUSTER, healed, body)).toMatchObject({ isEmpty: true });

      const removed = await (await anew()).remove(CLUSTER, healed);
      expect(told(removed.diagnostics)).toEqual([]);
      expect(palette.simulator.control.summary()).toMatchObject({ clusters: { count: 0 }, unknown: [], violations: [] });
    });

    test('moves here from the official provider with its account, and nothing else is planned', async () => {
      const body = await clusterBody();
      const cluster = await made(CLUSTER, body);
      const { more, type } = sample.official;
      const { private_cloud_gateway_id, ...state } = more(asOfficial(cluster.state) as Body);
      const account = await imported(ACCOUNT, `${body.cloud_account_id}:project${sample.account.importSuffix ?? ''}`);
      const secrets = Object.fromEntries(sample.account.secrets.map((name) => [name, sample.account.body(gateway)[name] ?? '']));
      for (const [sourceType, targetType, stored, wanted] of [
        [`spectrocloud_cluster_${type}`, CLUSTER, state, body],
        [sample.official.account, ACCOUNT, { ...(asOfficial(account.state) as Body), ...secrets }, sample.account.body(gateway)],
      ] as const) {
        const moved = await (await anew()).instance.move({
          sourceProvider: 'registry.terraform.io/spectrocloud/spectrocloud',
          sourceType,
          sourceVersion: 0,
          sourceJson: JSON.stringify(stored),
          targetType,
        });
        expect(told(moved.diagnostics)).toEqual([]);
        const { planned: plan, read } = await planned(targetType, moved, wanted);
        expect(plan).toEqual(read.state);
      }
    });

    test('changes in place, and back', async () => {
      const body = await clusterBody();
      let cluster = await made(CLUSTER, body);
      for (const [what, change] of Object.entries(sample.cluster.updatable)) {
        const next = change(body);
        const plan = await planned(CLUSTER, cluster, next);
        expect({ what, isEmpty: plan.isEmpty, replace: plan.requiresReplace }).toEqual({ what, isEmpty: false, replace: [] });
        for (const wanted of [next, body]) {
          cluster = await changed(CLUSTER, cluster, wanted);
          const after = await planned(CLUSTER, cluster, wanted);
          expect({ what, planned: after.planned }).toEqual({ what, planned: after.read.state });
        }
      }
    });

    test('is replaced for what Palette can not change', async () => {
      const body = await clusterBody();
      const cluster = await made(CLUSTER, body);
      for (const [what, change] of Object.entries(sample.cluster.replacing)) {
        const { requiresReplace } = await planned(CLUSTER, cluster, change(body));
        expect({ what, replaced: requiresReplace.length > 0 }).toEqual({ what, replaced: true });
      }
    });
  });
});

/** Sets come in any order, and so do the attributes of an object. */
function sorted(value: Value | undefined): Value | undefined {
  const text = (each: Value | undefined) => JSON.stringify(each) ?? '';
  if (Array.isArray(value)) return (value.map(sorted) as Value[]).sort((a, b) => (text(a) < text(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, each]) => [name, sorted(each as Value)])) as Value;
}

/** What only our objects have. */
const OURS = /^(completed|failure_grace|timeouts|preferred_subnets)$|_wo(_version)?$/;

/** A state as the official provider's SDK writes it: empty for what was never set. */
function asOfficial(value: Value | undefined): Value {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(asOfficial);
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([name]) => !OURS.test(name));
  return Object.fromEntries(entries.map(([name, each]) => [name, asOfficial(each as Value)])) as Value;
}

test('a Palette without OpenStack says so', async () => {
  const sample = CLOUD_SAMPLES.find(({ type }) => type === 'openstack');
  if (sample === undefined) throw new Error('there is no sample of OpenStack');
  const { palette, gateway } = await openCloud({ ...sample, gateways: 'vsphere', simulator: {} });
  const run = new Run({ clock: palette.clock, url: palette.url });
  await run.configure({});
  const { diagnostics, state } = await run.create('palette_cloud_account_openstack', sample.account.body(gateway));
  expect(state).toBeNull();
  expect(told(diagnostics)).toEqual([
    'warning: OpenStack may not be to be had from this Palette',
    'error: This Palette has no OpenStack',
  ]);
  await run.instance.close();
  await palette.close();
});
