import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveReattach } from '../../src/bridge/reattach';
import { createInstance } from '../../src/framework';
import { PROVIDER_ADDRESS, paletteProvider } from '../../src/provider';
import { noLog } from '../../src/runtime/log';
import { VERSION } from '../../src/version';
import { fastClock } from '../acceptance/support/fast-clock';
import { startPalette } from '../acceptance/support/site';
import { describeWithTerraform } from '../acceptance/support/tools';
import { ROOT } from '../acceptance/support/workspace';
import { TERRAFORM } from '../support/terraform';
import { differences } from './support/differences';
import { OTHER } from './support/modules';
import { type Finished, ISOLATED, run } from './support/spawned';

jest.setTimeout(120_000);

const MODULE = {
  variable: { in: {} },
  resource: {
    terraform_data: {
      x: {
        input: '${var.in}',
        lifecycle: { precondition: [{ condition: '${var.in != "p"}', error_message: 'in is p' }] },
      },
    },
  },
  output: { out: { value: '${terraform_data.x.output}' } },
};

const CONFIG = {
  variable: { v: { default: 'a' }, s: { default: 'x', sensitive: true } },
  resource: {
    terraform_data: {
      a: { input: '${var.v}', provisioner: [{ 'local-exec': { command: 'echo hello' } }] },
      b: { count: 2, input: '${terraform_data.a.id}' },
      r: { triggers_replace: '${var.v}' },
      fails: { count: '${var.v == "f" ? 1 : 0}', provisioner: [{ 'local-exec': { command: 'exit 3' } }] },
    },
  },
  data: { terraform_remote_state: { d: { backend: 'local', config: { path: 'other.tfstate' }, defaults: { k: 'v' } } } },
  module: { m: { source: './m', for_each: { k: 'v' }, in: '${var.v}' } },
  check: { c: { assert: [{ condition: '${var.v != "c"}', error_message: 'v is ${var.v}' }] } },
  output: {
    o: { value: '${module.m["k"].out}' },
    s: { value: '${var.s}', sensitive: true },
    n: { value: [1, { a: null }] },
  },
};

/** Something moves, something is imported, something is forgotten. */
const CHANGED = {
  ...CONFIG,
  resource: { terraform_data: { ...CONFIG.resource.terraform_data, b: undefined, moved: { input: 'm' }, taken: { input: 't' } } },
  moved: [{ from: 'terraform_data.b[0]', to: 'terraform_data.moved' }],
  removed: [{ from: 'terraform_data.b', lifecycle: { destroy: false } }],
  import: [{ to: 'terraform_data.taken', id: 'an-id' }],
};

interface Line {
  readonly '@message': string;
  readonly type: string;
  readonly hook?: { readonly resource: { readonly addr: string }; readonly elapsed_seconds?: number };
  readonly change?: { readonly resource: { readonly addr: string } };
  readonly diagnostic?: { readonly summary: string };
}

/** Lines without times, ids and how long it took. */
function linesOf({ stdout }: Finished): readonly Line[] {
  const plain = stdout
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{24}/g, '<id>')
    .replace(/"elapsed_seconds":\d+/g, '"elapsed_seconds":0')
    .replace(/ after \d+s/g, ' after 0s');
  return plain
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { '@timestamp': time, ...rest } = JSON.parse(line) as Line & { readonly '@timestamp': string };
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+(?:Z|[+-]\d\d:\d\d)$/);
      return rest as Line;
    });
}

/**
 * What is said of each object, in its order, and what is said of the run. Which object comes first is nobody's promise. Of who speaks
 * the form counts, of diagnostics what they are: where terraform has a range of a file, pcg has an address.
 */
function comparable(lines: readonly Line[]): { readonly [about: string]: readonly object[] } {
  const found: { [about: string]: object[] } = {};
  for (const line of lines) {
    const { diagnostic } = line;
    const about = diagnostic ? 'diagnostics' : ((line.hook ?? line.change)?.resource.addr ?? 'the run');
    const said = line.type === 'version' ? { type: line.type, has: Object.keys(line).sort() } : diagnostic ? shown(line) : line;
    found[about] = [...(found[about] ?? []), said];
  }
  return found;
}

