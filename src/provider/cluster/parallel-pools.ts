import { attr, DiagnosticError, errorAt, isUnknown, path } from '../../framework';
import type { Cloud } from '../clouds/cloud';
import { definePart } from './cluster-part';

const NAME = 'update_worker_pools_in_parallel';

/** Whether worker pools are updated side by side. Palette takes it with the creation, and has no call that changes it. */
export function parallelPoolsPart({ cluster: { workersInParallel = false } }: Cloud) {
  if (workersInParallel === 'unknown') return keptOnly;
  return definePart({
    fields: {
      [NAME]: attr.bool({
        default: workersInParallel,
        description: `Updates worker pools at the same time instead of one after the other. Default \`${workersInParallel}\`. Palette takes it when a cluster is made and has no call that changes it: a plan that would is refused.`,
      }),
    },
    toRequest: ({ [NAME]: parallel }) => (parallel ? { spec: { clusterConfig: { updateWorkerPoolsInParallel: true } } } : {}),
    // Where nothing is said of it, it is as it was made: any other answer would have each plan refused.
    read({ cluster, isNew }, { [NAME]: prior }) {
      const told = cluster.spec?.clusterConfig?.updateWorkerPoolsInParallel;
      return { [NAME]: told ?? (isNew ? false : prior) };
    },
    preflight({ [NAME]: wanted }, { [NAME]: prior }) {
      if (!isUnknown(wanted as never) && wanted !== prior) throw fixed(prior);
    },
    async update(_, __, { [NAME]: prior }) {
      throw fixed(prior);
    },
  });
}

/** For a cloud whose clusters have no such setting in Palette. */
const keptOnly = definePart({
  fields: {
    [NAME]: attr.bool({
      default: false,
      readable: false,
      description: 'Kept and not sent: Palette has no such setting for clusters of this cloud. Default `false`.',
    }),
  },
  read: () => ({}),
  update: async () => {},
});

function fixed(prior: boolean): DiagnosticError {
  return new DiagnosticError(
    errorAt(
      path(NAME),
      `${NAME} can't be changed`,
      `Palette takes it when a cluster is made, and has no call that changes it. This cluster has ${prior}: configure ${NAME} = ${prior}, or replace the cluster.`,
    ),
  );
}
