import { attr, block, isUnknown, path, validators } from '../../framework';
import { type ClusterConfigEntity, type SpectroCluster, setHostCluster } from '../../palette';
import type { ValuesOf } from '../clouds/cloud';
import { definePart } from './cluster-part';

const fields = {
  host_config: block.list(
    {
      host_endpoint_type: attr.string({
        default: 'Ingress',
        description: '`Ingress` or `LoadBalancer`. Default `Ingress`.',
        validate: validators.oneOf('Ingress', 'LoadBalancer'),
      }),
      ingress_host: attr.string({ optional: true, description: 'Host name of the ingress (`*.dev.example.com`).' }),
      external_traffic_policy: attr.string({
        optional: true,
        description: '`Cluster` or `Local`, with a load balancer.',
        validate: (text) => (text === '' ? undefined : validators.oneOf('Cluster', 'Local')(text)),
      }),
      load_balancer_source_ranges: attr.string({
        optional: true,
        description: 'Address ranges (CIDR) that may reach the load balancer, separated by commas.',
        equivalent: (a: string, b: string) => rangesOf(a).sort().join() === rangesOf(b).sort().join(),
      }),
    },
    { max: 1, description: 'How virtual clusters in this one are reached. Without it, the cluster hosts none.' },
  ),
};

type Host = ValuesOf<typeof fields>['host_config'][number];
type HostCluster = NonNullable<ClusterConfigEntity['hostClusterConfig']>;

/** Whether a cluster hosts virtual ones. */
export const hostPart = definePart({
  fields,

  validate({ host_config: hosts }, report) {
    const [host] = Array.isArray(hosts) ? (hosts as readonly { readonly [name: string]: unknown }[]) : [];
    if (host === undefined || isUnknown(host as never)) return;
    const type = host.host_endpoint_type ?? 'Ingress';
    if (type === 'Ingress' && !host.ingress_host) {
      report.error(path('host_config', 0), 'Invalid host configuration', 'An endpoint of type Ingress needs ingress_host.');
    }
  },

  toRequest: ({ host_config: [host] }) =>
    host ? { spec: { clusterConfig: { hostClusterConfig: hostBody(host, undefined) } } } : {},

  read({ cluster }) {
    const { isHostCluster, clusterEndpoint } = presentOf(cluster) ?? {};
    if (!isHostCluster) return { host_config: [] };
    const { ingressConfig, loadBalancerConfig } = clusterEndpoint?.config ?? {};
    const host = {
      host_endpoint_type: clusterEndpoint?.type ?? 'Ingress',
      ingress_host: ingressConfig?.host || null,
      external_traffic_policy: loadBalancerConfig?.externalTrafficPolicy || null,
      load_balancer_source_ranges: loadBalancerConfig?.loadBalancerSourceRanges?.join(',') || null,
    };
    return { host_config: [host] };
  },

  async update({ palette, cluster, call }, { host_config: [host] }) {
    const config = host ? hostBody(host, presentOf(cluster)) : { isHostCluster: false };
    await setHostCluster(palette.client, cluster.metadata.uid, config, call);
  },
});

/** The whole of it is replaced, so what has no attribute comes along: the port of an ingress, addresses, the cluster group. */
function hostBody(host: Host, present: HostCluster | undefined): HostCluster {
  const { ingressConfig, loadBalancerConfig } = present?.clusterEndpoint?.config ?? {};
  return {
    ...present,
    isHostCluster: true,
    clusterEndpoint: {
      type: host.host_endpoint_type as 'Ingress' | 'LoadBalancer',
      config: {
        ingressConfig: {
          ...ingressConfig,
          ...(host.ingress_host === null && !ingressConfig ? {} : { host: host.ingress_host ?? '' }),
        },
        loadBalancerConfig: {
          ...loadBalancerConfig,
          externalTrafficPolicy: host.external_traffic_policy ?? '',
          loadBalancerSourceRanges: rangesOf(host.load_balancer_source_ranges ?? ''),
        },
      },
    },
  };
}

function presentOf({ spec }: SpectroCluster): HostCluster | undefined {
  return spec?.clusterConfig?.hostClusterConfig as HostCluster | undefined;
}

function rangesOf(text: string): string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
