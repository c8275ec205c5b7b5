import { type ObjectValue, type Progress, providerSchema, UNKNOWN, type Value } from '../../src/framework';
import { paletteProvider } from '../../src/provider';
import { account, cluster, gateway } from './support/bodies';
import { filled } from './support/filled';
import { type Run, TestPalette, told } from './support/palette';

type Body = { readonly [name: string]: Value };

const { actions = {} } = providerSchema(paletteProvider as Parameters<typeof providerSchema>[0]);
const MIGRATE = 'palette_private_cloud_gateway_migrate';
const RESET = 'palette_private_cloud_gateway_reset';

let palette: TestPalette;
let run: Run;
beforeEach(async () => {
  palette = await TestPalette.open();
  run = await palette.run();
});
afterEach(() => palette.close());

function configOf(type: string, values: Body): ObjectValue {
  const schema = actions[type];
  if (!schema) throw new Error(`there is no action ${type}`);
  return filled(schema.block, values);
}

const validate = async (type: string, values: Body) =>
  told((await run.instance.actions?.validate(type, configOf(type, values)))?.diagnostics ?? []);
const plan = async (type: string, values: Body) =>
  told((await run.instance.actions?.plan(type, configOf(type, values)))?.diagnostics ?? []);

async function invoke(type: string, values: Body, signal?: AbortSignal) {
  const progress: Progress[] = [];
  const done = await run.instance.actions?.invoke(type, configOf(type, values), (each) => progress.push(each), signal);
  return { said: told(done?.diagnostics ?? []), progress: progress.map(({ text }) => text) };
}

/** A cluster at a gateway. */
async function clusterAt(gatewayUid: string): Promise<void> {
  const login = await run.create('palette_cloud_account_vsphere', account('one', gatewayUid));
  const profile = await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
  const made = await run.create('palette_cluster_vsphere', cluster('apps', String(login.state?.id), String(profile.id)));
  expect(told(made.diagnostics)).toEqual([]);
}

const references = () => palette.simulator.control.summary().references.map(({ gateway: name }) => name);

describe('migrate', () => {
  test('says whom it concerns, does it, and does nothing when it is told again', async () => {
    const [source, target] = [palette.gateway('dc1'), palette.gateway('dc2')];
    await clusterAt(source);
    const order = { source_gateway_id: source, target_gateway_id: target };
    expect(await validate(MIGRATE, order)).toEqual([]);
    expect(await plan(MIGRATE, order)).toEqual(['warning: The clusters of the gateway "dc1" will be migrated']);
    expect(references()).toEqual(['dc1']);
    const done = await invoke(MIGRATE, order);
    expect(done.said).toEqual([]);
    expect(done.progress.join('\n')).toMatch(/migrating to "dc2": apps/);
    expect(references()).toEqual(['dc2']);
    const from = palette.simulator.control.requests().length;
    expect(await invoke(MIGRATE, order)).toEqual({ said: [], progress: [] });
    expect(palette.requests(from).filter((line) => line.startsWith('POST /v1/overlords'))).toEqual([]);
  });

  test.each<[string, () => Promise<Body>, string]>([
    [
      'to one that is down',
      async () => {
        const target = palette.gateway('dc2');
        palette.simulator.control.outage('dc2');
        palette.simulator.control.clock({ advance: '1h' });
        return { target_gateway_id: target };
      },
      "error: The clusters can't be migrated",
    ],
    [
      'to one of another cloud',
      async () => ({ target_gateway_id: palette.gateway('m1', 'maas') }),
      "error: The clusters can't be migrated",
    ],
    [
      'to one that there is not',
      async () => ({ target_gateway_id: '0123456789abcdef01234567' }),
      "error: The clusters can't be migrated",
    ],
  ])('%s is refused, when it is planned and when it is done', async (_, values, error) => {
    const source = palette.gateway('dc1');
    await clusterAt(source);
    const order = { source_gateway_id: source, ...(await values()) };
    expect(await plan(MIGRATE, order)).toEqual([error]);
    expect((await invoke(MIGRATE, order)).said).toEqual([error]);
    expect(references()).toEqual(['dc1']);
  });

  test('to the gateway itself is refused before anything is asked; with unknown gateways nothing is', async () => {
    const same = { source_gateway_id: 'x', target_gateway_id: 'x' };
    expect(await validate(MIGRATE, same)).toEqual(['error: Source and target are one gateway']);
    const from = palette.simulator.control.requests().length;
    const unknown = { source_gateway_id: UNKNOWN, target_gateway_id: UNKNOWN };
    expect([await validate(MIGRATE, unknown), await plan(MIGRATE, unknown)]).toEqual([[], []]);
    expect(palette.requests(from)).toEqual([]);
  });

  test('that is cancelled ends soon, and can be told again', async () => {
    const [source, target] = [palette.gateway('dc1'), palette.gateway('dc2')];
    await clusterAt(source);
    const order = { source_gateway_id: source, target_gateway_id: target };
    const cancelled = new AbortController();
    cancelled.abort();
    expect((await invoke(MIGRATE, order, cancelled.signal)).said).toHaveLength(1);
    expect(references()).toEqual(['dc1']);
    expect((await invoke(MIGRATE, order)).said).toEqual([]);
    expect(references()).toEqual(['dc2']);
  });
});

