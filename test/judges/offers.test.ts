import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runPcg } from '../acceptance/support/pcg';
import { type RunningPalette, startPalette } from '../acceptance/support/site';
import { ROOT, Workspace } from '../acceptance/support/workspace';
import { describeWithJudges, judgeCommand, judges } from './support/judges';

const EXAMPLES = join(ROOT, 'examples');

// Each starts a terraform of sixty megabytes several times.
jest.setTimeout(600_000);

let palette: RunningPalette;
let workspace: Workspace;
beforeEach(async () => {
  palette = await startPalette({ seed: 'showcase', speed: 10_000 });
  workspace = Workspace.withPlugin(palette.env);
});
afterEach(async () => {
  await workspace.close();
  await palette.simulator.close();
});

type Json = { readonly [name: string]: unknown };

const HEAD = { terraform: { required_providers: { palette: { source: 'cdktf-palette/palette' } } }, provider: { palette: {} } };
const write = (name: string, json: Json) => writeFileSync(join(workspace.directory, name), JSON.stringify(json));

async function terraform(...args: readonly string[]): Promise<string> {
  const [program, ...first] = judgeCommand(judges.terraform) ?? ['missing'];
  const { code, output } = await workspace.start(program, [...first, ...args]).finished;
  expect({ args, code, output }).toMatchObject({ code: 0 });
  return output;
}

async function pcg(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runPcg(workspace.directory, args, palette.env);
  expect({ args, code, stderr }).toMatchObject({ code: 0 });
  return stdout;
}

/** The messages of some kinds among the lines that a run prints, without their times. */
function messages(output: string, kinds: RegExp): readonly Json[] {
  const lines = output.split('\n').filter((line) => line.startsWith('{'));
  return lines
    .map((line) => JSON.parse(line) as Json)
    .filter(({ type }) => kinds.test(String(type)))
    .map(({ '@timestamp': _, ...rest }) => rest);
}

