import type { cloudAccountOperations, VsphereAccountInput } from '../../../palette/schema/full';
import { type AccountInput, accountOf, createAccount, deleteAccount, isUsable, updateAccount } from '../../world/accounts';
import type { Account } from '../../world/records';
import type { World } from '../../world/world';
import type { Handlers } from '../call';
import { type Caller, requireReach } from '../caller';
import { filtered } from '../list-filter';
import { page } from '../paging';
import { accountView } from '../views/account';

/** Cloud accounts of a project or of the tenant. */
export const accountHandlers: Handlers<keyof typeof cloudAccountOperations> = {
  listVsphereAccounts: ({ world, caller, query }) => {
    const visible = [...world.accounts.values()].filter((account) => isUsable(account, caller.projectUid));
    return page(filtered(visible.map(accountView), query.filters), query);
  },
  createVsphereAccount: ({ world, caller, body }) => ({ uid: createAccount(world, caller.projectUid, inputOf(body)).uid }),
  getVsphereAccount: ({ world, caller, params }) => accountView(reachable(world, caller, params.uid, false)),
  updateVsphereAccount: ({ world, caller, params, body }) => {
    updateAccount(world, reachable(world, caller, params.uid, true), inputOf(body));
    return undefined;
  },
  deleteVsphereAccount: ({ world, caller, params }) => {
    deleteAccount(world, reachable(world, caller, params.uid, true));
    return undefined;
  },
};

function reachable(world: World, caller: Caller, uid: string, writes: boolean): Account {
  const account = accountOf(world, uid);
  // A gateway's own account that isn't shared is as closed to projects as a change would be.
  requireReach(caller, account.projectUid, writes || !account.shared);
  return account;
}

/** Where the account lives is decided by the scope of the call: an annotation `scope` of the client counts for nothing. */
function inputOf({ metadata, spec }: VsphereAccountInput): AccountInput {
  const { overlordUid, scope, ...annotations } = metadata.annotations ?? {};
  return {
    ...(metadata.name === undefined ? {} : { name: metadata.name }),
    labels: metadata.labels ?? {},
    annotations,
    ...(overlordUid ? { gatewayUid: overlordUid } : {}),
    cloudType: 'vsphere',
    credentials: spec,
  };
}
