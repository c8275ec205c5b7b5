import { DiagnosticError, errorAt, type Report } from '../../framework';
import type { SpectroCluster } from '../../palette';
import { isGoing, isGone } from './cluster-sight';

/** Says while refreshing that somebody deletes a cluster, or that a run which did so has not seen its end. */
export function warnOfGoing(cluster: SpectroCluster, { warn }: Pick<Report, 'warn'>): void {
  if (!isGoing(cluster)) return;
  const { name, uid } = cluster.metadata;
  warn(
    undefined,
    `The cluster "${name}" is being deleted`,
    `Palette has it (${uid}) as Deleting: it takes no change any more. A destroy waits until it is gone; a plan after that makes a new one, where it is still configured.`,
  );
}

/** A cluster that can be changed. @throws DiagnosticError when it is gone or going */
export function changeable(cluster: SpectroCluster | undefined, name: string, uid: string): SpectroCluster {
  if (!cluster || isGone(cluster)) {
    const detail = `Palette no longer knows ${uid}, so there is nothing to change. Plan again.`;
    throw new DiagnosticError(errorAt(undefined, `The cluster "${name}" is gone`, detail));
  }
  if (isGoing(cluster)) {
    const detail = `Palette has ${uid} as Deleting, so nothing was changed. Plan again when it is gone: a new one is made then. Or take it out of the configuration.`;
    throw new DiagnosticError(errorAt(undefined, `The cluster "${name}" is being deleted`, detail));
  }
  return cluster;
}
