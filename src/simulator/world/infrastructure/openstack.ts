import type { OpenStackCloud } from '../records';
import type { World } from '../world';
import { defineInfrastructure, type NamedPlace } from './infrastructure';
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
  allPlaces: (world) => world.openStackClouds.flatMap((cloud) => placesOf(cloud)),
});

/** The OpenStack cloud that an account's identity endpoint reaches. */
export function findOpenStack(world: World, endpoint: string): OpenStackCloud | undefined {
  return findServer(world.openStackClouds, endpoint);
}

/** What the cloud lacks of what is asked for, in words; undefined when it has everything. */
export function openstackProblem(cloud: OpenStackCloud, wanted: OpenStackWanted): string | undefined {
  const { region, domain, project, network, subnet, flavor, azs = [], sshKeyName } = wanted;
  if (region && !cloud.regions.some(({ id }) => id === region)) return `region '${region}' not found`;
  const missing =
    lacks('domain', cloud.domains, domain) ??
    lacks('project', cloud.projects, project) ??
    lacks('network', cloud.networks, network);
  if (missing !== undefined) return missing;
  const networks = isAsked(network) ? cloud.networks.filter((each) => isResource(each, network)) : cloud.networks;
  const withoutSubnet = lacks(
    'subnet',
    networks.flatMap(({ subnets }) => subnets),
    subnet,
  );
  if (withoutSubnet !== undefined) return withoutSubnet;
  const here = (thing: { readonly region?: string }) => !region || !thing.region || thing.region === region;
  if (flavor && !cloud.flavors.some((each) => each.name === flavor && here(each))) return `flavor '${flavor}' not found`;
  const zone = azs.find((az) => !cloud.azs.some((each) => each.name === az && here(each)));
  if (zone !== undefined) return `availability zone '${zone}' not found`;
  if (sshKeyName && !cloud.keypairs.some(({ name }) => name === sshKeyName)) return `key pair '${sshKeyName}' not found`;
  return undefined;
}

function lacks(
  kind: string,
  things: readonly { readonly id: string; readonly name: string }[],
  wanted: Resource | undefined,
): string | undefined {
  if (!isAsked(wanted) || things.some((thing) => isResource(thing, wanted))) return undefined;
  return `${kind} '${textOf(wanted)}' not found`;
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
