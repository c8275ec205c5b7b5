import { serveReattach } from '../../src/bridge/reattach';
import { createInstance, type ProviderInstance } from '../../src/framework';
import { PROVIDER_ADDRESS, paletteProvider } from '../../src/provider';
import { noLog } from '../../src/runtime/log';
import { VERSION } from '../../src/version';
import { fastClock } from '../acceptance/support/fast-clock';
import { clusterBody, type RunningPalette, type SiteChanges, siteConfiguration, startPalette } from '../acceptance/support/site';
import { describeWithTerraform } from '../acceptance/support/tools';
import { compareScenario } from './support/compare';
import { pcgInProcess } from './support/pcg-in-process';
import type { Document, Scenario } from './support/scenario';
import { Side } from './support/side';
import { terraformProgram } from './support/terraform-program';

type Parts = Parameters<typeof siteConfiguration>[2];

const required = { required_providers: { palette: { source: PROVIDER_ADDRESS, version: VERSION } } };
const site =
  (changes: SiteChanges = {}, parts?: Parts, more: Document = {}) =>
  (palette: string): Document => ({ terraform: required, ...siteConfiguration(palette, changes, parts), ...more });
const pools = (change: (pool: Document & { readonly name: string }) => Document) =>
  (clusterBody().machine_pool as readonly (Document & { readonly name: string })[]).map(change);
const scaled = (count: number) => ({
  cluster: { machine_pool: pools((pool) => (pool.name === 'workers' ? { ...pool, count } : pool)) },
});
const proxies = (...hosts: readonly string[]): Document => ({
  terraform: required,
  provider: { palette: {} },
  resource: {
    palette_proxy_config: {
      site: {
        for_each: Object.fromEntries(hosts.map((host) => [host, host])),
        https_proxy: 'http://${each.value}:3128',
        no_proxy: ['10.0.0.0/16', '.example.com'],
        username: 'squid',
      },
    },
  },
  output: { proxies: { value: '${{ for k, v in palette_proxy_config.site : k => v.environment }}' } },
});

const ephemeral = (host: string): Document => ({
  ...proxies(host),
  variable: {
    password: { type: 'string', default: 'once', ephemeral: true },
    project: { type: 'string', default: 'Default', ephemeral: true },
  },
  provider: { palette: { project_name: '${var.project}' } },
  resource: {
    palette_proxy_config: {
      site: { https_proxy: `http://${host}:3128`, username: 'squid', password_wo: '${upper(var.password)}' },
    },
  },
  output: { proxies: { value: '${palette_proxy_config.site.environment}' } },
});

/** A gateway with the manifests that install it, which are kept nowhere, and what functions of the provider say. */
const manifests = (host: string): Document => ({
  terraform: required,
  provider: { palette: { owner: 'differential' } },
  locals: { entries: '${provider::palette::no_proxy(["10.0.0.0/16", ".example.com"])}' },
  resource: {
    palette_private_cloud_gateway: { g: { name: 'manifests', cloud_type: 'vsphere', install_method: 'existing_kubernetes' } },
    palette_proxy_config: {
      site: {
        https_proxy: `http://${host}:3128`,
        username: 'squid',
        no_proxy: '${local.entries}',
        password_wo: '${sha256(ephemeral.palette_gateway_manifests.m.jet_manifest)}',
      },
    },
  },
  // Without conditions: terraform 1.11 falls over when it is to show a plan with those of an ephemeral resource.
  ephemeral: { palette_gateway_manifests: { m: { private_cloud_gateway_id: '${palette_private_cloud_gateway.g.registration}' } } },
  output: {
    capacity: { value: '${provider::palette::pool_capacity("10.10.1.10-10.10.1.20")}' },
    namespace: { value: '${ephemeralasnull(ephemeral.palette_gateway_manifests.m.ally_namespace)}' },
  },
});

/** The same, and a step that fails after it. */
const failing = (host: string): Document => ({
  ...manifests(host),
  resource: {
    ...(manifests(host).resource as Document),
    terraform_data: { f: { depends_on: ['palette_proxy_config.site'], provisioner: [{ 'local-exec': { command: 'exit 3' } }] } },
  },
});

