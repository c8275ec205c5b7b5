import type { clusterApplyOperations } from '../../../palette/schema/full';
import { applyRollout, reportPatchTime } from '../../world/cluster-rollout';
import type { Handlers } from '../call';
import { spcApplyView, spcHashes } from '../views/cluster-packs';
import { changeable, reachable } from './cluster-reach';

/** How far the changes of a cluster's profiles are, and the word to install them. */
export const clusterApplyHandlers: Handlers<keyof typeof clusterApplyOperations> = {
  getClusterSpcApply: ({ world, caller, params }) => {
    const cluster = reachable(world, caller, params.uid, false);
    return { ...(spcApplyView(world, cluster) ?? { canBeApplied: false }), ...spcHashes(world, cluster) };
  },
  applyClusterProfiles: ({ world, caller, params }) => {
    applyRollout(world, changeable(world, caller, params.uid));
    return undefined;
  },
  patchClusterSpcPatchTime: ({ world, caller, params, body }) => {
    const cluster = changeable(world, caller, params.uid);
    const { clusterHash, patchTime } = body;
    // A report about a state that the profiles have left says nothing about the change that is under way.
    if (!clusterHash || clusterHash === spcHashes(world, cluster).spcHash) reportPatchTime(world, cluster, patchTime);
    return undefined;
  },
};
