import { hostingOf, reaches, versionProblem } from '../../src/domain/palette-version';
import { createInstance, type Value } from '../../src/framework';
import { paletteProvider } from '../../src/provider';
import { verdictOf } from '../../src/provider/shared/held-to-version';
import { type Asking, VERSION_RULES } from '../../src/provider/shared/version-rules';
import { filled } from './support/filled';
import { Run, TestPalette, told } from './support/palette';

type Values = { readonly [name: string]: Value };

test.each([
  ['4.9', '4.9', 'yes'],
  ['4.10', '4.9', 'yes'],
  ['4.8.b', '4.9', 'no'],
  ['5.0', '4.10', 'yes'],
  ['4.9', '4.9.14', 'open'],
  ['4.9.14', '4.9.14', 'yes'],
  ['4.9.9', '4.9.14', 'no'],
  ['4.9.22', '4.9.14', 'yes'],
  ['4.8.b', '4.8.a', 'yes'],
  ['4.8.a', '4.8.b', 'no'],
  ['4.10.a', '4.10.3', 'open'],
] as const)('whether %s reaches %s: %s', (version, since, answer) => {
  expect(reaches(version, since)).toBe(answer);
});

test('a version is written as Palette writes it', () => {
  expect(['4.9', '4.9.16', '4.8.b'].map(versionProblem)).toEqual([undefined, undefined, undefined]);
  for (const wrong of ['', '4', 'v4.9', '4.9.', '4.9.16.1', 'latest']) expect(versionProblem(wrong)).toMatch(/^".*" is no version/);
});

test('the vendor’s hosts are SaaS, and no others', () => {
  expect(['api.spectrocloud.com', 'API.spectrocloud.com', 'palette.example.com', '127.0.0.1'].map(hostingOf)).toEqual([
    'saas',
    'saas',
    undefined,
    undefined,
  ]);
});

const POOL = { name: 'a', override_cluster_api_config: null, override_health_check_configuration: null };
const CREATE = { action: 'create', prior: null, config: {} } as const;

/** For each rule: a type, what asks for it, what doesn't, and versions without and with it. */
const ASKED: {
  readonly [feature: string]: {
    readonly type: string;
    readonly asks: Asking;
    readonly asksNot: Asking;
    readonly without: string;
    readonly with: string;
  };
} = {
  OpenStack: {
    type: 'palette_cluster_openstack',
    asks: { ...CREATE, planned: {} },
    asksNot: { ...CREATE, planned: {} },
    without: '4.8',
    with: '4.7',
  },
  override_cluster_api_config: {
    type: 'palette_cluster_maas',
    asks: { ...CREATE, planned: { machine_pool: [{ ...POOL, override_cluster_api_config: 'spec: {}' }] } },
    asksNot: { ...CREATE, planned: { cloud_config: [{ override_cluster_api_config: '' }], machine_pool: [POOL] } },
    without: '4.8',
    with: '4.9',
  },
  override_health_check_configuration: {
    type: 'palette_cluster_vsphere',
    asks: { ...CREATE, planned: { machine_pool: [{ ...POOL, override_health_check_configuration: 'spec: {}' }] } },
    asksNot: { ...CREATE, planned: { machine_pool: [POOL] } },
    without: '4.7',
    with: '4.8',
  },
  'cluster_type = "PureAdopt"': {
    type: 'palette_cluster_custom',
    asks: { ...CREATE, planned: { cluster_type: 'PureAdopt' } },
    asksNot: { ...CREATE, planned: { cluster_type: 'PureAttach' } },
    without: '4.8',
    with: '4.9',
  },
  'A cluster through a gateway on Apache CloudStack': {
    type: 'palette_cluster_apache_cloudstack',
    asks: { ...CREATE, planned: {} },
    asksNot: { action: 'update', config: {}, prior: {}, planned: {} },
    without: '4.9.22',
    with: '4.9.27',
  },
  'A machine pool that is added later, on vSphere,': {
    type: 'palette_cluster_vsphere',
    asks: { action: 'update', config: {}, prior: { machine_pool: [] }, planned: { machine_pool: [POOL] } },
    asksNot: { action: 'update', config: {}, prior: { machine_pool: [POOL] }, planned: { machine_pool: [POOL] } },
    without: '4.9.4',
    with: '4.9.5',
  },
  'A gateway of the Palette CLI behind a proxy with a CA of its own': {
    type: 'palette_private_cloud_gateway',
    asks: { ...CREATE, planned: { proxy: { 'Proxy CA Certificate Filepath': 'ca.crt' } } },
    asksNot: { ...CREATE, planned: { proxy: { 'HTTPS Proxy': 'http://proxy.example.com' } } },
    without: '4.9.38',
    with: '4.9.43',
  },
  'A gateway on OpenStack': {
    type: 'palette_private_cloud_gateway',
    asks: { ...CREATE, planned: { cloud_type: 'openstack' } },
    asksNot: { ...CREATE, planned: { cloud_type: 'maas' } },
    without: '4.8',
    with: '4.7',
  },
  'A secret that the Palette CLI pulls images with': {
    type: 'palette_private_cloud_gateway',
    asks: { ...CREATE, planned: {}, config: { image_pull_secret_wo: 'a secret' } },
    asksNot: { ...CREATE, planned: {}, config: { image_pull_secret_wo: null } },
    without: '4.9.37',
    with: '4.9.38',
  },
  'Holding the agents of a gateway at their version': {
    type: 'palette_private_cloud_gateway',
    asks: { ...CREATE, planned: { pause_agent_upgrades: 'lock' } },
    asksNot: { ...CREATE, planned: { pause_agent_upgrades: 'unlock' } },
    without: '4.9.21',
    with: '4.9.22',
  },
  'A version of a profile that is no semantic version': {
    type: 'palette_cluster_profile',
    asks: { ...CREATE, planned: { version: '1.0' } },
    asksNot: { ...CREATE, planned: { version: '1.0.0-rc.1' } },
    without: '4.10',
    with: '4.9',
  },
};

