import { DiagnosticError, errorAt, path } from '../framework';
import { getVsphereAccount, type Scope, type VsphereAccount } from '../palette';
import { unlessForbidden } from './errors';
import type { Palette, Waiting } from './palette';
import { waitFor } from './wait';

// An account that was just made may take a moment to show up everywhere.
const ACCOUNT_MS = 5_000;

/**
 * The account that clusters of a scope name, in their own project or in the tenant. It is asked about once a run for all that name it;
 * that there is none is asked anew each time.
 * @throws DiagnosticError when there is none
 */
export async function accountSeen(palette: Palette, uid: string, scope: Scope, waiting: Waiting): Promise<VsphereAccount> {
  const account = await sharedLook(palette, uid, scope, () => seek(palette, uid, scope, waiting));
  if (account) return account;
  throw new DiagnosticError(errorAt(path('cloud_account_id'), 'No such cloud account', `Palette knows no vSphere account ${uid}.`));
}

/** The account as a plan finds it, which waits for nothing; undefined where there is none yet. It shares what {@link accountSeen} keeps. */
export function accountPlanned(
  palette: Palette,
  uid: string,
  scope: Scope,
  signal: AbortSignal,
): Promise<VsphereAccount | undefined> {
  return sharedLook(palette, uid, scope, () => lookIn(palette, uid, scope, signal));
}

async function sharedLook(
  palette: Palette,
  uid: string,
  scope: Scope,
  look: () => Promise<VsphereAccount | undefined>,
): Promise<VsphereAccount | undefined> {
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
export function forgetAccount(palette: Palette, uid: string): void {
  for (const key of palette.accounts.keys()) if (key.endsWith(` ${uid}`)) palette.accounts.delete(key);
}

function seek(palette: Palette, uid: string, scope: Scope, waiting: Waiting): Promise<VsphereAccount | undefined> {
  const { clock, signal } = waiting;
  const deadline = Math.min(waiting.deadline, clock.now() + ACCOUNT_MS);
  return waitFor(() => lookIn(palette, uid, scope, signal), { clock, signal, deadline });
}

/** In its own project, or in the tenant. */
async function lookIn(palette: Palette, uid: string, scope: Scope, signal: AbortSignal): Promise<VsphereAccount | undefined> {
  const inScope = (where: Scope) => getVsphereAccount(palette.client, uid, { scope: where, signal });
  return (await inScope(scope)) ?? (scope.kind === 'project' ? await unlessForbidden(inScope({ kind: 'tenant' })) : undefined);
}
