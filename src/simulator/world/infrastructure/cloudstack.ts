import type { CloudStackServer } from '../records';
import type { World } from '../world';
import { defineInfrastructure, type NamedPlace } from './infrastructure';
import { findNamed, findResource, type Lacks } from './lacks';
import { findServer, isAsked, isResource, type Resource, urlProblem } from './server';

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
  absentNames: (world, { apiUrl }) => findCloudStack(world, apiUrl)?.absent ?? [],
  allPlaces: (world) => world.cloudStackServers.flatMap(placesOf),
});

/** The CloudStack server that an account's URL reaches. */
export function findCloudStack(world: World, apiUrl: string): CloudStackServer | undefined {
  return findServer(world.cloudStackServers, apiUrl);
}

/** What the server lacks of what is asked for. */
export function* cloudstackLacks(server: CloudStackServer, wanted: CloudStackWanted): Lacks {
  const { project, zones = [], offering, template, networks = [], sshKeyName } = wanted;
  const plain = (named: Known): Known => named;
  yield* findResource('project', server.projects, project, plain);
  for (const zone of zones) {
    const its = yield* findResource('zone', server.zones, zone, plain);
    const zoneId = its?.id ?? server.zones[0]?.id ?? '';
    const vpc = yield* findResource('VPC', server.vpcs, zone.network?.vpc, (named) => newVpc(server, zoneId, named));
    yield* findResource('network', server.networks, zone.network, (named) => newNetwork(zoneId, named, vpc?.id));
  }
  yield* findResource('service offering', server.offerings, offering, newOffering);
  yield* findResource('template', server.templates, template, plain);
  const zoneId = server.zones[0]?.id ?? '';
  for (const network of networks) {
    yield* findResource('network', server.networks, network, (named) => newNetwork(zoneId, named, undefined));
  }
  if (sshKeyName) yield* findNamed('key pair', server.keypairs, sshKeyName, (name) => ({ name, fingerprint: '' }));
}

interface Known {
  readonly id: string;
  readonly name: string;
}

/** A VPC of a zone, in the server's first domain. */
export function newVpc(server: Pick<CloudStackServer, 'domains'>, zoneId: string, named: Known): CloudStackServer['vpcs'][number] {
  return { ...named, cidr: '10.0.0.0/8', zoneId, domainId: server.domains[0]?.id ?? '', offeringId: '' };
}

/** A network of a zone, and of a VPC where it has one. */
export function newNetwork(zoneId: string, named: Known, vpcId: string | undefined): CloudStackServer['networks'][number] {
  const [cidr, gateway, netmask] = ['10.1.1.0/24', '10.1.1.1', '255.255.255.0'];
  const offering = 'DefaultIsolatedNetworkOfferingWithSourceNatService';
  return { ...named, type: 'Isolated', cidr, gateway, netmask, offering, zoneId, ...(vpcId !== undefined && { vpcId }) };
}

/** A service offering of a middling size. */
export function newOffering(named: Known): CloudStackServer['offerings'][number] {
  return { ...named, displayText: named.name, cpuNumber: 4, cpuSpeed: 2000, memory: 8192 };
}

function placesOf(server: CloudStackServer | undefined): (NamedPlace & { readonly zone: CloudStackServer['zones'][number] })[] {
  return (server?.zones ?? []).map((zone) => ({
    name: zone.name,
    zone,
    place: zone,
    full: `Failed to deploy virtual machine: insufficient capacity in zone '${zone.name}'`,
  }));
}
