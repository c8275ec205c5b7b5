import { Refusal } from './errors';
import { gatewayState } from './heartbeat';
import type { Gateway } from './records';
import { expectPoll } from './work';
import { recordEvent, touch, type World } from './world';

/**
 * Replaces a gateway's agents, which takes `ms` milliseconds of world time. It goes on beating, and with the work that it
 * has begun; clusters that are ordered meanwhile wait until it is done.
 */
export function upgradeGateway(world: World, gateway: Gateway, ms: number): void {
  if (!gateway.up) {
    throw new Refusal(
      'InvalidOverlord',
      `Private cloud gateway ${gateway.name} can't be upgraded: it is ${gatewayState(world, gateway)}`,
    );
  }
  gateway.upgradingUntil = world.now + ms;
  if (gateway.clusterUid !== undefined) {
    recordEvent(
      world,
      gateway.clusterUid,
      'Normal',
      'GatewayUpgrade',
      `The agents of private cloud gateway ${gateway.name} are upgraded`,
    );
  }
  touch(world, gateway);
  expectPoll(world, gateway);
}
