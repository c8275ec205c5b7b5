import { DiagnosticError, errorAt, path, type Report } from '../../framework';
import { type Gateway, getGateway, isGatewayRunning, isSystemGateway } from '../../palette';
import type { Route } from '../shared/migrations';
import type { ProviderData } from '../shared/provider-data';
import { cloudOfGateway } from './gateway-cloud';
import { clustersOfGateway, type GatewayCluster, namesOf } from './gateway-clusters';
import { unseenText } from './gateway-removal';
import { narrowPools } from './pool-room';

/** A migration that is planned; what isn't known yet is undefined. */
export interface PlannedMigration {
  readonly source: string | undefined;
  readonly target: string | undefined;
  readonly acknowledgeUnseen: boolean;
  /** What to do where not every cluster can be seen. @default as a configuration says it */
  readonly unseenAdvice?: string;
}

/** What a plan is told, and asks with. */
type Foreseeing = Pick<Report, 'warn'> & { readonly data: ProviderData; readonly signal: AbortSignal };

/**
 * Says of a planned migration what can be known by now: that there is no way back, whom it concerns, and what it would fail of.
 * @throws DiagnosticError when Palette would refuse it
 */
export async function foreseeMigration(planned: PlannedMigration, context: Foreseeing): Promise<void> {
  const { source, target, acknowledgeUnseen, unseenAdvice = UNSEEN_ADVICE } = planned;
  const { data: palette, signal, warn } = context;
  const targetGateway = target === undefined ? undefined : await getGateway(palette.client, target, { signal });
  if (target !== undefined && !targetGateway) {
    throw refusalAt('target_gateway_id', `Palette knows no private cloud gateway ${target}. Nothing was changed.`);
  }
  if (source === undefined) return;
  const gateway = await getGateway(palette.client, source, { signal });
  if (!gateway) {
    warn(
      path('source_gateway_id'),
      'The gateway to migrate from is gone',
      `Palette knows no private cloud gateway ${source}, so there is nothing to migrate. Clusters that still refer to it can be deleted by force only.`,
    );
    return;
  }
  const { clusters, unseen } = await clustersOfGateway(palette, gateway, signal);
  const hidden = unseenText(unseen);
  if (hidden !== undefined && !acknowledgeUnseen) throw refusalAt('source_gateway_id', `${hidden}\n\n${unseenAdvice}`);
  if (hidden !== undefined) {
    warn(
      path('acknowledge_unseen'),
      `Not every cluster was seen that may refer to the gateway "${gateway.metadata.name}"`,
      `${hidden}\n\nThat was acknowledged: Palette migrates them too, and it is not verified.`,
    );
  }
  if (clusters.length === 0 || !targetGateway) return;
  if (!isGatewayRunning(targetGateway)) throw refusalAt('target_gateway_id', notRunning(targetGateway));
  await refuseOtherCloud(palette, clusters, [gateway, targetGateway], signal);
  warnOfSource(gateway, context);
  const narrow = await narrowPools(palette, gateway, targetGateway, signal);
  if (narrow.length > 0) {
    warn(
      path('target_gateway_id'),
      `The gateway "${targetGateway.metadata.name}" may be too small for a pool`,
      `Nodes keep their addresses, but those that are made later need one of a pool that there is after the old gateway has gone:\n${narrow.join('\n')}\n\nAdd a palette_ip_pool to the new gateway first.`,
    );
  }
  warn(
    undefined,
    `The clusters of the gateway "${gateway.metadata.name}" will be migrated`,
    `"${targetGateway.metadata.name}" takes these over, and there is no way back but another migration:\n${namesOf(clusters)}`,
  );
}

/** What to do where not every cluster can be seen. */
export const UNSEEN_ADVICE =
  'A migration is verified cluster by cluster. Use a key that may read the clusters of all projects, as a tenant admin has it; or set acknowledge_unseen = true: Palette migrates those clusters all the same.';

/** The refusal to migrate, at an attribute. */
export function refusalAt(attribute: 'source_gateway_id' | 'target_gateway_id', detail: string): DiagnosticError {
  return new DiagnosticError(errorAt(path(attribute), "The clusters can't be migrated", detail));
}

/** Refuses what this very run undoes, and warns of what the state has as done. @throws DiagnosticError */
export function refuseOpposite({ migrations }: ProviderData, route: Route, { warn }: Pick<Report, 'warn'>): void {
  const other = migrations.plan(route);
  if (other) {
    const how = other.source === route.source ? 'which can have one target only' : 'and so back again';
    throw refusalAt(
      'target_gateway_id',
      `Another migration of this run goes from ${other.source} to ${other.target}, ${how}. Which of them came last would decide, and that is chance. Keep one of them.`,
    );
  }
  const undone = migrations.undoneBy(route);
  if (undone) warnOfStanding(route, undone, { warn });
}

/** Says of two migrations that each run would carry out one after the other. */
export function warnOfStanding(route: Route, other: Route, { warn }: Pick<Report, 'warn'>): void {
  warn(
    path('target_gateway_id'),
    'Another migration goes the other way',
    `This one goes from ${route.source} to ${route.target}, and the state has one from ${other.source} to ${other.target}. If both stay in the configuration, each apply migrates what the other has brought back. Keep one of them.`,
  );
}

function notRunning({ metadata, status }: Gateway): string {
  return `The gateway "${metadata.name}" (${metadata.uid}) is ${status?.state ?? 'in no known state'}, not Running, and Palette migrates clusters to a running one only. Nothing was changed. Bring it up, and plan again.`;
}

/** Palette's documentation asks for two healthy gateways; clusters of one that is down are what people have to migrate. */
function warnOfSource(source: Gateway, { warn }: Foreseeing): void {
  if (isGatewayRunning(source)) return;
  warn(
    path('source_gateway_id'),
    `The gateway "${source.metadata.name}" does not run`,
    `It is ${source.status?.state ?? 'in no known state'}. Only Palette's references change, so its clusters can be migrated all the same; a Palette that wants both gateways healthy refuses it, and then nothing is changed.`,
  );
}

/** The cloud of a gateway on nodes of its own is that of its nodes; of one on existing Kubernetes Palette has no word. */
async function refuseOtherCloud(
  palette: ProviderData,
  clusters: readonly GatewayCluster[],
  [source, target]: readonly [Gateway, Gateway],
  signal: AbortSignal,
): Promise<void> {
  if (target.spec?.isSelfHosted || isSystemGateway(target)) return;
  const cloud = await cloudOfGateway(palette, target, signal);
  // Clusters of a cloud that the tenant registered are made through a gateway on another one.
  if (cloud === undefined || cloud === (await cloudOfGateway(palette, source, signal))) return;
  const foreign = clusters.filter(({ cloudType }) => cloudType && cloudType !== cloud);
  if (foreign.length === 0) return;
  throw refusalAt(
    'target_gateway_id',
    `The gateway "${target.metadata.name}" makes clusters on ${cloud}, and these are on another cloud:\n${namesOf(foreign)}\n\nPalette migrates between gateways of one provider only. Nothing was changed.`,
  );
}