const aliased = (alias: string, ...hosts: readonly string[]): Document => ({
  terraform: required,
  provider: { palette: [{ alias }] },
  resource: {
    palette_proxy_config: {
      site: {
        provider: `palette.${alias}`,
        for_each: `\${toset(${JSON.stringify(hosts)})}`,
        https_proxy: 'http://${each.key}:3128',
      },
    },
  },
});
/** A proxy whose provider is configured by what is only open, and that goes along with something else. */
const openedFor: Document = {
  terraform: required,
  provider: {
    palette: [
      {},
      { alias: 'named', project_name: '${ephemeral.palette_gateway_manifests.m.ally_namespace == "" ? "none" : "Default"}' },
    ],
  },
  resource: {
    terraform_data: { a: {} },
    palette_private_cloud_gateway: (manifests('a').resource as Document).palette_private_cloud_gateway,
    palette_proxy_config: {
      site: { provider: 'palette.named', https_proxy: 'http://a:3128', depends_on: ['terraform_data.a'] },
    },
  },
  ephemeral: manifests('a').ephemeral,
};
const failingBeside: Document = { count: 2, provisioner: [{ 'local-exec': { command: 'exit ${count.index}' } }] };
const inProject = (h: Document, ...hosts: readonly string[]): Document => ({
  ...proxies(...hosts),
  provider: { palette: { project_name: '${terraform_data.h.output}' } },
  resource: { ...(proxies(...hosts).resource as Document), terraform_data: { h: { input: 'Default', ...h } } },
});

const erase = (collection: string, only: string) => async (palette: RunningPalette) => {
  const { world } = palette.simulator;
  const records = collection === 'spectroclusters' ? world.clusters : world.accounts;
  const [found] = [...records.values()].filter(({ name }) => name === only);
  const path = collection === 'spectroclusters' ? collection : `cloudaccounts/${collection}`;
  const project = [...world.projects.values()].find(({ name }) => name === 'Default');
  await palette.simulator.inject({
    method: 'DELETE',
    url: `/v1/${path}/${found?.uid}`,
    headers: { ApiKey: palette.env.PALETTE_API_KEY, ProjectUid: project?.uid },
  });
  palette.simulator.control.clock({ advance: '1h' });
};

