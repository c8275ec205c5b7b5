import { tagsProblem } from '../../domain/tags';
import { attr, block, type ConfigOf, isUnknown, type StateOf, schema, timeoutsBlock, validators } from '../../framework';
import { parseDuration } from '../../runtime/duration';
import { contextAttribute } from '../shared/scope-attribute';
import { failureGrace } from './failure-grace';

/** A timed-out create is a warning, so it may be generous; the official provider has the same default. */
export const timeouts = { create: '180m', update: '180m', delete: '180m' } as const;

const DEFAULT_STRATEGY = 'RollingUpdateScaleOut';
const UPDATE_STRATEGIES = [DEFAULT_STRATEGY, 'RollingUpdateScaleIn'] as const;
type UpdateStrategy = (typeof UPDATE_STRATEGIES)[number];

const profileFields = {
  id: attr.string({ required: true, description: 'Uid of a cluster profile.', validate: validators.notEmpty }),
  variables: attr.map('string', { optional: true, description: "Values of the profile's variables." }),
};

const cloudConfigFields = {
  datacenter: attr.string({ required: true, forceNew: true, description: 'Datacenter.' }),
  folder: attr.string({ required: true, forceNew: true, description: 'Folder for the machines.' }),
  image_template_folder: attr.string({
    optional: true,
    computed: true,
    forceNew: true,
    description: 'Folder of image templates. Palette chooses when unset.',
  }),
  ssh_keys: attr.set('string', { optional: true, description: 'Public SSH keys for the nodes.' }),
  static_ip: attr.bool({ default: false, forceNew: true, description: 'Static addresses instead of DHCP. Default `false`.' }),
  network_type: attr.string({
    optional: true,
    computed: true,
    forceNew: true,
    description: 'How the API server is reached: `VIP`, `DDNS` or `External`. Palette chooses when unset.',
    validate: validators.oneOf('VIP', 'DDNS', 'External'),
  }),
  host_endpoint: attr.string({
    optional: true,
    computed: true,
    forceNew: true,
    description: 'Host name or address of the API server. Palette chooses when unset.',
  }),
  network_search_domain: attr.string({ optional: true, computed: true, forceNew: true, description: 'Search domain, with DDNS.' }),
  ntp_servers: attr.set('string', { optional: true, description: 'NTP servers.' }),
};

const size = (what: string) => attr.int({ required: true, description: what, validate: validators.atLeast(1) });

const poolFields = {
  name: attr.string({ required: true, description: 'Name, unique in the cluster.', validate: validators.notEmpty }),
  count: attr.int({ required: true, description: 'Nodes. A control plane has 1, 3 or 5.', validate: validators.atLeast(0) }),
  control_plane: attr.bool({ default: false, description: 'Whether these nodes are the control plane. Default `false`.' }),
  control_plane_as_worker: attr.bool({
    default: false,
    description: 'Whether the control plane runs workloads too. Default `false`.',
  }),
  min: attr.int({ optional: true, description: 'Fewest nodes, with autoscaling.', validate: validators.atLeast(1) }),
  max: attr.int({ optional: true, description: 'Most nodes, with autoscaling.', validate: validators.atLeast(1) }),
  additional_labels: attr.map('string', { optional: true, description: 'Labels of the nodes.' }),
  node_repave_interval: attr.int({
    default: 0,
    description: 'Seconds between two nodes that are replaced. Default `0`.',
    validate: validators.atLeast(0),
  }),
  update_strategy: attr.string({
    default: DEFAULT_STRATEGY,
    description: '`RollingUpdateScaleOut` (add, then remove; the default) or `RollingUpdateScaleIn`.',
    validate: validators.oneOf(...UPDATE_STRATEGIES),
  }),
  taints: block.list(
    {
      key: attr.string({ required: true, description: 'Key.' }),
      value: attr.string({ required: true, description: 'Value.' }),
      effect: attr.string({
        required: true,
        description: '`NoSchedule`, `PreferNoSchedule` or `NoExecute`.',
        validate: validators.oneOf('NoSchedule', 'PreferNoSchedule', 'NoExecute'),
      }),
    },
    { description: 'Taints of the nodes.' },
  ),
  instance_type: block.list(
    { disk_size_gb: size('Disk, in GiB.'), memory_mb: size('Memory, in MiB.'), cpu: size('Virtual CPUs.') },
    { min: 1, max: 1, description: 'Size of a node.' },
  ),
  placement: block.list(
    {
      cluster: attr.string({ required: true, description: 'Compute cluster.' }),
      resource_pool: attr.string({ required: true, description: 'Resource pool; empty for the default one.' }),
      datastore: attr.string({ required: true, description: 'Datastore.' }),
      network: attr.string({ required: true, description: 'Network.' }),
      static_ip_pool_id: attr.string({ optional: true, description: 'Uid of the IP pool of static addresses.' }),
    },
    { min: 1, max: 1, description: 'Where the nodes are put.' },
  ),
};

