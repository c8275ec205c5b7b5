import { attr, schema } from '../../framework';
import { action } from '../shared/provider-data';
import { foreseeMigration } from './foresee-migration';
import { checkMigration, migrateGateways, migrationFields } from './migrate-gateways';

const migrateSchema = schema(
  {
    description:
      'Hands all clusters of one private cloud gateway to another, verified cluster by cluster. There is no way back but another migration. It does what a `palette_private_cloud_gateway_migration` does, once, when it is told to: nothing of it is kept.',
  },
  {
    source_gateway_id: attr.string(migrationFields.source_gateway_id),
    target_gateway_id: attr.string(migrationFields.target_gateway_id),
    acknowledge_unseen: attr.bool(migrationFields.acknowledge_unseen),
  },
);

const known = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Action `palette_private_cloud_gateway_migrate` */
export const migrateAction = action({
  type: 'palette_private_cloud_gateway_migrate',
  schema: migrateSchema,
  timeout: '30m',

  validate: ({ source_gateway_id: source, target_gateway_id: target }, report) => checkMigration(source, target, report),

  plan: async ({ source_gateway_id: source, target_gateway_id: target, acknowledge_unseen: acknowledged }, context) =>
    foreseeMigration({ source: known(source), target: known(target), acknowledgeUnseen: acknowledged === true }, context),

  async invoke({ source_gateway_id: source, target_gateway_id: target, acknowledge_unseen: acknowledged }, context) {
    const acknowledgeUnseen = acknowledged === true;
    // What a plan said may be old, or could not be said.
    await foreseeMigration({ source, target, acknowledgeUnseen }, { data: context.data, signal: context.signal, warn: () => {} });
    const order = { source_gateway_id: source, target_gateway_id: target, acknowledge_unseen: acknowledgeUnseen };
    await migrateGateways(order, context.data, context);
  },
});
