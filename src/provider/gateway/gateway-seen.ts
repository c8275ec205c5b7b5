import { type Gateway, getGateway } from '../../palette';
import type { ProviderData } from '../shared/provider-data';

/**
 * A gateway as this run saw it first: it is asked about once for all that hang on it. Who is about to delete or to wait through
 * it asks anew. A look that failed is not kept.
 */
export function gatewaySeen(palette: ProviderData, uid: string, signal: AbortSignal): Promise<Gateway | undefined> {
  const known = palette.gateways.get(uid);
  if (known) return known;
  const look = getGateway(palette.client, uid, { signal });
  palette.gateways.set(uid, look);
  look.catch(() => palette.gateways.delete(uid));
  return look;
}

/** Notes a gateway that somebody has waited for: a replica that lags behind would show those after it the one of before. */
export function sawGateway(palette: ProviderData, gateway: Gateway): void {
  palette.gateways.set(gateway.metadata.uid, Promise.resolve(gateway));
}
