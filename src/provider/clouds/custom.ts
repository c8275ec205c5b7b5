import { attr, DiagnosticError, errorAt, path, validators } from '../../framework';
import {
  type CustomCloudAccount,
  type CustomClusterConfig,
  CustomMachinePoolBaseConfigEntity,
  type CustomMachinePoolConfig,
  customCalls,
} from '../../palette';
import { official } from '../shared/official';
import { parseImportId } from '../shared/scope-attribute';
import { defineCloud, poolsOf, type Values } from './cloud';
import { idleOverrides, type Overrides, poolNameOf, poolSizeOf, rendered, sameYaml, yamlProblem } from './custom-values';

const DEFAULT_TYPE = 'PureManage';

const cloudAttribute = attr.string({
  required: true,
  forceNew: true,
  description: 'Name of the cloud: `nutanix`, or as the tenant registered it.',
  validate: (name) => (/^[a-z][a-z0-9-]*$/.test(name) ? undefined : 'A cloud has small letters, digits and hyphens in its name.'),
});

const yaml = (description: string) => attr.string({ required: true, description, validate: [validators.notEmpty, yamlProblem] });
const overrides = attr.map('string', {
  optional: true,
  description:
    'Values that the YAML gets: `${NAME}` in it takes the value of NAME; `Kind.path` (`Cluster.spec.region`) is set in the objects of that kind, a path alone in all that have it. A value that is JSON is taken for that.',
});

const accountFields = { cloud: cloudAttribute };
const configFields = {
  values: yaml('Cluster API objects of the cluster, as YAML. Another layout of the same is no change.'),
  overrides,
};
const poolFields = {
  node_pool_config: yaml(
    'Cluster API objects of the pool, as YAML. Its MachineDeployment or control plane has its name (`metadata.name`) and size (`spec.replicas`).',
  ),
  overrides,
};
const extraFields = {
  cloud: cloudAttribute,
  cluster_type: attr.string({
    optional: true,
    computed: true,
    readable: false,
    description: '`PureManage` (the default), `PureAttach` or `PureAdopt`. Another one replaces the cluster.',
    validate: validators.oneOf(DEFAULT_TYPE, 'PureAttach', 'PureAdopt'),
  }),
};

/** Clouds that Palette manages by their own Cluster API objects: Nutanix, and what the tenant registered. */
export const custom = defineCloud<
  typeof accountFields,
  typeof configFields,
  typeof poolFields,
  CustomCloudAccount,
  CustomClusterConfig,
  CustomMachinePoolConfig,
  typeof extraFields
