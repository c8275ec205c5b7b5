import { DiagnosticError, errorAt } from '../framework';
import {
  deleteGateway,
  type Gateway,
  getGateway,
  isGatewayRunning,
  migrateGateway,
  OutcomeUnknown,
  unlessAbsent,
} from '../palette';
import { clustersOfGateway, type GatewayCluster, namesOf } from './gateway-clusters';
import type { Palette, Waiting } from './palette';
import { waitFor } from './wait';

/** What of the gateway's own settings decides about its removal; it is read from state. */
export interface RemovalSettings {
  readonly name: string;
  readonly migrate_clusters_to: string | null;
  readonly acknowledge_unseen: boolean;
}

/**
 * Removes a gateway, and never from under a cluster: while clusters are being deleted it waits for
 * them; others are migrated when the state says where to; else it refuses and names them.
 */
export async function removeGateway(
  palette: Palette,
  gateway: Gateway,
  settings: RemovalSettings,
  waiting: Waiting,
): Promise<void> {
  const { uid } = gateway.metadata;
  const remaining = await waitFor(async () => {
    const use = await clustersOfGateway(palette, uid, waiting.signal);
    refuseUnseen(settings, use.unseen);
    tellOfClusters(use.clusters, waiting);
    return use.clusters.length > 0 && use.clusters.every(({ state }) => state === 'Deleting') ? undefined : use.clusters;
  }, waiting);
  if (remaining === undefined) {
    const { clusters } = await clustersOfGateway(palette, uid, waiting.signal);
    throw refusal(
      settings,
      `These clusters are still being deleted through it:\n${namesOf(clusters)}\n\nApply again when they are gone.`,
    );
  }
  if (remaining.length > 0) await migrateAll(palette, uid, settings, remaining, waiting.signal);
  await unlessAbsent(deleteGateway(palette.client, uid, waiting));
  const gone = await waitFor(
    async () => ((await getGateway(palette.client, uid, waiting)) === undefined ? true : undefined),
    waiting,
  );
  if (!gone) throw refusal(settings, 'Palette accepted the removal and still has it. Apply again when it is gone.');
}

function tellOfClusters(clusters: readonly GatewayCluster[], { progress }: Waiting): void {
  const names = clusters.slice(0, 5).map(({ name }) => name);
  const more = clusters.length > names.length ? ` and ${clusters.length - names.length} more` : '';
  if (names.length > 0)
    progress({ kind: 'phase', text: `waiting for clusters that are being deleted through it: ${names.join(', ')}${more}` });
}

/** @throws the refusal to remove a gateway without having looked everywhere, unless the settings accept that */
export function refuseUnseen(settings: RemovalSettings, unseen: readonly string[]): void {
  if (unseen.length === 0 || settings.acknowledge_unseen) return;
  throw refusal(
    settings,
    `The API key may not look into ${unseen.join(', ')}, so clusters there may refer to the gateway, and could never be deleted properly without it. ` +
      'Use a key of a tenant admin; or, if you are sure that there are none, apply acknowledge_unseen = true first.',
  );
}

/** The refusal that names the clusters and the ways out. */
export function refuseInUse(settings: RemovalSettings, clusters: readonly GatewayCluster[]): DiagnosticError {
  return refusal(
    settings,
    `These clusters refer to it, and are deleted through it:\n${namesOf(clusters)}\n\n` +
      'Delete them first; or move them to another gateway: a delete sees only what was applied before, so apply migrate_clusters_to = "<uid of a running gateway>" first, and remove the gateway then.',
  );
}

function refusal(settings: RemovalSettings, detail: string): DiagnosticError {
  return new DiagnosticError(errorAt(undefined, `The gateway "${settings.name}" can't be removed`, detail));
}

async function migrateAll(
  palette: Palette,
  sourceUid: string,
  settings: RemovalSettings,
  clusters: readonly GatewayCluster[],
  signal: AbortSignal,
): Promise<void> {
  const targetUid = settings.migrate_clusters_to;
  if (targetUid === null) throw refuseInUse(settings, clusters);
  const target = await getGateway(palette.client, targetUid, { signal });
  if (!target || !isGatewayRunning(target)) {
    const problem = target ? `it is ${target.status?.state ?? 'in no known state'}, not Running` : 'Palette does not know it';
    throw refusal(
      settings,
      `Its clusters were to move to the gateway ${targetUid} (migrate_clusters_to), but ${problem}. Nothing was changed.`,
    );
  }
  const unknown = await outcomeOf(migrateGateway(palette.client, { sourceUid, targetUid }, { signal }));
  // Whatever became of the answer, the references tell whether it was done.
  const { clusters: left } = await clustersOfGateway(palette, sourceUid, signal);
  if (left.length > 0) {
    if (unknown) throw unknown;
    throw refusal(
      settings,
      `Palette accepted the migration to ${target.metadata.name}, but these clusters still refer to the old gateway:\n${namesOf(left)}\n\nThe gateway was kept. Apply again; nothing is lost.`,
    );
  }
}

/** @returns the error that says that nobody knows whether a call was carried out; undefined when it was */
async function outcomeOf(call: Promise<void>): Promise<OutcomeUnknown | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    if (error instanceof OutcomeUnknown) return error;
    throw error;
  }
}
