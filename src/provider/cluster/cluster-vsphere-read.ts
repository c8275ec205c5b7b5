import { labelsToTags } from '../../domain/tags';
import {
  clusterGatewayUid,
  type SpectroCluster,
  type SpectroClusterVariables,
  type VsphereCloudConfig,
  type VsphereMachinePoolConfig,
} from '../../palette';
import { type ClusterState, type MachinePool, updateStrategy } from './cluster-vsphere-schema';

/** What Palette says of a cluster, in the provider's attributes. Empty and absent are the same to Palette, and null here. */
export function clusterAttributes(
  cluster: SpectroCluster,
  config: VsphereCloudConfig | undefined,
  variables: readonly SpectroClusterVariables[],
  prior: ClusterState,
): Partial<ClusterState> {
  const { metadata, spec } = cluster;
  const tags = labelsToTags(metadata.labels ?? {});
  return {
    id: metadata.uid,
    name: metadata.name,
    tags: tags.length > 0 ? tags : null,
    description: metadata.annotations?.description || null,
    cloud_config_id: spec?.cloudConfigRef?.uid ?? prior.cloud_config_id,
    private_cloud_gateway_id: clusterGatewayUid(cluster) ?? prior.private_cloud_gateway_id,
    cluster_profile: (spec?.clusterProfileTemplates ?? []).map(({ uid = '' }) => ({
      id: uid,
      variables: readVariables(variables, uid, prior),
    })),
    ...(config ? cloudAttributes(config, prior.machine_pool ?? []) : {}),
  };
}

/** Of a profile's variables only those that are configured: the others have the profile's defaults. */
function readVariables(variables: readonly SpectroClusterVariables[], profileUid: string, prior: ClusterState) {
  const before = prior.cluster_profile?.find(({ id }) => id === profileUid)?.variables ?? null;
  if (before === null) return null;
  const values = variables.find((each) => each.profileUid === profileUid)?.variables ?? [];
  return Object.fromEntries(
    Object.keys(before).flatMap((name) => {
      const found = values.find((variable) => variable.name === name);
      return found?.value === undefined ? [] : [[name, found.isSensitive ? (before[name] ?? '') : found.value]];
    }),
  );
}

function cloudAttributes({ spec }: VsphereCloudConfig, before: readonly MachinePool[]): Partial<ClusterState> {
  if (!spec) return {};
  const { clusterConfig, cloudAccountRef, machinePoolConfig } = spec;
  const { placement, controlPlaneEndpoint } = clusterConfig;
  return {
    ...(cloudAccountRef?.uid ? { cloud_account_id: cloudAccountRef.uid } : {}),
    cloud_config: [
      {
        datacenter: placement.datacenter ?? '',
        folder: placement.folder ?? '',
        image_template_folder: placement.imageTemplateFolder || null,
        ssh_keys: orNull(clusterConfig.sshKeys),
        static_ip: clusterConfig.staticIp ?? false,
        network_type: controlPlaneEndpoint?.type || null,
        host_endpoint: controlPlaneEndpoint?.host || null,
        network_search_domain: controlPlaneEndpoint?.ddnsSearchDomain || null,
        ntp_servers: orNull(clusterConfig.ntpServers),
      },
    ],
    machine_pool: machinePoolConfig.map((pool) =>
      poolAttributes(
        pool,
        before.find(({ name }) => name === pool.name),
      ),
    ),
  };
}

function poolAttributes(pool: VsphereMachinePoolConfig, before: MachinePool | undefined): MachinePool {
  const labels = pool.additionalLabels ?? {};
  return {
    name: pool.name ?? '',
    count: nodeCount(pool, before),
    control_plane: pool.isControlPlane,
    control_plane_as_worker: pool.useControlPlaneAsWorker ?? false,
    min: pool.minSize || null,
    max: pool.maxSize || null,
    additional_labels: Object.keys(labels).length > 0 ? labels : null,
    node_repave_interval: pool.nodeRepaveInterval ?? 0,
    update_strategy: updateStrategy(pool.updateStrategy?.type),
    taints: (pool.taints ?? []).map(({ key = '', value = '', effect = 'NoSchedule' }) => ({ key, value, effect })),
    instance_type: [
      { disk_size_gb: pool.instanceType.diskGiB, memory_mb: pool.instanceType.memoryMiB, cpu: pool.instanceType.numCPUs },
    ],
    placement: (pool.placements ?? []).map((placement) => ({
      cluster: placement.cluster ?? '',
      resource_pool: placement.resourcePool ?? '',
      datastore: placement.datastore ?? '',
      network: placement.network?.networkName ?? '',
      static_ip_pool_id: placement.network?.parentPoolRef?.uid || null,
    })),
  };
}

/** How many nodes an autoscaled pool has is its autoscaler's business, as long as that keeps to its bounds. */
function nodeCount({ size = 0, minSize, maxSize }: VsphereMachinePoolConfig, before: MachinePool | undefined): number {
  const autoscaled = minSize && maxSize && minSize <= size && size <= maxSize;
  return autoscaled && before ? before.count : size;
}

function orNull(items: readonly string[] | undefined): readonly string[] | null {
  return items && items.length > 0 ? items : null;
}
