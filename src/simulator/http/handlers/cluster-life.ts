import type { clusterLifeOperations, SpectroClusterProfileEntity } from '../../../palette/schema/full';
import { renewCertificates } from '../../world/cluster-agent';
import { fetchImportManifest, requireImported, upgradeImport } from '../../world/cluster-import';
import { approveRepave, repaveReasons } from '../../world/cluster-repave';
import { clusterOf, resetCluster, setClusterLocation } from '../../world/clusters';
import { Refusal } from '../../world/errors';
import { profileOf } from '../../world/profiles';
import type { AttachedProfile, Cluster } from '../../world/records';
import { isScopeLocked, lockCluster, lockScope } from '../../world/upgrade-locks';
import type { World } from '../../world/world';
import type { Handlers } from '../call';
import { importManifest } from '../views/cluster-import';
import { repaveView } from '../views/cluster-repave';
import { creationHandlers } from './clouds/creation';
import { changeable, reachable } from './cluster-reach';

/** What a tag without a value has for one. */
const BARE_TAG = 'spectro__tag';

/** What happens to clusters between their creation and their deletion. */
export const clusterLifeHandlers: Handlers<keyof typeof clusterLifeOperations> = {
  listClusterTags: ({ world, caller }) => {
    const tags = new Set<string>();
    for (const { role, state, projectUid, labels } of world.clusters.values()) {
      if (role !== 'workload' || state === 'Deleted') continue;
      if (caller.projectUid !== undefined && projectUid !== caller.projectUid) continue;
      for (const [key, value] of Object.entries(labels)) tags.add(value === BARE_TAG ? key : `${key}:${value}`);
    }
    return { tags: [...tags].sort() };
  },
  getUpgradeSettings: ({ world, caller }) => ({
    spectroComponents: isScopeLocked(world, caller.projectUid) ? 'lock' : 'unlock',
  }),
  setUpgradeSettings: ({ world, caller, body }) => {
    lockScope(world, caller.projectUid, lockOf(body));
    return undefined;
  },
  setClusterUpgradeSettings: ({ world, caller, params, body }) => {
    lockCluster(world, changeable(world, caller, params.uid), lockOf(body));
    return undefined;
  },
  getClusterImportManifest: ({ world, params, baseUrl }) => {
    const cluster = clusterOf(world, params.uid);
    requireImported(cluster);
    fetchImportManifest(world, cluster);
    return importManifest(cluster, baseUrl);
  },
  importGenericCluster: creationHandlers('generic').import,
  upgradeClusterImport: ({ world, caller, params }) => {
    upgradeImport(world, changeable(world, caller, params.uid));
    return undefined;
  },
  setClusterLocation: ({ world, caller, params, body }) => {
    setClusterLocation(world, changeable(world, caller, params.uid), body.location);
    return undefined;
  },
  resetCluster: ({ world, caller, params }) => {
    resetCluster(world, reachable(world, caller, params.uid, true));
    return undefined;
  },
  approveClusterRepave: ({ world, caller, params }) => {
    approveRepave(world, changeable(world, caller, params.uid));
    return undefined;
  },
  renewClusterCertificates: ({ world, caller, params }) => {
    renewCertificates(world, changeable(world, caller, params.uid));
    return undefined;
  },
  getClusterRepave: ({ world, caller, params }) => repaveView(reachable(world, caller, params.uid, false)),
  validateClusterRepave: ({ world, caller, params, body }) => {
    const cluster = reachable(world, caller, params.uid, false);
    const reasons = repaveReasons(world, cluster, profilesWith(world, cluster, body.profiles ?? []));
    return { isRepaveRequired: reasons.length > 0, reasons };
  },
};

function lockOf({ spectroComponents }: { readonly spectroComponents?: string }): boolean {
  if (spectroComponents === undefined) throw new Refusal('InvalidRequest', 'spectroComponents in body is required');
  return spectroComponents === 'lock';
}

/** The profiles that a cluster would have after a merge with these. */
function profilesWith(world: World, cluster: Cluster, asked: readonly SpectroClusterProfileEntity[]): AttachedProfile[] {
  let profiles = [...cluster.profiles];
  for (const { uid = '', packValues = [], variables, replaceWithProfile } of asked) {
    const replaced = profiles.find((profile) => profile.uid === (replaceWithProfile || uid));
    const next = {
      uid: profileOf(world, uid).uid,
      packValues: [...packValues],
      variables: [...(variables ?? replaced?.variables ?? [])],
    };
    profiles = replaced === undefined ? [...profiles, next] : profiles.map((profile) => (profile === replaced ? next : profile));
  }
  return profiles;
}
