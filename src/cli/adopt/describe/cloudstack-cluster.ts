import type { ApacheCloudStackPool } from '../../../constructs/clouds/apache-cloudstack';
import type { ApacheCloudStackCluster } from '../../../constructs/site';
import type { Attributes, Body } from './attributes';
import { anyOf, commonPool, type PoolAttributes } from './pools';

type Zone = ApacheCloudStackCluster['cloudConfig']['zones'][number];

/** The CloudStack side of a cluster. What is named by its id alone, is left over. */
export function cloudStackCluster(cluster: Attributes, { controlPlane, workers }: PoolAttributes) {
  const config = cluster.neededBlock('cloud_config');
  const pool = (each: Attributes): ApacheCloudStackPool => ({
    ...commonPool(each),
    offering: each.neededText('offering'),
    template: each.block('template')?.text('name'),
    networks: networksOf(each),
  });
  const zones = config.blocks('zone');
  config.place('zone', zones);
  return {
    cloud: 'apache_cloudstack' as const,
    cloudConfig: {
      zones: zones.map(zoneOf),
      project: config.block('project')?.text('name'),
      sshKeyName: config.text('ssh_key_name'),
      controlPlaneEndpoint: config.text('control_plane_endpoint'),
      syncWithCks: config.flag('sync_with_cks'),
    },
    controlPlane: pool(controlPlane),
    workers: anyOf(workers.map(pool)),
  };
}

function zoneOf(zone: Attributes): Zone {
  const network = zone.block('network');
  return { name: zone.neededText('name'), id: zone.text('id'), ...(network ? { network: networkOf(network) } : {}) };
}

function networkOf(network: Attributes): NonNullable<Zone['network']> {
  const vpc = network.block('vpc');
  return {
    name: network.neededText('name'),
    id: network.text('id'),
    type: network.text('type'),
    gateway: network.text('gateway'),
    netmask: network.text('netmask'),
    offering: network.text('offering'),
    routingMode: network.text('routing_mode'),
    ...(vpc
      ? { vpc: { name: vpc.neededText('name'), id: vpc.text('id'), cidr: vpc.text('cidr'), offering: vpc.text('offering') } }
      : {}),
  };
}

/** All of them by their names, or none. */
function networksOf(pool: Attributes): readonly string[] | undefined {
  const given = pool.take('network');
  if (given === undefined) return undefined;
  const names = Array.isArray(given) ? given.map(nameOf) : [undefined];
  const known = names.filter((name) => name !== undefined);
  if (known.length === names.length) return known;
  pool.leave('network', given);
  return undefined;
}

function nameOf({ network_name: name, ...rest }: Body): string | undefined {
  return typeof name === 'string' && Object.keys(rest).length === 0 ? name : undefined;
}
