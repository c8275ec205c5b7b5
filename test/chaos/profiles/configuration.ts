import { CLOUDS } from './clouds';
import type { CloudName, SiteSize, Stage } from './layout';
import { accountOf, gatewaysOf, hasMigration, type WantedCluster, wantedAt } from './site';

type Body = { readonly [name: string]: unknown };

/** Long enough for what passes in these worlds, whose time goes 10,000 times as fast, and short for what doesn't. */
const FAILURE_GRACE = '6s';

/** Variables that hold secrets, and for which the environment gives values. */
const VARIABLES = ['cloud_password', 'kept_password', 'proxy_password'] as const;

const each = <T>(names: readonly string[], body: (name: string) => T) =>
  Object.fromEntries(names.map((name) => [name, body(name)]));

/** The site in Terraform JSON at a stage. Secrets come from variables. */
export function configurationAt(size: SiteSize, stage: Stage, url: string): Body {
  const { gateways, accounts, clusters } = wantedAt(size, stage);
  const { sites, last, successor, cloudOf } = gatewaysOf(size);
  const clouds = [...new Set(sites.map(cloudOf))];
  const readyId = (gateway: string | undefined) => `\${palette_private_cloud_gateway_ready.${gateway}.id}`;
  const perCloud = (kind: string, body: (site: string) => Body) =>
    Object.fromEntries(
      clouds.map((cloud) => [
        `palette_${kind}_${cloud}`,
        each(
          sites.filter((site) => cloudOf(site) === cloud),
          body,
        ),
      ]),
    );
  // A gateway that isn't the first to have the clusters goes after them all the same.
  const edge = (site: string) =>
    hasMigration(size, stage) && site === last ? { depends_on: [`palette_private_cloud_gateway_ready.${successor}`] } : {};
  const target = (gateway: string) =>
    size.layout === 'vsphere' && stage === 'announced' && gateway === last ? { migrate_clusters_to: readyId(successor) } : {};
  return {
    variable: each(VARIABLES, () => ({ type: 'string', sensitive: true })),
    provider: { palette: { owner: 'chaos' } },
    data: {
      palette_cluster_profile: each(clouds, (cloud) => ({
        name: CLOUDS[cloud as CloudName].profile,
        version: '1.0.0',
        context: 'tenant',
      })),
    },
    resource: {
      palette_private_cloud_gateway: each(gateways, (name) => ({
        name,
        cloud_type: cloudOf(name),
        install_method: 'existing_kubernetes',
        ...target(name),
      })),
      palette_private_cloud_gateway_ready: each(gateways, (name) => ({
        name,
        registration: `\${palette_private_cloud_gateway.${name}.registration}`,
        annotations: `\${palette_private_cloud_gateway.${name}.annotations}`,
        depends_on: [`terraform_data.${name}`],
        timeouts: { create: '60s' },
      })),
      ...(hasMigration(size, stage) && {
        palette_private_cloud_gateway_migration: {
          handover: { source_gateway_id: readyId(last), target_gateway_id: readyId(successor) },
        },
      }),
      ...perCloud('cloud_account', (site) => {
        const name = accountOf(site, cloudOf(site));
        const { account, secrets } = CLOUDS[cloudOf(site)];
        return {
          ...account,
          name,
          private_cloud_gateway_id: readyId(accounts[name]),
          ...(site === sites[0] ? kept(secrets) : keptNowhere(secrets)),
        };
      }),
      ...perCloud('cluster', (site) => ({
        ...clusterBlock(
          site,
          cloudOf(site),
          clusters.filter((cluster) => cluster.site === site),
        ),
        ...edge(site),
      })),
      palette_cluster_ready: each(sites, (site) => ({
        for_each: Object.fromEntries(clusters.filter((cluster) => cluster.site === site).map(({ name }) => [name, {}])),
        cluster_id: `\${palette_cluster_${cloudOf(site)}.${site}[each.key].id}`,
      })),
      palette_proxy_config: each(sites, (site) => ({
        https_proxy: `http://proxy.${site}.example.com:3128`,
        cluster_cidrs: ['10.0.0.0/16'],
        username: 'palette',
        password_wo: '${var.proxy_password}',
        password_wo_version: 1,
      })),
      terraform_data: each(gateways, (name) => installation(url, name)),
    },
    output: each(sites, (site) => ({ value: `\${[for cluster in palette_cluster_${cloudOf(site)}.${site} : cluster.id]}` })),
  };
}

/** Secrets that the state keeps, as Terraform before 1.11 needs it: one account of the site has such. */
const kept = (names: readonly string[]): Body => each(names, () => '${var.kept_password}');

const keptNowhere = (names: readonly string[]): Body => ({
  ...Object.fromEntries(names.map((name) => [`${name}_wo`, '${var.cloud_password}'])),
  ...Object.fromEntries(names.map((name) => [`${name}_wo_version`, 1])),
});

function clusterBlock(site: string, cloud: CloudName, clusters: readonly WantedCluster[]): Body {
  const { machine_pool, ...body } = CLOUDS[cloud].cluster;
  const [control, workers] = machine_pool;
  return {
    ...body,
    failure_grace: FAILURE_GRACE,
    for_each: Object.fromEntries(clusters.map(({ name, workers, labels }) => [name, { workers, tags: tagsOf(labels) }])),
    name: '${each.key}',
    tags: '${each.value.tags}',
    cloud_account_id: `\${palette_cloud_account_${cloud}.${site}.id}`,
    cluster_profile: [{ id: `\${data.palette_cluster_profile.${cloud}.id}` }],
    machine_pool: [control, { ...workers, count: '${each.value.workers}' }],
  };
}

function tagsOf(labels: WantedCluster['labels']): readonly string[] {
  return Object.entries(labels).map(([key, value]) => `${key}:${value}`);
}

/** Plays the person who runs the kubectl commands; like `kubectl apply` it may be run again. */
function installation(url: string, name: string): Body {
  const script =
    'fetch(process.argv[1], { method: "POST" }).then(async (a) => process.exit(a.ok || /installed already/.test(await a.text()) ? 0 : 1))';
  const gateway = `\${palette_private_cloud_gateway.${name}.name}`;
  return {
    triggers_replace: `\${palette_private_cloud_gateway.${name}.registration}`,
    provisioner: [
      { 'local-exec': { command: `'${process.execPath}' -e '${script}' '${url}/__simulator/gateways/${gateway}/install'` } },
    ],
  };
}
