import { DiagnosticError, errorAt } from '../../framework';
import { deleteGateway, type Gateway, getGateway, isGatewayRunning, unlessAbsent } from '../../palette';
import { pollUntil } from '../shared/poll-until';
import type { ProviderData, Waiting } from '../shared/provider-data';
import { someOf } from '../shared/some-of';
import { clustersOfGateway, type GatewayCluster, type GatewayUse, namesOf, type Unseen } from './gateway-clusters';
import { type MigrationOrder, migrateClusters } from './migrate-clusters';

/** What of the gateway's own settings decides about its removal; it is read from state. */
export interface RemovalSettings {
  readonly name: string;
  readonly migrate_clusters_to: string | null;
  readonly acknowledge_unseen: boolean;
  /** How who removes it says what to do. @default as a configuration does */
  readonly advice?: RemovalAdvice;
}

/** What to do about a refusal, in a sentence each. */
export interface RemovalAdvice {
  /** Where not every cluster was seen. */
  readonly unseen: string;
  /** Where clusters would be left without a gateway. */
  readonly inUse: string;
  /** Where clusters are being deleted through a gateway that doesn't run. */
  readonly down: string;
}

const CONFIGURED: RemovalAdvice = {
  unseen:
    'Use a key that may read the clusters of all projects, as a tenant admin has it; or, if you are sure that none of them refers to this gateway, apply acknowledge_unseen = true first.',
  inUse:
    'Delete them first; or move them to another gateway: a delete sees only what was applied before, so apply migrate_clusters_to = "<uid of a running gateway>" first, and remove the gateway then.',
  down: 'Bring it back and apply again; or apply migrate_clusters_to = "<uid of a running gateway>" first, and remove the gateway then: they are deleted through that one.',
};

/**
 * Removes a gateway, and never from under a cluster: while clusters are being deleted it waits for
 * them; others are migrated when the state says where to; else it refuses and names them.
 * @returns the clusters that were migrated
 */
export async function removeGateway(
  palette: ProviderData,
  gateway: Gateway,
  settings: RemovalSettings,
  waiting: Waiting,
): Promise<readonly GatewayCluster[]> {
  const { uid } = gateway.metadata;
  let going: readonly GatewayCluster[] = [];
  let now = gateway;
  const remaining = await pollUntil(async () => {
    const use = await clustersOfGateway(palette, gateway, waiting.signal);
    if (use.unseen.places.length > 0) refuseUnseen(settings, use.unseen);
    going = inTheWay(settings, use);
    if (going.length > 0 && going.every(({ state }) => state === 'Deleting')) {
      now = (await getGateway(palette.client, uid, waiting)) ?? now;
      // Those of a gateway that is down go only after they have moved, or by force.
      if (settings.migrate_clusters_to === null || isGatewayRunning(now)) {
        tellOfWait(going, now, waiting);
        return undefined;
      }
    }
    refuseUnseen(settings, use.unseen);
    return use.clusters;
  }, waiting);
  if (remaining === undefined) {
    const known = 'are not known to be deleted through another gateway';
    const next = isGatewayRunning(now)
      ? 'Apply again when they are gone.'
      : `While the gateway is ${stateOf(now)}, none of them goes. ${(settings.advice ?? CONFIGURED).down}`;
    throw refusal(settings, `These clusters are still being deleted, and ${known}:\n${namesOf(going)}\n\n${next}`);
  }
  const moved = remaining.length === 0 ? [] : await handOver(palette, gateway, settings, remaining, waiting);
  await unlessAbsent(deleteGateway(palette.client, uid, waiting));
  const gone = await pollUntil(
    async () => ((await getGateway(palette.client, uid, waiting)) === undefined ? true : undefined),
    waiting,
  );
  if (!gone) throw refusal(settings, 'Palette accepted the removal and still has it. Apply again when it is gone.');
  return moved;
}

function tellOfWait(clusters: readonly GatewayCluster[], gateway: Gateway, { progress }: Waiting): void {
  const names = clusters.map(({ name }) => name);
  const why = isGatewayRunning(gateway) ? '' : ` (the gateway is ${stateOf(gateway)}, and until it runs none of them goes)`;
  progress({ kind: 'phase', text: `waiting for clusters that are being deleted: ${someOf(names, 5)}${why}` });
}

function stateOf({ status }: Gateway): string {
  return status?.state ?? 'in no known state';
}

/** What the gateway may not be removed from under. */
function inTheWay({ acknowledge_unseen }: RemovalSettings, { clusters, unseen }: GatewayUse): readonly GatewayCluster[] {
  return acknowledge_unseen ? clusters : [...clusters, ...unseen.clusters];
}

/** @throws the refusal to remove a gateway without having looked at everything, unless the settings accept that */
export function refuseUnseen(settings: RemovalSettings, unseen: Unseen): void {
  const text = unseenText(unseen);
  if (text === undefined || settings.acknowledge_unseen) return;
  throw refusal(
    settings,
    `${text}\n\nA cluster is deleted through its gateway, and never properly without it. ${(settings.advice ?? CONFIGURED).unseen}`,
  );
}

/** What could not be looked at, in words; undefined when all was seen. */
export function unseenText({ places, clusters }: Unseen): string | undefined {
  const texts = [
    ...(places.length === 0
      ? []
      : [`The API key may not look into ${places.join(', ')}, so clusters there may refer to the gateway.`]),
    ...(clusters.length === 0 ? [] : [`Of these clusters it is not known which gateway they refer to:\n${namesOf(clusters)}`]),
  ];
  return texts.length === 0 ? undefined : texts.join('\n\n');
}

/** The refusal that names the clusters and the ways out. */
export function refuseInUse(settings: RemovalSettings, clusters: readonly GatewayCluster[]): DiagnosticError {
  return refusal(
    settings,
    `These clusters refer to it, and are deleted through it:\n${namesOf(clusters)}\n\n${(settings.advice ?? CONFIGURED).inUse}`,
  );
}

function refusal(settings: RemovalSettings, detail: string): DiagnosticError {
  return new DiagnosticError(errorAt(undefined, `The gateway "${settings.name}" can't be removed`, detail));
}

/** Hands the clusters over to the gateway that the settings name. @throws the refusal when they name none */
async function handOver(
  palette: ProviderData,
  source: Gateway,
  settings: RemovalSettings,
  clusters: readonly GatewayCluster[],
  waiting: Waiting,
): Promise<readonly GatewayCluster[]> {
  const targetUid = settings.migrate_clusters_to;
  if (targetUid === null) throw refuseInUse(settings, clusters);
  const order: MigrationOrder = {
    targetUid,
    origin: 'migrate_clusters_to',
    admitUnseen: (unseen) => refuseUnseen(settings, unseen),
    refuse: (detail) => refusal(settings, detail),
  };
  return migrateClusters(palette, source, order, waiting);
}
