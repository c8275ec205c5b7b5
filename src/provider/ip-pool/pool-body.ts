import {
  createIpPool,
  deleteIpPool,
  type IpPool,
  type IpPoolInputEntity,
  type IpPoolPlace,
  listIpPools,
  updateIpPool,
} from '../../palette';
import { gatewayCloud } from '../gateway/gateway-cloud';
import { PlainObjects } from '../shared/plain-object';
import type { ProviderData } from '../shared/provider-data';

/** The pools of gateways. */
export const ipPools = new PlainObjects<IpPool, IpPoolPlace, IpPoolInputEntity>({
  type: 'palette_ip_pool',
  kind: 'IP pool',
  placeKey: ({ gatewayUid }) => gatewayUid,
  placeText: ({ gatewayUid }) => `at the gateway ${gatewayUid}`,
  list: (client, place, signal) => listIpPools(client, place, { signal }),
  isWhole: ({ spec }) => spec !== undefined,
  // There is no call for a single one.
  get: async (client, place, uid, signal) =>
    (await listIpPools(client, place, { signal })).find(({ metadata }) => metadata.uid === uid),
  create: (client, place, body) => createIpPool(client, place, body, {}),
  update: (client, place, uid, body, signal) => updateIpPool(client, place, uid, body, { signal }),
  delete: (client, place, uid, signal) => deleteIpPool(client, place, uid, { signal }),
});

/** Where the pools of a gateway are. */
export async function placeOf(palette: ProviderData, gatewayUid: string, signal: AbortSignal): Promise<IpPoolPlace> {
  return { gatewayUid, cloud: await gatewayCloud(palette, gatewayUid, signal) };
}

/** A pool as it is configured. */
export interface PoolSettings {
  readonly name: string;
  readonly ip_start_range: string | null;
  readonly ip_end_range: string | null;
  readonly subnet_cidr: string | null;
  readonly prefix: number;
  readonly gateway: string;
  readonly nameserver_addresses: readonly string[] | null;
  readonly nameserver_search_suffix: readonly string[] | null;
  readonly restrict_to_single_cluster: boolean;
}

/** A pool as Palette takes it. */
export function poolBody(palette: ProviderData, settings: PoolSettings, present: IpPool | undefined): IpPoolInputEntity {
  const { name, ip_start_range: start, ip_end_range: end, subnet_cidr: subnet, prefix, gateway } = settings;
  return {
    metadata: {
      name,
      ...(present?.metadata.labels && { labels: present.metadata.labels }),
      annotations: ipPools.annotations(palette, name, present),
    },
    spec: {
      pool: {
        ...(subnet === null ? { ...(start && { start }), ...(end && { end }) } : { subnet }),
        prefix,
        gateway,
        nameserver: { addresses: settings.nameserver_addresses ?? [], search: settings.nameserver_search_suffix ?? [] },
      },
      restrictToSingleCluster: settings.restrict_to_single_cluster,
    },
  };
}

/** A pool as Palette has it. */
export function poolAttributes({ metadata, spec, status }: IpPool) {
  const { start, end, subnet, prefix = 0, gateway = '', nameserver } = spec?.pool ?? {};
  return {
    id: metadata.uid,
    name: metadata.name,
    network_type: subnet ? 'subnet' : 'range',
    // What Palette makes of a subnet is no range of its own.
    ip_start_range: (!subnet && start) || null,
    ip_end_range: (!subnet && end) || null,
    subnet_cidr: subnet || null,
    prefix,
    gateway,
    nameserver_addresses: nameserver?.addresses ?? null,
    nameserver_search_suffix: nameserver?.search ?? null,
    restrict_to_single_cluster: spec?.restrictToSingleCluster ?? false,
    ...poolUse({ status }),
  };
}

/** What is in use of a pool. */
export function poolUse({ status }: Pick<IpPool, 'status'>) {
  return {
    available_addresses: status?.availableIps ?? [],
    used_addresses: status?.allottedIps ?? [],
    used_by_clusters: status?.associatedClusters ?? [],
  };
}
