import { isUnknown, path, type Report, validators } from '../../framework';
import { getGateway } from '../../palette';
import type { ProviderData, Waiting } from '../shared/provider-data';
import { refusalAt, UNSEEN_ADVICE } from './foresee-migration';
import { unseenText } from './gateway-removal';
import { migrateClusters } from './migrate-clusters';

/** The gateways of a migration. */
export interface MigratedGateways {
  readonly source_gateway_id: string;
  readonly target_gateway_id: string;
}

/** A migration to be carried out. */
export interface GatewaysToMigrate extends MigratedGateways {
  readonly acknowledge_unseen: boolean;
}

/** What the resource and the action say alike of their attributes. */
export const migrationFields = {
  source_gateway_id: {
    required: true,
    description:
      'Uid of the gateway that the clusters leave. It may be down: then Palette decides, and one that wants both gateways healthy refuses.',
    validate: validators.notEmpty,
  },
  target_gateway_id: {
    required: true,
    description: 'Uid of the gateway that takes them over. It must run, and be one for the same provider.',
    validate: validators.notEmpty,
  },
  acknowledge_unseen: {
    default: false,
    description:
      'Migrates even though it is not known of every cluster which gateway it refers to: the API key may not look into all projects, or not read all clusters. Default `false`.',
  },
} as const;

/** Why a gateway can't be migrated to itself. */
export const SAME_GATEWAY = 'The clusters of a gateway are migrated to another one. Give the uid of that.';

/** Refuses a migration from a gateway to itself. */
export function checkMigration(source: unknown, target: unknown, report: Report): void {
  if (isUnknown(source) || source !== target) return;
  report.error(path('target_gateway_id'), 'Source and target are one gateway', SAME_GATEWAY);
}

/** Migrates what is with the source now. */
export async function migrateGateways(planned: GatewaysToMigrate, palette: ProviderData, waiting: Waiting): Promise<void> {
  const { source_gateway_id: sourceUid, target_gateway_id: targetUid } = planned;
  if (sourceUid === targetUid) throw refusalAt('target_gateway_id', SAME_GATEWAY);
  const source = await getGateway(palette.client, sourceUid, { signal: waiting.signal });
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
  } else waiting.progress({ kind: 'event', text: `the gateway ${sourceUid} is gone: there is nothing to migrate` });
  // What this run has seen of the gateways is as it was before.
  for (const uid of [sourceUid, targetUid]) palette.gateways.delete(uid);
}
