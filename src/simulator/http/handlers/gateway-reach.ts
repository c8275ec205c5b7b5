import { serves } from '../../world/accounts';
import { Refusal } from '../../world/errors';
import { gatewayOf } from '../../world/gateways';
import type { CloudType, Gateway } from '../../world/records';
import { resolveGateway } from '../../world/work';
import type { World } from '../../world/world';

/** The gateway that answers for a uid: one that is gone is stood in for by the gateway that its clusters were migrated to. */
export function standingIn(world: World, uid: string): Gateway {
  return world.gateways.get(uid) ?? resolveGateway(world, uid) ?? gatewayOf(world, uid);
}

/** The same on a path of one cloud, which gateways of other clouds have nothing to do with. */
export function gatewayOfCloud(world: World, uid: string, cloudType: CloudType): Gateway {
  const gateway = standingIn(world, uid);
  if (serves(gateway, cloudType)) return gateway;
  throw new Refusal('InvalidOverlord', `Private cloud gateway ${gateway.name} serves ${gateway.cloudType}, not ${cloudType}`);
}
