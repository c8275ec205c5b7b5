import { DiagnosticError, errorAt } from '../framework';
import {
  clusterGatewayUid,
  deleteCluster,
  type Gateway,
  getCluster,
  getClusterOverview,
  getGateway,
  isGatewayRunning,
  listClusterEvents,
  type Scope,
  type SpectroCluster,
} from '../palette';
import { orElse } from './errors';
import type { Palette, Waiting } from './palette';
import { waitFor } from './wait';

const BROKEN = new Set(['Failed', 'Error']);
/** How often a cluster that was just ordered may not be found. */
const PATIENCE = 20;

/** Whether Palette has done with the cluster. One without a status is not gone: it is just not reported yet. */
export function isGone(cluster: SpectroCluster | undefined): boolean {
  return cluster === undefined || cluster.status?.state === 'Deleted';
}

/**
 * Waits until a new cluster runs and is healthy.
 * @returns true when it does, false when the time was not enough
 * @throws what happened, when it failed or vanished
 */
export async function waitUntilHealthy(palette: Palette, uid: string, scope: Scope, waiting: Waiting): Promise<boolean> {
  const call = { scope, signal: waiting.signal };
  let seen = false;
  let misses = 0;
  const healthy = await waitFor(async () => {
    const cluster = await getCluster(palette.client, uid, call);
    // A new cluster may take a moment to show up everywhere.
    if (!cluster && !seen && ++misses <= PATIENCE) return undefined;
    seen = true;
    const state = cluster?.status?.state ?? (cluster ? 'Pending' : 'gone');
    if (isGone(cluster) || state === 'Deleting' || BROKEN.has(state))
      throw await creationFailed(palette, uid, state, scope, waiting);
    if (state !== 'Running') return undefined;
    const overview = await getClusterOverview(palette.client, uid, call);
    return overview?.status?.health?.state === 'Healthy' ? true : undefined;
  }, waiting);
  return healthy === true;
}

/** What the latest errors among a cluster's events say, for a message. */
export async function latestErrors(palette: Palette, uid: string, scope: Scope, signal: AbortSignal): Promise<string> {
  const events = await orElse(listClusterEvents(palette.client, uid, { scope, signal }), []);
  const errors = events.filter(({ severity }) => severity === 'Error').slice(0, 5);
  return errors.length === 0
    ? ''
    : `\n\nPalette's latest errors:\n${errors.map(({ reason, message }) => ` - ${reason}: ${message}`).join('\n')}`;
}

async function creationFailed(
  palette: Palette,
  uid: string,
  state: string,
  scope: Scope,
  { signal }: Waiting,
): Promise<DiagnosticError> {
  return new DiagnosticError(
    errorAt(
      undefined,
      `The cluster ${uid} is ${state}`,
      `It was being created and ended up ${state}.${await latestErrors(palette, uid, scope, signal)}`,
    ),
  );
}

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
  palette: Palette,
  cluster: SpectroCluster,
  state: ClusterToRemove,
  signal: AbortSignal,
): Promise<void> {
  const uid = clusterGatewayUid(cluster) || state.private_cloud_gateway_id;
  if (uid === '' || state.force_delete) return;
  const gateway = await getGateway(palette.client, uid, { signal });
  if (gateway && isGatewayRunning(gateway)) return;
  throw new DiagnosticError(
    errorAt(
      undefined,
      `The cluster "${state.name}" can't be deleted: its gateway does not run`,
      `Palette deletes it through the gateway ${gatewayText(uid, gateway)}. Nothing was changed. There are three ways out:\n\n` +
        ' 1. Bring the gateway back and run this again.\n' +
        ' 2. Migrate its clusters to another running gateway of the same kind, and run this again.\n' +
        ' 3. Apply force_delete = true on the cluster, then delete it: Palette forgets it, and its machines have to be removed by hand.',
    ),
  );
}

function gatewayText(uid: string, gateway: Gateway | undefined): string {
  return gateway
    ? `"${gateway.metadata.name}" (${uid}), which is ${gateway.status?.state ?? 'in no known state'}`
    : `${uid}, which Palette no longer knows`;
}

/** Deletes a cluster and waits until it is gone; with force after the delay that Palette asks for. */
export async function removeCluster(
  palette: Palette,
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
  const gone = async () => (isGone(await getCluster(client, state.id, call)) ? true : undefined);
  const patience = waiting.clock.now() + state.force_delete_delay * 60_000;
  const before = { ...pick(waiting), deadline: state.force_delete ? Math.min(patience, waiting.deadline) : waiting.deadline };
  if (await waitFor(gone, before)) return;
  if (state.force_delete && waiting.clock.now() < waiting.deadline) {
    waiting.log('warn', 'the cluster is still Deleting; using force', { cluster: state.name });
    await deleteCluster(client, state.id, { force: true }, call);
    if (await waitFor(gone, waiting)) return;
  }
  throw new DiagnosticError(
    errorAt(
      undefined,
      `The cluster "${state.name}" is still being deleted`,
      `It was waited for (${timeout}) and Palette still has it as Deleting. Run this again to go on waiting; timeouts { delete } sets how long.${await latestErrors(palette, state.id, scope, waiting.signal)}`,
    ),
  );
}

function pick({ clock, signal, log, deadline }: Waiting): Waiting {
  return { clock, signal, log, deadline };
}
