import type { DiagnosticError } from '../../framework';
import { type Gateway, getGateway, isGatewayRunning, migrateGateway, OutcomeUnknown } from '../../palette';
import { pollUntil } from '../shared/poll-until';
import type { ProviderData, Waiting } from '../shared/provider-data';
import { someOf } from '../shared/some-of';
import { clustersOfGateway, type GatewayCluster, namesOf, type Unseen } from './gateway-clusters';
import { ownReferences } from './own-reference';

/** Where the clusters of a gateway are to go. */
export interface MigrationOrder {
  readonly targetUid: string;
  /** Who asked for that target, in a word: `migrate_clusters_to`. */
  readonly origin: string;
  /** @throws DiagnosticError when it may not go on with clusters unseen */
  admitUnseen(unseen: Unseen): void;
  /** The refusal to go on, in the words of who migrates. */
  refuse(detail: string): DiagnosticError;
}

/** How often a migration is sent, where clusters are still with the old gateway. */
const SENDS = 3;
/** How long the references are looked at after a migration that got no answer, before it is sent again. */
const LOOK_MS = 60_000;

/**
 * Hands all clusters of a gateway to another, and comes back when each of them refers to that one. It begins with what Palette
 * has now, so after a run that broke off it goes on where that was. Only Palette's references change.
 * @returns the clusters that were with the old gateway
 * @throws DiagnosticError, and what the API refuses
 */
export async function migrateClusters(
  palette: ProviderData,
  source: Gateway,
  order: MigrationOrder,
  waiting: Waiting,
): Promise<readonly GatewayCluster[]> {
  const moved = new Map<string, GatewayCluster>();
  let unknown: OutcomeUnknown | undefined;
  for (let sends = 0; ; sends++) {
    const { clusters: listed, unseen } = await clustersOfGateway(palette, source, waiting.signal);
    // Before anything is changed, and once more when it is done: what can't be seen can't be verified.
    order.admitUnseen(unseen);
    const clusters = sends === 0 ? listed : await stillThere(palette, source, listed, waiting.signal);
    if (clusters.length === 0) return [...moved.values()];
    if (sends === SENDS) throw unknown ?? order.refuse(comeBack(source, clusters));
    for (const cluster of clusters) moved.set(cluster.uid, cluster);
    const target = await runningTarget(palette, order, moved.size - clusters.length, waiting.signal);
    waiting.progress({
      kind: 'event',
      text: `migrating to "${target.metadata.name}": ${someOf(clusters.map(({ name }) => name))}`,
    });
    const gateways = { sourceUid: source.metadata.uid, targetUid: order.targetUid };
    unknown = await outcomeOf(migrateGateway(palette.client, gateways, { signal: waiting.signal }));
    const deadline = unknown ? Math.min(waiting.deadline, waiting.clock.now() + LOOK_MS) : waiting.deadline;
    const left = await untilMoved(palette, source, clusters, order, waiting, deadline);
    if (left.length > 0 && !unknown) throw order.refuse(stayed(target, left));
  }
}

/** Of clusters that a list still shows with the old gateway, those that say so themselves. */
async function stillThere(
  palette: ProviderData,
  source: Gateway,
  listed: readonly GatewayCluster[],
  signal: AbortSignal,
): Promise<readonly GatewayCluster[]> {
  const references = await ownReferences(palette, listed, signal);
  return listed.filter(({ uid }) => {
    const reference = references.get(uid);
    if (reference?.kind === 'gateway') return reference.uid === source.metadata.uid;
    return reference?.kind !== 'gone';
  });
}

/** Reads the clusters until none refers to the old gateway. @returns those that still do when the deadline is over */
async function untilMoved(
  palette: ProviderData,
  source: Gateway,
  clusters: readonly GatewayCluster[],
  order: MigrationOrder,
  { clock, signal, progress }: Waiting,
  deadline: number,
): Promise<readonly GatewayCluster[]> {
  let left = clusters;
  const look = async () => {
    const references = await ownReferences(palette, left, signal);
    left = left.filter(({ uid }) => {
      const reference = references.get(uid);
      return reference?.kind === 'later' || (reference?.kind === 'gateway' && reference.uid === source.metadata.uid);
    });
    if (left.length === 0) return true;
    const done = clusters.length - left.length;
    progress({ kind: 'phase', text: `${done} of ${clusters.length} clusters refer to another gateway now` });
    await runningTarget(palette, order, done, signal);
    return undefined;
  };
  await pollUntil(look, { clock, signal, deadline });
  return left;
}

async function runningTarget(palette: ProviderData, order: MigrationOrder, done: number, signal: AbortSignal): Promise<Gateway> {
  const { targetUid, origin } = order;
  const target = await getGateway(palette.client, targetUid, { signal });
  if (target && isGatewayRunning(target)) return target;
  const problem = target ? `it is ${target.status?.state ?? 'in no known state'}, not Running` : 'Palette does not know it';
  const changed =
    done === 0
      ? 'Nothing was changed.'
      : `${done} of its clusters have moved before; apply again when the gateway runs, and the others follow.`;
  throw order.refuse(`Its clusters were to move to the gateway ${targetUid} (${origin}), but ${problem}. ${changed}`);
}

function stayed({ metadata }: Gateway, left: readonly GatewayCluster[]): string {
  return `Palette accepted the migration to ${metadata.name}, but these clusters still refer to the old gateway:\n${namesOf(left)}\n\nApply again; nothing is lost.`;
}

function comeBack({ metadata }: Gateway, clusters: readonly GatewayCluster[]): string {
  return `Its clusters were migrated ${SENDS} times, and each time some were with "${metadata.name}" again:\n${namesOf(clusters)}\n\nSomebody else may be migrating them the other way, or making clusters through it. Find out who, and apply again; nothing is lost.`;
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
