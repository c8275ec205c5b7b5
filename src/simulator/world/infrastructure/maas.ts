import type { MaasServer } from '../records';
import type { World } from '../world';
import { defineInfrastructure, type NamedPlace } from './infrastructure';
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
  allPlaces: (world) => world.maasServers.flatMap(placesOf),
});

/** The MAAS server that an account's endpoint reaches. */
export function findMaas(world: World, endpoint: string): MaasServer | undefined {
  return findServer(world.maasServers, endpoint);
}

/** What the server lacks of what is asked for, in words; undefined when it has everything. */
export function maasProblem(maas: MaasServer, wanted: MaasWanted): string | undefined {
  const { domain, azs = [], resourcePool, network, tags = [] } = wanted;
  if (domain && !maas.domains.some(({ name }) => name === domain)) return `domain '${domain}' not found`;
  if (resourcePool && !maas.resourcePools.some(({ name }) => name === resourcePool)) {
    return `resource pool '${resourcePool}' not found`;
  }
  const zone = azs.find((az) => !maas.zones.some(({ name }) => name === az));
  if (zone !== undefined) return `availability zone '${zone}' not found`;
  if (network && !maas.subnets.some(({ name }) => name === network)) return `subnet '${network}' not found`;
  const tag = tags.find((each) => !maas.tags.some(({ name }) => name === each));
  return tag === undefined ? undefined : `tag '${tag}' not found`;
}

function placesOf(maas: MaasServer | undefined): NamedPlace[] {
  return (maas?.resourcePools ?? []).map((place) => ({
    name: place.name,
    place,
    full: `Failed to allocate machine: no available machine matches the constraints in resource pool '${place.name}'`,
  }));
}
