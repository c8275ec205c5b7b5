import { DiagnosticError, errorAt, path, type Report } from '../../framework';
import {
  clusterGatewayUid,
  deleteCluster,
  type Gateway,
  getCluster,
  getGateway,
  isGatewayRunning,
  type Scope,
  type SpectroCluster,
} from '../../palette';
import { orElse } from '../shared/errors';
import { pollUntil } from '../shared/poll-until';
import type { ProviderData, Waiting } from '../shared/provider-data';
import { isGone, phaseText, seeCluster } from './cluster-sight';
import { latestErrorsText } from './cluster-wait';

/** What a removal needs to know of a cluster in state. */
export interface ClusterToRemove {
  readonly id: string;
  readonly name: string;
  readonly force_delete: boolean;
  readonly force_delete_delay: number;
  readonly private_cloud_gateway_id: string;
}

/**
 * The gateway that a cluster would be deleted through, if it can do that now.
 * @throws the three ways out, if it can't and force isn't set
 */
export async function requireGateway(
  palette: ProviderData,
  cluster: SpectroCluster,
  state: ClusterToRemove,
  signal: AbortSignal,
): Promise<void> {
  if (state.force_delete) return;
  const gateway = await downGateway(palette, cluster, state, signal);
  if (gateway === undefined) return;
  throw new DiagnosticError(
    errorAt(
      undefined,
      `The cluster "${state.name}" can't be deleted: its gateway does not run`,
      `Palette deletes it through the gateway ${gateway}. Nothing was changed. ${WAYS_OUT}`,
    ),
  );
}

const WAYS_OUT =
  'There are three ways out:\n\n' +
  ' 1. Bring the gateway back and run this again.\n' +
  ' 2. Migrate its clusters to another running gateway of the same kind, and run this again.\n' +
  ' 3. Apply force_delete = true on the cluster, then delete it: Palette forgets it, and its machines have to be removed by hand.';

/** The gateway that a cluster is deleted through, in words, if it does not run. */
async function downGateway(
  palette: ProviderData,
  cluster: SpectroCluster,
  state: ClusterToRemove,
  signal: AbortSignal,
): Promise<string | undefined> {
  const uid = clusterGatewayUid(cluster) || state.private_cloud_gateway_id;
  if (uid === '') return undefined;
  const gateway = await getGateway(palette.client, uid, { signal });
  return gateway && isGatewayRunning(gateway) ? undefined : gatewayText(uid, gateway);
}

/** Why a deletion that was waited for in vain doesn't go on, where that is its gateway's doing; empty where it isn't, or nobody knows. */
async function whyStuck(
  palette: ProviderData,
  state: ClusterToRemove,
  call: { readonly scope: Scope; readonly signal: AbortSignal },
) {
  const look = async () => {
    const cluster = await getCluster(palette.client, state.id, call);
    return cluster && (await downGateway(palette, cluster, state, call.signal));
  };
  const gateway = await orElse(look(), undefined);
  return gateway === undefined ? '' : ` Palette deletes it through the gateway ${gateway}, so it does not go on. ${WAYS_OUT}`;
}

/** Says while planning that a removal may end in force, which nothing takes back. */
export function warnOfForce({ name, force_delete_delay: delay }: ClusterToRemove, { warn }: Pick<Report, 'warn'>): void {
  warn(
    path('force_delete'),
    `The cluster "${name}" may be deleted by force`,
    `force_delete was applied: what is still Deleting after ${delay} minutes Palette forgets. That can't be undone: its machines and their addresses may stay behind, and have to be removed by hand.`,
  );
}

function gatewayText(uid: string, gateway: Gateway | undefined): string {
  return gateway
    ? `"${gateway.metadata.name}" (${uid}), which is ${gateway.status?.state ?? 'in no known state'}`
    : `${uid}, which Palette no longer knows`;
}

/** Deletes a cluster and waits until it is gone; with force after the delay that Palette asks for. */
export async function removeCluster(
  palette: ProviderData,
  state: ClusterToRemove,
  scope: Scope,
  waiting: Waiting,
  timeout: string,
): Promise<void> {
  const { client } = palette;
  const call = { scope, signal: waiting.signal };
  const present = await getCluster(client, state.id, call);
  if (!present || isGone(present)) return;
  if (present.status?.state !== 'Deleting') {
    await requireGateway(palette, present, state, waiting.signal);
    await deleteCluster(client, state.id, { force: false }, call);
  }
  const gone = async () => {
    const sight = await seeCluster(palette, state.id, call);
    if (sight === undefined) return true;
    waiting.progress({ kind: 'phase', text: phaseText(sight) });
    return undefined;
  };
  const patience = waiting.clock.now() + state.force_delete_delay * 60_000;
  const { clock, signal, deadline } = waiting;
  if (await pollUntil(gone, { clock, signal, deadline: state.force_delete ? Math.min(patience, deadline) : deadline })) return;
  if (state.force_delete && waiting.clock.now() < waiting.deadline) {
    waiting.log('warn', 'the cluster is still Deleting; using force', { cluster: state.name });
    waiting.progress({ kind: 'event', text: `it is still Deleting after ${state.force_delete_delay} minutes: force is used` });
    await deleteCluster(client, state.id, { force: true }, call);
    if (await pollUntil(gone, waiting)) return;
  }
  throw new DiagnosticError(
    errorAt(
      undefined,
      `The cluster "${state.name}" is still being deleted`,
      `It was waited for (${timeout}) and Palette still has it as Deleting. Run this again to go on waiting; timeouts { delete } sets how long.${await whyStuck(palette, state, call)}${await latestErrorsText(palette, state.id, scope, waiting.signal)}`,
    ),
  );
}
