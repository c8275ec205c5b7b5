import { defineCloud } from './cloud';

interface Document {
  readonly [name: string]: unknown;
}

export const cloudstack = defineCloud<Document, Document>({
  completePool: (_world, _config, pool) => pool,
  poolChangeProblem: () => undefined,
  configChangeProblem: () => undefined,
  changedConfig: (_config, next) => next,
  machineShape: (pool) => pool,
  placementProblem: () => undefined,
  addressPools: () => [],
  endpointHost: () => undefined,
  gatewayShape: ({ clusterConfig = {}, machineConfig = {} }) => ({ config: clusterConfig, pool: machineConfig }),
});
