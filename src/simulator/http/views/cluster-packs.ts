import type {
  ClusterPackManifest,
  ClusterProfileTemplate,
  ManifestSummary,
  PackConfig,
  SpectroClusterProfileList,
  SpectroClusterProfilesPacksManifests,
  SpectroClusterStatus,
} from '../../../palette/schema/full';
import { resolvedPack } from '../../world/cluster-manifests';
import {
  attachedTemplate,
  type ClusterManifest,
  type ClusterPack,
  digest,
  packDigest,
  packKey,
  packsOfAttached,
  packsOfCluster,
} from '../../world/cluster-packs';
import { appliedAt, canBeApplied, packProgress } from '../../world/cluster-rollout';
import type { AttachedProfile, Cluster, Profile } from '../../world/records';
import type { World } from '../../world/world';
import { metadataView, scopeText, timeText } from './metadata';

/** The profiles of a cluster with their packs, as the cluster has them; with macros replaced where that is asked for. */
export function clusterTemplates(world: World, cluster: Cluster, resolves = false): ClusterProfileTemplate[] {
  return eachProfile(world, cluster, (profile, attached, revision) => ({
    uid: profile.uid,
    name: profile.name,
    cloudType: profile.cloudType,
    type: profile.type,
    profileVersion: profile.version,
    version: Math.max(1, revision),
    packs: shown(world, cluster, attached, resolves).map((pack) => ({
      name: pack.name,
      layer: pack.layer,
      type: pack.type,
      tag: pack.tag,
      version: pack.tag,
      values: pack.values,
      packUid: pack.uid,
      registryUid: pack.registryUid,
      manifests: pack.manifests.map(({ name, uid }) => ({ kind: 'manifest', name, uid })),
    })),
  }));
}

/** The profiles of a cluster, as a call of their own lists them. */
export function clusterProfileList(world: World, cluster: Cluster): SpectroClusterProfileList {
  return {
    profiles: eachProfile(world, cluster, (profile, attached, revision) => ({
      metadata: metadataView(profile, { scope: scopeText(profile.projectUid) }),
      spec: {
        cloudType: profile.cloudType,
        type: profile.type,
        version: Math.max(1, revision),
        relatedObject: { kind: 'spectrocluster', name: cluster.name, uid: cluster.uid },
        packs: packsOfAttached(world, attached).map(({ name, layer, type, tag, values, registryUid, uid, manifests }) => ({
          metadata: { name, uid },
          spec: {
            name,
            layer,
            type,
            version: tag,
            values,
            registryUid,
            manifests: manifests.map((manifest) => ({ kind: 'manifest', name: manifest.name, uid: manifest.uid })),
          },
        })),
      },
    })),
  };
}

/** The profiles of a cluster with the contents of their packs' manifests. */
export function clusterProfilesManifests(world: World, cluster: Cluster, resolves: boolean): SpectroClusterProfilesPacksManifests {
  return {
    profiles: eachProfile(world, cluster, (profile, attached) => ({
      metadata: metadataView(profile, { scope: scopeText(profile.projectUid) }),
      spec: {
        packs: shown(world, cluster, attached, resolves).map((pack) => ({
          metadata: { name: pack.name, uid: pack.uid },
          spec: {
            name: pack.name,
            layer: pack.layer,
            type: pack.type,
            version: pack.tag,
            values: pack.values,
            registryUid: pack.registryUid,
            digest: digest(pack.values),
            manifests: pack.manifests.map(manifestSummary),
          },
        })),
      },
    })),
  };
}

/** A manifest in a list. */
export function manifestSummary({ name, uid, content }: ClusterManifest): ManifestSummary {
  return { name, uid, content, digest: digest(content) };
}

/** A manifest of its own. */
export function clusterManifestView({ profile }: ClusterPack, { uid, name, content }: ClusterManifest): ClusterPackManifest {
  return {
    metadata: metadataView({ ...profile, labels: {}, annotations: {}, uid, name }),
    spec: { published: { content, digest: digest(content) } },
  };
}