describe('reset', () => {
  test('takes a gateway that got stuck back to Pending, and says so before', async () => {
    const { state } = await run.create('palette_private_cloud_gateway', gateway('dc1'));
    const order = { private_cloud_gateway_id: String(state?.id) };
    expect(await plan(RESET, order)).toEqual(['warning: The gateway "dc1" will be reset']);
    const done = await invoke(RESET, order);
    expect(done).toEqual({ said: [], progress: ['"dc1" is Pending again'] });
  });

  test.each<[string, () => Promise<string>, string]>([
    ['runs', async () => palette.gateway('dc1'), "error: The gateway isn't reset"],
    [
      'is down and has clusters',
      async () => {
        const uid = palette.gateway('dc1');
        await clusterAt(uid);
        palette.simulator.control.outage('dc1');
        palette.simulator.control.clock({ advance: '1h' });
        return uid;
      },
      "error: The gateway isn't reset",
    ],
    [
      'is down, by a key that may not see all of its clusters',
      async () => {
        const uid = palette.gateway('dc1');
        palette.simulator.control.outage('dc1');
        palette.simulator.control.clock({ advance: '1h' });
        const match = { method: 'POST', path: '/v1/dashboard/spectroclusters/search' };
        palette.simulator.control.addFault({ match, times: 'always', action: { status: 403 } });
        return uid;
      },
      "error: The gateway isn't reset",
    ],
    ['is unknown to Palette', async () => '0123456789abcdef01234567', 'error: No such gateway'],
  ])('is refused of one that %s', async (_, uid, error) => {
    const order = { private_cloud_gateway_id: await uid() };
    expect(await plan(RESET, order)).toEqual([error]);
    expect((await invoke(RESET, order)).said).toEqual([error]);
    expect(palette.requests().filter((line) => line.includes('reset'))).toEqual([]);
  });

  test('of one of which not every cluster is seen is done where that is acknowledged', async () => {
    const { state } = await run.create('palette_private_cloud_gateway', gateway('dc1'));
    const match = { method: 'POST', path: '/v1/dashboard/spectroclusters/search' };
    palette.simulator.control.addFault({ match, times: 'always', action: { status: 403 } });
    const order = { private_cloud_gateway_id: String(state?.id), acknowledge_unseen: true };
    expect(await plan(RESET, order)).toEqual(['warning: The gateway "dc1" will be reset']);
    expect((await invoke(RESET, order)).said).toEqual([]);
  });
});
