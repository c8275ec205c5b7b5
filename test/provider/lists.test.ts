import { type Listed, type ObjectValue, providerSchema, type Value } from '../../src/framework';
import { paletteProvider } from '../../src/provider';
import { account, cluster } from './support/bodies';
import { CLOUD_SAMPLES } from './support/clouds';
import { filled } from './support/filled';
import { type Run, TestPalette, told } from './support/palette';

type Body = { readonly [name: string]: Value };

const { lists = {}, identities = {}, resources } = providerSchema(paletteProvider as Parameters<typeof providerSchema>[0]);

/** Types without an identity, and why. */
const WITHOUT: { readonly [type: string]: string } = {
  palette_proxy_config: 'there is nothing outside the state',
};

test('every resource that is something in Palette has an identity, of attributes that it has', () => {
  const missing = Object.keys(resources).filter((type) => !identities[type]);
  expect(missing).toEqual(Object.keys(WITHOUT));
  for (const [type, { attributes }] of Object.entries(identities))
    expect(Object.keys(resources[type]?.block.attributes ?? {})).toEqual(expect.arrayContaining(Object.keys(attributes)));
});

/** An object that a list finds. */
interface Row {
  readonly type: string;
  readonly simulator?: Parameters<typeof TestPalette.open>[0];
  /** What the list has to be told. */
  readonly config?: (gateway: string) => Body;
  readonly displayName: string;
  /** Makes it. */
  readonly make: (run: Run, palette: TestPalette) => Promise<unknown>;
}

const profileOf = (run: Run, name: string) =>
  run.data('palette_cluster_profile', { name, version: '1.0.0', context: 'tenant' }).then(({ id }) => String(id));

const made = async (run: Run, type: string, body: Body) => {
  const { state, diagnostics } = await run.create(type, body);
  expect(told(diagnostics).filter((line) => line.startsWith('error'))).toEqual([]);
  return String(state?.id);
};

const CLOUDS = [
  {
    type: 'vsphere',
    gateways: 'vsphere',
    profile: 'vsphere-ubuntu',
    simulator: {},
    account: { body: (uid: string): Body => account('one', uid) },
    cluster: { body: (login: string, profile: string): Body => cluster('apps', login, profile) },
  },
  ...CLOUD_SAMPLES,
];

const cloudConfig = (type: string): Body => (type === 'custom' ? { cloud: 'nutanix' } : {});

const ROWS: readonly Row[] = [
  {
    type: 'palette_private_cloud_gateway',
    displayName: 'dc1',
    make: async (_, palette) => palette.gateway('dc1'),
  },
  ...CLOUDS.flatMap(({ type, gateways, profile, simulator, account: login, cluster: apps }): readonly Row[] => [
    {
      type: `palette_cloud_account_${type}`,
      simulator,
      config: (gateway) => ({ ...cloudConfig(type), private_cloud_gateway_id: gateway }),
      displayName: String(login.body('x').name),
      make: (run, palette) => made(run, `palette_cloud_account_${type}`, login.body(palette.gateway('dc1', gateways))),
    },
    {
      type: `palette_cluster_${type}`,
      simulator,
      config: () => cloudConfig(type),
      displayName: String(apps.body('x', 'y').name),
      make: async (run, palette) => {
        const id = await made(run, `palette_cloud_account_${type}`, login.body(palette.gateway('dc1', gateways)));
        return made(run, `palette_cluster_${type}`, apps.body(id, await profileOf(run, profile)));
      },
    },
  ]),
  {
    type: 'palette_ip_pool',
    displayName: 'static',
    make: (run, palette) =>
      made(run, 'palette_ip_pool', {
        private_cloud_gateway_id: palette.gateway('dc1'),
        name: 'static',
        network_type: 'range',
        ip_start_range: '10.0.0.10',
        ip_end_range: '10.0.0.90',
        prefix: 24,
        gateway: '10.0.0.1',
      }),
  },
  {
    type: 'palette_dns_mapping',
    displayName: 'acme.example',
    make: (run, palette) =>
      made(run, 'palette_dns_mapping', {
        private_cloud_gateway_id: palette.gateway('dc1'),
        search_domain_name: 'acme.example',
        data_center: 'DC1',
        network: 'VM Network',
      }),
  },
  {
    type: 'palette_cluster_profile',
    displayName: 'base 1.0.0',
    make: (run) =>
      made(run, 'palette_cluster_profile', {
        name: 'base',
        pack: [{ name: 'ns', type: 'manifest', manifest: [{ name: 'ns', content: 'kind: Namespace\n' }] }],
      }),
  },
];

