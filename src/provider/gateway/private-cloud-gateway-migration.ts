import { attr, DiagnosticError, errorAt, schema, timeoutsBlock } from '../../framework';
import { getGateway } from '../../palette';
import { explain } from '../shared/errors';
import { type ProviderData, resource, type Waiting } from '../shared/provider-data';
import { foreseeMigration, refusalAt, refuseOpposite, warnOfStanding } from './foresee-migration';
import { clustersOfGateway } from './gateway-clusters';
import { gatewayUidOf } from './gateway-key';
import {
  checkMigration,
  type GatewaysToMigrate,
  type MigratedGateways,
  migrateGateways,
  migrationFields,
  SAME_GATEWAY,
} from './migrate-gateways';

const timeouts = { create: '30m', update: '30m' } as const;

const migrationSchema = schema(
  {
    description:
      "Hands all clusters of one private cloud gateway to another, and verifies it cluster by cluster. It is one-way: only another migration brings them back, and destroying this does nothing. Nothing moves on the infrastructure; Palette's references change, and the old gateway can be removed then. Clusters that are with the old gateway again show as a change, which migrates them.",
  },
  {
    id: attr.string({ computed: true, description: 'Uids of both gateways: `SOURCE/TARGET`.' }),
    source_gateway_id: attr.string({ ...migrationFields.source_gateway_id, forceNew: true }),
    target_gateway_id: attr.string({ ...migrationFields.target_gateway_id, forceNew: true }),
    acknowledge_unseen: attr.bool({ ...migrationFields.acknowledge_unseen, readable: false }),
    clusters_on_source: attr.map('string', {
      computed: true,
      description: 'Names of the clusters that refer to the source, by their uid. After an apply it is empty.',
    }),
    timeouts: timeoutsBlock(timeouts),
  },
);

/** `palette_private_cloud_gateway_migration` */
export const privateCloudGatewayMigration = resource({
  type: 'palette_private_cloud_gateway_migration',
  schema: migrationSchema,
  remote: 'view',
  timeouts,

  validate({ source_gateway_id: source, target_gateway_id: target }, report) {
    checkMigration(source, target, report);
  },

  plan({ planned }) {
    // None is to be left there, whatever a refresh has found.
    planned.clusters_on_source = {};
  },

  async preflight({ action, prior, planned }, context) {
    const { migrations } = context.data;
    if (prior && action !== 'update') migrations.leaves(routeOf(prior));
    if (action === 'delete' && prior) {
      context.warn(
        undefined,
        'A migration is not undone',
        `Destroying it changes nothing in Palette: the clusters stay with the gateway ${prior.target_gateway_id}. Only another migration brings them back.`,
      );
    }
    if (!planned) return;
    const known = (value: unknown) => (typeof value === 'string' ? value : undefined);
    const [source, target] = [known(planned.source_gateway_id), known(planned.target_gateway_id)];
    if (source !== undefined && target !== undefined) refuseOpposite(context.data, { source, target }, context);
    const route = { source, target, acknowledgeUnseen: planned.acknowledge_unseen === true };
    await foreseeMigration(route, context).catch((error: unknown) => {
      const why = error instanceof DiagnosticError ? undefined : explain(error);
      if (why === undefined) throw error;
      // All of it is looked at again before anything is changed.
      const reasons = why.map(({ summary, detail }) => `${summary}: ${detail}`).join('\n\n');
      context.warn(
        undefined,
        'It is not known which clusters would be migrated',
        `There is no way back from a migration but another one, and Palette did not tell whom it concerns.\n\n${reasons}`,
      );
    });
  },

  create: (planned, context) => migrated(planned, context),
  update: (planned, _, context) => migrated(planned, context),

  async read(state, { data: palette, signal, warn }) {
    const route = routeOf(state);
    palette.migrations.stands(route);
    const opposite = palette.migrations.undoneBy(route);
    if (opposite) warnOfStanding(route, opposite, { warn });
    return { clusters_on_source: await clustersOn(palette, state.source_gateway_id, signal) };
  },

  delete: async () => {},

  identity: {
    required: ['source_gateway_id', 'target_gateway_id'],
    importId: ({ source_gateway_id: source, target_gateway_id: target }) => `${source}/${target}`,
  },
  async import(id, { data: palette, signal }) {
    const [source, target, ...more] = id.split('/');
    if (!source || !target || more.length > 0) {
      throw new DiagnosticError(
        errorAt(
          undefined,
          'Invalid import ID',
          `"${id}" is no migration: write SOURCE/TARGET, the uid or name of the gateway that the clusters left and that of the one that has them.`,
        ),
      );
    }
    const gateways = {
      source_gateway_id: await gatewayUidOf(palette, source, signal),
      target_gateway_id: await gatewayUidOf(palette, target, signal),
    };
    if (gateways.source_gateway_id === gateways.target_gateway_id) throw refusalAt('target_gateway_id', SAME_GATEWAY);
    return { id: idOf(gateways), ...gateways, clusters_on_source: {} };
  },
});

function idOf({ source_gateway_id: source, target_gateway_id: target }: MigratedGateways): string {
  return `${source}/${target}`;
}

function routeOf({ source_gateway_id: source, target_gateway_id: target }: MigratedGateways) {
  return { source, target };
}

/** Names by uid. What can't be seen is told when it is planned, or migrated. */
async function clustersOn(palette: ProviderData, uid: string, signal: AbortSignal): Promise<{ readonly [uid: string]: string }> {
  const gateway = await getGateway(palette.client, uid, { signal });
  if (!gateway) return {};
  const { clusters } = await clustersOfGateway(palette, gateway, signal);
  return Object.fromEntries(clusters.map(({ uid, name }) => [uid, name]));
}

async function migrated(planned: GatewaysToMigrate, context: Waiting & { readonly data: ProviderData }) {
  await migrateGateways(planned, context.data, context);
  return { id: idOf(planned), clusters_on_source: {} };
}