describe.each(VERSION_RULES.filter(({ hosting }) => hosting === undefined))('$feature', (rule) => {
  const sample = ASKED[rule.feature];
  if (sample === undefined) throw new Error(`there is no sample of ${rule.feature}`);

  test('is told from what asks for something else', () => {
    expect(rule.types.test(sample.type)).toBe(true);
    expect(rule.askedAt(sample.asks)).toBeDefined();
    if (rule.feature !== 'OpenStack') expect(rule.askedAt(sample.asksNot)).toBeUndefined();
  });

  test('goes by the version, and is open without one unless it is a defect', () => {
    const verdict = (version: string | undefined) => verdictOf(rule, { version, hosting: undefined });
    expect([verdict(sample.without), verdict(sample.with), verdict(undefined)]).toEqual([
      'lacks',
      'does',
      rule.defect ? 'does' : 'open',
    ]);
  });
});

describe('a plan', () => {
  let palette: TestPalette;
  beforeEach(async () => {
    palette = await TestPalette.open({ strict: { paletteVersion: '4.9' } });
  });
  afterEach(() => palette.close());

  const PROFILE = { name: 'base', version: '1.0', pack: [] };
  /** A plan of a provider that is told no version but by its configuration. */
  async function plan(configuration: Values, ...profiles: readonly Values[]) {
    const run = new Run({ clock: palette.clock, url: palette.url });
    await run.configure(configuration);
    const plans = [];
    for (const each of [PROFILE, ...profiles])
      plans.push(await run.plan('palette_cluster_profile', { state: null, private: null }, each));
    await run.instance.close();
    return plans.map(({ diagnostics }) => diagnostics);
  }

  test('refuses what palette_version doesn’t do, and says how it could be', async () => {
    expect(await plan({ palette_version: '4.10' })).toEqual([
      [
        expect.objectContaining({
          severity: 'error',
          summary: 'A version of a profile that is no semantic version is not to be had from Palette 4.10',
          detail: 'Palette had it before 4.10. This Palette is 4.10, by palette_version or hosting. Write it as 1.0.0.',
          path: [{ attribute: 'version' }],
        }),
      ],
    ]);
  });

  test('says nothing of what it does', async () => {
    expect(await plan({ palette_version: '4.9' })).toEqual([[]]);
  });

  test('warns once a run where the version isn’t known', async () => {
    const [once = [], twice] = await plan({}, { ...PROFILE, name: 'other' });
    expect([told(once), twice]).toEqual([
      ['warning: A version of a profile that is no semantic version may not be to be had from this Palette'],
      [],
    ]);
  });

  test('takes the vendor’s Palette for the newest', async () => {
    expect((await plan({ hosting: 'saas' })).map(told)).toEqual([[expect.stringMatching(/^error: /)]]);
  });

  test('tells reports which Palette it was made for', async () => {
    const { instance } = await palette.run({ palette_version: '4.9.16', hosting: 'vertex' });
    expect(instance.describe?.()?.facts).toEqual(
      expect.arrayContaining([
        { label: 'Palette', value: '4.9.16' },
        { label: 'hosting', value: 'vertex' },
      ]),
    );
  });

  test('looks for no System Private Gateway at the vendor’s', async () => {
    const look = async (hosting: string) =>
      (await palette.run({ hosting })).data('palette_private_cloud_gateway', { name: 'System Private Gateway' });
    await expect(look('saas')).rejects.toThrow('The System Private Gateway is none of Palette SaaS');
    await expect(look('vertex')).rejects.toThrow('No such gateway');
  });
});

describe('the provider', () => {
  const { block } = paletteProvider.schema;
  const configure = async (configuration: Values, env: { readonly [name: string]: string }) => {
    const clock = { now: () => 0, sleep: async () => {} };
    const instance = createInstance(paletteProvider as Parameters<typeof createInstance>[0], {
      clock: clock as never,
      env: { PALETTE_API_KEY: 'key', ...env },
      log: () => {},
    });
    const { diagnostics } = await instance.configure(filled(block, configuration), '1.11.0');
    await instance.close();
    return told(diagnostics);
  };

  test('refuses a version and a hosting that are none, also from the environment', async () => {
    const local = { PALETTE_HOST: 'http://127.0.0.1:1', HTTPS_PROXY: '' };
    expect(await configure({}, { ...local, PALETTE_VERSION: 'new' })).toEqual(['error: No version of Palette']);
    expect(await configure({}, { ...local, PALETTE_HOSTING: 'mine' })).toEqual(['error: Who runs this Palette?']);
  });

  test('refuses another hosting than the host’s', async () => {
    expect(await configure({ hosting: 'self_hosted' }, { PALETTE_HOST: 'api.spectrocloud.com' })).toEqual([
      "error: The host is the vendor's",
    ]);
  });
});
