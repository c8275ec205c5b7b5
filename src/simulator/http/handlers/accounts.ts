import type { cloudAccountOperations, fullAccountOperations } from '../../../palette/schema/full';
import {
  type AccountInput,
  changeCredentials,
  checkCredentials,
  createAccount,
  deleteAccount,
  locateAccount,
  updateAccount,
} from '../../world/accounts';
import type { MetadataInput } from '../../world/metadata';
import type { Account, CloudDocument, CloudType } from '../../world/records';
import { hasFeature } from '../../world/versions';
import type { World } from '../../world/world';
import type { Handlers } from '../call';
import type { Caller } from '../caller';
import { queried } from '../field-query';
import { type PageQuery, page } from '../paging';
import {
  accountMetadata,
  accountSummary,
  cloudStackAccountView,
  maasAccountView,
  openStackAccountView,
  vsphereAccountView,
} from '../views/account';
import { patchedCredentials } from './account-patch';
import { accountOfCloud, reachableAccount, usableAccounts } from './account-reach';

interface Call {
  readonly world: World;
  readonly caller: Caller;
}
interface CallOfOne extends Call {
  readonly params: { readonly uid: string };
}
interface AccountBody {
  readonly metadata?: MetadataInput;
  readonly spec?: CloudDocument;
}
interface ListQuery extends PageQuery {
  readonly filters?: string;
  readonly orderBy?: string;
}

const vsphere = accountsOf('vsphere', vsphereAccountView);
const maas = accountsOf('maas', maasAccountView);
const cloudStack = accountsOf('apache-cloudstack', cloudStackAccountView);
const openStack = accountsOf('openstack', openStackAccountView);

/** Cloud accounts of a project or of the tenant. */
export const accountHandlers: Handlers<keyof typeof cloudAccountOperations | keyof typeof fullAccountOperations> = {
  listVsphereAccounts: vsphere.list,
  createVsphereAccount: vsphere.create,
  getVsphereAccount: vsphere.get,
  updateVsphereAccount: vsphere.update,
  deleteVsphereAccount: vsphere.delete,
  validateVsphereAccount: vsphere.validate,
  listMaasAccounts: maas.list,
  createMaasAccount: maas.create,
  getMaasAccount: maas.get,
  updateMaasAccount: maas.update,
  deleteMaasAccount: maas.delete,
  validateMaasAccount: maas.validate,
  patchMaasAccount: ({ world, caller, params, body }) => {
    const account = accountOfCloud(world, caller, 'maas', params.uid, true);
    changeCredentials(world, account, patchedCredentials(account.credentials, body));
    return undefined;
  },
  listCloudStackAccounts: cloudStack.list,
  createCloudStackAccount: cloudStack.create,
  getCloudStackAccount: cloudStack.get,
  updateCloudStackAccount: cloudStack.update,
  deleteCloudStackAccount: cloudStack.delete,
  validateCloudStackAccount: cloudStack.validate,
  listOpenStackAccounts: openStack.list,
  createOpenStackAccount: openStack.create,
  getOpenStackAccount: openStack.get,
  updateOpenStackAccount: openStack.update,
  deleteOpenStackAccount: openStack.delete,
  validateOpenStackAccount: openStack.validate,
  listAccountSummaries: ({ world, caller, query }) => listed(world, usableAccounts(world, caller), query, accountSummary),
  listAccountsMetadata: ({ world, caller, query }) => ({
    items: usableAccounts(world, caller, query.environment || undefined).map((account) => accountMetadata(world, account)),
  }),
  patchAccountGeoLocation: ({ world, caller, params, body }) => {
    const { latitude = 0, longitude = 0 } = body;
    const isGuarded = hasFeature(world.rules.paletteVersion, 'lookUpsAndPlacesGuarded');
    locateAccount(world, reachableAccount(world, caller, params.uid, isGuarded), latitude, longitude);
    return undefined;
  },
};

/** The handlers of one cloud's accounts. */
export function accountsOf<View>(cloudType: CloudType, view: (world: World, account: Account) => View) {
  return {
    list: ({ world, caller, query }: Call & { readonly query: ListQuery }) =>
      listed(world, usableAccounts(world, caller, cloudType), query, view),
    create: ({ world, caller, body }: Call & { readonly body: AccountBody }) => ({
      uid: createAccount(world, caller.projectUid, inputOf(cloudType, body)).uid,
    }),
    get: ({ world, caller, params }: CallOfOne) => view(world, accountOfCloud(world, caller, cloudType, params.uid, false)),
    update: ({ world, caller, params, body }: CallOfOne & { readonly body: AccountBody }) => {
      updateAccount(world, accountOfCloud(world, caller, cloudType, params.uid, true), inputOf(cloudType, body));
      return undefined;
    },
    delete: ({ world, caller, params }: CallOfOne) => {
      deleteAccount(world, accountOfCloud(world, caller, cloudType, params.uid, true));
      return undefined;
    },
    validate: ({ world, body }: Call & { readonly body: CloudDocument }) => {
      checkCredentials(world, cloudType, body);
      return undefined;
    },
  };
}

/** Views are made of the page alone where nothing has to be looked up in them. */
function listed<View>(
  world: World,
  accounts: readonly Account[],
  query: ListQuery,
  view: (world: World, account: Account) => View,
) {
  if (query.filters || query.orderBy) {
    return page(
      queried(
        accounts.map((account) => view(world, account)),
        query,
      ),
      query,
    );
  }
  const { items, listmeta } = page(accounts, query);
  return { items: items.map((account) => view(world, account)), listmeta };
}

/** Where the account lives is decided by the scope of the call: an annotation `scope` of the client counts for nothing. */
function inputOf(cloudType: CloudType, { metadata = {}, spec = {} }: AccountBody): AccountInput {
  const { overlordUid, scope, ...annotations } = metadata.annotations ?? {};
  return {
    ...(metadata.name === undefined ? {} : { name: metadata.name }),
    labels: metadata.labels ?? {},
    annotations,
    ...(overlordUid ? { gatewayUid: overlordUid } : {}),
    cloudType,
    credentials: spec,
  };
}
