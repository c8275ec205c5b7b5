import { clusterBody } from '../../acceptance/support/site';

type Body = { readonly [name: string]: unknown };

/** How large a site is: clusters are counted for each gateway. */
export interface SiteSize {
  readonly gateways: number;
  readonly clusters: number;
}

/**
 * What the configuration says, in the order in which it is applied: `built`; `changed` has other pool sizes, other tags, clusters
 * less and clusters more; `announced` says where the clusters of the last gateway go; in `moved` that gateway is gone, and
 * its clusters stay.
 */
export const STAGES = ['built', 'changed', 'announced', 'moved'] as const;
export type Stage = (typeof STAGES)[number];

/** A cluster as it should be. */
export interface WantedCluster {
  readonly name: string;
  /** Whose block it stands in. */
  readonly site: string;
  /** The gateway that it should reference. */
  readonly gateway: string;
  readonly workers: number;
  readonly labels: { readonly [name: string]: string };
}

/** What should be there, by the names that Palette shows. */
export interface Wanted {
  readonly gateways: readonly string[];
  /** Accounts and the gateway that each names. */
  readonly accounts: { readonly [name: string]: string };
  readonly clusters: readonly WantedCluster[];
}

/** What Palette should hold when a stage is applied; without a stage, after everything was destroyed. */
export function wantedAt(size: SiteSize, stage: Stage | undefined): Wanted {
  if (stage === undefined) return { gateways: [], accounts: {}, clusters: [] };
  const sites = sitesOf(size);
  const gatewayOf = (site: string) => (stage === 'moved' && site === sites.at(-1) ? (sites[0] as string) : site);
  return {
    gateways: stage === 'moved' ? sites.slice(0, -1) : sites,
    accounts: Object.fromEntries(sites.map((site) => [`vcenter-${site}`, gatewayOf(site)])),
    clusters: sites.flatMap((site) => clustersOf(size, site, stage, gatewayOf(site))),
  };
}

function sitesOf({ gateways }: SiteSize): readonly string[] {
  return Array.from({ length: gateways }, (_, i) => `dc${i + 1}`);
}

function clustersOf({ clusters }: SiteSize, site: string, stage: Stage, gateway: string): readonly WantedCluster[] {
  const first = stage === 'built' ? 0 : Math.max(1, Math.floor(clusters / 10));
  return Array.from({ length: clusters }, (_, i) => {
    const number = first + i;
    return {
      name: `${site}-${String(number).padStart(2, '0')}`,
      site,
      gateway,
      workers: stage !== 'built' && number % 2 === 1 ? 3 : 2,
      labels: { site, stage: stage === 'built' ? 'trial' : 'live', ...(number % 3 === 0 ? { backup: 'yes' } : {}) },
    };
  });
}

/** Long enough for what passes in these worlds, whose time goes 10,000 times as fast, and short for what doesn't. */
const FAILURE_GRACE = '6s';

/** Variables that hold secrets, and for which the environment gives values. */
const VARIABLES = ['vcenter_password', 'kept_password', 'proxy_password'] as const;

