import { nearest } from '../../runtime/nearest';
import { cloudOf } from './clouds';
import type { Placed } from './clouds/cloud';
import { infrastructureOf } from './infrastructure';
import type { LackingThing } from './infrastructure/lacks';
import type { Account } from './records';
import type { World } from './world';

/**
 * What a data centre lacks for a cluster, in the words of its event; undefined when it has everything. Nothing is changed.
 * Where the inventory is open, names that it doesn't know are no problem.
 */
export function placementProblem(world: World, account: Account, cluster: Placed): string | undefined {
  return goThrough(world, account, cluster, () => {});
}

/** The same, when machines are about to be made: names that an open inventory doesn't know become part of it. */
export function takePlacement(world: World, account: Account, cluster: Placed): string | undefined {
  const { cloudType } = account;
  const server = infrastructureOf(cloudType).endpointOf(account.credentials);
  return goThrough(world, account, cluster, ({ kind, name, within, known, add }) => {
    add();
    const near = nearest(name, known);
    world.madeUp.push({ cloudType, server, kind, name, within, ...(near !== undefined && { near }) });
    world.revision += 1;
  });
}

function goThrough(world: World, account: Account, cluster: Placed, take: (thing: LackingThing) => void): string | undefined {
  const { cloudType, credentials } = account;
  for (const { problem, thing } of cloudOf(cloudType).lacks(world, account, cluster)) {
    if (thing === undefined || !isOpen(world, account, thing.name)) {
      return `Failed to place machines on ${infrastructureOf(cloudType).endpointOf(credentials)}: ${problem}`;
    }
    take(thing);
  }
  return undefined;
}

/** Whether a name is taken for that of a thing that is there. */
function isOpen(world: World, { cloudType, credentials }: Account, name: string): boolean {
  return world.rules.inventory === 'open' && !infrastructureOf(cloudType).absentNames(world, credentials).includes(name);
}
