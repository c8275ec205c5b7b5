import { App, TerraformOutput, TerraformStack, Testing } from 'cdktf';
import {
  byHand,
  CloudAccount,
  ClusterCloud,
  Credentials,
  GatewayInstall,
  type ICloudAccount,
  PaletteProvider,
  type PaletteProviderProps,
  PrivateCloudGateway,
  ProxyConfig,
  type VspherePool,
  WorkloadCluster,
  type WorkloadClusterProps,
} from '../../../src';
import { runInNullResource } from '../../../src/null';

type Blocks = { readonly [type: string]: { readonly [name: string]: { readonly [attribute: string]: unknown } } };
interface Synthesized {
  readonly resource: Blocks;
  readonly data?: Blocks;
  readonly output: { readonly [name: string]: { readonly value: unknown } };
  readonly provider: { readonly palette: readonly { readonly [name: string]: unknown }[] };
  readonly terraform: { readonly required_providers: { readonly [name: string]: unknown } };
}

function synthesize(build: (stack: TerraformStack) => void, id = 'site', props: PaletteProviderProps = { owner: id }): Synthesized {
  const stack = new TerraformStack(Testing.stubVersion(new App({ stackTraces: false })), id);
  new PaletteProvider(stack, 'palette', props);
  build(stack);
  return JSON.parse(Testing.synth(stack)) as Synthesized;
}

const only = (blocks: Blocks, type: string) => {
  const [body, ...more] = Object.values(blocks[type] ?? {});
  expect(more).toEqual([]);
  return body ?? {};
};

const vsphere = { vcenter: 'vc', datacenter: 'd', folder: 'f', cluster: 'c', resourcePool: 'r', datastore: 's', network: 'n' };
const size = { cpu: 4, memory: 8192, disk: 60 };
const placement = { cluster: 'c', resourcePool: 'r', datastore: 's', network: 'n' };

test('the provider comes from its full address and is owned by the stack in its lineage', () => {
  const { provider, resource, terraform } = synthesize(() => {}, 'fleet-berlin', {});
  const [name, ...more] = Object.keys(resource.terraform_data ?? {});
  expect([more, resource.terraform_data?.[name ?? '']]).toEqual([[], {}]);
  expect(provider.palette).toEqual([{ default_owner: 'fleet-berlin', lineage: `\${terraform_data.${name}.id}` }]);
  expect(terraform.required_providers.palette).toMatchObject({ source: 'registry.terraform.io/cdktf-palette/palette' });
});

test('an owner that is given wins over the path of the stack', () => {
  const stack = new TerraformStack(Testing.app(), 'renamed');
  new PaletteProvider(stack, 'palette', { owner: 'old-name' });
  const { provider, resource } = JSON.parse(Testing.synth(stack)) as Partial<Synthesized>;
  expect([provider?.palette, resource]).toEqual([[{ owner: 'old-name' }], undefined]);
});

test('a lineage that is given is that of a state that was lost; each provider of a stack has its own otherwise', () => {
  const stack = new TerraformStack(Testing.app(), 'lost');
  new PaletteProvider(stack, 'palette', { lineage: 'a' });
  new PaletteProvider(stack, 'one', { alias: 'one' });
  new PaletteProvider(stack, 'two', { alias: 'two' });
  const { provider, resource } = JSON.parse(Testing.synth(stack)) as Synthesized;
  const [lost, ...others] = provider.palette;
  expect(lost).toEqual({ default_owner: 'lost', lineage: 'a' });
  const made = Object.keys(resource.terraform_data ?? {}).map((name) => `\${terraform_data.${name}.id}`);
  expect([others.map(({ lineage }) => lineage), new Set(made).size]).toEqual([made, 2]);
});

