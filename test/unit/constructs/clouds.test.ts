import { TerraformStack, Testing } from 'cdktf';
import {
  CloudAccount,
  ClusterCloud,
  Credentials,
  type CustomKind,
  type CustomPool,
  type MaasPool,
  PaletteProvider,
  PrivateCloudGateway,
  WorkloadCluster,
  type WorkloadClusterProps,
} from '../../../src';

type Resources = { readonly [type: string]: { readonly [name: string]: { readonly [attribute: string]: unknown } } };

/** The account and the cluster of a stack, of whichever cloud. */
function resources(build: (stack: TerraformStack, gateway: ReturnType<typeof PrivateCloudGateway.fromName>) => void) {
  const stack = new TerraformStack(Testing.app(), 'site');
  new PaletteProvider(stack, 'palette');
  build(stack, PrivateCloudGateway.fromName(stack, 'gateway', 'dc1'));
  const { resource } = JSON.parse(Testing.synth(stack)) as { readonly resource: Resources };
  const only = (prefix: string) => {
    const [type, named] = Object.entries(resource).find(([name]) => name.startsWith(prefix)) ?? [];
    return { type, ...Object.values(named ?? {})[0] };
  };
  return { account: only('palette_cloud_account_'), cluster: only('palette_cluster_') };
}

const common = { name: 'apps', profiles: [{ id: 'p1' }], skipCompletion: true } as const;

test('a site on MAAS', () => {
  const { account, cluster } = resources((stack, gateway) => {
    const credentials = Credentials.maas({ apiEndpoint: 'http://maas.example:5240/MAAS', apiKey: 'k', apiKeyVersion: 1 });
    new WorkloadCluster(stack, 'apps', {
      ...common,
      account: new CloudAccount(stack, 'account', { name: 'maas', gateway, credentials }),
      cloud: ClusterCloud.maas({ domain: 'maas.example', resourcePool: 'default', zones: ['az1'], ntpServers: ['ntp'] }),
      controlPlane: { name: 'cp', count: 3, atLeast: { cpu: 4, memory: 8192 } },
      workers: [{ name: 'w', count: 2, atLeast: { cpu: 8, memory: 16384 }, zones: ['az2'], nodeTags: ['fast'], min: 2, max: 5 }],
    });
  });
  expect(account).toMatchObject({
    type: 'palette_cloud_account_maas',
    maas_api_endpoint: 'http://maas.example:5240/MAAS',
    maas_api_key_wo: 'k',
    maas_api_key_wo_version: 1,
  });
  expect(account).not.toHaveProperty('maas_api_key');
  expect(cluster).toMatchObject({
    type: 'palette_cluster_maas',
    cloud_config: { domain: 'maas.example', ntp_servers: ['ntp'] },
    machine_pool: [
      { name: 'cp', count: 3, control_plane: true, azs: ['az1'], instance_type: { min_cpu: 4, min_memory_mb: 8192 } },
      { name: 'w', min: 2, max: 5, azs: ['az2'], node_tags: ['fast'], placement: { resource_pool: 'default' } },
    ],
  });
});

test('a site on Apache CloudStack', () => {
  const { account, cluster } = resources((stack, gateway) => {
    const credentials = Credentials.apacheCloudStack({ apiUrl: 'https://acs.example/client/api', apiKey: 'k', secretKey: 's' });
    new WorkloadCluster(stack, 'apps', {
      ...common,
      account: new CloudAccount(stack, 'account', { name: 'acs', gateway, credentials }),
      cloud: ClusterCloud.apacheCloudStack({ zones: [{ name: 'zone1', network: { name: 'net1' } }], project: 'shop' }),
      controlPlane: { name: 'cp', count: 1, offering: 'medium', template: 'ubuntu', networks: ['net1'] },
    });
  });
  expect(account).toMatchObject({ type: 'palette_cloud_account_apache_cloudstack', api_key: 'k', secret_key: 's' });
  expect(cluster).toMatchObject({
    type: 'palette_cluster_apache_cloudstack',
    cloud_config: { project: { name: 'shop' }, zone: [{ name: 'zone1', network: { name: 'net1' } }] },
    machine_pool: [{ offering: 'medium', template: { name: 'ubuntu' }, network: [{ network_name: 'net1' }] }],
  });
});

test('a site on OpenStack', () => {
  const { account, cluster } = resources((stack, gateway) => {
    const credentials = Credentials.openStack({
      identityEndpoint: 'https://keystone.example/v3',
      username: 'u',
      password: 'p',
      region: 'r',
      domain: 'd',
      project: 'shop',
    });
    new WorkloadCluster(stack, 'apps', {
      ...common,
      account: new CloudAccount(stack, 'account', { name: 'os', gateway, credentials }),
      cloud: ClusterCloud.openStack({
        domain: 'd',
        region: 'r',
        project: 'shop',
        sshKey: 'ops',
        dnsServers: ['10.0.0.2'],
        subnetCidr: '10.0.0.0/24',
      }),
      controlPlane: { name: 'cp', count: 1, flavor: 'm1.large', zones: ['nova'] },
    });
  });
  expect(account).toMatchObject({ type: 'palette_cloud_account_openstack', openstack_username: 'u', default_project: 'shop' });
  expect(cluster).toMatchObject({
    type: 'palette_cluster_openstack',
    cloud_config: { project: 'shop', dns_servers: ['10.0.0.2'] },
    machine_pool: [{ instance_type: 'm1.large', azs: ['nova'] }],
  });
});

