import type { MaasServer } from '../records';
import type { World } from '../world';
import { defineInfrastructure, type NamedPlace } from './infrastructure';
import { findNamed, type Lacks } from './lacks';
import { findServer, urlProblem } from './server';

interface Credentials {
  readonly apiEndpoint: string;
  readonly apiKey: string;
}

interface Pool {
  readonly resourcePool?: string;
}

/** What a cluster or a machine pool asks of a MAAS server. */
export interface MaasWanted {
  readonly domain?: string;
  readonly azs?: readonly string[];
  readonly resourcePool?: string;
  /** The name of a subnet. */
  readonly network?: string;
  readonly tags?: readonly string[];
}

/** MAAS servers, as accounts for MAAS name them. */
export const maasInfrastructure = defineInfrastructure<Credentials, unknown, Pool>({
  required: ['apiEndpoint', 'apiKey'],
  secrets: ['apiKey'],
  endpointOf: ({ apiEndpoint }) => apiEndpoint,
  loginProblem: (world, { apiEndpoint, apiKey }) => {
    const wrong = urlProblem(apiEndpoint, 'http://maas.example:5240/MAAS');
    if (wrong !== undefined) return `Failed to create MAAS client: ${wrong}`;
    const maas = findMaas(world, apiEndpoint);
    if (maas === undefined) return `Failed to create MAAS client: no route to host ${apiEndpoint}`;
    return maas.refusedKeys.includes(apiKey)
      ? `Failed to create MAAS client: ${apiEndpoint} refuses the API key: authorization error`
      : undefined;
  },
  places: (world, { apiEndpoint }, _config, { resourcePool }) =>
    placesOf(findMaas(world, apiEndpoint)).filter(({ name }) => name === resourcePool),
  absentNames: (world, { apiEndpoint }) => findMaas(world, apiEndpoint)?.absent ?? [],
  allPlaces: (world) => world.maasServers.flatMap(placesOf),
});

/** The MAAS server that an account's endpoint reaches. */
export function findMaas(world: World, endpoint: string): MaasServer | undefined {
  return findServer(world.maasServers, endpoint);
}

/** What the server lacks of what is asked for. */
export function* maasLacks(maas: MaasServer, wanted: MaasWanted): Lacks {
  const { domain, azs = [], resourcePool, network, tags = [] } = wanted;
  if (domain) yield* findNamed('domain', maas.domains, domain, (name) => ({ name }));
  if (resourcePool) yield* findNamed('resource pool', maas.resourcePools, resourcePool, (name) => ({ name, description: '' }));
  for (const az of azs) yield* findNamed('availability zone', maas.zones, az, (name) => ({ name, description: '' }));
  if (network) yield* findNamed('subnet', maas.subnets, network, (name) => newSubnet(maas, name));
  for (const tag of tags) {
    yield* findNamed('tag', maas.tags, tag, (name) => ({ name, comment: '', definition: '', kernelOpts: '' }));
  }
}

/** A subnet in an untagged VLAN of its own, with ids that no other has. */
export function newSubnet(maas: Pick<MaasServer, 'subnets'>, name: string): MaasServer['subnets'][number] {
  const after = (ids: readonly number[], first: number) => Math.max(first, ...ids) + 1;
  const id = after(
    maas.subnets.map((subnet) => subnet.id),
    0,
  );
  const vlan = after(
    maas.subnets.map((subnet) => subnet.vlan.id),
    5000,
  );
  return { id, name, space: 'undefined', vlan: { id: vlan, name: 'untagged', fabric: 'fabric-0' } };
}

function placesOf(maas: MaasServer | undefined): NamedPlace[] {
  return (maas?.resourcePools ?? []).map((place) => ({
    name: place.name,
    place,
    full: `Failed to allocate machine: no available machine matches the constraints in resource pool '${place.name}'`,
  }));
}
