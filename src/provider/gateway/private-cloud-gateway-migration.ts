import { attr, DiagnosticError, errorAt, isUnknown, path, schema, timeoutsBlock, validators } from '../../framework';
import { getGateway } from '../../palette';
import { explain } from '../shared/errors';
import { type ProviderData, resource, type Waiting } from '../shared/provider-data';
import { foreseeMigration, refusalAt, refuseOpposite, UNSEEN_ADVICE, warnOfStanding } from './foresee-migration';
import { clustersOfGateway } from './gateway-clusters';
import { gatewayUidOf } from './gateway-key';
import { unseenText } from './gateway-removal';
import { migrateClusters } from './migrate-clusters';

const timeouts = { create: '30m', update: '30m' } as const;

const migrationSchema = schema(
  {
    description:
      "Hands all clusters of one private cloud gateway to another, and verifies it cluster by cluster. It is one-way: only another migration brings them back, and destroying this does nothing. Nothing moves on the infrastructure; Palette's references change, and the old gateway can be removed then. Clusters that are with the old gateway again show as a change, which migrates them.",
  },
  {
    id: attr.string({ computed: true, description: 'Uids of both gateways: `SOURCE/TARGET`.' }),
    source_gateway_id: attr.string({
      required: true,
      forceNew: true,
      description:
        'Uid of the gateway that the clusters leave. It may be down: then Palette decides, and one that wants both gateways healthy refuses.',
      validate: validators.notEmpty,
    }),
    target_gateway_id: attr.string({
      required: true,
      forceNew: true,
      description: 'Uid of the gateway that takes them over. It must run, and be one for the same provider.',
      validate: validators.notEmpty,
    }),
    acknowledge_unseen: attr.bool({
      default: false,
      readable: false,
      description:
        'Migrates even though it is not known of every cluster which gateway it refers to: the API key may not look into all projects, or not read all clusters. Default `false`.',
    }),
    clusters_on_source: attr.map('string', {
      computed: true,
      description: 'Names of the clusters that refer to the source, by their uid. After an apply it is empty.',
    }),
    timeouts: timeoutsBlock(timeouts),
  },
);

interface Gateways {
  readonly source_gateway_id: string;
  readonly target_gateway_id: string;
}

/** `palette_private_cloud_gateway_migration` */
export const privateCloudGatewayMigration = resource({
  type: 'palette_private_cloud_gateway_migration',
  schema: migrationSchema,
  remote: 'view',
  timeouts,

  validate({ source_gateway_id: source, target_gateway_id: target }, report) {
    if (isUnknown(source) || source !== target) return;
    report.error(path('target_gateway_id'), 'Source and target are one gateway', SAME);
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

  create: (planned, context) => migrated(planned, context.data, context),
  update: (planned, _, context) => migrated(planned, context.data, context),

  async read(state, { data: palette, signal, warn }) {
    const route = routeOf(state);
    palette.migrations.stands(route);
    const opposite = palette.migrations.undoneBy(route);
    if (opposite) warnOfStanding(route, opposite, { warn });
    return { clusters_on_source: await clustersOn(palette, state.source_gateway_id, signal) };
  },

  delete: async () => {},

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
    if (gateways.source_gateway_id === gateways.target_gateway_id) throw refusalAt('target_gateway_id', SAME);
    return { id: idOf(gateways), ...gateways, clusters_on_source: {} };
  },
});

const SAME = 'The clusters of a gateway are migrated to another one. Give the uid of that.';

function idOf({ source_gateway_id: source, target_gateway_id: target }: Gateways): string {
  return `${source}/${target}`;
}

function routeOf({ source_gateway_id: source, target_gateway_id: target }: Gateways) {
  return { source, target };
}

/** Names by uid. What can't be seen is told when it is planned, or migrated. */
async function clustersOn(palette: ProviderData, uid: string, signal: AbortSignal): Promise<{ readonly [uid: string]: string }> {
  const gateway = await getGateway(palette.client, uid, { signal });
  if (!gateway) return {};
  const { clusters } = await clustersOfGateway(palette, gateway, signal);
  return Object.fromEntries(clusters.map(({ uid, name }) => [uid, name]));
}

/** Migrates what is with the source now. */
async function migrated(planned: Gateways & { readonly acknowledge_unseen: boolean }, palette: ProviderData, waiting: Waiting) {
  const { source_gateway_id: sourceUid, target_gateway_id: targetUid } = planned;
  if (sourceUid === targetUid) throw refusalAt('target_gateway_id', SAME);
  const { signal } = waiting;
  const source = await getGateway(palette.client, sourceUid, { signal });
  if (source) {
    const order = {
      targetUid,
      origin: 'target_gateway_id',
      admitUnseen: (unseen: Parameters<typeof unseenText>[0]) => {
        const text = unseenText(unseen);
        if (text !== undefined && !planned.acknowledge_unseen) throw refusalAt('source_gateway_id', `${text}\n\n${UNSEEN_ADVICE}`);
      },
      refuse: (detail: string) => refusalAt('target_gateway_id', detail),
    };
    await migrateClusters(palette, source, order, waiting);
  }
  // What this run has seen of the gateways is as it was before.
  for (const uid of [sourceUid, targetUid]) palette.gateways.delete(uid);
  return { id: idOf(planned), clusters_on_source: {} };
}