/** Attributes of `palette_cluster_vsphere`. */
export const clusterSchema = schema(
  { description: 'A workload cluster on vSphere, made and deleted through a private cloud gateway.' },
  {
    id: attr.string({ computed: true, description: 'Uid.' }),
    name: attr.string({
      required: true,
      forceNew: true,
      description: 'Name, unique in the project.',
      validate: validators.notEmpty,
    }),
    context: contextAttribute,
    tags: attr.set('string', {
      optional: true,
      description: 'Tags: `key:value` (split at the first colon), or `key`. A key occurs once.',
      validate: tagsProblem,
    }),
    description: attr.string({ optional: true, description: 'Description.' }),
    cloud_account_id: attr.string({
      required: true,
      forceNew: true,
      description: 'Uid of the cloud account. The gateway follows from it.',
      validate: validators.notEmpty,
    }),
    cluster_profile: block.set(profileFields, {
      description: 'Cluster profiles: one with the infrastructure layers, and add-ons.',
    }),
    cloud_config: block.list(cloudConfigFields, { min: 1, max: 1, description: 'What holds for all machines.' }),
    machine_pool: block.set(poolFields, { min: 1, description: 'Groups of equal nodes; one of them is the control plane.' }),
    skip_completion: attr.bool({
      default: false,
      readable: false,
      description: "Doesn't wait for a new cluster to run. Default `false`.",
    }),
    failure_grace: failureGrace,
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

/** A cluster in state. */
export type ClusterState = StateOf<typeof clusterSchema>;
/** One of its machine pools. */
export type MachinePool = ClusterState['machine_pool'][number];

/** A strategy that a pool can be configured with; the default in place of one that has no attributes here. */
export function updateStrategy(text: string | undefined): UpdateStrategy {
  return UPDATE_STRATEGIES.find((known) => known === text) ?? DEFAULT_STRATEGY;
}

/** Rules over several attributes; `pools` may hold unknowns. */
export function poolProblems(pools: unknown): string[] {
  if (!Array.isArray(pools) || pools.some(isUnknown)) return [];
  const all = pools as readonly { readonly [name: string]: unknown }[];
  const problems: string[] = [];
  const names = all.map(({ name }) => name).filter((name) => typeof name === 'string');
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) problems.push(`Two machine pools are called "${twice}".`);
  const controlPlanes = all.filter(({ control_plane }) => control_plane === true);
  const undecided = all.some(({ control_plane }) => isUnknown(control_plane));
  if (!undecided && controlPlanes.length !== 1) {
    problems.push(`Exactly one machine pool is the control plane (control_plane = true); here ${controlPlanes.length} are.`);
  }
  for (const { name, count } of controlPlanes) {
    if (typeof count === 'number' && ![1, 3, 5].includes(count))
      problems.push(`The control plane "${name}" has ${count} nodes; it takes 1, 3 or 5.`);
  }
  for (const { name, min, max, count } of all) {
    if (typeof min === 'number' && typeof max === 'number' && min > max)
      problems.push(`The pool "${name}" has min ${min} above max ${max}.`);
    else if (typeof min === 'number' && typeof count === 'number' && count < min)
      problems.push(`The pool "${name}" has count ${count} below min ${min}.`);
    else if (typeof max === 'number' && typeof count === 'number' && count > max)
      problems.push(`The pool "${name}" has count ${count} above max ${max}.`);
  }
  return problems;
}

/** @returns why force would never be used, or undefined */
export function forceProblem({
  force_delete,
  force_delete_delay,
  timeouts: configured,
}: Pick<ConfigOf<typeof clusterSchema>, 'force_delete' | 'force_delete_delay' | 'timeouts'>): string | undefined {
  if (force_delete !== true || configured === null || isUnknown(configured) || typeof configured.delete !== 'string')
    return undefined;
  const delay = typeof force_delete_delay === 'number' ? force_delete_delay : 20;
  const patience = parseDuration(configured.delete);
  if (isUnknown(force_delete_delay) || patience === undefined || patience > delay * 60_000) return undefined;
  return `Force is used after ${delay} minutes in Deleting, and timeouts { delete } ends the wait after ${configured.delete}. Make the timeout longer than the delay.`;
}