/** The site in Terraform JSON at a stage. Secrets come from variables. */
export function configurationAt(size: SiteSize, stage: Stage, url: string): Body {
  const sites = sitesOf(size);
  const { gateways, accounts, clusters } = wantedAt(size, stage);
  const each = <T>(names: readonly string[], body: (name: string) => T) =>
    Object.fromEntries(names.map((name) => [name, body(name)]));
  const target = stage === 'announced' ? sites[0] : undefined;
  return {
    variable: each(VARIABLES, () => ({ type: 'string', sensitive: true })),
    provider: { palette: { owner: 'chaos' } },
    data: { palette_cluster_profile: { infra: { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' } } },
    resource: {
      palette_private_cloud_gateway: each(gateways, (site) => ({
        name: site,
        cloud_type: 'vsphere',
        install_method: 'existing_kubernetes',
        ...(target !== undefined && site === sites.at(-1)
          ? { migrate_clusters_to: `\${palette_private_cloud_gateway_ready.${target}.id}` }
          : {}),
      })),
      palette_private_cloud_gateway_ready: each(gateways, (site) => ({
        name: site,
        registration: `\${palette_private_cloud_gateway.${site}.registration}`,
        annotations: `\${palette_private_cloud_gateway.${site}.annotations}`,
        depends_on: [`terraform_data.${site}`],
        timeouts: { create: '60s' },
      })),
      palette_cloud_account_vsphere: each(sites, (site) => ({
        name: `vcenter-${site}`,
        private_cloud_gateway_id: `\${palette_private_cloud_gateway_ready.${accounts[`vcenter-${site}`]}.id}`,
        vsphere_vcenter: 'vcenter.example.com',
        vsphere_username: 'palette',
        // One password that the state keeps, as Terraform before 1.11 needs it.
        ...(site === sites[0]
          ? { vsphere_password: '${var.kept_password}' }
          : { vsphere_password_wo: '${var.vcenter_password}', vsphere_password_wo_version: 1 }),
      })),
      palette_cluster_vsphere: each(sites, (site) =>
        clusterBlock(
          site,
          clusters.filter((cluster) => cluster.site === site),
        ),
      ),
      palette_cluster_ready: each(sites, (site) => ({
        for_each: Object.fromEntries(clusters.filter((cluster) => cluster.site === site).map(({ name }) => [name, {}])),
        cluster_id: `\${palette_cluster_vsphere.${site}[each.key].id}`,
      })),
      palette_proxy_config: each(sites, (site) => ({
        https_proxy: `http://proxy.${site}.example.com:3128`,
        cluster_cidrs: ['10.0.0.0/16'],
        username: 'palette',
        password_wo: '${var.proxy_password}',
        password_wo_version: 1,
      })),
      terraform_data: each(gateways, (site) => installation(url, site)),
    },
    output: Object.fromEntries(
      sites.map((site) => [site, { value: `\${[for cluster in palette_cluster_vsphere.${site} : cluster.id]}` }]),
    ),
  };
}

function clusterBlock(site: string, clusters: readonly WantedCluster[]): Body {
  const { machine_pool, ...body } = clusterBody() as Body & { readonly machine_pool: readonly Body[] };
  const [control, workers] = machine_pool;
  return {
    ...body,
    failure_grace: FAILURE_GRACE,
    for_each: Object.fromEntries(clusters.map(({ name, workers, labels }) => [name, { workers, tags: tagsOf(labels) }])),
    name: '${each.key}',
    tags: '${each.value.tags}',
    cloud_account_id: `\${palette_cloud_account_vsphere.${site}.id}`,
    machine_pool: [control, { ...workers, count: '${each.value.workers}' }],
  };
}

function tagsOf(labels: WantedCluster['labels']): readonly string[] {
  return Object.entries(labels).map(([key, value]) => `${key}:${value}`);
}

/** The addresses that the state should have at a stage, without data sources. */
export function addressesAt(size: SiteSize, stage: Stage | undefined): readonly string[] {
  if (stage === undefined) return [];
  const { gateways, clusters } = wantedAt(size, stage);
  return [
    ...gateways.flatMap((site) => [
      `palette_private_cloud_gateway.${site}`,
      `palette_private_cloud_gateway_ready.${site}`,
      `terraform_data.${site}`,
    ]),
    ...sitesOf(size).flatMap((site) => [`palette_cloud_account_vsphere.${site}`, `palette_proxy_config.${site}`]),
    ...clusters.flatMap(({ site, name }) => ['vsphere', 'ready'].map((kind) => `palette_cluster_${kind}.${site}["${name}"]`)),
  ].sort();
}

/** Plays the person who runs the kubectl commands; like `kubectl apply` it may be run again. */
function installation(url: string, site: string): Body {
  const script =
    'fetch(process.argv[1], { method: "POST" }).then(async (a) => process.exit(a.ok || /installed already/.test(await a.text()) ? 0 : 1))';
  const gateway = `\${palette_private_cloud_gateway.${site}.name}`;
  return {
    triggers_replace: `\${palette_private_cloud_gateway.${site}.registration}`,
    provisioner: [
      { 'local-exec': { command: `'${process.execPath}' -e '${script}' '${url}/__simulator/gateways/${gateway}/install'` } },
    ],
  };
}