/** The values of a pack on a cluster: the cluster's own where it has some, and the profile's below them. */
export function clusterPackConfigs(cluster: Cluster, pack: ClusterPack): PackConfig[] {
  const { profile, original } = pack;
  const shared = { name: pack.name, type: pack.type, packUid: pack.uid };
  return [
    {
      spec: {
        ...shared,
        tag: pack.tag,
        version: pack.tag,
        scope: 'spectrocluster',
        associatedObject: `spectrocluster-${cluster.uid}`,
        values: pack.values,
        isValuesOverridden: pack.isOverridden,
        manifests: pack.manifests.map(({ uid, name, content, parentUid = '', isOverridden }) => ({
          uid,
          name,
          parentUid,
          digest: digest(content),
          isOverridden,
        })),
      },
    },
    {
      spec: {
        ...shared,
        packUid: original.uid,
        tag: original.tag,
        version: original.tag,
        scope: 'clusterprofile',
        associatedObject: `clusterprofile-${profile.uid}`,
        values: original.values,
        isValuesOverridden: false,
        manifests: original.manifests.map(({ uid, name, content }) => ({
          uid,
          name,
          parentUid: uid,
          digest: digest(content),
          isOverridden: false,
        })),
      },
    },
  ];
}

/** How far each pack of a cluster is. */
export function packStatuses(world: World, cluster: Cluster): NonNullable<SpectroClusterStatus['packs']> {
  const packs = packsOfCluster(world, cluster);
  const progress = packProgress(world, cluster, packs);
  const reports = new Map(
    (cluster.packReports ?? []).map((report) => [packKey(report.profileUid ?? '', report.name ?? ''), report]),
  );
  return packs.map((pack) => {
    const report = reports.get(packKey(pack.profile.uid, pack.name));
    const { condition = 'WaitingForOtherLayers', startedAt, endedAt } = progress.get(pack) ?? {};
    return {
      name: pack.name,
      profileUid: pack.profile.uid,
      type: report?.type ?? pack.type,
      version: report?.version ?? pack.tag,
      startTime: report?.startTime ?? timeText(startedAt),
      endTime: report?.endTime ?? timeText(endedAt),
      condition: {
        type: report?.condition?.type ?? condition,
        status: report?.condition?.status ?? 'True',
        reason: report?.condition?.reason ?? '',
        message: report?.condition?.message ?? '',
      },
    };
  });
}

/** How far the last change of a cluster's profiles is; a cluster that isn't running has nothing to say. */
export function spcApplyView(world: World, cluster: Cluster): SpectroClusterStatus['spcApply'] {
  if (cluster.state !== 'Running') return undefined;
  return {
    actionType: cluster.rollout?.actionType ?? 'DownloadAndInstall',
    canBeApplied: canBeApplied(world, cluster),
    lastModifiedTime: timeText(cluster.rollout?.changedAt),
    patchAppliedTime: timeText(appliedAt(world, cluster)),
  };
}

/** What a cluster's profiles come to, as digests: of all packs, and of those of its infrastructure. */
export function spcHashes(world: World, cluster: Cluster): { readonly spcHash: string; readonly spcInfraHash: string } {
  const packs = packsOfCluster(world, cluster);
  const hash = (some: readonly ClusterPack[]) => digest(some.map((pack) => `${pack.name} ${packDigest(pack)}`).join('\n'));
  return { spcHash: hash(packs), spcInfraHash: hash(packs.filter((pack) => pack.layer !== 'addon')) };
}

function shown(world: World, cluster: Cluster, attached: AttachedProfile, resolves: boolean): ClusterPack[] {
  const packs = packsOfAttached(world, attached);
  return resolves ? packs.map((pack) => resolvedPack(world, cluster, pack)) : packs;
}

/** A profile that was deleted from under a cluster that is gone has nothing to show. */
function eachProfile<View>(
  world: World,
  cluster: Cluster,
  view: (profile: Profile, attached: AttachedProfile, revision: number) => View,
): View[] {
  return cluster.profiles.flatMap((attached) => {
    const found = attachedTemplate(world, attached);
    return found === undefined ? [] : [view(found.profile, attached, found.template.revision)];
  });
}
