import { blockOf } from '../support/core';
import { all, type Refs, type Row, set } from '../support/row';
import { commonChanges, cordoned, inNginx, inPool, poolChanges, taintChanges } from './cluster-changes';
import { POOL, profiles, settings } from './cluster-full';
import { type Cluster, clusterWorld, machinesOf } from './cluster-world';

/** The row of a cloud's cluster. */
export function clusterRow(cluster: Cluster): Row {
  const {
    cloud,
    simulator = {},
    minimal,
    more,
    changes,
    importSuffix = '',
    lacksOfPools = [],
    exempt = {},
    refused = {},
  } = cluster;
  const type = `palette_cluster_${cloud}`;
  const has = (path: string) => !lacksOfPools.includes(path.split(/[. ]/)[0] ?? '');
  const isThere = (what: string) => has(/machine_pool\.(\w+)/.exec(what)?.[1] ?? '');
  const possible = <T>(table: { readonly [what: string]: T }) =>
    Object.fromEntries(Object.entries(table).filter(([what]) => isThere(what)));
  const pool = Object.fromEntries(Object.entries(POOL).filter(([name]) => has(name)));
  const ofPools = (refs: Refs) => Object.entries({ ...poolChanges(refs), ...taintChanges }).filter(([name]) => has(name));
  return {
    type,
    simulator,
    world: (palette) => clusterWorld(palette, cluster),
    minimal: ({ account = '', profile = '' }) => minimal(account, profile),
    full: (refs) =>
      all(set({ ...settings(refs), ...profiles(refs) }), inPool(pool), more(refs))(minimal(refs.account ?? '', refs.profile ?? '')),
    changes: (refs) => ({
      ...commonChanges(refs),
      ...Object.fromEntries(ofPools(refs).map(([name, change]) => [`machine_pool.${name}`, change])),
      ...changes(refs),
    }),
    replaces: ['machine_pool.control_plane', ...(cluster.replaces ?? [])],
    apart: [...APART.filter(isThere), ...(cluster.apart ?? [])],
    refused: { ...possible(REFUSED), ...fixed(type, 'update_worker_pools_in_parallel'), ...refused },
    exempt: { ...possible(EXEMPT), ...exempt },
    base: {
      'cluster_profile.pack.tag': inNginx({ tag: '1.11.5' }),
      ...possible({ 'machine_pool.node.node_id': cordoned, 'machine_pool.node.action': cordoned }),
      ...cluster.base,
    },
    unreadable: { ...possible(UNREADABLE), ...cluster.unreadable },
    found: machinesOf,
    importIds: ({ id, name }) => [`${id}:project${importSuffix}`, `${name}:project${importSuffix}`],
  };
}

const UNREADABLE = { 'machine_pool.node': 'an import names no nodes, so that they are left alone' };

/** What would undo others if all were changed at once. */
const APART = [
  'machine_pool.node',
  'cluster_profile',
  'cluster_profile.id',
  'cluster_profile.pack.name',
  'machine_pool.update_strategy',
  'machine_pool.override_scaling.max_surge unset',
  'machine_pool.override_scaling.max_unavailable unset',
  'host_config.host_endpoint_type unset',
  'cluster_profile.pack unset',
  'cluster_profile.pack.manifest unset',
  'cluster_profile.pack.values unset',
  'cluster_profile.variables unset',
  'host_config.host_endpoint_type',
  'host_config.ingress_host',
  'cluster_rbac_binding.type',
  'backup_policy.include_cluster_resources',
  'backup_policy.include_all_clusters',
];

/** What a cluster, or a binding, has one of. */
const REFUSED = {
  'machine_pool.control_plane unset': 'Exactly one machine pool is the control plane',
  'cluster_rbac_binding.namespace unset': 'A RoleBinding needs the namespace',
  'cluster_rbac_binding.role unset': 'It needs a role',
  'cluster_rbac_binding.subjects.namespace unset': 'needs its namespace',
};

/** What Palette has no call for, on the clouds where it has such a setting. */
const fixed = (type: string, name: string) => {
  const attribute = blockOf(type).attributes[name];
  const names = attribute?.readable ? [name, ...(attribute.default === true ? [] : [`${name} unset`])] : [];
  return Object.fromEntries(names.map((each) => [each, `${name} can't be changed`]));
};

const EXEMPT = {
  'drift: machine_pool.node': 'a node that nobody names is left alone',
  'drift: machine_pool.min': 'an autoscaled pool keeps the nodes that a higher minimum has given it',
  'import: skip_completion': 'nobody waits for what runs already',
};
