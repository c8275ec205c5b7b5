import type { VsphereCloudAccount, VspherePlacementConfigEntity } from '../../../palette/schema/full';
import type { Vcenter } from '../records';
import type { World } from '../world';
import { defineInfrastructure, type NamedPlace } from './infrastructure';
import { findServer } from './server';

interface Config {
  readonly placement?: VspherePlacementConfigEntity;
}

interface Pool {
  readonly placements?: readonly VspherePlacementConfigEntity[];
}

/** The vCenter that a server name reaches; `*` in the world's list stands for all that aren't listed. */
export function findVcenter(world: World, server: string): Vcenter | undefined {
  return findServer(world.vcenters, server);
}

/** vCenters, as accounts for vSphere name them. */
export const vsphereInfrastructure = defineInfrastructure<VsphereCloudAccount, Config, Pool>({
  required: ['vcenterServer', 'username', 'password'],
  secrets: ['password'],
  endpointOf: ({ vcenterServer }) => vcenterServer,
  loginProblem,
  places: (world, { vcenterServer }, { placement }, { placements = [] }) => {
    const places = placesOf(findVcenter(world, vcenterServer));
    return (placements.length > 0 ? placements : [placement ?? {}]).flatMap((wanted) =>
      places.filter(
        ({ name, datacenter }) =>
          isNamed(name, wanted.cluster) && isNamed(datacenter, wanted.datacenter || placement?.datacenter || datacenter),
      ),
    );
  },
  allPlaces: (world) => world.vcenters.flatMap(placesOf),
});

function loginProblem(world: World, credentials: VsphereCloudAccount): string | undefined {
  const { vcenterServer, username, password } = credentials;
  if (vcenterServer.includes('://')) {
    return `Failed to create govomiClient: ${vcenterServer} has a scheme, give host or host:port only`;
  }
  const vcenter = findVcenter(world, vcenterServer);
  if (vcenter === undefined) return `Failed to create govomiClient: no route to host ${vcenterServer}`;
  if (vcenter.refusedPasswords.includes(password)) {
    return `Failed to create govomiClient: cannot log in to ${vcenterServer} as ${username}: incorrect user name or password`;
  }
  return undefined;
}

/** What the vCenter lacks of a placement, in words; undefined when it has all that the placement names. */
export function placementProblem(vcenter: Vcenter, placement: VspherePlacementConfigEntity): string | undefined {
  if (!placement.datacenter) return 'a placement names no datacenter';
  const datacenter = vcenter.datacenters.find((candidate) => isNamed(candidate.name, placement.datacenter));
  if (datacenter === undefined) return `datacenter '${placement.datacenter}' not found`;
  if (placement.folder && !datacenter.folders.some((name) => isNamed(name, placement.folder))) {
    return `folder '${placement.folder}' not found`;
  }
  if (!placement.cluster) return undefined;
  const cluster = datacenter.clusters.find((candidate) => isNamed(candidate.name, placement.cluster));
  if (cluster === undefined) return `compute cluster '${placement.cluster}' not found`;
  const needs: readonly (readonly [string, readonly string[], string | undefined])[] = [
    ['datastore', cluster.datastores, placement.datastore],
    ['network', cluster.networks, placement.network?.networkName],
    ['resource pool', cluster.resourcePools, placement.resourcePool],
  ];
  for (const [kind, existing, wanted] of needs) {
    if (wanted && !existing.some((name) => isNamed(name, wanted))) return `${kind} '${wanted}' not found`;
  }
  return undefined;
}

/** vSphere takes a name or an inventory path that ends with it. */
function isNamed(name: string, wanted: string | undefined): boolean {
  return wanted === name || wanted?.endsWith(`/${name}`) === true;
}

function placesOf(vcenter: Vcenter | undefined): (NamedPlace & { readonly datacenter: string })[] {
  return (vcenter?.datacenters ?? []).flatMap(({ name: datacenter, clusters }) =>
    clusters.map((place) => ({
      name: place.name,
      datacenter,
      place,
      full: `Failed to deploy image: insufficient resources in compute cluster '${place.name}'`,
    })),
  );
}
