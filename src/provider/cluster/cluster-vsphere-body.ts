import { tagsToLabels } from '../../domain/tags';
import type {
  SpectroClusterProfileEntity,
  SpectroVsphereClusterEntity,
  VsphereCloudConfig,
  VsphereClusterConfigEntity,
  VsphereMachinePoolConfig,
  VsphereMachinePoolConfigEntity,
  VspherePlacementConfigEntity,
} from '../../palette';
import { type ClusterState, type MachinePool, updateStrategy } from './cluster-vsphere-schema';

type UpdateStrategyBody = NonNullable<NonNullable<VsphereMachinePoolConfigEntity['poolConfig']>['updateStrategy']>;

/** The parts of a cluster that its configuration decides. */
export type ClusterSettings = Pick<
  ClusterState,
  'name' | 'tags' | 'description' | 'cloud_account_id' | 'cluster_profile' | 'cloud_config' | 'machine_pool'
>;

/** The request that makes a cluster. */
export function clusterBody(
  settings: ClusterSettings,
  annotations: { readonly [key: string]: string },
): SpectroVsphereClusterEntity {
  return {
    metadata: { name: settings.name, labels: tagsToLabels(settings.tags ?? []), annotations },
    spec: {
      cloudAccountUid: settings.cloud_account_id,
      cloudConfig: clusterConfigBody(settings),
      machinepoolconfig: settings.machine_pool.map((pool) => poolBody(settings, pool)),
      profiles: settings.cluster_profile.map(profileBody),
    },
  };
}

/** The configuration that holds for all machines. */
export function clusterConfigBody({
  cloud_config,
  machine_pool,
}: Pick<ClusterSettings, 'cloud_config' | 'machine_pool'>): VsphereClusterConfigEntity {
  const config = first(cloud_config);
  const controlPlane = machine_pool.find((pool) => pool.control_plane) ?? first(machine_pool);
  const { network_type: type, host_endpoint: host, network_search_domain: ddnsSearchDomain } = config;
  return {
    placement: {
      ...placementBody(config, first(controlPlane.placement)),
      ...(config.image_template_folder === null ? {} : { imageTemplateFolder: config.image_template_folder }),
    },
    staticIp: config.static_ip,
    sshKeys: config.ssh_keys ?? [],
    ntpServers: config.ntp_servers ?? [],
    ...(type === null
      ? {}
      : {
          controlPlaneEndpoint: {
            type: type as 'VIP' | 'DDNS' | 'External',
            ...(host === null ? {} : { host }),
            ...(ddnsSearchDomain === null ? {} : { ddnsSearchDomain }),
          },
        }),
  };
}

/**
 * A machine pool. An update repeats datacenter and folder and carries the uid of the placement
 * that is there, or Palette takes it for another placement and replaces the nodes. What somebody else has set on the pool,
 * and there are no attributes for, goes along as it is: Palette takes what is left out for unset.
 */
export function poolBody(
  settings: Pick<ClusterSettings, 'cloud_config'>,
  pool: MachinePool,
  present?: VsphereCloudConfig,
): VsphereMachinePoolConfigEntity {
  const { disk_size_gb: diskGiB, memory_mb: memoryMiB, cpu: numCPUs } = first(pool.instance_type);
  const there = present?.spec?.machinePoolConfig.find(({ name }) => name === pool.name);
  const uid = there?.placements?.[0]?.uid;
  return {
    cloudConfig: {
      instanceType: { diskGiB, memoryMiB, numCPUs },
      placements: pool.placement.map((placement) => ({
        ...(uid ? { uid } : {}),
        ...placementBody(first(settings.cloud_config), placement),
      })),
    },
    poolConfig: {
      ...(there ? leftAlone(there) : {}),
      name: pool.name,
      size: pool.count,
      labels: [pool.control_plane ? 'control-plane' : 'worker'],
      isControlPlane: pool.control_plane,
      useControlPlaneAsWorker: pool.control_plane_as_worker,
      nodeRepaveInterval: pool.node_repave_interval,
      updateStrategy: strategyBody(pool, there),
      additionalLabels: pool.additional_labels ?? {},
      taints: pool.taints.map(({ key, value, effect }) => ({
        key,
        value,
        effect: effect as 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute',
      })),
      ...(pool.min === null ? {} : { minSize: pool.min }),
      ...(pool.max === null ? {} : { maxSize: pool.max }),
    },
  };
}

/** What pools have that there are no attributes for. */
const LEFT_ALONE: readonly string[] = [
  'additionalAnnotations',
  'additionalTags',
  'machinePoolProperties',
  'overrideClusterAPIConfig',
  'overrideHealthCheckConfiguration',
  'overrideKubeadmConfiguration',
  'skipK8sUpgrade',
];

function leftAlone(pool: VsphereMachinePoolConfig): Partial<VsphereMachinePoolConfigEntity['poolConfig']> {
  return Object.fromEntries(Object.entries(pool).filter(([name, value]) => LEFT_ALONE.includes(name) && value !== undefined));
}

/** The pool's strategy; one that can't be configured here stays, as long as nothing else than the default is asked for. */
function strategyBody(pool: MachinePool, there: VsphereMachinePoolConfig | undefined): UpdateStrategyBody {
  const { type } = there?.updateStrategy ?? {};
  const wanted = updateStrategy(pool.update_strategy);
  const stays = type !== undefined && type !== updateStrategy(type) && wanted === updateStrategy(undefined);
  return stays ? (there?.updateStrategy as UpdateStrategyBody) : { type: wanted };
}

/** A profile with the values of its variables. */
export function profileBody(profile: ClusterState['cluster_profile'][number]): SpectroClusterProfileEntity {
  const variables = Object.entries(profile.variables ?? {}).map(([name, value]) => ({ name, value }));
  return { uid: profile.id, ...(variables.length > 0 ? { variables } : {}) };
}

function placementBody(
  config: ClusterState['cloud_config'][number],
  placement: MachinePool['placement'][number],
): VspherePlacementConfigEntity {
  return {
    datacenter: config.datacenter,
    folder: config.folder,
    cluster: placement.cluster,
    resourcePool: placement.resource_pool,
    datastore: placement.datastore,
    network: {
      networkName: placement.network,
      staticIp: config.static_ip,
      ...(placement.static_ip_pool_id === null ? {} : { parentPoolUid: placement.static_ip_pool_id }),
    },
  };
}

/** The schema demands at least one of these. */
function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new TypeError('a block that must occur once is missing');
  return item;
}
