import { Token } from 'cdktf';
import { type IPrivateCloudGateway, PrivateCloudGateway } from '../private-cloud-gateway';
import type { GatewayDescription } from './gateway-description';
import { named, told } from './references';

/** Whether the gateway that takes clusters over is named by its key; a uid, or a reference, stands for itself. */
export function isKey(taker: string): boolean {
  return !Token.isUnresolved(taker) && !taker.includes('${') && !/^[0-9a-f]{24}$/.test(taker);
}

/**
 * Has gateways that name another one by its key give their clusters to it, once all are made.
 * @throws Error for a key that is not there, and for gateways that would come after each other
 */
export function giveClustersOver(
  site: string,
  descriptions: { readonly [key: string]: GatewayDescription },
  gateways: { readonly [key: string]: IPrivateCloudGateway },
): void {
  const takers = new Map<string, string>();
  for (const [key, description] of Object.entries(descriptions)) {
    const taker = 'install' in description ? description.migrateClustersTo : undefined;
    if (taker !== undefined && isKey(taker)) takers.set(key, taker);
  }
  for (const [key, taker] of takers) {
    const place = { site, kind: 'gateway', key };
    const { gatewayId } = named({ kind: 'gateway', all: gateways }, taker, place);
    if (chainOf(takers, taker).has(key))
      throw new Error(
        `${told(place)} gives its clusters to "${taker}", which gives them back. A gateway comes after the one that takes over.`,
      );
    const giver = gateways[key];
    if (giver instanceof PrivateCloudGateway) giver.gateway.migrateClustersTo = gatewayId;
  }
}

/** A gateway, and all that clusters would go on to from it. */
function chainOf(takers: ReadonlyMap<string, string>, first: string): ReadonlySet<string> {
  const chain = new Set<string>();
  for (let at: string | undefined = first; at !== undefined && !chain.has(at); at = takers.get(at)) chain.add(at);
  return chain;
}
