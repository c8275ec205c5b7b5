interface DeclaredGateway {
  readonly name: string;
  readonly node_count: number;
  readonly size: string | null;
  readonly proxy: { readonly [prompt: string]: string } | null;
  readonly vsphere: {
    readonly vcenter: string;
    readonly datacenter: string;
    readonly folder: string;
    readonly cluster: string;
    readonly resource_pool: string;
    readonly datastore: string;
    readonly network: string;
    readonly ntp_servers: readonly string[] | null;
    readonly ssh_keys: readonly string[] | null;
  } | null;
}

const SIZES: { readonly [size: string]: string } = { small: 'S', medium: 'M', large: 'L' };

/**
 * What `palette pcg install` asks, by its prompts, and the answers that the declared gateway has
 * for them (https://docs.spectrocloud.com/clusters/pcg/deploy-pcg/vmware/). Credentials are left
 * to whoever runs it.
 */
export function installerQuestions(gateway: DeclaredGateway): { [prompt: string]: string } {
  const { vsphere } = gateway;
  return {
    'Private Cloud Gateway Name': gateway.name,
    'Cloud Type': 'VMware vSphere',
    'Node Count': String(gateway.node_count),
    ...(gateway.size === null ? {} : { 'Node Size': SIZES[gateway.size] ?? gateway.size }),
    ...(vsphere && {
      'vSphere Endpoint': vsphere.vcenter,
      Datacenter: vsphere.datacenter,
      Folder: vsphere.folder,
      'Compute Cluster': vsphere.cluster,
      'Resource Pool': vsphere.resource_pool,
      Datastore: vsphere.datastore,
      Network: vsphere.network,
      'NTP Servers': (vsphere.ntp_servers ?? []).join(','),
      'SSH Public Keys': (vsphere.ssh_keys ?? []).join('\n'),
    }),
    ...gateway.proxy,
  };
}