test('a gateway is registered, installed, waited for; what uses it comes after all three', () => {
  const { resource } = synthesize((stack) => {
    const gateway = new PrivateCloudGateway(stack, 'gateway', { name: 'dc1', install: GatewayInstall.existingKubernetes() });
    const account = new CloudAccount(stack, 'account', {
      name: 'vc',
      gateway,
      credentials: Credentials.vsphere({ vcenter: 'vc', username: 'u', password: 'p' }),
    });
    new WorkloadCluster(stack, 'cluster', {
      name: 'apps',
      account,
      profiles: [{ id: 'p1' }, { profile: { id: 'p2' }, variables: { retentionDays: '7' } }],
      cloud: ClusterCloud.vsphere({ datacenter: 'd', folder: 'f', placement }),
      controlPlane: { name: 'cp', count: 1, size, labels: { 'example.com/nodeRole': 'all', camelCase: 'kept' } },
    });
  });
  const step = only(resource, 'terraform_data');
  const ready = only(resource, 'palette_private_cloud_gateway_ready');
  expect(step.triggers_replace).toMatch(/^\$\{palette_private_cloud_gateway\.gateway_Gateway_\w+\.registration\}$/);
  expect(JSON.stringify(step.provisioner)).toContain('kubectl_commands');
  expect(ready.depends_on).toEqual([`terraform_data.${Object.keys(resource.terraform_data ?? {})[0]}`]);
  expect(ready.annotations).toMatch(/^\$\{palette_private_cloud_gateway\..*\.annotations\}$/);
  expect(only(resource, 'palette_cloud_account_vsphere').private_cloud_gateway_id).toMatch(
    /^\$\{palette_private_cloud_gateway_ready\..*\.id\}$/,
  );
  const cluster = only(resource, 'palette_cluster_vsphere');
  expect(cluster.cloud_account_id).toMatch(/^\$\{palette_cloud_account_vsphere\..*\.id\}$/);
  expect(cluster.cluster_profile).toEqual([{ id: 'p1' }, { id: 'p2', variables: { retentionDays: '7' } }]);
  expect(cluster.machine_pool).toMatchObject([
    { control_plane: true, control_plane_as_worker: true, additional_labels: { 'example.com/nodeRole': 'all', camelCase: 'kept' } },
  ]);
});

