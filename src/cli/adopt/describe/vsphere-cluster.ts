import type { VspherePlacementDescription, VspherePoolDescription } from '../../../constructs/site';
import type { Attributes } from './attributes';
import { anyOf, commonPool, type PoolAttributes } from './pools';
import type { References } from './references';

/** The vSphere side of a cluster: its machines go where those of the control plane go, unless their pool says otherwise. */
export function vsphereCluster(cluster: Attributes, { controlPlane, workers }: PoolAttributes, references: References) {
  const config = cluster.neededBlock('cloud_config');
  const placement = placed(placementOf(controlPlane), references);
  const pool = (each: Attributes): VspherePoolDescription => {
    const size = each.neededBlock('instance_type');
    const there = each === controlPlane ? placement : placed(placementOf(each), references);
    return {
      ...commonPool(each),
      size: { cpu: size.neededNumber('cpu'), memory: size.neededNumber('memory_mb'), disk: size.neededNumber('disk_size_gb') },
      ...(JSON.stringify(there) === JSON.stringify(placement) ? {} : { placement: there }),
    };
  };
  return {
    cloud: 'vsphere' as const,
    cloudConfig: {
      datacenter: config.neededText('datacenter'),
      folder: config.neededText('folder'),
      placement,
      imageTemplateFolder: config.text('image_template_folder'),
      sshKeys: config.texts('ssh_keys'),
      ntpServers: config.texts('ntp_servers'),
      staticIp: config.flag('static_ip'),
      networkType: networkType(config),
      hostEndpoint: config.text('host_endpoint'),
      networkSearchDomain: config.text('network_search_domain'),
    },
    controlPlane: pool(controlPlane),
    workers: anyOf(workers.map(pool)),
  };
}

function placementOf(pool: Attributes): Attributes {
  return pool.firstOf('placement') ?? pool.neededBlock('placement');
}

function placed(place: Attributes, references: References): VspherePlacementDescription {
  const uid = place.text('static_ip_pool_id');
  const ipPool = uid === undefined ? undefined : references.ipPool(uid);
  if (uid !== undefined && ipPool === undefined) place.leave('static_ip_pool_id', uid);
  return {
    cluster: place.neededText('cluster'),
    resourcePool: place.text('resource_pool') ?? '',
    datastore: place.neededText('datastore'),
    network: place.neededText('network'),
    ...(ipPool === undefined ? {} : { ipPool }),
  };
}

const NETWORK_TYPES = ['VIP', 'DDNS', 'External'] as const;

function networkType(config: Attributes): (typeof NETWORK_TYPES)[number] | undefined {
  const named = config.text('network_type');
  const known = NETWORK_TYPES.find((each) => each === named);
  if (named !== undefined && known === undefined) config.leave('network_type', named);
  return known;
}