const scenarios: readonly Scenario[] = [
  {
    name: 'a destroy of targets opens what the providers of all that goes need',
    steps: [{ config: openedFor }, { config: openedFor, mode: 'destroy', targets: ['terraform_data.a'], interchange: false }],
  },
  {
    name: 'a provider that refers to one instance waits for that one',
    steps: [
      {
        config: {
          ...inProject(failingBeside, 'x'),
          provider: { palette: { project_name: '${terraform_data.h[0].output}' } },
        },
        fails: /exit/,
      },
    ],
  },
  {
    name: 'a site is made and destroyed',
    steps: [
      { config: site({}, undefined, { output: { gateway: { value: '${palette_private_cloud_gateway_ready.ready.id}' } } }) },
      { run: 'destroy' },
    ],
  },
  {
    name: 'a site grows part by part',
    steps: [{ config: site({}, ['gateway']) }, { config: site({}, ['gateway', 'ready', 'account']) }],
  },
  { name: 'a pool is scaled', steps: [{ config: site() }, { config: site(scaled(3)) }, { config: site(scaled(1)) }] },
  {
    name: 'a cluster is replaced',
    steps: [
      { config: site() },
      {
        config: site({
          cluster: { machine_pool: pools((pool) => (pool.name === 'control' ? { ...pool, name: 'masters' } : pool)) },
        }),
      },
    ],
  },
  { name: 'parts are taken out', steps: [{ config: site() }, { config: site({}, ['gateway']) }, { config: site({}, []) }] },
  {
    name: 'somebody deletes the cluster',
    steps: [
      { config: site() },
      { mode: 'refresh-only', run: 'plan', inPalette: erase('spectroclusters', 'apps') },
      { does: ['create palette_cluster_vsphere.cluster'] },
    ],
  },
  {
    name: 'somebody deletes the account',
    steps: [
      { config: site({}, ['gateway', 'ready', 'account']) },
      { inPalette: erase('vsphere', 'vcenter'), mode: 'refresh-only', restless: true },
      { refresh: false, does: ['create palette_cloud_account_vsphere.account'] },
    ],
  },
  {
    name: 'targets of a site',
    steps: [
      { config: site(), targets: ['palette_private_cloud_gateway.gateway'], restless: true },
      { targets: ['palette_cloud_account_vsphere.account'], restless: true },
      { run: 'destroy', targets: ['palette_private_cloud_gateway_ready.ready'] },
    ],
  },
  {
    name: 'tags, names and a write-only password change',
    steps: [
      { config: site({}, ['gateway', 'ready', 'account']) },
      {
        config: site({ account: { vsphere_password_wo: 'another-passw0rd', vsphere_password_wo_version: 2 } }, [
          'gateway',
          'ready',
          'account',
        ]),
      },
      { config: site({ account: { name: 'vcenter-2' } }, ['gateway', 'ready', 'account']) },
    ],
  },
  {
    name: 'ephemeral values in the provider and in what is write-only',
    steps: [
      { config: ephemeral('a') },
      { config: ephemeral('b'), vars: { password: 'x' }, varsAtApply: { password: 'y' } },
      { run: 'destroy' },
    ],
  },
  {
    name: 'an ephemeral resource and functions of the provider',
    steps: [{ config: manifests('a') }, { config: manifests('b') }, { run: 'destroy' }],
  },
  {
    name: 'an ephemeral resource, and a run that fails',
    steps: [{ config: failing('a'), fails: /local-exec/ }, { config: manifests('a') }, { run: 'destroy' }],
  },
  {
    name: 'proxies by for_each',
    steps: [{ config: proxies('a', 'b') }, { config: proxies('b', 'c') }, { run: 'destroy' }],
  },
  {
    name: 'the provider is renamed while objects stay and go',
    steps: [
      { config: aliased('one', 'a', 'b') },
      { config: aliased('two', 'a', 'b'), does: [] },
      { config: aliased('three', 'a'), does: ['delete palette_proxy_config.site["b"]'] },
      { config: aliased('four', 'a'), run: 'destroy', restless: true },
    ],
  },
  {
    name: 'the provider is renamed with targets',
    steps: [
      { config: aliased('one', 'a', 'b') },
      { config: aliased('two', 'a', 'b', 'c'), targets: ['palette_proxy_config.site["c"]'] },
    ],
  },
  {
    name: 'a target brings what the configuration of its provider refers to',
    steps: [
      {
        config: inProject({}, 'a'),
        targets: ['palette_proxy_config.site'],
        does: ['create palette_proxy_config.site["a"]', 'create h'],
        restless: true,
      },
      { config: inProject({ triggers_replace: 1 }, 'a'), targets: ['palette_proxy_config.site'], does: ['delete/create h'] },
      { run: 'destroy', targets: ['palette_proxy_config.site'], restless: true },
      { does: ['create palette_proxy_config.site["a"]'] },
      { run: 'destroy', targets: ['terraform_data.h'], restless: true },
    ],
  },
  {
    name: 'an object goes while what the configuration of its provider refers to is replaced',
    steps: [
      { config: inProject({}, 'a', 'b') },
      {
        config: inProject({ triggers_replace: 1 }, 'a'),
        does: ['delete palette_proxy_config.site["b"]', 'delete/create h'],
      },
      { run: 'destroy' },
    ],
  },
];

/** A Palette with the provider served for terraform, and to be run in this process. */
async function open() {
  const palette = await startPalette();
  const provider = paletteProvider as Parameters<typeof createInstance>[0];
  const factory = (): ProviderInstance => createInstance(provider, { clock: fastClock(5), env: palette.env, log: noLog });
  const served = await serveReattach({ loadProvider: async () => factory });
  return {
    palette,
    terraform: terraformProgram({ TF_REATTACH_PROVIDERS: served.environment(PROVIDER_ADDRESS) }),
    pcg: pcgInProcess(new Map([[PROVIDER_ADDRESS, factory]])),
    async close() {
      await served.close();
      await palette.simulator.close();
    },
  };
}

describeWithTerraform('the palette provider, each side with a Palette of its own', () => {
  test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_, scenario) => {
    const [theirs, ours] = [await open(), await open()];
    try {
      await compareScenario(scenario, {
        terraform: new Side(theirs.terraform, ours.terraform, theirs.palette),
        pcg: new Side(ours.pcg, theirs.pcg, ours.palette),
      });
    } finally {
      await theirs.close();
      await ours.close();
    }
  });
});