>({
  type: 'custom',
  title: 'custom cloud',
  calls: ({ cloud }) => (typeof cloud === 'string' ? customCalls(cloud) : undefined),
  identity: {
    required: ['id', 'cloud'],
    optional: { context: 'project' },
    importId: ({ id, context, cloud }) => `${id}:${context}:${cloud}`,
  },
  account: {
    description:
      'Credentials of a cloud that the tenant registered, or of Nutanix, used through a private cloud gateway. Palette stores them untried.',
    reaches: 'the cloud',
    fields: accountFields,
    secrets: { credentials: { word: 'credentials', what: "Credentials by the cloud's own names", kind: 'map' } },
    movesFrom: [official('spectrocloud_cloudaccount_custom', 0)],
    parseImportId: importId,
    toApi: (_account, secret) => ({ credentials: secret('credentials') }),
    // Which of them are secrets only the cloud knows.
    fromApi: () => ({}),
    refusal: { attribute: 'credentials', who: 'The cloud', tried: () => 'the credentials', look: 'cloud and credentials' },
  },
  cluster: {
    description: 'A workload cluster on a cloud that the tenant registered, or on Nutanix.',
    movesFrom: [official('spectrocloud_cluster_custom_cloud', 4, { 'machine_pool.count': 'any', 'machine_pool.name': 'any' })],
    parseImportId: importId,
    config: configFields,
    pool: poolFields,
    extra: extraFields,
    unset: { cluster_type: DEFAULT_TYPE },
    poolConfig: CustomMachinePoolBaseConfigEntity,
    workersInParallel: 'unknown',
    // What a change of the YAML does is the cloud's business: a count in it replaces nothing.
    repavedBy: [],
    omitsOfPool: [
      'name',
      'count',
      'min',
      'max',
      'additional_labels',
      'additional_annotations',
      'node',
      'node_repave_interval',
      'update_strategy',
      'override_scaling',
      'override_kubeadm_configuration',
      'override_cluster_api_config',
      'override_health_check_configuration',
      'skip_k8s_upgrade',
    ],
    poolName: ({ node_pool_config: values, overrides: over }) =>
      typeof values === 'string' && yamlProblem(values) === undefined
        ? poolNameOf(rendered(values, isOverrides(over) ? over : null))
        : undefined,
    validate(config, report) {
      const configs = Array.isArray(config.cloud_config) ? (config.cloud_config as readonly Values[]) : [];
      const texts = [
        ...configs.map(({ values, overrides: over }) => ['cloud_config', values, over] as const),
        ...poolsOf(config).map((pool) => ['machine_pool', pool.node_pool_config, pool.overrides, pool.control_plane] as const),
      ];
      for (const [block, values, over, ofControlPlane] of texts) {
        if (typeof values !== 'string' || !isOverrides(over) || yamlProblem(values) !== undefined) continue;
        for (const name of idleOverrides(values, over)) {
          const detail = `Nothing in the YAML is called ${name}. Write \${${name}} where the value belongs, or the path of a field.`;
          report.error(path(block), 'An override without a place', detail);
        }
        if (block === 'machine_pool' && poolNameOf(rendered(values, over)) === undefined) {
          const detail = 'node_pool_config needs a MachineDeployment, a MachinePool or a control plane with metadata.name.';
          report.error(path(block), 'A machine pool without a name', detail);
        }
        const size = ofControlPlane === true ? poolSizeOf(rendered(values, over)) : undefined;
        if (size !== undefined && ![1, 3, 5].includes(size)) {
          const detail = `The control plane in node_pool_config has ${size} replicas; it takes 1, 3 or 5.`;
          report.error(path(block), 'Invalid machine pools', detail);
        }
      }
    },
    toConfig: ({ values, overrides: over }) => ({ values: rendered(values, over) }),
    fromConfig: ({ values = '' }, prior) =>
      prior && sameYaml(values, rendered(prior.values, prior.overrides)) ? prior : { values, overrides: null },
    toPool: ({ node_pool_config: values, overrides: over }) => ({ values: rendered(values, over) }),
    fromPool: ({ values = '' }, prior) =>
      prior && sameYaml(values, rendered(prior.node_pool_config, prior.overrides))
        ? { node_pool_config: prior.node_pool_config, overrides: prior.overrides }
        : { node_pool_config: values, overrides: null },
    toSpec: ({ cluster_type }) => (cluster_type === null || cluster_type === DEFAULT_TYPE ? {} : { clusterType: cluster_type }),
    replaces: ({ cluster_type: next }, { cluster_type: last }) =>
      typeof next === 'string' && typeof last === 'string' && next !== last ? ['cluster_type'] : [],
  },
});

/** Null, or wholly known. */
function isOverrides(value: unknown): value is Overrides {
  if (value === null) return true;
  return typeof value === 'object' && Object.values(value as object).every((each) => typeof each === 'string');
}

/** `UID_OR_NAME:project:CLOUD`, or `UID_OR_NAME:tenant:CLOUD`, as the official provider writes it. */
function importId(id: string) {
  const [, place = '', cloud = ''] = /^(.*:(?:project|tenant)):([a-z][a-z0-9-]*)$/.exec(id) ?? [];
  if (cloud === '') {
    const detail = `"${id}" names no cloud. Write UID_OR_NAME:project:CLOUD or UID_OR_NAME:tenant:CLOUD, as apps:project:nutanix.`;
    throw new DiagnosticError(errorAt(undefined, 'Invalid import ID', detail));
  }
  return { ...parseImportId(place), more: { cloud } };
}
