import type { OpenStackCloud } from '../records';
import type { World } from '../world';
import { defineInfrastructure, type NamedPlace } from './infrastructure';
import { find, findNamed, findResource, type Lacks } from './lacks';
import { findServer, isAsked, isResource, type Resource, textOf, urlProblem } from './server';

interface Credentials {
  readonly identityEndpoint: string;
  readonly username: string;
  readonly password: string;
  readonly defaultProject?: string;
}

interface Config {
  readonly project?: Resource;
}

/** What a cluster or a machine pool asks of an OpenStack cloud. */
export interface OpenStackWanted {
  readonly region?: string;
  readonly domain?: Resource;
  readonly project?: Resource;
  readonly network?: Resource;
  readonly subnet?: Resource;
  readonly flavor?: string;
  readonly azs?: readonly string[];
  readonly sshKeyName?: string;
}

/** OpenStack clouds, as accounts for OpenStack name them. */
export const openstackInfrastructure = defineInfrastructure<Credentials, Config, unknown>({
  required: ['identityEndpoint', 'username', 'password'],
  secrets: ['password'],
  endpointOf: ({ identityEndpoint }) => identityEndpoint,
  loginProblem: (world, { identityEndpoint, username, password }) => {
    const wrong = urlProblem(identityEndpoint, 'https://openstack.example:5000/v3');
    if (wrong !== undefined) return `Failed to create OpenStack client: ${wrong}`;
    const cloud = findOpenStack(world, identityEndpoint);
    if (cloud === undefined) return `Failed to create OpenStack client: no route to host ${identityEndpoint}`;
    return cloud.refusedPasswords.includes(password)
      ? `Failed to create OpenStack client: authentication of ${username} at ${identityEndpoint} failed`
      : undefined;
  },
  places: (world, { identityEndpoint, defaultProject }, { project }) => {
    const cloud = findOpenStack(world, identityEndpoint);
    const wanted = isAsked(project) ? project : { name: defaultProject };
    return placesOf(cloud, (candidate) => isResource(candidate, wanted));
  },
  absentNames: (world, { identityEndpoint }) => findOpenStack(world, identityEndpoint)?.absent ?? [],
  allPlaces: (world) => world.openStackClouds.flatMap((cloud) => placesOf(cloud)),
});

/** The OpenStack cloud that an account's identity endpoint reaches. */
export function findOpenStack(world: World, endpoint: string): OpenStackCloud | undefined {
  return findServer(world.openStackClouds, endpoint);
}

/** What the cloud lacks of what is asked for. */
export function* openstackLacks(cloud: OpenStackCloud, wanted: OpenStackWanted): Lacks {
  const { region, domain, project, network, subnet, flavor, azs = [], sshKeyName } = wanted;
  if (region) {
    const is = ({ id }: { readonly id: string }) => id === region;
    const make = () => ({ id: region, description: '' });
    yield* find({ kind: 'region', name: region, in: cloud.regions, is, nameOf: ({ id }) => id, make });
  }
  const itsDomain = yield* findResource('domain', cloud.domains, domain, (named) => ({ ...named, description: '' }));
  const domainId = itsDomain?.id ?? cloud.domains[0]?.id ?? '';
  yield* findResource('project', cloud.projects, project, (named) => ({ ...named, description: '', domainId }));
  const its = yield* findResource('network', cloud.networks, network, (named) => ({ ...named, description: '', subnets: [] }));
  yield* subnetLacks(its === undefined ? cloud.networks : [its], subnet);
  const here = (thing: { readonly region?: string | undefined }) => !region || !thing.region || thing.region === region;
  if (flavor) {
    yield* find({
      kind: 'flavor',
      name: flavor,
      in: cloud.flavors,
      is: (each) => each.name === flavor && here(each),
      nameOf: ({ name }) => name,
      make: () => newFlavor(flavor),
    });
  }
  for (const az of azs) {
    const is = (each: OpenStackCloud['azs'][number]) => each.name === az && here(each);
    const make = () => ({ name: az });
    yield* find({ kind: 'availability zone', name: az, in: cloud.azs, is, nameOf: ({ name }) => name, make });
  }
  if (sshKeyName) yield* findNamed('key pair', cloud.keypairs, sshKeyName, (name) => ({ name, publicKey: '' }));
}

/** A flavor of a middling size, with its name for an id. */
export function newFlavor(name: string): OpenStackCloud['flavors'][number] {
  return { id: name, name, vcpus: 4, memory: 8192, disk: 80 };
}

/** A subnet may be in any of the networks; one that is made is in the first. */
function* subnetLacks(networks: readonly OpenStackCloud['networks'][number][], subnet: Resource | undefined): Lacks {
  const [first] = networks;
  if (isAsked(subnet) && networks.some(({ subnets }) => subnets.some((each) => isResource(each, subnet)))) return;
  if (first === undefined) {
    if (isAsked(subnet)) yield { problem: `subnet '${textOf(subnet)}' not found` };
    return;
  }
  yield* findResource('subnet', first.subnets, subnet, (named) => ({ ...named, description: '' }));
}

function placesOf(
  cloud: OpenStackCloud | undefined,
  isWanted: (project: OpenStackCloud['projects'][number]) => boolean = () => true,
): NamedPlace[] {
  return (cloud?.projects ?? []).filter(isWanted).map((place) => ({
    name: place.name,
    place,
    full: `Failed to create server: quota of instances exceeded in project '${place.name}'`,
  }));
}
