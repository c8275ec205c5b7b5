import type { OpenStackPool } from '../../../constructs/clouds/openstack';
import type { Attributes } from './attributes';
import { anyOf, commonPool, type PoolAttributes } from './pools';

/** The OpenStack side of a cluster. */
export function openStackCluster(cluster: Attributes, { controlPlane, workers }: PoolAttributes) {
  const config = cluster.neededBlock('cloud_config');
  const pool = (each: Attributes): OpenStackPool => ({
    ...commonPool(each),
    flavor: each.neededText('instance_type'),
    zones: each.texts('azs'),
    subnetId: each.text('subnet_id'),
  });
  return {
    cloud: 'openstack' as const,
    cloudConfig: {
      domain: config.neededText('domain'),
      region: config.neededText('region'),
      project: config.neededText('project'),
      sshKey: config.neededText('ssh_key'),
      dnsServers: config.texts('dns_servers') ?? [],
      subnetCidr: config.neededText('subnet_cidr'),
      networkId: config.text('network_id'),
      subnetId: config.text('subnet_id'),
    },
    controlPlane: pool(controlPlane),
    workers: anyOf(workers.map(pool)),
  };
}
