import type { SpectroClusterProfiles } from '../../../palette/schema/full';
import { clusterVariables } from '../../world/cluster-macros';
import {
  detachProfiles,
  mergeProfiles,
  type ProfileChangeOptions,
  replaceProfiles,
  setVariables,
} from '../../world/cluster-profiles';
import type { Handlers } from '../call';
import { clusterProfileList } from '../views/cluster-packs';
import { changeable, reachable } from './cluster-reach';

/** The operations that are served here. */
export type ClusterProfilesOperationName =
  | 'getClusterProfiles'
  | 'replaceClusterProfiles'
  | 'patchClusterProfiles'
  | 'deleteClusterProfiles'
  | 'getClusterVariables'
  | 'patchClusterVariables';

/** The profiles of a cluster, and the values of their variables. */
export const clusterProfilesHandlers: Handlers<ClusterProfilesOperationName> = {
  getClusterProfiles: ({ world, caller, params }) => clusterProfileList(world, reachable(world, caller, params.uid, false)),
  replaceClusterProfiles: ({ world, caller, params, query, body }) => {
    replaceProfiles(world, changeable(world, caller, params.uid), body.profiles, optionsOf(body, query.resolveNotification));
    return undefined;
  },
  patchClusterProfiles: ({ world, caller, params, query, body }) => {
    mergeProfiles(world, changeable(world, caller, params.uid), body.profiles, optionsOf(body, query.resolveNotification));
    return undefined;
  },
  deleteClusterProfiles: ({ world, caller, params, body }) => {
    detachProfiles(world, changeable(world, caller, params.uid), body.profileUids ?? []);
    return undefined;
  },
  getClusterVariables: ({ world, caller, params }) =>
    reachable(world, caller, params.uid, false).profiles.map((attached) => ({
      profileUid: attached.uid,
      variables: clusterVariables(world, attached),
    })),
  patchClusterVariables: ({ world, caller, params, body }) => {
    const cluster = changeable(world, caller, params.uid);
    setVariables(world, cluster, body);
    return undefined;
  },
};

function optionsOf({ spcApplySettings }: SpectroClusterProfiles, resolveNotification: boolean | undefined): ProfileChangeOptions {
  return { actionType: spcApplySettings?.actionType, takeUpdates: resolveNotification };
}