function shown(line: Line): object {
  const { severity, summary, detail } = (line.diagnostic ?? {}) as { readonly [name: string]: unknown };
  // Each names its own option, and itself.
  const words = typeof summary === 'string' ? summary.replace(/by (?:Terraform|this stack)$/, 'by it') : '';
  const isOwn = typeof detail === 'string' && /-target|you apply this plan/.test(detail);
  return { ...line, '@message': '', diagnostic: { severity, summary: words, detail: isOwn ? '' : detail } };
}

describeWithTerraform('the lines of --json', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'palette-lines-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const sides = {
    terraform: (folder: string, command: string, flags: readonly string[]) =>
      run(TERRAFORM, [command, '-json', ...flags.map((flag) => flag.slice(1))], folder, {
        ...ISOLATED,
        TF_DATA_DIR: join(folder, '.terraform'),
      }),
    pcg: (folder: string, command: string, flags: readonly string[]) =>
      run(process.execPath, [join(ROOT, 'dist', 'cli', 'main.js'), command, '.', '--json', ...flags], folder, ISOLATED),
  };

  async function told(command: string, ...flags: readonly string[]) {
    const [theirs, ours] = await Promise.all(
      (['terraform', 'pcg'] as const).map((side) => sides[side](join(root, side), command, flags)),
    );
    if (!theirs || !ours) throw new Error('both have run');
    expect(ours.code).toBe(theirs.code);
    return { theirs: linesOf(theirs), ours: linesOf(ours) };
  }

  async function same(command: string, ...flags: readonly string[]) {
    const { theirs, ours } = await told(command, ...flags);
    expect(differences(comparable(theirs), comparable(ours))).toEqual([]);
    for (const lines of [theirs, ours]) expect(lines[0]?.type).toBe('version');
    // What is planned is told before it is summed up, and what was read before that.
    for (const lines of [theirs, ours]) {
      const last = (type: string) => lines.map((line) => line.type).lastIndexOf(type);
      const summary = lines.findIndex(({ type }) => type === 'change_summary');
      expect(last('planned_change')).toBeLessThan(summary);
      expect(last('refresh_complete')).toBeLessThan(summary);
    }
    return ours;
  }

  function write(config: object) {
    for (const side of Object.keys(sides)) {
      mkdirSync(join(root, side, 'm'), { recursive: true });
      writeFileSync(join(root, side, 'm', 'main.tf.json'), JSON.stringify(MODULE));
      writeFileSync(join(root, side, 'other.tfstate'), OTHER);
      writeFileSync(join(root, side, 'main.tf.json'), JSON.stringify(config));
    }
  }

  test('are those of terraform, through the life of a stack', async () => {
    write(CONFIG);
    await run(TERRAFORM, ['get'], join(root, 'terraform'), ISOLATED);
    cpSync(join(root, 'terraform', '.terraform'), join(root, 'pcg', '.terraform'), { recursive: true });
    const types = new Set((await same('plan')).map(({ type }) => type));
    for (const { type } of await same('apply', '--auto-approve')) types.add(type);
    await same('plan', '--var=v=c', '--target=module.m');
    // What a check has to say, both times.
    await same('plan', '--var=v=c');
    write(CHANGED);
    for (const { type } of await same('apply', '--auto-approve', '--var=v=d')) types.add(type);
    for (const flags of [
      ['--refresh-only'],
      ['--replace=terraform_data.a'],
      ['--destroy'],
      ['--refresh=false'],
      ['--destroy', '--target=terraform_data.a'],
    ])
      await same('plan', '--var=v=d', ...flags);
    await same('apply', '--auto-approve', '--var=v=d', '--refresh-only');
    await same('apply', '--auto-approve', '--var=v=d', '--replace=terraform_data.a');
    for (const { type } of await same('apply', '--auto-approve', '--var=v=f')) types.add(type);
    await same('destroy', '--auto-approve');
    expect([...types].sort()).toEqual([
      'apply_complete',
      'apply_errored',
      'apply_start',
      'change_summary',
      'diagnostic',
      'outputs',
      'planned_change',
      'provision_complete',
      'provision_errored',
      'provision_progress',
      'provision_start',
      'refresh_complete',
      'refresh_start',
      'version',
    ]);
  });

  test('say what is wrong of a plan that fails, and nothing of what it would have planned', async () => {
    write(CONFIG);
    await run(TERRAFORM, ['get'], join(root, 'terraform'), ISOLATED);
    const { theirs, ours } = await told('plan', '--var=v=p');
    expect(comparable(ours).diagnostics).toEqual(comparable(theirs).diagnostics);
    expect(comparable(ours).diagnostics).toHaveLength(1);
    expect(ours.map(({ type }) => type)).not.toContain('change_summary');
  });
});

