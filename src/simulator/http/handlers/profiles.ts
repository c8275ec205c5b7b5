import type { clusterProfileLifeOperations, clusterProfileOperations } from '../../../palette/schema/full';
import { invalidProfile } from '../../world/errors';
import { checkProfile } from '../../world/profile-checks';
import { updateProfile } from '../../world/profile-edit';
import { systemMacros } from '../../world/profile-macros';
import { profilePack, variablesOf } from '../../world/profile-packs';
import { deleteVariables, mergeVariables, replaceVariables, shownVariables } from '../../world/profile-variables';
import {
  changeProfile,
  checkProfileName,
  cloneProfile,
  createProfile,
  deleteProfile,
  draftOf,
  publishProfile,
} from '../../world/profiles';
import type { Handlers } from '../call';
import { profileView } from '../views/profile';
import { profileDashboardHandlers } from './profile-dashboard';
import { bulkDelete, cloneTarget } from './profile-many';
import { changeable, macroScope, readable, visibleProfiles } from './profile-reach';
import { profileTransferHandlers } from './profile-transfer';

/** Cluster profiles of a project or of the tenant; those of the tenant are visible in every project. */
export const profileHandlers: Handlers<keyof typeof clusterProfileOperations | keyof typeof clusterProfileLifeOperations> = {
  ...profileDashboardHandlers,
  ...profileTransferHandlers,
  listClusterProfilesMetadata: ({ world, caller }) => ({
    items: visibleProfiles(world, caller).map(({ name, uid, cloudType, version }) => ({
      metadata: { name, uid },
      spec: { cloudType, version },
    })),
  }),
  getClusterProfile: ({ world, caller, params }) => profileView(world, readable(world, caller, params.uid)),
  createClusterProfile: ({ world, caller, body, query }) => {
    const { template, variables, version } = body.spec ?? {};
    if (template?.type === undefined) throw invalidProfile('spec.template.type in body is required');
    const { name = '', labels, annotations } = body.metadata ?? {};
    const { type, cloudType, packs = [] } = template;
    const order = { name, version: version || '1.0.0', type, cloudType: cloudType || 'all', packs };
    const texts = { ...(labels && { labels }), ...(annotations && { annotations }), ...(variables && { variables }) };
    return { uid: createProfile(world, caller.projectUid, { ...order, ...texts }, query.publish ? 'publish' : 'draft').uid };
  },
  updateClusterProfile: ({ world, caller, params, body }) => {
    const { name, labels, annotations } = body.metadata ?? {};
    const { version, template } = body.spec ?? {};
    const change = { name, version, labels, annotations, type: template?.type, packs: template?.packs };
    updateProfile(world, changeable(world, caller, params.uid), change);
    return undefined;
  },
  deleteClusterProfile: ({ world, caller, params }) => {
    deleteProfile(world, changeable(world, caller, params.uid));
    return undefined;
  },
  bulkDeleteClusterProfiles: ({ world, caller, body }) => bulkDelete(world, caller, body.uids),
  patchClusterProfileMetadata: ({ world, caller, params, body }) => {
    const { name, labels, annotations } = body.metadata;
    const change = { name, labels, annotations, version: body.spec?.version };
    changeProfile(world, changeable(world, caller, params.uid), change);
    return undefined;
  },
  publishClusterProfile: ({ world, caller, params }) => {
    publishProfile(world, changeable(world, caller, params.uid));
    return undefined;
  },
  cloneClusterProfile: ({ world, caller, params, body }) => {
    const source = readable(world, caller, params.uid);
    if (body.metadata === undefined) throw invalidProfile('metadata in body is required');
    return { uid: cloneProfile(world, source, cloneTarget(world, caller, body.metadata)).uid };
  },
  validateClusterProfileClone: ({ world, caller, params, body }) => {
    readable(world, caller, params.uid);
    const { projectUid, name, version } = cloneTarget(world, caller, body);
    checkProfileName(world, projectUid, name, version);
    return undefined;
  },
  validateClusterProfileName: ({ world, caller, query }) => {
    checkProfileName(world, caller.projectUid, query.name ?? '', query.version || '1.0.0');
    return undefined;
  },
  validateNewClusterProfilePacks: ({ world, body }) => {
    const { type = 'cluster', cloudType = 'all', packs = [] } = body;
    const checked = packs.map((pack) => profilePack(world, pack));
    // A profile that isn't there yet has no variables yet: what its packs use can't be judged.
    const variables = checked.flatMap(variablesOf).map((name) => ({ name }));
    return { packs: { results: checkProfile(world, { type, cloudType, variables }, checked) } };
  },
  validateClusterProfilePacks: ({ world, caller, params, body }) => {
    const profile = readable(world, caller, params.uid);
    const packs = body.packs?.map((pack) => profilePack(world, pack)) ?? draftOf(profile);
    return { packs: { results: checkProfile(world, profile, packs) } };
  },
  listClusterProfileMacros: ({ world, caller }) => ({ macros: systemMacros(world, macroScope(caller)) }),
  getClusterProfileVariables: ({ world, caller, params }) => ({
    variables: shownVariables(readable(world, caller, params.uid)),
  }),
  replaceClusterProfileVariables: ({ world, caller, params, body }) => {
    replaceVariables(world, changeable(world, caller, params.uid), body.variables ?? []);
    return undefined;
  },
  patchClusterProfileVariables: ({ world, caller, params, body }) => {
    mergeVariables(world, changeable(world, caller, params.uid), body.variables ?? []);
    return undefined;
  },
  deleteClusterProfileVariables: ({ world, caller, params, body }) => {
    deleteVariables(world, changeable(world, caller, params.uid), body.variables);
    return undefined;
  },
};
