import { DiagnosticError, errorAt, path, type Report } from '../../framework';
import { type Gateway, getGateway } from '../../palette';
import type { ProviderData } from '../shared/provider-data';
import { clustersOfGateway, type GatewayUse } from './gateway-clusters';
import { unseenText } from './gateway-removal';

/**
 * A gateway with the clusters that refer to it, for who only looks. What could not be looked at is said.
 * @throws DiagnosticError when there is no such gateway
 */
export async function gatewayInUse(
  palette: ProviderData,
  uid: string,
  { signal, warn }: { readonly signal: AbortSignal } & Pick<Report, 'warn'>,
): Promise<GatewayUse & { readonly gateway: Gateway }> {
  const gateway = await getGateway(palette.client, uid, { signal });
  if (!gateway) {
    throw new DiagnosticError(errorAt(path('private_cloud_gateway_id'), 'No such gateway', `Palette knows no gateway "${uid}".`));
  }
  const use = await clustersOfGateway(palette, gateway, signal);
  const text = unseenText(use.unseen);
  if (text !== undefined) {
    warn(
      undefined,
      `Not every cluster was seen that may refer to the gateway "${gateway.metadata.name}"`,
      `${text}\n\nA key that may read the clusters of all projects, as a tenant admin has it, sees all.`,
    );
  }
  const byName = (a: { readonly name: string; readonly uid: string }, b: { readonly name: string; readonly uid: string }) =>
    a.name < b.name || (a.name === b.name && a.uid < b.uid) ? -1 : 1;
  return {
    gateway,
    clusters: [...use.clusters].sort(byName),
    unseen: { places: use.unseen.places, clusters: [...use.unseen.clusters].sort(byName) },
  };
}

/** Whether nothing was left unseen. */
export function isComplete({ unseen: { places, clusters } }: GatewayUse): boolean {
  return places.length === 0 && clusters.length === 0;
}
