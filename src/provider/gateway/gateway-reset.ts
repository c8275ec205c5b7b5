import { DiagnosticError, errorAt, path } from '../../framework';
import { type Gateway, isGatewayRunning } from '../../palette';
import type { ProviderData } from '../shared/provider-data';
import { clustersOfGateway, namesOf } from './gateway-clusters';
import { unseenText } from './gateway-removal';

/** What is known of who resets. */
export interface ResetOrder {
  /** Whether clusters that can't be seen are no reason to refuse. */
  readonly acknowledgeUnseen: boolean;
  /** What to do where not every cluster can be seen, in a sentence. */
  readonly unseenAdvice: string;
}

/**
 * Refuses to reset a gateway that runs, or ran once: it would forget who it is, and nothing could delete its clusters. Those that can't be seen may
 * be such clusters.
 * @throws DiagnosticError
 */
export async function refuseReset(
  palette: ProviderData,
  gateway: Gateway,
  { acknowledgeUnseen, unseenAdvice }: ResetOrder,
  signal: AbortSignal,
): Promise<void> {
  const { name } = gateway.metadata;
  if (isGatewayRunning(gateway))
    throw refusal(
      `The gateway "${name}" runs, and only one that got stuck on its way is reset. To move its clusters away: pcg gateway migrate; to remove it: pcg gateway drain.`,
    );
  const { clusters, unseen } = await clustersOfGateway(palette, gateway, signal);
  if (clusters.length > 0)
    throw refusal(
      `Clusters refer to the gateway "${name}", so it did run, and after a reset nothing could delete them until it is installed anew:\n${namesOf(clusters)}\n\nBring it back, or migrate them first: pcg gateway migrate ${name} TO`,
    );
  const hidden = unseenText(unseen);
  if (hidden !== undefined && !acknowledgeUnseen)
    throw refusal(
      `${hidden}\n\nAfter a reset nothing could delete such a cluster until the gateway is installed anew. ${unseenAdvice}`,
    );
}

function refusal(detail: string): DiagnosticError {
  return new DiagnosticError(errorAt(path('private_cloud_gateway_id'), "The gateway isn't reset", detail));
}