describe('a cluster', () => {
  const account = { accountId: 'a1', kind: 'vsphere' } as const;
  const build = (more: Partial<WorkloadClusterProps<'vsphere', VspherePool>>) =>
    synthesize((stack) => {
      const { clusterId } = new WorkloadCluster(stack, 'apps', {
        name: 'apps',
        account,
        profiles: [{ id: 'p1' }],
        cloud: ClusterCloud.vsphere({ datacenter: 'd', folder: 'f', placement }),
        controlPlane: { name: 'cp', count: 1, size },
        ...more,
      });
      new TerraformOutput(stack, 'id', { value: clusterId });
    });

  test('is waited for, and what takes its uid comes after the wait', () => {
    const { resource, output } = build({ failureGrace: '5m', timeouts: { create: '1h' }, context: 'tenant' });
    expect(only(resource, 'palette_cluster_ready')).toEqual({
      cluster_id: expect.stringMatching(/^\$\{palette_cluster_vsphere\..*\.id\}$/),
      context: 'tenant',
      failure_grace: '5m',
      timeouts: { create: '1h' },
    });
    expect(output.id?.value).toMatch(/^\$\{palette_cluster_ready\.apps_Ready_\w+\.id\}$/);
  });

  test('is not waited for with skipCompletion', () => {
    const { resource, output } = build({ skipCompletion: true });
    expect(resource.palette_cluster_ready).toBeUndefined();
    expect(output.id?.value).toMatch(/^\$\{palette_cluster_vsphere\./);
  });
});

describe('installation', () => {
  test('by the Palette CLI it gets the proxy, and a person runs it unless a command is given', () => {
    const build = (command?: string) =>
      synthesize((stack) => {
        const proxy = new ProxyConfig(stack, 'proxy', { httpsProxy: 'http://proxy:3128' });
        new PrivateCloudGateway(stack, 'gateway', {
          name: 'dc1',
          proxy,
          install: GatewayInstall.paletteCli({ vsphere, nodeCount: 3, command }),
        });
      }).resource;
    const manual = build();
    expect(manual.terraform_data).toBeUndefined();
    expect(only(manual, 'palette_private_cloud_gateway')).toMatchObject({
      install_method: 'palette_cli',
      node_count: 3,
      proxy: expect.stringMatching(/^\$\{palette_proxy_config\..*\.installer_answers\}$/),
      vsphere: { resource_pool: 'r' },
    });
    const [provisioner] = only(build('./install.sh'), 'terraform_data').provisioner as {
      'local-exec': { command: string; environment: object };
    }[];
    expect(provisioner?.['local-exec'].command).toBe('./install.sh');
    expect(Object.keys(provisioner?.['local-exec'].environment ?? {}).sort()).toEqual([
      'GATEWAY_NAME',
      'HTTPS_PROXY',
      'HTTP_PROXY',
      'INSTALLER_ANSWERS',
      'NO_PROXY',
    ]);
  });

  test('on existing Kubernetes the gateway itself has no proxy', () => {
    const { resource } = synthesize((stack) => {
      const proxy = new ProxyConfig(stack, 'proxy', { httpsProxy: 'http://proxy:3128' });
      new PrivateCloudGateway(stack, 'gateway', {
        name: 'dc1',
        proxy,
        install: GatewayInstall.existingKubernetes({ installation: byHand }),
      });
    });
    expect(only(resource, 'palette_private_cloud_gateway').proxy).toBeUndefined();
    expect(resource.terraform_data).toBeUndefined();
  });

  test('in null resources, with one null provider for several gateways', () => {
    const { resource, terraform } = synthesize((stack) => {
      for (const name of ['dc1', 'dc2']) {
        new PrivateCloudGateway(stack, name, {
          name,
          install: GatewayInstall.existingKubernetes({ installation: runInNullResource }),
        });
      }
    });
    expect(Object.keys(resource.null_resource ?? {})).toHaveLength(2);
    expect(terraform.required_providers.null).toMatchObject({ source: 'null' });
  });
});

test('a password with a version is write-only, one without is kept in state', () => {
  const account = (passwordVersion?: number) =>
    only(
      synthesize((stack) => {
        const gateway = PrivateCloudGateway.fromName(stack, 'gateway', 'dc1');
        new CloudAccount(stack, 'account', {
          name: 'vc',
          gateway,
          credentials: Credentials.vsphere({ vcenter: 'vc', username: 'u', password: 'p', passwordVersion }),
        });
      }).resource,
      'palette_cloud_account_vsphere',
    );
  expect(account()).toMatchObject({ vsphere_password: 'p' });
  expect(account(2)).toMatchObject({ vsphere_password_wo: 'p', vsphere_password_wo_version: 2 });
  expect(account(2).vsphere_password).toBeUndefined();
});

test('a cluster takes an account of its own cloud only', () => {
  const made = (account: ICloudAccount<'vsphere'>) =>
    synthesize((stack) => {
      new WorkloadCluster(stack, 'apps', {
        name: 'apps',
        account,
        profiles: [{ id: 'p1' }],
        cloud: ClusterCloud.vsphere({ datacenter: 'd', folder: 'f', placement }),
        controlPlane: { name: 'cp', count: 1, size },
      });
    });
  // @ts-expect-error: an account of another cloud
  made({ accountId: 'a1', kind: 'maas' });
  // Where nothing but the constructor says what is wanted, too: the cloud does, not the account.
  synthesize((stack) => {
    const cloud = ClusterCloud.vsphere({ datacenter: 'd', folder: 'f', placement });
    const common = { name: 'apps', profiles: [{ id: 'p1' }], cloud, controlPlane: { name: 'cp', count: 1, size } };
    // @ts-expect-error: an account of another cloud
    new WorkloadCluster(stack, 'apps', { ...common, account: { accountId: 'a1', kind: 'maas' } });
  });
  expect(only(made({ accountId: 'a1', kind: 'vsphere' }).resource, 'palette_cluster_vsphere').cloud_account_id).toBe('a1');
});
