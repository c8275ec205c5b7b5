import { attr, type ConfigOf, isUnknown, type PlannedOf, type StateOf, schema, timeoutsBlock, validators } from '../../framework';
import { parseDuration } from '../../runtime/duration';
import type { Cloud } from '../clouds/cloud';
import { contextAttribute } from '../shared/scope-attribute';
import { extrasPart } from './cluster-extras';
import { machinesPart } from './cluster-machines';
import { metadataPart } from './cluster-metadata';
import { profilesPart } from './cluster-profiles';
import { failureGrace } from './failure-grace';
import { queueTimeout } from './queue-timeout';
import { repaveReviewPart } from './repave-review';
import { fieldsOf, settingsParts } from './settings-parts';

/** A timed-out create is a warning, so it may be generous; the official provider has the same default. */
export const timeouts = { create: '180m', update: '180m', delete: '180m' } as const;

/** The parts of a cluster on a cloud, in the order in which they are changed. */
export function partsOf(cloud: Cloud) {
  return [metadataPart, extrasPart(cloud), machinesPart(cloud), profilesPart, repaveReviewPart, ...settingsParts(cloud)] as const;
}

/** Attributes of `palette_cluster_CLOUD`. */
export function clusterSchema(cloud: Cloud) {
  const [metadata, extras, machines, profiles, ...settings] = partsOf(cloud);
  return schema(
    { description: cloud.cluster.description },
    {
      id: attr.string({ computed: true, description: 'Uid.' }),
      name: attr.string({
        required: true,
        forceNew: true,
        description: 'Name, unique in the project.',
        validate: validators.notEmpty,
      }),
      context: contextAttribute,
      ...metadata.fields,
      cloud_account_id: accountAttribute(cloud),
      ...profiles.fields,
      ...machines.fields,
      ...extras.fields,
      ...fieldsOf(settings),
      skip_completion: attr.bool({
        default: false,
        readable: false,
        description: "Doesn't wait for a new cluster to run. Default `false`.",
      }),
      failure_grace: failureGrace,
      queue_timeout: queueTimeout,
      completed: attr.bool({
        computed: true,
        nullable: true,
        description:
          'Whether the cluster has come up: once it has run and been healthy, it stays `true`. While it is `false`, each plan holds an update that goes on waiting for it. Null with `skip_completion`.',
      }),
      force_delete: attr.bool({
        default: false,
        readable: false,
        description:
          'Lets Palette forget a cluster whose gateway does not delete it. Its machines may stay behind and have to be removed by hand. Like all that a delete needs, it must have been applied before. Default `false`.',
      }),
      force_delete_delay: attr.int({
        default: 20,
        readable: false,
        description: 'Minutes in Deleting before force; Palette refuses it before 15. Default `20`.',
        validate: validators.atLeast(15),
      }),
      cloud_config_id: attr.string({ computed: true, description: "Uid of the cluster's cloud configuration." }),
      private_cloud_gateway_id: attr.string({
        computed: true,
        description: 'Uid of the gateway that Palette will delete the cluster through. It changes when the gateway is migrated.',
      }),
      timeouts: timeoutsBlock(timeouts),
    },
  );
}

/** Typed as on the clouds where it may be unset: so whoever takes it is ready for that. */
function accountAttribute({ cluster: { accountOptional } }: Cloud) {
  const description = `Uid of the cloud account. The gateway follows from it.${accountOptional ? ' Palette finds it when unset, for a cluster that another one hosts.' : ''}`;
  const optional = attr.string({
    optional: true,
    computed: true,
    forceNew: true,
    description,
    validate: validators.notEmpty,
  });
  const required = attr.string({ required: true, forceNew: true, description, validate: validators.notEmpty });
  return accountOptional ? optional : (required as unknown as typeof optional);
}

export type ClusterSchema = ReturnType<typeof clusterSchema>;
/** A cluster in state: what the clusters of all clouds have. */
export type ClusterState = StateOf<ClusterSchema>;
/** A cluster as it is to be. */
export type PlannedCluster = PlannedOf<ClusterSchema>;

/** @returns why force would never be used, or undefined */
export function forceProblem({
  force_delete,
  force_delete_delay,
  timeouts: configured,
}: Pick<ConfigOf<ClusterSchema>, 'force_delete' | 'force_delete_delay' | 'timeouts'>): string | undefined {
  if (force_delete !== true || isUnknown(configured)) return undefined;
  const wait = configured?.delete ?? timeouts.delete;
  if (isUnknown(wait)) return undefined;
  const delay = typeof force_delete_delay === 'number' ? force_delete_delay : 20;
  const patience = parseDuration(wait);
  if (isUnknown(force_delete_delay) || patience === undefined || patience > delay * 60_000) return undefined;
  return `Force is used after ${delay} minutes in Deleting, and timeouts { delete } ends the wait after ${wait}. Make the timeout longer than the delay.`;
}