/** A project, and a gateway whose manifests are kept nowhere. */
const OF_PALETTE = {
  terraform: { required_providers: { palette: { source: PROVIDER_ADDRESS, version: VERSION } } },
  provider: { palette: { owner: 'lines' } },
  resource: {
    palette_project: { p: { name: 'team' } },
    palette_private_cloud_gateway: { g: { name: 'dc1', cloud_type: 'vsphere', install_method: 'existing_kubernetes' } },
    palette_proxy_config: {
      c: {
        https_proxy: 'http://p:3128',
        username: 'squid',
        password_wo: '${sha256(ephemeral.palette_gateway_manifests.m.jet_manifest)}',
      },
    },
  },
  ephemeral: { palette_gateway_manifests: { m: { private_cloud_gateway_id: '${palette_private_cloud_gateway.g.registration}' } } },
};

describeWithTerraform('the lines of --json about what is in Palette', () => {
  test('are those of terraform, where it has changed and where something is opened', async () => {
    const root = mkdtempSync(join(tmpdir(), 'palette-lines-'));
    const palettes = await Promise.all([startPalette(), startPalette()]);
    const factory = (env: NodeJS.ProcessEnv) =>
      createInstance(paletteProvider as Parameters<typeof createInstance>[0], { clock: fastClock(5), env, log: noLog });
    const served = await serveReattach({ loadProvider: async () => () => factory(palettes[0].env) });
    const folders = ['terraform', 'pcg'].map((side) => join(root, side));
    const [theirs = '', ours = ''] = folders;
    for (const folder of folders) {
      mkdirSync(folder);
      writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(OF_PALETTE));
    }
    const same = async (...args: readonly string[]) => {
      const all = await Promise.all([
        run(
          TERRAFORM,
          args.map((arg) => arg.replace(/^--/, '-')),
          theirs,
          { ...ISOLATED, TF_REATTACH_PROVIDERS: served.environment(PROVIDER_ADDRESS) },
        ),
        run(process.execPath, [join(ROOT, 'dist', 'cli', 'main.js'), ...args], ours, { ...ISOLATED, ...palettes[1].env }),
      ]);
      const [expected = [], told = []] = all.map(linesOf);
      expect(all.map(({ code, stdout }) => (code === 0 ? '' : stdout))).toEqual(['', '']);
      expect(differences(comparable(expected), comparable(told))).toEqual([]);
      return told.map(({ type }) => type);
    };
    try {
      expect(await same('apply', '--json', '--auto-approve')).toEqual(
        expect.arrayContaining(['ephemeral_op_start', 'ephemeral_op_complete']),
      );
      for (const { simulator, env } of palettes) {
        const team = [...simulator.world.projects.values()].find(({ name }) => name === 'team');
        await simulator.inject({ method: 'DELETE', url: `/v1/projects/${team?.uid}`, headers: { ApiKey: env.PALETTE_API_KEY } });
      }
      expect(await same('plan', '--json')).toContain('resource_drift');
      // An ephemeral value that nothing needs to be destroyed is opened by terraform alone.
      const { palette_proxy_config: _, ...resource } = OF_PALETTE.resource;
      const rest = JSON.stringify({ ...OF_PALETTE, resource, ephemeral: undefined });
      for (const folder of folders) writeFileSync(join(folder, 'main.tf.json'), rest);
      expect(await same('plan', '--destroy', '--json')).not.toContain('resource_drift');
      await same('destroy', '--json', '--auto-approve');
    } finally {
      await served.close();
      for (const { simulator } of palettes) await simulator.close();
      rmSync(root, { recursive: true, force: true });
    }
  });
});
