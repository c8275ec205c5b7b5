import {
  type CloudAccountSpec,
  type CloudCalls,
  createAccount,
  deleteAccount,
  getAccount,
  type Scope,
  unlessAbsent,
} from '../../palette';
import { asTheyAre, foundOf } from '../shared/found';
import type { Look } from '../shared/listing';
import { livesIn } from '../shared/lives-in';
import type { ProviderData } from '../shared/provider-data';
import type { Found, Wanted } from '../shared/wanted';

/** The accounts of a scope's own that have a name, as they are now. */
export async function accountsNamed(
  palette: ProviderData,
  cloud: CloudCalls,
  name: string,
  scope: Scope,
  look: Look,
): Promise<readonly Found[]> {
  const listing = palette.lookUps.accounts(cloud, scope);
  const listed = await listing.named(name, look);
  const accounts = await asTheyAre(listing, listed, (uid) =>
    getAccount(palette.client, cloud, uid, { scope, signal: look.signal }),
  );
  return accounts.filter((account) => livesIn(account, scope)).map(accountFound);
}

/** Palette tells of no account that it is going, and refuses to delete one that a cluster uses. */
export function accountFound(account: Parameters<typeof foundOf>[0]): Found {
  return foundOf(account, { deleting: false, untouched: true });
}

/** How an account is found, made and taken away. */
export function accountWanted(
  palette: ProviderData,
  cloud: CloudCalls,
  account: CloudAccountSpec,
  scope: Scope,
): Pick<Wanted, 'listing' | 'find' | 'create' | 'remove'> {
  const { client } = palette;
  const listing = palette.lookUps.accounts(cloud, scope);
  const { name, annotations = {} } = account;
  return {
    listing,
    find: (look) => accountsNamed(palette, cloud, name, scope, look),
    create: async () => {
      const uid = await createAccount(client, cloud, account, { scope });
      listing.wrote({ metadata: { uid, name, annotations } });
      return uid;
    },
    remove: async (uid) => {
      await unlessAbsent(deleteAccount(client, cloud, uid, { scope }));
      listing.removed(uid);
    },
  };
}
