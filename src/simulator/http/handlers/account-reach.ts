import { accountOf, isUsable } from '../../world/accounts';
import { notFound } from '../../world/errors';
import type { Account, CloudType } from '../../world/records';
import type { World } from '../../world/world';
import { type Caller, requireReach } from '../caller';

/** The account that a call is about, if the caller may read it or (with `writes`) change it. */
export function reachableAccount(world: World, caller: Caller, uid: string, writes: boolean): Account {
  const account = accountOf(world, uid);
  // A gateway's own account that isn't shared is as closed to projects as a change would be.
  requireReach(caller, account.projectUid, writes || !account.shared);
  return account;
}

/** The same for a call on the path of one cloud, where accounts of other clouds don't exist. */
export function accountOfCloud(world: World, caller: Caller, cloudType: CloudType, uid: string, writes: boolean): Account {
  const account = reachableAccount(world, caller, uid, writes);
  if (account.cloudType !== cloudType) throw notFound('Cloud account', uid);
  return account;
}

/** The accounts that the caller's project (or the tenant) can use, oldest first. */
export function usableAccounts(world: World, caller: Caller, cloudType?: string): Account[] {
  return [...world.accounts.values()].filter(
    (account) => (cloudType === undefined || account.cloudType === cloudType) && isUsable(account, caller.projectUid),
  );
}
