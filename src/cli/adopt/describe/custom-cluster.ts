import type { CustomPool } from '../../../constructs/clouds/custom';
import type { Attributes } from './attributes';
import { anyOf, type PoolAttributes, taintsOf } from './pools';

/** A cluster on a cloud that the tenant registered: its own Cluster API objects. */
export function customCluster(cluster: Attributes, { controlPlane, workers }: PoolAttributes) {
  const config = cluster.neededBlock('cloud_config');
  const pool = (each: Attributes): CustomPool => ({
    yaml: each.neededText('node_pool_config'),
    overrides: each.textsByName('overrides'),
    taints: taintsOf(each),
  });
  return {
    cloud: 'custom' as const,
    customCloud: cluster.neededText('cloud'),
    cloudConfig: { yaml: config.neededText('values'), overrides: config.textsByName('overrides') },
    controlPlane: pool(controlPlane),
    workers: anyOf(workers.map(pool)),
  };
}