describeWithJudges([judges.terraform], 'what a provider offers beside resources: terraform 1.15 and pcg', () => {
  test('find the same, and say so in the same messages', async () => {
    write('main.tf.json', HEAD);
    write('all.tfquery.json', {
      variable: { most: { default: 3 } },
      list: {
        palette_private_cloud_gateway: { gateways: { provider: 'palette', config: {} } },
        palette_cluster_vsphere: { clusters: { provider: 'palette', config: {}, limit: '${var.most}' } },
        palette_ip_pool: {
          pools: {
            provider: 'palette',
            for_each:
              '${{ for found in list.palette_private_cloud_gateway.gateways.data : found.display_name => found.identity.id }}',
            config: { private_cloud_gateway_id: '${each.value}' },
          },
        },
      },
    });
    await terraform('init', '-no-color', '-input=false', `-plugin-dir=${workspace.mirror}`);
    const [theirs, ours] = [await terraform('query', '-json', '-no-color'), await pcg('query', '--json')].map((output) =>
      messages(output, /^list_/).map((message) => JSON.stringify(message, Object.keys(flat(message)).sort())),
    );
    expect(theirs?.length).toBeGreaterThan(6);
    expect([...(ours ?? [])].sort()).toEqual([...(theirs ?? [])].sort());
  });

  test('plan the same imports by identity from what pcg generates', async () => {
    write('main.tf.json', HEAD);
    await pcg('query', 'palette_cluster_vsphere', '--limit', '2', '--generate', 'found.tf.json');
    expect(readFileSync(join(workspace.directory, 'found.tf.json'), 'utf8')).not.toMatch(/password|secret/);
    await terraform('init', '-no-color', '-input=false', `-plugin-dir=${workspace.mirror}`);
    const closing = 'Plan: 2 to import, 0 to add, 0 to change, 0 to destroy.';
    expect(await terraform('plan', '-no-color', '-input=false')).toContain(closing);
    expect(await pcg('plan')).toContain(closing);
  });

  test('plan imports alone from what terraform writes down', async () => {
    write('main.tf.json', HEAD);
    const types = ['palette_private_cloud_gateway', 'palette_cloud_account_vsphere', 'palette_cluster_vsphere', 'palette_ip_pool'];
    const all = { all: { provider: 'palette', include_resource: true, limit: 3, config: {} } };
    write('all.tfquery.json', { list: Object.fromEntries(types.map((type) => [type, all])) });
    await terraform('init', '-no-color', '-input=false', `-plugin-dir=${workspace.mirror}`);
    await terraform('query', '-no-color', '-generate-config-out=generated.tf');
    expect(await terraform('plan', '-no-color', '-input=false')).toMatch(
      /Plan: \d+ to import, 0 to add, 0 to change, 0 to destroy\./,
    );
  });

  test('run the examples of lists and actions', async () => {
    // The last Palette with all clouds.
    await palette.simulator.close();
    await workspace.close();
    palette = await startPalette({ speed: 10_000, strict: { paletteVersion: '4.7' } });
    workspace = Workspace.withPlugin(palette.env);
    const { control } = palette.simulator;
    const old = control.installWithCli({ name: 'dc1', cloudType: 'vsphere' }).uid;
    control.installWithCli({ name: 'dc1b', cloudType: 'vsphere' });
    control.clock({ advance: '1h' });
    write('stuck.tf.json', {
      ...HEAD,
      resource: {
        palette_private_cloud_gateway: { dc8: { name: 'dc8', cloud_type: 'vsphere', install_method: 'existing_kubernetes' } },
      },
    });
    const examples = (kind: string) => readdirSync(join(EXAMPLES, kind)).map((type) => [type, join(EXAMPLES, kind, type)] as const);
    for (const [type, folder] of examples('list-resources'))
      copyFileSync(join(folder, 'list-resource.tfquery.hcl'), join(workspace.directory, `${type}.tfquery.hcl`));
    await terraform('init', '-no-color', '-input=false', `-plugin-dir=${workspace.mirror}`);
    await terraform('apply', '-no-color', '-auto-approve');
    expect(await terraform('query', '-no-color')).toMatch(
      new RegExp(`list\\.palette_private_cloud_gateway\\.gateways +id=${old} +dc1`),
    );
    for (const [type, folder] of examples('actions')) {
      const action = join(workspace.directory, 'action.tf');
      copyFileSync(join(folder, 'action.tf'), action);
      const [, address = ''] = /-invoke=(\S+)/.exec(readFileSync(action, 'utf8')) ?? [];
      expect(address).toContain(type);
      expect(await terraform('apply', '-no-color', '-auto-approve', `-invoke=${address}`)).toContain('Action complete');
    }
  });

  test('plan and invoke the same actions', async () => {
    const [source, target] = (await pcgGateways()).slice(0, 2);
    const withTrigger = (name: string) => ({
      ...HEAD,
      action: {
        palette_private_cloud_gateway_migrate: {
          away: { config: { source_gateway_id: source, target_gateway_id: target, acknowledge_unseen: true } },
        },
      },
      resource: {
        terraform_data: {
          [name]: {
            input: 1,
            lifecycle: {
              action_trigger: [
                { events: ['before_create', 'after_create'], actions: ['action.palette_private_cloud_gateway_migrate.away'] },
              ],
            },
          },
        },
      },
    });
    write('main.tf.json', withTrigger('a'));
    await terraform('init', '-no-color', '-input=false', `-plugin-dir=${workspace.mirror}`);
    await terraform('plan', '-no-color', '-input=false', '-out=p');
    const theirs = JSON.parse(await terraform('show', '-json', 'p')) as Json;
    const ours = JSON.parse(await pcg('plan', '--format', 'json')) as Json;
    expect(ours.action_invocations).toEqual(theirs.action_invocations);
    const told = (output: string) => messages(output, /^(?:planned_action_invocation|action_|change_summary)/);
    const address = 'action.palette_private_cloud_gateway_migrate.away';
    const [first, second] = [
      told(await terraform('plan', '-json', '-no-color', `-invoke=${address}`)),
      told(await pcg('plan', '--json', '--invoke', address)),
    ];
    expect(second).toEqual(first);
    expect(told(await pcg('apply', '--json', '--auto-approve')).map(({ '@message': message }) => message)).toEqual([
      `planned action invocation: ${address}`,
      `planned action invocation: ${address}`,
      'Plan: 1 to add, 0 to change, 0 to destroy. Actions: 2 to invoke.',
      `terraform_data.a.trigger[0]: Action started: ${address}`,
      expect.stringContaining('migrating to'),
      `terraform_data.a (0): Action complete: ${address}`,
      `terraform_data.a.trigger[0]: Action started: ${address}`,
      `terraform_data.a (0): Action complete: ${address}`,
      'Apply complete! Resources: 1 added, 0 changed, 0 destroyed. Actions: 2 invoked.',
    ]);
    write('main.tf.json', withTrigger('b'));
    const byTerraform = told(await terraform('apply', '-json', '-no-color', '-auto-approve')).map(
      ({ '@message': message }) => message,
    );
    expect(byTerraform.filter((message) => String(message).startsWith('terraform_data.b'))).toEqual([
      `terraform_data.b.trigger[0]: Action started: ${address}`,
      `terraform_data.b (0): Action complete: ${address}`,
      `terraform_data.b.trigger[0]: Action started: ${address}`,
      `terraform_data.b (0): Action complete: ${address}`,
    ]);
    expect(
      told(await terraform('apply', '-json', '-no-color', '-auto-approve', `-invoke=${address}`)).map(({ type }) => type),
    ).toContain('action_complete');
  });
});

async function pcgGateways(): Promise<readonly string[]> {
  write('main.tf.json', HEAD);
  const found = messages(await pcg('query', 'palette_private_cloud_gateway', '--json'), /^list_resource_found$/);
  return found.map(({ list_resource_found: result }) => (result as { readonly identity: { readonly id: string } }).identity.id);
}

/** All names in a document, at whatever depth. */
function flat(json: unknown): Json {
  if (typeof json !== 'object' || json === null) return {};
  return Object.assign({ ...(Array.isArray(json) ? {} : json) }, ...Object.values(json).map(flat)) as Json;
}
