import type { clusterManifestOperations, clusterPackOperations } from '../../../palette/schema/full';
import { resolveClusterReferences } from '../../world/cluster-macros';
import { clusterManifest, replaceManifests, resolvedPack, shownPacks } from '../../world/cluster-manifests';
import { clusterPackNamed, packsOfCluster } from '../../world/cluster-packs';
import { takeProfileUpdates } from '../../world/cluster-profiles';
import { reportPacks } from '../../world/cluster-rollout';
import { validateProfiles } from '../../world/cluster-validation';
import { notFound } from '../../world/errors';
import { profileOf } from '../../world/profiles';
import { yamlAt } from '../../world/yaml-path';
import type { Handlers } from '../call';
import { requireReach } from '../caller';
import { clusterManifestView, clusterPackConfigs, clusterProfilesManifests, manifestSummary } from '../views/cluster-packs';
import { templateView } from '../views/profile';
import { changeable, reachable } from './cluster-reach';

/** The packs of a cluster's profiles, with their values and manifests. */
export const clusterPackHandlers: Handlers<keyof typeof clusterPackOperations | keyof typeof clusterManifestOperations> = {
  validatePacks: ({ world, caller, body }) => {
    for (const { uid = '' } of body.profiles ?? []) requireReach(caller, profileOf(world, uid).projectUid, false);
    return { machinePools: { results: [] }, profiles: validateProfiles(world, body.profiles ?? [], undefined) };
  },
  validateClusterPacks: ({ world, caller, params, body }) => {
    const cluster = reachable(world, caller, params.uid, false);
    for (const { uid = '' } of body.profiles ?? []) requireReach(caller, profileOf(world, uid).projectUid, false);
    return { machinePools: { results: [] }, profiles: validateProfiles(world, body.profiles ?? [], cluster) };
  },
  getClusterPackProperties: ({ world, caller, params, query }) => {
    const cluster = reachable(world, caller, params.uid, false);
    const pack = packsOfCluster(world, cluster).find(
      ({ layer, name }) => layer === query.layer && (!query.name || name === query.name),
    );
    if (pack === undefined) throw notFound(`Pack of layer ${query.layer} of cluster`, cluster.uid);
    const { values } = query.resolveMacros === false ? pack : resolvedPack(world, cluster, pack);
    const yaml = yamlAt(values, query.fieldPath);
    if (yaml === undefined) throw notFound(`Property of pack ${pack.name}`, query.fieldPath);
    return { yaml };
  },
  patchClusterPackRefs: ({ world, caller, params, body }) => {
    takeProfileUpdates(world, changeable(world, caller, params.uid), body.profiles ?? [], body.spcApplySettings?.actionType);
    return undefined;
  },
  getClusterResolvedValues: ({ world, caller, params, body }) => {
    const cluster = reachable(world, caller, params.uid, false);
    return {
      profiles: cluster.profiles.map((attached) => ({
        uid: attached.uid,
        resolved: resolveClusterReferences(world, cluster, attached, body.references ?? []),
      })),
    };
  },
  patchClusterPacksStatus: ({ world, caller, params, body }) => {
    reportPacks(world, changeable(world, caller, params.uid), body.packs ?? []);
    return undefined;
  },
  getClusterProfileUpdates: ({ world, caller, params }) => {
    const behind = reachable(world, caller, params.uid, false).profiles.filter(({ kept }) => kept !== undefined);
    return { profiles: behind.map(({ uid }) => templateView(profileOf(world, uid))) };
  },
  listClusterPackConfigs: ({ world, caller, params }) => {
    const cluster = reachable(world, caller, params.uid, false);
    return { items: clusterPackConfigs(cluster, clusterPackNamed(world, cluster, params.profileUid, params.packName)) };
  },
  listClusterManifests: ({ world, caller, params, query }) => {
    const packs = shownPacks(world, reachable(world, caller, params.uid, false), query.resolveValues);
    return { manifests: packs.flatMap(({ manifests }) => manifests.map(manifestSummary)) };
  },
  getClusterPackManifest: ({ world, caller, params, query }) => {
    const cluster = reachable(world, caller, params.uid, false);
    const { pack, manifest } = clusterManifest(world, cluster, params.manifestUid, query.resolveManifestValues);
    return clusterManifestView(pack, manifest);
  },
  listClusterProfilesPacksManifests: ({ world, caller, params, query }) =>
    clusterProfilesManifests(world, reachable(world, caller, params.uid, false), query.resolveMacros ?? false),
  listClusterPackManifests: ({ world, caller, params }) => {
    const pack = clusterPackNamed(world, reachable(world, caller, params.uid, false), params.profileUid, params.packName);
    return { items: pack.manifests.map((manifest) => clusterManifestView(pack, manifest)) };
  },
  replaceClusterPackManifests: ({ world, caller, params, body }) => {
    const cluster = changeable(world, caller, params.uid);
    replaceManifests(world, cluster, params.profileUid, params.packName, body.manifests ?? []);
    return undefined;
  },
};
