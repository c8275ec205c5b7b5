import type { Gateway } from './records';
import { expectPoll, takeWork } from './work';
import { about, recordEvent, type World, wakeAt } from './world';

/** The gateway's next step: its installation goes on, or it polls for work. */
export function progressGateway(world: World, gateway: Gateway): void {
  if (gateway.state === 'Pending') {
    gateway.state = 'Provisioning';
    startAgents(world, gateway);
    return;
  }
  if (gateway.state === 'Importing' && !gateway.registered) {
    gateway.registered = true;
    startAgents(world, gateway);
    return;
  }
  if (gateway.state === 'Importing' || gateway.state === 'Provisioning') gatewayRuns(world, gateway);
  else if (gateway.up) takeWork(world, gateway);
}

function startAgents(world: World, gateway: Gateway): void {
  wakeAt(world, 'gateway', gateway, world.now + about(world, world.timings.agentStart));
}

/** The gateway's agent has come up for the first time: it polls and beats from now on. */
export function gatewayRuns(world: World, gateway: Gateway): void {
  gateway.state = 'Running';
  gateway.up = true;
  gateway.upSince = world.now;
  // Clusters may have been ordered before it ran: they wait for its first poll.
  expectPoll(world, gateway);
  if (gateway.clusterUid !== undefined) {
    recordEvent(world, gateway.clusterUid, 'Normal', 'GatewayRunning', `Private cloud gateway ${gateway.name} is running`);
  }
}