test('the rows are all lists that there are', () => {
  expect(ROWS.map(({ type }) => type).sort()).toEqual(Object.keys(lists).sort());
});

/** What a list gives. */
async function listed(run: Run, type: string, config: Body, includeObject: boolean, limit = 100): Promise<readonly Listed[]> {
  const found: Listed[] = [];
  const block = lists[type]?.block;
  if (!block) throw new Error(`there is no list of ${type}`);
  const request = { type, config: filled(block, config), includeObject, limit };
  for await (const each of run.instance.lists?.list(request) ?? []) found.push(each);
  return found;
}

describe.each(ROWS)('$type', ({ type, simulator = {}, config, displayName, make }) => {
  let palette: TestPalette;
  beforeEach(async () => {
    palette = await TestPalette.open(simulator);
    await make(await palette.run(), palette);
  });
  afterEach(() => palette.close());

  const gateway = () => [...palette.simulator.world.gateways.values()][0]?.uid ?? '';
  const settings = () => config?.(gateway()) ?? {};

  test('is found, with no object that was not asked for', async () => {
    const found = await listed(await palette.run(), type, settings(), false);
    const [{ identity = {} } = {}] = found;
    expect(found).toEqual([{ displayName, identity, object: null, diagnostics: [] }]);
    expect(Object.keys(identity ?? {}).sort()).toEqual(Object.keys(identities[type]?.attributes ?? {}).sort());
  });

  test('written down and imported, it has nothing to be changed', async () => {
    const run = await palette.run();
    const [found] = await listed(run, type, settings(), true);
    const { instance } = run;
    expect(found?.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { config: written } = (await instance.lists?.generateConfig(type, found?.object as ObjectValue)) ?? {};
    expect(told((await instance.validateResource(type, written as ObjectValue, { writeOnlyAllowed: true })).diagnostics)).toEqual(
      [],
    );
    const { imported } = (await instance.importByIdentity?.(type, found?.identity as ObjectValue)) ?? {};
    if (!imported) throw new Error('it could not be imported');
    expect(imported.identity).toEqual(found?.identity);
    const read = await instance.read({ type, ...imported });
    expect({ state: read.state, identity: read.identity }).toEqual({ state: found?.object, identity: found?.identity });
    const plan = await run.plan(type, read, written as Body);
    expect({ planned: plan.planned, replaced: plan.requiresReplace }).toEqual({ planned: read.state, replaced: [] });
    expect(told(plan.diagnostics).filter((line) => line.startsWith('error'))).toEqual([]);
  });

  test('is not found under another name, nor beyond the limit', async () => {
    const run = await palette.run();
    expect(await listed(run, type, settings(), true, 0)).toEqual([]);
    if (lists[type]?.block.attributes.name_contains)
      expect(await listed(run, type, { ...settings(), name_contains: 'nobody' }, false)).toEqual([]);
  });
});

test('the pools of all gateways are found, though those on some clouds can have none', async () => {
  const palette = await TestPalette.open();
  try {
    const run = await palette.run();
    for (const [name, cloud] of [
      ['c1', 'apache-cloudstack'],
      ['v1', 'vsphere'],
      ['m1', 'maas'],
    ] as const) {
      const gateway = palette.gateway(name, cloud);
      if (cloud === 'apache-cloudstack') continue;
      const addresses = {
        network_type: 'range',
        ip_start_range: '10.0.0.10',
        ip_end_range: '10.0.0.90',
        prefix: 24,
        gateway: '10.0.0.1',
      };
      await made(run, 'palette_ip_pool', { private_cloud_gateway_id: gateway, name: `pool of ${name}`, ...addresses });
    }
    const found = await listed(await palette.run(), 'palette_ip_pool', {}, true);
    expect(found.flatMap(({ diagnostics }) => told(diagnostics))).toEqual([]);
    expect(found.map(({ displayName }) => displayName).sort()).toEqual(['pool of m1', 'pool of v1']);
  } finally {
    await palette.close();
  }
});
