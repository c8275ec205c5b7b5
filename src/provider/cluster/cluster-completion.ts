import { type ChangeContext, type HandlerContext, isUnknown, type Report } from '../../framework';
import type { Scope } from '../../palette';
import { accountPlanned } from '../cloud-account/account-seen';
import type { KnownCloud } from '../clouds/cloud';
import { gatewayTrouble, waitsForGateway } from '../gateway/gateway-down';
import { orElse } from '../shared/errors';
import { type ProviderData, scopeOf } from '../shared/provider-data';
import type { ClusterSchema, ClusterState } from './cluster-schema';
import { phaseText, seeCluster } from './cluster-sight';
import { type AwaitedCluster, latestErrorsText } from './cluster-wait';
import { graceOf } from './failure-grace';

type Changing = ChangeContext<ClusterSchema, ProviderData>;
type Named = Pick<AwaitedCluster, 'name' | 'uid'>;

/** What is waited for of a cluster in the configuration. */
export function awaited(
  { name, failure_grace }: Pick<ClusterState, 'name' | 'failure_grace'>,
  uid: string,
  scope: Scope,
): AwaitedCluster {
  return { uid, name, scope, requireHealthy: true, failureGrace: graceOf(failure_grace) };
}

/** What the provider computes of a cluster that has come up. */
export function completion<Computed>(
  computed: Computed,
  { notes }: Pick<Changing, 'notes'>,
): Computed & { readonly completed: true } {
  notes.unfinished = false;
  return { ...computed, completed: true };
}

/** A creation that was not seen to end well is a warning: an error would taint what Palette may still be making. */
export function warnOfWait(palette: ProviderData, { name, uid }: Named, why: string, { warn }: Pick<Report, 'warn'>): void {
  palette.waitedInVain.set(uid, why);
  warn(
    undefined,
    `The cluster "${name}" does not run yet`,
    `${why}\n\nIt is in the state as not completed, and nothing is lost: the next plan says how it is, and its apply goes on waiting. timeouts { create } and failure_grace set how long.`,
  );
}

/** Says at once of a cluster that was just ordered that its gateway is down. */
export async function tellOfGateway(
  { private_cloud_gateway_id: uid }: Pick<ClusterState, 'private_cloud_gateway_id'>,
  name: string,
  { data: palette, signal, progress, warn, log }: Changing,
): Promise<void> {
  const trouble = await gatewayTrouble(palette, uid, signal);
  if (trouble === undefined) return;
  const text = waitsForGateway(`The cluster "${name}"`, trouble);
  log('warn', text);
  progress({ kind: 'event', text });
  warn(undefined, 'A creation waits for its gateway', text);
}

/** Says while planning that a cluster would be ordered through a gateway that is down. */
export async function warnOfOrder(
  palette: ProviderData,
  cloud: KnownCloud,
  { name, cloud_account_id: account, context }: { readonly [K in 'name' | 'cloud_account_id' | 'context']: unknown },
  { signal, warn }: Pick<HandlerContext<ProviderData>, 'signal' | 'warn'>,
): Promise<void> {
  if (typeof account !== 'string' || typeof context !== 'string') return;
  const found = await orElse(accountPlanned(palette, cloud, account, scopeOf(palette, context), signal), undefined);
  const trouble = await gatewayTrouble(palette, found?.metadata.annotations?.overlordUid ?? '', signal);
  if (trouble === undefined) return;
  const what = isUnknown(name) ? 'A cluster' : `The cluster "${name}"`;
  warn(undefined, 'A creation will wait for its gateway', waitsForGateway(what, trouble));
}

/** Says while planning what Palette has to say of a cluster that an update will wait for. */
export async function warnOfUnfinished(
  { id: uid, name, context }: ClusterState,
  unfinished: boolean,
  { data: palette, signal, warn }: HandlerContext<ProviderData>,
): Promise<void> {
  const call = { scope: scopeOf(palette, context), signal };
  const sight = await orElse(seeCluster(palette, uid, call), undefined);
  const how = sight ? `Palette has it as: ${phaseText(sight)}.` : 'Palette does not say how it is.';
  const since = unfinished
    ? 'Its creation was ordered, and the wait for it ended before it ran.'
    : 'It has not been seen to run and to be healthy.';
  warn(
    undefined,
    `The cluster "${name}" is not complete`,
    `${since} ${how} Apply waits for it (completed).${await latestErrorsText(palette, uid, call.scope, signal)}`,
  );
}
