import { serves } from './accounts';
import { Refusal } from './errors';
import { gatewayOf } from './gateways';
import { gatewayState } from './heartbeat';
import { linkCluster, unlinkCluster } from './indexes';
import type { Gateway } from './records';
import { expectPoll } from './work';
import { touch, type World } from './world';

/**
 * Moves the references of all clusters of one gateway to another, at once: either all move or none.
 * Nothing moves on the infrastructure, and accounts keep the gateway that they name; where they are used, the target stands in.
 */
export function migrateClusters(world: World, sourceUid: string, targetUid: string): void {
  if (sourceUid === targetUid) throw new Refusal('InvalidMigration', 'sourceUid and targetUid are the same gateway');
  const source = gatewayOf(world, sourceUid);
  const target = gatewayOf(world, targetUid);
  check(world, source, target);
  for (const cluster of [...(world.clustersOfGateway.get(source.uid) ?? [])]) {
    unlinkCluster(world, cluster);
    cluster.gatewayUid = target.uid;
    linkCluster(world, cluster);
    touch(world, cluster);
  }
  // A later migration the other way must not send the redirections in a circle.
  world.migrations.delete(target.uid);
  world.migrations.set(source.uid, target.uid);
  expectPoll(world, target);
}

function check(world: World, source: Gateway, target: Gateway): void {
  const foreign = cloudsToMove(world, source).find((cloudType) => !serves(target, cloudType));
  if (foreign !== undefined) {
    throw new Refusal(
      'InvalidMigration',
      `Clusters of a ${foreign} gateway can't be migrated to a ${target.cloudType} gateway (${target.name})`,
    );
  }
  requireRunning(world, target);
  if (world.rules.migrateSource === 'healthy') requireRunning(world, source);
  else if (source.state !== 'Running') refuse(source, source.state);
}

/** The gateway that is part of Palette has clusters of any cloud: what is there counts, not what might come. */
function cloudsToMove(world: World, source: Gateway): string[] {
  if (source.origin !== 'system') return [source.cloudType];
  return [...(world.clustersOfGateway.get(source.uid) ?? [])].map((cluster) => cluster.cloudType);
}

function requireRunning(world: World, gateway: Gateway): void {
  const state = gatewayState(world, gateway);
  if (state !== 'Running') refuse(gateway, state);
}

function refuse(gateway: Gateway, state: string): never {
  throw new Refusal('InvalidMigration', `Private cloud gateway ${gateway.name} isn't running: it is ${state}`);
}
