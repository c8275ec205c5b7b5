import type { MacroScope } from '../../world/profile-macros';
import { profileOf } from '../../world/profiles';
import type { Profile } from '../../world/records';
import type { World } from '../../world/world';
import { type Caller, requireReach } from '../caller';

/** A profile that the caller may read. */
export function readable(world: World, caller: Caller, uid: string): Profile {
  const profile = profileOf(world, uid);
  requireReach(caller, profile.projectUid, false);
  return profile;
}

/** A profile that the caller may change. */
export function changeable(world: World, caller: Caller, uid: string): Profile {
  const profile = profileOf(world, uid);
  requireReach(caller, profile.projectUid, true);
  return profile;
}

/** The profiles that the caller sees in lists: those of the scope, and in a project those of the tenant too. */
export function visibleProfiles(world: World, caller: Caller): Profile[] {
  return [...world.profiles.values()].filter(
    (profile) => profile.projectUid === undefined || profile.projectUid === caller.projectUid,
  );
}

/** Who asks for the values of macros. */
export function macroScope({ key, projectUid }: Caller): MacroScope {
  return { projectUid, userUid: key?.userUid };
}