test('a cluster takes an account, and pools, of its own cloud', () => {
  const cloud = ClusterCloud.maas({ domain: 'd', resourcePool: 'r', zones: ['z'] });
  const account = { accountId: 'a', kind: 'maas' } as const;
  const elsewhere = { accountId: 'a', kind: 'vsphere' } as const;
  const controlPlane = { name: 'cp', count: 1, atLeast: { cpu: 4, memory: 8192 } };
  const flavored = { name: 'cp', count: 1, flavor: 'm1.large' };
  type Props = WorkloadClusterProps<'maas', MaasPool>;
  // @ts-expect-error: an account of vSphere
  const onVsphere: Props = { ...common, account: elsewhere, cloud, controlPlane };
  // @ts-expect-error: a pool of OpenStack
  const ofOpenStack: Props = { ...common, account, cloud, controlPlane: flavored };
  expect([onVsphere, ofOpenStack]).toHaveLength(2);
  const stack = new TerraformStack(Testing.app(), 'site');
  expect(new WorkloadCluster(stack, 'c', { ...common, account, cloud, controlPlane }).resource.node.id).toBe('Resource');
});

test('a site on a custom cloud, whose pools are objects of its own', () => {
  const yaml = 'kind: MachineDeployment\nmetadata:\n  name: w\n';
  const { account, cluster } = resources((stack, gateway) => {
    const credentials = Credentials.custom({ cloud: 'nutanix', credentials: { NUTANIX_USER: 'u' }, credentialsVersion: 1 });
    new WorkloadCluster(stack, 'apps', {
      ...common,
      account: new CloudAccount(stack, 'account', { name: 'nutanix', gateway, credentials }),
      cloud: ClusterCloud.custom({ cloud: 'nutanix', yaml: 'kind: Cluster\n', overrides: { 'Cluster.spec.Region': 'b' } }),
      controlPlane: { yaml: 'kind: KubeadmControlPlane\n' },
      workers: [{ yaml, overrides: { SIZE: '3' }, taints: [{ key: 'a', value: 'b', effect: 'NoSchedule' }] }],
    });
  });
  expect(account).toMatchObject({
    type: 'palette_cloud_account_custom',
    cloud: 'nutanix',
    credentials_wo: { NUTANIX_USER: 'u' },
    credentials_wo_version: 1,
  });
  expect(account).not.toHaveProperty('credentials');
  expect(cluster).toMatchObject({
    type: 'palette_cluster_custom',
    cloud: 'nutanix',
    cloud_config: { values: 'kind: Cluster\n', overrides: { 'Cluster.spec.Region': 'b' } },
    machine_pool: [
      { control_plane: true, control_plane_as_worker: false, node_pool_config: 'kind: KubeadmControlPlane\n' },
      { node_pool_config: yaml, overrides: { SIZE: '3' }, taints: [{ key: 'a', value: 'b', effect: 'NoSchedule' }] },
    ],
  });
});

test('a cluster on a custom cloud takes an account of that very cloud, and no pool of another kind', () => {
  const cloud = ClusterCloud.custom({ cloud: 'nutanix', yaml: 'kind: Cluster\n' });
  const controlPlane = { yaml: 'kind: KubeadmControlPlane\n' };
  type Props = WorkloadClusterProps<CustomKind<'nutanix'>, CustomPool>;
  // @ts-expect-error: an account of another custom cloud
  const onAnother: Props = { ...common, account: { accountId: 'a', kind: 'custom/other' }, cloud, controlPlane };
  // @ts-expect-error: an account of MAAS
  const onMaas: Props = { ...common, account: { accountId: 'a', kind: 'maas' }, cloud, controlPlane };
  const account = { accountId: 'a', kind: 'custom/nutanix' } as const;
  // @ts-expect-error: a pool of MAAS
  const ofMaas: Props = { ...common, account, cloud, controlPlane: { name: 'cp', count: 1, atLeast: { cpu: 4, memory: 8192 } } };
  const right: Props = { ...common, account, cloud, controlPlane };
  expect([onAnother, onMaas, ofMaas, right]).toHaveLength(4);
});

test('an account that is managed elsewhere is looked up by its cloud and name', () => {
  const stack = new TerraformStack(Testing.app(), 'site');
  new PaletteProvider(stack, 'palette', { owner: 'site' });
  const account = CloudAccount.fromName(stack, 'vcenter', { kind: 'vsphere', name: 'vc' });
  const nutanix = CloudAccount.fromName(stack, 'prism', { kind: 'custom/nutanix', name: 'prism', context: 'tenant' });
  const controlPlane = { name: 'cp', count: 1, atLeast: { cpu: 4, memory: 8192 } };
  const cloud = ClusterCloud.maas({ domain: 'd', resourcePool: 'r', zones: ['z'] });
  // @ts-expect-error: an account of vSphere
  const onVsphere: WorkloadClusterProps<'maas', MaasPool> = { ...common, account, cloud, controlPlane };
  expect(onVsphere.account.accountId).toBe(account.accountId);
  new WorkloadCluster(stack, 'apps', {
    ...common,
    account: nutanix,
    cloud: ClusterCloud.custom({ cloud: 'nutanix', yaml: 'kind: Cluster\n' }),
    controlPlane: { yaml: 'kind: KubeadmControlPlane\n' },
  });
  const { data, resource } = JSON.parse(Testing.synth(stack)) as { readonly data: Resources; readonly resource: Resources };
  expect(data).toEqual({
    palette_cloud_account_vsphere: { vcenter: { name: 'vc' } },
    palette_cloud_account_custom: { prism: { name: 'prism', cloud: 'nutanix', context: 'tenant' } },
  });
  const [cluster] = Object.values(resource.palette_cluster_custom ?? {});
  expect(cluster).toMatchObject({ cloud_account_id: '${data.palette_cloud_account_custom.prism.id}' });
});
