import { attr, block, validators } from '../../framework';
import type { ValuesOf } from '../clouds/cloud';
import { nodeFields } from './node-maintenance';

/** What a pool's nodes are replaced by when nothing is said. */
export const DEFAULT_STRATEGY = 'RollingUpdateScaleOut';
export const UPDATE_STRATEGIES = [DEFAULT_STRATEGY, 'RollingUpdateScaleIn', 'OverrideScaling'] as const;

const nodes = (what: string) =>
  attr.string({
    default: '0',
    description: `${what}, as a number (\`1\`) or a share of the pool (\`25%\`). Default \`0\`.`,
    validate: (text) => (/^\d+%?$/.test(text) ? undefined : `"${text}" is neither a number, such as 1, nor a share, such as 25%.`),
  });

const yaml = (what: string) =>
  attr.string({
    optional: true,
    description: `${what}, as YAML.`,
    validate: (text) => (/^[ ]*\t/m.test(text) ? 'YAML is indented with spaces; here is a tab.' : undefined),
  });

/** What the machine pools of every cloud have. */
export const poolFields = {
  name: attr.string({ required: true, description: 'Name, unique in the cluster.', validate: validators.notEmpty }),
  count: attr.int({
    required: true,
    description: 'Nodes. A control plane has 1, 3 or 5.',
    validate: validators.atLeast(0),
  }),
  control_plane: attr.bool({ default: false, description: 'Whether these nodes are the control plane. Default `false`.' }),
  control_plane_as_worker: attr.bool({
    default: false,
    description: 'Whether the control plane runs workloads too. Default `false`.',
  }),
  min: attr.int({ optional: true, description: 'Fewest nodes, with autoscaling.', validate: validators.atLeast(1) }),
  max: attr.int({ optional: true, description: 'Most nodes, with autoscaling.', validate: validators.atLeast(1) }),
  additional_labels: attr.map('string', { optional: true, description: 'Labels of the nodes.' }),
  additional_annotations: attr.map('string', { optional: true, description: 'Annotations of the nodes.' }),
  node_repave_interval: attr.int({
    default: 0,
    description: 'Seconds between two nodes that are replaced. Default `0`.',
    validate: validators.atLeast(0),
  }),
  update_strategy: attr.string({
    default: DEFAULT_STRATEGY,
    description:
      '`RollingUpdateScaleOut` (add, then remove; the default), `RollingUpdateScaleIn` (remove, then add), or `OverrideScaling` (as `override_scaling` says).',
    validate: validators.oneOf(...UPDATE_STRATEGIES),
  }),
  override_scaling: block.list(
    {
      max_surge: nodes('How many nodes more than `count` there may be while nodes are replaced'),
      max_unavailable: nodes('How many nodes fewer than `count` may run while nodes are replaced'),
    },
    {
      max: 1,
      description: 'How nodes are replaced, with the `update_strategy` `OverrideScaling`; one of the two is more than none.',
    },
  ),
  override_kubeadm_configuration: yaml(
    "The pool's own kubeadm configuration, in place of the profile's. A change replaces the nodes",
  ),
  override_cluster_api_config: yaml("What differs in the pool's Cluster API objects. A change replaces the nodes"),
  override_health_check_configuration: yaml("The pool's own health check of machines"),
  skip_k8s_upgrade: attr.string({
    default: 'disabled',
    description:
      "`enabled` leaves a worker pool's nodes alone while only Kubernetes is upgraded. Default `disabled`, which isn't sent at all.",
    validate: validators.oneOf('enabled', 'disabled'),
  }),
  node: block.set(nodeFields, {
    description:
      'Maintenance of single nodes. One that is taken out of the configuration takes workloads again; one that has been replaced meanwhile is left as it is written.',
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
};

/** What is known of a machine pool on every cloud. */
export type CommonPool = ValuesOf<typeof poolFields>;
