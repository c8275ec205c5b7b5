import type { TerraformStack } from 'cdktf';
import {
  CaCertificate,
  CloudAccount,
  ClusterCloud,
  Credentials,
  GatewayInstall,
  GatewayMigration,
  type IIpPool,
  type IPrivateCloudGateway,
  IpAddresses,
  IpPool,
  PaletteProvider,
  type PaletteProviderProps,
  PrivateCloudGateway,
  type PrivateCloudGatewayProps,
  ProxyConfig,
  type VspherePool,
  WorkloadCluster,
  type WorkloadClusterProps,
} from '../../../../src';

/** Makes an app's stack. */
export type Declare = (stack: TerraformStack) => void;

/** A rule, the smallest site that breaks it, and the smallest that is like it and doesn't. */
export interface Sample {
  readonly code: string;
  readonly breaks: Declare;
  readonly keeps: Declare;
}

const palette = (stack: TerraformStack, props: PaletteProviderProps) =>
  new PaletteProvider(stack, 'palette', { owner: 'test', ...props });

/** Makes it for a Palette of which something is known. */
const on =
  (props: PaletteProviderProps, declare: Declare): Declare =>
  (stack) => {
    palette(stack, props);
    declare(stack);
  };

const place = { cluster: 'c1', resourcePool: '', datastore: 'd1', network: 'n1' };
const vsphere = {
  datacenter: 'dc1',
  computeCluster: 'c1',
  folder: 'f1',
  datastore: 'd1',
  network: 'n1',
  sshKeys: ['ssh-ed25519 AAAA'],
};

const cli = (more: object = {}) => GatewayInstall.paletteCli({ vsphere: vsphere as never, ...more });

function gateway(stack: TerraformStack, props: Partial<PrivateCloudGatewayProps> & { readonly id?: string } = {}) {
  const { id = 'gateway', ...rest } = props;
  return new PrivateCloudGateway(stack, id, { name: id, install: cli(), ...rest });
}

function account(stack: TerraformStack, at: IPrivateCloudGateway, id = 'account') {
  const credentials = Credentials.vsphere({ vcenter: 'vc.local', username: 'u', password: '${var.p}' });
  return new CloudAccount(stack, id, { name: id, gateway: at, credentials });
}

const maas = (stack: TerraformStack, at: IPrivateCloudGateway) =>
  new CloudAccount(stack, 'account', {
    name: 'maas',
    gateway: at,
    credentials: Credentials.maas({ apiEndpoint: 'http://maas:5240/MAAS', apiKey: '${var.k}' }),
  });

const cloudStack = (stack: TerraformStack, at: IPrivateCloudGateway) =>
  new CloudAccount(stack, 'account', {
    name: 'cs',
    gateway: at,
    credentials: Credentials.apacheCloudStack({ apiUrl: 'https://cs', apiKey: '${var.k}', secretKey: '${var.s}' }),
  });

const nodes = (pool: Partial<VspherePool> = {}): VspherePool => ({
  name: 'control',
  count: 1,
  size: { cpu: 4, memory: 8192, disk: 60 },
  ...pool,
});

interface ClusterSample extends Partial<WorkloadClusterProps<'vsphere', VspherePool>> {
  readonly id?: string;
  readonly at?: IPrivateCloudGateway;
  readonly ipPool?: IIpPool;
  readonly staticIp?: boolean;
}

function cluster(stack: TerraformStack, { id = 'cluster', at, ipPool, staticIp, ...props }: ClusterSample = {}) {
  return new WorkloadCluster(stack, id, {
    name: id,
    account: props.account ?? account(stack, at ?? gateway(stack), `${id}-account`),
    profiles: [{ id: 'a-profile' }],
    cloud: ClusterCloud.vsphere({ datacenter: 'dc1', folder: 'f1', staticIp, placement: { ...place, ipPool } }),
    controlPlane: nodes(),
    ...props,
  });
}

function pool(stack: TerraformStack, at: IPrivateCloudGateway, first: number, last: number, more: object = {}) {
  const id = `pool-${first}`;
  const addresses = IpAddresses.range(`10.0.0.${first}`, `10.0.0.${last}`);
  return new IpPool(stack, id, { name: id, gateway: at, addresses, router: '10.0.0.1', prefix: 24, ...more });
}

const proxy = (stack: TerraformStack, more: object = {}) =>
  new ProxyConfig(stack, 'proxy', { httpsProxy: 'http://proxy:3128', ...more });

const CA = { caCertificate: '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n' };

