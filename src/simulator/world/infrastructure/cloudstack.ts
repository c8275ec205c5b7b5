import type { CloudStackServer } from '../records';
import type { World } from '../world';
import { defineInfrastructure, type NamedPlace } from './infrastructure';
import { findServer, isAsked, isResource, type Resource, textOf, urlProblem } from './server';

interface Credentials {
  readonly apiUrl: string;
  readonly apiKey: string;
  readonly secretKey: string;
}

interface Config {
  readonly zones?: readonly Resource[];
}

/** What a cluster or a machine pool asks of a CloudStack server. */
export interface CloudStackWanted {
  readonly project?: Resource;
  readonly zones?: readonly (Resource & { readonly network?: Resource & { readonly vpc?: Resource } })[];
  readonly offering?: Resource;
  readonly template?: Resource;
  readonly networks?: readonly Resource[];
  readonly sshKeyName?: string;
}

/** CloudStack management servers, as accounts for Apache CloudStack name them. */
export const cloudstackInfrastructure = defineInfrastructure<Credentials, Config, unknown>({
  required: ['apiUrl', 'apiKey', 'secretKey'],
  secrets: ['apiKey', 'secretKey'],
  endpointOf: ({ apiUrl }) => apiUrl,
  loginProblem: (world, { apiUrl, secretKey }) => {
    const wrong = urlProblem(apiUrl, 'https://cloudstack.example:8080/client/api');
    if (wrong !== undefined) return `Failed to create CloudStack client: ${wrong}`;
    const server = findCloudStack(world, apiUrl);
    if (server === undefined) return `Failed to create CloudStack client: no route to host ${apiUrl}`;
    return server.refusedKeys.includes(secretKey)
      ? `Failed to create CloudStack client: ${apiUrl} can't verify the credentials`
      : undefined;
  },
  places: (world, { apiUrl }, { zones = [] }) => {
    const places = placesOf(findCloudStack(world, apiUrl));
    return zones.filter(isAsked).flatMap((wanted) => places.filter(({ zone }) => isResource(zone, wanted)));
  },
  allPlaces: (world) => world.cloudStackServers.flatMap(placesOf),
});

/** The CloudStack server that an account's URL reaches. */
export function findCloudStack(world: World, apiUrl: string): CloudStackServer | undefined {
  return findServer(world.cloudStackServers, apiUrl);
}

/** What the server lacks of what is asked for, in words; undefined when it has everything. */
export function cloudstackProblem(server: CloudStackServer, wanted: CloudStackWanted): string | undefined {
  const { project, zones = [], offering, template, networks = [], sshKeyName } = wanted;
  const asked: readonly (readonly [string, readonly { readonly id: string; readonly name: string }[], Resource | undefined])[] = [
    ['project', server.projects, project],
    ...zones.map((zone) => ['zone', server.zones, zone] as const),
    ...zones.map(({ network }) => ['network', server.networks, network] as const),
    ...zones.map(({ network }) => ['VPC', server.vpcs, network?.vpc] as const),
    ['service offering', server.offerings, offering],
    ['template', server.templates, template],
    ...networks.map((network) => ['network', server.networks, network] as const),
  ];
  for (const [kind, things, one] of asked) {
    if (isAsked(one) && !things.some((thing) => isResource(thing, one))) return `${kind} '${textOf(one)}' not found`;
  }
  if (sshKeyName && !server.keypairs.some(({ name }) => name === sshKeyName)) return `key pair '${sshKeyName}' not found`;
  return undefined;
}

function placesOf(server: CloudStackServer | undefined): (NamedPlace & { readonly zone: CloudStackServer['zones'][number] })[] {
  return (server?.zones ?? []).map((zone) => ({
    name: zone.name,
    zone,
    place: zone,
    full: `Failed to deploy virtual machine: insufficient capacity in zone '${zone.name}'`,
  }));
}
