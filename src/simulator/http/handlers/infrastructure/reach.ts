import { requireLogin } from '../../../world/accounts';
import { notFound } from '../../../world/errors';
import { infrastructureOf } from '../../../world/infrastructure';
import type { Account, CloudType } from '../../../world/records';
import type { World } from '../../../world/world';
import type { Caller } from '../../caller';
import { InvalidRequest } from '../../validation';
import { accountOfCloud } from '../account-reach';

/** A look-up that names its account in the path. */
export interface LookUpOfAccount<Query = unknown> {
  readonly world: World;
  readonly caller: Caller;
  readonly params: { readonly uid: string };
  readonly query: Query;
}

/** A look-up that names its account in the query. */
export interface LookUpOfCloud<Query = unknown> {
  readonly world: World;
  readonly caller: Caller;
  readonly query: Query & { readonly cloudAccountUid?: string };
}

/** The account of a look-up, through which the data centre has been reached. */
function reached(world: World, caller: Caller, cloudType: CloudType, uid: string | undefined): Account {
  if (!uid) throw new InvalidRequest('query', '/cloudAccountUid', 'is required');
  const account = accountOfCloud(world, caller, cloudType, uid, false);
  requireLogin(world, account);
  return account;
}

/** The two handlers of a look-up that asks one cloud's servers: by the account's path, and by the cloud's. */
export function lookUps<Server, Query, Answer>(
  cloudType: CloudType,
  find: (world: World, endpoint: string) => Server | undefined,
  answer: (server: Server, query: Query) => Answer,
) {
  const ask = (world: World, caller: Caller, uid: string | undefined, query: Query) => {
    const account = reached(world, caller, cloudType, uid);
    const endpoint = infrastructureOf(cloudType).endpointOf(account.credentials);
    const server = find(world, endpoint);
    if (server === undefined) throw notFound('Server', endpoint);
    return answer(server, query);
  };
  return {
    ofAccount: ({ world, caller, params, query }: LookUpOfAccount<Query>) => ask(world, caller, params.uid, query),
    ofCloud: ({ world, caller, query }: LookUpOfCloud<Query>) => ask(world, caller, query.cloudAccountUid, query),
  };
}

/** Refuses to narrow a look-up to something that isn't there. */
export function required<Thing>(kind: string, text: string, thing: Thing | undefined): Thing {
  if (thing === undefined) throw notFound(kind, `'${text}'`);
  return thing;
}
