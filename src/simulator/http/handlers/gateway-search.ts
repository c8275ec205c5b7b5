import type { gatewaySearchOperations } from '../../../palette/schema/full';
import { type GatewayState, gatewayState } from '../../world/heartbeat';
import { CLOUD_TYPES, type Gateway } from '../../world/records';
import type { World } from '../../world/world';
import type { Handlers } from '../call';
import { sortedBy } from '../filters';
import { page } from '../paging';
import { type SearchProperties, searchTest } from '../search-filter';
import { gatewayHealth, gatewayView } from '../views/gateway';

const STATES: readonly GatewayState[] = ['Pending', 'Importing', 'Provisioning', 'Running', 'Unknown'];

/** The search for gateways. Properties are called as in the search for clusters, whose sort fields it has. */
export const gatewaySearchHandlers: Handlers<keyof typeof gatewaySearchOperations> = {
  searchPcgs: ({ world, query, body, baseUrl }) => {
    const properties = propertiesOf(world);
    const found = [...world.gateways.values()].filter(searchTest(properties, body));
    const { items, listmeta } = page(sortedBy(found, body.sort, sortKeys(world)), query);
    return { items: items.map((gateway) => gatewayView(world, gateway, baseUrl)), listmeta };
  },
  getPcgSearchSchema: ({ world }) => ({
    schema: {
      properties: Object.entries(propertiesOf(world)).map(([name, { displayName, type, values }]) => ({
        name,
        displayName,
        type,
        ...(values && { enum: [...values] }),
        hideDisplay: false,
        isDeprecated: false,
      })),
    },
  }),
};

function propertiesOf(world: World): SearchProperties<Gateway> {
  return {
    clusterName: { displayName: 'Name', type: 'string', read: ({ name }) => name },
    environment: { displayName: 'Environment', type: 'string', values: CLOUD_TYPES, read: ({ cloudType }) => cloudType },
    clusterState: { displayName: 'State', type: 'string', values: STATES, read: (gateway) => gatewayState(world, gateway) },
    healthState: {
      displayName: 'Health',
      type: 'string',
      values: ['Healthy', 'UnHealthy'],
      read: (gateway) => gatewayHealth(world, gateway),
    },
    isSelfHosted: { displayName: 'Self hosted', type: 'bool', read: ({ origin }) => origin === 'selfHosted' },
    isSystem: { displayName: 'System', type: 'bool', read: ({ origin }) => origin === 'system' },
    creationTimestamp: { displayName: 'Created', type: 'date', read: ({ createdAt }) => createdAt },
    lastModifiedTimestamp: { displayName: 'Last modified', type: 'date', read: ({ modifiedAt }) => modifiedAt },
    tags: { displayName: 'Tags', type: 'keyValue', read: ({ labels }) => labels },
  };
}

function sortKeys(world: World) {
  return {
    environment: ({ cloudType }: Gateway) => cloudType,
    clusterName: ({ name }: Gateway) => name,
    clusterState: (gateway: Gateway) => gatewayState(world, gateway),
    healthState: (gateway: Gateway) => gatewayHealth(world, gateway),
    creationTimestamp: ({ createdAt }: Gateway) => createdAt,
    lastModifiedTimestamp: ({ modifiedAt }: Gateway) => modifiedAt,
  };
}
