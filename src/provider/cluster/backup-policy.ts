import { attr, block, isUnknown, path, validators } from '../../framework';
import { type ClusterBackupConfig, getBackupPolicy, removeBackupPolicy, setBackupPolicy } from '../../palette';
import { cronProblem } from '../../runtime/cron';
import { orNull, type ValuesOf } from '../clouds/cloud';
import { definePart } from './cluster-part';

/** Words for what of Kubernetes' own is in a backup, with Palette's. */
const MODES = { always: 'Always', never: 'Never', auto: 'Auto' } as const;
const MODE_WORDS = Object.keys(MODES) as readonly (keyof typeof MODES)[];

const fields = {
  backup_policy: block.list(
    {
      prefix: attr.string({ required: true, description: "Begins the backups' names.", validate: validators.notEmpty }),
      backup_location_id: attr.string({
        required: true,
        description: 'Uid of the backup storage location.',
        validate: validators.notEmpty,
      }),
      schedule: attr.string({
        required: true,
        description: 'When backups are made: a cron expression of five fields.',
        validate: cronProblem,
      }),
      expiry_in_hour: attr.int({
        required: true,
        description: 'Hours after which a backup is removed.',
        validate: validators.atLeast(1),
      }),
      include_disks: attr.bool({ default: true, description: 'Whether volumes are backed up. Default `true`.' }),
      include_cluster_resources: attr.bool({
        default: true,
        description:
          'Whether resources of the cluster as a whole are backed up. Default `true`. Not together with `include_cluster_resources_mode`.',
      }),
      include_cluster_resources_mode: attr.string({
        optional: true,
        description: 'The same in three words: `always`, `never` or `auto` (those that belong to what is backed up).',
        validate: validators.oneOf(...MODE_WORDS),
      }),
      namespaces: attr.set('string', { optional: true, description: 'Namespaces to back up; all when unset.' }),
      cluster_uids: attr.set('string', {
        optional: true,
        readable: false,
        description: "Clusters of a workspace to back up. A cluster's own policy is about itself, so it is kept and not sent.",
      }),
      include_all_clusters: attr.bool({
        optional: true,
        readable: false,
        description:
          "Whether all clusters of a workspace are backed up. A cluster's own policy is about itself, so it is kept and not sent.",
      }),
    },
    { max: 1, description: 'When and how the cluster is backed up. Without it, Palette schedules no backups.' },
  ),
};

type Policy = ValuesOf<typeof fields>['backup_policy'][number];

/** The schedule of a cluster's backups. */
export const backupPart = definePart({
  fields,

  validate({ backup_policy: policies }, report) {
    if (!Array.isArray(policies)) return;
    for (const policy of policies as readonly { readonly [name: string]: unknown }[]) {
      if (isUnknown(policy as never)) continue;
      const given = (name: string) => (policy[name] ?? null) !== null && !isUnknown(policy[name] as never);
      const problem = (text: string) => report.error(path('backup_policy'), 'Invalid backup policy', text);
      if (given('include_cluster_resources') && given('include_cluster_resources_mode'))
        problem('Set include_cluster_resources_mode or include_cluster_resources, not both.');
      const uids = policy.cluster_uids;
      if (policy.include_all_clusters === true && Array.isArray(uids) && uids.length > 0)
        problem('With include_all_clusters = true, cluster_uids says nothing more: set one of them.');
    }
  },

  toRequest: ({ backup_policy: [policy] }) => (policy ? { spec: { policies: { backupPolicy: policyBody(policy) } } } : {}),

  async read({ palette, cluster, call, isNew }, { backup_policy: [prior] }) {
    if (!isNew && prior === undefined) return {};
    const config = await getBackupPolicy(palette.client, cluster.metadata.uid, call);
    return { backup_policy: config ? [policyOf(config, prior)] : [] };
  },

  async update({ palette, cluster, call }, { backup_policy: [policy] }) {
    const { uid } = cluster.metadata;
    if (policy) await setBackupPolicy(palette.client, uid, policyBody(policy), call);
    else await removeBackupPolicy(palette.client, uid, call);
  },
});

function policyBody(policy: Policy): ClusterBackupConfig {
  const mode = MODE_WORDS.find((word) => word === policy.include_cluster_resources_mode);
  return {
    backupPrefix: policy.prefix,
    backupLocationUid: policy.backup_location_id,
    schedule: { scheduledRunTime: policy.schedule },
    durationInHours: policy.expiry_in_hour,
    includeAllDisks: policy.include_disks,
    ...(mode ? { includeClusterResourceMode: MODES[mode] } : { includeClusterResources: policy.include_cluster_resources }),
    namespaces: policy.namespaces ?? [],
  };
}

function policyOf(config: ClusterBackupConfig, prior: Policy | undefined): Policy {
  return {
    prefix: config.backupPrefix ?? '',
    backup_location_id: config.backupLocationUid ?? '',
    schedule: config.schedule?.scheduledRunTime ?? '',
    expiry_in_hour: config.durationInHours ?? 0,
    include_disks: config.includeAllDisks ?? false,
    ...clusterResources(config, prior),
    namespaces: orNull(config.namespaces),
    cluster_uids: prior?.cluster_uids ?? null,
    include_all_clusters: prior?.include_all_clusters ?? null,
  };
}

/** What is in a backup besides namespaces: Palette may tell it in either way, and one of them is configured. */
function clusterResources({ includeClusterResourceMode, includeClusterResources }: ClusterBackupConfig, prior: Policy | undefined) {
  const mode = MODE_WORDS.find((word) => MODES[word] === includeClusterResourceMode) ?? null;
  const wanted = prior?.include_cluster_resources ?? true;
  if (mode === null) {
    return { include_cluster_resources: includeClusterResources ?? false, include_cluster_resources_mode: null };
  }
  const sameInShort = prior?.include_cluster_resources_mode === null && mode === (wanted ? 'always' : 'never');
  return { include_cluster_resources: wanted, include_cluster_resources_mode: sameInShort ? null : mode };
}
