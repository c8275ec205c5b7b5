import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveReattach } from '../../src/bridge/reattach';
import type { ProviderInstance } from '../../src/framework';
import { runPcg } from './support/pcg';
import { type RunningPalette, siteConfiguration, startPalette } from './support/site';
import { describeWithTerraform, TERRAFORM } from './support/tools';
import { flat, Workspace } from './support/workspace';

const OFFICIAL = 'registry.terraform.io/spectrocloud/spectrocloud';
/** What the official provider has and ours doesn't: set by somebody, computed, or its default. */
const SET = { cluster_template: [{ id: '6b0c584188ad7c16b3dc12ff' }] };
const NOT_SET = {
  admin_kube_config: 'apiVersion: v1',
  apply_setting: 'DownloadAndInstall',
  backup_policy: [],
  cluster_meta_attribute: '',
  host_config: [{ external_traffic_policy: '', host_endpoint_type: '' }],
  kubeconfig: 'apiVersion: v1',
  location_config: [{ country_code: '', latitude: 0, longitude: 0 }],
  os_patch_on_boot: false,
  pause_agent_upgrades: 'unlock',
  review_repave_state: null,
  update_worker_pools_in_parallel: false,
};

type Attributes = { readonly [name: string]: unknown };
type State = { readonly resources: { type: string; name: string; provider: string; instances: { attributes: Attributes }[] }[] };

let palette: RunningPalette;
let workspace: Workspace;
beforeAll(async () => {
  palette = await startPalette({ speed: 10_000 });
  workspace = await Workspace.reattached(palette.env);
});
afterAll(async () => {
  await workspace.close();
  await palette.simulator.close();
});

const pcg = (...args: readonly string[]) => runPcg(workspace.directory, args, palette.env);
const stateFile = () => join(workspace.directory, 'terraform.tfstate');

function configure(more: object = {}, cluster: Attributes = {}): void {
  const account = { vsphere_password: 'a-passw0rd', vsphere_password_wo: null, vsphere_password_wo_version: null };
  workspace.configure({ ...siteConfiguration(palette.url, { account, cluster }), ...more });
}

const MOVED = [
  { from: 'spectrocloud_cloudaccount_vsphere.a', to: 'palette_cloud_account_vsphere.account' },
  { from: 'spectrocloud_cluster_vsphere.c', to: 'palette_cluster_vsphere.cluster' },
];

/** The site's state as the official provider would have left it: what was never set is written as its SDK does. */
function handToOfficial(): void {
  const state = JSON.parse(readFileSync(stateFile(), 'utf8')) as State;
  for (const resource of state.resources) {
    const [instance] = resource.instances;
    if (!instance || !/^palette_(cloud_account|cluster)_vsphere$/.test(resource.type)) continue;
    const account = resource.type === 'palette_cloud_account_vsphere';
    Object.assign(resource, {
      type: account ? 'spectrocloud_cloudaccount_vsphere' : 'spectrocloud_cluster_vsphere',
      name: account ? 'a' : 'c',
      provider: `provider["${OFFICIAL}"]`,
    });
    instance.attributes = account ? accountOf(instance.attributes) : clusterOf(instance.attributes);
    Object.assign(instance, { schema_version: account ? 0 : 1, private: 'bnVsbA==', sensitive_attributes: [] });
  }
  const data = { mode: 'data', type: 'spectrocloud_registry', name: 'pub', provider: `provider["${OFFICIAL}"]` };
  const instances = [{ schema_version: 0, attributes: { id: 'r', name: 'Public Repo' }, sensitive_attributes: [] }];
  writeFileSync(stateFile(), JSON.stringify({ ...state, resources: [{ ...data, instances }, ...state.resources] }));
}

function accountOf({ timeouts, vsphere_password_wo, vsphere_password_wo_version, ...same }: Attributes): Attributes {
  return same;
}

function clusterOf({ completed, failure_grace, private_cloud_gateway_id, ...same }: Attributes): Attributes {
  const list = (name: string) => same[name] as readonly Attributes[];
  const blank = (object: Attributes, blanks: Attributes) => ({
    ...object,
    ...Object.fromEntries(Object.entries(blanks).filter(([name]) => (object[name] ?? null) === null)),
  });
  return {
    ...blank(same, { description: '', tags: [], ...NOT_SET, ...SET }),
    cluster_profile: list('cluster_profile').map((each) => ({ ...blank(each, { variables: {} }), pack: [] })),
    cloud_config: list('cloud_config').map((each) => ({
      ...blank(each, { host_endpoint: '', ntp_servers: [], ssh_keys: [], network_search_domain: '' }),
      ssh_key: '',
    })),
    machine_pool: list('machine_pool').map((each) => ({
      ...blank(each, { min: 0, max: 0, additional_labels: {} }),
      additional_annotations: {},
      node: [],
      override_scaling: [],
      skip_k8s_upgrade: 'disabled',
      placement: (each.placement as readonly Attributes[]).map((place) => ({
        ...blank(place, { static_ip_pool_id: '' }),
        id: 'p',
      })),
    })),
  };
}

