import { DiagnosticError, errorAt, path } from '../../framework';
import { type CloudAccount, getAccount, type Scope } from '../../palette';
import type { KnownCloud } from '../clouds/cloud';
import { orElse, unlessForbidden } from '../shared/errors';
import { pollUntil } from '../shared/poll-until';
import { type ProviderData, scopeOf, type Waiting } from '../shared/provider-data';
import { accountHome, livesElsewhere } from './account-home';

// An account that was just made may take a moment to show up everywhere.
const ACCOUNT_MS = 5_000;

/**
 * The account that clusters of a scope name, in their own project or in the tenant. It is asked about once a run for all that name it;
 * that there is none is asked anew each time.
 * @throws DiagnosticError when there is none; it says where the account lives, if the API key sees it elsewhere
 */
export async function accountSeen(
  palette: ProviderData,
  cloud: KnownCloud,
  uid: string,
  scope: Scope,
  waiting: Waiting,
): Promise<CloudAccount> {
  const account = await sharedLook(palette, uid, scope, () => seek(palette, cloud, uid, scope, waiting));
  if (account) return account;
  const home = await accountHome(palette, cloud, uid, scope, waiting.signal);
  if (home) throw livesElsewhere(palette, uid, scope, home);
  const here = scope.kind === 'tenant' ? 'in the tenant' : `in the project "${palette.projectName}" or in the tenant`;
  throw new DiagnosticError(
    errorAt(
      path('cloud_account_id'),
      'No such cloud account',
      `The API key sees no ${cloud.title} account ${uid} ${here}, nor in another project. Take the id of a palette_cloud_account_${cloud.type}; or use a key that may read the account.`,
    ),
  );
}

/** The account as a plan finds it, which waits for nothing; undefined where there is none yet. It shares what {@link accountSeen} keeps. */
export function accountPlanned(
  palette: ProviderData,
  cloud: KnownCloud,
  uid: string,
  scope: Scope,
  signal: AbortSignal,
): Promise<CloudAccount | undefined> {
  return sharedLook(palette, uid, scope, () => lookIn(palette, cloud, uid, scope, signal));
}

/**
 * Refuses to plan a cluster with an account that is seen to live in another scope. An account that is seen nowhere may be on its
 * way; apply tells.
 * @throws DiagnosticError that says where the account lives and what to write
 */
export async function refuseElsewhere(
  palette: ProviderData,
  cloud: KnownCloud,
  { cloud_account_id: uid, context }: { readonly [K in 'cloud_account_id' | 'context']: unknown },
  signal: AbortSignal,
): Promise<void> {
  if (typeof uid !== 'string' || typeof context !== 'string') return;
  const scope = scopeOf(palette, context);
  if (await orElse(accountPlanned(palette, cloud, uid, scope, signal), 'not told')) return;
  const home = await accountHome(palette, cloud, uid, scope, signal);
  if (home) throw livesElsewhere(palette, uid, scope, home);
}

async function sharedLook(
  palette: ProviderData,
  uid: string,
  scope: Scope,
  look: () => Promise<CloudAccount | undefined>,
): Promise<CloudAccount | undefined> {
  const key = `${scope.kind === 'tenant' ? 'tenant' : scope.uid} ${uid}`;
  const looking = palette.accounts.get(key) ?? look();
  palette.accounts.set(key, looking);
  const forget = () => {
    if (palette.accounts.get(key) === looking) palette.accounts.delete(key);
  };
  looking.then((account) => account ?? forget(), forget);
  return looking;
}

/** To be called when an account has been changed or removed. */
export function forgetAccount(palette: ProviderData, uid: string): void {
  for (const key of palette.accounts.keys()) if (key.endsWith(` ${uid}`)) palette.accounts.delete(key);
}

function seek(
  palette: ProviderData,
  cloud: KnownCloud,
  uid: string,
  scope: Scope,
  waiting: Waiting,
): Promise<CloudAccount | undefined> {
  const { clock, signal } = waiting;
  const deadline = Math.min(waiting.deadline, clock.now() + ACCOUNT_MS);
  return pollUntil(() => lookIn(palette, cloud, uid, scope, signal), { clock, signal, deadline });
}

/** In its own project, or in the tenant. What the API key may not read in a scope may still be in the other. */
async function lookIn(
  palette: ProviderData,
  cloud: KnownCloud,
  uid: string,
  scope: Scope,
  signal: AbortSignal,
): Promise<CloudAccount | undefined> {
  const inScope = (where: Scope) => unlessForbidden(getAccount(palette.client, cloud.calls, uid, { scope: where, signal }));
  const own = scope.kind === 'project' ? await inScope(scope) : undefined;
  if (own) return own;
  const tenants = await inScope({ kind: 'tenant' });
  // A key of the tenant may be shown accounts of projects as well: they say so themselves.
  return tenants?.metadata.annotations?.scope === 'project' ? undefined : tenants;
}
