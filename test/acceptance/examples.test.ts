import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { providerSchema } from '../../src/framework';
import { paletteProvider } from '../../src/provider';
import { DEFAULT_SEED } from '../../src/simulator';
import { failure } from './support/moves';
import { runPcg } from './support/pcg';
import { type RunningPalette, startPalette } from './support/site';
import { describeWithTerraform } from './support/tools';
import { ROOT, Workspace } from './support/workspace';

const EXAMPLES = join(ROOT, 'examples');
const {
  resources,
  dataSources,
  ephemerals = {},
  functions = {},
  lists = {},
  actions = {},
} = providerSchema(paletteProvider as Parameters<typeof providerSchema>[0]);

/** What has to be there before others; what is named nowhere comes between the accounts and the clusters. */
const ORDER = [/gateway$/, /gateway_ready$/, /cloud_account_/, /.*/, /cluster_(?!profile|ready)/, /cluster_ready/];
const rank = (type: string) => Math.max(...ORDER.map((each, index) => (each.test(type) ? (index === 3 ? 2.5 : index) : -1)));

interface Example {
  readonly type: string;
  readonly folder: string;
  readonly file: string;
}

/** What needs terraform 1.14 or later (test/judges), by folder: its types, and the file of its examples in HCL. */
const NEWER = {
  'list-resources': { types: lists, hcl: 'list-resource.tfquery.hcl', file: 'list-resource' },
  actions: { types: actions, hcl: 'action.tf', file: 'action' },
} as const;

/** Data sources look up what the resources of the other examples have made. */
const ALL: readonly Example[] = [
  ...Object.keys(resources)
    .sort((a, b) => rank(a) - rank(b))
    .map((type) => ({ type, folder: join(EXAMPLES, 'resources', type), file: 'resource' })),
  ...Object.keys(dataSources).map((type) => ({ type, folder: join(EXAMPLES, 'data-sources', type), file: 'data-source' })),
  ...Object.keys(ephemerals).map((type) => ({
    type,
    folder: join(EXAMPLES, 'ephemeral-resources', type),
    file: 'ephemeral-resource',
  })),
  ...Object.keys(functions).map((type) => ({ type, folder: join(EXAMPLES, 'functions', type), file: 'function' })),
];

/** The secrets that the examples take from variables. */
const SECRETS = Object.fromEntries(
  ['vcenter_password', 'cloudstack_api_key', 'cloudstack_secret_key', 'openstack_password', 'nutanix_password']
    .concat(['minio_secret_key', 'proxy_password', 'maas_api_key'])
    .map((name) => [`TF_VAR_${name}`, 'a:secret:text']),
);

/** A Palette with the gateways that the examples name. OpenStack has one of its own, of the last version that has it. */
class Worlds {
  private constructor(
    readonly newest: RunningPalette,
    readonly old: RunningPalette,
  ) {}

  static async open(): Promise<Worlds> {
    const infra = DEFAULT_SEED.profiles.filter(({ name }) => name === 'vsphere-ubuntu');
    const nutanix = infra.map((profile) => ({ ...profile, name: 'nutanix-ubuntu', cloudType: 'nutanix' }));
    const seed = { ...DEFAULT_SEED, profiles: [...DEFAULT_SEED.profiles, ...nutanix] };
    const newest = await startPalette({ speed: 10_000, seed });
    const old = await startPalette({ speed: 10_000, seed, strict: { paletteVersion: '4.7' } });
    newest.simulator.control.installWithCli({ name: 'dc1', cloudType: 'vsphere' });
    newest.simulator.control.installWithCli({ name: 'dc2', cloudType: 'maas' });
    newest.simulator.control.installWithCli({ name: 'dc3', cloudType: 'apache-cloudstack' });
    old.simulator.control.installWithCli({ name: 'dc4', cloudType: 'openstack' });
    for (const { simulator } of [newest, old]) simulator.control.clock({ advance: '1h' });
    return new Worlds(newest, old);
  }

  of({ type }: Example): RunningPalette {
    return type.includes('openstack') ? this.old : this.newest;
  }

  /** Plays the person who installs what an example has registered. */
  made({ type, file }: Example): void {
    if (file === 'resource' && type === 'palette_private_cloud_gateway') this.newest.simulator.control.installGateway('dc5');
  }

  async close(): Promise<void> {
    await this.newest.simulator.close();
    await this.old.simulator.close();
  }
}

// The examples of all resources, one after the other.
jest.setTimeout(900_000);

test('each thing that the provider offers has an example in HCL and one in TypeScript, and no other has', () => {
  for (const { folder, file } of ALL) {
    for (const extension of ['tf', 'ts']) expect(existsSync(join(folder, `${file}.${extension}`)) ? '' : folder).toBe('');
  }
  const known = ALL.map(({ folder }) => folder);
  for (const kind of ['resources', 'data-sources', 'ephemeral-resources', 'functions']) {
    for (const type of readdirSync(join(EXAMPLES, kind))) expect(known).toContain(join(EXAMPLES, kind, type));
  }
  for (const [kind, { types, hcl, file }] of Object.entries(NEWER)) {
    expect(readdirSync(join(EXAMPLES, kind)).sort()).toEqual(Object.keys(types).sort());
    for (const type of Object.keys(types))
      for (const name of [hcl, `${file}.ts`]) expect(existsSync(join(EXAMPLES, kind, type, name)) ? '' : type).toBe('');
  }
});