const small = (stack: TerraformStack, nodeCount: number) => gateway(stack, { install: cli({ size: 'small', nodeCount }) });

function fourClusters(stack: TerraformStack, at: IPrivateCloudGateway) {
  const shared = account(stack, at);
  for (const id of ['one', 'two', 'three', 'four']) cluster(stack, { id, account: shared });
}

/** One for each rule. */
export const SAMPLES: readonly Sample[] = [
  {
    code: 'PCG001',
    breaks: on({ hosting: 'saas' }, (stack) => PrivateCloudGateway.system(stack, 'system')),
    keeps: on({ hosting: 'vertex' }, (stack) => PrivateCloudGateway.system(stack, 'system')),
  },
  {
    code: 'PCG002',
    breaks: (stack) => cloudStack(stack, PrivateCloudGateway.system(stack, 'system')),
    keeps: (stack) => maas(stack, PrivateCloudGateway.system(stack, 'system')),
  },
  { code: 'PCG003', breaks: (stack) => small(stack, 2), keeps: (stack) => small(stack, 3) },
  {
    code: 'PCG004',
    breaks: (stack) => maas(stack, gateway(stack)),
    keeps: (stack) => maas(stack, gateway(stack, { cloud: 'maas', install: GatewayInstall.existingKubernetes() })),
  },
  {
    code: 'PCG005',
    breaks: on({ paletteVersion: '4.8' }, (stack) => gateway(stack, { install: { ...cli(), cloud: 'openstack' } })),
    keeps: on({ paletteVersion: '4.7' }, (stack) => gateway(stack, { install: { ...cli(), cloud: 'openstack' } })),
  },
  {
    code: 'PCG006',
    breaks: (stack) => gateway(stack, { install: cli({ size: { cpu: 2, memory: 4096, disk: 60 } }) }),
    keeps: (stack) => gateway(stack, { install: cli({ size: { cpu: 4, memory: 4096, disk: 60 } }) }),
  },
  {
    code: 'PCG007',
    breaks: (stack) => pool(stack, gateway(stack, { install: cli({ podCidr: '10.0.0.0/16' }) }), 10, 20),
    keeps: (stack) =>
      pool(stack, gateway(stack, { install: cli({ podCidr: '10.1.0.0/16', serviceIpRange: '10.2.0.0/16' }) }), 10, 20),
  },
  {
    code: 'PCG008',
    breaks: (stack) => fourClusters(stack, small(stack, 1)),
    keeps: (stack) => fourClusters(stack, small(stack, 3)),
  },
  {
    code: 'PCG010',
    breaks: on({ host: 'https://palette.example.com' }, (stack) => proxy(stack, { noProxy: ['.example.com'] })),
    keeps: on({ host: 'https://palette.example.com' }, (stack) =>
      proxy(stack, { noProxy: ['vcenter.example.com', '.example.com:8443'] }),
    ),
  },
  {
    code: 'PCG011',
    breaks: (stack) => pool(stack, gateway(stack, { proxy: proxy(stack) }), 10, 20),
    keeps: (stack) =>
      pool(stack, gateway(stack, { proxy: proxy(stack, { clusterCidrs: ['10.0.0.128/25', '10.0.0.0/25'] }) }), 10, 20),
  },
  { code: 'PCG012', breaks: (stack) => proxy(stack, CA), keeps: (stack) => proxy(stack) },
  {
    code: 'PCG013',
    breaks: on({ paletteVersion: '4.9.4' }, (stack) => proxy(stack, CA)),
    keeps: on({ paletteVersion: '4.9.5' }, (stack) => proxy(stack, CA)),
  },
  {
    code: 'PCG014',
    breaks: on({ paletteVersion: '4.9.42' }, (stack) => gateway(stack, { proxy: proxy(stack, CA) })),
    keeps: on({ paletteVersion: '4.9.43' }, (stack) => gateway(stack, { proxy: proxy(stack, CA) })),
  },
  {
    code: 'PCG015',
    breaks: (stack) => gateway(stack, { proxy: proxy(stack), install: GatewayInstall.existingKubernetes() }),
    keeps: (stack) => gateway(stack, { proxy: proxy(stack) }),
  },
  {
    code: 'PCG016',
    breaks: (stack) => cluster(stack, { at: gateway(stack, { proxy: proxy(stack, CA) }) }),
    keeps: (stack) =>
      cluster(stack, {
        at: gateway(stack, { proxy: proxy(stack, CA) }),
        caCertificates: [new CaCertificate(stack, 'ca', { name: 'ca', certificate: CA.caCertificate })],
      }),
  },
  {
    code: 'PCG020',
    breaks: (stack) => pool(stack, gateway(stack), 10, 20, { router: '10.0.1.1' }),
    keeps: (stack) => pool(stack, gateway(stack), 10, 20),
  },
  {
    code: 'PCG021',
    breaks: (stack) => [gateway(stack)].flatMap((at) => [pool(stack, at, 10, 20), pool(stack, at, 20, 30)]),
    keeps: (stack) => [gateway(stack)].flatMap((at) => [pool(stack, at, 10, 20), pool(stack, at, 21, 30)]),
  },
  {
    code: 'PCG022',
    breaks: (stack) => [gateway(stack)].map((at) => cluster(stack, { at, ipPool: pool(stack, at, 10, 12) })),
    keeps: (stack) => [gateway(stack)].map((at) => cluster(stack, { at, ipPool: pool(stack, at, 10, 13) })),
  },
  {
    code: 'PCG023',
    breaks: (stack) => shareOne(stack, { singleCluster: true }),
    keeps: (stack) => shareOne(stack, { singleCluster: false }),
  },
  {
    code: 'PCG024',
    breaks: (stack) => cluster(stack, { at: gateway(stack), ipPool: pool(stack, gateway(stack, { id: 'other' }), 10, 20) }),
    keeps: (stack) => [gateway(stack)].map((at) => cluster(stack, { at, ipPool: pool(stack, at, 10, 20) })),
  },
  {
    code: 'PCG025',
    breaks: (stack) =>
      [gateway(stack)].map((at) =>
        cluster(stack, { at, ipPool: pool(stack, at, 10, 90), workers: [nodes({ name: 'workers', min: 1, max: 4 })] }),
      ),
    keeps: (stack) => cluster(stack, { workers: [nodes({ name: 'workers', min: 1, max: 4 })] }),
  },
  {
    code: 'PCG030',
    breaks: (stack) => cluster(stack, { controlPlane: nodes({ count: 2 }) }),
    keeps: (stack) => cluster(stack, { controlPlane: nodes({ count: 5 }) }),
  },
  {
    code: 'PCG031',
    breaks: (stack) => cluster(stack, { workers: [nodes()] }),
    keeps: (stack) => cluster(stack, { workers: [nodes({ name: 'workers', min: 1, max: 1 })] }),
  },
  {
    code: 'PCG032',
    breaks: (stack) => cluster(stack, { staticIp: true }),
    keeps: (stack) => [gateway(stack)].map((at) => cluster(stack, { at, staticIp: true, ipPool: pool(stack, at, 10, 20) })),
  },
  {
    code: 'PCG033',
    breaks: on({ paletteVersion: '4.9.26' }, (stack) => onCloudStack(stack)),
    keeps: on({ paletteVersion: '4.9.27' }, (stack) => onCloudStack(stack)),
  },
  {
    code: 'PCG034',
    breaks: (stack) => [gateway(stack)].map((at) => [cluster(stack, { at }), cluster(stack, { at, id: 'other', name: 'cluster' })]),
    keeps: (stack) => [gateway(stack)].map((at) => [cluster(stack, { at }), cluster(stack, { at, id: 'other' })]),
  },
];

function shareOne(stack: TerraformStack, more: object) {
  const at = gateway(stack);
  const ipPool = pool(stack, at, 10, 90, more);
  for (const id of ['one', 'two']) cluster(stack, { id, at, ipPool });
}

function onCloudStack(stack: TerraformStack) {
  const at = gateway(stack, { cloud: 'apache_cloudstack', install: GatewayInstall.existingKubernetes() });
  const shared = cloudStack(stack, at);
  new WorkloadCluster(stack, 'cluster', {
    name: 'cluster',
    account: shared,
    profiles: [{ id: 'a-profile' }],
    cloud: ClusterCloud.apacheCloudStack({ zones: [{ name: 'z1', network: { networkName: 'n1' } } as never] }),
    controlPlane: { name: 'control', count: 1, offering: 'large' },
  });
}

/** The migration of a gateway, whose target the account's rules look at. */
export function accountAfterMigration(stack: TerraformStack) {
  const source = gateway(stack, { id: 'source' });
  const target = gateway(stack, { id: 'target', cloud: 'maas', install: GatewayInstall.existingKubernetes() });
  return account(stack, new GatewayMigration(stack, 'move', { source, target }));
}
