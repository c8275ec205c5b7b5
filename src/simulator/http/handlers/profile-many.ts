import type { BulkDeleteResponse, ClusterProfileCloneMetaInputEntity } from '../../../palette/schema/full';
import { invalidProfile, Refusal } from '../../world/errors';
import { deleteProfile } from '../../world/profiles';
import type { World } from '../../world/world';
import type { Caller } from '../caller';
import { changeable } from './profile-reach';

/**
 * Deletes profiles one by one: those that can't be deleted are told with the reason, and keep none of the others. One that is
 * named twice counts once.
 */
export function bulkDelete(world: World, caller: Caller, named: readonly string[]): BulkDeleteResponse {
  const uids = [...new Set(named)];
  const failures = uids.flatMap((uid) => {
    try {
      deleteProfile(world, changeable(world, caller, uid));
      return [];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return [{ uid, name: world.profiles.get(uid)?.name ?? '', errMsg: error.message }];
    }
  });
  const deletedCount = uids.length - failures.length;
  return {
    deletedCount,
    failures,
    isSucceeded: failures.length === 0,
    message: `${deletedCount} of ${uids.length} cluster profiles were deleted`,
  };
}

/** Where a copy of a profile goes: where the request says, or into the caller's own scope. */
export function cloneTarget(
  world: World,
  caller: Caller,
  { name, version, target }: ClusterProfileCloneMetaInputEntity,
): { readonly projectUid: string | undefined; readonly name: string; readonly version: string } {
  return { projectUid: targetProject(world, caller, target), name, version: version || '1.0.0' };
}

function targetProject(world: World, caller: Caller, target: ClusterProfileCloneMetaInputEntity['target']): string | undefined {
  if (target === undefined) return caller.projectUid;
  const { scope, projectUid } = target;
  if (scope === 'tenant') {
    requireReachOfKey(caller, undefined);
    return undefined;
  }
  if (scope !== 'project') throw invalidProfile(`A cluster profile can't be cloned into the scope ${scope}`);
  if (!projectUid) throw invalidProfile('metadata.target.projectUid in body is required for the scope project');
  if (world.projects.get(projectUid) === undefined) {
    throw invalidProfile(`metadata.target.projectUid in body is ${projectUid}, which is no project`);
  }
  requireReachOfKey(caller, projectUid);
  return projectUid;
}

/** A key of one project puts nothing anywhere else. */
function requireReachOfKey({ key, permission }: Caller, projectUid: string | undefined): void {
  if (key?.projectUid === undefined || key.projectUid === projectUid) return;
  const place = projectUid === undefined ? 'the tenant' : `project ${projectUid}`;
  throw new Refusal(
    'OperationForbidden',
    `Access denied, permission '${permission}' is missing: the API key doesn't reach ${place}`,
  );
}
