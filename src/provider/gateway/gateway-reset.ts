import { DiagnosticError, errorAt, path } from '../../framework';
import { type Gateway, isGatewayRunning } from '../../palette';
import type { ProviderData } from '../shared/provider-data';
import { clustersOfGateway, namesOf } from './gateway-clusters';

/**
 * Refuses to reset a gateway that runs, or ran once: it would forget who it is, and nothing could delete its clusters.
 * @throws DiagnosticError
 */
export async function refuseReset(palette: ProviderData, gateway: Gateway, signal: AbortSignal): Promise<void> {
  const { name } = gateway.metadata;
  if (isGatewayRunning(gateway))
    throw refusal(
      `The gateway "${name}" runs, and only one that got stuck on its way is reset. To move its clusters away: pcg gateway migrate; to remove it: pcg gateway drain.`,
    );
  const { clusters } = await clustersOfGateway(palette, gateway, signal);
  if (clusters.length > 0)
    throw refusal(
      `Clusters refer to the gateway "${name}", so it did run, and after a reset nothing could delete them until it is installed anew:\n${namesOf(clusters)}\n\nBring it back, or migrate them first: pcg gateway migrate ${name} TO`,
    );
}

function refusal(detail: string): DiagnosticError {
  return new DiagnosticError(errorAt(path('private_cloud_gateway_id'), "The gateway isn't reset", detail));
}
