import type { Gateway } from './records';
import type { World } from './world';

/** A gateway's state as Palette shows it: what it knows from the installation, or Unknown when the gateway went silent. */
export type GatewayState = Gateway['state'] | 'Unknown';

/** When the gateway's agent called last: world milliseconds, 0 when it never did. */
export function lastHeartbeat(world: World, gateway: Gateway): number {
  return gateway.up ? lastTick(gateway.upSince, world.timings.heartbeat, world.now) : gateway.lastHeartbeat;
}

/** The state to show. Unknown as soon as a running gateway's last heartbeat is stale. */
export function gatewayState(world: World, gateway: Gateway): GatewayState {
  if (gateway.state !== 'Running') return gateway.state;
  return world.now - lastHeartbeat(world, gateway) > world.timings.heartbeatStale ? 'Unknown' : 'Running';
}

/** The next moment after now at which the gateway asks for work; undefined while it is down or not installed. */
export function nextPoll(world: World, gateway: Gateway): number | undefined {
  if (!gateway.up) return undefined;
  return lastTick(gateway.upSince, world.timings.poll, world.now) + world.timings.poll;
}

/** The last of the ticks `every` milliseconds from `start` that isn't after `now`. */
export function lastTick(start: number, every: number, now: number): number {
  return start + Math.floor((now - start) / every) * every;
}
