import type { MaasPoolDescription } from '../../../constructs/site';
import type { Attributes } from './attributes';
import { anyOf, commonPool, type PoolAttributes } from './pools';
import type { References } from './references';

/** The MAAS side of a cluster: its machines come from where those of the control plane come from, unless their pool says otherwise. */
export function maasCluster(cluster: Attributes, { controlPlane, workers }: PoolAttributes, references: References) {
  const config = cluster.neededBlock('cloud_config');
  const resourcePool = resourcePoolOf(controlPlane);
  const zones = controlPlane.texts('azs') ?? [];
  const pool = (each: Attributes): MaasPoolDescription => {
    const least = each.neededBlock('instance_type');
    const own = each === controlPlane ? resourcePool : resourcePoolOf(each);
    const ownZones = each === controlPlane ? zones : (each.texts('azs') ?? []);
    return {
      ...commonPool(each),
      atLeast: { cpu: least.neededNumber('min_cpu'), memory: least.neededNumber('min_memory_mb') },
      ...(own === resourcePool ? {} : { resourcePool: own }),
      ...(JSON.stringify(ownZones) === JSON.stringify(zones) ? {} : { zones: ownZones }),
      nodeTags: each.texts('node_tags'),
      network: networkOf(each, references),
    };
  };
  return {
    cloud: 'maas' as const,
    cloudConfig: {
      domain: config.neededText('domain'),
      resourcePool,
      zones,
      sshKeys: config.texts('ssh_keys'),
      ntpServers: config.texts('ntp_servers'),
    },
    controlPlane: pool(controlPlane),
    workers: anyOf(workers.map(pool)),
  };
}

function resourcePoolOf(pool: Attributes): string {
  return pool.neededBlock('placement').neededText('resource_pool');
}

function networkOf(pool: Attributes, references: References): MaasPoolDescription['network'] {
  const network = pool.block('network');
  if (!network) return undefined;
  const uid = network.text('parent_pool_uid');
  const staticIp = network.flag('static_ip') ?? false;
  const ipPool = uid === undefined ? undefined : references.ipPool(uid);
  if (uid !== undefined && ipPool === undefined) network.leave('parent_pool_uid', uid);
  if (staticIp !== (ipPool !== undefined)) network.leave('static_ip', staticIp);
  return { name: network.neededText('network_name'), ...(ipPool === undefined ? {} : { ipPool }) };
}
