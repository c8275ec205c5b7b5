import type { VsphereCloudAccount, VspherePlacementConfigEntity } from '../../../palette/schema/full';
import type { Vcenter } from '../records';
import type { World } from '../world';
import { defineInfrastructure, type NamedPlace } from './infrastructure';
import { find, type Lack, type Lacks } from './lacks';
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
  absentNames: (world, { vcenterServer }) => findVcenter(world, vcenterServer)?.absent ?? [],
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

/** What the vCenter lacks of a placement. */
export function* placementLacks(vcenter: Vcenter, placement: VspherePlacementConfigEntity): Lacks {
  if (!placement.datacenter) {
    yield { problem: 'a placement names no datacenter' };
    return;
  }
  const datacenter = yield* findPath('datacenter', vcenter.datacenters, placement.datacenter, '', (name) => ({
    name,
    folders: [],
    clusters: [],
  }));
  const itsDatacenter = `datacenter ${datacenter.name}`;
  if (placement.folder) yield* findName('folder', datacenter.folders, placement.folder, itsDatacenter);
  if (!placement.cluster) return;
  const cluster = yield* findPath('compute cluster', datacenter.clusters, placement.cluster, itsDatacenter, (name) => ({
    name,
    datastores: [],
    networks: [],
    resourcePools: [],
  }));
  const itsCluster = `compute cluster ${cluster.name} in ${itsDatacenter}`;
  const { datastore, network, resourcePool } = placement;
  if (datastore) yield* findName('datastore', cluster.datastores, datastore, itsCluster);
  if (network?.networkName) yield* findName('network', cluster.networks, network.networkName, itsCluster);
  if (resourcePool) yield* findName('resource pool', cluster.resourcePools, resourcePool, itsCluster);
}

function* findPath<Thing extends { readonly name: string }>(
  kind: string,
  list: Thing[],
  wanted: string,
  within: string,
  make: (name: string) => Thing,
): Generator<Lack, Thing, void> {
  const is = ({ name }: Thing) => isNamed(name, wanted);
  return yield* find({ kind, name: wanted, within, in: list, is, nameOf: ({ name }) => name, make: () => make(nameIn(wanted)) });
}

function* findName(kind: string, list: string[], wanted: string, within: string): Lacks {
  const is = (name: string) => isNamed(name, wanted);
  yield* find({ kind, name: wanted, within, in: list, is, nameOf: (name) => name, make: () => nameIn(wanted) });
}

/** The name that an inventory path ends with. */
function nameIn(wanted: string): string {
  const last = wanted.slice(wanted.lastIndexOf('/') + 1);
  return last === '' ? wanted : last;
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
