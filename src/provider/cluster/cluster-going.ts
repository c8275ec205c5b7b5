import { DiagnosticError, errorAt, type Report } from '../../framework';
import type { SpectroCluster } from '../../palette';
import { same } from './cluster-part';
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

/** What only decides how a cluster is deleted. */
interface Deletion {
  readonly force_delete: boolean;
  readonly force_delete_delay: number;
  readonly timeouts: unknown;
}

/** Those of a cluster's settings that Palette is not told, since they only decide how it is deleted. */
export function deletionOf<T extends Deletion>({ force_delete, force_delete_delay, timeouts }: T) {
  return { force_delete, force_delete_delay, timeouts } as Pick<T, keyof Deletion>;
}

/** Whether a change is about the deletion: who finds a cluster stuck in it has to be able to apply `force_delete`. */
export function concernsDeletion(planned: Deletion, prior: Deletion): boolean {
  return !same(deletionOf(planned), deletionOf(prior));
}
