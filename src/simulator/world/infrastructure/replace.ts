import type { CloudStackServer, MaasServer, OpenStackCloud, Vcenter } from '../records';
import type { World } from '../world';
import { countStanding } from './capacity';

/** What stands in all data centres. */
export interface AllServers {
  readonly vcenters: readonly Vcenter[];
  readonly maasServers: readonly MaasServer[];
  readonly openStackClouds: readonly OpenStackCloud[];
  readonly cloudStackServers: readonly CloudStackServer[];
}

/** Puts other data centres in place of a world's. Machines that are there stay, and count where there is a limit. */
export function replaceDataCentres(world: World, next: AllServers): void {
  // A world changes them: the next one that they are put into begins with them as they were given.
  const { vcenters, maasServers, openStackClouds, cloudStackServers } = structuredClone(next);
  world.vcenters.splice(0, world.vcenters.length, ...vcenters);
  world.maasServers.splice(0, world.maasServers.length, ...maasServers);
  world.openStackClouds.splice(0, world.openStackClouds.length, ...openStackClouds);
  world.cloudStackServers.splice(0, world.cloudStackServers.length, ...cloudStackServers);
  countStanding(world);
  world.revision += 1;
}
