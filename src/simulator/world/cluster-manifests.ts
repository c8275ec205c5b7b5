import type { ClusterManifest as FeatureManifest } from '../../palette/schema/full';
import { clusterMacros, resolveText } from './cluster-macros';
import { attachedProfile, type ClusterManifest, type ClusterPack, clusterPackNamed, packsOfCluster } from './cluster-packs';
import { setProfiles } from './cluster-profiles';
import { notFound } from './errors';
import type { Cluster } from './records';
import { newUid, type World } from './world';

/** A pack of a cluster with its macros replaced, in values and manifests. */
export function resolvedPack(world: World, cluster: Cluster, pack: ClusterPack): ClusterPack {
  const macros = clusterMacros(world, cluster, pack.attached);
  return {
    ...pack,
    values: resolveText(pack.values, macros),
    manifests: pack.manifests.map((manifest) => ({ ...manifest, content: resolveText(manifest.content, macros) })),
  };
}

/** The packs of a cluster, as they are written or with their macros replaced. */
export function shownPacks(world: World, cluster: Cluster, resolves: boolean | undefined): ClusterPack[] {
  const packs = packsOfCluster(world, cluster);
  return resolves ? packs.map((pack) => resolvedPack(world, cluster, pack)) : packs;
}

/** A manifest of one of a cluster's packs, by its uid or by that of the profile's manifest that it stands for; or a refusal. */
export function clusterManifest(
  world: World,
  cluster: Cluster,
  uid: string,
  resolves: boolean | undefined,
): { readonly pack: ClusterPack; readonly manifest: ClusterManifest } {
  for (const pack of shownPacks(world, cluster, resolves)) {
    const manifest = pack.manifests.find((candidate) => candidate.uid === uid || candidate.parentUid === uid);
    if (manifest !== undefined) return { pack, manifest };
  }
  throw notFound('Manifest', uid);
}

/** Gives manifests of a pack a content of the cluster's own; those that aren't named stay as they are. */
export function replaceManifests(
  world: World,
  cluster: Cluster,
  profileUid: string,
  packName: string,
  contents: readonly { readonly uid?: string; readonly content?: string }[],
): void {
  const pack = clusterPackNamed(world, cluster, profileUid, packName);
  const attached = attachedProfile(cluster, profileUid);
  const own = attached.packValues.find(({ name }) => name === packName) ?? { name: packName };
  let manifests = [...(own.manifests ?? [])];
  for (const { uid = '', content = '' } of contents) {
    const known = pack.manifests.find((manifest) => manifest.uid === uid || manifest.parentUid === uid);
    if (known === undefined) throw notFound(`Manifest of pack ${packName}`, uid);
    const before = manifests.find(({ name }) => name === known.name);
    const next = { name: known.name, content, uid: before?.uid ?? newUid(world) };
    manifests = [...manifests.filter(({ name }) => name !== known.name), next];
  }
  const packValues = [...attached.packValues.filter(({ name }) => name !== packName), { ...own, manifests }];
  setProfiles(
    world,
    cluster,
    cluster.profiles.map((profile) => (profile === attached ? { ...attached, packValues } : profile)),
  );
}

/** The Kubernetes objects that Palette's agent applies for a cluster's features: namespaces with quotas, role bindings, backups. */
export function featureManifests(cluster: Cluster): FeatureManifest[] {
  return [...namespaceManifests(cluster), ...rbacManifests(cluster), ...backupManifests(cluster)];
}

function namespaceManifests({ namespaces = [] }: Cluster): FeatureManifest[] {
  return namespaces
    .filter(({ spec }) => !spec.isRegex)
    .flatMap(({ name, labels, annotations, spec }) => {
      const { cpuCores = 0, memoryMiB = 0, gpuConfig } = spec.resourceAllocation ?? {};
      const hard = {
        ...(cpuCores > 0 ? { 'requests.cpu': String(cpuCores) } : {}),
        ...(memoryMiB > 0 ? { 'requests.memory': `${memoryMiB}Mi` } : {}),
        ...(gpuConfig?.limit !== undefined && gpuConfig.limit >= 0 ? { 'requests.nvidia.com/gpu': String(gpuConfig.limit) } : {}),
      };
      const namespace = manifest('v1', 'Namespace', { name, labels, annotations }, {});
      if (Object.keys(hard).length === 0) return [namespace];
      return [namespace, manifest('v1', 'ResourceQuota', { name: `${name}-quota`, namespace: name }, { spec: { hard } })];
    });
}

function rbacManifests({ rbacs = [] }: Cluster): FeatureManifest[] {
  const bindings = rbacs.flatMap(({ spec }) => spec.bindings ?? []);
  return bindings.map(({ type = 'RoleBinding', namespace, role, subjects = [] }, index) =>
    manifest(
      'rbac.authorization.k8s.io/v1',
      type,
      { name: `palette-${role?.name ?? ''}-${index + 1}`, ...(type === 'RoleBinding' ? { namespace } : {}) },
      {
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: role?.kind ?? 'ClusterRole', name: role?.name },
        subjects: subjects.map((subject) =>
          subject.type === 'ServiceAccount'
            ? { kind: 'ServiceAccount', name: subject.name, namespace: subject.namespace }
            : { kind: subject.type ?? 'User', name: subject.name, apiGroup: 'rbac.authorization.k8s.io' },
        ),
      },
    ),
  );
}

function backupManifests({ uid, backup }: Cluster): FeatureManifest[] {
  const { config } = backup?.scheduled ?? {};
  const schedule = config?.schedule?.scheduledRunTime;
  if (config === undefined || !schedule) return [];
  const { backupPrefix = 'backup', durationInHours = 0, includeAllDisks, includeClusterResources, namespaces = [] } = config;
  return [
    manifest(
      'velero.io/v1',
      'Schedule',
      { name: backupPrefix, namespace: `cluster-${uid}` },
      {
        spec: {
          schedule,
          template: {
            includedNamespaces: namespaces.length === 0 ? ['*'] : namespaces,
            includeClusterResources,
            snapshotVolumes: includeAllDisks,
            storageLocation: config.backupLocationUid,
            ...(durationInHours > 0 ? { ttl: `${durationInHours}h0m0s` } : {}),
          },
        },
      },
    ),
  ];
}

/** JSON is YAML: nothing needs to be written in another way. */
function manifest(
  apiVersion: string,
  kind: string,
  metadata: { readonly name: string; readonly namespace?: string | undefined; readonly [key: string]: unknown },
  content: { readonly [key: string]: unknown },
): FeatureManifest {
  return {
    name: metadata.name,
    namespace: metadata.namespace ?? '',
    type: kind,
    content: JSON.stringify({ apiVersion, kind, metadata, ...content }, null, 2),
  };
}