/** The official provider as far as terraform asks for it here: it wants to know what the state is of. */
const official = (): ProviderInstance => {
  const schema = { version: 0, block: { description: '', attributes: {}, blocks: {} } };
  const resources = { spectrocloud_cloudaccount_vsphere: schema, spectrocloud_cluster_vsphere: { ...schema, version: 1 } };
  const dataSources = { spectrocloud_registry: schema };
  const known: Partial<ProviderInstance> = {
    schema: async () => ({ provider: schema, resources, dataSources, diagnostics: [] }),
    stop: () => {},
    close: async () => {},
  };
  return known as ProviderInstance;
};

describeWithTerraform('what the official provider has made', () => {
  let left: string;
  beforeAll(async () => {
    configure();
    const made = await pcg('apply', '--auto-approve');
    if (made.code !== 0) throw new Error(made.stderr);
    handToOfficial();
    left = readFileSync(stateFile(), 'utf8');
  });
  beforeEach(() => writeFileSync(stateFile(), left));

  test('moves with pcg, without that provider, and nothing but moves', async () => {
    configure({ moved: MOVED });
    const planned = await pcg('plan', '--out', 'moves.plan');
    expect(planned).toMatchObject({ code: 0, stdout: expect.stringContaining('Plan: 0 to add, 0 to change, 0 to destroy.') });
    for (const { from, to } of MOVED) expect(planned.stdout).toContain(`# ${from} has moved to ${to}`);
    expect(planned.stdout).not.toMatch(/has changed|changed outside/);
    expect(flat(planned.stderr)).toContain(
      'The spectrocloud_cluster_vsphere "apps" has what palette_cluster_vsphere doesn\'t know yet: cluster_template.',
    );
    expect(planned.stderr).not.toContain('spectrocloud_cloudaccount_vsphere');
    const plan = JSON.parse((await pcg('show', '--json', 'moves.plan')).stdout);
    expect(plan.resource_drift ?? []).toEqual([]);

    expect(await pcg('apply', 'moves.plan')).toMatchObject({ code: 0, stdout: expect.stringContaining('0 changed') });
    expect(readFileSync(stateFile(), 'utf8')).not.toContain('spectrocloud');
    configure();
    expect(await pcg('plan', '--detailed-exitcode')).toMatchObject({ code: 0, stdout: expect.stringContaining('No changes.') });
  });

  test('moves with terraform in the same way', async () => {
    const served = await serveReattach({ loadProvider: async () => official });
    const reattached = JSON.parse(workspace.env.TF_REATTACH_PROVIDERS ?? '{}');
    const both = { TF_REATTACH_PROVIDERS: JSON.stringify({ ...reattached, ...JSON.parse(served.environment(OFFICIAL)) }) };
    const run = (...args: readonly string[]) => workspace.start(TERRAFORM, [...args, '-no-color', '-input=false'], both).finished;
    try {
      configure({ moved: MOVED });
      expect(await run('init')).toMatchObject({ code: 0 });
      const { code, output } = await run('apply', '-auto-approve');
      expect({ code, output: flat(output) }).toEqual({
        code: 0,
        output: expect.stringContaining('Apply complete! Resources: 0 added, 0 changed, 0 destroyed.'),
      });
      for (const { from, to } of MOVED) expect(output).toContain(`# ${from} has moved to ${to}`);
      expect(flat(output)).toContain('cluster_template');
      expect(await pcg('plan', '--detailed-exitcode')).toMatchObject({ code: 0 });
    } finally {
      await served.close();
    }
  });

  test('says what it cannot take, and what has to be said of the rest', async () => {
    configure({ moved: [{ ...MOVED[0], to: 'palette_private_cloud_gateway.second' }, MOVED[1]] });
    expect(flat((await pcg('plan')).stderr)).toContain('the configuration has no such resource');
    configure({ moved: [{ ...MOVED[0], to: 'palette_cluster_vsphere.cluster' }] });
    expect(flat((await pcg('plan')).stderr)).toContain('It takes spectrocloud_cluster_vsphere.');
    configure({ moved: [MOVED[1]], removed: [{ from: MOVED[0]?.from, lifecycle: { destroy: true } }] });
    expect(flat((await pcg('plan')).stderr)).toMatch(/Provider not available .* goes out of it with a removed block/);

    // Forgotten, it is made anew here: by its owner mark it is found and taken over.
    configure({ moved: [MOVED[1]], removed: [{ from: MOVED[0]?.from, lifecycle: { destroy: false } }] });
    const forgotten = await pcg('plan', '--out', 'forget.plan');
    expect(forgotten.stdout).toContain('# spectrocloud_cloudaccount_vsphere.a will no longer be managed');
    expect(await pcg('apply', 'forget.plan')).toMatchObject({ code: 0 });
    expect((await pcg('state', 'list')).stdout).not.toContain('spectrocloud_cloudaccount_vsphere');
  });
});
