import { defineCloud } from './cloud';

interface Config {
  /** Cluster API's objects of the cluster, as YAML. */
  readonly values: string;
}

interface Pool {
  /** Those of the pool. */
  readonly values?: string;
}

/**
 * Clusters on clouds that the tenant registered, such as Nutanix: all that only the cloud knows stands in YAML, which the
 * cloud's own controllers read. What doesn't look the same there makes other machines.
 */
export const custom = defineCloud<Config, Pool>({
  importedConfig: { values: '' },
  completePool: (_world, _config, pool) => pool,
  poolChangeProblem: () => undefined,
  configChangeProblem: () => undefined,
  changedConfig: (config, next) => ({ ...config, ...next }),
  machineShape: ({ values = '' }) => values.replace(/^(\s*replicas:).*$/gm, '$1'),
  machineSize: () => ({ cpus: 0, memoryMiB: 0, diskGiB: 0 }),
  lacks: function* () {},
  addressPools: () => [],
  endpointHost: () => undefined,
  gatewayShape: () => ({ config: { values: '' }, pool: {} }),
});
