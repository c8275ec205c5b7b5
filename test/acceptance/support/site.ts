import { createSimulator, type Simulator, type SimulatorOptions } from '../../../src/simulator';
import { CLOUD_SAMPLES } from '../../provider/support/clouds';

/** A simulated Palette that listens, with what a provider has to be told. */
export interface RunningPalette {
  readonly simulator: Simulator;
  readonly url: string;
  readonly env: { readonly PALETTE_HOST: string; readonly PALETTE_API_KEY: string };
}

/** Starts one whose time runs a thousand times as fast: a cluster takes a second. */
export async function startPalette(options: SimulatorOptions = {}): Promise<RunningPalette> {
  const simulator = createSimulator({ speed: 1000, ...options });
  const url = await simulator.listen();
  return { simulator, url, env: { PALETTE_HOST: url, PALETTE_API_KEY: 'local-palette' } };
}

type Body = { readonly [name: string]: unknown };

/** The order in which a site is made. */
export const PARTS = ['gateway', 'ready', 'account', 'cluster'] as const;
export type Part = (typeof PARTS)[number];

/** What a site may be on: where the Palette CLI installs gateways. */
export type SiteCloud = 'vsphere' | 'maas' | 'apache_cloudstack' | 'openstack';

/** How a test varies the site. */
export type SiteChanges = { readonly [P in Part]?: Body } & {
  readonly owner?: string | null;
  readonly host?: string;
  /** @default 'vsphere' */
  readonly cloud?: SiteCloud;
};

/**
 * One site in Terraform JSON: gateway, the wait for it, account, cluster. The installation is the
 * operator's, who is played by `installer` (a shell command).
 */
export function siteConfiguration(url: string, changes: SiteChanges = {}, parts: readonly Part[] = PARTS): Body {
  const { cloud = 'vsphere' } = changes;
  const { profile, account, cluster } = partsOn(cloud);
  const blocks: { readonly [P in Part]: readonly [string, Body] } = {
    gateway: ['palette_private_cloud_gateway', { name: 'dc1', cloud_type: cloud, install_method: 'existing_kubernetes' }],
    ready: [
      'palette_private_cloud_gateway_ready',
      {
        name: 'dc1',
        registration: '${palette_private_cloud_gateway.gateway.registration}',
        annotations: '${palette_private_cloud_gateway.gateway.annotations}',
        depends_on: ['terraform_data.installation'],
      },
    ],
    account: [
      `palette_cloud_account_${cloud}`,
      { ...account, private_cloud_gateway_id: '${palette_private_cloud_gateway_ready.ready.id}' },
    ],
    cluster: [`palette_cluster_${cloud}`, { ...cluster, cloud_account_id: `\${palette_cloud_account_${cloud}.account.id}` }],
  };
  const resource: { [type: string]: { [name: string]: Body } } = {};
  for (const part of parts) {
    const [type, body] = blocks[part];
    resource[type] = { [part]: { ...body, ...changes[part] } };
  }
  if (parts.includes('gateway')) resource.terraform_data = { installation: installation(url) };
  const owner = changes.owner === null ? {} : { owner: changes.owner ?? 'acceptance' };
  const data = parts.includes('cluster')
    ? { data: { palette_cluster_profile: { infra: { name: profile, version: '1.0.0', context: 'tenant' } } } }
    : {};
  return {
    provider: { palette: { ...owner, ...(changes.host === undefined ? {} : { host: changes.host }) } },
    ...data,
    ...(parts.length > 0 ? { resource } : {}),
  };
}

/** Account and cluster on a cloud, without what they refer to; those of vSphere are the only ones that are written here. */
function partsOn(cloud: SiteCloud): { readonly profile: string; readonly account: Body; readonly cluster: Body } {
  const sample = CLOUD_SAMPLES.find(({ type }) => type === cloud);
  if (sample) {
    const cluster = sample.cluster.body('', '${data.palette_cluster_profile.infra.id}');
    return { profile: sample.profile, account: sample.account.body(''), cluster };
  }
  const account = {
    name: 'vcenter',
    vsphere_vcenter: 'vcenter.example.com',
    vsphere_username: 'palette',
    vsphere_password_wo: 'a-passw0rd',
    vsphere_password_wo_version: 1,
  };
  return { profile: 'vsphere-ubuntu', account, cluster: clusterBody() };
}

/** The machine pools of a cluster on a cloud, with so many workers. */
export function poolsOn(cloud: SiteCloud, workers: number): readonly Body[] {
  const pools = partsOn(cloud).cluster.machine_pool as readonly Body[];
  return pools.map((pool) => (pool.name === 'workers' ? { ...pool, count: workers } : pool));
}

/** Plays the person who runs the kubectl commands, through the simulator's control endpoint. */
function installation(url: string): Body {
  const script = `fetch(process.argv[1], { method: 'POST' }).then((answer) => process.exit(answer.ok ? 0 : 1))`;
  const command = `'${process.execPath}' -e "${script}" '${url}/__simulator/gateways/\${palette_private_cloud_gateway.gateway.name}/install'`;
  return {
    triggers_replace: '${palette_private_cloud_gateway.gateway.registration}',
    provisioner: [{ 'local-exec': { command } }],
  };
}

/** A cluster of one control plane node and two workers, without its account. */
export function clusterBody(): Body {
  const instance_type = [{ cpu: 4, memory_mb: 8192, disk_size_gb: 60 }];
  const placement = [{ cluster: 'cluster1', resource_pool: 'Resources', datastore: 'datastore1', network: 'VM Network' }];
  return {
    name: 'apps',
    cluster_profile: [{ id: '${data.palette_cluster_profile.infra.id}' }],
    cloud_config: [{ datacenter: 'DC1', folder: 'palette' }],
    machine_pool: [
      { name: 'control', count: 1, control_plane: true, instance_type, placement },
      { name: 'workers', count: 2, instance_type, placement },
    ],
  };
}