describeWithTerraform('the examples of the reference', () => {
  let worlds: Worlds;
  beforeEach(async () => {
    worlds = await Worlds.open();
  });
  afterEach(() => worlds.close());

  test('in HCL are applied by terraform, and what they made is imported as they say', async () => {
    for (const example of ALL) {
      const { type, folder, file } = example;
      const workspace = await Workspace.reattached({ ...worlds.of(example).env, ...SECRETS });
      const said = async (...args: readonly string[]) => `${type}: ${failure(await workspace.terraform(...args, '-no-color'))}`;
      try {
        cpSync(join(folder, `${file}.tf`), join(workspace.directory, 'main.tf'));
        cpSync(join(EXAMPLES, 'provider', 'provider.tf'), join(workspace.directory, 'provider.tf'));
        expect(await said('apply', '-auto-approve', '-input=false')).toBe(`${type}: `);
        worlds.made(example);
        expect(await said('plan', '-input=false', '-detailed-exitcode')).toBe(`${type}: `);
        if (!existsSync(join(folder, 'import.sh'))) continue;
        const [, address = ''] = /^terraform import (\S+) /.exec(readFileSync(join(folder, 'import.sh'), 'utf8')) ?? [];
        expect(await said('state', 'rm', address)).toBe(`${type}: `);
        const imported = await workspace.start('/bin/sh', [join(folder, 'import.sh')]).finished;
        expect(`${type}: ${failure(imported)}`).toBe(`${type}: `);
        expect((await workspace.plan()).output).not.toMatch(/must be replaced|will be created|will be destroyed/);
      } finally {
        await workspace.close();
      }
    }
  });

  test('in TypeScript are synthesized and applied by pcg', async () => {
    const workspace = await Workspace.reattached();
    // Beside node_modules, where they find cdktf.
    const bundles = join(ROOT, '.cache', `examples-${process.pid}`);
    const newer = Object.entries(NEWER).flatMap(([kind, { types, file }]) =>
      Object.keys(types).map((type) => ({ type, kind, path: join(EXAMPLES, kind, type, `${file}.ts`) })),
    );
    const entryPoints = [
      ...ALL.map(({ folder, file }) => join(folder, `${file}.ts`)),
      ...newer.map(({ path }) => path),
      join(EXAMPLES, 'provider', 'provider.ts'),
    ];
    const common = { bundle: true, platform: 'node', target: 'node20', format: 'cjs', packages: 'external' } as const;
    try {
      buildSync({ entryPoints, outdir: bundles, outbase: EXAMPLES, ...common, logLevel: 'warning' });
      const outDir = (index: number) => join(workspace.directory, String(index));
      // cdktf puts a state where it synthesizes.
      const script = `for (const [file, out] of JSON.parse(process.argv[1])) { process.env.CDKTF_OUTDIR = out; process.chdir(out); require(file); }`;
      const bundled = entryPoints.map((entry, index) => {
        mkdirSync(outDir(index));
        return [join(bundles, entry.slice(EXAMPLES.length).replace(/\.ts$/, '.js')), outDir(index)];
      });
      const synthesized = workspace.start(process.execPath, ['-e', script, JSON.stringify(bundled)], { CI: '1' });
      expect(failure(await synthesized.finished)).toBe('');
      for (const [index, { type, kind }] of newer.entries()) {
        const stack = join(outDir(ALL.length + index), 'stacks', 'example');
        const [file, block] = kind === 'actions' ? ['cdk.tf.json', 'action'] : ['lists.tfquery.json', 'list'];
        const blocks = (JSON.parse(readFileSync(join(stack, file), 'utf8')) as { readonly [name: string]: object })[block] ?? {};
        expect(Object.keys(blocks)).toEqual([type]);
      }
      for (const [index, example] of ALL.entries()) {
        const env = { ...worlds.of(example).env, ...SECRETS };
        const ended = await runPcg(join(outDir(index), 'stacks', 'example'), ['apply', '--auto-approve'], env);
        expect(`${example.type}: ${failure(ended)}`).toBe(`${example.type}: `);
        worlds.made(example);
      }
      const pools = ALL.length + newer.findIndex(({ type }) => type === 'palette_ip_pool');
      const asked = await runPcg(join(outDir(pools), 'stacks', 'example'), ['query'], worlds.newest.env);
      expect(asked.code === 0 ? '' : asked.stderr).toBe('');
      expect(asked.stdout).toMatch(/list\.palette_ip_pool\.pools .*nodes/);
    } finally {
      rmSync(bundles, { recursive: true, force: true });
      await workspace.close();
    }
  });
});
