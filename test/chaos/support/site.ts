import { clusterBody } from '../../acceptance/support/site';

type Body = { readonly [name: string]: unknown };

/** How many accounts and clusters the site has. */
export const ACCOUNTS = 3;
export const CLUSTERS = 6;

/** The names that Palette has when all of the site is there. */
export const NAMES = {
  gateways: ['dc1'],
  accounts: Array.from({ length: ACCOUNTS }, (_, i) => `vcenter-${i}`),
  clusters: Array.from({ length: CLUSTERS }, (_, i) => `apps-${i}`),
} as const;

/** The addresses that the state has when all of the site is there, without data. */
export const ADDRESSES: readonly string[] = [
  'palette_private_cloud_gateway.gateway',
  'palette_private_cloud_gateway_ready.ready',
  ...NAMES.accounts.map((_, i) => `palette_cloud_account_vsphere.account[${i}]`),
  ...NAMES.clusters.map((_, i) => `palette_cluster_vsphere.cluster[${i}]`),
  ...NAMES.clusters.map((_, i) => `palette_cluster_ready.ready[${i}]`),
  'palette_proxy_config.proxy[0]',
  'palette_proxy_config.proxy[1]',
  'terraform_data.installation',
  ...[0, 1, 2, 3].map((i) => `terraform_data.note[${i}]`),
].sort();

/**
 * A site with several accounts and clusters. The installation may be run again, as `kubectl apply` may.
 * @param weight bytes in each note: the larger the state, the longer it takes to write
 */
export function site(url: string, weight = 10): Body {
  return {
    provider: { palette: { owner: 'chaos' } },
    data: { palette_cluster_profile: { infra: { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' } } },
    resource: {
      palette_private_cloud_gateway: {
        gateway: { name: 'dc1', cloud_type: 'vsphere', install_method: 'existing_kubernetes' },
      },
      palette_private_cloud_gateway_ready: {
        ready: {
          name: 'dc1',
          registration: '${palette_private_cloud_gateway.gateway.registration}',
          annotations: '${palette_private_cloud_gateway.gateway.annotations}',
          depends_on: ['terraform_data.installation'],
          timeouts: { create: '90s' },
        },
      },
      palette_cloud_account_vsphere: {
        account: {
          count: ACCOUNTS,
          name: 'vcenter-${count.index}',
          private_cloud_gateway_id: '${palette_private_cloud_gateway_ready.ready.id}',
          vsphere_vcenter: 'vcenter.example.com',
          vsphere_username: 'palette',
          vsphere_password_wo: 'a-passw0rd',
          vsphere_password_wo_version: 1,
        },
      },
      palette_cluster_vsphere: {
        cluster: {
          ...clusterBody(),
          count: CLUSTERS,
          name: 'apps-${count.index}',
          cloud_account_id: `\${palette_cloud_account_vsphere.account[count.index % ${ACCOUNTS}].id}`,
        },
      },
      palette_cluster_ready: {
        ready: { count: CLUSTERS, cluster_id: '${palette_cluster_vsphere.cluster[count.index].id}' },
      },
      palette_proxy_config: {
        proxy: { count: 2, https_proxy: 'http://proxy-${count.index}.example.com:3128', cluster_cidrs: ['10.0.0.0/16'] },
      },
      terraform_data: {
        installation: installation(url),
        note: { count: 4, input: `\${count.index} ${'n'.repeat(weight)}` },
      },
    },
    output: { clusters: { value: '${palette_cluster_vsphere.cluster[*].id}' } },
  };
}

function installation(url: string): Body {
  const script =
    'fetch(process.argv[1], { method: "POST" }).then(async (a) => process.exit(a.ok || /installed already/.test(await a.text()) ? 0 : 1))';
  const command = `'${process.execPath}' -e '${script}' '${url}/__simulator/gateways/\${palette_private_cloud_gateway.gateway.name}/install'`;
  return {
    triggers_replace: '${palette_private_cloud_gateway.gateway.registration}',
    provisioner: [{ 'local-exec': { command } }],
  };
}
